//! Renewals of the forge's tokens that meet each other, a sign-in, or a session that has ended.

use entity::{cli_session, person_lock, session};
use forgevault::error::Code;
use forgevault::forge::ForgeToken;
use forgevault::sessions::{ForgeTokens, PersonLock, renewal};
use futures_util::future::join_all;
use sea_orm::ActiveValue::Set;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, PaginatorTrait as _,
    QueryFilter as _,
};

use super::day::{advance, two};
use crate::authority::wait_until;
use crate::support::app::{NOW, TestApp};
use crate::web::forge_sign_in::signed_in;
use crate::web::visit::{VAULT, Visit};

impl Visit<'_> {
    /// Continues a sign-in from the forge's redirect. One that another has overtaken begins again.
    async fn land(&mut self, app: &TestApp, callback_path: &str) -> bool {
        let landed = self.get(callback_path).await;
        assert_eq!(landed.status, 303, "{}", landed.text);
        self.keep_cookies(&landed);
        let is_overtaken = landed
            .header("location")
            .starts_with("/-/vault/sign-in?to=");
        if is_overtaken {
            let (address, page) = self.follow(app, &landed).await;
            assert_eq!(
                (address.as_str(), page.status.as_u16()),
                (VAULT, 200),
                "{}",
                page.text
            );
        } else {
            assert_eq!(landed.header("location"), VAULT);
        }
        is_overtaken
    }
}

/// A browser that the forge has just redirected back, and to where.
async fn arriving(app: &TestApp) -> (Visit<'_>, String) {
    let mut visit = Visit::new(app);
    let (callback_path, cookie) = visit.begin_sign_in(app, VAULT).await;
    visit.cookie = cookie;
    (visit, callback_path)
}

async fn rows(app: &TestApp) -> (Vec<session::Model>, Vec<cli_session::Model>) {
    let conn = app.database.connect().await;
    let browsers = session::Entity::find().all(&conn).await.unwrap();
    (
        browsers,
        cli_session::Entity::find().all(&conn).await.unwrap(),
    )
}

fn tokens(name: &str) -> ForgeTokens {
    ForgeTokens {
        token: ForgeToken::new(name),
        refresh: Some(name.into()),
        expires_unix: NOW + 90_000,
    }
}

