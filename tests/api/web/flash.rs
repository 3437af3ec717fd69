//! What a page says about the action before it, and the way back.

use serde_json::json;

use super::visit::{VAULT, Visit, attribute};
use crate::support::app::Answer;

/// The message that an answer to a form brings to the next page, as a `Cookie` header.
pub fn message(answer: &Answer) -> String {
    let cookies = answer.headers.get_all("set-cookie").iter();
    let mut cookies = cookies.map(|cookie| cookie.to_str().unwrap());
    let flash = cookies.find(|cookie| cookie.starts_with("__Host-forgevault-flash="));
    let flash = flash.unwrap_or_else(|| panic!("no message: {:?}", answer.headers));
    for attribute in ["HttpOnly", "Secure", "SameSite=Lax", "Path=/", "Max-Age="] {
        assert!(flash.contains(attribute), "{attribute}: {flash}");
    }
    flash.split(';').next().unwrap().to_owned()
}

/// The way back that a page offers: the address and the fields of its form.
pub fn way_back(page: &Answer) -> Option<(String, Vec<(String, String)>)> {
    let (_, said) = page.text.split_once("flash-success\"")?;
    let (said, _) = said.split_once("</div>")?;
    let (_, form) = said.split_once("<form ")?;
    let fields = form.split("<input ").skip(1);
    let fields = fields.map(|field| (attribute(field, "name"), attribute(field, "value")));
    Some((attribute(form, "action"), fields.collect()))
}

/// Takes the way back that a page offers.
pub async fn undo(visit: &Visit<'_>, page: &Answer) -> Answer {
    let (path, fields) = way_back(page).unwrap_or_else(|| panic!("no way back: {}", page.text));
    let fields: Vec<_> = fields
        .iter()
        .map(|(name, value)| (&**name, &**value))
        .collect();
    visit.post(&path, &fields).await
}

on_each_database! {
    async fn an_action_is_confirmed_once_and_can_be_undone(app: TestApp) {
        app.store("production.A", "1").await;
        app.store("production.A", "2").await;
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let path = format!("{VAULT}/secrets/production.A");
        let deleted = visit.post(&format!("{path}/delete"), &[("version", "2")]).await;
        assert_eq!(deleted.status, 303);
        let page = visit.get_with_cookie(VAULT, &message(&deleted)).await;
        assert!(page.text.contains("Deleted <code>production.A</code>."), "{}", page.text);
        assert!(page.text.contains(&format!("action=\"{path}/restore\"")) && page.text.contains(">Undo<"), "{}", page.text);
        let removed = page.headers.get_all("set-cookie").iter();
        assert!(removed.into_iter().any(|cookie| cookie.to_str().unwrap().contains("flash=; ")), "{:?}", page.headers);
        assert!(!visit.get(VAULT).await.text.contains("Deleted <code>"));

        let restored = visit.post(&format!("{path}/restore"), &[("version", "2")]).await;
        assert_eq!(restored.status, 303);
        let page = visit.get_with_cookie(&path, &message(&restored)).await;
        assert!(page.text.contains("Restored <code>production.A</code>."), "{}", page.text);

        let stored = visit.post(&path, &[("version", "2"), ("value", "3"), ("comment", "")]).await;
        let page = visit.get_with_cookie(&path, &message(&stored)).await;
        assert!(page.text.contains("Saved <code>production.A</code> as version 3."), "{}", page.text);
        assert_eq!(undo(&visit, &page).await.status, 303);
        assert_eq!(app.get("/secrets/production.A", &app.people.alice).await.expect(200)["value"], "2");
    }

    async fn nobody_elses_text_is_shown(app: TestApp) {
        app.store("A", "1").await;
        let visit = Visit::signed_in(&app, &app.people.carol).await;
        for forged in [
            "text=hello&name=A&count=0",
            "text=secret-deleted&name=%3Cscript%3Ealert(1)%3C%2Fscript%3E&count=0",
            "text=secret-deleted&name=..%2F..%2Ftokens&count=0&undo=restore&version=1",
            "%00",
        ] {
            let page = visit.get_with_cookie(VAULT, &format!("__Host-forgevault-flash=acme/app&{forged}")).await;
            assert_eq!(page.status, 200, "{forged}");
            assert!(!page.text.contains("<script>") && !page.text.contains("hello"), "{}", page.text);
            assert!(!page.text.contains("/secrets/.."), "{}", page.text);
        }
    }

    async fn a_message_is_shown_in_its_own_repository_only(app: TestApp) {
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let undo = "text=undone&name=staging&count=3&undo=undo&version=7";
        for (place, is_shown) in [("acme/app", true), ("acme/other", false), ("", false)] {
            let page = visit.get_with_cookie(VAULT, &format!("__Host-forgevault-flash={place}&{undo}")).await;
            assert_eq!(way_back(&page).is_some(), is_shown, "{place}: {}", page.text);
            // It waits for the page that it belongs to.
            let is_removed = page.headers.get_all("set-cookie").iter().any(|cookie| cookie.to_str().unwrap().contains("flash=; "));
            assert_eq!(is_removed, is_shown, "{place}");
        }
    }

    async fn a_new_secret_lies_in_the_chosen_environment(app: TestApp) {
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let form = visit.get(&format!("{VAULT}/new?environment=staging&name=LOG_LEVEL")).await;
        for shown in ["<option selected>staging</option>", r#"value="LOG_LEVEL""#] {
            assert!(form.text.contains(shown), "{shown}: {}", form.text);
        }
        let fields = |environment: &'static str, name: &'static str, then: &'static str| [
            ("environment", environment), ("name", name), ("type", "password"), ("value", "x"), ("then", then),
        ];
        let path = format!("{VAULT}/new");
        let made = visit.post(&path, &fields("staging", "LOG_LEVEL", "")).await;
        assert_eq!(made.header("location"), format!("{VAULT}/secrets/staging.LOG_LEVEL"));
        let page = visit.get_with_cookie(VAULT, &message(&made)).await;
        assert!(page.text.contains("Created <code>staging.LOG_LEVEL</code>."), "{}", page.text);
        let again = visit.post(&path, &fields("staging", "LOG_LEVEL", "")).await;
        assert_eq!(again.status, 409);
        assert!(again.text.contains("Open staging.LOG_LEVEL"), "{}", again.text);
        let another = visit.post(&path, &fields("production", "X", "another")).await;
        assert_eq!(another.header("location"), format!("{VAULT}/new?environment=production"));
        app.get("/secrets/production.X", &app.people.alice).await.expect(200);
        // In the base, a name is taken as it is typed.
        let dotted = visit.post(&path, &fields("base", "staging.Y", "")).await;
        assert_eq!(dotted.header("location"), format!("{VAULT}/secrets/staging.Y"));
        let unknown = visit.post(&path, &fields("nowhere", "X", "")).await;
        assert!(unknown.status == 400 && unknown.text.contains("environment: expected base or an environment"), "{}", unknown.text);
        let bob = Visit::signed_in(&app, &app.people.bob).await;
        assert!(!bob.get(&path).await.text.contains(">production</option>"));
        assert_eq!(bob.post(&path, &fields("production", "Z", "")).await.status, 403);
        app.put("/secrets/production.Q", &app.people.bob, json!({ "value": "1" })).await.refused(403, "forbidden");
    }
}
