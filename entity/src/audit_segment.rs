//! An audit segment: entries of a repository's audit that were chained under a different key from the entries
//! after them. That key came with an old master key and was never adopted. The row is signed.

use sea_orm::entity::prelude::*;

use crate::ids::{RepoId, Sequence, UserId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "vault_audit_segment")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    #[sea_orm(unique_key = "repo_last")]
    pub repo_id: RepoId,
    pub first_sequence: Sequence,
    #[sea_orm(unique_key = "repo_last")]
    pub last_sequence: Sequence,
    /// Chain hash of the last entry, 32 bytes.
    pub last_hash: Vec<u8>,
    /// The audit key of these entries, wrapped by a master key.
    pub sealed_audit_key: Vec<u8>,
    /// The master key that wraps it now.
    pub kek_id: String,
    /// Identifies the key without revealing anything about it, 32 bytes.
    pub fingerprint: Vec<u8>,
    /// The master key that wrapped it when the segment ended.
    pub from_kek_id: String,
    /// The master key that was current then.
    pub to_kek_id: String,
    pub ended_unix: i64,
    /// The user's id at the forge; 0 for the service and its operator.
    pub ended_by: UserId,
    pub ended_by_name: String,
    /// The id of the instance key that signed.
    pub signing_key: String,
    /// Ed25519 signature, 64 bytes.
    pub signature: Vec<u8>,
}

impl ActiveModelBehavior for ActiveModel {}
