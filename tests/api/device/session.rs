//! What a signed-in terminal may do, and how its session ends.

use entity::cli_session;
use forgevault::sessions::{CliToken, cli};
use reqwest::Method;
use sea_orm::{EntityTrait as _, PaginatorTrait as _};
use serde_json::json;

use super::{PAGE, SESSION, Terminal};
use crate::authority::PartialRequest;
use crate::authority::before_commit::PAGES;
use crate::support::app::{NOW, TestApp};
use crate::web::forge_sign_in::{signed_in, with_application};
use crate::web::visit::{SESSIONS, VAULT, Visit};

const DAY: i64 = 86_400;

async fn terminal(app: &TestApp, forge_token: &str) -> String {
    let browser = Visit::signed_in(app, forge_token).await;
    browser.sign_in_terminal(app, "gvt on laptop").await
}

on_each_database! {
    async fn a_terminal_has_the_role_of_its_person(app: TestApp) {
        app.store("A", "1").await;
        app.store("production.P", "2").await;
        let carol = terminal(&app, &app.people.carol).await;
        let bob = terminal(&app, &app.people.bob).await;
        let dave = terminal(&app, &app.people.dave).await;
        assert_eq!(app.get("/secrets/A", &carol).await.expect(200)["value"], "1");
        app.get("/secrets/production.P", &carol).await.refused(403, "forbidden");
        assert_eq!(app.get("/secrets/production.P", &bob).await.expect(200)["value"], "2");
        app.put("/secrets/A", &carol, json!({ "value": "x" })).await.refused(403, "forbidden");
        app.put("/secrets/A", &bob, json!({ "value": "3" })).await.expect(200);
        app.put("/secrets/production.P", &bob, json!({ "value": "x" })).await.refused(403, "forbidden");
        app.get("/audit", &bob).await.refused(403, "forbidden");
        app.get("/secrets/A", &dave).await.refused(404, "not_found");
        // In either header.
        let request = app.client.get(app.url("/secrets/A")).header("X-Vault-Token", &carol);
        app.send(request).await.expect(200);
        let entries = app.audit("?action=write&secret=A").await;
        assert_eq!((&entries[0]["source"], &entries[0]["user_name"]), (&json!("cli"), &json!("bob")));
        assert_eq!(entries[0]["token_id"], 0);
        let refused = app.audit("?success=false").await;
        assert!(refused.iter().all(|entry| entry["source"] == "cli"), "{refused:?}");
    }

    async fn a_pasted_token_may_do_no_more_here_than_at_the_forge(app: TestApp) {
        app.store("A", "1").await;
        let reading = app.forge.world().add_token("alice", "read:user,read:repository");
        let token = terminal(&app, &reading).await;
        app.get("/secrets/A", &token).await.expect(200);
        app.put("/secrets/A", &token, json!({ "value": "2" })).await.refused(403, "forbidden");
        app.forge.world().revoke(&reading);
        app.get("/secrets/A", &token).await.refused(401, "unauthorized");
    }

    async fn a_terminal_approved_by_a_sign_in_through_the_forge_has_the_role(app: TestApp) {
        let app = with_application(app, "bob").await;
        app.store("A", "1").await;
        let browser = signed_in(&app).await;
        let token = browser.sign_in_terminal(&app, "gvt").await;
        app.put("/secrets/A", &token, json!({ "value": "2" })).await.expect(200);
        app.get("/tokens", &token).await.refused(403, "forbidden");
        app.forge.world().set_member("acme/app", "bob", "read");
        app.put("/secrets/A", &token, json!({ "value": "3" })).await.refused(403, "forbidden");
        app.forge.world().deactivate("bob");
        let refused = app.get("/secrets/A", &token).await;
        assert!([401, 403].contains(&refused.status.as_u16()), "{}", refused.text);
        // It does not depend on the browser.
        app.forge.world().activate("bob");
        browser.post("/-/vault/account/sign-out", &[]).await;
        app.get("/secrets/A", &token).await.expect(200);
    }

    async fn a_role_that_ends_at_the_forge_ends_here(app: TestApp) {
        app.store("A", "1").await;
        let token = terminal(&app, &app.people.bob).await;
        app.put("/secrets/A", &token, json!({ "value": "2" })).await.expect(200);
        app.forge.world().set_member("acme/app", "bob", "read");
        app.put("/secrets/A", &token, json!({ "value": "3" })).await.refused(403, "forbidden");
        app.forge.world().mode = crate::support::forge::Mode::Status(500);
        app.get("/secrets/A", &token).await.refused(503, "forge_unavailable");
    }

    async fn a_session_token_opens_no_page(app: TestApp) {
        let token = terminal(&app, &app.people.alice).await;
        app.store("PAGE", "1").await;
        let nobody = Visit::new(&app);
        let own = [SESSIONS, PAGE].map(str::to_owned);
        let pages = PAGES.iter().map(|(path, form)| (format!("{VAULT}{path}"), *form));
        for (path, form) in pages.chain(own.map(|path| (path, &[][..]))) {
            for method in [Method::GET, Method::POST] {
                for (header, value) in [("Authorization", format!("Bearer {token}")), ("X-Vault-Token", token.clone())] {
                    let request = nobody.request(method.clone(), &path).header(header, value);
                    let request = request.header("Sec-Fetch-Site", "same-origin");
                    let form = form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish();
                    let request = request.header("Content-Type", "application/x-www-form-urlencoded").body(form);
                    let answer = app.send(request).await;
                    let is_sign_in = answer.header("location").starts_with("/-/vault/sign-in");
                    assert!(answer.status == 303 && is_sign_in, "{method} {path}: {} {}", answer.status, answer.text);
                }
            }
        }
        assert_eq!(app.get("/secrets/PAGE", &token).await.expect(200)["value"], "1");
    }

    async fn a_session_tells_its_own_use(app: TestApp) {
        let token = terminal(&app, &app.people.carol).await;
        app.clock.advance(3600);
        let session = app.get(SESSION, &token).await.expect(200);
        assert_eq!(session["last_used_at"], NOW + 3600);
        assert_eq!(session["idle_expires_at"], NOW + 3600 + 30 * DAY);
    }

    async fn a_session_token_is_never_shown_to_the_forge(app: TestApp) {
        app.store("A", "1").await;
        let token = terminal(&app, &app.people.carol).await;
        app.forge.world().received = Some(vec![]);
        app.get("/secrets/A", &token).await.expect(200);
        let calls = app.forge.all_calls();
        let unknown = CliToken::generate().unwrap().expose().to_owned();
        let mut broken = token.clone();
        broken.pop();
        for other in [
            token.to_uppercase(),
            token.replacen("gvs_", "GVS_", 1),
            token.replacen("gvs_", "gVs_", 1),
            token.replacen("gvs_", "gvt_", 1),
            format!("{token}0"),
            format!("gvs_{}", "0".repeat(64)),
            "gvs_".to_owned(),
            "GvS_anything".to_owned(),
            format!("Bearer {token}"),
            format!("\"{token}\""),
            format!("token={}", token.to_uppercase()),
            broken,
            unknown,
        ] {
            for path in ["/secrets/A", "/tokens", SESSION, "/token/info"] {
                app.get(path, &other).await.refused(401, "invalid_token");
                let own = app.client.get(app.url(path)).header("X-Vault-Token", &other);
                app.send(own).await.refused(401, "invalid_token");
            }
            let page = Visit::new(&app).sign_in(&other, "/").await;
            assert_eq!(page.status, 401, "{other}");
        }
        assert_eq!(app.forge.all_calls(), calls, "nobody was asked");
        for path in ["//api/v1/vault/license", "//api/v1/vault/health", "//metrics"] {
            app.get(path, &token).await;
        }
        let received = app.forge.world().received.take().unwrap();
        assert!(!received.is_empty());
        let shown = received.iter().find(|it| it.to_lowercase().contains("gvs_") || it.contains(&token[4..]));
        assert_eq!(shown, None);
    }

    async fn a_terminal_sees_and_ends_its_session(app: TestApp) {
        let other = app.replica().await;
        let token = terminal(&app, &app.people.carol).await;
        let kept = terminal(&app, &app.people.carol).await;
        let body = app.get(SESSION, &token).await.expect(200);
        assert_eq!(body["user_name"], "carol");
        assert!(body["user_id"].as_i64().unwrap() > 0);
        assert_eq!(body["client_name"], "gvt on laptop");
        assert_eq!((&body["created_at"], &body["last_used_at"]), (&json!(NOW), &json!(NOW)));
        assert_eq!(body["idle_expires_at"], NOW + 30 * DAY);
        assert_eq!(body["expires_at"], NOW + 90 * DAY);
        assert_eq!(body.as_object().unwrap().len(), 7);
        other.get("/secrets", &token).await.expect(200);
        // It needs the token itself.
        for credential in ["", &app.people.carol, &app.token("read").await] {
            let expected = if credential.is_empty() { "unauthorized" } else { "invalid_token" };
            app.get(SESSION, credential).await.refused(401, expected);
            app.delete(SESSION, credential).await.refused(401, expected);
        }
        let ended = app.delete(SESSION, &token).await;
        assert_eq!((ended.status.as_u16(), ended.text.as_str()), (204, ""));
        for app in [&app, &other] {
            app.get("/secrets", &token).await.refused(401, "invalid_token");
            app.get(SESSION, &token).await.refused(401, "invalid_token");
            app.get("/secrets", &kept).await.expect(200);
        }
        app.delete(SESSION, &token).await.refused(401, "invalid_token");
    }

    async fn people_see_and_end_their_terminals(app: TestApp) {
        let other = app.replica().await;
        let browser = Visit::signed_in(&app, &app.people.carol).await;
        let token = browser.sign_in_terminal(&app, "gvt <b>laptop</b>").await;
        let bob = Visit::signed_in(&app, &app.people.bob).await;
        let page = browser.get(SESSIONS).await;
        assert!(page.text.contains("gvt &lt;b&gt;laptop&lt;/b&gt;"), "{}", page.text);
        assert!(page.text.contains("127.0.0.1"));
        assert!(!bob.get(SESSIONS).await.text.contains("laptop"));
        let conn = app.database.connect().await;
        let row = cli_session::Entity::find().one(&conn).await.unwrap().unwrap();
        let end = format!("/-/vault/account/terminals/{}/end", row.id);
        assert_eq!(bob.post(&end, &[]).await.status, 303);
        other.get("/secrets", &token).await.expect(200);
        assert_eq!(browser.post(&end, &[]).await.status, 303);
        for app in [&app, &other] {
            app.get("/secrets", &token).await.refused(401, "invalid_token");
        }
        assert!(!browser.get(SESSIONS).await.text.contains("laptop"));
    }

    async fn a_session_ends_without_use_and_in_any_case(app: TestApp) {
        let idle = terminal(&app, &app.people.carol).await;
        let used = terminal(&app, &app.people.carol).await;
        for _ in 0..3 {
            app.clock.advance(29 * DAY);
            app.get("/secrets", &used).await.expect(200);
        }
        let body = app.get(SESSION, &used).await.expect(200);
        assert_eq!(body["last_used_at"], NOW + 87 * DAY);
        assert_eq!(body["idle_expires_at"], NOW + 90 * DAY, "not after the end in any case");
        app.get("/secrets", &idle).await.refused(401, "invalid_token");
        app.clock.advance(3 * DAY);
        app.get("/secrets", &used).await.refused(401, "invalid_token");
        // Setting the clock back brings neither back.
        app.clock.set(NOW);
        for token in [&idle, &used] {
            app.get("/secrets", token).await.refused(401, "invalid_token");
        }
        let conn = app.database.connect().await;
        assert_eq!(cli_session::Entity::find().count(&conn).await.unwrap(), 0);
    }

    async fn the_service_ends_unused_sessions_by_itself(app: TestApp) {
        let app = app.with(&[
            ("FORGEVAULT__SESSIONS__CLI_IDLE_DAYS", "2"),
            ("FORGEVAULT__SESSIONS__CLI_ABSOLUTE_DAYS", "3"),
        ]).await;
        let token = terminal(&app, &app.people.carol).await;
        let body = app.get(SESSION, &token).await.expect(200);
        assert_eq!((&body["idle_expires_at"], &body["expires_at"]), (&json!(NOW + 2 * DAY), &json!(NOW + 3 * DAY)));
        app.clock.advance(2 * DAY);
        cli::end_over(&app.state.db, app.state.config.cli, NOW + 2 * DAY).await.unwrap();
        app.clock.advance(-2 * DAY);
        app.get("/secrets", &token).await.refused(401, "invalid_token");
        // One from far in the future is of unknown age.
        app.clock.advance(365 * DAY);
        let future = terminal(&app, &app.people.carol).await;
        app.clock.set(NOW);
        app.get("/secrets", &future).await.refused(401, "invalid_token");
    }

    async fn a_person_has_at_most_fifty_terminals(app: TestApp) {
        let app = app.behind_proxy().await;
        let mut tokens = vec![];
        for _ in 0..51 {
            tokens.push(terminal(&app, &app.people.carol).await);
        }
        let other = terminal(&app, &app.people.bob).await;
        app.get("/secrets", &tokens[0]).await.refused(401, "invalid_token");
        for token in [&tokens[1], &tokens[50], &other] {
            app.get("/secrets", token).await.expect(200);
        }
    }

    async fn whoever_guesses_tokens_has_to_wait_and_a_real_one_passes(app: TestApp) {
        let token = terminal(&app, &app.people.carol).await;
        let body = format!("{}{}", &token[..12], "0".repeat(48));
        let guess = format!("{body}{:08x}", crc32(&body));
        for _ in 0..10 {
            app.get("/secrets", &guess).await.refused(401, "invalid_token");
        }
        let refused = app.get("/secrets", &guess).await;
        refused.refused(429, "rate_limited");
        assert_eq!(refused.header("retry-after"), "300");
        app.get("/secrets", &token).await.expect(200);
    }

    async fn a_session_that_ends_during_a_request_changes_and_gives_nothing(app: TestApp) {
        let stored = app.store("A", "1").await;
        let token = terminal(&app, &app.people.bob).await;
        let body = json!({ "value": "2" });
        let late = PartialRequest::send(&app, &token, &Method::PUT, "/secrets/A", &body);
        app.get("/secrets/A", &token).await.expect(200);
        assert_eq!(app.delete(SESSION, &token).await.status, 204);
        let answer = late.finish().await;
        assert_eq!((answer.status, &answer.body["error"]), (401, &json!("invalid_token")));
        let now = app.get("/secrets/A", &app.people.alice).await.expect(200);
        assert_eq!((&now["version"], &now["value"]), (&stored["current_version"], &json!("1")));
        let refused = app.audit("?success=false").await;
        assert_eq!((&refused[0]["action"], &refused[0]["source"]), (&json!("write"), &json!("cli")));
    }

    async fn an_approval_holds_though_its_browser_signs_out(app: TestApp) {
        let browser = Visit::signed_in(&app, &app.people.carol).await;
        let terminal = Terminal::begin(&app, "gvt").await;
        browser.approve(&terminal).await;
        browser.post("/-/vault/account/sign-out", &[]).await;
        let token = terminal.token(&app).await;
        app.get("/secrets", &token).await.expect(200);
    }
}

/// CRC-32 (IEEE 802.3), bit by bit.
fn crc32(text: &str) -> u32 {
    let mut crc = u32::MAX;
    for byte in text.bytes() {
        crc ^= u32::from(byte);
        for _ in 0..8 {
            crc = (crc >> 1) ^ (if crc & 1 == 1 { 0xedb8_8320 } else { 0 });
        }
    }
    !crc
}
