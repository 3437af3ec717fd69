//! The tables of revisions and their changes. Every finder filters by repository.

mod lookup;
mod pages;

use std::collections::BTreeMap;

use entity::{RepoId, SecretId, environment_change, environment_revision, secret};
use sea_orm::ActiveValue::NotSet;
use sea_orm::sea_query::ExprTrait as _;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait, Condition, DbErr, EntityTrait as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _,
};

use super::LastRevision;
use crate::db::{self, Conn};
use crate::environments::part::Part;
use crate::secrets::store::begins_with;

pub use lookup::{availability_before, first_changes_in, last_changes, last_changes_in};
pub use pages::{
    changes, count_revisions, is_recorded, last_until, revisions, revisions_below,
    revisions_in_reach,
};

/// Rows per statement: at most nine columns each, and SQLite allows 32,766 values.
const ROWS: usize = 1000;

/// Matches the names that lie in a part today, as [`Part::contains`] does.
fn inside(part: Part<'_>, name: impl ColumnTrait) -> Condition {
    match part {
        Part::Base(environments) => environments
            .iter()
            .fold(Condition::all(), |all, environment| {
                all.add(begins_with(name, &environment.prefix()).not())
            }),
        Part::Declared(environment) => begins_with(name, &environment.prefix()),
    }
}

/// Returns the newest revision of an environment.
pub async fn last_revision(
    conn: &impl Conn,
    repo_id: RepoId,
    environment: &str,
) -> Result<LastRevision, DbErr> {
    use environment_revision::Column as C;
    let select = environment_revision::Entity::find()
        .filter(C::RepoId.eq(repo_id))
        .filter(C::Environment.eq(environment))
        .order_by_desc(C::Revision);
    let row = db::one(conn, select).await?;
    let recorded = row.map(|row| LastRevision {
        revision: row.revision,
        since: row.since_revision,
    });
    Ok(recorded.unwrap_or_else(|| LastRevision::unrecorded(environment)))
}

/// Returns the parts of a repository that ever had a revision.
pub async fn environments(conn: &impl Conn, repo_id: RepoId) -> Result<Vec<String>, DbErr> {
    use environment_revision::Column as C;
    // The first of each, found by the key: a repository may have very many revisions.
    let mut found: Vec<String> = vec![];
    loop {
        let mut select = environment_revision::Entity::find()
            .filter(C::RepoId.eq(repo_id))
            .order_by_asc(C::Environment)
            .limit(1);
        if let Some(last) = found.last() {
            select = select.filter(C::Environment.gt(last));
        }
        match db::one(conn, select).await? {
            Some(row) => found.push(row.environment),
            None => return Ok(found),
        }
    }
}

/// Returns the live secrets of a part.
pub async fn live(
    conn: &impl Conn,
    (repo_id, part): (RepoId, Part<'_>),
) -> Result<Vec<secret::Model>, DbErr> {
    let select = secret::Entity::find()
        .filter(secret::Column::RepoId.eq(repo_id))
        .filter(secret::Column::DeletedUnix.eq(0))
        .filter(inside(part, secret::Column::Name));
    db::all(conn, select).await
}

/// Returns these secrets, deleted ones included. Purged ones are missing.
pub async fn secrets(
    conn: &impl Conn,
    repo_id: RepoId,
    ids: &[SecretId],
) -> Result<Vec<secret::Model>, DbErr> {
    let mut found = vec![];
    for ids in ids.chunks(ROWS) {
        let select = secret::Entity::find()
            .filter(secret::Column::RepoId.eq(repo_id))
            .filter(secret::Column::Id.is_in(ids.iter().copied()));
        found.extend(db::all(conn, select).await?);
    }
    Ok(found)
}

pub async fn insert_revisions(
    conn: &impl Conn,
    rows: Vec<environment_revision::Model>,
) -> Result<(), DbErr> {
    for rows in rows.chunks(ROWS) {
        let rows = rows.iter().cloned();
        let rows = rows.map(|row| environment_revision::ActiveModel::from(row).reset_all());
        db::run(conn, environment_revision::Entity::insert_many(rows)).await?;
    }
    Ok(())
}

/// Inserts changes. Their ids grow in this order.
pub async fn insert_changes(
    conn: &impl Conn,
    rows: Vec<environment_change::Model>,
) -> Result<(), DbErr> {
    for rows in rows.chunks(ROWS) {
        let rows = rows
            .iter()
            .cloned()
            .map(|row| environment_change::ActiveModel {
                id: NotSet,
                ..environment_change::ActiveModel::from(row).reset_all()
            });
        db::run(conn, environment_change::Entity::insert_many(rows)).await?;
    }
    Ok(())
}

/// Deletes some revisions or changes of a repository whose secrets are purged. Returns whether there were
/// any.
pub async fn delete_some(conn: &impl Conn, repo_id: RepoId) -> Result<bool, DbErr> {
    use environment_change::Column as Change;
    use environment_revision::Column as C;
    let select = environment_change::Entity::find()
        .select_only()
        .column(Change::Id)
        .filter(Change::RepoId.eq(repo_id))
        .limit(u64::try_from(ROWS).unwrap_or(1));
    let ids = db::numbers(conn, select).await?;
    if !ids.is_empty() {
        let delete = environment_change::Entity::delete_many()
            .filter(Change::RepoId.eq(repo_id))
            .filter(Change::Id.is_in(ids.into_iter().flatten()));
        db::run(conn, delete).await?;
        return Ok(true);
    }
    let select = environment_revision::Entity::find()
        .filter(C::RepoId.eq(repo_id))
        .order_by_asc(C::Environment)
        .order_by_asc(C::Revision);
    let Some(first) = db::one(conn, select).await? else {
        return Ok(false);
    };
    let end = first.revision.get() + i64::try_from(ROWS).unwrap_or(1);
    let delete = environment_revision::Entity::delete_many()
        .filter(C::RepoId.eq(repo_id))
        .filter(C::Environment.eq(first.environment))
        .filter(C::Revision.lt(end));
    db::run(conn, delete).await?;
    Ok(true)
}

/// Returns changes by id.
async fn changes_by_id(
    conn: &impl Conn,
    repo_id: RepoId,
    ids: &[i64],
) -> Result<BTreeMap<SecretId, environment_change::Model>, DbErr> {
    let mut found = BTreeMap::new();
    for ids in ids.chunks(ROWS) {
        let select = environment_change::Entity::find()
            .filter(db::unindexed(environment_change::Column::RepoId).eq(repo_id))
            .filter(environment_change::Column::Id.is_in(ids.iter().copied()));
        let rows = db::all(conn, select).await?;
        found.extend(rows.into_iter().map(|row| (row.secret_id, row)));
    }
    Ok(found)
}
