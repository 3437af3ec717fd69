//! Writers, readers, protections, renames, deletes, purges, bulk writes, copies, rollbacks and rotations at
//! once, with the program killed in between: rights are those of the commit, and no revision is missing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use entity::{SecretId, audit_entry, environment_change, environment_revision, secret};
use reqwest::Method;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _};
use serde_json::{Value, json};

use super::at_each_site;
use super::service::{ALICE, BOB, CAROL, PATIENCE, Service, Site};
use crate::environments::states::Random;

/// Unprotected at first, protected at first, and not declared at first (declared, it is protected).
const SHIFTING: [&str; 3] = ["qa", "production", "tmp"];
const PARTS: [&str; 4] = ["qa", "production", "staging", "base"];
const NAMES: [&str; 3] = ["A", "B", "C"];

/// How often something happened in a round.
#[derive(Default)]
struct Counts {
    shifts: AtomicUsize,
    accepted: AtomicUsize,
    refused: AtomicUsize,
    rotations: AtomicUsize,
}

impl Counts {
    fn are_enough(&self) -> bool {
        let at_least = |count: &AtomicUsize, least: usize| count.load(Ordering::Relaxed) >= least;
        at_least(&self.shifts, 12)
            && at_least(&self.accepted, 30)
            && at_least(&self.refused, 30)
            && at_least(&self.rotations, 1)
    }
}

/// Somebody who acts until the program is gone.
#[derive(Clone)]
struct Actor {
    service: Arc<Service>,
    counts: Arc<Counts>,
    credential: String,
}

impl Actor {
    /// Sends a request and checks that it was not a failure of the service. Returns its status and body; nothing
    /// if the program is gone.
    async fn ask(&self, method: Method, path: &str, body: Option<Value>) -> Option<(u16, Value)> {
        let answer = self
            .service
            .ask(method.clone(), path, &self.credential, body);
        let answer = answer.await.ok()?;
        let status = answer.status.as_u16();
        assert!(status < 500, "{method} {path}: {}", answer.text);
        let counter = match status {
            200..300 => &self.counts.accepted,
            403 | 429 => &self.counts.refused,
            _ => return Some((status, Value::Null)),
        };
        if self.credential != ALICE {
            counter.fetch_add(1, Ordering::Relaxed);
        }
        let body = serde_json::from_str(&answer.text).unwrap_or(Value::Null);
        Some((status, body))
    }

    /// Reads or writes something that exists or not.
    async fn act(&self, random: &mut Random) -> Option<()> {
        let part = PARTS[random.below(PARTS.len())];
        let name = full_name(random);
        let path = format!("/secrets/{name}");
        let inside = NAMES[random.below(NAMES.len())];
        let value = || json!({ "value": "v".repeat(20) });
        let (method, path, body) = match random.below(16) {
            0..4 => (Method::GET, path, None),
            4 => (
                Method::GET,
                format!("/environments/{part}/secrets/{inside}"),
                None,
            ),
            5..8 => (Method::PUT, path, Some(value())),
            8..10 => (
                Method::PATCH,
                path,
                Some(json!({ "name": full_name(random) })),
            ),
            10 => (Method::DELETE, path, None),
            11 => (Method::POST, format!("{path}/restore"), Some(json!({}))),
            12 => {
                let body = json!({ "set": { inside: value() }, "delete": [], "comment": "bulk" });
                (
                    Method::PATCH,
                    format!("/environments/{part}/secrets"),
                    Some(body),
                )
            }
            13 => {
                let from = PARTS[random.below(PARTS.len())];
                let body = json!({ "from": from, "names": [inside], "on_conflict": "overwrite" });
                (
                    Method::POST,
                    format!("/environments/{part}/copy"),
                    Some(body),
                )
            }
            14 if self.credential == ALICE => (Method::DELETE, format!("{path}?purge=true"), None),
            _ => return self.roll_back(part).await,
        };
        self.ask(method, &path, body).await.map(drop)
    }

