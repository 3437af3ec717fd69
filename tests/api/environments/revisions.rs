//! What raises a revision, and how its history is told.

use forgevault::commit::{Command, WriteTx};
use forgevault::error::Error;
use forgevault::secrets::author::Author;
use forgevault::secrets::body::NewVersion;
use forgevault::secrets::precondition::Precondition;
use forgevault::secrets::put::{Put, PutParts};
use forgevault::secrets::value::Value;
use futures_util::future::join_all;
use serde_json::json;

use super::*;

/// Stores several secrets at once.
pub struct StoreAll {
    puts: Vec<Put>,
    comment: &'static str,
}

impl StoreAll {
    pub fn new(app: &TestApp, names: &[&str], comment: &'static str) -> Self {
        let put = |name: &&str| {
            let content = NewVersion {
                value: Value::parse("v".to_owned().into(), None, 10).unwrap(),
                description: None,
                kind: None,
                comment: String::new(),
            };
            let author = Author::User(UserId::new(7));
            let name = name.parse().unwrap();
            PutParts::of(&app.state, author).put(name, content, Precondition::default())
        };
        Self {
            puts: names.iter().map(put).collect(),
            comment,
        }
    }
}

impl Command for StoreAll {
    type Output = ();

    async fn apply(&self, tx: &mut WriteTx<'_>, entry: &mut Entry) -> Result<(), Error> {
        for put in &self.puts {
            put.apply(tx, entry).await?;
        }
        tx.set_revision_comment(self.comment.to_owned());
        Ok(())
    }
}

/// Declares environments.
struct Declare(&'static [&'static str]);

impl Command for Declare {
    type Output = ();

    async fn apply(&self, tx: &mut WriteTx<'_>, _: &mut Entry) -> Result<(), Error> {
        for environment in self.0 {
            tx.note_declaration(environment);
        }
        Ok(())
    }
}

