//! The tables of secrets and versions. Every finder filters by repository.

mod list;

use std::collections::BTreeMap;

use entity::{
    KeyVersion, RepoId, SecretId, TokenId, UserId, Version, VersionId, repo_head, secret,
    secret_name, secret_version,
};
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::sea_query::{Cond, Expr, ExprTrait as _};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _,
    FromQueryResult, JoinType, PaginatorTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _, Select,
};

use super::author::Author;
use super::ids;
use crate::crypto::RowKey;
use crate::db::{self, Conn, Db, statement};
use crate::paging::{self, Page};
use crate::rows::mac;

pub use self::list::{
    ListFilter, Listed, count, count_up_to, count_versions, currents, kinds, list, list_behind,
    list_by_kind, newest_id, sealed_bytes,
};

/// A live or deleted secret together with its current version, as an audited read needs it.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Current {
    pub id: SecretId,
    pub name: String,
    pub description: String,
    pub kind: String,
    pub current_version: Version,
    pub created_unix: i64,
    pub updated_unix: i64,
    pub deleted_unix: i64,
    pub version_id: VersionId,
    /// The version that `encrypted_value` belongs to.
    pub version: Version,
    pub encrypted_value: Vec<u8>,
    pub key_version: KeyVersion,
    pub encryption_mode: String,
    pub row_mac: Option<Vec<u8>>,
}

impl Current {
    /// Whether the service assigned this name, or its deletion, to this secret.
    pub fn verify(&self, key: &RowKey, repo_id: RepoId) -> bool {
        let mac = mac::secret(key, repo_id, self.id, &self.name, self.deleted_unix);
        mac::verify(&mac, self.row_mac.as_deref())
    }
}

const CURRENT: &str = "SELECT s.id, s.name, s.description, s.type AS kind, s.current_version, \
     s.created_unix, s.updated_unix, s.deleted_unix, v.id AS version_id, v.version, \
     v.encrypted_value, v.key_version, v.encryption_mode, s.row_mac \
     FROM vault_secret s \
     JOIN vault_secret_version v \
     ON v.secret_id = s.id AND v.version = s.current_version AND v.repo_id = s.repo_id \
     WHERE s.repo_id = ? AND s.name = ?";

/// Returns the secret of that name with its current version. One query; on SQLite on the thread's own
/// connection.
pub async fn current(db: &Db, repo_id: RepoId, name: &str) -> Result<Option<Current>, DbErr> {
    let found = if let Some(sqlite) = db.sqlite() {
        sqlite.query_row(CURRENT, (repo_id.get(), name), |row| {
            Ok(Current {
                id: SecretId::new(row.get(0)?),
                name: row.get(1)?,
                description: row.get(2)?,
                kind: row.get(3)?,
                current_version: Version::new(row.get(4)?),
                created_unix: row.get(5)?,
                updated_unix: row.get(6)?,
                deleted_unix: row.get(7)?,
                version_id: VersionId::new(row.get(8)?),
                version: Version::new(row.get(9)?),
                encrypted_value: row.get(10)?,
                key_version: KeyVersion::new(row.get(11)?),
                encryption_mode: row.get(12)?,
                row_mac: row.get(13)?,
            })
        })?
    } else {
        let statement = statement(db.conn(), CURRENT, [repo_id.into(), name.into()]);
        Current::find_by_statement(statement).one(db.conn()).await?
    };
    // Compares the name here, so that the result does not depend on the database's collation.
    Ok(found.filter(|row| row.name == name))
}

/// Joins these secrets with their current versions.
fn with_versions(secrets: Select<secret::Entity>) -> Select<secret::Entity> {
    use secret_version::Column as V;
    let versions = secret::Entity::belongs_to(secret_version::Entity)
        .from(secret::Column::Id)
        .to(V::SecretId)
        .on_condition(|secret, version| {
            let current = Expr::col((secret.clone(), secret::Column::CurrentVersion));
            let repo = Expr::col((secret, secret::Column::RepoId));
            Cond::all()
                .add(Expr::col((version.clone(), V::Version)).eq(current))
                .add(Expr::col((version, V::RepoId)).eq(repo))
        });
    secrets
        .join(JoinType::InnerJoin, versions.into())
        .select_only()
}

/// Returns the secrets of these names, deleted or not, with their current versions.
pub async fn find_by_names(
    conn: &impl ConnectionTrait,
    repo_id: RepoId,
    names: impl IntoIterator<Item = &str>,
) -> Result<Vec<Current>, DbErr> {
    let select = secret::Entity::find()
        .filter(secret::Column::RepoId.eq(repo_id))
        .filter(secret::Column::Name.is_in(names));
    current_of(conn, select).await
}

