//! Stored bytes that were modified or moved do not open, and nothing else is affected.

use entity::KeyVersion;
use entity::secret_version::{self, Column, Model};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _};

use super::*;

/// Stores A with two versions and B with one, and lets `tamper` change the first version of A. It gets
/// all three in that order.
async fn tampered(app: &TestApp, tamper: impl FnOnce(&[Model]) -> secret_version::ActiveModel) {
    for (name, text) in [("A", "one"), ("A", "two"), ("B", "three")] {
        app.store(name, text).await;
    }
    let db = app.database.connect().await;
    let rows = secret_version::Entity::find().order_by_asc(Column::Id);
    let rows = rows.all(&db).await.unwrap();
    secret_version::Entity::update_many()
        .set(tamper(&rows))
        .filter(Column::Id.eq(rows[0].id))
        .exec(&db)
        .await
        .unwrap();
}

fn sealed(bytes: Vec<u8>) -> secret_version::ActiveModel {
    secret_version::ActiveModel {
        encrypted_value: Set(bytes),
        ..Default::default()
    }
}

/// Asserts that the first version of A is refused everywhere and all others still open.
async fn assert_does_not_open(app: &TestApp) {
    let alice = &app.people.alice;
    let old = app.get("/secrets/A?version=1", alice).await;
    old.refused(500, "decryption_failed");
    assert!(!old.text.contains("one") && !old.text.contains("three"));
    let back = app
        .post("/secrets/A/rollback", alice, json!({ "version": 1 }))
        .await;
    back.refused(500, "decryption_failed");
    assert_fields(
        &read(app, "A").await,
        &json!({ "value": "two", "current_version": 2 }),
    );
    assert_eq!(value(app, "B").await, "three");
    let refused = app.audit("?success=false").await;
    assert_eq!(refused.len(), 2);
    assert_fields(
        &refused[0],
        &json!({ "action": "rollback", "secret_name": "A" }),
    );
    assert_fields(
        &refused[1],
        &json!({ "action": "read", "secret_name": "A" }),
    );
}

on_each_database! {
    async fn a_value_of_another_version_does_not_open(app: TestApp) {
        tampered(&app, |rows| sealed(rows[1].encrypted_value.clone())).await;
        assert_does_not_open(&app).await;
    }

    async fn a_value_of_another_secret_does_not_open(app: TestApp) {
        tampered(&app, |rows| sealed(rows[2].encrypted_value.clone())).await;
        assert_does_not_open(&app).await;
    }

    async fn a_value_with_one_bit_changed_does_not_open(app: TestApp) {
        tampered(&app, |rows| {
            let mut bytes = rows[0].encrypted_value.clone();
            *bytes.last_mut().unwrap() ^= 1;
            sealed(bytes)
        }).await;
        assert_does_not_open(&app).await;
    }

    async fn a_value_cut_short_does_not_open(app: TestApp) {
        tampered(&app, |rows| sealed(rows[0].encrypted_value[..20].to_vec())).await;
        assert_does_not_open(&app).await;
    }

    async fn an_empty_value_column_does_not_open(app: TestApp) {
        tampered(&app, |_| sealed(vec![])).await;
        assert_does_not_open(&app).await;
    }

    async fn a_value_with_a_missing_key_does_not_open(app: TestApp) {
        tampered(&app, |_| secret_version::ActiveModel {
            key_version: Set(KeyVersion::new(7)),
            ..Default::default()
        }).await;
        assert_does_not_open(&app).await;
    }

    async fn an_export_with_one_unopenable_value_returns_nothing(app: TestApp) {
        app.store("A", "hunter2").await;
        app.store("B", "hunter2").await;
        let db = app.database.connect().await;
        let rows = secret_version::Entity::find().order_by_asc(Column::Id);
        let rows = rows.all(&db).await.unwrap();
        secret_version::Entity::update_many()
            .set(sealed(rows[0].encrypted_value.clone()))
            .filter(Column::Id.eq(rows[1].id))
            .exec(&db).await.unwrap();
        let export = app.get("/export", &app.people.alice).await;
        export.refused(500, "decryption_failed");
        assert!(!export.text.contains("hunter2"));
        assert!(app.audit("?action=read&success=true").await.is_empty());
        assert_eq!(app.audit("?action=read&success=false").await.len(), 1);
    }
}
