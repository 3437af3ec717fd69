//! Where a repository's audit chain begins after its older entries were pruned, signed.

use sea_orm::entity::prelude::*;

use crate::ids::{RepoId, Sequence, SigningKeyId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "vault_audit_checkpoint")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub repo_id: RepoId,
    /// Of the newest entry that was pruned.
    pub sequence: Sequence,
    /// Chain hash of that entry, 32 bytes.
    pub hash: Vec<u8>,
    pub created_unix: i64,
    /// Which key of the instance signed it.
    pub signing_key_id: SigningKeyId,
    /// Ed25519, 64 bytes.
    pub signature: Vec<u8>,
}

impl ActiveModelBehavior for ActiveModel {}
