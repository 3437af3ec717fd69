use std::path::Path;
use std::time::Duration;

use entity::{KeyVersion, RepoId, UserId, repo_key, repo_name};
use rusqlite::Connection;
use sea_orm::{
    ActiveModelTrait as _, DbBackend, DbErr, EntityTrait as _, QuerySelect as _, QueryTrait as _,
    Schema, Statement, Value,
};

use crate::{Checkpoint, SqliteFile, Transaction, is_unavailable};

/// A file as created by the pool, in a temporary folder that is removed when the first value is dropped.
fn file() -> (tempfile::TempDir, SqliteFile) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("vault.db");
    create(&path);
    let file = SqliteFile::new(path).unwrap();
    (folder, file)
}

fn create(path: &Path) {
    let conn = Connection::open(path).unwrap();
    conn.pragma_update(None, "journal_mode", "WAL").unwrap();
    let schema = Schema::new(DbBackend::Sqlite);
    for table in [
        schema.create_table_from_entity(repo_name::Entity),
        schema.create_table_from_entity(repo_key::Entity),
    ] {
        let create = DbBackend::Sqlite.build(&table);
        conn.execute_batch(&create.sql).unwrap();
    }
}

fn insert_name(tx: &Transaction<'_>, name_key: &str) {
    let row = repo_name::Model {
        name_key: name_key.to_owned(),
        repo_id: RepoId::new(1),
    };
    let insert = repo_name::Entity::insert(repo_name::ActiveModel::from(row).reset_all());
    tx.execute(&insert.build(DbBackend::Sqlite)).unwrap();
}

/// Counts on a connection of the calling thread.
fn count_names(file: &SqliteFile) -> Result<i64, DbErr> {
    let count = file.query_row("SELECT count(*) FROM vault_repo_name", [], |row| row.get(0));
    count.map(Option::unwrap)
}

#[test]
fn a_dropped_transaction_leaves_nothing() {
    let (_folder, file) = file();
    let writer = file.writer().unwrap();
    for (is_kept, rows) in [(false, 0), (true, 1)] {
        let tx = writer.begin().unwrap();
        insert_name(&tx, "org/app");
        let select = repo_name::Entity::find().build(DbBackend::Sqlite);
        assert_eq!(tx.query_all(&select).unwrap().len(), 1);
        if is_kept {
            tx.commit().unwrap();
        } else {
            let wrong = Statement::from_string(DbBackend::Sqlite, "DELETE FROM no_such_table");
            tx.execute(&wrong).unwrap_err();
            drop(tx);
        }
        assert_eq!(count_names(&file).unwrap(), rows);
    }
}

#[test]
fn a_writer_has_one_transaction_at_a_time() {
    let (_folder, file) = file();
    let writer = file.writer().unwrap();
    let tx = writer.begin().unwrap();
    insert_name(&tx, "org/app");
    assert!(matches!(writer.begin().err(), Some(DbErr::Custom(_))));
    tx.commit().unwrap();
    assert_eq!(count_names(&file).unwrap(), 1);
}

#[test]
fn a_writer_makes_each_commit_durable() {
    let (_folder, file) = file();
    // 2 is FULL: the log is synced with each commit.
    assert_eq!(file.writer().unwrap().synchronous().unwrap(), 2);
}

#[test]
fn a_statement_with_a_bound_limit_is_compiled_once() {
    let (_folder, file) = file();
    let writer = file.writer().unwrap();
    let tx = writer.begin().unwrap();
    let select = repo_key::Entity::find().limit(1).build(DbBackend::Sqlite);
    for _ in 0..5 {
        tx.query_all(&select).unwrap();
    }
    assert_eq!(writer.recompiled(&select.sql).unwrap(), 0);
}

