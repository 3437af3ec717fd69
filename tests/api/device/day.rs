//! Sessions of one person beside a forge that rotates refresh tokens, as Forgejo does: a new sign-in ends the
//! refresh tokens of the earlier ones.

use entity::{cli_session, session};
use futures_util::future::join_all;
use sea_orm::{EntityTrait as _, PaginatorTrait as _};

use super::Terminal;
use crate::support::app::TestApp;
use crate::support::forge::oidc::{CLIENT_ID, CLIENT_SECRET};
use crate::web::forge_sign_in::{signed_in, with_application_of};
use crate::web::visit::{VAULT, Visit};

/// Two processes beside a Forgejo.
pub async fn two(app: TestApp) -> (TestApp, TestApp) {
    let app = with_application_of(app, "bob", "forgejo").await;
    app.forge.world().oidc.rotates = true;
    let settings = vec![
        ("FORGEVAULT__FORGE__KIND", "forgejo".to_owned()),
        ("FORGEVAULT__FORGE__OAUTH_CLIENT_ID", CLIENT_ID.to_owned()),
        (
            "FORGEVAULT__FORGE__OAUTH_CLIENT_SECRET",
            CLIENT_SECRET.to_owned(),
        ),
    ];
    let other = app.replica_with(settings).await;
    (app, other)
}

pub fn advance(app: &TestApp, seconds: i64) {
    app.clock.advance(seconds);
    app.forge.world().oidc.now += seconds;
}

/// The same browser at another process.
pub fn at<'a>(app: &'a TestApp, browser: &Visit<'_>) -> Visit<'a> {
    let mut visit = Visit::new(app);
    visit.cookie.clone_from(&browser.cookie);
    visit
}

