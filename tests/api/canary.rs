//! Canary values, searched for in everything the service stores, sends or logs: they appear only where a
//! caller requested them.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a panic is a failed test"
)]

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::sync::{Mutex, Once, RwLock};

use reqwest::Method;
use sea_orm::ConnectionTrait as _;
use serde_json::json;
use tracing_subscriber::filter::LevelFilter;

use crate::device::{self, Terminal};
use crate::support::app::{Answer, MASTER_KEY, TestApp};
use crate::support::forge::Mode;
use crate::support::rows;
use crate::web::forge_sign_in::{signed_in, with_application};
use crate::web::visit::{self, Visit};

const VALUE: &str = "Canary-7f3c51-of-a-value";

/// Strings that no log line of the whole test binary may contain.
static SECRETS: RwLock<Vec<String>> = RwLock::new(vec![]);
static LEAKS: Mutex<Vec<String>> = Mutex::new(vec![]);
/// The number of the service's log lines that were checked.
static SEEN: AtomicUsize = AtomicUsize::new(0);
/// What people do about terminals, of which each leaves a line.
const ACTS: [&str; 5] = [
    "a terminal was approved",
    "a terminal was signed in",
    "a terminal was confirmed",
    "a terminal was denied",
    "a terminal was signed out",
];
static SEEN_ACTS: Mutex<BTreeSet<&str>> = Mutex::new(BTreeSet::new());

/// Checks every log line of the process, at the most verbose level.
struct LeakDetector;

impl Write for LeakDetector {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        let text = String::from_utf8_lossy(line);
        if text.contains("forgevault::http::frame") {
            SEEN.fetch_add(1, SeqCst);
        }
        let acts = ACTS.into_iter().filter(|act| text.contains(act));
        let acts = acts.filter(|_| text.contains("user.id="));
        SEEN_ACTS.lock().unwrap().extend(acts);
        let secrets = SECRETS.read().unwrap();
        if secrets.iter().any(|secret| text.contains(secret.as_str())) {
            LEAKS.lock().unwrap().push(text.into_owned());
        }
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn install_log_watch() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        tracing_subscriber::fmt()
            .with_max_level(LevelFilter::TRACE)
            .with_ansi(false)
            .with_writer(|| LeakDetector)
            .init();
    });
}

/// The ways a secret may be printed: verbatim, as a list of byte values, in hex.
fn forms(secret: &[u8]) -> Vec<String> {
    let numbers: Vec<String> = secret.iter().map(u8::to_string).collect();
    let mut forms = vec![
        numbers.join(", "),
        hex::encode(secret),
        hex::encode_upper(secret),
    ];
    forms.extend(String::from_utf8(secret.to_vec()));
    forms
}

fn assert_no_leak(secrets: &[String], source: &str, text: &str) {
    for secret in secrets {
        assert!(!text.contains(secret.as_str()), "{source}: {text}");
    }
}

