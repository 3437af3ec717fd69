//! An Ed25519 key by which the instance signs exports and checkpoints of the audit. The newest is in
//! use; the others stay for what they have signed.

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
    /// Sealed bytes of the 32-byte private key.
    pub sealed_key: Vec<u8>,
    /// Which master key sealed it.
    pub kek_id: String,
    pub created_unix: i64,
    /// When it was sealed by the present master key in the place of another; 0 = never.
    pub adopted_unix: i64,
    /// Which master key sealed it before that.
    pub adopted_from: String,
}

impl ActiveModelBehavior for ActiveModel {}
