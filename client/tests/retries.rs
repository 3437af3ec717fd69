//! What is sent again, and what is not.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "of tests: a panic is a failed test"
)]

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

use forgevault_client::{Bulk, Client, Error, Token};

/// A server that answers request after request as it is told, and records them.
struct Scripted {
    url: String,
    requests: Arc<Mutex<Vec<String>>>,
}

/// An answer, or none: the connection is cut after the request.
type Answer = Option<(&'static str, &'static str)>;

impl Scripted {
    fn start(answers: Vec<Answer>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let requests = Arc::new(Mutex::new(vec![]));
        let record = Arc::clone(&requests);
        thread::spawn(move || {
            for answer in answers {
                let (mut stream, _) = listener.accept().unwrap();
                record.lock().unwrap().push(receive(&mut stream));
                if let Some((head, body)) = answer {
                    let length = body.len();
                    let text = format!(
                        "HTTP/1.1 {head}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}"
                    );
                    stream.write_all(text.as_bytes()).unwrap();
                }
            }
        });
        Self { url, requests }
    }

    fn client(&self) -> Client {
        let token = Token::parse("gvt_0123").unwrap();
        Client::new(self.url.parse().unwrap(), Some(token)).unwrap()
    }

    fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap().clone()
    }

    /// The keys of all requests.
    fn keys(&self) -> Vec<String> {
        let key = |request: &String| {
            let line = request.lines().find_map(|line| {
                line.to_lowercase()
                    .strip_prefix("idempotency-key: ")
                    .map(ToOwned::to_owned)
            });
            line.unwrap_or_default()
        };
        self.requests().iter().map(key).collect()
    }
}

/// Reads a request with its body.
fn receive(stream: &mut TcpStream) -> String {
    let mut request = vec![];
    let mut byte = [0];
    while !request.ends_with(b"\r\n\r\n") && matches!(stream.read(&mut byte), Ok(1)) {
        request.push(byte[0]);
    }
    let text = String::from_utf8_lossy(&request).to_lowercase();
    let length = text
        .lines()
        .find_map(|line| line.strip_prefix("content-length: ")?.parse().ok());
    let mut body = vec![0; length.unwrap_or(0)];
    stream.read_exact(&mut body).unwrap();
    request.extend(body);
    String::from_utf8(request).unwrap()
}

