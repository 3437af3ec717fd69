//! A TCP proxy between the program and its database server: it can be interrupted, and counts statements.

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream, ToSocketAddrs as _};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use super::service::Site;
use crate::support::database::Kind;

pub struct Proxy {
    address: SocketAddr,
    state: Arc<Mutex<State>>,
    statements: Arc<AtomicUsize>,
}

#[derive(Default)]
struct State {
    cut: bool,
    open: Vec<TcpStream>,
    /// Of the current connections.
    silent: Arc<AtomicBool>,
}

impl Proxy {
    /// Makes the site connect to its database server through a proxy.
    pub fn of(site: &mut Site) -> Self {
        let mut url: reqwest::Url = site.database.url.parse().unwrap();
        let server = (url.host_str().unwrap(), url.port().unwrap());
        let proxy = Self::start(
            server.to_socket_addrs().unwrap().next().unwrap(),
            site.database.kind,
        );
        url.set_port(Some(proxy.address.port())).unwrap();
        site.set("database", "url", url.as_str());
        proxy
    }

    fn start(server: SocketAddr, kind: Kind) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let state = Arc::new(Mutex::new(State::default()));
        let statements = Arc::<AtomicUsize>::default();
        let (shared, total) = (Arc::clone(&state), Arc::clone(&statements));
        std::thread::spawn(move || {
            for client in listener.incoming() {
                let client = client.unwrap();
                let mut state = shared.lock().unwrap();
                if state.cut {
                    continue;
                }
                let server = TcpStream::connect(server).unwrap();
                let counter = (Statements::new(kind), Arc::clone(&total));
                pump((&client, &server), &state.silent, Some(counter));
                pump((&server, &client), &state.silent, None);
                state.open.extend([client, server]);
            }
        });
        Self {
            address,
            state,
            statements,
        }
    }

    /// The number of statements that were sent to the server.
    pub fn statements(&self) -> usize {
        self.statements.load(Ordering::SeqCst)
    }

    /// Closes all connections and accepts no new ones.
    pub fn cut(&self) {
        let mut state = self.state.lock().unwrap();
        state.cut = true;
        for stream in state.open.drain(..) {
            // The connection may be closed already.
            let _ = stream.shutdown(Shutdown::Both);
        }
    }

    /// Silently drops all traffic on the existing connections without closing them; new connections work.
    pub fn silence(&self) {
        let mut state = self.state.lock().unwrap();
        std::mem::take(&mut state.silent).store(true, Ordering::Relaxed);
    }

    pub fn restore(&self) {
        self.state.lock().unwrap().cut = false;
    }
}

fn pump(
    (from, to): (&TcpStream, &TcpStream),
    silent: &Arc<AtomicBool>,
    mut counted: Option<(Statements, Arc<AtomicUsize>)>,
) {
    let (mut from, mut to) = (from.try_clone().unwrap(), to.try_clone().unwrap());
    let silent = Arc::clone(silent);
    std::thread::spawn(move || {
        let mut buffer = [0; 16 * 1024];
        loop {
            match from.read(&mut buffer) {
                Ok(read) if read > 0 && silent.load(Ordering::Relaxed) => {}
                Ok(_) if silent.load(Ordering::Relaxed) => return,
                Ok(read) if read > 0 => {
                    if let Some((statements, counter)) = &mut counted {
                        counter.fetch_add(statements.count(&buffer[..read]), Ordering::SeqCst);
                    }
                    if to.write_all(&buffer[..read]).is_err() {
                        break;
                    }
                }
                _ => break,
            }
        }
        let _ = to.shutdown(Shutdown::Both);
    });
}

/// Finds statements in what a client sends.
struct Statements {
    kind: Kind,
    /// What has arrived of a message that is not complete.
    partial: Vec<u8>,
    /// PostgreSQL's first messages have no type.
    is_started: bool,
}

impl Statements {
    fn new(kind: Kind) -> Self {
        Self {
            kind,
            partial: vec![],
            is_started: false,
        }
    }

    /// Returns how many statements begin in these bytes.
    fn count(&mut self, bytes: &[u8]) -> usize {
        self.partial.extend_from_slice(bytes);
        let mut count = 0;
        while let Some((length, is_statement)) = self.message() {
            self.partial.drain(..length);
            count += usize::from(is_statement);
        }
        count
    }

    /// The length of the first message, if it is complete, and whether it is a statement.
    fn message(&mut self) -> Option<(usize, bool)> {
        let bytes = &self.partial;
        let four = |from: usize| -> Option<[u8; 4]> {
            Some(bytes.get(from..from + 4)?.try_into().unwrap())
        };
        let size = |number: u32| usize::try_from(number).unwrap();
        let (length, is_statement) = match self.kind {
            // Execute and Query of the frontend protocol, version 3.
            Kind::Postgres if self.is_started => {
                let length = size(u32::from_be_bytes(four(1)?)) + 1;
                (length, matches!(bytes[0], b'E' | b'Q'))
            }
            // A request for TLS, whose answer is "no", or the startup message.
            Kind::Postgres => {
                let length = size(u32::from_be_bytes(four(0)?));
                let is_ssl_request = length == 8;
                if bytes.len() >= length {
                    self.is_started = !is_ssl_request;
                }
                (length, false)
            }
            // COM_QUERY and COM_STMT_EXECUTE, in packets that begin an exchange.
            _ => {
                let [one, two, three, sequence] = four(0)?;
                let length = size(u32::from_le_bytes([one, two, three, 0])) + 4;
                let command = bytes.get(4).copied();
                (
                    length,
                    sequence == 0 && matches!(command, Some(0x03 | 0x17)),
                )
            }
        };
        (self.partial.len() >= length).then_some((length, is_statement))
    }
}
