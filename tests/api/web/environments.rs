//! The pages of environments.

mod compare;
mod copy;
mod history;
mod rollback;
mod settings;

use serde_json::json;

use super::flash;
use super::visit::{VAULT, Visit, attribute};
use crate::support::app::{Answer, TestApp};

/// The page of an environment.
fn page_of(name: &str) -> String {
    format!("{VAULT}/environments/{name}")
}

/// The check boxes of that name which are checked.
fn checked(page: &Answer) -> Vec<String> {
    let boxes = page.text.split("<input ").skip(1);
    let boxes = boxes.map(|rest| rest.split('>').next().unwrap());
    let chosen = boxes.filter(|text| text.contains("name=\"names\"") && text.ends_with(" checked"));
    chosen.map(|text| attribute(text, "value")).collect()
}

/// The content of the first hidden field of that name.
fn hidden(page: &Answer, name: &str) -> String {
    let field = format!("<input type=\"hidden\" name=\"{name}\"");
    let at = page
        .text
        .find(&field)
        .unwrap_or_else(|| panic!("no {name}: {}", page.text));
    attribute(&page.text[at..], "value")
}

/// Follows the redirect of a form to the page that says what was done.
async fn follow(visit: &mut Visit<'_>, sent: &Answer) -> Answer {
    assert_eq!(sent.status, 303, "{}", sent.text);
    visit.keep_cookies(sent);
    let page = visit.get(sent.header("location")).await;
    visit.keep_cookies(&page);
    page
}

/// Takes the last action back.
async fn undo(visit: &mut Visit<'_>, page: &Answer) -> Answer {
    let sent = flash::undo(visit, page).await;
    follow(visit, &sent).await
}

/// The environments that the API tells of, by name.
async fn declared(app: &TestApp, name: &str) -> serde_json::Value {
    let path = format!("/environments/{name}");
    app.get(&path, &app.people.alice).await.expect(200)
}

