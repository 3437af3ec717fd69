//! The forge's long-lived responses: event streams and connections that switch protocols.

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use super::{PATIENCE, ProxyFixture};

const EVENTS: &str = "/user/events";
const SOCKET: &str = "/acme/app/socket";
const EVENT: &str = "event: ping\ndata: 1\n\n";

/// Answers these requests in place of the forge. Returns whether it did.
pub async fn answered(head: &str, stream: &mut TcpStream) -> bool {
    let lower = head.to_ascii_lowercase();
    if head.starts_with(&format!("GET {EVENTS} ")) {
        let begin = format!(
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n\
             {:x}\r\n{EVENT}\r\n",
            EVENT.len()
        );
        stream.write_all(begin.as_bytes()).await.unwrap();
        // An event stream stays open until the proxy closes it.
        let _ = stream.read(&mut [0]).await;
        return true;
    }
    if !lower.contains("\r\nupgrade: websocket\r\n")
        || !lower.contains("\r\nconnection: upgrade\r\n")
    {
        return false;
    }
    let switched =
        b"HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n";
    stream.write_all(switched).await.unwrap();
    let (mut from, mut to) = stream.split();
    let _ = tokio::io::copy(&mut from, &mut to).await;
    true
}

/// Reads until this text has arrived.
async fn read_until(stream: &mut TcpStream, text: &str) -> String {
    let mut received = vec![];
    let reading = async {
        while !String::from_utf8_lossy(&received).contains(text) {
            let read = stream.read_buf(&mut received).await.unwrap();
            assert!(
                read > 0,
                "the connection ended: {}",
                String::from_utf8_lossy(&received)
            );
        }
    };
    let in_time = tokio::time::timeout(PATIENCE, reading).await.is_ok();
    let received = String::from_utf8_lossy(&received).into_owned();
    assert!(in_time, "{text} did not arrive: {received}");
    received
}

impl ProxyFixture {
    pub async fn assert_events_are_unbuffered(&self) {
        let mut stream = self
            .open("GET", EVENTS, "Accept: text/event-stream\r\n")
            .await;
        let received = read_until(&mut stream, EVENT).await;
        assert!(received.starts_with("HTTP/1.1 200"), "{received}");
    }

    pub async fn assert_upgrade_works(&self) {
        let headers = "Connection: Upgrade\r\nUpgrade: websocket\r\n";
        let mut stream = self.open("GET", SOCKET, headers).await;
        let received = read_until(&mut stream, "\r\n\r\n").await;
        assert!(received.starts_with("HTTP/1.1 101"), "{received}");
        for word in ["hello", "and again"] {
            stream.write_all(word.as_bytes()).await.unwrap();
            read_until(&mut stream, word).await;
        }
    }
}
