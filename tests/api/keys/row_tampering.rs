//! Rows that an attacker with write access to the database moved, truncated or modified do not open. The
//! failure is recorded and affects nothing else.

use entity::{RepoId, repo_head, repo_key, secret, secret_version};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, DatabaseConnection, EntityTrait as _, QueryFilter as _};
use serde_json::json;

use crate::support::app::{Options, TestApp};

/// acme/app with A (two versions) and B, and acme/other with A, with ids and numbers as similar as the
/// database allows.
struct Fixture {
    app: TestApp,
    conn: DatabaseConnection,
    other_id: RepoId,
    /// Every stored version before the change.
    versions: Vec<secret_version::Model>,
}

impl Fixture {
    async fn set_up(app: TestApp) -> Self {
        let other_id = {
            let mut world = app.forge.world();
            let id = world.add_repo("acme/other");
            world.set_member("acme/other", "alice", "admin");
            id
        };
        for (name, value) in [
            ("A", "a one"),
            ("A", "a two"),
            ("B", "b one"),
            ("B", "b two"),
        ] {
            app.store(name, value).await;
        }
        let other = "//api/v1/repos/acme/other/vault/secrets/A";
        app.put(other, &app.people.alice, json!({ "value": "theirs" }))
            .await
            .expect(201);
        let conn = app.database.connect().await;
        let versions = secret_version::Entity::find().all(&conn).await.unwrap();
        Self {
            app,
            conn,
            other_id,
            versions,
        }
    }

    async fn version(&self, repo_id: RepoId, name: &str, version: i64) -> secret_version::Model {
        let secret = secret::Entity::find()
            .filter(secret::Column::RepoId.eq(repo_id))
            .filter(secret::Column::Name.eq(name));
        let id = secret.one(&self.conn).await.unwrap().unwrap().id;
        let of_secret =
            |v: &&secret_version::Model| v.secret_id == id && v.version.get() == version;
        self.versions.iter().find(of_secret).unwrap().clone()
    }

    async fn set_value(&self, row: &secret_version::Model, sealed: &[u8]) {
        secret_version::Entity::update_many()
            .col_expr(
                secret_version::Column::EncryptedValue,
                Expr::value(sealed.to_vec()),
            )
            .filter(secret_version::Column::Id.eq(row.id))
            .exec(&self.conn)
            .await
            .unwrap();
    }

    /// Asserts that reading A fails and is recorded, that B still works, and that a rollback to the
    /// broken version writes nothing.
    async fn assert_a_does_not_open(&self, what: &str) {
        let (app, carol) = (&self.app, &self.app.people.carol);
        let answer = app.get("/secrets/A", carol).await;
        answer.refused(500, "decryption_failed");
        for stored in ["one", "two", "theirs"] {
            assert!(!answer.text.contains(stored), "{what}: {}", answer.text);
        }
        let id = answer.header("x-request-id");
        let entries = app.audit(&format!("?request_id={id}")).await;
        assert_eq!(entries.len(), 1, "{what}");
        assert_eq!(entries[0]["success"], false, "{what}");
        assert_eq!(entries[0]["action"], "read", "{what}");
        assert_eq!(entries[0]["secret_name"], "A", "{what}");

        let export = app.get("/export", carol).await;
        export.refused(500, "decryption_failed");
        let id = export.header("x-request-id");
        let entries = app.audit(&format!("?request_id={id}")).await;
        assert!(
            !entries.is_empty() && entries.iter().all(|e| e["success"] == false),
            "{what}"
        );

        let body = json!({ "version": 2 });
        let rollback = app.post("/secrets/A/rollback", &app.people.bob, body).await;
        rollback.refused(500, "decryption_failed");
        let versions = app.get("/secrets/A/versions", carol).await.expect(200);
        assert_eq!(versions.as_array().unwrap().len(), 2, "{what}");
        assert_eq!(
            app.get("/secrets/B", carol).await.expect(200)["value"],
            "b two",
            "{what}"
        );
    }
}

