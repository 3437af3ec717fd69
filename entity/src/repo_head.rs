//! One row a repository, locked by every commit to it: the head of its audit chain, the version of
//! its current data key, and how many secrets it holds.

use sea_orm::entity::prelude::*;

use crate::ids::{KeyVersion, RepoId, Sequence};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "vault_repo_head")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub repo_id: RepoId,
    /// Of the newest audit entry; 0 before the first.
    pub sequence: Sequence,
    /// Of the oldest entry kept; retention moves it on.
    pub first_sequence: Sequence,
    /// Chain hash of the newest entry, 32 bytes; zeros before the first.
    pub hash: Vec<u8>,
    /// The chain's HMAC key, sealed by the master key.
    pub sealed_audit_key: Vec<u8>,
    /// Which master key sealed it.
    pub kek_id: String,
    /// Of the data key that new values are sealed under; 0 before the first value.
    pub key_version: KeyVersion,
    /// Secrets that are not deleted.
    pub secret_count: i64,
    /// Secrets that are deleted and can be restored.
    pub deleted_count: i64,
    /// `sequence` at the last commit, as long as no older process has committed in between.
    pub row_sequence: Sequence,
}

impl ActiveModelBehavior for ActiveModel {}
