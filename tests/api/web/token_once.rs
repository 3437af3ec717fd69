//! A new token is shown once, to the session that created it.

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

use entity::kept_form;
use sea_orm::EntityTrait as _;
use serde_json::json;

use super::visit::{VAULT, Visit, token_on};
use crate::support::app::TestApp;

const FORM: [(&str, &str); 2] = [("description", "CI"), ("scope", "read")];

async fn token_count(app: &TestApp) -> usize {
    let tokens = app.get("/tokens", &app.people.alice).await.json();
    tokens.as_array().unwrap().len()
}

async fn kept(app: &TestApp) -> Vec<kept_form::Model> {
    let conn = app.database.connect().await;
    kept_form::Entity::find().all(&conn).await.unwrap()
}

fn bash(command: &str, input: &str) -> Output {
    let mut shell = Command::new("bash")
        .args(["-ec", command])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = shell.stdin.take().unwrap();
    stdin.write_all(input.as_bytes()).unwrap();
    drop(stdin);
    shell.wait_with_output().unwrap()
}

on_each_database! {
    async fn reloading_creates_no_second_token_and_shows_none_again(app: TestApp) {
        let mut visit = Visit::signed_in(&app, &app.people.alice).await;
        let sent = visit.post(&format!("{VAULT}/tokens/new"), &FORM).await;
        assert_eq!(sent.status, 303, "{}", sent.text);
        let address = sent.header("location").to_owned();
        assert_eq!(address, format!("{VAULT}/tokens/1/made"));
        let header = sent.header("set-cookie");
        assert!(header.starts_with("__Host-forgevault-made-1="), "{header}");
        for attribute in ["HttpOnly", "SameSite=Strict", "Secure", "Max-Age=300"] {
            assert!(header.contains(attribute), "{header}");
        }
        let before = visit.cookie.clone();
        visit.keep_cookies(&sent);
        let with_cookie = visit.cookie.clone();
        let [row] = &kept(&app).await[..] else { panic!("not kept") };
        let page = visit.get(&address).await;
        assert_eq!((page.status.as_u16(), page.header("cache-control")), (200, "no-store"));
        let token = token_on(&page);
        app.get("/token/info", &token).await.expect(200);
        // Nothing of it was anywhere else.
        for text in [&sent.text, header, &address] {
            assert!(!text.contains("gvt_") && !text.contains(&token[4..]), "{text}");
        }
        assert!(!row.sealed_form.windows(8).any(|part| part == &token.as_bytes()[4..12]));
        assert_eq!(kept(&app).await.len(), 0);
        visit.keep_cookies(&page);
        assert_eq!(visit.cookie, before);
        // Whether or not the browser sends the cookie again.
        for cookie in [before, with_cookie] {
            visit.cookie = cookie;
            let again = visit.get(&address).await;
            assert_eq!((again.status.as_u16(), again.header("location")), (303, &*format!("{VAULT}/tokens/1")));
            assert!(!again.text.contains("gvt_"));
        }
        let again = visit.get(&address).await;
        visit.keep_cookies(&again);
        let page = visit.get(&format!("{VAULT}/tokens/1")).await;
        assert!(page.text.contains("be shown again"), "{}", page.text);
        assert_eq!(token_count(&app).await, 1);
    }

    async fn another_session_cannot_show_it(app: TestApp) {
        let mut visit = Visit::signed_in(&app, &app.people.alice).await;
        let sent = visit.post(&format!("{VAULT}/tokens/new"), &FORM).await;
        let address = sent.header("location");
        let cookie = sent.header("set-cookie").split(';').next().unwrap();
        // Another session of the same user, with the cookie or without, and other people with it.
        for (person, cookie) in [(&app.people.alice, cookie), (&app.people.alice, ""), (&app.people.bob, cookie)] {
            let mut other = Visit::signed_in(&app, person).await;
            if !cookie.is_empty() {
                other.cookie = format!("{}; {cookie}", other.cookie);
            }
            let page = other.get(address).await;
            assert_ne!(page.status, 200, "{}", page.text);
            assert!(!page.text.contains("gvt_"), "{}", page.text);
        }
        // Nor at the address of another token.
        let (id, _) = app.id_and_token(json!({ "description": "x", "scope": "read" })).await;
        visit.keep_cookies(&sent);
        let own = visit.cookie.clone();
        visit.cookie = own.replace("made-1=", &format!("made-{id}="));
        assert_eq!(visit.get(&format!("{VAULT}/tokens/{id}/made")).await.status, 303);
        // The session that created it still sees it.
        visit.cookie = own;
        let page = visit.get(address).await;
        assert_eq!(page.status, 200, "{}", page.text);
        token_on(&page);
    }

    async fn a_token_that_was_not_fetched_in_time_is_gone(app: TestApp) {
        let mut visit = Visit::signed_in(&app, &app.people.alice).await;
        let sent = visit.post(&format!("{VAULT}/tokens/new"), &FORM).await;
        visit.keep_cookies(&sent);
        app.clock.advance(301);
        let page = visit.get(sent.header("location")).await;
        assert_eq!(page.status, 303, "{}", page.text);
        assert!(!page.text.contains("gvt_"));
    }

    async fn a_former_admin_is_not_shown_it(app: TestApp) {
        let mut visit = Visit::signed_in(&app, &app.people.alice).await;
        let sent = visit.post(&format!("{VAULT}/tokens/new"), &FORM).await;
        visit.keep_cookies(&sent);
        visit.cookie = visit.cookie.replace("__Host-forgevault=", "__Host-other=");
        let page = visit.get(sent.header("location")).await;
        assert_eq!(page.status, 303, "{}", page.text);
        assert!(page.header("location").contains("sign-in"), "{}", page.header("location"));
    }

    async fn the_example_for_a_shell_loads_the_secrets(app: TestApp) {
        app.store("production.GREETING", "it's $HOME & <more>").await;
        app.store("GREETING", "base").await;
        let mut visit = Visit::signed_in(&app, &app.people.alice).await;
        let (_, page) = visit.make_token(&[("description", "CI"), ("in.production", "1")]).await;
        page.shows(&["VAULT_URL=https://git.example.com/api/v1/repos/acme/app/vault gvt run -e production -- ./deploy.sh"]);
        let example = page.text.split("<code id=\"use-curl\">").nth(1).unwrap().split("</code>").next().unwrap();
        let script = example.replace("&quot;", "\"").replace("&amp;", "&").replace("&#x27;", "'");
        let script = script.replace("https://git.example.com/api/v1/repos/acme/app/vault/export", &app.url("/export"));
        let typed = format!("{}\n", token_on(&page));
        let command = format!("{script}\nprintf %s \"$GREETING\"");
        let done = tokio::task::spawn_blocking(move || bash(&command, &typed)).await.unwrap();
        assert_eq!(String::from_utf8_lossy(&done.stdout), "it's $HOME & <more>", "{script}: {}", String::from_utf8_lossy(&done.stderr));
    }
}
