//! The upgrade from rows without MACs to rows that are only accepted with a valid MAC.

use entity::{repo_head, row_state, secret, session, token};
use forgevault::row_macs::bind;
use sea_orm::ActiveValue::Set;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, PaginatorTrait as _,
    QueryFilter as _,
};
use serde_json::json;

use super::{check, sql};
use crate::integrity::ring;
use crate::support::app::{Options, TestApp};
use crate::web::visit::Visit;

/// The state that an older version leaves behind.
const BEFORE: [&str; 5] = [
    "DELETE FROM vault_row_state",
    "UPDATE vault_token SET row_mac = NULL",
    "UPDATE vault_secret SET row_mac = NULL",
    "UPDATE vault_session SET row_mac = NULL",
    "UPDATE vault_repo_head SET row_sequence = 0",
];
/// The visible effect of an older version's commits on the head.
const OLDER_COMMITS: &str = "UPDATE vault_repo_head SET row_sequence = row_sequence - 1";

async fn complete_after(app: &TestApp, seconds: i64) {
    app.clock.advance(seconds);
    bind::bind_when_ready(&app.state).await.unwrap();
}

async fn count_without_macs(app: &TestApp) -> u64 {
    let conn = app.database.connect().await;
    let tokens = token::Entity::find().filter(token::Column::RowMac.is_null());
    let secrets = secret::Entity::find().filter(secret::Column::RowMac.is_null());
    let sessions = session::Entity::find().filter(session::Column::RowMac.is_null());
    tokens.count(&conn).await.unwrap()
        + secrets.count(&conn).await.unwrap()
        + sessions.count(&conn).await.unwrap()
}

/// A service that still accepts rows without MACs, like one upgraded from an older version.
async fn accepting_rows_without_macs(app: TestApp) -> TestApp {
    let (_, sealed) = ring().new_row_key(false).unwrap();
    let conn = app.database.connect().await;
    let mut state: row_state::ActiveModel = row_state::Entity::find()
        .one(&conn)
        .await
        .unwrap()
        .unwrap()
        .into();
    state.sealed_key = Set(sealed);
    state.is_bound = Set(0);
    state.update(&conn).await.unwrap();
    app.with(&[]).await
}

/// A service on an older version's database, a token of it, and that token's id.
async fn upgraded(app: TestApp) -> (TestApp, String, i64) {
    let app = accepting_rows_without_macs(app).await;
    app.store("A", "1").await;
    app.store("production.X", "2").await;
    app.store("GONE", "3").await;
    app.delete("/secrets/GONE", &app.people.alice)
        .await
        .expect(200);
    let (id, token) = app
        .id_and_token(json!({ "description": "x", "scope": "read:A" }))
        .await;
    let (revoked, _) = app
        .id_and_token(json!({ "description": "x", "scope": "admin" }))
        .await;
    app.delete(&format!("/tokens/{revoked}"), &app.people.alice)
        .await
        .expect(200);
    Visit::signed_in(&app, &app.people.carol).await;
    sql(&app, &BEFORE).await;
    let app = app.with(&[]).await;
    (app, token, id.as_i64().unwrap())
}