on_each_database! {
    async fn of_two_who_create_the_same_environment_one_is_refused(app: TestApp) {
        let alice = Visit::signed_in(&app, &app.people.alice).await;
        let path = format!("{VAULT}/new-environment");
        for name in ["one", "two", "three", "four"] {
            let protecting = [("name", name), ("protected", "true")];
            let open = [("name", name)];
            let (protecting, open) = tokio::join!(alice.post(&path, &protecting), alice.post(&path, &open));
            let (made, refused) = if protecting.status == 303 { (&protecting, &open) } else { (&open, &protecting) };
            assert_eq!((made.status.as_u16(), refused.status.as_u16()), (303, 409), "{}", refused.text);
            assert!(refused.text.contains("an environment with this name exists"), "{}", refused.text);
            assert_eq!(declared(&app, name).await["protected"], protecting.status == 303);
        }
        // Nor do settings bring back what was deleted.
        app.delete("/environments/one", &app.people.alice).await.expect(200);
        let late = alice.post(&page_of("one"), &[("description", "late")]).await;
        assert_eq!(late.status, 404, "{}", late.text);
        app.get("/environments/one", &app.people.alice).await.refused(404, "not_found");
    }

    async fn the_list_shows_each_environment_in_a_line(app: TestApp) {
        for name in ["A", "B", "production.A", "staging.A"] {
            app.store(name, "1").await;
        }
        let described = json!({ "description": "<b>what customers use</b>" });
        app.put("/environments/production", &app.people.alice, described).await.expect(200);
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let page = visit.get(&format!("{VAULT}/environments")).await;
        assert_eq!(page.status, 200, "{}", page.text);
        let text = &page.text;
        for shown in [
            "<code>base</code>", ">2 secrets<", ">1 secret<", ">0 secrets<", "&lt;b&gt;what customers use&lt;/b&gt;",
            "Falls back to base", "New environment", "aria-current=\"page\">Environments",
            &format!("href=\"{VAULT}?environment=production\""),
            &format!("href=\"{}/history\"", page_of("staging")),
            &format!("href=\"{}/compare\"", page_of("base")),
            &format!("href=\"{}/copy\"", page_of("development")),
            &format!("href=\"{}#settings\"", page_of("production")),
        ] {
            assert!(text.contains(shown), "{shown}: {text}");
        }
        assert!(!text.contains(&format!("{}#settings", page_of("base"))), "{text}");
        let at = |name: &str| text.find(&format!("href=\"{}\"", page_of(name))).unwrap();
        assert!(at("base") < at("production") && at("production") < at("staging"));
    }

    async fn an_admin_creates_and_deletes_environments(app: TestApp) {
        let mut visit = Visit::signed_in(&app, &app.people.alice).await;
        let here = format!("{VAULT}/new-environment");
        assert_eq!(visit.get(&here).await.status, 200);
        let form = [("name", "qa"), ("description", "<b>for tests</b>"), ("protected", "true"), ("overlay", "on"), ("position", "7")];
        let sent = visit.post(&here, &form).await;
        assert_eq!(sent.header("location"), page_of("qa"), "{}", sent.text);
        let page = follow(&mut visit, &sent).await;
        assert!(page.text.contains("Created the environment <code>qa</code>."), "{}", page.text);
        assert!(page.text.contains("&lt;b&gt;for tests&lt;/b&gt;"), "{}", page.text);
        let qa = declared(&app, "qa").await;
        assert_eq!(
            ["protected", "overlay", "position", "description"].map(|field| qa[field].clone()),
            [json!(true), json!(true), json!(7), json!("<b>for tests</b>")]
        );
        // Without a choice, the rule of the service decides.
        for (protected, overlay) in [(true, false), (false, true)] {
            let name = format!("auto-{protected}");
            let mut form = vec![("name", name.as_str()), ("overlay", ""), ("position", "")];
            form.extend(protected.then_some(("protected", "true")));
            assert_eq!(visit.post(&here, &form).await.status, 303);
            let made = declared(&app, &name).await;
            assert_eq!((&made["protected"], &made["overlay"]), (&json!(protected), &json!(overlay)));
        }
        let page = visit.get(&page_of("qa")).await;
        assert!(page.text.contains("Delete now") && page.text.contains("Delete qa"), "{}", page.text);
        let deleted = visit.post(&format!("{}/delete", page_of("qa")), &[]).await;
        assert_eq!(deleted.header("location"), format!("{VAULT}/environments"));
        app.get("/environments/qa", &app.people.alice).await.refused(404, "not_found");
        let entries = app.audit("?action=env-write").await;
        assert_eq!((entries.len(), &entries[2]["message"]), (3, &json!("environment qa")));
        assert!(entries.iter().all(|entry| entry["source"] == "web"), "{entries:?}");
    }

    async fn what_is_refused_is_shown_again_with_the_reason(app: TestApp) {
        app.store("qa.A", "1").await;
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let here = format!("{VAULT}/new-environment");
        for (name, status, reason) in [
            ("base", 400, "cannot be declared"), ("matrix", 400, "is taken"), ("QA", 400, "lower-case letters"),
            ("staging", 409, "exists"),
        ] {
            let refused = visit.post(&here, &[("name", name), ("description", "typed")]).await;
            assert_eq!(refused.status, status, "{name}");
            assert!(!refused.text.contains("take_in"), "{name}: {}", refused.text);
            assert!(refused.text.contains(reason) && refused.text.contains("value=\"typed\""), "{name}: {}", refused.text);
        }
        for (field, value) in [("position", "1001"), ("position", "x"), ("overlay", "maybe"), ("take_in", "x")] {
            let refused = visit.post(&here, &[("name", "new"), (field, value)]).await;
            assert_eq!(refused.status, 400, "{field}: {}", refused.text);
        }
        let refused = visit.post(&here, &[("name", "qa")]).await;
        assert_eq!(refused.status, 409, "{}", refused.text);
        assert!(refused.text.contains("name=\"take_in\" type=\"checkbox\" value=\"1\""), "{}", refused.text);
        let created = visit.post(&here, &[("name", "qa"), ("take_in", "1")]).await;
        assert_eq!(created.status, 303, "{}", created.text);
    }

    async fn an_environment_that_holds_a_secret_is_not_deleted(app: TestApp) {
        app.store("staging.A", "1").await;
        app.store("staging.B", "1").await;
        app.delete("/secrets/staging.B", &app.people.alice).await.expect(200);
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let page = visit.get(&page_of("staging")).await;
        for shown in ["2 secrets are still in this environment.", "1 of them is deleted, but can be restored.", "include_deleted=true"] {
            assert!(page.text.contains(shown), "{shown}: {}", page.text);
        }
        assert!(!page.text.contains("Delete now"), "{}", page.text);
        let refused = visit.post(&format!("{}/delete", page_of("staging")), &[]).await;
        assert_eq!(refused.status, 409, "{}", refused.text);
        assert!(refused.text.contains("2 secrets are still in this environment."), "{}", refused.text);
    }

    async fn others_see_what_they_may(app: TestApp) {
        app.store("production.HIDDEN", "1").await;
        let list = format!("{VAULT}/environments");
        for (person, sees) in [(&app.people.bob, ">1 secret<"), (&app.people.carol, "No access")] {
            let visit = Visit::signed_in(&app, person).await;
            let page = visit.get(&list).await;
            assert!(page.text.contains(sees) && !page.text.contains("New environment"), "{}", page.text);
            let page = visit.get(&page_of("staging")).await;
            assert_eq!(page.status, 200);
            for offered in ["Save", "Delete environment", "Roll back"] {
                assert!(!page.text.contains(offered), "{offered}: {}", page.text);
            }
            for (path, form) in [
                (format!("{VAULT}/new-environment"), &[("name", "qa")][..]),
                (page_of("staging"), &[("protected", "true")]),
                (format!("{}/delete", page_of("staging")), &[]),
                (format!("{}/rollback", page_of("staging")), &[("version", "1"), ("to", "1"), ("names", "A")]),
            ] {
                assert_eq!(visit.post(&path, form).await.status, 403, "{path}");
            }
            assert_eq!(visit.get(&format!("{VAULT}/new-environment")).await.status, 403);
        }
        let carol = Visit::signed_in(&app, &app.people.carol).await;
        for tab in ["", "/history", "/compare"] {
            let page = carol.get(&format!("{}{tab}", page_of("production"))).await;
            assert_eq!(page.status, 200, "{tab}");
            assert!(!page.text.contains("HIDDEN") && !page.text.contains("1 secret"), "{tab}: {}", page.text);
        }
        assert_eq!(carol.get(&format!("{}/copy?from=staging", page_of("development"))).await.status, 403);
        let stranger = Visit::signed_in(&app, &app.people.alice).await;
        assert_eq!(stranger.get(&page_of("none")).await.status, 404);
    }
}