/// Invalid requests that carry the value or the token in the wrong place.
async fn invalid_requests(app: &TestApp, token: &str) -> Vec<Answer> {
    let alice = app.people.alice.clone();
    let mut answers = vec![];
    for body in [
        json!({ "value": { VALUE: VALUE } }),
        json!({ "value": [VALUE] }),
        json!({ "value": VALUE, "type": VALUE.to_uppercase() }),
        json!({ "value": VALUE, "type": [VALUE] }),
        json!({ "value": VALUE, "encryption_mode": VALUE }),
        json!({ "value": VALUE, "name": VALUE }),
        json!({ "value": VALUE.repeat(4000) }),
        json!({ "value": format!("lockbox:v1:{VALUE}"), "encryption_mode": "lockbox" }),
        json!(VALUE),
        json!([VALUE]),
    ] {
        answers.push(app.put("/secrets/A", &alice, body.clone()).await);
        answers.push(app.post("/secrets/A/rollback", &alice, body.clone()).await);
        answers.push(
            app.patch("/secrets/A", &alice, json!({ "type": body["value"] }))
                .await,
        );
        answers.push(
            app.post(
                "/tokens",
                &alice,
                json!({ "description": "x", "scope": VALUE }),
            )
            .await,
        );
        answers.push(
            app.post(
                "/tokens",
                &alice,
                json!({ "description": "x", "ttl": VALUE }),
            )
            .await,
        );
    }
    for text in [
        format!("{{\"value\": \"{VALUE}"),
        format!("{VALUE}}}"),
        VALUE.to_owned(),
    ] {
        let request = app.request(Method::PUT, "/secrets/A", &alice);
        let request = request
            .header("Content-Type", "application/json")
            .body(text.clone());
        answers.push(app.send(request).await);
        answers.push(
            app.send(app.request(Method::PUT, "/secrets/A", &alice).body(text))
                .await,
        );
    }
    let malformed = format!("{}x", &token[..67]);
    for credential in [
        &malformed,
        &token.to_uppercase(),
        &token[4..].to_owned(),
        &VALUE.to_owned(),
    ] {
        answers.push(app.get("/secrets/A", credential).await);
        answers.push(app.get("/secrets", credential).await);
    }
    let both = app
        .request(Method::GET, "/secrets", token)
        .header("X-Vault-Token", VALUE);
    answers.push(app.send(both).await);
    for query in [format!("version={VALUE}"), format!("version={token}")] {
        answers.push(app.get(&format!("/secrets/A?{query}"), &alice).await);
    }
    for query in [
        format!("page={VALUE}"),
        format!("action={VALUE}"),
        format!("ip={token}"),
    ] {
        answers.push(app.get(&format!("/audit?{query}"), &alice).await);
    }
    answers
}

/// Requests of a signed-in terminal, and of one that waits, and the pages about them.
async fn requests_of_terminals(
    app: &TestApp,
    browser: &Visit<'_>,
    (terminal, undecided): (&str, &Terminal),
) -> Vec<Answer> {
    // Refusals of the minute before are counted.
    app.clock.advance(120);
    let mut answers = vec![
        undecided.poll(app).await,
        undecided.poll(app).await,
        app.get(device::SESSION, terminal).await,
        app.get(device::SESSION, &terminal.to_uppercase()).await,
        app.get("/secrets", &format!("Bearer {terminal}")).await,
        app.post("/tokens", terminal, json!({ "description": "x" }))
            .await,
        browser.get(visit::SESSIONS).await,
        browser
            .get(&format!(
                "{}?user_code={}",
                device::PAGE,
                undecided.user_code.len()
            ))
            .await,
        browser.decide(&undecided.user_code, "deny").await,
        browser.decide(&undecided.user_code, "approve").await,
        undecided.poll(app).await,
    ];
    let asked = answers.iter().find_map(|answer| {
        let text = answer.text.split("/-/vault/device/confirm/").nth(1)?;
        Some(format!("{}/confirm/{}", device::PAGE, &text[..32]))
    });
    answers.push(browser.post(&asked.unwrap(), &[("confirm", "")]).await);
    // A renewal.
    app.clock.advance(3590);
    app.forge.world().oidc.now += 3590;
    answers.push(app.get("/secrets", terminal).await);
    answers.push(app.delete(device::SESSION, terminal).await);
    answers.push(app.get("/secrets", terminal).await);
    answers
}

/// Failures of the database and the forge.
async fn failing_requests(app: &TestApp, token: &str) -> Vec<Answer> {
    let alice = app.people.alice.clone();
    let mut answers = vec![];
    for mode in [
        Mode::Down,
        Mode::Html,
        Mode::Json(format!("{{\"id\": \"{VALUE}\"}}")),
    ] {
        app.forge.world().mode = mode;
        answers.push(app.get("/secrets/A", &alice).await);
    }
    app.forge.world().mode = Mode::Normal;
    let conn = app.database.connect().await;
    let rename = async |from: &str, to: &str| {
        conn.execute_unprepared(&format!("ALTER TABLE {from} RENAME TO {to}"))
            .await
            .unwrap();
    };
    for table in [
        "vault_audit_entry",
        "vault_secret_version",
        "vault_token",
        "vault_repo_key",
    ] {
        let renamed = format!("{table}_gone");
        rename(table, &renamed).await;
        let body = json!({ "value": VALUE });
        answers.push(app.put("/secrets/A", &alice, body.clone()).await);
        answers.push(app.put("/secrets/A", token, body).await);
        if table != "vault_repo_key" {
            answers.push(app.get("/secrets/A", token).await);
        }
        answers.push(
            app.post("/tokens", token, json!({ "description": "x" }))
                .await,
        );
        rename(&renamed, table).await;
    }
    answers.retain(|answer| !answer.status.is_success());
    assert!(answers.len() > 10, "{answers:?}");
    answers
}

