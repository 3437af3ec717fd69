//! Secrets together with their current versions.

use entity::{KeyVersion, RepoId, SecretId, Version, VersionId, secret, secret_version};
use sea_orm::sea_query::{Cond, Expr, ExprTrait as _};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, FromQueryResult, JoinType,
    QueryFilter as _, QueryOrder as _, QuerySelect as _, Select,
};

use crate::crypto::RowKey;
use crate::db::{Db, statement};
use crate::row_macs::mac;

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
    let row = if let Some(sqlite) = db.sqlite() {
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
    Ok(row.filter(|row| row.name == name))
}

/// Joins these secrets with their current versions.
pub(super) fn with_versions(secrets: Select<secret::Entity>) -> Select<secret::Entity> {
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

/// Returns the selected secrets with their current versions, ordered by name.
pub(super) async fn current_of(
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
