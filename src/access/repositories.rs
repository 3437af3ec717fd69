//! The repositories known from the forge, and their names. Everything is keyed by the forge's id; a name only
//! leads to it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use entity::{RepoId, repo, repo_head, repo_name};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait as _, DbErr, EntityTrait as _, FromQueryResult as _,
    PaginatorTrait as _, QueryFilter as _, QueryOrder as _,
};

use crate::db::{Db, is_transient, statement};
use crate::environments::store as environments;
use crate::environments::stored::StoredSet;
use crate::forge::{RepoName, Repository, name_key};

/// Retries of a name update after a deadlock.
const MAX_RETRIES: u32 = 3;

/// Placeholder for the creation time: the operator confirmed that the id belongs to the repository, so the
/// next value from the forge is accepted.
pub const CREATION_UNKNOWN: i64 = -1;

/// The state of a repository after the forge returned it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RepoStatus {
    /// With its environments, on which authorization depends.
    Served(StoredSet),
    /// Its id referred to a different repository before; nothing of that one is served.
    Detached,
}

/// Returns the stored state of a repository that the forge returned. [`None`] if it differs from the forge's
/// answer, or if `requested` and the current name do not both map to this id; then call [`update`].
pub async fn stored_status(
    db: &Db,
    requested: &RepoName,
    found: &Repository,
) -> Result<Option<RepoStatus>, DbErr> {
    let Some((known, environments)) = find(db, found.id).await? else {
        return Ok(None);
    };
    if known.detached_unix != 0 {
        return Ok(Some(RepoStatus::Detached));
    }
    let names = names(requested, found);
    let bound = repo_name::Entity::find()
        .filter(repo_name::Column::NameKey.is_in(names.clone()))
        .filter(repo_name::Column::RepoId.eq(found.id))
        .count(db.conn())
        .await?;
    let same = known.created_unix == found.created_unix
        && known.deleted_unix == 0
        && known.gone_unix == 0
        && (known.archived_unix != 0) == found.archived
        && known.owner == found.owner
        && known.name == found.name
        && usize::try_from(bound) == Ok(names.len());
    Ok(same.then_some(RepoStatus::Served(environments)))
}

/// A repository with what is stored about its environments.
static WITH_ENVIRONMENTS: LazyLock<String> = LazyLock::new(|| {
    format!(
        "SELECT {}, r.* FROM vault_repo r{} WHERE r.id = ?",
        environments::COLUMNS,
        environments::joins("r.id")
    )
});

async fn find(db: &Db, repo_id: RepoId) -> Result<Option<(repo::Model, StoredSet)>, DbErr> {
    let statement = statement(db.conn(), &WITH_ENVIRONMENTS, [repo_id.into()]);
    let Some(row) = db.conn().query_one_raw(statement).await? else {
        return Ok(None);
    };
    let known = repo::Model::from_query_result(&row, "")?;
    Ok(Some((known, environments::stored_set(&row, 0)?)))
}

/// Stores the repository as the forge reports it now. A repository that was assumed to be deleted is served
/// again. If the creation time of an id changed, the id is detached together with everything stored under it.
pub async fn update(
    db: &Db,
    requested: &RepoName,
    found: &Repository,
    now: i64,
) -> Result<RepoStatus, DbErr> {
    match repo::Entity::find_by_id(found.id).one(db.conn()).await? {
        Some(row) if row.detached_unix != 0 => return Ok(RepoStatus::Detached),
        Some(row) if ![found.created_unix, CREATION_UNKNOWN].contains(&row.created_unix) => {
            detach(db, found.id, now).await?;
            return Ok(RepoStatus::Detached);
        }
        Some(row) if row.deleted_unix != 0 => {
            tracing::info!(
                repo.id = found.id.get(),
                "the forge returned the repository: it is served again"
            );
        }
        _ => {}
    }
    let names = names(requested, found);
    let mut retries = 0;
    loop {
        match save(db, found, &names, now).await {
            Err(error) if is_transient(&error) && retries < MAX_RETRIES => retries += 1,
            saved => {
                saved?;
                let environments = environments::read(db.conn(), found.id).await?;
                return Ok(RepoStatus::Served(environments));
            }
        }
    }
}