on_each_database! {
    async fn two_sign_ins_at_once_leave_all_sessions_in_step(app: TestApp) {
        let (app, other) = two(app).await;
        for round in 0..4 {
            let (mut one, callback_of_one) = arriving(&app).await;
            let (mut two, callback_of_two) = arriving(&other).await;
            tokio::join!(one.land(&app, &callback_of_one), two.land(&other, &callback_of_two));
            let laptop = one.sign_in_terminal(&app, "laptop").await;
            let server = two.sign_in_terminal(&other, "server").await;
            for _ in 0..3 {
                advance(&app, 3600);
                let (laptop, server) = tokio::join!(app.get("/secrets", &laptop), other.get("/secrets", &server));
                assert_eq!((laptop.status.as_u16(), server.status.as_u16()), (200, 200), "{round}");
            }
        }
    }

    async fn a_sign_in_that_another_has_overtaken_begins_again(app: TestApp) {
        let (app, other) = two(app).await;
        let first = signed_in(&app).await;
        let laptop = first.sign_in_terminal(&app, "laptop").await;
        let (mut slow, callback_of_slow) = arriving(&app).await;
        let (mut fast, callback_of_fast) = arriving(&other).await;
        // The slow one gets its tokens first, and then has to wait in its process.
        let user_id = rows(&app).await.0[0].user_id;
        let held = PersonLock::acquire(&app.state, user_id).await.unwrap();
        person_lock::Entity::delete_many().exec(&app.database.connect().await).await.unwrap();
        let calls = app.forge.calls("access_token");
        let slow = async {
            let is_overtaken = slow.land(&app, &callback_of_slow).await;
            (slow, is_overtaken)
        };
        let fast = async {
            wait_until("the slow one has its tokens", || app.forge.calls("access_token") > calls).await;
            let is_overtaken = fast.land(&other, &callback_of_fast).await;
            held.release().await.unwrap();
            (fast, is_overtaken)
        };
        let ((slow, slow_overtaken), (fast, fast_overtaken)) = tokio::join!(slow, fast);
        assert_eq!((slow_overtaken, fast_overtaken), (true, false));
        let server = slow.sign_in_terminal(&app, "server").await;
        let phone = fast.sign_in_terminal(&other, "phone").await;
        advance(&app, 3600);
        for terminal in [&laptop, &server, &phone] {
            app.get("/secrets", terminal).await.expect(200);
        }
    }

    async fn the_forge_is_not_asked_again_and_again_about_a_refused_token(app: TestApp) {
        let (app, _other) = two(app).await;
        let first = signed_in(&app).await;
        let terminal = first.sign_in_terminal(&app, "gvt").await;
        app.forge.world().oidc.refuses_refresh = true;
        advance(&app, 3600);
        let before = app.forge.calls("access_token");
        for answer in join_all((0..200).map(|_| app.get("/secrets", &terminal))).await {
            answer.refused(401, "unauthorized");
        }
        assert_eq!(app.forge.calls("access_token"), before + 1);
        advance(&app, 60);
        app.get("/secrets", &terminal).await.refused(401, "unauthorized");
        assert_eq!(app.forge.calls("access_token"), before + 2);
        // Another token is tried at once.
        app.forge.world().oidc.refuses_refresh = false;
        signed_in(&app).await;
        app.get("/secrets", &terminal).await.expect(200);
    }

    async fn many_requests_at_once_renew_once(app: TestApp) {
        let (app, other) = two(app).await;
        let first = signed_in(&app).await;
        let terminal = first.sign_in_terminal(&app, "gvt").await;
        advance(&app, 3600);
        let before = app.forge.calls("access_token");
        let requests = (0..60).map(|number| {
            let at = if number % 2 == 0 { &app } else { &other };
            at.get("/secrets", &terminal)
        });
        for answer in join_all(requests).await {
            answer.expect(200);
        }
        assert_eq!(app.forge.calls("access_token"), before + 1);
    }

    async fn an_ended_session_that_was_revived_in_the_database_gets_no_tokens(app: TestApp) {
        let (app, other) = two(app).await;
        let first = signed_in(&app).await;
        let terminal = first.sign_in_terminal(&app, "gvt").await;
        let (browsers, terminals) = rows(&app).await;
        let (browser, expired) = (browsers[0].clone(), terminals[0].clone());
        advance(&app, 31 * 86_400);
        assert_eq!(first.get(VAULT).await.status, 303);
        let ended = rows(&app).await.0[0].clone();
        assert!(ended.public_key.is_none() && ended.sealed_tokens.is_none() && ended.box_mac.is_none());
        // Its times alone, and all that it had but the MAC of its times.
        let now = NOW + 31 * 86_400;
        let revived = session::Model { created_unix: now, seen_unix: now, ..ended };
        let restored = session::Model { row_mac: None, created_unix: now, seen_unix: now, ..browser };
        let conn = app.database.connect().await;
        for planted in [revived, restored] {
            let active = session::ActiveModel::from(planted.clone()).reset_all();
            session::Entity::update(active).exec(&conn).await.unwrap();
            signed_in(&other).await;
            let (browsers, terminals) = rows(&app).await;
            let found = browsers.iter().find(|row| row.id == planted.id).unwrap();
            assert_eq!(found.sealed_tokens, planted.sealed_tokens);
            // Nor does a terminal that has expired.
            assert_eq!(terminals[0].sealed, expired.sealed);
        }
        app.get("/secrets", &terminal).await.refused(401, "invalid_token");
    }

    async fn whoever_has_lost_the_lock_seals_nothing(app: TestApp) {
        let (app, _other) = two(app).await;
        let first = signed_in(&app).await;
        first.sign_in_terminal(&app, "gvt").await;
        let user_id = rows(&app).await.0[0].user_id;
        let lock = PersonLock::acquire(&app.state, user_id).await.unwrap();
        renewal::distribute(&app.state, &lock, &tokens("mine")).await.unwrap();
        let before = rows(&app).await;
        let conn = app.database.connect().await;
        let taken = person_lock::ActiveModel {
            holder: Set("somebody else".to_owned()),
            ..Default::default()
        };
        let update = person_lock::Entity::update_many().set(taken);
        update.filter(person_lock::Column::UserId.eq(user_id)).exec(&conn).await.unwrap();
        let refused = renewal::distribute(&app.state, &lock, &tokens("stale")).await.unwrap_err();
        assert_eq!(refused.code(), Code::ForgeUnavailable);
        assert_eq!(rows(&app).await, before);
        // It is not released either.
        lock.release().await.unwrap();
        assert_eq!(person_lock::Entity::find().count(&conn).await.unwrap(), 1);
    }
}