const DONE: Answer = Some(("200 OK", r#"{"revision": 2, "changes": []}"#));
const BUSY: Answer = Some((
    "503 Service Unavailable\r\nRetry-After: 0",
    r#"{"error": "audit_unavailable", "message": "m"}"#,
));
const LATER: Answer = Some((
    "429 Too Many Requests\r\nRetry-After: 300",
    r#"{"error": "rate_limited", "message": "m"}"#,
));
const REFUSED: Answer = Some((
    "409 Conflict\r\nX-Request-Id: r-1",
    r#"{"error": "already_exists", "message": "m"}"#,
));

fn write(server: &Scripted) -> Result<(), Error> {
    let bulk = Bulk {
        delete: vec!["A".to_owned()],
        ..Bulk::default()
    };
    server
        .client()
        .repository("acme", "app")
        .change("staging", bulk)
        .map(drop)
}

#[test]
fn a_write_is_sent_again_with_its_key() {
    let server = Scripted::start(vec![BUSY, None, DONE]);
    write(&server).unwrap();
    let keys = server.keys();
    assert_eq!(keys.len(), 3);
    assert!(
        keys[0].len() == 32 && keys.iter().all(|key| *key == keys[0]),
        "{keys:?}"
    );
    assert_eq!(server.requests()[0], server.requests()[2]);
    // Another write has another key.
    let other = Scripted::start(vec![DONE]);
    write(&other).unwrap();
    assert_ne!(other.keys()[0], keys[0]);
}

#[test]
fn a_read_is_sent_again_without_a_key() {
    let server = Scripted::start(vec![None, BUSY, Some(("200 OK", "[]"))]);
    server
        .client()
        .repository("acme", "app")
        .environments()
        .unwrap();
    assert_eq!(server.keys(), ["", "", ""]);
}

#[test]
fn a_refusal_is_final() {
    let server = Scripted::start(vec![REFUSED]);
    let Err(Error::Refused(refusal)) = write(&server) else {
        panic!("expected a refusal");
    };
    assert_eq!(
        (refusal.status, refusal.code.as_str()),
        (409, "already_exists")
    );
    assert_eq!(refusal.request_id.as_deref(), Some("r-1"));
}

#[test]
fn a_long_wait_is_left_to_the_person() {
    let server = Scripted::start(vec![LATER]);
    let Err(Error::Refused(refusal)) = write(&server) else {
        panic!("expected a refusal");
    };
    assert_eq!(refusal.retry_after, Some(300));
}

#[test]
fn it_gives_up_in_the_end() {
    let server = Scripted::start(vec![BUSY; 10]);
    assert_eq!(write(&server).unwrap_err().status(), Some(503));
    assert_eq!(server.requests().len(), 4);
    let server = Scripted::start(vec![None; 10]);
    assert!(matches!(write(&server), Err(Error::Unreachable { .. })));
    assert_eq!(server.requests().len(), 4);
}

#[test]
fn a_confirmed_write_is_sent_again_with_its_key() {
    for (host, is_shown) in [("own", true), ("https://evil.example.com", false)] {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let origin = if host == "own" {
            url.clone()
        } else {
            host.to_owned()
        };
        let body = format!(
            r#"{{"error": "confirmation_required", "message": "m", "confirmation_uri": "{origin}/-/vault/device/confirm/1"}}"#
        );
        let keys = Arc::new(Mutex::new(vec![]));
        let record = Arc::clone(&keys);
        thread::spawn(move || {
            for answer in [("403 Forbidden", body.as_str()), DONE.unwrap()] {
                let (mut stream, _) = listener.accept().unwrap();
                let request = receive(&mut stream).to_lowercase();
                let key = request
                    .lines()
                    .find_map(|line| line.strip_prefix("idempotency-key: "));
                record.lock().unwrap().push(key.unwrap().to_owned());
                let (head, body) = answer;
                let length = body.len();
                let text = format!(
                    "HTTP/1.1 {head}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}"
                );
                stream.write_all(text.as_bytes()).unwrap();
            }
        });
        let asked = Arc::new(Mutex::new(vec![]));
        let asks = Arc::clone(&asked);
        let client = Client::new(url.parse().unwrap(), None)
            .unwrap()
            .confirming(Arc::new(move |uri: &str| {
                asks.lock().unwrap().push(uri.to_owned());
                true
            }));
        let bulk = Bulk {
            delete: vec!["A".to_owned()],
            ..Bulk::default()
        };
        let result = client.repository("acme", "app").change("staging", bulk);
        assert_eq!(result.is_ok(), is_shown);
        assert_eq!(asked.lock().unwrap().len(), usize::from(is_shown));
        let keys = keys.lock().unwrap();
        assert_eq!(keys.len(), if is_shown { 2 } else { 1 });
        assert!(keys.iter().all(|key| *key == keys[0]));
    }
}

#[test]
fn an_answer_that_controls_the_terminal_is_made_harmless() {
    let server = Scripted::start(vec![Some((
        "400 Bad Request",
        "{\"error\": \"invalid_request\", \"message\": \"a\\u001b[2Jb\\nc\"}",
    ))]);
    assert_eq!(write(&server).unwrap_err().to_string(), "a [2Jb c");
    let server = Scripted::start(vec![Some(("200 OK", "<html>a value</html>"))]);
    let error = write(&server).unwrap_err().to_string();
    assert!(
        error.contains("did not answer as Forgevault does") && !error.contains("value"),
        "{error}"
    );
}