on_each_database! {
    async fn a_moved_truncated_or_modified_value_does_not_open(app: TestApp) {
        let stage = Fixture::set_up(app).await;
        let repo_id = stage.app.repo_id;
        let current = stage.version(repo_id, "A", 2).await;
        let sealed = current.encrypted_value.clone();
        let mut cases = vec![
            ("an older version", stage.version(repo_id, "A", 1).await.encrypted_value),
            ("another secret", stage.version(repo_id, "B", 2).await.encrypted_value),
            ("another repository", stage.version(stage.other_id, "A", 1).await.encrypted_value),
            ("nothing", vec![]),
            ("one byte more", [sealed.as_slice(), &[0]].concat()),
        ];
        for len in [1, 12, 13, 28, sealed.len() - 1] {
            cases.push(("cut", sealed[..len].to_vec()));
        }
        for at in 0..sealed.len() {
            let mut altered = sealed.clone();
            altered[at] ^= 0x80;
            if at % 7 == 0 || at + 1 == sealed.len() {
                cases.push(("altered", altered));
            }
        }
        for (what, bytes) in cases {
            stage.set_value(&current, &bytes).await;
            stage.assert_a_does_not_open(what).await;
        }
        stage.set_value(&current, &sealed).await;
        let read = stage.app.get("/secrets/A", &stage.app.people.carol).await;
        assert_eq!(read.expect(200)["value"], "a two");
    }

    async fn a_value_with_another_key_version_does_not_open(app: TestApp) {
        let stage = Fixture::set_up(app).await;
        let current = stage.version(stage.app.repo_id, "A", 2).await;
        secret_version::Entity::update_many()
            .col_expr(secret_version::Column::KeyVersion, Expr::value(2))
            .filter(secret_version::Column::Id.eq(current.id))
            .exec(&stage.conn)
            .await
            .unwrap();
        stage.assert_a_does_not_open("a missing key").await;
    }

    async fn swapped_version_numbers_do_not_open(app: TestApp) {
        let stage = Fixture::set_up(app).await;
        let repo_id = stage.app.repo_id;
        let renumber = async |row: &secret_version::Model, version: i64| {
            secret_version::Entity::update_many()
                .col_expr(secret_version::Column::Version, Expr::value(version))
                .filter(secret_version::Column::Id.eq(row.id))
                .exec(&stage.conn)
                .await
                .unwrap();
        };
        let (one, two) = (stage.version(repo_id, "A", 1).await, stage.version(repo_id, "A", 2).await);
        renumber(&one, 99).await;
        renumber(&two, 1).await;
        renumber(&one, 2).await;
        stage.assert_a_does_not_open("swapped versions").await;
        let old = stage.app.get("/secrets/A?version=1", &stage.app.people.carol).await;
        old.refused(500, "decryption_failed");
    }

    async fn a_secret_moved_to_another_repository_has_no_values(app: TestApp) {
        let stage = Fixture::set_up(app).await;
        let stolen = stage.version(stage.app.repo_id, "B", 2).await.secret_id;
        secret::Entity::update_many()
            .col_expr(secret::Column::RepoId, Expr::value(stage.other_id))
            .filter(secret::Column::Id.eq(stolen))
            .exec(&stage.conn)
            .await
            .unwrap();
        let alice = &stage.app.people.alice;
        let path = "//api/v1/repos/acme/other/vault/secrets/B";
        stage.app.get(path, alice).await.refused(404, "not_found");
        // Even together with its versions: they were sealed for the other repository.
        secret_version::Entity::update_many()
            .col_expr(secret_version::Column::RepoId, Expr::value(stage.other_id))
            .filter(secret_version::Column::SecretId.eq(stolen))
            .exec(&stage.conn)
            .await
            .unwrap();
        stage.app.get(path, alice).await.refused(500, "decryption_failed");
    }

    async fn a_foreign_or_broken_data_key_opens_nothing(app: TestApp) {
        let Fixture { mut app, conn, other_id, .. } = Fixture::set_up(app).await;
        let keys = repo_key::Entity::find().all(&conn).await.unwrap();
        let of_repo = |id: RepoId| keys.iter().find(|key| key.repo_id == id).unwrap().clone();
        let (own_row, other) = (of_repo(app.repo_id), of_repo(other_id));
        let sealed = own_row.encrypted_dek.clone();
        let mut altered = sealed.clone();
        altered[20] ^= 1;
        let unknown = "0000000000000000".to_owned();
        for (bytes, kek_id, status, code) in [
            (&other.encrypted_dek, &own_row.kek_id, 500, "decryption_failed"),
            (&sealed[..30].to_vec(), &own_row.kek_id, 500, "decryption_failed"),
            (&vec![], &own_row.kek_id, 500, "decryption_failed"),
            (&altered, &own_row.kek_id, 500, "decryption_failed"),
            (&sealed, &unknown, 409, "key_mismatch"),
        ] {
            repo_key::Entity::update_many()
                .col_expr(repo_key::Column::EncryptedDek, Expr::value(bytes.clone()))
                .col_expr(repo_key::Column::KekId, Expr::value(kek_id.clone()))
                .filter(repo_key::Column::Id.eq(own_row.id))
                .exec(&conn)
                .await
                .unwrap();
            // A cached key is not read again.
            app = app.restart(Options::default()).await;
            app.get("/secrets/A", &app.people.carol).await.refused(status, code);
            let write = json!({ "value": "new" });
            app.put("/secrets/A", &app.people.bob, write).await.refused(status, code);
            app.get("/secrets/A/versions", &app.people.carol).await.expect(200);
            let refused = app.audit("?success=false").await;
            assert_eq!(refused[0]["action"], "write");
            let path = "//api/v1/repos/acme/other/vault/secrets/A";
            assert_eq!(app.get(path, &app.people.alice).await.expect(200)["value"], "theirs");
        }
    }

    async fn an_audit_key_of_another_repository_is_rejected(app: TestApp) {
        let Fixture { app, conn, other_id, .. } = Fixture::set_up(app).await;
        let heads = repo_head::Entity::find().all(&conn).await.unwrap();
        let other = heads.iter().find(|head| head.repo_id == other_id).unwrap();
        let own_row = heads.iter().find(|head| head.repo_id == app.repo_id).unwrap();
        for (bytes, status) in [
            (&other.sealed_audit_key, 409),
            (&own_row.sealed_audit_key[..20].to_vec(), 409),
            (&own_row.sealed_audit_key, 200),
        ] {
            repo_head::Entity::update_many()
                .col_expr(repo_head::Column::SealedAuditKey, Expr::value(bytes.clone()))
                .filter(repo_head::Column::RepoId.eq(app.repo_id))
                .exec(&conn)
                .await
                .unwrap();
            let read = app.get("/secrets/A", &app.people.carol).await;
            assert_eq!(read.status.as_u16(), status, "{}", read.text);
            assert_eq!(read.text.contains("a two"), status == 200);
        }
    }
}
