//! Permissions revoked after a request was authorized and before it is answered: it returns nothing,
//! changes nothing, and its refusal is recorded.

pub mod before_commit;
mod ended_session;
mod late_body;
mod permits;
mod streaming;

use std::collections::BTreeMap;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use entity::{RepoId, audit_entry, repo_head, rotation, secret, secret_version, token};
use forgevault::clock::Clock;
use reqwest::Method;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _,
};
use serde_json::Value;

use crate::support::app::{NOW, Options, TestApp};

/// A guard against hanging; no wait in these tests takes nearly this long.
const PATIENCE: Duration = Duration::from_mins(1);

/// Locks the head of a repository, for which every commit there waits.
pub async fn lock_head(tx: &impl ConnectionTrait, repo_id: RepoId) {
    repo_head::Entity::update_many()
        .col_expr(
            repo_head::Column::Sequence,
            Expr::col(repo_head::Column::Sequence),
        )
        .filter(repo_head::Column::RepoId.eq(repo_id))
        .exec(tx)
        .await
        .unwrap();
}

/// Waits until the condition holds.
pub async fn wait_until(what: &str, is_so: impl Fn() -> bool) {
    let began = Instant::now();
    while !is_so() {
        assert!(began.elapsed() < PATIENCE, "{what}");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

/// A clock that moves only when told to, and counts how often it is read: the last read before a request
/// starts its work marks the end of its authorization.
#[derive(Debug)]
pub struct ObservedClock {
    now: AtomicI64,
    looks: AtomicU64,
}

impl Clock for ObservedClock {
    fn now_unix(&self) -> i64 {
        self.looks.fetch_add(1, Ordering::SeqCst);
        self.now.load(Ordering::SeqCst)
    }
}

impl ObservedClock {
    fn reads(&self) -> u64 {
        self.looks.load(Ordering::SeqCst)
    }

    fn advance(&self, seconds: i64) {
        self.now.fetch_add(seconds, Ordering::SeqCst);
    }
}

/// Clock reads until a person is authorized through the API in a known repository, and until a vault
/// token is.
pub const PERSON_CHECKS: u64 = 2;
pub const TOKEN_CHECKS: u64 = 2;

/// Sends a request except for the end of its body. When this returns, it has been authorized.
pub async fn begin(
    (app, clock): (&TestApp, &ObservedClock),
    (token, looks): (&str, u64),
    (method, path): (&Method, &str),
    body: &Value,
) -> PartialRequest {
    let before = clock.reads();
    let partial = PartialRequest::send(app, token, method, path, body);
    wait_until("the request is authorized", || {
        clock.reads() >= before + looks
    })
    .await;
    partial
}

/// Restarts the service with such a clock and this cache time for the forge's answers.
pub async fn with_observed_clock(
    app: TestApp,
    cache_seconds: u32,
) -> (TestApp, Arc<ObservedClock>) {
    let clock = Arc::new(ObservedClock {
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

/// Every stored row except audit entries, use counters of tokens, and tokens' MACs (a revoked token has
/// none).
pub async fn snapshot(app: &TestApp) -> String {
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

/// The entries of these requests, by request id.
async fn entries(app: &TestApp, requests: &[&str]) -> BTreeMap<String, audit_entry::Model> {
    let conn = app.database.connect().await;
    let select = audit_entry::Entity::find()
        .filter(audit_entry::Column::RequestId.is_in(requests.iter().copied()));
    let rows = select.all(&conn).await.unwrap().into_iter();
    rows.map(|row| (row.request_id.clone(), row)).collect()
}

/// A request that is sent except for the end of its body.
pub struct PartialRequest {
    stream: TcpStream,
    rest: String,
}

/// The response.
pub struct RawResponse {
    pub status: u16,
    head: String,
    pub body: Value,
}

impl RawResponse {
    fn request_id(&self) -> &str {
        let mut lines = self.head.lines();
        let line = lines.find_map(|line| line.strip_prefix("x-request-id: "));
        line.unwrap()
    }
}

impl PartialRequest {
    pub fn send(app: &TestApp, token: &str, method: &Method, path: &str, body: &Value) -> Self {
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

    pub async fn finish(self) -> RawResponse {
        let Self { mut stream, rest } = self;
        let answer = tokio::task::spawn_blocking(move || {
            let mut answer = String::new();
            stream.write_all(rest.as_bytes()).unwrap();
            stream.read_to_string(&mut answer).unwrap();
            answer
        });
        let answer = answer.await.unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        RawResponse {
            status: head.split(' ').nth(1).unwrap().parse().unwrap(),
            head: head.to_lowercase(),
            body: serde_json::from_str(body).unwrap(),
        }
    }
}
