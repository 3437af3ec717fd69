//! Queries for the lifecycle of repositories.

use entity::{
    RepoId, SecretId, Version, environment_change, environment_revision, repo, repo_head, repo_key,
    repo_name, rotation, secret, secret_version, token,
};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, ExprTrait as _};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, PaginatorTrait as _,
    QueryFilter as _, QueryOrder as _, QuerySelect as _, QueryTrait as _,
};

use crate::access::repositories::CREATION_UNKNOWN;
use crate::db::{self, Conn};
use crate::idempotency::store as answers;

/// Returns a repository by its id at the forge.
pub async fn find(conn: &impl Conn, repo_id: RepoId) -> Result<Option<repo::Model>, DbErr> {
    db::one(conn, repo::Entity::find_by_id(repo_id)).await
}

/// Returns every repository that was ever seen, ordered by id.
pub async fn all(conn: &impl ConnectionTrait) -> Result<Vec<repo::Model>, DbErr> {
    repo::Entity::find()
        .order_by_asc(repo::Column::Id)
        .all(conn)
        .await
}

/// Returns hidden repositories with stored data that were hidden between these times (Unix seconds): at most
/// `limit`, those hidden first.
pub async fn hidden(
    conn: &impl ConnectionTrait,
    since: i64,
    until: i64,
    limit: u64,
) -> Result<Vec<repo::Model>, DbErr> {
    use repo::Column as C;
    repo::Entity::find()
        .filter(C::DeletedUnix.between(Ord::max(since, 1), until))
        .filter(C::PurgedUnix.eq(0))
        .filter(C::DetachedUnix.eq(0))
        .order_by_asc(C::DeletedUnix)
        .limit(limit)
        .all(conn)
        .await
}

/// Returns purged repositories for which secrets, versions, tokens, rotations or revisions are stored all
/// the same, at most `limit`.
pub async fn purged_with_rows(
    conn: &impl ConnectionTrait,
    limit: u64,
) -> Result<Vec<RepoId>, DbErr> {
    use repo::Column as C;
    macro_rules! stored {
        ($entity:ident) => {
            C::Id.in_subquery(
                $entity::Entity::find()
                    .select_only()
                    .column($entity::Column::RepoId)
                    .filter(
                        Expr::col(($entity::Entity, $entity::Column::RepoId))
                            .equals((repo::Entity, C::Id)),
                    )
                    .into_query(),
            )
        };
    }
    let rows = repo::Entity::find()
        .filter(C::PurgedUnix.ne(0))
        .filter(C::DeletedUnix.ne(0).or(C::DetachedUnix.ne(0)))
        .filter(
            stored!(secret)
                .or(stored!(secret_version))
                .or(stored!(token))
                .or(stored!(rotation))
                .or(stored!(environment_revision))
                .or(stored!(environment_change)),
        )
        .order_by_asc(C::Id)
        .limit(limit)
        .all(conn)
        .await?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}

/// Records when the forge first reported that it has no repository with this id.
pub async fn note_gone(conn: &impl Conn, repo_id: RepoId, now: i64) -> Result<(), DbErr> {
    let row = repo::ActiveModel {
        gone_unix: Set(now),
        ..Default::default()
    };
    let statement = repo::Entity::update_many()
        .set(row)
        .filter(repo::Column::Id.eq(repo_id))
        .filter(repo::Column::GoneUnix.eq(0));
    db::run(conn, statement).await
}

/// Hides a repository from now on, unless it is hidden already. `event` is the webhook event that caused it,
/// if the forge itself was not asked.
pub async fn hide(
    conn: &impl Conn,
    repo_id: RepoId,
    now: i64,
    event: Option<&str>,
) -> Result<(), DbErr> {
    let mut row = repo::ActiveModel {
        deleted_unix: Set(now),
        ..Default::default()
    };
    if let Some(event) = event {
        row.deletion_event = Set(event.to_owned());
    }
    let statement = repo::Entity::update_many()
        .set(row)
        .filter(repo::Column::Id.eq(repo_id))
        .filter(repo::Column::DeletedUnix.eq(0));
    db::run(conn, statement).await
}

