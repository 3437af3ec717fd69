//! A submitted form survives a session that must be renewed.

use entity::kept_form;
use sea_orm::EntityTrait as _;

use super::forge_sign_in::{signed_in_as, with_application_of};
use super::visit::{VAULT, Visit};
use crate::support::app::{Answer, TestApp};

const NOTICE: &str = "Nothing is saved yet";
const VALUE: &str = "Canary-2b8e-typed";

/// The user's session in a browser whose refresh token was used up by another browser, as happens with
/// Forgejo.
async fn with_expiring_session<'a>(app: &'a TestApp, login: &str) -> Visit<'a> {
    login.clone_into(&mut app.forge.world().oidc.login);
    let visit = signed_in_as(app, "session=a").await;
    signed_in_as(app, "session=b").await;
    advance_clocks(app, 3600);
    visit
}

fn advance_clocks(app: &TestApp, seconds: i64) {
    app.clock.advance(seconds);
    app.forge.world().oidc.now += seconds;
}

async fn forgejo(app: TestApp) -> TestApp {
    let app = with_application_of(app, "alice", "forgejo").await;
    app.forge.world().oidc.rotates = true;
    app
}

fn unescape(answer: &Answer) -> String {
    answer.text.replace("&quot;", "\"")
}

async fn kept_form_count(app: &TestApp) -> usize {
    let conn = app.database.connect().await;
    kept_form::Entity::find().all(&conn).await.unwrap().len()
}

