//! The table of versions.

use entity::{RepoId, SecretId, TokenId, UserId, Version, VersionId, secret_version};
use sea_orm::ActiveValue::NotSet;
use sea_orm::sea_query::{Expr, ExprTrait as _};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, Condition, ConnectionTrait, DbErr, EntityTrait as _,
    FromQueryResult, PaginatorTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
    Select,
};

use super::list::SEALED_BYTES;
use crate::db::{self, Conn};
use crate::paging::{self, Page};
use crate::secrets::author::Author;

/// Alternatives in one statement: SQLite limits how deep an expression may be.
const TERMS: usize = 200;

/// Returns one version of a secret.
pub async fn version(
    conn: &impl Conn,
    repo_id: RepoId,
    secret_id: SecretId,
    version: Version,
) -> Result<Option<secret_version::Model>, DbErr> {
    let select = secret_version::Entity::find()
        .filter(secret_version::Column::RepoId.eq(repo_id))
        .filter(secret_version::Column::SecretId.eq(secret_id))
        .filter(secret_version::Column::Version.eq(version));
    db::one(conn, select).await
}

/// A version without its value.
#[derive(Clone, Debug, FromQueryResult)]
pub struct VersionInfo {
    pub version: Version,
    pub comment: String,
    pub encryption_mode: String,
    pub created_by: UserId,
    pub created_by_token: TokenId,
    pub created_unix: i64,
}

impl VersionInfo {
    pub fn author(&self) -> Author {
        Author::of_columns(self.created_by, self.created_by_token)
    }
}

impl From<secret_version::Model> for VersionInfo {
    fn from(row: secret_version::Model) -> Self {
        Self {
            version: row.version,
            comment: row.comment,
            encryption_mode: row.encryption_mode,
            created_by: row.created_by,
            created_by_token: row.created_by_token,
            created_unix: row.created_unix,
        }
    }
}

/// Returns a page of a secret's versions, newest first, and the total.
pub async fn versions(
    conn: &impl ConnectionTrait,
    repo_id: RepoId,
    secret_id: SecretId,
    page: Option<Page>,
) -> Result<(Vec<VersionInfo>, u64), DbErr> {
    use secret_version::Column as C;
    let select = secret_version::Entity::find()
        .filter(C::RepoId.eq(repo_id))
        .filter(C::SecretId.eq(secret_id));
    let total = select.clone().count(conn).await?;
    let rows = without_values(select)
        .offset(page.map(Page::offset))
        .limit(page.map(Page::size))
        .into_model()
        .all(conn)
        .await?;
    Ok((rows, total))
}

/// Returns everybody who wrote a version of a secret.
pub async fn authors(
    conn: &impl ConnectionTrait,
    repo_id: RepoId,
    secret_id: SecretId,
) -> Result<Vec<Author>, DbErr> {
    use secret_version::Column as C;
    let columns: Vec<(UserId, TokenId)> = secret_version::Entity::find()
        .select_only()
        .columns([C::CreatedBy, C::CreatedByToken])
        .distinct()
        .filter(C::RepoId.eq(repo_id))
        .filter(C::SecretId.eq(secret_id))
        .into_tuple()
        .all(conn)
        .await?;
    let authors = columns.into_iter();
    Ok(authors
        .map(|(user_id, token_id)| Author::of_columns(user_id, token_id))
        .collect())
}

/// Selects the columns of [`VersionInfo`], newest first.
fn without_values(select: Select<secret_version::Entity>) -> Select<secret_version::Entity> {
    use secret_version::Column as C;
    select
        .select_only()
        .columns([
            C::Version,
            C::Comment,
            C::EncryptionMode,
            C::CreatedBy,
            C::CreatedByToken,
            C::CreatedUnix,
        ])
        .order_by_desc(C::Version)
}

/// Returns the next part of the versions older than the given one, newest first.
pub async fn versions_below(
    conn: &impl ConnectionTrait,
    repo_id: RepoId,
    secret_id: SecretId,
    version: Version,
) -> Result<Vec<VersionInfo>, DbErr> {
    use secret_version::Column as C;
    let select = secret_version::Entity::find()
        .filter(C::RepoId.eq(repo_id))
        .filter(C::SecretId.eq(secret_id))
        .filter(C::Version.lt(version));
    without_values(select)
        .limit(paging::PART)
        .into_model()
        .all(conn)
        .await
}

/// Returns the number of versions up to and including the given one.
pub async fn count_versions_up_to(
    conn: &impl ConnectionTrait,
    repo_id: RepoId,
    secret_id: SecretId,
    newest: Version,
) -> Result<u64, DbErr> {
    use secret_version::Column as C;
    secret_version::Entity::find()
        .filter(C::RepoId.eq(repo_id))
        .filter(C::SecretId.eq(secret_id))
        .filter(C::Version.lte(newest))
        .count(conn)
        .await
}

/// Returns the total encrypted size of these versions, in bytes.
pub async fn sealed_bytes_of(
    conn: &impl Conn,
    repo_id: RepoId,
    versions: &[(SecretId, Version)],
) -> Result<u64, DbErr> {
    use secret_version::Column as C;
    let sum = format!(
        "CAST({SEALED_BYTES} AS {})",
        db::big_integer(conn.backend())
    );
    let mut bytes = 0_u64;
    for versions in versions.chunks(TERMS) {
        let any = versions
            .iter()
            .fold(Condition::any(), |any, (secret_id, version)| {
                let one = Condition::all().add(C::SecretId.eq(*secret_id));
                any.add(one.add(C::Version.eq(*version)))
            });
        let select = secret_version::Entity::find()
            .select_only()
            .column_as(Expr::cust(sum.clone()), "bytes")
            .filter(db::unindexed(C::RepoId).eq(repo_id))
            .filter(any);
        let rows = db::numbers(conn, select).await?;
        let sum = rows.into_iter().flatten().next().unwrap_or(0);
        bytes = bytes.saturating_add(u64::try_from(sum).unwrap_or(0));
    }
    Ok(bytes)
}

/// Inserts a version and returns its id.
pub async fn insert_version(
    conn: &impl Conn,
    row: secret_version::Model,
) -> Result<VersionId, DbErr> {
    let row = secret_version::ActiveModel {
        id: NotSet,
        ..secret_version::ActiveModel::from(row).reset_all()
    };
    let id = db::insert(conn, secret_version::Entity::insert(row)).await?;
    Ok(VersionId::new(id))
}

/// Deletes all versions up to and including the given one.
pub async fn delete_versions_up_to(
    conn: &impl Conn,
    repo_id: RepoId,
    secret_id: SecretId,
    last: Version,
) -> Result<(), DbErr> {
    let statement = secret_version::Entity::delete_many()
        .filter(secret_version::Column::RepoId.eq(repo_id))
        .filter(secret_version::Column::SecretId.eq(secret_id))
        .filter(secret_version::Column::Version.lte(last));
    db::run(conn, statement).await
}

/// Deletes one version.
pub async fn delete_version(
    conn: &impl Conn,
    repo_id: RepoId,
    secret_id: SecretId,
    version: Version,
) -> Result<(), DbErr> {
    let statement = secret_version::Entity::delete_many()
        .filter(secret_version::Column::RepoId.eq(repo_id))
        .filter(secret_version::Column::SecretId.eq(secret_id))
        .filter(secret_version::Column::Version.eq(version));
    db::run(conn, statement).await
}
