//! The table of environments.

use entity::{Generation, RepoId, environment_set, repo_head};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _};

use super::stored::{SetRow, StoredSet};
use crate::db::{self, Cells, Conn};

/// The columns of a [`StoredSet`] in a statement with [`joins`].
pub const COLUMNS: &str = "h.environment_generation, h.environment_mac, h.sealed_audit_key, \
     e.generation, e.declared, e.row_mac";
/// How many they are.
pub const COLUMN_COUNT: usize = 6;

/// Joins the tables of [`COLUMNS`] to a table that has the repository's id.
pub fn joins(repo_id: &str) -> String {
    format!(
        " LEFT JOIN vault_repo_head h ON h.repo_id = {repo_id} \
         LEFT JOIN vault_environment_set e ON e.repo_id = {repo_id}"
    )
}

/// Returns what is stored about the environments, from the columns that begin at `at`.
pub fn stored_set<R: Cells>(row: &R, at: usize) -> Result<StoredSet, R::Error> {
    let generation = |index| {
        let number = row.number(at + index)?;
        Ok(number.map(Generation::new))
    };
    let set = match generation(3)? {
        Some(generation) => Some(SetRow {
            generation,
            declared: row.bytes(at + 4)?.unwrap_or_default(),
            row_mac: row.bytes(at + 5)?.unwrap_or_default(),
        }),
        None => None,
    };
    Ok(StoredSet {
        generation: generation(0)?.unwrap_or(Generation::NONE),
        generation_mac: row.bytes(at + 1)?,
        sealed_audit_key: row.bytes(at + 2)?.unwrap_or_default(),
        row: set,
    })
}

/// Returns what is stored about a repository's environments.
pub async fn read(conn: &impl Conn, repo_id: RepoId) -> Result<StoredSet, DbErr> {
    let select = repo_head::Entity::find().filter(repo_head::Column::RepoId.eq(repo_id));
    let head: Option<repo_head::Model> = db::one(conn, select).await?;
    let row = row(conn, repo_id).await?;
    let (generation, generation_mac, sealed_audit_key) = head.map_or_else(
        || (Generation::NONE, None, vec![]),
        |head| {
            (
                head.environment_generation,
                head.environment_mac,
                head.sealed_audit_key,
            )
        },
    );
    Ok(StoredSet {
        generation,
        generation_mac,
        sealed_audit_key,
        row,
    })
}

/// Returns what is stored about the environments of a known repository, in one statement.
pub async fn read_at_once(
    conn: &impl ConnectionTrait,
    repo_id: RepoId,
) -> Result<StoredSet, DbErr> {
    let joins = joins("r.id");
    let sql = format!("SELECT {COLUMNS} FROM vault_repo r{joins} WHERE r.id = ?");
    let statement = db::statement(conn, &sql, [repo_id.into()]);
    match conn.query_one_raw(statement).await? {
        Some(row) => stored_set(&row, 0),
        None => Ok(StoredSet::default()),
    }
}

/// Returns the row of a repository's environments.
pub async fn row(conn: &impl Conn, repo_id: RepoId) -> Result<Option<SetRow>, DbErr> {
    let select =
        environment_set::Entity::find().filter(environment_set::Column::RepoId.eq(repo_id));
    let row: Option<environment_set::Model> = db::one(conn, select).await?;
    Ok(row.map(|row| SetRow {
        generation: row.generation,
        declared: row.declared,
        row_mac: row.row_mac,
    }))
}

/// Stores the row of a repository's environments.
pub async fn save(conn: &impl Conn, repo_id: RepoId, row: SetRow) -> Result<(), DbErr> {
    use environment_set::Column as C;
    let row = environment_set::ActiveModel {
        repo_id: Set(repo_id),
        generation: Set(row.generation),
        declared: Set(row.declared),
        row_mac: Set(row.row_mac),
    };
    let replaced = OnConflict::column(C::RepoId)
        .update_columns([C::Generation, C::Declared, C::RowMac])
        .to_owned();
    db::run(
        conn,
        environment_set::Entity::insert(row).on_conflict(replaced),
    )
    .await
}