/// Serves a hidden or detached repository again, as whatever the forge reports next for the id.
pub async fn attach(conn: &impl Conn, repo_id: RepoId) -> Result<(), DbErr> {
    let row = repo::ActiveModel {
        deleted_unix: Set(0),
        detached_unix: Set(0),
        purged_unix: Set(0),
        gone_unix: Set(0),
        created_unix: Set(CREATION_UNKNOWN),
        ..Default::default()
    };
    let statement = repo::Entity::update_many()
        .set(row)
        .filter(repo::Column::Id.eq(repo_id));
    db::run(conn, statement).await
}

/// Returns some secrets of the repository, deleted ones included.
pub async fn some_secrets(
    conn: &impl Conn,
    repo_id: RepoId,
    limit: u64,
) -> Result<Vec<secret::Model>, DbErr> {
    let select = secret::Entity::find()
        .filter(secret::Column::RepoId.eq(repo_id))
        .order_by_asc(secret::Column::Id)
        .limit(limit);
    db::all(conn, select).await
}

/// Returns the number of a secret's oldest version.
pub async fn oldest_version(
    conn: &impl Conn,
    repo_id: RepoId,
    secret_id: SecretId,
) -> Result<Option<Version>, DbErr> {
    let select = secret_version::Entity::find()
        .filter(secret_version::Column::RepoId.eq(repo_id))
        .filter(secret_version::Column::SecretId.eq(secret_id))
        .order_by_asc(secret_version::Column::Version);
    Ok(db::one(conn, select).await?.map(|row| row.version))
}

/// Removes the data keys of a repository without secrets.
pub async fn delete_keys(conn: &impl Conn, repo_id: RepoId) -> Result<(), DbErr> {
    let delete = repo_key::Entity::delete_many().filter(repo_key::Column::RepoId.eq(repo_id));
    db::run(conn, delete).await
}

/// Removes tokens, names, rotations and kept answers, and records the time; the audit log is kept.
pub async fn finish_purge(conn: &impl Conn, repo_id: RepoId, now: i64) -> Result<(), DbErr> {
    let tokens = token::Entity::delete_many().filter(token::Column::RepoId.eq(repo_id));
    db::run(conn, tokens).await?;
    // Versions whose secret is already removed.
    let versions =
        secret_version::Entity::delete_many().filter(secret_version::Column::RepoId.eq(repo_id));
    db::run(conn, versions).await?;
    let rotations = rotation::Entity::delete_many().filter(rotation::Column::RepoId.eq(repo_id));
    db::run(conn, rotations).await?;
    answers::delete_all(conn, repo_id).await?;
    let row = repo::ActiveModel {
        purged_unix: Set(now),
        ..Default::default()
    };
    let mark = repo::Entity::update_many()
        .set(row)
        .filter(repo::Column::Id.eq(repo_id));
    db::run(conn, mark).await?;
    let names = repo_name::Entity::delete_many().filter(repo_name::Column::RepoId.eq(repo_id));
    db::run(conn, names).await
}

/// How much is stored for a repository.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holdings {
    pub secrets: u64,
    pub tokens: u64,
    pub audit_entries: i64,
}

/// Counts what is stored, including deleted secrets and revoked tokens.
pub async fn holdings(conn: &impl ConnectionTrait, repo_id: RepoId) -> Result<Holdings, DbErr> {
    let secrets = secret::Entity::find().filter(secret::Column::RepoId.eq(repo_id));
    let tokens = token::Entity::find().filter(token::Column::RepoId.eq(repo_id));
    let head = repo_head::Entity::find_by_id(repo_id).one(conn).await?;
    Ok(Holdings {
        secrets: secrets.count(conn).await?,
        tokens: tokens.count(conn).await?,
        audit_entries: head.map_or(0, |head| {
            head.sequence.get() - head.first_sequence.get() + 1
        }),
    })
}
