//! The end of a terminal's session, answered while a change of that terminal is being committed.

use std::pin::pin;
use std::time::Duration;

use entity::secret;
use futures_util::future::{Either, select};
use sea_orm::sea_query::Expr;
use sea_orm::{ConnectionTrait as _, EntityTrait as _, Statement};
use serde_json::json;

use super::PATIENCE;
use crate::device::SESSION;
use crate::support::app::TestApp;
use crate::support::database::Kind;
use crate::web::visit::Visit;

/// How many transactions of this database wait for a lock.
async fn waiting(app: &TestApp) -> i64 {
    let conn = app.database.connect().await;
    let sql = match app.database.kind {
        Kind::Postgres => {
            "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
        }
        _ => {
            "SELECT COUNT(*) FROM information_schema.innodb_trx JOIN information_schema.processlist \
             ON trx_mysql_thread_id = processlist.id WHERE trx_state = 'LOCK WAIT' AND db = DATABASE()"
        }
    };
    let statement = Statement::from_string(conn.get_database_backend(), sql);
    let row = conn.query_one_raw(statement).await.unwrap().unwrap();
    conn.close().await.unwrap();
    row.try_get_by_index(0).unwrap()
}

async fn until_waiting(app: &TestApp, count: i64) {
    let began = std::time::Instant::now();
    while waiting(app).await < count {
        assert!(began.elapsed() < PATIENCE, "{count} transactions wait");
        // InnoDB shows what it knew before to whoever asks more often.
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
}

async fn it_is_answered_after_the_commit(app: TestApp) {
    app.store("A", "1").await;
    let alice = Visit::signed_in(&app, &app.people.alice).await;
    let terminal = alice.sign_in_terminal(&app, "gvt").await;
    // The change waits for this row, after its session was rechecked.
    let held = app.state.db.begin_write().await.unwrap();
    secret::Entity::update_many()
        .col_expr(
            secret::Column::DeletedUnix,
            Expr::col(secret::Column::DeletedUnix),
        )
        .exec(&*held)
        .await
        .unwrap();
    let change = app.delete("/secrets/A", &terminal);
    let end = async {
        until_waiting(&app, 1).await;
        let end = pin!(app.delete(SESSION, &terminal));
        let both = pin!(until_waiting(&app, 2));
        let Either::Right(((), end)) = select(end, both).await else {
            panic!("it was answered before");
        };
        held.commit().await.unwrap();
        end.await
    };
    let (changed, ended) = tokio::join!(change, end);
    changed.expect(200);
    assert_eq!(ended.status, 204, "{}", ended.text);
    app.put("/secrets/A", &terminal, json!({ "value": "2" }))
        .await
        .refused(401, "invalid_token");
}

/// SQLite has one writer at a time.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_is_answered_after_the_commit_on_postgres() {
    if Kind::Postgres.is_wanted() {
        it_is_answered_after_the_commit(TestApp::start(Kind::Postgres).await).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_is_answered_after_the_commit_on_mysql() {
    if Kind::MySql.is_wanted() {
        it_is_answered_after_the_commit(TestApp::start(Kind::MySql).await).await;
    }
}
