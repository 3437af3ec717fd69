//! From rows of a time before MACs to rows that count only with theirs.

use entity::{repo_head, row_state, secret, session, token};
use forgevault::rows::complete;
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

/// What an older process has left behind.
const BEFORE: [&str; 5] = [
    "DELETE FROM vault_row_state",
    "UPDATE vault_token SET row_mac = NULL",
    "UPDATE vault_secret SET row_mac = NULL",
    "UPDATE vault_session SET row_mac = NULL",
    "UPDATE vault_repo_head SET row_sequence = 0",
];
/// What an older process does to the head with each commit, as it shows here.
const OLDER_COMMITS: &str = "UPDATE vault_repo_head SET row_sequence = row_sequence - 1";

async fn tend(app: &TestApp, seconds: i64) {
    app.clock.advance(seconds);
    complete::bind_when_ready(&app.state).await.unwrap();
}

async fn without_macs(app: &TestApp) -> u64 {
    let conn = app.database.connect().await;
    let tokens = token::Entity::find().filter(token::Column::RowMac.is_null());
    let secrets = secret::Entity::find().filter(secret::Column::RowMac.is_null());
    let sessions = session::Entity::find().filter(session::Column::RowMac.is_null());
    tokens.count(&conn).await.unwrap()
        + secrets.count(&conn).await.unwrap()
        + sessions.count(&conn).await.unwrap()
}

/// A service whose rows are not bound, as an older one's never were.
async fn unbound(app: TestApp) -> TestApp {
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

/// A service on what an older one has left, a token of it, and that token's id.
async fn upgraded(app: TestApp) -> (TestApp, String, i64) {
    let app = unbound(app).await;
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
    async fn rows_of_before_work_are_completed_and_then_none_counts_without_its_mac(app: TestApp) {
        let (app, token, id) = upgraded(app).await;
        assert!(!app.state.rows.are_bound());
        app.get("/secrets/A", &token).await.expect(200);
        // As an older process would change it.
        sql(&app, &[&format!("UPDATE vault_token SET scope = 'read' WHERE id = {id}"), OLDER_COMMITS]).await;
        app.store("B", "1").await;
        app.get("/secrets/B", &token).await.expect(200);
        assert!(check(&app).await.0.contains("rows without a MAC are still accepted"));

        tend(&app, 0).await;
        // The revoked one stays without.
        assert_eq!(without_macs(&app).await, 1);
        tend(&app, 60).await;
        tend(&app, 299).await;
        assert!(!app.state.rows.are_bound());
        // One that commits shows, and what it has changed is taken as it stands.
        sql(&app, &["UPDATE vault_secret SET name = 'C' WHERE name = 'B'", OLDER_COMMITS]).await;
        tend(&app, 1).await;
        tend(&app, 1).await;
        tend(&app, 299).await;
        assert!(!app.state.rows.are_bound());
        tend(&app, 1).await;
        assert!(app.state.rows.are_bound());

        let told = app.audit("?action=migrate-key").await;
        assert_eq!(told.len(), 2, "{told:?}");
        assert_eq!(told[1]["message"], "rows accepted as stored: 1 tokens, 3 secrets");
        assert_eq!((&told[1]["source"], &told[0]["message"]),
            (&json!("system"), &json!("rows accepted as stored: 0 tokens, 1 secrets")));
        let (text, fine) = check(&app).await;
        assert!(fine && !text.contains("still count"), "{text}");
        let app = app.with(&[]).await;
        assert!(app.state.rows.are_bound());
        for name in ["A", "C"] {
            app.get(&format!("/secrets/{name}"), &token).await.expect(200);
        }
        sql(&app, &["UPDATE vault_token SET row_mac = NULL", "UPDATE vault_secret SET row_mac = NULL"]).await;
        app.get("/secrets/A", &token).await.refused(401, "invalid_token");
        app.get("/secrets/A", &app.people.carol).await.refused(500, "decryption_failed");
    }

    async fn another_process_learns_that_rows_count_only_with_their_macs(app: TestApp) {
        let (app, token, _) = upgraded(app).await;
        let replica = app.replica().await;
        for seconds in [0, 1, 300] {
            tend(&app, seconds).await;
        }
        assert!(app.state.rows.are_bound() && !replica.state.rows.are_bound());
        complete::bind_when_ready(&replica.state).await.unwrap();
        assert!(replica.state.rows.are_bound());
        replica.get("/secrets/A", &token).await.expect(200);
        sql(&app, &["UPDATE vault_token SET scope = 'admin'"]).await;
        replica.get("/secrets/A", &token).await.refused(401, "invalid_token");
    }

    async fn nobody_without_the_master_key_makes_rows_without_macs_count_again(app: TestApp) {
        app.store("A", "1").await;
        let token = app.token("read:A").await;
        assert!(app.state.rows.are_bound(), "a new instance begins so");
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
                tend(&app, seconds).await;
            }
            app.get("/secrets/A", &token).await.refused(401, "invalid_token");
            assert!(!check(&app).await.1);
        }
    }

    async fn nobody_without_the_master_key_makes_it_look_as_if_no_row_ever_had_a_mac(app: TestApp) {
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
            assert!(app.state.rows.are_bound());
            for seconds in [0, 60, 300, 300] {
                tend(&app, seconds).await;
                app.get("/secrets/A", &token).await.refused(401, "invalid_token");
            }
        }
    }

    async fn the_audit_keys_tell_that_rows_are_bound_as_soon_as_they_are(app: TestApp) {
        let (app, token, _) = upgraded(app).await;
        for seconds in [0, 1, 300] {
            tend(&app, seconds).await;
        }
        assert!(app.state.rows.are_bound());
        sql(&app, &BEFORE).await;
        let app = app.with(&[]).await;
        assert!(app.state.rows.are_bound());
        app.get("/secrets/A", &token).await.refused(401, "invalid_token");
    }

    async fn the_state_of_the_rows_follows_the_master_key(app: TestApp) {
        const NEW_KEY: &str = "ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100";
        let (app, token, _) = upgraded(app).await;
        tend(&app, 0).await;
        let settings = vec![
            ("FORGEVAULT__KEYS__MASTER_KEY", NEW_KEY.to_owned()),
            ("FORGEVAULT__KEYS__PREVIOUS_MASTER_KEYS", crate::support::app::MASTER_KEY.to_owned()),
        ];
        let app = app.restart(Options { settings, ..Options::default() }).await;
        assert!(!app.state.rows.are_bound());
        forgevault::background::rewrap_previous(app.state.clone(), std::sync::Arc::default()).await.unwrap();
        let settings = vec![("FORGEVAULT__KEYS__MASTER_KEY", NEW_KEY.to_owned())];
        let app = app.restart(Options { settings, ..Options::default() }).await;
        assert!(!app.state.rows.are_bound());
        for seconds in [0, 1, 300] {
            tend(&app, seconds).await;
        }
        assert!(app.state.rows.are_bound());
        app.get("/secrets/A", &token).await.expect(200);
        let (text, fine) = check(&app).await;
        assert!(fine, "{text}");
        let conn = app.database.connect().await;
        let head = repo_head::Entity::find_by_id(app.repo_id).one(&conn).await.unwrap().unwrap();
        let state = row_state::Entity::find().one(&conn).await.unwrap().unwrap();
        assert_eq!(state.kek_id, head.kek_id);
    }
}
