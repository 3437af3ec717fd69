//! The instance's signing key: sealed, shared by all replicas, and not replaceable from outside.

use entity::{SigningKeyId, signing_key};
use futures_util::future::join_all;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, QueryFilter as _};
use serde_json::json;

use super::export::{check, export, public_key};
use crate::support::app::{MASTER_KEY, NOW, Options};

const NEW_KEY: &str = "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff";

fn keys(master_key: &str, previous: &str) -> Options {
    Options {
        settings: vec![
            ("FORGEVAULT__KEYS__MASTER_KEY", master_key.to_owned()),
            (
                "FORGEVAULT__KEYS__PREVIOUS_MASTER_KEYS",
                previous.to_owned(),
            ),
        ],
        ..Options::default()
    }
}

on_each_database! {
    async fn replicas_that_need_a_key_concurrently_create_one(app: TestApp) {
        let replicas = [app.replica().await, app.replica().await, app.replica().await];
        let requests = (0..12).map(|n| public_key(&replicas[n % 3]));
        let answer = join_all(requests).await;
        assert!(answer.iter().all(|key| *key == answer[0]), "{answer:?}");
        let conn = app.database.connect().await;
        let rows = signing_key::Entity::find().all(&conn).await.unwrap();
        assert_eq!(rows.len(), 1);
        assert_eq!(hex::encode(&rows[0].public_key), answer[0]);
        assert!(rows[0].sealed_key.len() == 61 && rows[0].created_unix == NOW);
        let answer = app.get("//api/v1/vault/audit-key", "").await.expect(200);
        assert_eq!(answer["key_id"].as_str().unwrap().len(), 16);
        assert_eq!((&answer["created_at"], &answer["earlier"]), (&json!(NOW), &json!([])));
        // The key outlives the processes that created it.
        let key = public_key(&app).await;
        let app = app.restart(Options::default()).await;
        assert_eq!(public_key(&app).await, key);
    }

    async fn an_injected_key_is_not_accepted_as_the_instances(app: TestApp) {
        app.store("A", "1").await;
        let key = public_key(&app).await;
        let conn = app.database.connect().await;
        let own_key = signing_key::Entity::find().one(&conn).await.unwrap().unwrap();
        let (foreign_key, _) = app.state.ring.new_signing_key().unwrap();
        // With our sealed part, or without it.
        for (id, sealed) in [(2, own_key.sealed_key.clone()), (3, vec![1; 61])] {
            let row = signing_key::ActiveModel {
                id: Set(SigningKeyId::new(id)),
                public_key: Set(foreign_key.public_key().as_bytes().to_vec()),
                sealed_key: Set(sealed),
                kek_id: Set(own_key.kek_id.clone()),
                created_unix: Set(NOW),
                adopted_unix: Set(0),
                adopted_from: Set(String::new()),
            };
            signing_key::Entity::insert(row.reset_all()).exec_without_returning(&conn).await.unwrap();
        }
        let app = app.restart(Options::default()).await;
        assert_eq!(public_key(&app).await, key);
        let answer = app.get("//api/v1/vault/audit-key", "").await.expect(200);
        assert_eq!(answer["earlier"], json!([]));
        check(&export(&app, "jsonl").await.text, &key, &[]).expect_ok();
        // With our own key broken, a new one is created, and signatures by the injected key are not
        // accepted.
        signing_key::Entity::update_many()
            .col_expr(signing_key::Column::PublicKey, Expr::value(vec![1u8; 32]))
            .filter(signing_key::Column::Id.eq(own_key.id))
            .exec(&conn)
            .await
            .unwrap();
        let app = app.restart(Options::default()).await;
        assert_ne!(public_key(&app).await, key);
        check(&export(&app, "jsonl").await.text, &key, &[]).expect_bad(app.repo_id, 0);
    }

    async fn under_a_new_master_key_the_same_key_signs_while_the_old_is_known(app: TestApp) {
        app.store("A", "1").await;
        let key = public_key(&app).await;
        let app = app.restart(keys(NEW_KEY, MASTER_KEY)).await;
        assert_eq!(public_key(&app).await, key);
        check(&export(&app, "csv").await.text, &key, &[]).expect_ok();
        // Without the old master key there is another key; with both, the newest that opens is used.
        let app = app.restart(keys(NEW_KEY, "")).await;
        let other = public_key(&app).await;
        assert_ne!(other, key);
        let app = app.restart(keys(NEW_KEY, MASTER_KEY)).await;
        let answer = app.get("//api/v1/vault/audit-key", "").await.expect(200);
        assert_eq!(answer["public_key"], other);
        assert_eq!(answer["earlier"][0]["public_key"], key);
    }
}