on_each_database! {
    async fn in_a_day_with_two_browsers_and_two_terminals_nobody_is_signed_out(app: TestApp) {
        let (app, other) = two(app).await;
        app.store("A", "1").await;
        let first = signed_in(&app).await;
        let laptop = first.sign_in_terminal(&app, "gvt on laptop").await;
        let second = signed_in(&other).await;
        let server = second.sign_in_terminal(&other, "gvt on server").await;
        let mut refused = vec![];
        // Eleven hours, in the order of a day: sessions of the pages end after twelve.
        for step in 0..44 {
            advance(&app, 900);
            let (one, two) = if step % 3 == 0 { (&other, &app) } else { (&app, &other) };
            let (page, again) = (at(one, &first), at(two, &second));
            // At the same time, as they all find that the token is about to expire.
            let pages = [page.get(VAULT), again.get(VAULT)];
            let reads = [one.get("/secrets/A", &laptop), two.get("/secrets/A", &server), two.get("/secrets/A", &laptop)];
            let (pages, reads) = tokio::join!(join_all(pages), join_all(reads));
            for answer in pages.iter().chain(&reads) {
                if answer.status != 200 {
                    refused.push((step, answer.status, answer.text.clone()));
                }
            }
        }
        assert!(refused.is_empty(), "{refused:?}");
        // One renewal an hour for all of them, not one for each.
        assert!(app.forge.calls("access_token") <= 2 + 12, "{}", app.forge.calls("access_token"));
        // The next days belong to the terminals alone.
        for _ in 0..20 {
            advance(&app, 40_000);
            app.get("/secrets/A", &server).await.expect(200);
            other.get("/secrets/A", &laptop).await.expect(200);
        }
    }

    async fn a_new_sign_in_keeps_the_earlier_sessions_in_step(app: TestApp) {
        let (app, other) = two(app).await;
        let first = signed_in(&app).await;
        let terminal = first.sign_in_terminal(&app, "gvt").await;
        // Approved, but not fetched until the tokens have been replaced twice.
        let waiting = Terminal::begin(&app, "gvt").await;
        first.approve(&waiting).await;
        let second = signed_in(&other).await;
        advance(&app, 590);
        signed_in(&other).await;
        let late = waiting.token(&app).await;
        advance(&app, 3000);
        for token in [&terminal, &late] {
            app.get("/secrets", token).await.expect(200);
        }
        assert_eq!(at(&other, &first).get(VAULT).await.status, 200);
        assert_eq!(second.get(VAULT).await.status, 200);
    }

    async fn several_sign_ins_and_renewals_at_once_keep_all_in_step(app: TestApp) {
        let (app, other) = two(app).await;
        let first = signed_in(&app).await;
        let terminal = first.sign_in_terminal(&app, "gvt").await;
        for round in 0..5 {
            advance(&app, 3600);
            let signing = signed_in(&other);
            let reads = (0..3).map(|_| app.get("/secrets", &terminal));
            let page = at(&app, &first);
            let (_, reads, page) = tokio::join!(signing, join_all(reads), page.get(VAULT));
            for answer in &reads {
                assert_eq!(answer.status, 200, "{round}: {}", answer.text);
            }
            // Idle for an hour, so only its first hour counts.
            assert!([200, 303].contains(&page.status.as_u16()), "{round}");
        }
    }

    async fn a_terminal_that_the_forge_accepts_no_more_is_revived_by_a_sign_in(app: TestApp) {
        let (app, _other) = two(app).await;
        let first = signed_in(&app).await;
        let terminal = first.sign_in_terminal(&app, "gvt").await;
        app.forge.world().oidc.refuses_refresh = true;
        advance(&app, 3600);
        let refused = app.get("/secrets", &terminal).await;
        refused.refused(401, "unauthorized");
        assert!(refused.text.contains("gvt login"), "{}", refused.text);
        app.forge.world().oidc.refuses_refresh = false;
        signed_in(&app).await;
        app.get("/secrets", &terminal).await.expect(200);
    }

    async fn tokens_are_sealed_only_for_keys_that_the_service_wrote(app: TestApp) {
        let (app, _other) = two(app).await;
        let first = signed_in(&app).await;
        first.sign_in_terminal(&app, "gvt").await;
        let conn = app.database.connect().await;
        // Somebody who can write to the database wants the tokens for a key of their own.
        let mut browser = session::Entity::find().one(&conn).await.unwrap().unwrap();
        let mut terminal = cli_session::Entity::find().one(&conn).await.unwrap().unwrap();
        browser.public_key = Some(vec![9; 32]);
        terminal.public_key = vec![9; 32];
        let planted = session::Model {
            id: entity::SessionId::new(1_000_000),
            secret_hash: vec![3; 32],
            ..browser.clone()
        };
        let planted_terminal = cli_session::Model {
            id: entity::CliSessionId::new(1_000_000),
            token_hash: vec![3; 32],
            ..terminal.clone()
        };
        {
            use sea_orm::ActiveModelTrait as _;
            let active = session::ActiveModel::from(browser.clone()).reset_all();
            session::Entity::update(active).exec(&conn).await.unwrap();
            let active = cli_session::ActiveModel::from(terminal.clone()).reset_all();
            cli_session::Entity::update(active).exec(&conn).await.unwrap();
            let active = session::ActiveModel::from(planted.clone()).reset_all();
            session::Entity::insert(active).exec_without_returning(&conn).await.unwrap();
            let active = cli_session::ActiveModel::from(planted_terminal.clone()).reset_all();
            cli_session::Entity::insert(active).exec_without_returning(&conn).await.unwrap();
        }
        signed_in(&app).await;
        let browsers = session::Entity::find().all(&conn).await.unwrap();
        let terminals = cli_session::Entity::find().all(&conn).await.unwrap();
        assert_eq!((browsers.len(), terminals.len()), (3, 2));
        for row in [&browser, &planted] {
            assert_eq!(browsers.iter().find(|it| it.id == row.id).unwrap().sealed_tokens, row.sealed_tokens);
        }
        for row in [&terminal, &planted_terminal] {
            assert_eq!(terminals.iter().find(|it| it.id == row.id).unwrap().sealed, row.sealed);
        }
    }

    async fn a_session_of_an_older_process_gets_new_tokens_too(app: TestApp) {
        let (app, _other) = two(app).await;
        let first = signed_in(&app).await;
        // As an older process writes it.
        let conn = app.database.connect().await;
        sea_orm::ConnectionTrait::execute_unprepared(
            &conn,
            "UPDATE vault_session SET public_key = NULL, sealed_tokens = NULL, box_mac = NULL",
        )
        .await
        .unwrap();
        for _ in 0..4 {
            advance(&app, 3550);
            assert_eq!(first.get(VAULT).await.status, 200);
        }
        let row = session::Entity::find().one(&conn).await.unwrap().unwrap();
        assert!(row.public_key.is_some() && row.sealed_tokens.is_some());
    }

    async fn a_lock_that_was_never_released_is_taken_after_a_while(app: TestApp) {
        let (app, _other) = two(app).await;
        let first = signed_in(&app).await;
        let conn = app.database.connect().await;
        let user_id = session::Entity::find().one(&conn).await.unwrap().unwrap().user_id;
        assert_eq!(entity::person_lock::Entity::find().count(&conn).await.unwrap(), 0);
        let row = entity::person_lock::ActiveModel {
            user_id: sea_orm::ActiveValue::Set(user_id),
            holder: sea_orm::ActiveValue::Set("of a process that was killed".to_owned()),
        };
        entity::person_lock::Entity::insert(row).exec_without_returning(&conn).await.unwrap();
        advance(&app, 3550);
        let began = std::time::Instant::now();
        assert_eq!(first.get(VAULT).await.status, 200);
        assert!(began.elapsed().as_secs() >= 15);
        assert_eq!(entity::person_lock::Entity::find().count(&conn).await.unwrap(), 0);
    }
}
