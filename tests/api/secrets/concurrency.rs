//! Concurrent requests: nothing is lost, and no number is assigned twice.

use futures_util::future::join_all;
use sea_orm::EntityTrait as _;

use super::*;

/// The versions of a secret with their values, read one by one as alice.
pub async fn history(app: &TestApp, name: &str) -> Vec<(i64, String)> {
    let path = format!("/secrets/{name}/versions");
    let versions = app.get(&path, &app.people.alice).await.expect(200);
    let mut all = vec![];
    for version in versions.as_array().unwrap().iter().rev() {
        let number = version["version"].as_i64().unwrap();
        let path = format!("/secrets/{name}?version={number}");
        let got = app.get(&path, &app.people.alice).await.expect(200);
        all.push((number, got["value"].as_str().unwrap().to_owned()));
    }
    all
}

/// How many values each data key has sealed.
pub async fn seals(app: &TestApp) -> Vec<i64> {
    let db = app.database.connect().await;
    let keys = entity::repo_key::Entity::find().all(&db).await.unwrap();
    keys.into_iter().map(|key| key.seal_count).collect()
}

/// Asserts that the audit log is numbered from 1 without gaps, and returns it, oldest first.
pub async fn whole_audit(app: &TestApp) -> Vec<Value> {
    let mut entries = vec![];
    let mut page = 1;
    // Captured before the first read, because each read leaves an entry itself.
    let until = app.audit("?page_size=1").await[0]["sequence"]
        .as_i64()
        .unwrap();
    while entries.len() < usize::try_from(until).unwrap() {
        let page_entries = app.audit(&format!("?page={page}&page_size=100")).await;
        assert!(!page_entries.is_empty(), "the audit log ends too early");
        entries.extend(
            page_entries
                .into_iter()
                .filter(|e| e["sequence"].as_i64().unwrap() <= until),
        );
        page += 1;
    }
    entries.sort_by_key(|e| e["sequence"].as_i64());
    // Reads push entries to the next page, so the same entry may appear twice.
    entries.dedup();
    let sequence: Vec<i64> = entries
        .iter()
        .map(|e| e["sequence"].as_i64().unwrap())
        .collect();
    assert_eq!(sequence, (1..=until).collect::<Vec<_>>());
    entries
}

