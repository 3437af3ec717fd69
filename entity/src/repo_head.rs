//! One row per repository, locked by every commit to it: the head of its audit chain, the version of its
//! current data encryption key, and its number of secrets.

use sea_orm::entity::prelude::*;

use crate::ids::{Generation, KeyVersion, RepoId, Sequence};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "vault_repo_head")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub repo_id: RepoId,
    /// The sequence number of the newest audit entry; 0 before the first.
    pub sequence: Sequence,
    /// The sequence number of the oldest entry kept. Retention advances it.
    pub first_sequence: Sequence,
    /// The chain hash of the newest entry, 32 bytes; zeros before the first.
    pub hash: Vec<u8>,
    /// The HMAC key of the chain, wrapped by the master key.
    pub sealed_audit_key: Vec<u8>,
    /// The master key that wrapped it.
    pub kek_id: String,
    /// The version of the data encryption key for new values; 0 before the first value.
    pub key_version: KeyVersion,
    /// The number of secrets that are not deleted.
    pub secret_count: i64,
    /// The number of deleted secrets that can be restored.
    pub deleted_count: i64,
    /// `sequence` at the last commit, unless an older process has committed since.
    pub row_sequence: Sequence,
    /// The generation of the repository's environments; 0 while they are the initial ones.
    pub environment_generation: Generation,
    /// HMAC-SHA256 of that generation.
    #[sea_orm(column_type = "VarBinary(StringLen::N(32))", nullable)]
    pub environment_mac: Option<Vec<u8>>,
}

impl ActiveModelBehavior for ActiveModel {}
