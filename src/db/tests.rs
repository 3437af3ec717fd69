use entity::{
    KeyVersion, RepoId, SecretId, Sequence, TokenId, UserId, Version, VersionId, audit_entry,
    repo_key,
};
use migration::{Migrator, MigratorTrait as _};
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::{ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::*;

/// A database in a temporary folder, which is removed when the first value is dropped.
pub(crate) async fn migrated() -> (tempfile::TempDir, Db) {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}/vault.db", folder.path().display());
    let db = Db::connect(&url.into(), 4).await.unwrap();
    Migrator::up(&db.conn().unbounded(), None).await.unwrap();
    (folder, db)
}

#[tokio::test]
async fn rows_are_the_same_from_the_threads_connection_and_the_pool() {
    let (_folder, db) = migrated().await;
    let key = |id, previous_key_data| repo_key::Model {
        id,
        repo_id: RepoId::new(7),
        key_version: KeyVersion::new(id),
        encrypted_dek: vec![0, 255],
        kek_id: "é\0'".into(),
        seal_count: i64::MAX,
        created_unix: -1,
        rotated_unix: 0,
        rotated_by: UserId::NONE,
        previous_key_data,
    };
    let keys = vec![key(1, None), key(2, Some(vec![])), key(3, Some(vec![1]))];
    let entry = |id| audit_entry::Model {
        id,
        repo_id: RepoId::new(7),
        sequence: Sequence::new(id),
        hash: vec![1; 32],
        timestamp: 2,
        action: "read".into(),
        success: id == 1,
        fail_reason: String::new(),
        secret_id: SecretId::new(3),
        secret_name: "A".into(),
        version_id: VersionId::new(4),
        version: Version::new(5),
        user_id: UserId::new(6),
        user_name: "ann".into(),
        token_id: TokenId::new(8),
        runner_id: 9,
        ip_address: "::1".into(),
        user_agent: "curl".into(),
        request_id: "r".into(),
        source: "api".into(),
    };
    let entries = vec![entry(1), entry(2)];

    let writer = db.sqlite().unwrap().writer().unwrap();
    for repo_id in [7, 8] {
        let tx = match repo_id {
            7 => Tx::Thread(writer.begin().unwrap()),
            _ => Tx::Pool(db.begin_write().await.unwrap()),
        };
        for key in &keys {
            let row = repo_key::ActiveModel {
                id: NotSet,
                repo_id: Set(RepoId::new(repo_id)),
                ..repo_key::ActiveModel::from(key.clone()).reset_all()
            };
            let id = insert(&tx, repo_key::Entity::insert(row)).await.unwrap();
            assert_eq!(id, key.id + 3 * (repo_id - 7));
        }
        for entry in &entries {
            let row = audit_entry::ActiveModel {
                id: NotSet,
                repo_id: Set(RepoId::new(repo_id)),
                ..audit_entry::ActiveModel::from(entry.clone()).reset_all()
            };
            run(&tx, audit_entry::Entity::insert(row)).await.unwrap();
        }
        if repo_id == 7 {
            assert_eq!(all(&tx, repo_key::Entity::find()).await.unwrap(), keys);
            let second = audit_entry::Entity::find().filter(audit_entry::Column::Id.gt(1));
            assert_eq!(one(&tx, second).await.unwrap(), Some(entry(2)));
        }
        tx.commit().await.unwrap();
    }
    let tx = Tx::Thread(writer.begin().unwrap());
    for repo_id in [7, 8] {
        let select = repo_key::Entity::find().filter(repo_key::Column::RepoId.eq(repo_id));
        let in_tx = all(&tx, select.clone()).await.unwrap();
        assert_eq!(in_tx.len(), 3);
        assert_eq!(all(db.conn(), select).await.unwrap(), in_tx);
        let select = audit_entry::Entity::find().filter(audit_entry::Column::RepoId.eq(repo_id));
        let in_tx = all(&tx, select.clone()).await.unwrap();
        assert_eq!(in_tx.len(), 2);
        assert_eq!(all(db.conn(), select).await.unwrap(), in_tx);
    }
}

/// Commits on pooled connections are durable. For [`Writer`], `sqlite-thread` tests the same.
#[tokio::test]
async fn every_sqlite_connection_of_the_pool_commits_durably() {
    let (_folder, db) = migrated().await;
    let pragma = statement(db.conn(), "PRAGMA synchronous", []);
    let pooled = db.conn().query_one_raw(pragma).await.unwrap().unwrap();
    // 2 is FULL: the log is synced with each commit.
    assert_eq!(pooled.try_get::<i64>("", "synchronous").unwrap(), 2);
}