on_each_database! {
    async fn old_rows_get_macs_and_then_rows_without_one_are_rejected(app: TestApp) {
        let (app, token, id) = upgraded(app).await;
        assert!(!app.state.row_macs.are_bound());
        app.get("/secrets/A", &token).await.expect(200);
        // A change by a process of the older version.
        sql(&app, &[&format!("UPDATE vault_token SET scope = 'read' WHERE id = {id}"), OLDER_COMMITS]).await;
        app.store("B", "1").await;
        app.get("/secrets/B", &token).await.expect(200);
        assert!(check(&app).await.0.contains("rows without a MAC are still accepted"));

        complete_after(&app, 0).await;
        // The revoked token gets no MAC.
        assert_eq!(count_without_macs(&app).await, 1);
        complete_after(&app, 60).await;
        complete_after(&app, 299).await;
        assert!(!app.state.row_macs.are_bound());
        // A commit by an older version is detected, and its changes are accepted as they are.
        sql(&app, &["UPDATE vault_secret SET name = 'C' WHERE name = 'B'", OLDER_COMMITS]).await;
        complete_after(&app, 1).await;
        complete_after(&app, 1).await;
        complete_after(&app, 299).await;
        assert!(!app.state.row_macs.are_bound());
        complete_after(&app, 1).await;
        assert!(app.state.row_macs.are_bound());

        let entries = app.audit("?action=migrate-key").await;
        assert_eq!(entries.len(), 2, "{entries:?}");
        assert_eq!(entries[1]["message"], "rows accepted as stored: 1 tokens, 3 secrets");
        assert_eq!((&entries[1]["source"], &entries[0]["message"]),
            (&json!("system"), &json!("rows accepted as stored: 0 tokens, 1 secrets")));
        let (text, passes) = check(&app).await;
        assert!(passes && !text.contains("still count"), "{text}");
        let app = app.with(&[]).await;
        assert!(app.state.row_macs.are_bound());
        for name in ["A", "C"] {
            app.get(&format!("/secrets/{name}"), &token).await.expect(200);
        }
        sql(&app, &["UPDATE vault_token SET row_mac = NULL", "UPDATE vault_secret SET row_mac = NULL"]).await;
        app.get("/secrets/A", &token).await.refused(401, "invalid_token");
        app.get("/secrets/A", &app.people.carol).await.refused(500, "decryption_failed");
    }

    async fn other_processes_learn_when_macs_become_mandatory(app: TestApp) {
        let (app, token, _) = upgraded(app).await;
        let replica = app.replica().await;
        for seconds in [0, 1, 300] {
            complete_after(&app, seconds).await;
        }
        assert!(app.state.row_macs.are_bound() && !replica.state.row_macs.are_bound());
        bind::bind_when_ready(&replica.state).await.unwrap();
        assert!(replica.state.row_macs.are_bound());
        replica.get("/secrets/A", &token).await.expect(200);
        sql(&app, &["UPDATE vault_token SET scope = 'admin'"]).await;
        replica.get("/secrets/A", &token).await.refused(401, "invalid_token");
    }

    async fn macs_cannot_be_made_optional_without_the_master_key(app: TestApp) {
        app.store("A", "1").await;
        let token = app.token("read:A").await;
        assert!(app.state.row_macs.are_bound(), "a new instance requires MACs");
        let conn = app.database.connect().await;
        let state = row_state::Entity::find().one(&conn).await.unwrap().unwrap();
        assert_eq!(state.is_bound, 1);
        let planted = "UPDATE vault_token SET scope = 'admin', row_mac = NULL";
        for state in [
            "UPDATE vault_row_state SET is_bound = 0",
            "UPDATE vault_row_state SET kek_id = 'x'",
            "UPDATE vault_row_state SET sealed_key = encrypted_dek, is_bound = 0",
            "DELETE FROM vault_row_state",
        ] {
            let state = if state.contains("encrypted_dek") {
                "UPDATE vault_row_state SET is_bound = 0, sealed_key = (SELECT encrypted_dek FROM vault_repo_key)"
            } else {
                state
            };
            sql(&app, &[state, planted, "UPDATE vault_repo_head SET row_sequence = 0"]).await;
            let app = app.replica().await;
            app.get("/secrets/A", &token).await.refused(401, "invalid_token");
            for seconds in [0, 60, 300, 300] {
                complete_after(&app, seconds).await;
            }
            app.get("/secrets/A", &token).await.refused(401, "invalid_token");
            assert!(!check(&app).await.1);
        }
    }

    async fn a_faked_upgrade_is_rejected_without_the_master_key(app: TestApp) {
        app.store("A", "1").await;
        let token = app.token("read:A").await;
        let planted = [
            "DELETE FROM vault_row_state",
            "UPDATE vault_secret SET row_mac = NULL",
            "UPDATE vault_token SET scope = 'admin', row_mac = NULL",
        ];
        for more in ["UPDATE vault_repo_head SET row_sequence = 0", "DELETE FROM vault_repo_head"] {
            sql(&app, &planted).await;
            sql(&app, &[more]).await;
            let app = app.replica().await;
            assert!(app.state.row_macs.are_bound());
            for seconds in [0, 60, 300, 300] {
                complete_after(&app, seconds).await;
                app.get("/secrets/A", &token).await.refused(401, "invalid_token");
            }
        }
    }

    async fn the_audit_keys_record_when_macs_become_mandatory(app: TestApp) {
        let (app, token, _) = upgraded(app).await;
        for seconds in [0, 1, 300] {
            complete_after(&app, seconds).await;
        }
        assert!(app.state.row_macs.are_bound());
        sql(&app, &BEFORE).await;
        let app = app.with(&[]).await;
        assert!(app.state.row_macs.are_bound());
        app.get("/secrets/A", &token).await.refused(401, "invalid_token");
    }

    async fn the_row_state_is_rewrapped_under_a_new_master_key(app: TestApp) {
        const NEW_KEY: &str = "ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100";
        let (app, token, _) = upgraded(app).await;
        complete_after(&app, 0).await;
        let settings = vec![
            ("FORGEVAULT__KEYS__MASTER_KEY", NEW_KEY.to_owned()),
            ("FORGEVAULT__KEYS__PREVIOUS_MASTER_KEYS", crate::support::app::MASTER_KEY.to_owned()),
        ];
        let app = app.restart(Options { settings, ..Options::default() }).await;
        assert!(!app.state.row_macs.are_bound());
        forgevault::background::rewrap_previous(app.state.clone(), std::sync::Arc::default()).await.unwrap();
        let settings = vec![("FORGEVAULT__KEYS__MASTER_KEY", NEW_KEY.to_owned())];
        let app = app.restart(Options { settings, ..Options::default() }).await;
        assert!(!app.state.row_macs.are_bound());
        for seconds in [0, 1, 300] {
            complete_after(&app, seconds).await;
        }
        assert!(app.state.row_macs.are_bound());
        app.get("/secrets/A", &token).await.expect(200);
        let (text, passes) = check(&app).await;
        assert!(passes, "{text}");
        let conn = app.database.connect().await;
        let head = repo_head::Entity::find_by_id(app.repo_id).one(&conn).await.unwrap().unwrap();
        let state = row_state::Entity::find().one(&conn).await.unwrap().unwrap();
        assert_eq!(state.kek_id, head.kek_id);
    }
}
