//! The rows beside sessions: confirmations, newer tokens of the forge, and kept answers.

use entity::{cli_session, session};
use reqwest::Method;
use sea_orm::EntityTrait as _;
use serde_json::json;

use super::{assert_check_passes, assert_check_reports, sql};
use crate::idempotency::keyed;
use crate::web::forge_sign_in::{signed_in, with_application};
use crate::web::visit::Visit;

on_each_database! {
    async fn a_confirmation_modified_in_the_database_is_reported(app: TestApp) {
        let alice = Visit::signed_in(&app, &app.people.alice).await;
        let terminal = alice.sign_in_terminal(&app, "gvt").await;
        let body = json!({ "description": "x" });
        app.post("/tokens", &terminal, body).await.refused(403, "confirmation_required");
        assert_check_passes(&app).await;
        let conn = app.database.connect().await;
        let session = cli_session::Entity::find().one(&conn).await.unwrap().unwrap();
        sql(&app, &["UPDATE vault_cli_confirmation SET confirmed_unix = created_unix"]).await;
        assert_check_reports(&app, &format!("a confirmation of terminal session {}", session.id)).await;
    }

    async fn newer_tokens_modified_in_the_database_are_reported(app: TestApp) {
        let app = with_application(app, "bob").await;
        signed_in(&app).await;
        let conn = app.database.connect().await;
        let row = session::Entity::find().one(&conn).await.unwrap().unwrap();
        assert!(row.sealed_tokens.is_some());
        assert_check_passes(&app).await;
        for column in ["public_key", "sealed_tokens", "box_mac"] {
            sql(&app, &[&format!("UPDATE vault_session SET {column} = secret_hash")]).await;
            assert_check_reports(&app, &format!("the newer tokens of session {} of user", row.id)).await;
        }
    }

    async fn a_kept_answer_modified_in_the_database_is_reported(app: TestApp) {
        let token = app.token("write:*").await;
        let body = json!({ "value": "1" });
        for (caller, whose) in [(&app.people.bob, "user"), (&token, "token")] {
            app.send(keyed(&app, (&Method::PUT, "/secrets/A"), (caller, "k"), Some(&body))).await;
            assert_check_passes(&app).await;
            sql(&app, &["UPDATE vault_kept_answer SET created_unix = created_unix + 1"]).await;
            assert_check_reports(&app, &format!("an answer that is kept for {whose}")).await;
            sql(&app, &["DELETE FROM vault_kept_answer"]).await;
        }
    }
}
