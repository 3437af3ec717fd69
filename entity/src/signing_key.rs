//! An Ed25519 key with which the instance signs audit exports and checkpoints. The newest is in use; older
//! ones are kept to verify what they signed.

use sea_orm::entity::prelude::*;

use crate::ids::SigningKeyId;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "vault_signing_key")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: SigningKeyId,
    /// 32 bytes (RFC 8032).
    pub public_key: Vec<u8>,
    /// The 32-byte private key, encrypted.
    pub sealed_key: Vec<u8>,
    /// The master key that wrapped it.
    pub kek_id: String,
    pub created_unix: i64,
    /// When it was rewrapped by the current master key; 0 = never.
    pub adopted_unix: i64,
    /// The master key that wrapped it before that.
    pub adopted_from: String,
}

impl ActiveModelBehavior for ActiveModel {}
