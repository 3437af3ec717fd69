//! The tables of secrets and versions. Every finder filters by repository.

mod current;
mod inside;
mod list;
mod matrix;
mod names;
mod prefix;
mod versions;

use std::collections::BTreeMap;

use entity::{RepoId, SecretId, Version, repo_head, secret, secret_name};
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _,
    QueryFilter as _, QuerySelect as _,
};

use super::ids;
pub use current::{Current, current, find_by_names};
pub use inside::Inside;
pub use list::{
    ListFilter, count, count_up_to, count_versions, currents, currents_among, kinds, list,
    list_behind, list_in, newest_id, sealed_bytes, sealed_lengths,
};
pub use matrix::{MatrixRow, matrix};
pub use names::{begins_with, reached};
pub use prefix::{count_all_beginning_with, count_live_beginning_with};
pub use versions::{
    VersionInfo, authors, count_versions_up_to, delete_version, delete_versions_up_to,
    insert_version, sealed_bytes_of, version, versions, versions_below,
};

use crate::crypto::RowKey;
use crate::db::{self, Conn};
use crate::row_macs::mac;

/// Names in one statement.
const NAMES: usize = 1000;

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
    let row = db::one(conn, select).await?;
    Ok(row.filter(|row| row.name == name))
}

/// Returns the secrets of these names, deleted or not.
pub async fn find_named(
    conn: &impl Conn,
    repo_id: RepoId,
    names: &[&str],
) -> Result<Vec<secret::Model>, DbErr> {
    let mut found = vec![];
    for names in names.chunks(NAMES) {
        let select = secret::Entity::find()
            .filter(secret::Column::RepoId.eq(repo_id))
            .filter(secret::Column::Name.is_in(names.iter().copied()));
        found.extend(db::all(conn, select).await?);
    }
    Ok(found)
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

/// Records a new name of a secret: the audit log finds it under every name it ever had.
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

/// Deletes a secret whose versions have been deleted.
pub async fn delete(conn: &impl Conn, repo_id: RepoId, secret_id: SecretId) -> Result<(), DbErr> {
    let statement = secret::Entity::delete_many()
        .filter(secret::Column::RepoId.eq(repo_id))
        .filter(secret::Column::Id.eq(secret_id));
    db::run(conn, statement).await
}
