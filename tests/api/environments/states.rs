//! Random changes: every state is told as a reader saw it.

use std::collections::{BTreeMap, BTreeSet};

use entity::secret_version;
use forgevault::environments::revisions::{Availability, state_at};
use serde_json::json;

use super::*;

const PARTS: [&str; 4] = ["base", "production", "staging", "development"];
const NAMES: [&str; 9] = [
    "A",
    "B",
    "x.A",
    "staging",
    "staging.A",
    "staging.B",
    "staging.C",
    "production.A",
    "production.B",
];

/// What a part holds: id and version by name.
type State = BTreeMap<String, (SecretId, i64)>;

/// A small generator, the same at each run.
pub struct Random(pub u64);

impl Random {
    pub fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(end).unwrap()).unwrap()
    }

    fn name(&mut self) -> &'static str {
        NAMES[self.below(NAMES.len())]
    }
}

/// What the API lists now, by part.
async fn read(app: &TestApp) -> BTreeMap<&'static str, State> {
    let listed = app.get("/secrets?page_size=1000", &app.people.alice).await;
    let ids: BTreeMap<String, SecretId> = stored(app)
        .await
        .into_iter()
        .map(|secret| (secret.name, secret.id))
        .collect();
    let environments = Environments::initial();
    let mut parts: BTreeMap<_, State> = PARTS.map(|part| (part, State::new())).into();
    for secret in listed.expect(200).as_array().unwrap() {
        let name = secret["name"].as_str().unwrap();
        let held = (ids[name], secret["current_version"].as_i64().unwrap());
        let part = parts.get_mut(environments.part_of(name)).unwrap();
        part.insert(name.to_owned(), held);
    }
    parts
}

/// Does something at random. Whether it is refused does not matter.
async fn act(app: &TestApp, random: &mut Random) {
    let alice = &app.people.alice;
    let name = random.name();
    let path = format!("/secrets/{name}");
    match random.below(20) {
        0..8 => drop(app.store(name, "v").await),
        8..11 => drop(app.delete(&path, alice).await),
        11..13 => drop(app.post(&format!("{path}/restore"), alice, json!({})).await),
        13 => drop(app.delete(&format!("{path}?purge=true"), alice).await),
        14 => drop(app.patch(&path, alice, json!({ "description": "d" })).await),
        15 => {
            let version = json!({ "version": 1 });
            drop(app.post(&format!("{path}/rollback"), alice, version).await);
        }
        _ => {
            let new = json!({ "name": random.name() });
            drop(app.patch(&path, alice, new).await);
        }
    }
    // Refusals are limited by the minute.
    app.clock.advance(61);
}

on_each_database! {
    async fn every_state_is_what_a_reader_saw(app: TestApp) {
        let mut random = Random(0x9e37_79b9_7f4a_7c15);
        let mut seen: BTreeMap<(&str, i64), State> = BTreeMap::new();
        for (part, state) in read(&app).await {
            seen.insert((part, 1), state);
        }
        for step in 0..120 {
            act(&app, &mut random).await;
            for (part, state) in read(&app).await {
                let before = seen.keys().filter(|(other, _)| *other == part);
                let before = before.map(|(_, revision)| *revision).max().unwrap();
                let now = last(&app, part).await;
                let raised = i64::from(seen[&(part, before)] != state);
                assert_eq!(now, before + raised, "{part} in step {step}");
                seen.insert((part, now), state);
            }
        }
        assert!(last(&app, "staging").await > 20);

        let conn = app.state.db.conn();
        let environments = Environments::initial();
        let purged: BTreeSet<SecretId> = stored(&app).await.iter().map(|secret| secret.id).collect();
        let versions = secret_version::Entity::find().all(&app.database.connect().await).await.unwrap();
        let versions: BTreeSet<_> = versions.iter().map(|row| (row.secret_id, row.version)).collect();
        for ((part, revision), expected) in seen {
            let at = Revision::new(revision);
            let there = (app.repo_id, environments.part(part).unwrap());
            let state = state_at(conn, there, at).await.unwrap();
            for (name, past) in &state {
                let available = match (purged.contains(&past.secret_id), versions.contains(&(past.secret_id, past.version))) {
                    (false, _) => Availability::Purged,
                    (true, false) => Availability::Pruned,
                    (true, true) => Availability::Available,
                };
                assert_eq!(past.availability, available, "{name} in {part} at {revision}");
            }
            let state: State = state
                .into_iter()
                .map(|(name, past)| (name, (past.secret_id, past.version.get())))
                .collect();
            assert_eq!(state, expected, "{part} at {revision}");
        }
    }

    async fn a_state_tells_which_versions_are_gone(app: TestApp) {
        for name in ["staging.PURGED", "staging.PRUNED", "staging.KEPT"] {
            app.store(name, "1").await;
        }
        let then = Revision::new(last(&app, "staging").await);
        let alice = &app.people.alice;
        app.delete("/secrets/staging.PURGED?purge=true", alice).await.expect(200);
        // Its successor is another secret.
        app.store("staging.PURGED", "2").await;
        app.store("staging.PRUNED", "2").await;
        app.store("staging.KEPT", "2").await;
        let pruned = stored(&app).await.into_iter().find(|secret| secret.name == "staging.PRUNED");
        let conn = app.database.connect().await;
        let remove = secret_version::Entity::delete_many()
            .filter(secret_version::Column::SecretId.eq(pruned.unwrap().id))
            .filter(secret_version::Column::Version.eq(1));
        remove.exec(&conn).await.unwrap();
        let environments = Environments::initial();
        let part = (app.repo_id, environments.part("staging").unwrap());
        let state = state_at(app.state.db.conn(), part, then).await.unwrap();
        let state: Vec<_> = state
            .iter()
            .map(|(name, past)| (name.as_str(), past.version.get(), past.availability))
            .collect();
        assert_eq!(state, [
            ("staging.KEPT", 1, Availability::Available),
            ("staging.PRUNED", 1, Availability::Pruned),
            ("staging.PURGED", 1, Availability::Purged),
        ]);
    }
}