on_each_database! {
    async fn twenty_concurrent_writers_each_get_their_own_version(app: TestApp) {
        let writes = join_all((0..20).map(async |number| {
            let value = format!("by writer {number}");
            let body = json!({ "value": value });
            let put = app.put("/secrets/A", &app.people.bob, body).await;
            assert!(put.status.is_success(), "{}", put.text);
            (put.json()["current_version"].as_i64().unwrap(), value)
        }));
        let mut result = writes.await;
        result.sort();
        assert_eq!(result.iter().map(|(number, _)| *number).collect::<Vec<_>>(),
            (1..=20).collect::<Vec<_>>());
        assert_eq!(history(&app, "A").await, result);
        assert_eq!(read(&app, "A").await["current_version"], 20);
    }

    async fn concurrent_writers_of_different_names_all_find_their_values(app: TestApp) {
        let stored = join_all((0..60).map(async |number| {
            let (name, value) = (format!("N{}", number % 15), format!("value {number}"));
            let body = json!({ "value": value });
            let put = app.put(&format!("/secrets/{name}"), &app.people.bob, body).await;
            assert!(put.status.is_success(), "{}", put.text);
            (name, put.json()["current_version"].as_i64().unwrap(), value)
        }));
        for (name, version, value) in stored.await {
            let got = app.get(&format!("/secrets/{name}?version={version}"), &app.people.bob).await;
            assert_eq!(got.expect(200)["value"], value);
        }
        let list = app.get("/secrets?page=1", &app.people.bob).await;
        assert_eq!(list.header("x-total-count"), "15");
        assert_eq!(list.expect(200).as_array().unwrap().len(), 15);
    }

    async fn concurrent_first_writes_create_one_data_key(app: TestApp) {
        let stored: Vec<(String, String)> = (0..20)
            .map(|number| (format!("N{number}"), number.to_string())).collect();
        join_all(stored.iter().map(|(name, value)| app.store(name, value))).await;
        for (name, text) in &stored {
            assert_eq!(value(&app, name).await, *text);
        }
        assert_eq!(seals(&app).await, [20]);
    }

    async fn the_audit_log_of_concurrent_requests_has_no_gap_and_no_duplicate(app: TestApp) {
        app.store("A", "v").await;
        let token = app.token("read:A").await;
        join_all((0..60).map(|number| {
            let (app, token) = (&app, &token);
            async move {
                let body = json!({ "value": "w" });
                match number % 4 {
                    0 => app.put("/secrets/A", &app.people.bob, body).await.expect(200),
                    1 => app.get("/secrets/A", token).await.expect(200),
                    2 => app.get("/secrets/B", token).await.expect(403),
                    _ => app.get("/secrets/NEVER", &app.people.carol).await.expect(404),
                }
            }
        })).await;
        let entries = whole_audit(&app).await;
        let count = |action: &str, success: bool| entries.iter()
            .filter(|e| e["action"] == action && e["success"] == success).count();
        assert_eq!(count("write", true), 16);
        assert_eq!(count("read", true), 15);
        assert_eq!(count("read", false), 30);
        let ids: BTreeSet<&str> = entries.iter()
            .map(|e| e["request_id"].as_str().unwrap()).collect();
        assert_eq!(ids.len(), entries.len());
    }

    async fn concurrent_changes_of_all_kinds_leave_a_consistent_vault(app: TestApp) {
        let alice = &app.people.alice;
        for name in ["A", "B", "C"] {
            app.store(name, "v").await;
        }
        join_all((0..45).map(|number| {
            let app = &app;
            async move {
                let name = ["A", "B", "C"][number % 3];
                let path = format!("/secrets/{name}");
                let first = json!({ "version": 1 });
                let answer = match number % 5 {
                    0 => app.put(&path, alice, json!({ "value": "w" })).await,
                    1 => app.delete(&path, alice).await,
                    2 => app.post(&format!("{path}/restore"), alice, json!({})).await,
                    3 => app.post(&format!("{path}/rollback"), alice, first).await,
                    _ => app.delete(&format!("{path}?purge=true"), alice).await,
                };
                let status = answer.status.as_u16();
                assert!(matches!(status, 200 | 201 | 404 | 409), "{}", answer.text);
            }
        })).await;
        for (query, field) in [("?page=1", false), ("?page=1&include_deleted=true", true)] {
            let list = app.get(&format!("/secrets{query}"), alice).await;
            let secrets = list.expect(200);
            let secrets = secrets.as_array().unwrap();
            assert_eq!(list.header("x-total-count"), secrets.len().to_string());
            assert!(secrets.iter().all(|secret| field || secret["is_deleted"] == false));
            for secret in secrets.iter().filter(|secret| secret["is_deleted"] == false) {
                let name = secret["name"].as_str().unwrap();
                let numbers: Vec<i64> = history(&app, name).await.iter().map(|v| v.0).collect();
                let current = secret["current_version"].as_i64().unwrap();
                assert_eq!(numbers, (1..=current).collect::<Vec<_>>(), "{name}");
            }
        }
        whole_audit(&app).await;
    }

    async fn only_one_of_two_renames_to_the_same_name_succeeds(app: TestApp) {
        let names = ["A", "B", "C", "D"];
        for name in names {
            app.store(name, name).await;
        }
        let mut answers: Vec<u16> = join_all(names.map(|name| {
            let app = &app;
            async move {
                let path = format!("/secrets/{name}");
                let renamed = app.patch(&path, &app.people.bob, json!({ "name": "ONE" })).await;
                renamed.status.as_u16()
            }
        })).await;
        answers.sort_unstable();
        assert_eq!(answers, [200, 409, 409, 409]);
        assert_eq!(listed(&app, "").await.len(), 4);
    }
}
