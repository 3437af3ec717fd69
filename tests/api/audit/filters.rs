//! Finding entries: single filters, combined filters and pages.

use entity::{SecretId, secret, secret_name};
use migration::{Migrator, MigratorTrait as _};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};
use serde_json::{Value, json};

use crate::support::app::{NOW, Options, TestApp};

/// A history with different actors, actions and times.
async fn history(app: &TestApp) -> i64 {
    app.store("A", "1").await;
    app.store("B", "1").await;
    app.clock.advance(100);
    let body = json!({ "description": "ci", "scope": "read:A" });
    let created = app
        .post("/tokens", &app.people.alice, body)
        .await
        .expect(201);
    let token = created["token"].as_str().unwrap();
    app.get("/secrets/A", token).await.expect(200);
    app.get("/secrets/B", token)
        .await
        .refused(403, "access_denied");
    app.clock.advance(100);
    app.get("/secrets/A", &app.people.bob).await.expect(200);
    app.get("/secrets/A", &app.people.carol).await.expect(200);
    app.put("/secrets/A", &app.people.carol, json!({ "value": "2" }))
        .await
        .refused(403, "forbidden");
    app.delete("/secrets/B", &app.people.bob).await.expect(200);
    created["id"].as_i64().unwrap()
}

/// Reads HOT while it is called tmp.
async fn rename_and_back(app: &TestApp) {
    app.store("HOT", "1").await;
    let rename = async |from: &str, to: &str| {
        let body = json!({ "name": to });
        let path = format!("/secrets/{from}");
        app.patch(&path, &app.people.alice, body).await.expect(200);
    };
    rename("HOT", "tmp").await;
    app.get("/secrets/tmp", &app.people.bob).await.expect(200);
    rename("tmp", "HOT").await;
}

async fn id_of(app: &TestApp, name: &str) -> SecretId {
    let rows = secret::Entity::find().filter(secret::Column::Name.eq(name));
    let row = rows.one(&app.database.connect().await).await.unwrap();
    row.unwrap().id
}

/// Action and name of the entries that match a filter, newest first.
async fn search(app: &TestApp, query: &str) -> Vec<String> {
    let page = app.get(&format!("/audit?{query}"), &app.people.root).await;
    let entries = page.expect(200);
    let found: Vec<String> = entries["entries"]
        .as_array()
        .unwrap()
        .iter()
        .map(|e| {
            format!(
                "{} {}",
                e["action"].as_str().unwrap(),
                e["secret_name"].as_str().unwrap()
            )
        })
        .collect();
    assert_eq!(entries["total"], found.len(), "{query}");
    assert_eq!(page.header("x-total-count"), found.len().to_string());
    found
}

