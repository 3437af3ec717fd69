//! A signed checkpoint: where a repository's audit chain begins after older entries were pruned.

use sea_orm::entity::prelude::*;

use crate::ids::{RepoId, Sequence, SigningKeyId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "vault_audit_checkpoint")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub repo_id: RepoId,
    /// The sequence number of the newest pruned entry.
    pub sequence: Sequence,
    /// The chain hash of that entry, 32 bytes.
    pub hash: Vec<u8>,
    pub created_unix: i64,
    /// The instance key that signed it.
    pub signing_key_id: SigningKeyId,
    /// Ed25519 signature, 64 bytes.
    pub signature: Vec<u8>,
}

impl ActiveModelBehavior for ActiveModel {}
