//! A client that reads its response slowly, or never.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};

use crate::process::service::PATIENCE;

pub struct SlowReader;

impl SlowReader {
    /// A connection with a small receive buffer, so that unread data stays with the service.
    pub fn connect(address: SocketAddr) -> TcpStream {
        let socket =
            socket2::Socket::new(socket2::Domain::IPV4, socket2::Type::STREAM, None).unwrap();
        socket.set_recv_buffer_size(4096).unwrap();
        socket.connect(&address.into()).unwrap();
        let stream: TcpStream = socket.into();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream.set_write_timeout(Some(PATIENCE)).unwrap();
        stream
    }

    /// Requests a path with that token, and reads nothing.
    pub fn ask(address: SocketAddr, path: &str, token: &str) -> TcpStream {
        let mut stream = Self::connect(address);
        let head = format!(
            "GET {path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\n\
             Connection: close\r\n\r\n"
        );
        stream.write_all(head.as_bytes()).unwrap();
        stream
    }
}

/// The rest of a response, and whether it is complete.
pub fn read_rest(mut stream: TcpStream) -> (String, bool) {
    let mut bytes = vec![];
    let ended = stream.read_to_end(&mut bytes).is_ok();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let is_whole = ended && text.ends_with("\r\n0\r\n\r\n");
    (text, is_whole)
}
