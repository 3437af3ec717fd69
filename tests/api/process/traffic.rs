//! Load on a running program, and a journal of what it acknowledged: each complete response is a promise,
//! whatever happens to the program then.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

use reqwest::Method;
use serde_json::{Value, json};

use super::service::{ALICE, Service, Site};
use crate::integrity::Ledger;
use crate::support::app::Answer;

/// What the program has answered so far.
#[derive(Clone, Default)]
pub struct Journal(Arc<Mutex<Records>>);

#[derive(Default)]
struct Records {
    /// Acknowledged writes: the value of a name and version.
    stored: BTreeMap<(String, i64), String>,
    /// Values that were sent, acknowledged or not.
    sent: BTreeSet<String>,
    /// Returned values by request id, with their name and version.
    given: BTreeMap<String, (String, i64, String)>,
    /// Ids of all other answered requests.
    answered: BTreeSet<String>,
}

/// Names that all writers share.
const NAMES: [&str; 4] = ["A", "B", "C", "D"];

impl Journal {
    /// The number of promises.
    pub fn len(&self) -> usize {
        let pages = self.0.lock().unwrap();
        pages.stored.len() + pages.given.len()
    }

    /// The number of returned values.
    pub fn returned_count(&self) -> usize {
        self.0.lock().unwrap().given.len()
    }

    /// Sends a write and records the result. Returns the response, if it arrived completely.
    pub async fn write(&self, service: &Service, name: &str, value: &str) -> Option<Answer> {
        self.0.lock().unwrap().sent.insert(value.to_owned());
        let (path, body) = (format!("/secrets/{name}"), json!({ "value": value }));
        let answer = service
            .ask(Method::PUT, &path, ALICE, Some(body))
            .await
            .ok()?;
        let mut pages = self.0.lock().unwrap();
        if answer.status.is_success() {
            let version = answer.json()["current_version"].as_i64().unwrap();
            let before = pages
                .stored
                .insert((name.to_owned(), version), value.to_owned());
            assert_eq!(
                before, None,
                "version {version} of {name} was assigned twice"
            );
            pages
                .answered
                .insert(answer.header("x-request-id").to_owned());
        }
        Some(answer)
    }

    /// Sends a read and records the result. Returns the response, if it arrived completely.
    pub async fn read(&self, service: &Service, name: &str, token: &str) -> Option<Answer> {
        let path = format!("/secrets/{name}");
        let answer = service.ask(Method::GET, &path, token, None).await.ok()?;
        let id = answer.header("x-request-id").to_owned();
        let mut pages = self.0.lock().unwrap();
        match answer.status.as_u16() {
            200 => {
                let body = answer.json();
                let version = body["version"].as_i64().unwrap();
                let value = body["value"].as_str().unwrap().to_owned();
                pages.given.insert(id, (name.to_owned(), version, value));
            }
            404 => {
                pages.answered.insert(id);
            }
            _ => assert!(!answer.text.contains("value-"), "{}", answer.text),
        }
        Some(answer)
    }

    /// Writes and reads until the program is gone; every response must be valid.
    pub fn keep_busy(
        &self,
        service: &Arc<Service>,
        token: &str,
        round: usize,
    ) -> Vec<tokio::task::JoinHandle<()>> {
        let mut tasks = vec![];
        for worker in 0..4 {
            let (journal, writing) = (self.clone(), Arc::clone(service));
            tasks.push(tokio::spawn(async move {
                for n in worker.. {
                    let name = NAMES[n % NAMES.len()];
                    let value = format!("value-{name}-{round}-{worker}-{n}");
                    match journal.write(&writing, name, &value).await {
                        Some(answer) => assert!(answer.status.is_success(), "{}", answer.text),
                        None => return,
                    }
                }
            }));
            let (journal, reading) = (self.clone(), Arc::clone(service));
            let token = token.to_owned();
            tasks.push(tokio::spawn(async move {
                for n in worker.. {
                    match journal.read(&reading, NAMES[n % NAMES.len()], &token).await {
                        Some(answer) => {
                            assert!(
                                matches!(answer.status.as_u16(), 200 | 404),
                                "{}",
                                answer.text
                            );
                        }
                        None => return,
                    }
                }
            }));
        }
        tasks
    }

    /// Asserts that every acknowledged write is stored with its value.
    pub async fn assert_stored(&self, service: &Service) {
        let stored = self.0.lock().unwrap().stored.clone();
        for ((name, version), value) in stored {
            let path = format!("/secrets/{name}?version={version}");
            let body = service.get(&path, ALICE).await.expect(200);
            assert_eq!(body["value"], Value::from(value), "{name} at {version}");
        }
    }

    /// Asserts that every response has its entry, and that every returned value was once sent.
    pub async fn assert_audited(&self, site: &Site) -> Ledger {
        let ledger = Ledger::read(&site.database.connect().await).await;
        let by_request: BTreeMap<&str, _> = ledger
            .entries
            .iter()
            .map(|entry| (entry.request_id.as_str(), entry))
            .collect();
        assert_eq!(
            by_request.len(),
            ledger.entries.len(),
            "one entry per request"
        );
        let pages = self.0.lock().unwrap();
        for (id, (name, version, value)) in &pages.given {
            let entry = by_request[id.as_str()];
            assert_eq!(
                (
                    &*entry.action,
                    entry.success,
                    &entry.secret_name,
                    entry.version.get()
                ),
                ("read", true, name, *version)
            );
            assert!(pages.sent.contains(value), "{value} was never sent");
            if let Some(stored) = pages.stored.get(&(name.clone(), *version)) {
                assert_eq!(value, stored, "{name} at {version}");
            }
        }
        for id in &pages.answered {
            assert!(by_request.contains_key(id.as_str()), "{id} left no entry");
        }
        drop(pages);
        ledger
    }
}
