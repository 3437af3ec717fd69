use entity::{repo, repo_name, secret, secret_version, token};
use migration::{Migrator, MigratorTrait as _};
use sea_orm::{ActiveModelTrait as _, EntityTrait as _};

use super::*;

/// A database in a folder that is removed with the first of the two.
pub(crate) async fn migrated() -> (tempfile::TempDir, Db) {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}/vault.db", folder.path().display());
    let db = Db::connect(&url.into(), 4).await.unwrap();
    Migrator::up(db.conn(), None).await.unwrap();
    (folder, db)
}

/// Adds a row with every column as it is.
macro_rules! insert {
    ($db:expr, $table:ident, $row:expr) => {
        $table::Entity::insert($table::ActiveModel::from($row).reset_all())
            .exec_without_returning($db.conn())
            .await
            .unwrap()
    };
}

/// A live token of that id in the repository; its hash is the id, repeated.
pub(crate) async fn add_token(db: &Db, repo_id: i64, id: i64) -> String {
    let token_hash = id.to_string().repeat(64);
    insert!(
        db,
        token,
        token::Model {
            id,
            repo_id,
            token_hash: token_hash.clone(),
            scope: "read:*".into(),
            description: "CI".into(),
            created_unix: 1,
            created_by: 2,
            parent_id: 0,
            expires_unix: 3,
            revoked_unix: 4,
            last_used_unix: 0,
            used_count: 0,
            allowed_ips: String::new(),
            failed_auth_count: 0,
            locked_until: 0,
        }
    );
    token_hash
}

#[tokio::test]
async fn a_token_is_found_the_same_by_the_thread_and_by_the_pool() {
    let (_folder, db) = migrated().await;
    let row = repo::Model {
        id: 7,
        owner: "Org".into(),
        name: "app".into(),
        created_unix: 5,
        detached_unix: 6,
        first_seen_unix: 8,
    };
    insert!(db, repo, row);
    let (name_key, repo_id) = ("org/app".to_owned(), 7);
    insert!(db, repo_name, repo_name::Model { name_key, repo_id });
    let hash = add_token(&db, 7, 9).await;

    for (hash, name, found) in [
        (hash.as_str(), "org/app", Some(Some(7))),
        (hash.as_str(), "org/other", Some(None)),
        ("unknown", "org/app", None),
    ] {
        let here = crate::tokens::store::present(&db, hash, name).await;
        let there = crate::tokens::store::present(&db.pool_only(), hash, name).await;
        let here = here.unwrap();
        assert_eq!(here, there.unwrap());
        assert_eq!(here.map(|row| row.path_repo_id), found);
    }
}

#[tokio::test]
async fn a_secret_is_found_the_same_by_the_thread_and_by_the_pool() {
    let (_folder, db) = migrated().await;
    let row = secret::Model {
        id: 3,
        repo_id: 7,
        name: "A".into(),
        description: "d".into(),
        kind: "file".into(),
        current_version: 2,
        encryption_mode: "standard".into(),
        created_unix: 4,
        created_by: 5,
        updated_unix: 6,
        deleted_unix: 8,
        deleted_by: 9,
        purged_unix: 0,
    };
    insert!(db, secret, row);
    for version in [1, 2] {
        let row = secret_version::Model {
            id: 10 + version,
            repo_id: 7,
            secret_id: 3,
            version,
            encrypted_value: vec![0, 255, 1],
            key_version: 12,
            encryption_mode: "lockbox".into(),
            comment: "c".into(),
            created_unix: 13,
            created_by: 14,
            created_by_token: 15,
        };
        insert!(db, secret_version, row);
    }

    for (repo_id, name, found) in [(7, "A", Some(12)), (7, "a", None), (8, "A", None)] {
        let here = crate::secrets::store::current(&db, repo_id, name).await;
        let there = crate::secrets::store::current(&db.pool_only(), repo_id, name).await;
        let here = here.unwrap();
        assert_eq!(here, there.unwrap());
        assert_eq!(here.map(|row| row.version_id), found);
    }
}

#[tokio::test]
async fn a_write_by_the_thread_that_fails_leaves_nothing() {
    let (_folder, db) = migrated().await;
    let insert = "INSERT INTO vault_repo_name (name_key, repo_id) VALUES ('org/app', 1)";
    let sqlite = db.sqlite().unwrap();
    let failed = sqlite.write(|tx| {
        tx.execute(insert, [])?;
        tx.execute("INSERT INTO no_such_table VALUES (1)", [])
    });
    failed.unwrap_err();
    let rows = repo_name::Entity::find().all(db.conn()).await.unwrap();
    assert_eq!(rows.len(), 0);
    sqlite.write(|tx| tx.execute(insert, [])).unwrap();
    let rows = repo_name::Entity::find().all(db.conn()).await.unwrap();
    assert_eq!(rows.len(), 1);
}

#[tokio::test]
async fn every_connection_to_sqlite_makes_each_commit_durable() {
    let (_folder, db) = migrated().await;
    let asked = |tx: &rusqlite::Transaction<'_>| {
        tx.query_row("PRAGMA synchronous", [], |row| row.get::<_, i64>(0))
    };
    // 2 is FULL: the log is synced with each commit.
    assert_eq!(db.sqlite().unwrap().write(asked).unwrap(), 2);
    let pooled = statement(db.conn(), "PRAGMA synchronous", []);
    let row = db.conn().query_one_raw(pooled).await.unwrap().unwrap();
    assert_eq!(row.try_get_by_index::<i64>(0).unwrap(), 2);
}