#[test]
fn rows_become_models_and_integers() {
    use repo_key::Column::{Id, KekId, SealCount};
    let (_folder, file) = file();
    let writer = file.writer().unwrap();
    let tx = writer.begin().unwrap();
    let previous = [None, Some(vec![]), Some(vec![1])];
    let keys: Vec<_> = std::iter::zip(1.., previous)
        .map(|(id, previous_key_data)| repo_key::Model {
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
        })
        .collect();
    for key in &keys {
        let row = repo_key::ActiveModel::from(key.clone()).reset_all();
        let insert = repo_key::Entity::insert(row).build(DbBackend::Sqlite);
        assert_eq!(tx.execute(&insert).unwrap(), key.id);
    }
    let select = repo_key::Entity::find().build(DbBackend::Sqlite);
    let rows = tx.query_all(&select).unwrap().into_iter();
    let models = rows.map(|row| row.into_model::<repo_key::Entity>().unwrap());
    assert_eq!(models.collect::<Vec<_>>(), keys);

    let numbers = |columns: [repo_key::Column; 2]| {
        let select = repo_key::Entity::find().select_only().columns(columns);
        let row = tx
            .query_all(&select.limit(1).build(DbBackend::Sqlite))
            .unwrap()
            .remove(0);
        row.into_integers()
    };
    assert_eq!(numbers([Id, SealCount]).unwrap(), [1, i64::MAX]);
    assert!(matches!(numbers([Id, KekId]), Err(DbErr::Type(_))));

    let select = repo_key::Entity::find().select_only().column(Id);
    let row = tx
        .query_all(&select.build(DbBackend::Sqlite))
        .unwrap()
        .remove(0);
    assert!(matches!(
        row.into_model::<repo_key::Entity>(),
        Err(DbErr::Type(_))
    ));
}

#[test]
fn a_value_of_an_unsupported_type_is_refused() {
    let (_folder, file) = file();
    let writer = file.writer().unwrap();
    let tx = writer.begin().unwrap();
    let select = |value: Value| {
        let select = Statement::from_sql_and_values(DbBackend::Sqlite, "SELECT ?", [value]);
        tx.query_all(&select)
    };
    assert!(select(7_i64.into()).is_ok());
    assert!(select(0.5_f64.into()).is_err());
}

#[test]
fn a_look_up_returns_one_row_or_none() {
    let (_folder, file) = file();
    let one = |sql| file.query_row(sql, [7], |row| row.get::<_, i64>(0));
    assert_eq!(one("SELECT ?").unwrap(), Some(7));
    assert_eq!(one("SELECT ? WHERE 0").unwrap(), None);
    let refused = one("SELECT ? FROM no_such_table");
    assert!(matches!(refused, Err(DbErr::Custom(_))));
}

#[test]
fn a_replaced_or_removed_file_is_unavailable() {
    let (_folder, file) = file();
    let writer = file.writer().unwrap();
    file.check().unwrap();
    let refuses = || {
        assert!(matches!(file.check(), Err(DbErr::Conn(_))));
        assert!(matches!(writer.begin().err(), Some(DbErr::Conn(_))));
        let cut = file.checkpoint(Checkpoint::Truncate, Duration::ZERO);
        assert!(matches!(cut, Err(DbErr::Conn(_))));
        // A thread without a connection.
        let read = std::thread::scope(|scope| scope.spawn(|| count_names(&file)).join().unwrap());
        assert!(matches!(read, Err(DbErr::Conn(_))));
    };
    let aside = file.path().with_extension("aside");
    std::fs::rename(file.path(), aside).unwrap();
    refuses();
    create(file.path());
    refuses();
}

#[test]
fn a_file_locked_by_another_writer_is_unavailable() {
    let (_folder, file) = file();
    let other = Connection::open(file.path()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let writer = file.writer().unwrap();
    assert!(matches!(writer.begin().err(), Some(DbErr::Conn(_))));
    other.execute_batch("ROLLBACK").unwrap();
    assert!(writer.begin().is_ok());
}

#[test]
fn the_log_is_truncated_unless_somebody_reads_it() {
    let (_folder, file) = file();
    let writer = file.writer().unwrap();
    let tx = writer.begin().unwrap();
    insert_name(&tx, "org/app");
    tx.commit().unwrap();
    assert!(!file.log_is_empty());

    let reader = Connection::open(file.path()).unwrap();
    reader.execute_batch("BEGIN").unwrap();
    let count = "SELECT count(*) FROM vault_repo_name";
    reader
        .query_row(count, [], |row| row.get::<_, i64>(0))
        .unwrap();
    assert!(
        !file
            .checkpoint(Checkpoint::Truncate, Duration::ZERO)
            .unwrap()
    );
    reader.execute_batch("ROLLBACK").unwrap();

    assert!(
        file.checkpoint(Checkpoint::Passive, Duration::ZERO)
            .unwrap()
    );
    assert!(!file.log_is_empty());
    assert!(
        file.checkpoint(Checkpoint::Truncate, Duration::ZERO)
            .unwrap()
    );
    assert!(file.log_is_empty());
}

#[test]
fn an_extended_code_means_the_same_as_its_primary_code() {
    // Busy, busy snapshot, I/O error at fsync; constraint, misuse.
    assert!([5, 517, 1034].into_iter().all(is_unavailable));
    assert!(![19, 21, 2067].into_iter().any(is_unavailable));
}
