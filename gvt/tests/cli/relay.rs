//! A relay before the service that can be disturbed.

use std::io::{self, Read as _, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

use crate::service::service;

#[derive(Clone)]
enum State {
    Open,
    Closed,
    /// Every request is answered with this status, as a proxy does.
    Answers(&'static str),
    /// The next response ends after so many bytes of it.
    CutsNext(usize),
}

pub struct Relay {
    pub url: String,
    state: Arc<Mutex<State>>,
}

impl Relay {
    pub fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let state = Arc::new(Mutex::new(State::Open));
        let shared = Arc::clone(&state);
        thread::spawn(move || {
            for client in listener.incoming() {
                let (client, state) = (client.unwrap(), Arc::clone(&shared));
                thread::spawn(move || carry(client, &state));
            }
        });
        Self { url, state }
    }

    pub fn close(&self) {
        self.set(State::Closed);
    }

    pub fn reopen(&self) {
        self.set(State::Open);
    }

    pub fn answer(&self, status: &'static str) {
        self.set(State::Answers(status));
    }

    pub fn cut_next(&self, after: usize) {
        self.set(State::CutsNext(after));
    }

    /// Whether the response that was to be cut was.
    pub fn has_cut(&self) -> bool {
        matches!(*self.state.lock().unwrap(), State::Open)
    }

    fn set(&self, state: State) {
        *self.state.lock().unwrap() = state;
    }
}

fn carry(mut client: TcpStream, state: &Mutex<State>) {
    let now = state.lock().unwrap().clone();
    match now {
        State::Closed => {
            let _ = client.shutdown(Shutdown::Both);
            return;
        }
        State::Answers(status) => {
            let mut piece = [0; 16 * 1024];
            let _ = client.read(&mut piece);
            let response =
                format!("HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            let _ = client.write_all(response.as_bytes());
            return;
        }
        State::Open | State::CutsNext(_) => {}
    }
    let address = service().url.strip_prefix("http://").unwrap();
    let mut server = TcpStream::connect(address).unwrap();
    let (mut from, mut to) = (client.try_clone().unwrap(), server.try_clone().unwrap());
    thread::spawn(move || io::copy(&mut from, &mut to));
    if let State::CutsNext(after) = now {
        // The service has answered once the first byte is there.
        let mut begin = vec![0; after.max(1)];
        if server.read_exact(&mut begin).is_ok() {
            *state.lock().unwrap() = State::Open;
            let _ = client.write_all(&begin[..after]);
            let _ = client.shutdown(Shutdown::Both);
        }
        return;
    }
    let _ = io::copy(&mut server, &mut client);
    let _ = client.shutdown(Shutdown::Both);
}
