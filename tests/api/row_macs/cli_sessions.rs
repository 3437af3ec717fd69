//! Signed-in terminals, and those that wait to be signed in.

use entity::{cli_session, device_code};
use sea_orm::{ActiveModelTrait as _, EntityTrait as _};

use super::{assert_check_passes, assert_check_reports, sql};
use crate::device::Terminal;
use crate::web::visit::Visit;

on_each_database! {
    async fn a_terminal_modified_in_the_database_is_signed_out(app: TestApp) {
        let carol = Visit::signed_in(&app, &app.people.carol).await;
        let token = carol.sign_in_terminal(&app, "gvt").await;
        let conn = app.database.connect().await;
        let before = cli_session::Entity::find().one(&conn).await.unwrap().unwrap();
        for change in [
            "user_id = user_id + 1",
            "user_name = 'alice'",
            "client_name = 'other'",
            "created_unix = created_unix + 1",
            "forge_expires_unix = 1",
            "mac = token_hash",
            "sealed = token_hash",
            "public_key = token_hash",
        ] {
            sql(&app, &[&format!("UPDATE vault_cli_session SET {change}")]).await;
            app.get("/secrets", &token).await.refused(401, "invalid_token");
            app.get(crate::device::SESSION, &token).await.refused(401, "invalid_token");
            let row = format!("the row of terminal session {} of user", before.id);
            assert_check_reports(&app, &row).await;
            let back = cli_session::ActiveModel::from(before.clone()).reset_all();
            cli_session::Entity::update(back).exec(&conn).await.unwrap();
            app.get("/secrets", &token).await.expect(200);
            // Invalid tokens are counted.
            app.clock.advance(200);
        }
        assert_check_passes(&app).await;
        // A row that was planted with the tokens of another does not open.
        let alice = Visit::signed_in(&app, &app.people.alice).await;
        let other = alice.sign_in_terminal(&app, "gvt").await;
        let rows = cli_session::Entity::find().all(&conn).await.unwrap();
        let of_alice = rows.iter().find(|row| row.user_id != before.user_id).unwrap();
        let planted = cli_session::Model { id: before.id, token_hash: before.token_hash.clone(), ..of_alice.clone() };
        let planted = cli_session::ActiveModel::from(planted).reset_all();
        cli_session::Entity::update(planted).exec(&conn).await.unwrap();
        app.get("/secrets", &token).await.refused(401, "invalid_token");
        app.get("/secrets", &other).await.expect(200);
    }

    async fn a_code_modified_in_the_database_has_expired(app: TestApp) {
        let terminal = Terminal::begin(&app, "gvt").await;
        let conn = app.database.connect().await;
        let before = device_code::Entity::find().one(&conn).await.unwrap().unwrap();
        let restore = async |row: &device_code::Model| {
            let back = device_code::ActiveModel::from(row.clone()).reset_all();
            device_code::Entity::update(back).exec(&conn).await.unwrap();
        };
        for (number, change) in [
            "state = 1",
            "user_id = 5",
            "client_name = 'your own laptop'",
            "ip_address = '203.0.113.9'",
            "public_key = device_hash",
            "expires_unix = expires_unix + 60",
            "sealed = device_hash",
            "mac = device_hash",
        ]
        .into_iter()
        .enumerate()
        {
            sql(&app, &[&format!("UPDATE vault_device_code SET {change}")]).await;
            terminal.refused(&app, "expired_token").await;
            assert_check_reports(&app, &format!("the row of device code {}", before.id)).await;
            // Wrong codes of a person are counted.
            let person = [&app.people.carol, &app.people.bob][number % 2];
            let decided = Visit::signed_in(&app, person).await.decide(&terminal.user_code, "approve").await;
            assert_eq!(decided.status, 400, "{change}");
            restore(&before).await;
            terminal.refused(&app, "authorization_pending").await;
            app.clock.advance(5);
        }
        // Somebody approves in the database what carol has approved for another terminal.
        let carol = Visit::signed_in(&app, &app.people.carol).await;
        let other = Terminal::begin(&app, "gvt").await;
        carol.approve(&other).await;
        let rows = device_code::Entity::find().all(&conn).await.unwrap();
        let approved = rows.iter().find(|row| row.id != before.id).unwrap().clone();
        restore(&device_code::Model {
            id: before.id,
            device_hash: before.device_hash.clone(),
            user_code_hash: before.user_code_hash.clone(),
            public_key: before.public_key.clone(),
            ..approved
        })
        .await;
        terminal.refused(&app, "expired_token").await;
        restore(&before).await;
        carol.approve(&terminal).await;
        terminal.token(&app).await;
    }
}
