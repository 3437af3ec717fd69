//! A server that is none of ours.

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// A server that records what it receives and answers every request alike.
pub struct Recorder {
    pub url: String,
    received: Arc<Mutex<Vec<String>>>,
}

impl Recorder {
    pub fn start(response: &'static str) -> Self {
        Self::answering(response.to_owned())
    }

    pub fn answering(response: String) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let received = Arc::new(Mutex::new(vec![]));
        let record = Arc::clone(&received);
        thread::spawn(move || {
            for stream in listener.incoming() {
                let request = receive(&mut stream.unwrap(), &response);
                record.lock().unwrap().push(request);
            }
        });
        Self { url, received }
    }

    pub fn requests(&self) -> Vec<String> {
        self.received.lock().unwrap().clone()
    }
}

fn receive(stream: &mut TcpStream, response: &str) -> String {
    stream
        .set_read_timeout(Some(Duration::from_secs(10)))
        .unwrap();
    let mut request = vec![];
    let mut byte = [0];
    while !request.ends_with(b"\r\n\r\n") && matches!(stream.read(&mut byte), Ok(1)) {
        request.push(byte[0]);
    }
    let _ = stream.write_all(response.as_bytes());
    String::from_utf8_lossy(&request).into_owned()
}

/// An answer to every question for a list.
pub const NOTHING: &str = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n[]";