on_each_database! {
    async fn each_filter_returns_the_matching_entries(app: TestApp) {
        let token = history(&app).await;
        let user = async |name: &str| {
            let all = app.get("/audit", &app.people.root).await.expect(200);
            let of_user = |e: &&Value| e["user_name"] == name;
            all["entries"].as_array().unwrap().iter().find(of_user).unwrap()["user_id"].clone()
        };
        let bob = user("bob").await;
        let ends = [("read A", 3), ("read B", 1), ("write A", 2), ("write B", 1)];
        for (action_and_name, count) in ends {
            let (action, name) = action_and_name.split_once(' ').unwrap();
            let both = search(&app, &format!("action={action}&secret={name}")).await;
            assert_eq!(both, vec![action_and_name; count]);
        }
        assert_eq!(search(&app, "secret=a").await, [""; 0], "a name is case-sensitive");
        assert_eq!(search(&app, &format!("user_id={bob}")).await, ["delete B", "read A"]);
        assert_eq!(search(&app, &format!("token_id={token}")).await, ["read B", "read A"]);
        assert_eq!(search(&app, "success=false").await, ["write A", "read B"]);
        assert_eq!(search(&app, &format!("since={NOW}&until={NOW}")).await, ["write B", "write A"]);
        let (middle, end) = (NOW + 100, NOW + 200);
        assert_eq!(
            search(&app, &format!("since={middle}&until={middle}")).await,
            ["read B", "read A", "token-create "]
        );
        assert_eq!(
            search(&app, &format!("since={}&action=read", middle + 1)).await,
            ["read A", "read A"]
        );
        assert_eq!(search(&app, &format!("until={}", NOW - 1)).await, [""; 0]);
        assert_eq!(search(&app, &format!("since={}", end + 1)).await, [""; 0]);
        assert_eq!(search(&app, "ip=127.0.0.1&secret=B").await.len(), 3);
        assert_eq!(search(&app, "ip=::ffff:127.0.0.1&secret=B").await.len(), 3);
        assert_eq!(search(&app, "ip=192.0.2.1").await, [""; 0]);
        assert_eq!(
            search(&app, &format!("token_id={token}&success=true&secret=A&action=read&since={middle}")).await,
            ["read A"]
        );
        let id = app.get("/secrets/A", &app.people.bob).await.header("x-request-id").to_owned();
        assert_eq!(search(&app, &format!("request_id={id}")).await, ["read A"]);
    }

    async fn a_rename_does_not_hide_earlier_entries(app: TestApp) {
        rename_and_back(&app).await;
        // Of another secret, and of no secret.
        app.store("B", "1").await;
        app.get("/secrets/NONE", &app.people.carol).await.refused(404, "not_found");
        let all = ["write tmp", "read tmp", "write HOT", "write HOT"];
        assert_eq!(search(&app, "secret=HOT").await, all);
        assert_eq!(search(&app, "secret=tmp").await, all);
        assert_eq!(search(&app, "secret=HOT&action=read").await, ["read tmp"]);
        assert_eq!(search(&app, "secret=HOT&success=false").await, [""; 0]);
        assert_eq!(search(&app, "secret=NONE").await, ["read NONE"]);
        assert_eq!(search(&app, "secret=B").await, ["write B"]);
        let id = id_of(&app, "HOT").await;
        assert_eq!(search(&app, &format!("secret_id={id}")).await, all);
        assert_eq!(search(&app, &format!("secret_id={id}&secret=B")).await, [""; 0]);
        assert_eq!(search(&app, &format!("secret_id={id}&secret=tmp&action=read")).await, ["read tmp"]);
        assert_eq!(search(&app, "secret_id=999999").await, [""; 0]);
        for size in [1_u64, 2, 3, 100] {
            let mut seen = vec![];
            for number in 1..=5 {
                let query = format!("/audit?secret=HOT&page={number}&page_size={size}");
                let page = app.get(&query, &app.people.root).await.expect(200);
                assert_eq!((&page["total"], &page["pages"]), (&json!(4), &json!(4_u64.div_ceil(size))));
                let entries = page["entries"].as_array().unwrap();
                seen.extend(entries.iter().map(|e| e["sequence"].as_i64().unwrap()));
            }
            assert_eq!(seen, [4, 3, 2, 1]);
        }
        let page = "secret=HOT&page=9223372036854775807&page_size=100";
        let page = app.get(&format!("/audit?{page}"), &app.people.root).await.expect(200);
        assert_eq!((&page["total"], &page["entries"]), (&json!(4), &json!([])));
        // The secret is purged and its name reused; its earlier names still find its entries.
        app.delete("/secrets/HOT?purge=true", &app.people.alice).await.expect(200);
        app.store("HOT", "another").await;
        let found = search(&app, "secret=tmp").await;
        assert_eq!(found, [&["purge HOT"], &all[..]].concat());
    }

    async fn entries_written_without_name_history_are_found_too(app: TestApp) {
        rename_and_back(&app).await;
        let renamed = json!({ "name": "later" });
        app.patch("/secrets/HOT", &app.people.alice, renamed).await.expect(200);
        let conn = app.database.connect().await;
        secret_name::Entity::delete_many().exec(&conn).await.unwrap();
        let all = ["write HOT", "write tmp", "read tmp", "write HOT", "write HOT"];
        for name in ["HOT", "tmp", "later"] {
            assert_eq!(search(&app, &format!("secret={name}")).await, all, "{name}");
        }
    }

    async fn a_name_is_found_after_the_entry_of_its_rename_was_pruned(app: TestApp) {
        let app = app.with(&[("FORGEVAULT__AUDIT__RETENTION_DAYS", "30")]).await;
        app.store("HOT", "1").await;
        app.patch("/secrets/HOT", &app.people.alice, json!({ "name": "tmp" })).await.expect(200);
        app.clock.advance(31 * 86_400);
        app.get("/secrets/tmp", &app.people.carol).await.expect(200);
        assert_eq!(forgevault::audit::prune::all(&app.state).await.unwrap(), 2);
        assert_eq!(search(&app, "secret=HOT").await, ["read tmp"]);
    }

    async fn earlier_names_are_found_after_a_database_upgrade(app: TestApp) {
        rename_and_back(&app).await;
        app.store("B", "1").await;
        app.patch("/secrets/B", &app.people.alice, json!({ "name": "C" })).await.expect(200);
        let names = async |conn: &sea_orm::DatabaseConnection| {
            let rows = secret_name::Entity::find().all(conn).await.unwrap();
            let mut names: Vec<_> = rows.into_iter().map(|row| (row.secret_id, row.name)).collect();
            names.sort();
            names
        };
        let conn = app.database.connect().await;
        let before = names(&conn).await;
        assert_eq!(before.len(), 4, "{before:?}");
        let (database, forge, people, repo_id) = app.stop().await;
        let all = Migrator::migrations();
        let is_migration = |name: &str| name.ends_with("000005_take_overs");
        let at = all.iter().position(|migration| is_migration(migration.name())).unwrap();
        let steps = u32::try_from(all.len() - at).unwrap();
        Migrator::down(&conn, Some(steps)).await.unwrap();
        let app = TestApp::start_on(database, forge, people, repo_id, Options::default()).await;
        assert_eq!(names(&app.database.connect().await).await, before);
        drop(app);
    }

    async fn an_invalid_filter_is_named(app: TestApp) {
        for (query, name) in [
            ("action=Read", "action"),
            ("action=steal", "action"),
            ("user_id=x", "user_id"),
            ("user_id=-1", "user_id"),
            ("token_id=1.5", "token_id"),
            ("secret_id=A", "secret_id"),
            ("success=maybe", "success"),
            // MySQL would treat this as A.
            ("secret=A%20", "secret"),
            ("secret=%00", "secret"),
            ("ip=127.0.0.1%20", "ip"),
            ("ip=localhost", "ip"),
            ("request_id=forged", "request_id"),
            ("since=yesterday", "since"),
            ("until=99999999999999999999", "until"),
            ("page=0", "page"),
            ("page=x", "page"),
            ("page_size=0", "page_size"),
            ("actoin=read", "actoin"),
            ("action=read&action=write", "action"),
        ] {
            let answer = app.get(&format!("/audit?{query}"), &app.people.alice).await;
            answer.refused(400, "invalid_request");
            let message = answer.json()["message"].as_str().unwrap().to_owned();
            assert!(message.starts_with(&format!("{name}: ")), "{query}: {message}");
        }
    }

    async fn pages_contain_every_entry_once_at_any_size(app: TestApp) {
        for number in 0..7 {
            app.store(&format!("S{number}"), "1").await;
        }
        for size in [1_u64, 2, 3, 7, 100] {
            let mut seen = vec![];
            for number in 1.. {
                let query = format!("/audit?action=write&page={number}&page_size={size}");
                let page = app.get(&query, &app.people.root).await.expect(200);
                let entries = page["entries"].as_array().unwrap();
                assert_eq!((&page["page"], &page["total"]), (&json!(number), &json!(7)));
                assert_eq!(page["pages"], 7_u64.div_ceil(size));
                if entries.is_empty() {
                    break;
                }
                seen.extend(entries.iter().map(|e| e["secret_name"].as_str().unwrap().to_owned()));
            }
            assert_eq!(seen, ["S6", "S5", "S4", "S3", "S2", "S1", "S0"]);
        }
    }

    async fn the_next_page_starts_where_the_last_one_ended(app: TestApp) {
        for number in 0..20 {
            app.store(&format!("S{number}"), "1").await;
        }
        let conn = app.database.connect().await;
        let rows = crate::support::rows::all(&conn).await.len();
        let sequences = async |query: &str| -> Vec<i64> {
            let page = app.get(&format!("/audit?{query}"), &app.people.root).await.expect(200);
            let entries = page["entries"].as_array().unwrap();
            entries.iter().map(|e| e["sequence"].as_i64().unwrap()).collect()
        };
        assert_eq!(sequences("page=1&page_size=5").await, [20, 19, 18, 17, 16]);
        // The read itself leaves an entry, which shifts the pages by one.
        assert_eq!(sequences("page=2&page_size=5").await, [16, 15, 14, 13, 12]);
        assert_eq!(sequences("page=5&page_size=5").await, [2, 1]);
        assert_eq!(sequences("page=6&page_size=5").await, [0; 0]);
        assert_eq!(sequences("page=9223372036854775807&page_size=100").await, [0; 0]);
        assert_eq!(sequences("page=9223372036854775807&action=write").await, [0; 0]);
        assert_eq!(crate::support::rows::all(&conn).await.len(), rows + 6);
    }

    async fn a_page_has_50_entries_by_default_and_at_most_100(app: TestApp) {
        // Only sixty refusals per person and minute are recorded.
        let tokens = [app.token("admin").await, app.token("admin").await];
        let reads = (0..110).map(|number| app.get("/secrets/NONE", &tokens[number % 2]));
        futures_util::future::join_all(reads).await;
        let shown = async |query: &str| {
            let page = app.get(&format!("/audit?{query}"), &app.people.root).await.expect(200);
            page["entries"].as_array().unwrap().len()
        };
        assert_eq!(shown("").await, 50);
        assert_eq!(shown("page_size=100").await, 100);
        assert_eq!(shown("page_size=1000").await, 100);
        assert_eq!(shown("action=read&page_size=1000").await, 100);
        assert_eq!(shown("action=read&page=2&page_size=1000").await, 10);
    }
}
