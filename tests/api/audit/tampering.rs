//! `forgevault audit verify` on a tampered database names the first wrong entry.

use entity::{
    RepoId, Sequence, SigningKeyId, audit_checkpoint, audit_entry, repo_head, signing_key,
};
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, DatabaseConnection, EntityTrait as _, Iterable as _,
    QueryFilter as _, QueryOrder as _,
};
use serde_json::json;

use crate::support::app::{NOW, Options, TestApp};
use crate::support::{rows, verify};
use audit_entry::Column as C;

/// acme/app with eight entries and acme/other with four.
struct Fixture {
    app: TestApp,
    conn: DatabaseConnection,
    other_id: RepoId,
    entries: Vec<audit_entry::Model>,
    heads: Vec<repo_head::Model>,
    checkpoints: Vec<audit_checkpoint::Model>,
}

impl Fixture {
    async fn set_up(app: TestApp) -> Self {
        let other_id = {
            let mut world = app.forge.world();
            let id = world.add_repo("acme/other");
            world.set_member("acme/other", "alice", "admin");
            id
        };
        let other = "//api/v1/repos/acme/other/vault/secrets/A";
        let value = json!({ "value": "theirs" });
        app.put(other, &app.people.alice, value).await.expect(201);
        app.store("A", "1").await;
        app.token("read").await;
        for _ in 0..6 {
            app.get("/secrets/A", &app.people.carol).await.expect(200);
        }
        for _ in 0..3 {
            app.get(other, &app.people.alice).await.expect(200);
        }
        let conn = app.database.connect().await;
        let mut stage = Self {
            app,
            conn,
            other_id,
            entries: vec![],
            heads: vec![],
            checkpoints: vec![],
        };
        stage.remember().await;
        stage
    }

    /// Takes the snapshot that [`Fixture::restore`] writes back.
    async fn remember(&mut self) {
        let entries = audit_entry::Entity::find().order_by_asc(C::Id);
        self.entries = entries.all(&self.conn).await.unwrap();
        let (heads, checkpoints) = (repo_head::Entity::find(), audit_checkpoint::Entity::find());
        self.heads = heads.all(&self.conn).await.unwrap();
        self.checkpoints = checkpoints.all(&self.conn).await.unwrap();
    }

    async fn restore(&self) {
        audit_entry::Entity::delete_many()
            .exec(&self.conn)
            .await
            .unwrap();
        repo_head::Entity::delete_many()
            .exec(&self.conn)
            .await
            .unwrap();
        audit_checkpoint::Entity::delete_many()
            .exec(&self.conn)
            .await
            .unwrap();
        for row in self.entries.clone() {
            self.insert(row).await;
        }
        for row in self.heads.clone() {
            let row = repo_head::ActiveModel::from(row).reset_all();
            repo_head::Entity::insert(row)
                .exec_without_returning(&self.conn)
                .await
                .unwrap();
        }
        for row in self.checkpoints.clone() {
            let row = audit_checkpoint::ActiveModel::from(row).reset_all();
            audit_checkpoint::Entity::insert(row)
                .exec_without_returning(&self.conn)
                .await
                .unwrap();
        }
    }

    async fn insert(&self, row: audit_entry::Model) {
        let row = audit_entry::ActiveModel {
            id: NotSet,
            ..audit_entry::ActiveModel::from(row).reset_all()
        };
        audit_entry::Entity::insert(row)
            .exec_without_returning(&self.conn)
            .await
            .unwrap();
    }

    fn entry(&self, repo_id: RepoId, sequence: i64) -> audit_entry::Model {
        let it =
            |row: &&audit_entry::Model| row.repo_id == repo_id && row.sequence.get() == sequence;
        self.entries.iter().find(it).unwrap().clone()
    }

    async fn set_entry(&self, sequence: i64, column: C, to: impl Into<sea_orm::Value>) {
        audit_entry::Entity::update_many()
            .col_expr(column, Expr::value(to))
            .filter(C::RepoId.eq(self.app.repo_id))
            .filter(C::Sequence.eq(sequence))
            .exec(&self.conn)
            .await
            .unwrap();
    }

    async fn delete_from(&self, first: i64, last: i64) {
        audit_entry::Entity::delete_many()
            .filter(C::RepoId.eq(self.app.repo_id))
            .filter(C::Sequence.between(first, last))
            .exec(&self.conn)
            .await
            .unwrap();
    }

    async fn set_head(&self, column: repo_head::Column, to: impl Into<sea_orm::Value>) {
        repo_head::Entity::update_many()
            .col_expr(column, Expr::value(to))
            .filter(repo_head::Column::RepoId.eq(self.app.repo_id))
            .exec(&self.conn)
            .await
            .unwrap();
    }

