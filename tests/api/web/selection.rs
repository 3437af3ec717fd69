//! What is done to many names of the list at once.

use serde_json::json;

use super::flash::{self, message, way_back};
use super::visit::{VAULT, Visit, of_tier};
use crate::support::app::{Answer, TestApp};
use license_tool::Tier;

/// Does that to the names in that part.
async fn act(visit: &Visit<'_>, names: &[&str], fields: &[(&str, &str)]) -> Answer {
    let names = names.iter().map(|name| ("names", *name));
    let form: Vec<_> = names.chain(fields.iter().copied()).collect();
    visit.post(&format!("{VAULT}/selection?q=a"), &form).await
}

/// Names, fields, and why that is refused.
type Refused<'a> = (&'a [&'a str], &'a [(&'a str, &'a str)], &'a str);

/// The names of an environment's live secrets.
pub async fn live(app: &TestApp, part: &str) -> Vec<String> {
    let path = format!("/secrets?environment={part}");
    let list = app.get(&path, &app.people.alice).await.expect(200);
    let names = list.as_array().unwrap().iter();
    names
        .map(|secret| secret["name"].as_str().unwrap().to_owned())
        .collect()
}

/// The page that says what was done.
async fn next_page(visit: &Visit<'_>, answer: &Answer) -> Answer {
    assert_eq!(answer.status, 303, "{}", answer.text);
    visit.get_with_cookie(VAULT, &message(answer)).await
}

async fn undo(visit: &Visit<'_>, answer: &Answer) -> Answer {
    flash::undo(visit, &next_page(visit, answer).await).await
}

on_each_database! {
    async fn many_are_deleted_and_restored_in_one_environment(app: TestApp) {
        for name in ["A", "B", "staging.A", "staging.B", "staging.C"] {
            app.store(name, "1").await;
        }
        let visit = Visit::signed_in(&app, &app.people.bob).await;
        let deleted = act(&visit, &["A", "B", "NOT-THERE"], &[("do", "delete"), ("in", "staging")]).await;
        assert_eq!(deleted.header("location"), format!("{VAULT}?q=a"), "{}", deleted.text);
        assert_eq!(live(&app, "staging").await, ["staging.C"]);
        assert_eq!(live(&app, "base").await, ["A", "B"]);
        let entries = app.audit("?action=delete").await;
        let names: Vec<_> = entries.iter().map(|entry| (entry["secret_name"].as_str().unwrap(), entry["user_name"].as_str().unwrap())).collect();
        assert_eq!(names, [("staging.B", "bob"), ("staging.A", "bob")]);
        assert_eq!(entries[0]["request_id"], entries[1]["request_id"]);

        let undone = undo(&visit, &deleted).await;
        assert_eq!(undone.status, 303, "{}", undone.text);
        assert_eq!(live(&app, "staging").await, ["staging.A", "staging.B", "staging.C"]);
        // One revision each.
        let history = app.get("/environments/staging/history", &app.people.alice).await.expect(200);
        assert_eq!(history[0]["changes"].as_array().unwrap().len(), 2, "{history}");
        assert_eq!(history[1]["changes"].as_array().unwrap().len(), 2, "{history}");

        act(&visit, &["A", "C"], &[("do", "delete"), ("in", "staging")]).await;
        let restored = act(&visit, &["A", "B", "C"], &[("do", "restore"), ("in", "staging")]).await;
        assert_eq!(restored.status, 303, "{}", restored.text);
        assert_eq!(live(&app, "staging").await, ["staging.A", "staging.B", "staging.C"]);
        undo(&visit, &restored).await;
        assert_eq!(live(&app, "staging").await, ["staging.B"]);
    }

    async fn many_are_copied_and_that_is_taken_back(app: TestApp) {
        for (name, value) in [("A", "a"), ("B", "b"), ("staging.A", "old")] {
            app.store(name, value).await;
        }
        let visit = Visit::signed_in(&app, &app.people.bob).await;
        let to_staging = [("do", "copy"), ("in", "base"), ("to", "staging")];
        let refused = act(&visit, &["A", "B"], &to_staging).await;
        assert_eq!(refused.status, 409, "{}", refused.text);
        assert!(refused.text.contains("A: exists already"), "{}", refused.text);
        // The choice is kept.
        assert_eq!(refused.text.matches("\" checked aria-label=\"Select ").count(), 1, "{}", refused.text);
        let over = [&to_staging[..], &[("on_conflict", "overwrite")]].concat();
        let copied = act(&visit, &["A", "B"], &over).await;
        assert_eq!(copied.status, 303, "{}", copied.text);
        let value = async |name: &str| app.get(&format!("/secrets/{name}"), &app.people.alice).await.json()["value"].clone();
        assert_eq!((value("staging.A").await, value("staging.B").await), (json!("a"), json!("b")));
        let entry = &app.audit("?action=env-copy").await[0];
        assert_eq!(entry["message"], "environment staging from base", "{entry}");

        undo(&visit, &copied).await;
        assert_eq!((value("staging.A").await, live(&app, "staging").await.len()), (json!("old"), 1));
    }

    async fn what_changed_since_is_not_taken_back(app: TestApp) {
        app.store("staging.A", "1").await;
        let visit = Visit::signed_in(&app, &app.people.bob).await;
        let deleted = act(&visit, &["A"], &[("do", "delete"), ("in", "staging")]).await;
        let page = next_page(&visit, &deleted).await;
        app.store("staging.A", "2").await;
        let late = flash::undo(&visit, &page).await;
        assert_eq!(late.status, 412, "{}", late.text);
        assert_eq!(app.get("/secrets/staging.A", &app.people.bob).await.json()["value"], "2");
        let (path, _) = way_back(&page).unwrap();
        for (wrong, status) in [("", 400), ("x", 400), ("0", 400), ("99", 404)] {
            let refused = visit.post(&path, &[("version", wrong)]).await;
            assert_eq!(refused.status, status, "{wrong}: {}", refused.text);
        }
        // Declaring changes no secret, so there is nothing to take back.
        app.put("/environments/qa", &app.people.alice, json!({})).await.expect(201);
        let nothing = visit.post(&format!("{VAULT}/environments/qa/undo"), &[("version", "1")]).await;
        assert_eq!(nothing.status, 404, "{}", nothing.text);
    }

    async fn chosen_values_are_downloaded_as_a_job_gets_them(app: TestApp) {
        for (name, value) in [("A", "base"), ("B", "line\nbreak"), ("staging.A", "own"), ("staging.C", "no"), ("PATH", "/x")] {
            app.store(name, value).await;
        }
        let carol = Visit::signed_in(&app, &app.people.carol).await;
        let file = act(&carol, &["A", "B"], &[("do", "export"), ("in", "staging")]).await;
        assert_eq!(file.status, 200, "{}", file.text);
        assert_eq!(file.header("content-disposition"), "attachment; filename=\"staging.env\"");
        assert_eq!(file.text, "A='own'\nB=\"line\nbreak\"\n");
        let reads = app.audit("?action=read").await;
        let mut names: Vec<_> = reads.iter().map(|entry| entry["secret_name"].as_str().unwrap()).collect();
        names.sort_unstable();
        assert_eq!(names, ["B", "staging.A"]);
        // What cannot be in the file is told instead of left out.
        for (part, names) in [("base", ["A", "PATH"]), ("staging", ["A", "PATH"])] {
            let refused = act(&carol, &names, &[("do", "export"), ("in", part)]).await;
            assert_eq!(refused.status, 400, "{part}: {}", refused.text);
            assert!(refused.text.contains("PATH"), "{}", refused.text);
        }
    }

    async fn only_what_one_may_do_is_offered_and_done(app: TestApp) {
        for name in ["A", "production.A", "production.SECRET-NAME"] {
            app.store(name, "canary").await;
        }
        let carol = Visit::signed_in(&app, &app.people.carol).await;
        let list = carol.get(VAULT).await;
        assert!(list.text.contains("value=\"export\"") && !list.text.contains("value=\"delete\""), "{}", list.text);
        for action in ["delete", "restore", "copy"] {
            let fields = [("do", action), ("in", "base"), ("to", "staging")];
            assert_eq!(act(&carol, &["A"], &fields).await.status, 403, "{action}");
        }
        let export = act(&carol, &["A"], &[("do", "export"), ("in", "production")]).await;
        assert_eq!(export.status, 403, "{}", export.text);
        let bob = Visit::signed_in(&app, &app.people.bob).await;
        for name in ["A", "SECRET-NAME", "NOT-THERE"] {
            for action in ["delete", "restore"] {
                let refused = act(&bob, &[name], &[("do", action), ("in", "production")]).await;
                assert_eq!(refused.status, 403, "{action} {name}");
            }
        }
        let copy = [("do", "copy"), ("in", "base"), ("to", "production")];
        assert_eq!(act(&bob, &["A"], &copy).await.status, 403);
        assert_eq!(live(&app, "production").await.len(), 2);
        let refused = app.audit("?action=restore&success=false").await;
        assert_eq!((refused.len(), &refused[0]["secret_name"]), (3, &json!("production.NOT-THERE")), "{refused:?}");
        // Nor is a change of an admin taken back by others.
        let alice = Visit::signed_in(&app, &app.people.alice).await;
        let deleted = act(&alice, &["A"], &[("do", "delete"), ("in", "production")]).await;
        let page = next_page(&alice, &deleted).await;
        let dave = Visit::signed_in(&app, &app.people.dave).await;
        for (visit, status) in [(&bob, 403), (&carol, 403), (&dave, 404)] {
            assert_eq!(flash::undo(visit, &page).await.status, status);
        }
        assert_eq!(act(&dave, &["A"], &[("do", "export"), ("in", "base")]).await.status, 404);
        assert_eq!(live(&app, "production").await, ["production.SECRET-NAME"]);
    }

    async fn bad_forms_change_nothing_and_say_why(app: TestApp) {
        app.store("A", "1").await;
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let cases: [Refused<'_>; 8] = [
            (&[], &[("do", "delete"), ("in", "base")], "names: expected at least one"),
            (&["A"], &[("do", "delete")], "in: "),
            (&["A"], &[("do", "delete"), ("in", "nowhere")], "no such environment"),
            (&["A"], &[("in", "base")], "do: expected"),
            (&["A"], &[("do", "purge"), ("in", "base")], "do: expected"),
            (&["<script>"], &[("do", "delete"), ("in", "base")], "names: "),
            (&["NOT-THERE"], &[("do", "delete"), ("in", "base")], "names: expected at least one that base holds"),
            (&["A"], &[("do", "restore"), ("in", "base")], "names: expected at least one that is deleted in base"),
        ];
        for (names, fields, reason) in cases {
            let refused = act(&visit, names, fields).await;
            let status = if reason == "no such environment" { 404 } else { 400 };
            assert_eq!(refused.status, status, "{fields:?}: {}", refused.text);
            assert!(refused.text.contains(reason), "{reason}: {}", refused.text);
        }
        let copy = [("do", "copy"), ("in", "base"), ("to", "base")];
        assert_eq!(act(&visit, &["A"], &copy).await.status, 400);
        let many: Vec<String> = (0..501).map(|number| format!("N{number}")).collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        let refused = act(&visit, &many, &[("do", "export"), ("in", "base")]).await;
        assert!(refused.text.contains("at most 500"), "{}", refused.text);
        assert_eq!(live(&app, "base").await, ["A"]);
        // The address of the form, reloaded, is the list.
        let reloaded = visit.get(&format!("{VAULT}/selection?q=a")).await;
        assert_eq!((reloaded.status.as_u16(), reloaded.header("location")), (303, format!("{VAULT}?q=a").as_str()));
    }

    async fn without_versions_only_what_needs_none_is_taken_back(app: TestApp) {
        for name in ["A", "B", "staging.A"] {
            app.store(name, "1").await;
        }
        let app = of_tier(app, Tier::Solo).await;
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let deleted = act(&visit, &["A"], &[("do", "delete"), ("in", "base")]).await;
        assert_eq!(undo(&visit, &deleted).await.status, 303);
        let copy = [("do", "copy"), ("in", "base"), ("to", "staging"), ("on_conflict", "overwrite")];
        let copied = act(&visit, &["A", "B"], &copy).await;
        assert!(way_back(&next_page(&visit, &copied).await).is_none());
        let revision = app.get("/environments/staging", &app.people.alice).await.expect(200)["revision"].to_string();
        let path = format!("{VAULT}/environments/staging/undo");
        let refused = visit.post(&path, &[("version", &revision)]).await;
        assert_eq!(refused.status, 402, "{}", refused.text);
        assert_eq!(live(&app, "staging").await, ["staging.A", "staging.B"]);
    }

    async fn no_more_is_taken_back_at_once_than_is_copied(app: TestApp) {
        let of = |numbers: std::ops::Range<u32>, value: &str| {
            let set = numbers.map(|number| (format!("N{number}"), json!({ "value": value })));
            json!({ "set": set.collect::<serde_json::Map<_, _>>() })
        };
        // 17.5 MiB in all.
        let large = "x".repeat(65_000);
        for first in (0..280).step_by(56) {
            let body = of(first..first + 56, &large);
            app.patch("/environments/staging/secrets", &app.people.alice, body).await.expect(200);
        }
        let small = of(0..280, "y");
        app.patch("/environments/development/secrets", &app.people.alice, small).await.expect(200);
        let visit = Visit::signed_in(&app, &app.people.bob).await;
        let names: Vec<String> = (0..280).map(|number| format!("N{number}")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let fields = [("do", "copy"), ("in", "development"), ("to", "staging"), ("on_conflict", "overwrite")];
        let copied = act(&visit, &names, &fields).await;
        let refused = undo(&visit, &copied).await;
        assert_eq!(refused.status, 400, "{}", refused.text);
        assert!(refused.text.contains("at most 16 MiB are taken back at once"), "{}", refused.text);
        assert_eq!(app.get("/secrets/staging.N0", &app.people.bob).await.json()["value"], "y");
    }

    async fn the_most_names_are_exported_at_once(app: TestApp) {
        let set: serde_json::Map<_, _> = (0..500).map(|number| (format!("N{number}"), json!({ "value": "x" }))).collect();
        for part in ["base", "staging"] {
            app.patch(&format!("/environments/{part}/secrets"), &app.people.alice, json!({ "set": set })).await.expect(200);
        }
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let names: Vec<&str> = set.keys().map(String::as_str).collect();
        for part in ["base", "staging"] {
            let file = act(&visit, &names, &[("do", "export"), ("in", part)]).await;
            assert_eq!(file.text.lines().count(), 500, "{part}");
        }
        let deleted = act(&visit, &names, &[("do", "delete"), ("in", "staging")]).await;
        undo(&visit, &deleted).await;
        assert_eq!(app.get("/secrets?environment=staging&page=1&page_size=1", &app.people.alice).await.header("x-total-count"), "500");
    }
}