on_each_database! {
    async fn values_tokens_and_keys_appear_only_where_requested(app: TestApp) {
        let token = app.token("admin").await;
        let mut secrets = [VALUE.as_bytes(), token.as_bytes(), &hex::decode(MASTER_KEY).unwrap()]
            .map(forms)
            .concat();
        secrets.push(token[4..].to_owned());
        secrets.push(app.people.alice.clone());
        let app = with_application(app, "alice").await;
        let browser = signed_in(&app).await;
        let waiting = Terminal::begin(&app, "gvt").await;
        let approved = Terminal::begin(&app, "gvt").await;
        browser.approve(&approved).await;
        let terminal = approved.token(&app).await;
        let undecided = Terminal::begin(&app, "gvt").await;
        install_log_watch();
        let refresh_tokens = app.forge.world().oidc.refresh_tokens();
        assert!(!refresh_tokens.is_empty());
        for secret in refresh_tokens.iter().chain([&terminal]) {
            secrets.extend(forms(secret.as_bytes()));
        }
        secrets.push(terminal[4..].to_owned());
        for Terminal { device_code, user_code } in [&waiting, &approved, &undecided] {
            secrets.extend(forms(&hex::decode(device_code).unwrap()));
            secrets.extend([user_code.clone(), user_code.replace('-', "")]);
        }
        SECRETS.write().unwrap().extend(secrets.clone());
        browser.approve(&waiting).await;
        waiting.token(&app).await;

        let body = json!({ "value": VALUE, "comment": "c", "description": "d" });
        app.put("/secrets/A", &app.people.alice, body.clone()).await.expect(201);
        app.put("/secrets/A", &token, body).await.expect(200);
        app.post("/secrets/A/rollback", &token, json!({ "version": 1 })).await.expect(200);
        for path in ["/secrets/A", "/secrets/A?version=1", "/export", "/export?format=shell"] {
            let answer = app.get(path, &token).await;
            assert!(answer.text.contains(VALUE), "{path}: {}", answer.text);
        }
        let mut answers = invalid_requests(&app, &token).await;
        for answer in &answers {
            assert!(answer.status.is_client_error(), "{} {}", answer.status, answer.text);
        }
        answers.extend(failing_requests(&app, &token).await);
        answers.extend(requests_of_terminals(&app, &browser, (&terminal, &undecided)).await);
        for path in ["/secrets", "/secrets/A/versions", "/tokens", "/token/info", "/audit?page_size=100"] {
            answers.push(app.get(path, &token).await);
        }
        for path in ["//metrics", "//api/v1/vault/health", "//api/v1/vault/ready"] {
            answers.push(app.get(path, "").await);
        }
        answers.push(app.get("//api/v1/vault/health", &app.people.root).await);
        for answer in answers {
            let headers = format!("{:?}", answer.headers);
            assert_no_leak(&secrets, "an answer", &answer.text);
            assert_no_leak(&secrets, "an answer's headers", &headers);
        }

        for row in rows::all(&app.database.connect().await).await {
            assert_no_leak(&secrets, "a row", &row);
        }
        if app.database.kind == Kind::Sqlite {
            let file = app.database.file();
            // Data not yet in the database file is in its write-ahead log.
            for file in [file.clone(), file.with_extension("db-wal")] {
                let bytes = std::fs::read(file).unwrap();
                for secret in &secrets {
                    let found = bytes.windows(secret.len()).any(|part| part == secret.as_bytes());
                    assert!(!found, "found in the database file: {secret}");
                }
                let key = hex::decode(MASTER_KEY).unwrap();
                assert!(!bytes.windows(key.len()).any(|part| part == key), "the master key was found");
            }
        }
        assert!(SEEN.load(SeqCst) > 50, "the log was not checked");
        assert_eq!(SEEN_ACTS.lock().unwrap().len(), ACTS.len());
        let leaks = LEAKS.lock().unwrap();
        assert!(leaks.is_empty(), "leaked to the log: {leaks:#?}");
    }
}
