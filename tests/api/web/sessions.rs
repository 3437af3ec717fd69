//! A user's sessions: how long they last, and how they are ended.

use entity::session;
use forgevault::sessions::browser as session_store;
use sea_orm::EntityTrait as _;

use super::visit::{SESSIONS, VAULT, Visit};

const IDLE: i64 = 3600;
const ABSOLUTE: i64 = 12 * 3600;

on_each_database! {
    async fn a_session_ends_when_it_is_idle(app: TestApp) {
        let visit = Visit::signed_in(&app, &app.people.carol).await;
        app.clock.advance(IDLE - 1);
        assert_eq!(visit.get(VAULT).await.status, 200);
        app.clock.advance(IDLE - 1);
        assert_eq!(visit.get(VAULT).await.status, 200);
        app.clock.advance(IDLE);
        assert_eq!(visit.get(VAULT).await.status, 303);
    }

    async fn a_session_ends_at_its_maximum_age_even_if_used(app: TestApp) {
        let visit = Visit::signed_in(&app, &app.people.carol).await;
        for _ in 0..ABSOLUTE / 1800 - 1 {
            app.clock.advance(1800);
            assert_eq!(visit.get(VAULT).await.status, 200);
        }
        app.clock.advance(1800);
        assert_eq!(visit.get(VAULT).await.status, 303);
        // A sign-in on the next day removes the old session's row.
        app.clock.advance(12 * 3600);
        Visit::signed_in(&app, &app.people.carol).await;
        let conn = app.database.connect().await;
        assert_eq!(session::Entity::find().all(&conn).await.unwrap().len(), 1);
    }

    async fn setting_the_clock_back_does_not_revive_a_session(app: TestApp) {
        for length in [IDLE, ABSOLUTE] {
            let other_visit = Visit::signed_in(&app, &app.people.carol).await;
            let unseen = Visit::signed_in(&app, &app.people.carol).await;
            app.clock.advance(length);
            assert_eq!(other_visit.get(VAULT).await.status, 303, "{length}");
            // The other session was not used; the service ends it on its own.
            session_store::end_over(&app.state.db, app.state.clock.now_unix()).await.unwrap();
            app.clock.advance(-length);
            for visit in [other_visit, unseen] {
                assert_eq!(visit.get(VAULT).await.status, 303, "{length}");
                assert_eq!(visit.get(SESSIONS).await.status, 303, "{length}");
            }
            let fresh = Visit::signed_in(&app, &app.people.carol).await;
            assert_eq!(fresh.get(SESSIONS).await.text.matches("/end\"").count(), 1, "{length}");
            fresh.post("/-/vault/account/sign-out", &[]).await;
        }
    }

    async fn setting_the_clock_back_does_not_extend_a_session(app: TestApp) {
        app.clock.advance(365 * 86_400);
        let visit = Visit::signed_in(&app, &app.people.carol).await;
        app.clock.advance(-60);
        assert_eq!(visit.get(VAULT).await.status, 200);
        app.clock.advance(-365 * 86_400);
        assert_eq!(visit.get(VAULT).await.status, 303);
        let fresh = Visit::signed_in(&app, &app.people.carol).await;
        assert_eq!(fresh.get(VAULT).await.status, 200);
    }

    async fn a_browser_has_one_session_and_a_user_at_most_fifty(app: TestApp) {
        let mut visit = Visit::signed_in(&app, &app.people.carol).await;
        let first = visit.cookie.clone();
        visit.sign_in(&app.people.carol, VAULT).await;
        assert_ne!(visit.cookie, first);
        let conn = app.database.connect().await;
        assert_eq!(session::Entity::find().all(&conn).await.unwrap().len(), 1);
        let other = Visit::signed_in(&app, &app.people.bob).await;
        for _ in 0..50 {
            Visit::signed_in(&app, &app.people.carol).await;
        }
        assert_eq!(session::Entity::find().all(&conn).await.unwrap().len(), 51);
        assert_eq!(visit.get(VAULT).await.status, 303, "the oldest session was ended");
        assert_eq!(other.get(VAULT).await.status, 200);
    }

    async fn users_can_see_and_end_their_own_sessions(app: TestApp) {
        let browser = Visit::signed_in(&app, &app.people.carol).await;
        let work = Visit::signed_in(&app, &app.people.carol).await;
        let other = Visit::signed_in(&app, &app.people.bob).await;
        let page = browser.get(SESSIONS).await;
        assert_eq!(page.status, 200);
        assert_eq!(page.text.matches("/end\"").count(), 2, "{}", page.text);
        assert!(page.text.contains("127.0.0.1"));
        assert_eq!(page.text.matches("This browser").count(), 1);
        let conn = app.database.connect().await;
        let rows = session::Entity::find().all(&conn).await.unwrap();
        for row in &rows[1..] {
            let end = format!("{SESSIONS}/{}/end", row.id);
            assert_eq!(browser.post(&end, &[]).await.status, 303);
        }
        assert_eq!(browser.get(VAULT).await.status, 200);
        assert_eq!(work.get(VAULT).await.status, 303);
        // Another user's session cannot be ended.
        assert_eq!(other.get(VAULT).await.status, 200);
    }

    async fn neither_the_cookie_nor_the_token_is_stored(app: TestApp) {
        let visit = Visit::signed_in(&app, &app.people.carol).await;
        let (_, secret) = visit.cookie.split_once('=').unwrap();
        let conn = app.database.connect().await;
        let row = session::Entity::find().one(&conn).await.unwrap().unwrap();
        let stored = [row.secret_hash, row.sealed_grant].concat();
        let token = app.people.carol.as_bytes();
        assert!(!stored.windows(token.len()).any(|part| part == token));
        let secret = hex::decode(secret).unwrap();
        assert!(!stored.windows(secret.len()).any(|part| part == secret));
    }

    async fn a_session_moved_to_another_row_does_not_open(app: TestApp) {
        let carol = Visit::signed_in(&app, &app.people.carol).await;
        Visit::signed_in(&app, &app.people.alice).await;
        let conn = app.database.connect().await;
        let rows = session::Entity::find().all(&conn).await.unwrap();
        let mut moved: session::ActiveModel = rows[0].clone().into();
        moved.sealed_grant = sea_orm::ActiveValue::Set(rows[1].sealed_grant.clone());
        session::Entity::update(moved).exec(&conn).await.unwrap();
        assert_eq!(carol.get(VAULT).await.status, 303);
    }
}
