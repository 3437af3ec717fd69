//! Callers without a credential occupy nobody who writes.

use entity::device_code;
use forgevault::db::PoolTx;
use futures_util::StreamExt as _;
use futures_util::future::join_all;
use futures_util::stream::FuturesUnordered;
use reqwest::Method;
use sea_orm::sea_query::Expr;
use sea_orm::{EntityTrait as _, PaginatorTrait as _, QuerySelect as _};
use serde_json::json;

use super::{CODE, TOKEN, Terminal};
use crate::support::app::{Answer, TestApp};
use crate::support::database::Kind;

async fn code(app: &TestApp) -> device_code::Model {
    let conn = app.database.connect().await;
    let row = device_code::Entity::find().one(&conn).await.unwrap();
    row.unwrap()
}

/// A transaction for which every change of the codes waits, and each new one.
async fn hold_codes(app: &TestApp) -> PoolTx {
    let held = app.state.db.begin_write().await.unwrap();
    let unchanged = Expr::col(device_code::Column::PolledUnix);
    device_code::Entity::update_many()
        .col_expr(device_code::Column::PolledUnix, unchanged)
        .exec(&*held)
        .await
        .unwrap();
    let state = entity::row_state::Entity::find().lock_exclusive();
    state.one(&*held).await.unwrap();
    held
}

/// An audited read, where a database has more than one writer.
async fn read_if_possible(app: &TestApp) {
    if app.database.kind != Kind::Sqlite {
        app.get("/secrets/A", &app.people.alice).await.expect(200);
    }
}

async fn ask(app: &TestApp) -> Answer {
    app.post(CODE, "", json!({ "client_name": "gvt" })).await
}

on_each_database! {
    async fn of_many_polls_at_once_one_writes(app: TestApp) {
        app.store("A", "1").await;
        let terminal = Terminal::begin(&app, "gvt").await;
        let held = hold_codes(&app).await;
        let mut polls: FuturesUnordered<_> = (0..50).map(|_| terminal.poll(&app)).collect();
        for _ in 0..49 {
            polls.next().await.unwrap().refused(400, "slow_down");
        }
        read_if_possible(&app).await;
        held.commit().await.unwrap();
        polls.next().await.unwrap().refused(400, "authorization_pending");
        // Within the same second none writes.
        let held = hold_codes(&app).await;
        for answer in join_all((0..50).map(|_| terminal.poll(&app))).await {
            answer.refused(400, "slow_down");
        }
        read_if_possible(&app).await;
        held.commit().await.unwrap();
        assert_eq!(code(&app).await.interval_seconds, 5);
        app.clock.advance(1);
        for answer in join_all((0..50).map(|_| terminal.poll(&app))).await {
            answer.refused(400, "slow_down");
        }
        assert_eq!(code(&app).await.interval_seconds, 10, "one wrote");
        app.get("/secrets/A", &app.people.alice).await.expect(200);
    }

    async fn the_pause_grows_to_ten_minutes_and_then_nothing_is_written(app: TestApp) {
        let terminal = Terminal::begin(&app, "gvt").await;
        terminal.refused(&app, "authorization_pending").await;
        for _ in 0..130 {
            app.clock.advance(1);
            terminal.refused(&app, "slow_down").await;
        }
        let row = code(&app).await;
        assert_eq!((row.interval_seconds, row.polled_unix), (600, row.created_unix + 119));
    }

    async fn an_address_that_is_refused_a_code_waits_for_nobody_who_writes(app: TestApp) {
        app.store("A", "1").await;
        for _ in 0..20 {
            Terminal::begin(&app, "gvt").await;
        }
        let held = hold_codes(&app).await;
        for refused in join_all((0..50).map(|_| ask(&app))).await {
            refused.refused(429, "rate_limited");
            assert_eq!(refused.header("retry-after"), "600");
        }
        read_if_possible(&app).await;
        held.commit().await.unwrap();
        let conn = app.database.connect().await;
        assert_eq!(device_code::Entity::find().count(&conn).await.unwrap(), 20);
    }

    async fn few_codes_of_an_address_are_written_at_once(app: TestApp) {
        let held = hold_codes(&app).await;
        let mut asked: FuturesUnordered<_> = (0..10).map(|_| ask(&app)).collect();
        for _ in 0..6 {
            let refused = asked.next().await.unwrap();
            refused.refused(429, "rate_limited");
            assert_eq!(refused.header("retry-after"), "1");
        }
        held.commit().await.unwrap();
        while let Some(answer) = asked.next().await {
            answer.expect(200);
        }
    }

    async fn a_decided_code_waits_no_more(app: TestApp) {
        let browser = crate::web::visit::Visit::signed_in(&app, &app.people.carol).await;
        let mut terminals = vec![];
        for _ in 0..20 {
            terminals.push(Terminal::begin(&app, "gvt").await);
        }
        ask(&app).await.refused(429, "rate_limited");
        browser.approve(&terminals[0]).await;
        assert_eq!(browser.decide(&terminals[1].user_code, "deny").await.status, 200);
        ask(&app).await.expect(200);
        ask(&app).await.expect(200);
        ask(&app).await.refused(429, "rate_limited");
        terminals[0].token(&app).await;
    }

    async fn other_sites_use_up_no_codes(app: TestApp) {
        let terminal = Terminal::begin(&app, "gvt").await;
        for header in [
            ("Sec-Fetch-Site", "cross-site"),
            ("Sec-Fetch-Site", "same-site"),
            ("Origin", "https://evil.example.com"),
            ("Origin", "null"),
        ] {
            for (path, body) in [
                (CODE, json!({ "client_name": "gvt" })),
                (TOKEN, json!({ "device_code": terminal.device_code })),
            ] {
                let request = app.request(Method::POST, path, "").header(header.0, header.1);
                app.send(request.json(&body)).await.refused(403, "forbidden");
                let form = app.request(Method::POST, path, "").header(header.0, header.1);
                let form = form.header("Content-Type", "application/x-www-form-urlencoded");
                app.send(form.body("client_name=gvt")).await.refused(403, "forbidden");
            }
        }
        let conn = app.database.connect().await;
        assert_eq!(device_code::Entity::find().count(&conn).await.unwrap(), 1);
        for header in [("Sec-Fetch-Site", "none"), ("Origin", "https://git.example.com")] {
            let request = app.request(Method::POST, CODE, "").header(header.0, header.1);
            app.send(request.json(&json!({ "client_name": "gvt" }))).await.expect(200);
        }
    }
}