/// Returns the current names of these secrets, including deleted ones. Purged secrets have none.
pub async fn current_names(
    conn: &impl ConnectionTrait,
    repo_id: RepoId,
    ids: impl IntoIterator<Item = SecretId>,
) -> Result<BTreeMap<SecretId, String>, DbErr> {
    let names: Vec<(SecretId, String)> = secret::Entity::find()
        .select_only()
        .column(secret::Column::Id)
        .column(secret::Column::Name)
        .filter(secret::Column::RepoId.eq(repo_id))
        .filter(secret::Column::Id.is_in(ids))
        .into_tuple()
        .all(conn)
        .await?;
    Ok(names.into_iter().collect())
}

async fn current_of(
    conn: &impl ConnectionTrait,
    secrets: Select<secret::Entity>,
) -> Result<Vec<Current>, DbErr> {
    use secret_version::Column as V;
    with_versions(secrets)
        .columns([
            secret::Column::Id,
            secret::Column::Name,
            secret::Column::Description,
            secret::Column::CurrentVersion,
            secret::Column::CreatedUnix,
            secret::Column::UpdatedUnix,
            secret::Column::DeletedUnix,
            secret::Column::RowMac,
        ])
        .column_as(secret::Column::Kind, "kind")
        .column_as(V::Id, "version_id")
        .columns([
            V::Version,
            V::EncryptedValue,
            V::KeyVersion,
            V::EncryptionMode,
        ])
        .order_by_asc(secret::Column::Name)
        .into_model()
        .all(conn)
        .await
}

/// Returns id and current version of the live secrets of these names.
pub async fn live_versions(
    conn: &impl Conn,
    repo_id: RepoId,
    names: impl IntoIterator<Item = &str>,
) -> Result<BTreeMap<SecretId, Version>, DbErr> {
    let select = secret::Entity::find()
        .select_only()
        .columns([secret::Column::Id, secret::Column::CurrentVersion])
        .filter(secret::Column::RepoId.eq(repo_id))
        .filter(secret::Column::DeletedUnix.eq(0))
        .filter(secret::Column::Name.is_in(names));
    let rows = db::numbers(conn, select).await?;
    let pairs = rows.iter().filter_map(|row| match row.as_slice() {
        [id, version] => Some((SecretId::new(*id), Version::new(*version))),
        _ => None,
    });
    Ok(pairs.collect())
}

/// Returns the secret of that name, deleted or not.
pub async fn find(
    conn: &impl Conn,
    repo_id: RepoId,
    name: &str,
) -> Result<Option<secret::Model>, DbErr> {
    let select = secret::Entity::find()
        .filter(secret::Column::RepoId.eq(repo_id))
        .filter(secret::Column::Name.eq(name));
    let found = db::one(conn, select).await?;
    Ok(found.filter(|row| row.name == name))
}

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

/// Returns the number of secrets that are not deleted.
pub async fn count_live(conn: &impl ConnectionTrait, repo_id: RepoId) -> Result<i64, DbErr> {
    let head = repo_head::Entity::find_by_id(repo_id).one(conn).await?;
    Ok(head.map_or(0, |head| head.secret_count))
}

/// Inserts a secret, and sets its id and its MAC.
pub async fn insert(conn: &impl Conn, key: &RowKey, row: &mut secret::Model) -> Result<(), DbErr> {
    row.id = ids::next(row.created_unix);
    sign(key, row);
    let columns = secret::ActiveModel::from(row.clone()).reset_all();
    db::run(conn, secret::Entity::insert(columns)).await?;
    remember_name(conn, row.repo_id, row.id, &row.name).await
}

/// Sets the MAC of a secret from its name and deletion time.
pub fn sign(key: &RowKey, row: &mut secret::Model) {
    let mac = mac::secret(key, row.repo_id, row.id, &row.name, row.deleted_unix);
    row.row_mac = Some(mac.into());
}

/// Records a new name of a secret: the audit finds it under every name it ever had.
pub async fn remember_name(
    conn: &impl Conn,
    repo_id: RepoId,
    secret_id: SecretId,
    name: &str,
) -> Result<(), DbErr> {
    use secret_name::Column as C;
    let row = secret_name::ActiveModel {
        id: NotSet,
        repo_id: Set(repo_id),
        secret_id: Set(secret_id),
        name: Set(name.to_owned()),
    };
    let insert = secret_name::Entity::insert(row).on_conflict_do_nothing_on([
        C::RepoId,
        C::Name,
        C::SecretId,
    ]);
    db::run(conn, insert).await
}

/// Updates these columns of a secret.
pub async fn update(
    conn: &impl Conn,
    repo_id: RepoId,
    secret_id: SecretId,
    columns: secret::ActiveModel,
) -> Result<(), DbErr> {
    let statement = secret::Entity::update_many()
        .set(columns)
        .filter(secret::Column::RepoId.eq(repo_id))
        .filter(secret::Column::Id.eq(secret_id));
    db::run(conn, statement).await
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

/// Deletes a secret whose versions have been deleted.
pub async fn delete(conn: &impl Conn, repo_id: RepoId, secret_id: SecretId) -> Result<(), DbErr> {
    let statement = secret::Entity::delete_many()
        .filter(secret::Column::RepoId.eq(repo_id))
        .filter(secret::Column::Id.eq(secret_id));
    db::run(conn, statement).await
}
