//! What the matrix of environments shows of each secret.

use entity::{RepoId, SecretId, Version, secret};
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult, QueryOrder as _, QuerySelect as _};

use super::ListFilter;

#[derive(Clone, Debug, FromQueryResult)]
pub struct MatrixRow {
    pub id: SecretId,
    pub name: String,
    pub description: String,
    #[sea_orm(from_alias = "type")]
    pub kind: String,
    pub encryption_mode: String,
    pub current_version: Version,
    pub updated_unix: i64,
    /// 0 for a live one.
    pub deleted_unix: i64,
}

/// Returns the secrets that the filter matches, ordered by name; at most `limit`, if there is one.
pub async fn matrix(
    conn: &impl ConnectionTrait,
    repo_id: RepoId,
    filter: &ListFilter,
    limit: Option<u64>,
) -> Result<Vec<MatrixRow>, DbErr> {
    use secret::Column as C;
    filter
        .select(repo_id)
        .select_only()
        .columns([
            C::Id,
            C::Name,
            C::Description,
            C::Kind,
            C::EncryptionMode,
            C::CurrentVersion,
            C::UpdatedUnix,
            C::DeletedUnix,
        ])
        .order_by_asc(C::Name)
        .limit(limit)
        .into_model()
        .all(conn)
        .await
}
