//! Entries of a repository's audit that were chained under another key than those after them: one
//! that came with an old master key and that nobody has adopted. Signed.

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
    /// The key of these entries, sealed by a master key.
    pub sealed_audit_key: Vec<u8>,
    /// Which master key seals it now.
    pub kek_id: String,
    /// What tells the key from others and tells nothing of it, 32 bytes.
    pub fingerprint: Vec<u8>,
    /// Which master key sealed it when the segment ended.
    pub from_kek_id: String,
    /// Which one was the present then.
    pub to_kek_id: String,
    pub ended_unix: i64,
    /// The forge's id of the user; 0 for the service and its operator.
    pub ended_by: UserId,
    pub ended_by_name: String,
    /// The id of the instance's key that signed.
    pub signing_key: String,
    /// Ed25519, 64 bytes.
    pub signature: Vec<u8>,
}

impl ActiveModelBehavior for ActiveModel {}
