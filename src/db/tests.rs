use entity::repo_name;
use migration::{Migrator, MigratorTrait as _};
use sea_orm::EntityTrait as _;

use super::*;

/// A database in a folder that goes with the first of the two.
pub(crate) async fn migrated() -> (tempfile::TempDir, Db) {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}/vault.db", folder.path().display());
    let db = Db::connect(&url.into(), 4).await.unwrap();
    Migrator::up(db.conn(), None).await.unwrap();
    (folder, db)
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
