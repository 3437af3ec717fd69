//! Rights that end after a request was let in and before it is answered: it gives nothing and
//! changes nothing, and what it was refused for is recorded.

mod before_commit;
mod late_body;
mod parts;
mod turns;

use std::collections::BTreeMap;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use entity::{audit_entry, rotation, secret, secret_version, token};
use forgevault::clock::Clock;
use reqwest::Method;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _};
use serde_json::Value;

use crate::support::app::{NOW, Options, TestApp};

/// Guards against hanging: nothing that is waited for takes nearly as long.
const PATIENCE: Duration = Duration::from_mins(1);

/// Waits until something is so.
async fn until(what: &str, is_so: impl Fn() -> bool) {
    let began = Instant::now();
    while !is_so() {
        assert!(began.elapsed() < PATIENCE, "{what}");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

/// A clock that stands still until it is moved, and tells how often it was looked at: the last look
/// before a request goes on to its work is when it has been judged.
#[derive(Debug)]
struct Watched {
    now: AtomicI64,
    looks: AtomicU64,
}

impl Clock for Watched {
    fn now_unix(&self) -> i64 {
        self.looks.fetch_add(1, Ordering::SeqCst);
        self.now.load(Ordering::SeqCst)
    }
}

impl Watched {
    fn looks(&self) -> u64 {
        self.looks.load(Ordering::SeqCst)
    }

    fn advance(&self, seconds: i64) {
        self.now.fetch_add(seconds, Ordering::SeqCst);
    }
}

/// Looks at the clock until a person has been judged by the API in a repository that is known, and
/// until a vault token has.
const OF_A_PERSON: u64 = 2;
const OF_A_TOKEN: u64 = 2;

/// The same service by such a clock, which keeps the forge's answers for so long.
async fn watched(app: TestApp, cache_seconds: u32) -> (TestApp, Arc<Watched>) {
    let clock = Arc::new(Watched {
        now: AtomicI64::new(NOW),
        looks: AtomicU64::new(0),
    });
    let mut options = Options {
        settings: vec![(
            "FORGEVAULT__FORGE__ACCESS_CACHE_SECONDS",
            cache_seconds.to_string(),
        )],
        ..Options::default()
    };
    options.overrides.clock = Some(clock.clone());
    (app.restart(options).await, clock)
}

/// All that is stored but for the audit, and of tokens what is counted and their MACs: a revoked one
/// has none.
async fn stored(app: &TestApp) -> String {
    let conn = app.database.connect().await;
    let secrets = secret::Entity::find().order_by_asc(secret::Column::Id);
    let versions = secret_version::Entity::find().order_by_asc(secret_version::Column::Id);
    let tokens = token::Entity::find().order_by_asc(token::Column::Id);
    let tokens = tokens.all(&conn).await.unwrap().into_iter();
    let tokens: Vec<_> = tokens
        .map(|row| token::Model {
            used_count: 0,
            last_used_unix: 0,
            row_mac: None,
            ..row
        })
        .collect();
    format!(
        "{:?} {:?} {tokens:?} {:?}",
        secrets.all(&conn).await.unwrap(),
        versions.all(&conn).await.unwrap(),
        rotation::Entity::find().all(&conn).await.unwrap(),
    )
}

/// The entries of these requests, by the ids of the requests.
async fn entries(app: &TestApp, requests: &[&str]) -> BTreeMap<String, audit_entry::Model> {
    let conn = app.database.connect().await;
    let select = audit_entry::Entity::find()
        .filter(audit_entry::Column::RequestId.is_in(requests.iter().copied()));
    let rows = select.all(&conn).await.unwrap().into_iter();
    rows.map(|row| (row.request_id.clone(), row)).collect()
}

/// A request of which all but the end of the body is sent.
struct Begun {
    stream: TcpStream,
    rest: String,
}

/// What came back.
struct Raw {
    status: u16,
    head: String,
    body: Value,
}

impl Raw {
    fn request_id(&self) -> &str {
        let mut lines = self.head.lines();
        let line = lines.find_map(|line| line.strip_prefix("x-request-id: "));
        line.unwrap()
    }
}

impl Begun {
    fn send(app: &TestApp, token: &str, method: &Method, path: &str, body: &Value) -> Self {
        let body = body.to_string();
        let (first, rest) = body.split_at(body.len() / 2);
        let head = format!(
            "{method} /api/v1/repos/acme/app/vault{path} HTTP/1.1\r\nHost: x\r\n\
             Connection: close\r\nAuthorization: Bearer {token}\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{first}",
            body.len()
        );
        let mut stream = TcpStream::connect(app.address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream.write_all(head.as_bytes()).unwrap();
        Self {
            stream,
            rest: rest.to_owned(),
        }
    }

    async fn end(self) -> Raw {
        let Self { mut stream, rest } = self;
        let answer = tokio::task::spawn_blocking(move || {
            let mut answer = String::new();
            stream.write_all(rest.as_bytes()).unwrap();
            stream.read_to_string(&mut answer).unwrap();
            answer
        });
        let answer = answer.await.unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        Raw {
            status: head.split(' ').nth(1).unwrap().parse().unwrap(),
            head: head.to_lowercase(),
            body: serde_json::from_str(body).unwrap(),
        }
    }
}
