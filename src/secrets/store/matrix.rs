//! What the matrix of environments shows of each secret.

use entity::{RepoId, Version, secret};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, FromQueryResult, QueryFilter as _,
    QueryOrder as _, QuerySelect as _,
};

use super::names::reached;
use crate::secrets::name::NameFilter;

#[derive(Clone, Debug, FromQueryResult)]
pub struct MatrixRow {
    pub name: String,
    pub current_version: Version,
    pub updated_unix: i64,
}

/// Returns the live secrets in reach, ordered by name; at most `limit`, if there is one.
pub async fn matrix(
    conn: &impl ConnectionTrait,
    repo_id: RepoId,
    reach: &NameFilter,
    limit: Option<u64>,
) -> Result<Vec<MatrixRow>, DbErr> {
    secret::Entity::find()
        .select_only()
        .columns([
            secret::Column::Name,
            secret::Column::CurrentVersion,
            secret::Column::UpdatedUnix,
        ])
        .filter(secret::Column::RepoId.eq(repo_id))
        .filter(secret::Column::DeletedUnix.eq(0))
        .filter(reached(secret::Column::Name, reach))
        .order_by_asc(secret::Column::Name)
        .limit(limit)
        .into_model()
        .all(conn)
        .await
}
