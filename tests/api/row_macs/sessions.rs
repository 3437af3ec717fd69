//! Browser sessions.

use entity::session;
use sea_orm::{ActiveModelTrait as _, EntityTrait as _};

use super::{assert_check_passes, assert_check_reports, sql};
use crate::web::visit::Visit;

const VAULT: &str = "/acme/app/vault";

on_each_database! {
    async fn a_session_modified_in_the_database_is_ended(app: TestApp) {
        let carol = Visit::signed_in(&app, &app.people.carol).await;
        assert_eq!(carol.get(VAULT).await.status, 200);
        let conn = app.database.connect().await;
        let before = session::Entity::find().one(&conn).await.unwrap().unwrap();
        for change in [
            "user_id = user_id + 1",
            "user_name = 'alice'",
            "created_unix = created_unix + 1",
            "row_mac = NULL",
        ] {
            sql(&app, &[&format!("UPDATE vault_session SET {change}")]).await;
            for path in [VAULT, "/-/vault/account/sessions"] {
                assert_eq!(carol.get(path).await.status, 303, "{change} {path}");
            }
            assert_check_reports(&app, &format!("the row of session {} of user", before.id)).await;
            let back = session::ActiveModel::from(before.clone()).reset_all();
            session::Entity::update(back).exec(&conn).await.unwrap();
            assert_eq!(carol.get(VAULT).await.status, 200, "{change}");
        }
        assert_check_passes(&app).await;
    }
}