/// Returns the names that refer to a repository from now on, sorted, so that concurrent writers lock them in
/// the same order. MySQL reports deadlocks all the same.
fn names(requested: &RepoName, found: &Repository) -> BTreeSet<String> {
    BTreeSet::from([requested.key(), name_key(&found.owner, &found.name)])
}

/// Stores the repository's current name, and maps these names to it.
async fn save(
    db: &Db,
    found: &Repository,
    names: &BTreeSet<String>,
    now: i64,
) -> Result<(), DbErr> {
    let tx = db.begin_write().await?;
    let row = repo::ActiveModel {
        id: Set(found.id),
        owner: Set(found.owner.clone()),
        name: Set(found.name.clone()),
        created_unix: Set(found.created_unix),
        detached_unix: Set(0),
        first_seen_unix: Set(now),
        deleted_unix: Set(0),
        purged_unix: Set(0),
        gone_unix: Set(0),
        archived_unix: Set(if found.archived { now } else { 0 }),
        ..Default::default()
    };
    repo::Entity::insert(row)
        .on_conflict(
            sea_orm::sea_query::OnConflict::column(repo::Column::Id)
                .update_columns([
                    repo::Column::Owner,
                    repo::Column::Name,
                    repo::Column::CreatedUnix,
                    repo::Column::DeletedUnix,
                    repo::Column::PurgedUnix,
                    repo::Column::GoneUnix,
                    repo::Column::ArchivedUnix,
                ])
                .to_owned(),
        )
        .exec_without_returning(&*tx)
        .await?;
    for key in names {
        let row = repo_name::ActiveModel {
            name_key: Set(key.clone()),
            repo_id: Set(found.id),
        };
        repo_name::Entity::insert(row)
            .on_conflict(
                sea_orm::sea_query::OnConflict::column(repo_name::Column::NameKey)
                    .update_column(repo_name::Column::RepoId)
                    .to_owned(),
            )
            .exec_without_returning(&*tx)
            .await?;
    }
    tx.commit().await
}

async fn detach(db: &Db, repo_id: RepoId, now: i64) -> Result<(), DbErr> {
    tracing::error!(
        repo.id = repo_id.get(),
        "the forge assigned this id to another repository; the stored data is detached"
    );
    let tx = db.begin_write().await?;
    // Takes the lock that every commit of the repository takes, so that no commit authorized earlier is still
    // pending.
    repo_head::Entity::update_many()
        .col_expr(
            repo_head::Column::Sequence,
            Expr::col(repo_head::Column::Sequence),
        )
        .filter(repo_head::Column::RepoId.eq(repo_id))
        .exec(&*tx)
        .await?;
    repo::Entity::update_many()
        .set(repo::ActiveModel {
            detached_unix: Set(now),
            ..Default::default()
        })
        .filter(repo::Column::Id.eq(repo_id))
        .exec(&*tx)
        .await?;
    tx.commit().await
}

/// Returns names that refer to a served repository whose current name differs, with its id.
pub async fn old_names(db: &Db) -> Result<Vec<(RepoName, RepoId)>, DbErr> {
    let rows = repo_name::Entity::find()
        .order_by_asc(repo_name::Column::NameKey)
        .all(db.conn())
        .await?;
    let served = repo::Entity::find()
        .filter(repo::Column::DeletedUnix.eq(0))
        .filter(repo::Column::DetachedUnix.eq(0))
        .all(db.conn())
        .await?;
    let called: BTreeMap<RepoId, String> = served
        .into_iter()
        .map(|row| (row.id, name_key(&row.owner, &row.name)))
        .collect();
    let is_old = |row: &repo_name::Model| {
        let present = called.get(&row.repo_id);
        present.is_some_and(|present| *present != row.name_key)
    };
    let names = rows.into_iter().filter(is_old).filter_map(|row| {
        let (owner, name) = row.name_key.split_once('/')?;
        Some((RepoName::parse(owner, name).ok()?, row.repo_id))
    });
    Ok(names.collect())
}
