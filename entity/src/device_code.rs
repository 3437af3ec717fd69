//! A terminal that waits to be signed in, until somebody has approved or denied it (RFC 8628).

use sea_orm::entity::prelude::*;

use crate::ids::UserId;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "vault_device_code")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    /// SHA-256 of the device code, 32 bytes.
    #[sea_orm(unique)]
    pub device_hash: Vec<u8>,
    /// A keyed hash of the user code, 32 bytes: it is too short for a plain one.
    #[sea_orm(unique)]
    pub user_code_hash: Vec<u8>,
    /// The X25519 key for which the forge's tokens are sealed; its private key follows from the device code.
    pub public_key: Vec<u8>,
    /// 0 pending, 1 approved, 2 denied.
    pub state: i64,
    /// What the client calls itself.
    pub client_name: String,
    /// The address that requested the code.
    pub ip_address: String,
    /// The address, or its IPv6 network, by which codes are counted.
    pub network: String,
    pub created_unix: i64,
    pub expires_unix: i64,
    /// The least number of seconds between two polls.
    pub interval_seconds: i64,
    /// The time of the last poll; 0 before the first.
    pub polled_unix: i64,
    /// The id at the forge of the user who approved; 0 before that.
    pub user_id: UserId,
    pub user_name: String,
    /// The forge's tokens; empty before the approval.
    pub sealed: Vec<u8>,
    /// When the sealed token expires, Unix seconds; 0 for one that the user typed in.
    pub forge_expires_unix: i64,
    /// HMAC-SHA256 of the fields that grant rights, 32 bytes.
    pub mac: Vec<u8>,
}

impl ActiveModelBehavior for ActiveModel {}