on_each_database! {
    async fn a_form_is_restored_after_the_sign_in_and_not_saved(app: TestApp) {
        let app = forgejo(app).await;
        let mut visit = with_expiring_session(&app, "alice").await;
        let typed = [("name", "NEW"), ("type", "file"), ("value", "Canary-2b8e-typed\nsecond <line>"), ("description", "why"), ("comment", "first")];
        let sent = visit.post(&format!("{VAULT}/new"), &typed).await;
        assert_eq!(sent.status, 303, "{}", sent.text);
        let conn = app.database.connect().await;
        let row = kept_form::Entity::find().one(&conn).await.unwrap().unwrap();
        assert!(!row.sealed_form.windows(6).any(|part| part == b"Canary"));
        let (address, page) = visit.follow(&app, &sent).await;
        assert!(address.starts_with(&format!("{VAULT}/new?form=")), "{address}");
        let text = unescape(&page);
        assert_eq!(page.status, 200, "{text}");
        for fragment in [NOTICE, "value=\"NEW\"", "value=\"file\"", "Canary-2b8e-typed\nsecond &lt;line&gt;</textarea>", "value=\"why\"", "value=\"first\""] {
            assert!(text.contains(fragment), "{fragment}: {text}");
        }
        assert!(!text.contains("role=\"alert\"></p>") && !text.contains("error message"), "{text}");
        app.get("/secrets/NEW", &app.people.alice).await.refused(404, "not_found");
        let entry = &app.audit("?action=write").await[0];
        assert_eq!((&entry["success"], &entry["source"]), (&false.into(), &"web".into()), "{entry}");
        // Only once: afterwards the same address shows the empty form.
        assert_eq!(kept_form_count(&app).await, 0);
        let again = visit.get(&address).await;
        assert_eq!((again.status.as_u16(), again.header("location")), (303, &*format!("{VAULT}/new")));
        let stored = visit.post(&format!("{VAULT}/new"), &typed).await;
        assert_eq!(stored.status, 303, "{}", stored.text);
        app.get("/secrets/NEW", &app.people.alice).await.expect(200);
    }

    async fn each_form_with_typed_content_is_restored(app: TestApp) {
        let app = forgejo(app).await;
        app.store("A", "1").await;
        app.token("read").await;
        for (form, typed, fragment) in [
            ("/secrets/A", &[("value", VALUE), ("version", "1"), ("comment", "c1")][..], &[VALUE, "value=\"c1\"", NOTICE][..]),
            ("/secrets/A/details", &[("type", "file"), ("description", "d1"), ("version", "1"), ("was_type", "key-value"), ("was_description", "")], &["value=\"d1\"", NOTICE]),
            ("/secrets/A/conflict", &[("value", VALUE), ("version", "1")], &[VALUE]),
            ("/secrets/A/rename", &[("environment", "staging"), ("name", "renamed"), ("version", "1")], &["value=\"renamed\"", "<option selected>staging</option>", NOTICE]),
            ("/import", &[("env", "B=Canary-2b8e-typed"), ("environment", "")], &["B=Canary-2b8e-typed", "name=\"seen\""]),
            ("/tokens/new", &[("description", "d2"), ("scope", "read:A"), ("ttl", "1h"), ("allowed_ips", "10.0.0.1")], &["value=\"d2\"", "read:A", "10.0.0.1", NOTICE]),
            ("/tokens/new/test", &[("description", "d3"), ("scope", "read"), ("ttl", "1h"), ("allowed_ips", "")], &["value=\"d3\"", "<code>A</code>"]),
            ("/tokens/1", &[("description", "d4")], &["value=\"d4\"", NOTICE]),
            ("/new-environment", &[("name", "qa"), ("description", "d5")], &["value=\"qa\"", "value=\"d5\"", NOTICE]),
            ("/environments/staging", &[("description", "d6"), ("was_position", "1"), ("position", "1")], &["value=\"d6\"", NOTICE]),
        ] {
            let mut visit = with_expiring_session(&app, "alice").await;
            let sent = visit.post(&format!("{VAULT}{form}"), typed).await;
            let (address, page) = visit.follow(&app, &sent).await;
            assert!(address.starts_with(&format!("{VAULT}{form}?form=")), "{address}");
            let text = unescape(&page);
            assert_eq!(page.status, 200, "{form}: {text}");
            for fragment in fragment {
                assert!(text.contains(fragment), "{form}, {fragment}: {text}");
            }
            // Reloading that page shows the form's own page.
            let again = visit.get(&address).await;
            let page = again.header("location").to_owned();
            assert_eq!((again.status.as_u16(), visit.get(&page).await.status.as_u16()), (303, 200), "{form}: {page}");
        }
        let about = app.get("/secrets/A", &app.people.alice).await.expect(200);
        assert_eq!((&about["value"], &about["version"]), (&"1".into(), &1.into()));
        assert_eq!(app.get("/tokens", &app.people.alice).await.expect(200).as_array().unwrap().len(), 1);
        app.get("/secrets/B", &app.people.alice).await.refused(404, "not_found");
        app.get("/environments/qa", &app.people.alice).await.refused(404, "not_found");
        assert_eq!(app.get("/environments/staging", &app.people.alice).await.expect(200)["description"], "");
    }

    async fn an_import_about_to_be_stored_returns_to_its_preview(app: TestApp) {
        let app = forgejo(app).await;
        "alice".clone_into(&mut app.forge.world().oidc.login);
        let mut visit = signed_in_as(&app, "session=a").await;
        let typed = [("env", "B=Canary-2b8e-typed"), ("environment", "")];
        let text = unescape(&visit.post(&format!("{VAULT}/import"), &typed).await);
        let digest = text.split("name=\"seen\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        signed_in_as(&app, "session=b").await;
        advance_clocks(&app, 3600);
        let typed = [&typed[..], &[("seen", &digest)]].concat();
        let sent = visit.post(&format!("{VAULT}/import/store"), &typed).await;
        let (_, page) = visit.follow(&app, &sent).await;
        let text = unescape(&page);
        assert!(text.contains(NOTICE) && text.contains("B=Canary-2b8e-typed") && text.contains(&digest), "{text}");
        app.get("/secrets/B", &app.people.alice).await.refused(404, "not_found");
        assert_eq!(visit.post(&format!("{VAULT}/import/store"), &typed).await.status, 303);
        app.get("/secrets/B", &app.people.alice).await.expect(200);
    }

    async fn a_file_is_restored_as_text_and_one_that_is_too_long_reported(app: TestApp) {
        let app = forgejo(app).await;
        let mut visit = with_expiring_session(&app, "alice").await;
        let here = format!("{VAULT}/new");
        let sent = visit.upload(&here, &[("name", None, b"F"), ("type", None, b"file"), ("file", Some("f.txt"), VALUE.as_bytes())]).await;
        let (_, page) = visit.follow(&app, &sent).await;
        let text = unescape(&page);
        assert!(text.contains(NOTICE) && text.contains(VALUE), "{text}");
        let visit = with_expiring_session(&app, "alice").await;
        let long = vec![b'x'; 1 << 20];
        let sent = visit.upload(&here, &[("name", None, b"F"), ("file", Some("f.txt"), &long)]).await;
        assert_eq!(sent.status, 413, "{}", sent.text);
        assert!(sent.text.contains("The value is too large."), "{}", sent.text);
        assert_eq!(kept_form_count(&app).await, 0);
    }

    async fn nobody_else_sees_what_was_typed(app: TestApp) {
        let app = forgejo(app).await;
        for next in ["bob", "alice"] {
            let mut visit = with_expiring_session(&app, "alice").await;
            let sent = visit.post(&format!("{VAULT}/new"), &[("name", "NEW"), ("value", VALUE)]).await;
            // Signed out at the forge meanwhile, where another user has signed in.
            next.clone_into(&mut app.forge.world().oidc.login);
            "session=c".clone_into(&mut visit.at_forge);
            let (address, page) = visit.follow(&app, &sent).await;
            if next == "alice" {
                assert!(unescape(&page).contains(VALUE));
                continue;
            }
            assert_eq!((page.status.as_u16(), page.header("location")), (303, &*format!("{VAULT}/new")));
            assert!(!page.text.contains(VALUE));
            assert_eq!(kept_form_count(&app).await, 0, "the form is dropped");
            "alice".clone_into(&mut app.forge.world().oidc.login);
            "session=d".clone_into(&mut visit.at_forge);
            let (_, page) = {
                let started = visit.get(&address).await;
                visit.follow(&app, &started).await
            };
            assert_eq!(page.status, 303);
        }
    }

    async fn a_form_survives_a_session_that_expired_or_ended_at_the_forge(app: TestApp) {
        let app = forgejo(app).await;
        for (seconds, at_forge) in [(3 * 3600, "session=a"), (0, "session=c"), (0, "")] {
            let mut visit = signed_in_as(&app, "session=a").await;
            advance_clocks(&app, seconds);
            at_forge.clone_into(&mut visit.at_forge);
            // Another user signs in first, which ends an expired session permanently.
            signed_in_as(&app, "session=b").await;
            let sent = visit.post(&format!("{VAULT}/new"), &[("name", "NEW"), ("value", VALUE)]).await;
            let (_, page) = visit.follow(&app, &sent).await;
            assert!(unescape(&page).contains(VALUE), "{seconds}, {at_forge}: {}", page.text);
        }
    }

    async fn a_form_survives_the_revocation_of_its_token(app: TestApp) {
        let app = forgejo(app).await;
        let mut visit = signed_in_as(&app, "session=a").await;
        advance_clocks(&app, 60);
        app.forge.world().revoke_all("alice");
        let sent = visit.post(&format!("{VAULT}/new"), &[("name", "NEW"), ("value", VALUE)]).await;
        assert_eq!(sent.status, 303, "{}", sent.text);
        let (_, page) = visit.follow(&app, &sent).await;
        assert!(unescape(&page).contains(VALUE), "{}", page.text);
    }

    async fn forms_are_kept_for_minutes_and_only_the_newest(app: TestApp) {
        let app = forgejo(app).await;
        let mut visit = with_expiring_session(&app, "alice").await;
        let post = async |visit: &Visit<'_>, name: &str| {
            visit.post(&format!("{VAULT}/new"), &[("name", name), ("value", VALUE)]).await
        };
        let mut sent = vec![];
        for number in 0..7 {
            sent.push(post(&visit, &format!("N{number}")).await);
        }
        assert_eq!(kept_form_count(&app).await, 5);
        let (_, first) = visit.follow(&app, &sent[1]).await;
        assert_eq!(first.status, 303, "{}", first.text);
        visit.keep_cookies(&sent[2]);
        let to = sent[2].header("location").to_owned();
        let to = form_urlencoded::parse(to.split_once('?').unwrap().1.as_bytes()).next().unwrap().1.into_owned();
        assert!(unescape(&visit.get(&to).await).contains("value=\"N2\""));
        visit.keep_cookies(&sent[3]);
        advance_clocks(&app, 600);
        let to = sent[3].header("location").to_owned();
        let to = form_urlencoded::parse(to.split_once('?').unwrap().1.as_bytes()).next().unwrap().1.into_owned();
        let late = visit.get(&to).await;
        assert_eq!(late.status, 303, "{}", late.text);
        forgevault::web::session::kept::forget(&app.state.db, app.state.clock.now_unix()).await.unwrap();
        assert_eq!(kept_form_count(&app).await, 0);
    }

    async fn forms_without_typed_content_are_not_kept(app: TestApp) {
        let app = forgejo(app).await;
        app.store("A", "1").await;
        for (form, page) in [
            ("/secrets/A/delete", "/secrets/A"),
            ("/secrets/A/reveal", "/secrets/A"),
            ("/secrets/A/copy/staging", "/secrets/A"),
            ("/keys/rotate", "/keys"),
            ("/environments/staging/delete", "/environments/staging"),
            ("/environments/staging/copy/store", "/environments/staging/copy"),
            ("/environments/staging/rollback", "/environments/staging/rollback"),
        ] {
            let mut visit = with_expiring_session(&app, "alice").await;
            let sent = visit.post(&format!("{VAULT}{form}"), &[("version", "1")]).await;
            assert_eq!(kept_form_count(&app).await, 0, "{form}");
            let (address, fragment) = visit.follow(&app, &sent).await;
            assert_eq!((address, fragment.status.as_u16()), (format!("{VAULT}{page}"), 200), "{form}");
        }
        app.get("/secrets/A", &app.people.alice).await.expect(200);
        // Clients that never signed in leave nothing here.
        let signed_out = Visit::new(&app).post(&format!("{VAULT}/new"), &[("name", "N"), ("value", VALUE)]).await;
        assert_eq!((signed_out.status.as_u16(), kept_form_count(&app).await), (303, 0));
    }
}