    /// Sets the head to its state after that entry.
    async fn set_head_to(&self, entry: &audit_entry::Model) {
        self.set_head(repo_head::Column::Sequence, entry.sequence)
            .await;
        self.set_head(repo_head::Column::Hash, entry.hash.clone())
            .await;
    }

    /// Asserts the first wrong entry of acme/app, then restores everything.
    #[track_caller]
    fn assert_bad(&self, sequence: i64, what: &str) -> impl Future<Output = ()> {
        let report = verify::stored(&self.app, &[]).expect_bad(self.app.repo_id, sequence);
        assert!(report.contains(what), "{what}: {report}");
        self.restore()
    }
}

/// Another value of the same type.
fn other(value: sea_orm::Value) -> sea_orm::Value {
    use sea_orm::Value;
    match value {
        Value::Bool(Some(truth)) => Value::Bool(Some(!truth)),
        Value::BigInt(Some(number)) => Value::BigInt(Some(number + 100)),
        Value::String(Some(text)) => Value::String(Some(format!("{text}x"))),
        Value::Bytes(Some(_)) => Value::Bytes(Some(vec![7; 32])),
        value => panic!("{value:?}"),
    }
}

on_each_database! {
    async fn a_change_to_any_column_is_reported(app: TestApp) {
        let stage = Fixture::set_up(app).await;
        let repo_id = stage.app.repo_id;
        let before = rows::all(&stage.conn).await;
        let report = verify::stored(&stage.app, &[]);
        assert_eq!(report.expect_ok().len(), 2);
        let finding = report.of_repo(repo_id);
        assert_eq!((&finding["entries"], &finding["first_sequence"]), (&json!(8), &json!(1)));
        assert_eq!(finding["name"], "acme/app");
        let head = stage.entry(repo_id, 8);
        assert_eq!(finding["head"], format!("8:{}", hex::encode(&head.hash)));
        assert_eq!(rows::all(&stage.conn).await, before, "verify is read-only");

        let third = audit_entry::ActiveModel::from(stage.entry(repo_id, 3));
        // The id belongs to the table and is not part of the entry.
        for column in C::iter().filter(|column| !matches!(column, C::Id)) {
            let value = other(sea_orm::ActiveModelTrait::get(&third, column).unwrap());
            stage.set_entry(3, column, value).await;
            let what = match column {
                C::RepoId | C::Sequence => "is missing",
                _ => "was changed",
            };
            stage.assert_bad(3, what).await;
        }
        verify::stored(&stage.app, &[]).expect_ok();
    }

    async fn removed_inserted_or_swapped_entries_are_reported(app: TestApp) {
        let stage = Fixture::set_up(app).await;
        let (repo_id, other_id) = (stage.app.repo_id, stage.other_id);
        for (first, last) in [(1, 1), (3, 3), (4, 6), (1, 7)] {
            stage.delete_from(first, last).await;
            stage.assert_bad(first, "is missing").await;
        }
        // After the head, with and without moving the head.
        let again = audit_entry::Model { sequence: Sequence::new(9), ..stage.entry(repo_id, 5) };
        stage.insert(again.clone()).await;
        stage.assert_bad(9, "outside the chain").await;
        stage.insert(again.clone()).await;
        stage.set_head_to(&again).await;
        stage.assert_bad(9, "was changed").await;
        // Before the first, and far after the last.
        for sequence in [0, -5, 1000] {
            stage.insert(audit_entry::Model { sequence: Sequence::new(sequence), ..again.clone() }).await;
            stage.assert_bad(sequence, "outside the chain").await;
        }
        // Between the third and the fourth.
        for sequence in (4..=8).rev() {
            stage.set_entry(sequence, C::Sequence, sequence + 1).await;
        }
        stage.insert(audit_entry::Model { sequence: Sequence::new(4), ..again.clone() }).await;
        stage.set_head(repo_head::Column::Sequence, 9_i64).await;
        stage.assert_bad(4, "was changed").await;
        // The third and the fourth swapped, with and without their hashes.
        for hashes_too in [true, false] {
            stage.delete_from(3, 4).await;
            let (mut third, mut fourth) = (stage.entry(repo_id, 3), stage.entry(repo_id, 4));
            (third.sequence, fourth.sequence) = (Sequence::new(4), Sequence::new(3));
            if !hashes_too {
                std::mem::swap(&mut third.hash, &mut fourth.hash);
            }
            stage.insert(third).await;
            stage.insert(fourth).await;
            stage.assert_bad(3, "was changed").await;
        }
        // An entry of another repository in its place, which is missing there.
        stage.delete_from(3, 3).await;
        audit_entry::Entity::update_many()
            .col_expr(C::RepoId, Expr::value(repo_id))
            .filter(C::RepoId.eq(other_id))
            .filter(C::Sequence.eq(3))
            .exec(&stage.conn)
            .await
            .unwrap();
        let report = verify::stored(&stage.app, &[]);
        assert!(report.expect_bad(repo_id, 3).contains("was changed"));
        assert!(report.expect_bad(other_id, 3).contains("is missing"));
        stage.restore().await;
        verify::stored(&stage.app, &[]).expect_ok();
    }

    async fn a_truncated_tail_is_revealed_by_the_head_or_one_kept_elsewhere(app: TestApp) {
        let stage = Fixture::set_up(app).await;
        let repo_id = stage.app.repo_id;
        let known_head = format!("8:{}", hex::encode(&stage.entry(repo_id, 8).hash));
        let with_head = ["--repo", "acme/app", "--head", &known_head];
        verify::stored(&stage.app, &with_head).expect_ok();
        stage.delete_from(7, 8).await;
        stage.assert_bad(7, "cut off").await;

        // An attacker who also resets the head makes the chain look complete.
        stage.delete_from(7, 8).await;
        stage.set_head_to(&stage.entry(repo_id, 6)).await;
        let report = verify::stored(&stage.app, &[]);
        assert_eq!(report.expect_ok().len(), 2);
        assert!(verify::stored(&stage.app, &with_head).expect_bad(repo_id, 7).contains("cut off"));
        // Even when other entries replaced the removed ones.
        for _ in 0..4 {
            stage.app.get("/secrets/A", &stage.app.people.carol).await.expect(200);
        }
        verify::stored(&stage.app, &[]).expect_ok();
        assert!(verify::stored(&stage.app, &with_head).expect_bad(repo_id, 8).contains("kept elsewhere"));
        stage.restore().await;
        // An older head still matches.
        let older = format!("5:{}", hex::encode(&stage.entry(repo_id, 5).hash));
        let id = repo_id.to_string();
        verify::stored(&stage.app, &["--repo", &id, "--head", &older]).expect_ok();
    }

    async fn a_changed_or_removed_head_is_reported(app: TestApp) {
        use repo_head::Column as H;
        let stage = Fixture::set_up(app).await;
        let repo_id = stage.app.repo_id;
        stage.set_head(H::Hash, vec![0u8; 32]).await;
        stage.assert_bad(8, "head row does not agree").await;
        stage.set_head(H::Hash, vec![0u8; 5]).await;
        stage.assert_bad(8, "head row does not agree").await;
        stage.set_head(H::Sequence, 6_i64).await;
        stage.assert_bad(7, "outside the chain").await;
        stage.set_head(H::Sequence, 9_i64).await;
        stage.assert_bad(9, "cut off").await;
        stage.delete_from(1, 3).await;
        stage.set_head(H::FirstSequence, 4_i64).await;
        stage.assert_bad(1, "should be the first").await;
        let other = stage.heads.iter().find(|head| head.repo_id == stage.other_id).unwrap();
        stage.set_head(H::SealedAuditKey, other.sealed_audit_key.clone()).await;
        stage.assert_bad(0, "audit key cannot be unwrapped").await;
        repo_head::Entity::delete_by_id(repo_id).exec(&stage.conn).await.unwrap();
        stage.assert_bad(0, "head").await;
        // Everything removed: revealed only to a caller who asks for it.
        repo_head::Entity::delete_by_id(repo_id).exec(&stage.conn).await.unwrap();
        stage.delete_from(1, 8).await;
        assert_eq!(verify::stored(&stage.app, &[]).expect_ok().len(), 1);
        verify::stored(&stage.app, &["--repo", "acme/app"]).expect_bad(repo_id, 0);
        stage.restore().await;
    }

    async fn another_master_key_is_reported(app: TestApp) {
        let stage = Fixture::set_up(app).await;
        let report = verify::stored_under(&stage.app, &"ab".repeat(32), &[]);
        assert_eq!(report.findings.len(), 2);
        for repo_id in [stage.app.repo_id, stage.other_id] {
            let what = report.expect_bad(repo_id, 0);
            assert!(what.contains("master key") && what.contains("not available"), "{what}");
        }
    }

    async fn a_checkpoint_not_signed_by_this_instance_is_rejected(app: TestApp) {
        use audit_checkpoint::Column as K;
        let mut stage = Fixture::set_up(app).await;
        let repo_id = stage.app.repo_id;
        // A forged one, with matching entries removed: unsigned, or signed by another vault's key.
        let (foreign_key, _) = stage.app.state.ring.new_signing_key().unwrap();
        let foreign = signing_key::ActiveModel {
            id: Set(SigningKeyId::new(1)),
            public_key: Set(foreign_key.public_key().as_bytes().to_vec()),
            sealed_key: Set(vec![1; 61]),
            kek_id: Set(stage.app.state.ring.current().id().as_str().to_owned()),
            created_unix: Set(NOW),
            adopted_unix: Set(0),
            adopted_from: Set(String::new()),
        };
        let third = stage.entry(repo_id, 3);
        let message = [
            b"forgevault audit checkpoint v1\0".as_slice(),
            &repo_id.get().to_be_bytes(),
            &3i64.to_be_bytes(),
            &NOW.to_be_bytes(),
            &third.hash,
        ];
        let forged = audit_checkpoint::Model {
            repo_id,
            sequence: Sequence::new(3),
            hash: third.hash.clone(),
            created_unix: NOW,
            signing_key_id: SigningKeyId::new(1),
            signature: foreign_key.sign(&message.concat()).to_vec(),
        };
        signing_key::Entity::insert(foreign).exec_without_returning(&stage.conn).await.unwrap();
        stage.delete_from(1, 3).await;
        stage.set_head(repo_head::Column::FirstSequence, 4_i64).await;
        let row = audit_checkpoint::ActiveModel::from(forged).reset_all();
        audit_checkpoint::Entity::insert(row).exec_without_returning(&stage.conn).await.unwrap();
        stage.assert_bad(3, "not signed").await;

        // A genuine one for both repositories, then altered.
        let retention = Options {
            settings: vec![("FORGEVAULT__AUDIT__RETENTION_DAYS", "30".to_owned())],
            ..Options::default()
        };
        let Fixture { app, .. } = stage;
        let app = app.restart(retention).await;
        app.clock.advance(31 * 86_400);
        let other = "//api/v1/repos/acme/other/vault/secrets/A";
        for path in ["/secrets/A", other] {
            app.get(path, &app.people.alice).await.expect(200);
        }
        assert_eq!(forgevault::audit::prune::all(&app.state).await.unwrap(), 8 + 4);
        stage = Fixture { app, ..stage };
        stage.remember().await;
        let report = verify::stored(&stage.app, &[]);
        report.expect_ok();
        assert_eq!(report.of_repo(repo_id)["first_sequence"], 9);
        let own_checkpoint = stage.checkpoints.iter().find(|row| row.repo_id == repo_id).unwrap().clone();
        let model = audit_checkpoint::ActiveModel::from(own_checkpoint.clone());
        for column in K::iter().filter(|column| !matches!(column, K::RepoId)) {
            let value = other_bytes(sea_orm::ActiveModelTrait::get(&model, column).unwrap());
            audit_checkpoint::Entity::update_many()
                .col_expr(column, Expr::value(value))
                .filter(K::RepoId.eq(repo_id))
                .exec(&stage.conn)
                .await
                .unwrap();
            let sequence = if matches!(column, K::Sequence) { 108 } else { 8 };
            stage.assert_bad(sequence, "not signed").await;
        }
        // The other repository's checkpoint in its place.
        audit_checkpoint::Entity::delete_by_id(repo_id).exec(&stage.conn).await.unwrap();
        audit_checkpoint::Entity::update_many()
            .col_expr(K::RepoId, Expr::value(repo_id))
            .filter(K::RepoId.eq(stage.other_id))
            .exec(&stage.conn)
            .await
            .unwrap();
        stage.assert_bad(4, "not signed").await;
        // No checkpoint at all.
        audit_checkpoint::Entity::delete_by_id(repo_id).exec(&stage.conn).await.unwrap();
        stage.assert_bad(1, "should be the first").await;
        verify::stored(&stage.app, &[]).expect_ok();
    }

    async fn verify_runs_beside_a_service_that_writes_and_prunes(app: TestApp) {
        let app = app.restart(Options {
            settings: vec![("FORGEVAULT__AUDIT__RETENTION_DAYS", "30".to_owned())],
            ..Options::default()
        }).await;
        app.store("A", "1").await;
        let busy = async {
            for _ in 0..30 {
                app.clock.advance(20 * 86_400);
                for _ in 0..5 {
                    app.get("/secrets/A", &app.people.carol).await.expect(200);
                }
                forgevault::audit::prune::all(&app.state).await.unwrap();
            }
        };
        let verification = async {
            for _ in 0..8 {
                tokio::task::block_in_place(|| verify::stored(&app, &[]).expect_ok().len());
                tokio::task::yield_now().await;
            }
        };
        tokio::join!(busy, verification);
        let report = verify::stored(&app, &[]);
        assert_eq!(report.expect_ok()[0]["entries"], 10);
    }
}

/// Like [`other`], but signatures keep their length.
fn other_bytes(value: sea_orm::Value) -> sea_orm::Value {
    match value {
        sea_orm::Value::Bytes(Some(mut bytes)) => {
            bytes[0] ^= 1;
            sea_orm::Value::Bytes(Some(bytes))
        }
        value => other(value),
    }
}