    /// Rolls an environment back by a few revisions.
    async fn roll_back(&self, part: &str) -> Option<()> {
        let path = format!("/environments/{part}");
        let (_, shown) = self.ask(Method::GET, &path, None).await?;
        let Some(present) = shown["revision"].as_i64() else {
            return Some(());
        };
        let url = self.service.url(&format!("{path}/rollback"));
        let request = self.service.client.post(url).bearer_auth(&self.credential);
        let request = request.header("If-Match", format!("\"{present}\""));
        let body = json!({ "revision": (present - 3).max(1) });
        let answer = request.json(&body).send().await.ok()?;
        assert!(answer.status().as_u16() < 500, "{answer:?}");
        Some(())
    }

    /// Protects and unprotects, declares and deletes. Each change has an entry, and nothing else has one of
    /// this kind.
    async fn shift(&self, random: &mut Random) -> Option<()> {
        let name = SHIFTING[random.below(SHIFTING.len())];
        let path = format!("/environments/{name}");
        let (_, shown) = self.ask(Method::GET, &path, None).await?;
        let (status, _) = match (name, shown["protected"].as_bool()) {
            ("tmp", Some(_)) => {
                for inside in NAMES {
                    let path = format!("/secrets/tmp.{inside}?purge=true");
                    self.ask(Method::DELETE, &path, None).await?;
                }
                self.ask(Method::DELETE, &path, None).await?
            }
            ("tmp", None) => {
                let body = json!({ "protected": true, "take_in": random.below(3) });
                self.ask(Method::PUT, &path, Some(body)).await?
            }
            (_, protected) => {
                let body = json!({ "protected": !protected.unwrap() });
                self.ask(Method::PUT, &path, Some(body)).await?
            }
        };
        if status < 300 {
            self.counts.shifts.fetch_add(1, Ordering::Relaxed);
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
        Some(())
    }

    async fn rotate(&self) -> Option<()> {
        let (status, _) = self.ask(Method::POST, "/rotate-key", None).await?;
        if status < 300 {
            self.counts.rotations.fetch_add(1, Ordering::Relaxed);
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
        Some(())
    }
}

fn full_name(random: &mut Random) -> String {
    let prefix = ["", "qa.", "production.", "tmp.", "staging."][random.below(5)];
    format!("{prefix}{}", NAMES[random.below(NAMES.len())])
}

/// Everybody acts until enough has happened; then the program is killed.
async fn round(service: Service, token: &str, number: u64) {
    let service = Arc::new(service);
    let counts = Arc::<Counts>::default();
    let mut tasks = vec![];
    let actor = |credential: &str| Actor {
        service: Arc::clone(&service),
        counts: Arc::clone(&counts),
        credential: credential.to_owned(),
    };
    for (seed, credential) in (1..).zip([ALICE, ALICE, BOB, BOB, CAROL, token]) {
        let (actor, mut random) = (actor(credential), Random(seed * 1000 + number));
        tasks.push(tokio::spawn(async move {
            while actor.act(&mut random).await.is_some() {}
        }));
    }
    let (admin, mut random) = (actor(ALICE), Random(77 + number));
    tasks.push(tokio::spawn(async move {
        while admin.shift(&mut random).await.is_some() {}
    }));
    let admin = actor(ALICE);
    tasks.push(tokio::spawn(async move {
        while admin.rotate().await.is_some() {}
    }));
    let started = Instant::now();
    while !counts.are_enough() && !tasks.iter().any(tokio::task::JoinHandle::is_finished) {
        assert!(started.elapsed() < PATIENCE, "{}", service.output());
        tokio::time::sleep(Duration::from_millis(3)).await;
    }
    service.signal("KILL");
    for task in tasks {
        task.await.unwrap();
    }
    assert!(
        counts.are_enough(),
        "somebody stopped before the program did"
    );
}

/// Asserts, in the order of the commits, that nobody but an admin touched a name in an environment that was
/// protected then. Returns how many such entries there were in environments that change.
async fn assert_rights(site: &Site, since: i64) -> usize {
    let entries = audit_entry::Entity::find()
        .filter(audit_entry::Column::Sequence.gt(since))
        .filter(audit_entry::Column::Success.eq(true))
        .order_by_asc(audit_entry::Column::Sequence);
    let entries = entries.all(&site.database.connect().await).await.unwrap();
    let mut protected: BTreeMap<&str, bool> =
        [("qa", false), ("production", true), ("tmp", false)].into();
    let mut judged = 0;
    for entry in entries {
        if entry.action == "env-write" {
            let name = entry.fail_reason.strip_prefix("environment ");
            if let Some(state) = name.and_then(|name| protected.get_mut(name)) {
                *state = !*state;
            }
            continue;
        }
        if entry.user_name == "alice" {
            continue;
        }
        // Bob may read what is protected.
        let may_read = entry.user_name == "bob" && entry.action == "read";
        let new_name = entry.fail_reason.strip_prefix("renamed to ");
        for name in [Some(entry.secret_name.as_str()), new_name]
            .into_iter()
            .flatten()
        {
            let environment = name
                .split_once('.')
                .map_or("base", |(environment, _)| environment);
            if let Some(is_protected) = protected.get(environment) {
                assert!(may_read || !is_protected, "{entry:?}");
                judged += 1;
            }
        }
    }
    judged
}

/// Asserts that revisions count without gaps, that each change begins where the one before it ended, and that
/// the last one ends with what is stored.
async fn assert_revisions(site: &Site) {
    let conn = site.database.connect().await;
    let revisions = environment_revision::Entity::find()
        .order_by_asc(environment_revision::Column::Environment)
        .order_by_asc(environment_revision::Column::Revision)
        .all(&conn);
    let mut last: BTreeMap<String, i64> = BTreeMap::new();
    for row in revisions.await.unwrap() {
        let before = last.insert(row.environment.clone(), row.revision.get());
        assert_eq!(
            row.revision.get(),
            before.unwrap_or(1) + 1,
            "{}",
            row.environment
        );
    }
    for part in PARTS {
        assert!(last[part] > 5, "{last:?}");
    }
    let changes = environment_change::Entity::find().order_by_asc(environment_change::Column::Id);
    let mut held: BTreeMap<(String, SecretId, String), i64> = BTreeMap::new();
    for change in changes.all(&conn).await.unwrap() {
        assert!(
            change.revision.get() <= last[&change.environment],
            "{change:?}"
        );
        if change.name.starts_with("tmp.") {
            // Declaring and deleting it moves names without a change.
            continue;
        }
        let key = (
            change.environment.clone(),
            change.secret_id,
            change.name.clone(),
        );
        let before = held.insert(key, change.to_version.get());
        assert_eq!(change.from_version.get(), before.unwrap_or(0), "{change:?}");
    }
    held.retain(|_, version| *version > 0);
    let live: BTreeSet<(String, SecretId, i64)> = held
        .into_iter()
        .map(|((_, id, name), version)| (name, id, version))
        .collect();
    let stored = secret::Entity::find().filter(secret::Column::DeletedUnix.eq(0));
    let stored = stored.all(&conn).await.unwrap().into_iter();
    let stored: BTreeSet<(String, SecretId, i64)> = stored
        .filter(|row| !row.name.starts_with("tmp."))
        .map(|row| (row.name, row.id, row.current_version.get()))
        .collect();
    assert_eq!(live, stored);
}

at_each_site! {
    async fn no_interleaving_lends_a_right_or_loses_a_revision(site: Site) {
        let service = site.start().await;
        let declared = service.ask(Method::PUT, "/environments/qa", ALICE, Some(json!({}))).await;
        declared.unwrap().expect(201);
        let token = service.token("write:*").await;
        let since = audit_entry::Entity::find().order_by_desc(audit_entry::Column::Sequence);
        let since = since.one(&site.database.connect().await).await.unwrap().unwrap().sequence.get();
        let mut running = Some(service);
        for number in 0..4 {
            let service = match running.take() {
                Some(service) => service,
                None => site.start().await,
            };
            round(service, &token, number).await;
            assert_revisions(&site).await;
        }
        assert!(assert_rights(&site, since).await > 50);
        let service = site.start().await;
        let verified = service.get("/audit/verify", ALICE).await.expect(200);
        assert_eq!(verified["ok"], true, "{verified}");
        // Every value can be read, and every history.
        let whole = service.get("/secrets?page_size=1000", ALICE).await.expect(200);
        for secret in whole.as_array().unwrap() {
            let path = format!("/secrets/{}", secret["name"].as_str().unwrap());
            service.get(&path, ALICE).await.expect(200);
        }
        for part in PARTS {
            service.get(&format!("/environments/{part}/history"), ALICE).await.expect(200);
        }
        service.stop().await;
        assert_revisions(&site).await;
        site.database.drop().await;
    }
}
