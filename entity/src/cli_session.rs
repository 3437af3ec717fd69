//! A terminal that is signed in as a person.

use sea_orm::entity::prelude::*;

use crate::ids::{CliSessionId, UserId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "vault_cli_session")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: CliSessionId,
    /// The user's id at the forge.
    pub user_id: UserId,
    /// The login at the time of the approval.
    pub user_name: String,
    /// SHA-256 of the session token, 32 bytes.
    #[sea_orm(unique)]
    pub token_hash: Vec<u8>,
    /// The X25519 key for which the forge's tokens are sealed; its private key follows from the session token.
    pub public_key: Vec<u8>,
    /// The forge's tokens for acting on behalf of the user.
    pub sealed: Vec<u8>,
    /// When the sealed token expires, Unix seconds; 0 for one that the user typed in.
    pub forge_expires_unix: i64,
    /// What the client calls itself.
    pub client_name: String,
    /// The address of the last recorded request.
    pub ip_address: String,
    pub created_unix: i64,
    /// The time of the last request, to the minute.
    pub last_used_unix: i64,
    /// HMAC-SHA256 of the fields that grant rights, 32 bytes.
    pub mac: Vec<u8>,
}

impl ActiveModelBehavior for ActiveModel {}
