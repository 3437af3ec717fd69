//! Polls for the token.

use entity::cli_session;
use forgevault::sessions::CliToken;
use futures_util::future::join_all;
use sea_orm::{EntityTrait as _, PaginatorTrait as _};
use serde_json::json;

use super::{PAGE, SESSION, TOKEN, Terminal, send_form};
use crate::web::visit::Visit;

on_each_database! {
    async fn an_approved_terminal_gets_its_token_once(app: TestApp) {
        let terminal = Terminal::begin(&app, "gvt").await;
        terminal.refused(&app, "authorization_pending").await;
        let browser = Visit::signed_in(&app, &app.people.carol).await;
        browser.approve(&terminal).await;
        // At once after another poll: the first one after the approval is never slowed.
        let answer = terminal.poll(&app).await;
        let body = answer.expect(200);
        assert_eq!(answer.header("cache-control"), "no-store");
        assert_eq!(body["token_type"], "Bearer");
        assert_eq!(body["expires_in"], 90 * 86_400);
        assert_eq!(body.as_object().unwrap().len(), 3);
        let token = body["access_token"].as_str().unwrap();
        assert!(CliToken::parse(token).is_ok(), "{token}");
        // Whoever stole the device code gets nothing with it any more.
        terminal.refused(&app, "expired_token").await;
        app.get(SESSION, token).await.expect(200);
    }

    async fn a_client_that_does_not_wait_is_slowed_down_more_and_more(app: TestApp) {
        let terminal = Terminal::begin(&app, "gvt").await;
        for (seconds, error) in [
            (0, "authorization_pending"),
            (5, "authorization_pending"),
            (4, "slow_down"),
            // Ten seconds from now on.
            (9, "slow_down"),
            // Fifteen.
            (15, "authorization_pending"),
            (14, "slow_down"),
            (19, "slow_down"),
            (25, "authorization_pending"),
        ] {
            app.clock.advance(seconds);
            terminal.refused(&app, error).await;
        }
        let browser = Visit::signed_in(&app, &app.people.carol).await;
        browser.approve(&terminal).await;
        terminal.token(&app).await;
    }

    async fn a_denied_terminal_gets_nothing(app: TestApp) {
        let terminal = Terminal::begin(&app, "gvt").await;
        let browser = Visit::signed_in(&app, &app.people.carol).await;
        let denied = browser.decide(&terminal.user_code, "deny").await;
        assert_eq!(denied.status, 200, "{}", denied.text);
        assert!(denied.text.contains("was not signed in"), "{}", denied.text);
        for _ in 0..2 {
            terminal.refused(&app, "access_denied").await;
        }
        assert_eq!(browser.decide(&terminal.user_code, "approve").await.status, 400);
        terminal.refused(&app, "access_denied").await;
        app.clock.advance(600);
        terminal.refused(&app, "expired_token").await;
    }

    async fn a_code_expires_after_ten_minutes_whatever_was_decided(app: TestApp) {
        let [undecided, approved] = [Terminal::begin(&app, "a").await, Terminal::begin(&app, "b").await];
        let mut browser = Visit::signed_in(&app, &app.people.carol).await;
        browser.approve(&approved).await;
        app.clock.advance(600);
        browser.sign_in(&app.people.carol, PAGE).await;
        assert_eq!(browser.decide(&undecided.user_code, "approve").await.status, 400);
        for terminal in [&undecided, &approved] {
            terminal.refused(&app, "expired_token").await;
        }
        // Setting the clock back does not help: a code from far in the future is of unknown age.
        let future = Terminal::begin(&app, "c").await;
        browser.approve(&future).await;
        app.clock.advance(-7200);
        future.refused(&app, "expired_token").await;
        let conn = app.database.connect().await;
        assert_eq!(cli_session::Entity::find().count(&conn).await.unwrap(), 0);
    }

    async fn unknown_and_malformed_device_codes_have_expired(app: TestApp) {
        for code in ["", "x", &"0".repeat(64), &"A".repeat(64)] {
            let answer = app.post(TOKEN, "", json!({ "device_code": code })).await;
            answer.refused(400, "expired_token");
        }
        let grant = "urn:ietf:params:oauth:grant-type:device_code";
        let terminal = Terminal::begin(&app, "gvt").await;
        let code = &terminal.device_code;
        let pending = send_form(&app, TOKEN, &format!("grant_type={grant}&device_code={code}&client_id=x")).await;
        pending.refused(400, "authorization_pending");
        let other = app.post(TOKEN, "", json!({ "device_code": code, "grant_type": "password" })).await;
        other.refused(400, "unsupported_grant_type");
        app.post(TOKEN, "", json!({})).await.refused(400, "invalid_request");
        let twice = send_form(&app, TOKEN, &format!("device_code={code}&device_code={code}")).await;
        twice.refused(400, "invalid_request");
    }

    async fn of_several_polls_at_once_one_gets_the_token(app: TestApp) {
        let other = app.replica().await;
        let browser = Visit::signed_in(&app, &app.people.carol).await;
        let terminal = Terminal::begin(&app, "gvt").await;
        browser.approve(&terminal).await;
        let polls = (0..8).map(|number| terminal.poll(if number % 2 == 0 { &app } else { &other }));
        let answers = join_all(polls).await;
        let got = answers.iter().filter(|answer| answer.status == 200).count();
        assert_eq!(got, 1, "{answers:?}");
        for answer in answers.iter().filter(|answer| answer.status != 200) {
            answer.refused(400, "expired_token");
        }
        let conn = app.database.connect().await;
        assert_eq!(cli_session::Entity::find().count(&conn).await.unwrap(), 1);
    }
}
