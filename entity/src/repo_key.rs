//! A data encryption key of a repository, wrapped by the master key.

use sea_orm::entity::prelude::*;

use crate::ids::{KeyVersion, RepoId, UserId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "vault_repo_key")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    #[sea_orm(unique_key = "repo_key_version")]
    pub repo_id: RepoId,
    /// Counts from 1. Each rotation adds the next version.
    #[sea_orm(unique_key = "repo_key_version")]
    pub key_version: KeyVersion,
    /// The 32-byte key, encrypted.
    pub encrypted_dek: Vec<u8>,
    /// The master key that wrapped it.
    pub kek_id: String,
    /// The number of values encrypted under it. NIST SP 800-38D allows 2^32 random nonces.
    pub seal_count: i64,
    pub created_unix: i64,
    pub rotated_unix: i64,
    pub rotated_by: UserId,
    /// A column of the original schema for a key before its migration; unused.
    pub previous_key_data: Option<Vec<u8>>,
}

impl ActiveModelBehavior for ActiveModel {}
