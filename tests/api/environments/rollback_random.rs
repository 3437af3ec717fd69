//! Random changes: a rollback gives the state that a reader saw, and its own rollback gives the present again.

use std::collections::{BTreeMap, BTreeSet};

use forgevault::environments::Environments;
use serde_json::{Value, json};

use super::rollback::roll_back;
use super::states::Random;
use super::{LOCKBOX, Values, last, put};
use crate::support::app::TestApp;

const PARTS: [&str; 4] = ["base", "production", "staging", "qa"];
const NAMES: [&str; 10] = [
    "A",
    "B",
    "x.A",
    "qa.A",
    "qa.B",
    "staging.A",
    "staging.B",
    "staging.C",
    "production.A",
    "production.B",
];

/// What each part holds, with `qa` declared or not.
async fn read(app: &TestApp, has_qa: bool) -> BTreeMap<&'static str, Values> {
    let environments = Environments::initial();
    let mut parts: BTreeMap<_, Values> = PARTS.map(|part| (part, Values::new())).into();
    for (name, value) in super::all_values(app).await {
        let is_in_qa = has_qa && name.starts_with("qa.");
        let part = if is_in_qa {
            "qa"
        } else {
            environments.part_of(&name)
        };
        parts.get_mut(part).unwrap().insert(name, value);
    }
    parts
}

/// Does something at random. Whether it is refused does not matter.
async fn act(app: &TestApp, random: &mut Random, step: usize) {
    let alice = &app.people.alice;
    let name = NAMES[random.below(NAMES.len())];
    let path = format!("/secrets/{name}");
    match random.below(20) {
        0..8 => {
            let body = json!({ "value": format!("v{step}"), "encryption_mode": "standard" });
            drop(app.put(&path, alice, body).await);
        }
        8 => drop(app.put(&path, alice, json!({ "value": LOCKBOX })).await),
        9..12 => drop(app.delete(&path, alice).await),
        12 => drop(app.post(&format!("{path}/restore"), alice, json!({})).await),
        13 => drop(app.delete(&format!("{path}?purge=true"), alice).await),
        14 => {
            let environment = ["staging", "production"][random.below(2)];
            let body = json!({ "protected": random.below(2) == 0 });
            put(app, environment, body).await.expect(200);
        }
        _ => {
            let new = json!({ "name": NAMES[random.below(NAMES.len())] });
            drop(app.patch(&path, alice, new).await);
        }
    }
    // Refusals are limited by the minute.
    app.clock.advance(61);
}

fn names(list: &Value, part: &str) -> BTreeSet<String> {
    let prefix = if part == "base" {
        String::new()
    } else {
        format!("{part}.")
    };
    let list = list.as_array().unwrap().iter();
    list.map(|name| format!("{prefix}{}", name.as_str().unwrap()))
        .collect()
}

/// Checks what a diff says about a state that somebody saw.
async fn check_diff(app: &TestApp, part: &str, revision: i64, (then, now): (&Values, &Values)) {
    let path = format!("/environments/{part}/diff?from={revision}");
    let diff = app.get(&path, &app.people.alice).await.expect(200);
    let only = |one: &Values, other: &Values| -> BTreeSet<String> {
        one.keys()
            .filter(|name| !other.contains_key(*name))
            .cloned()
            .collect()
    };
    assert_eq!(
        names(&diff["added"], part),
        only(now, then),
        "{part} since {revision}"
    );
    assert_eq!(
        names(&diff["removed"], part),
        only(then, now),
        "{part} since {revision}"
    );
    for name in names(&diff["same"], part) {
        assert_eq!(then[&name], now[&name], "{name} since {revision}");
    }
}

on_each_database! {
    async fn a_rollback_gives_what_a_reader_saw_and_its_rollback_what_was_there(app: TestApp) {
        let mut random = Random(0x2545_f491_4f6c_dd1d);
        let mut seen: BTreeMap<(&str, i64), Values> = BTreeMap::new();
        let mut since_declared = i64::MAX;
        for step in 0..110 {
            if step == 30 {
                let refused = put(&app, "qa", json!({})).await;
                let count = refused.json()["count"].as_u64().unwrap();
                put(&app, "qa", json!({ "take_in": count })).await.expect(201);
                since_declared = last(&app, "qa").await;
            }
            act(&app, &mut random, step).await;
            for (part, state) in read(&app, step >= 30).await {
                if part != "qa" || step >= 30 {
                    seen.insert((part, last(&app, part).await), state);
                }
            }
        }
        let states: Vec<(&str, i64)> = seen.keys().copied().collect();
        let mut rolled_back = 0;
        for _ in 0..24 {
            let (part, revision) = states[random.below(states.len())];
            assert!(part != "qa" || revision >= since_declared);
            // What was taken in counts as not having been there.
            let mut then = seen[&(part, revision)].clone();
            then.retain(|name, _| part != "base" || !name.starts_with("qa."));
            let before = read(&app, true).await;
            let present = last(&app, part).await;
            check_diff(&app, part, revision, (&then, &before[part])).await;
            let alice = app.people.alice.as_str();
            let body = json!({ "revision": revision, "preview": true });
            let preview = app.post(&format!("/environments/{part}/rollback"), alice, body).await.expect(200);
            let answer = roll_back(&app, part, alice, json!({ "revision": revision })).await.expect(200);
            assert_eq!((&preview["changes"], &preview["unavailable"]), (&answer["changes"], &answer["unavailable"]));
            let mut expected = then.clone();
            for gone in answer["unavailable"].as_array().unwrap() {
                if gone["reason"] == "moved" {
                    continue;
                }
                let name = names(&json!([gone["name"]]), part).pop_first().unwrap();
                match before[part].get(&name) {
                    Some(value) => drop(expected.insert(name, value.clone())),
                    None => drop(expected.remove(&name)),
                }
            }
            let after = read(&app, true).await;
            assert_eq!(after[part], expected, "{part} at {revision}: {answer}");
            for (other, state) in &before {
                assert!(*other == part || after[other] == *state, "{other} after {part}");
            }
            let is_changed = !answer["changes"].as_array().unwrap().is_empty();
            assert_eq!(last(&app, part).await, present + i64::from(is_changed));
            rolled_back += i64::from(is_changed);
            // And back again, mostly.
            if random.below(4) > 0 {
                let answer = roll_back(&app, part, alice, json!({ "revision": present })).await.expect(200);
                let reasons = answer["unavailable"].as_array().unwrap().iter();
                assert!(reasons.into_iter().all(|gone| gone["reason"] == "moved"), "{answer}");
                assert_eq!(read(&app, true).await, before, "{part} at {present} again");
            }
        }
        assert!(rolled_back > 10, "{rolled_back}");
    }
}