on_each_database! {
    async fn a_command_raises_each_environment_once(app: TestApp) {
        let names = ["A", "staging.B", "staging.A", "B", "staging.A"];
        execute(&app, StoreAll::new(&app, &names, "a reason")).await;
        assert_eq!((last(&app, "base").await, last(&app, "staging").await), (2, 2));
        assert_eq!(last(&app, "production").await, 1);
        let (recorded, total) = history(&app, "staging", None, Page::first(10)).await;
        assert_eq!(total, 2);
        // In the order of the secrets, and two versions of one secret are one change.
        assert_eq!(changes(&recorded[0]), [("staging.B", 0, 1), ("staging.A", 0, 2)]);
        let row = &recorded[0].revision;
        assert_eq!(
            (row.created_by.get(), row.created_by_token.get(), &*row.request_id, &*row.comment),
            (7, 0, "the request", "a reason"),
        );
        assert_eq!(row.created_unix, forgevault::clock::Clock::now_unix(&*app.clock));
        // What was there when revisions began.
        assert_eq!(changes(&recorded[1]), []);
        assert_eq!((recorded[1].revision.revision.get(), recorded[1].revision.created_unix), (1, 0));
    }

    async fn only_what_an_environment_holds_raises_its_revision(app: TestApp) {
        let alice = &app.people.alice;
        let comment = json!({ "value": "1", "comment": "why" });
        app.put("/secrets/staging.A", alice, comment).await.expect(201);
        let (recorded, _) = history(&app, "staging", None, Page::first(1)).await;
        assert_eq!(recorded[0].revision.comment, "why");
        let metadata = json!({ "description": "d", "type": "file", "name": "staging.A" });
        app.patch("/secrets/staging.A", alice, metadata).await.expect(200);
        app.put("/secrets/staging.A", &app.people.carol, json!({ "value": "2" })).await.expect(403);
        app.post("/secrets/staging.A/restore", alice, json!({})).await.expect(409);
        app.post("/rotate-key", alice, json!({})).await;
        assert_eq!(last(&app, "staging").await, 2);
        app.delete("/secrets/staging.A", alice).await.expect(200);
        app.delete("/secrets/staging.A?purge=true", alice).await.expect(200);
        let expected = [vec![], vec![change("staging.A", 0, 1)], vec![change("staging.A", 1, 0)]];
        assert_eq!(all_changes(&app, "staging").await, expected);
    }

    async fn a_rename_is_one_revision_of_each_environment_concerned(app: TestApp) {
        let alice = &app.people.alice;
        app.store("staging.A", "1").await;
        app.patch("/secrets/staging.A", alice, json!({ "name": "staging.B" })).await.expect(200);
        app.patch("/secrets/staging.B", alice, json!({ "name": "C" })).await.expect(200);
        assert_eq!(all_changes(&app, "staging").await[2..], [
            vec![change("staging.A", 1, 0), change("staging.B", 0, 1)],
            vec![change("staging.B", 1, 0)],
        ]);
        assert_eq!(all_changes(&app, "base").await, [vec![], vec![change("C", 0, 1)]]);
    }

    async fn a_token_is_the_author_of_its_revisions(app: TestApp) {
        let (id, token) = app.id_and_token(json!({ "scope": "write:staging.*", "description": "CI", "ttl": "1h" })).await;
        let answer = app.put("/secrets/staging.A", &token, json!({ "value": "1" })).await;
        answer.expect(201);
        let (recorded, _) = history(&app, "staging", None, Page::first(1)).await;
        let row = &recorded[0].revision;
        assert_eq!((row.created_by.get(), row.created_by_token.get()), (0, id.as_i64().unwrap()));
        assert_eq!(row.request_id, answer.header("x-request-id"));
    }

    async fn declarations_raise_revisions_without_changes(app: TestApp) {
        app.store("staging.A", "1").await;
        execute(&app, Declare(&["staging", "base"])).await;
        app.store("staging.A", "2").await;
        app.store("A", "1").await;
        let of = |environment| last_revision(app.state.db.conn(), app.repo_id, environment);
        let (staging, base) = (of("staging").await.unwrap(), of("base").await.unwrap());
        assert_eq!((staging.revision.get(), staging.since.get()), (4, 3));
        // The states of the base stay known.
        assert_eq!((base.revision.get(), base.since.get()), (3, 1));
        let expected = [vec![], vec![change("staging.A", 0, 1)], vec![], vec![change("staging.A", 1, 2)]];
        assert_eq!(all_changes(&app, "staging").await, expected);
    }

    async fn a_history_comes_in_pages_and_tells_of_names_in_reach(app: TestApp) {
        for name in ["staging.A", "staging.B", "staging.AA", "staging.B"] {
            app.store(name, "v").await;
        }
        let numbers = |recorded: &[RecordedRevision]| -> Vec<i64> {
            recorded.iter().map(|one| one.revision.revision.get()).collect()
        };
        for (page, expected) in [(1, vec![5, 4]), (2, vec![3, 2]), (3, vec![1]), (4, vec![]), (u64::MAX, vec![])] {
            let (recorded, total) = history(&app, "staging", None, Page::new(page, 2)).await;
            assert_eq!((numbers(&recorded), total), (expected, 5), "{page}");
        }
        execute(&app, StoreAll::new(&app, &["staging.A", "staging.B"], "")).await;
        let filter = |pattern: &str| NameFilter::of([&pattern.parse().unwrap()], &Environments::initial());
        let reach = filter("staging.A*");
        for (page, expected) in [(1, vec![6, 4]), (2, vec![2]), (3, vec![])] {
            let (recorded, total) = history(&app, "staging", Some(&reach), Page::new(page, 2)).await;
            assert_eq!((numbers(&recorded), total), (expected, 3), "{page}");
        }
        let (recorded, _) = history(&app, "staging", Some(&reach), Page::first(1)).await;
        assert_eq!(changes(&recorded[0]), [("staging.A", 1, 2)]);
        let none = filter("production.*");
        assert_eq!(history(&app, "staging", Some(&none), Page::first(9)).await, (vec![], 0));
    }

    async fn concurrent_writes_leave_no_gap(app: TestApp) {
        let other = app.replica().await;
        let writes = (0..20).map(|number| {
            let app = if number % 2 == 0 { &app } else { &other };
            async move {
                app.store(&format!("staging.{}", number % 7), "v").await;
                app.store(&format!("N{number}"), "v").await;
            }
        });
        join_all(writes).await;
        let conn = app.database.connect().await;
        for environment in ["staging", "base"] {
            assert_eq!(last(&app, environment).await, 21);
            let rows = environment_revision::Entity::find()
                .filter(environment_revision::Column::Environment.eq(environment))
                .all(&conn);
            let mut numbers: Vec<_> = rows.await.unwrap().iter().map(|row| row.revision.get()).collect();
            numbers.sort_unstable();
            assert_eq!(numbers, (2..=21).collect::<Vec<_>>());
            let changes = environment_change::Entity::find()
                .filter(environment_change::Column::Environment.eq(environment))
                .all(&conn);
            let mut numbers: Vec<_> = changes.await.unwrap().iter().map(|row| row.revision.get()).collect();
            numbers.sort_unstable();
            assert_eq!(numbers, (2..=21).collect::<Vec<_>>());
        }
    }
}
