//! A browser that is signed in to the pages.

use sea_orm::entity::prelude::*;

use crate::ids::{SessionId, UserId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "vault_session")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: SessionId,
    /// SHA-256 of the secret in the browser's cookie, 32 bytes.
    #[sea_orm(unique)]
    pub secret_hash: Vec<u8>,
    /// The user's id at the forge.
    pub user_id: UserId,
    pub user_name: String,
    /// The forge's tokens for acting on behalf of the user, encrypted under a key derived from the cookie
    /// alone.
    pub sealed_grant: Vec<u8>,
    pub created_unix: i64,
    /// The time of the last request, to the minute.
    pub seen_unix: i64,
    /// The address of the last recorded request.
    pub ip_address: String,
    /// The user agent at sign-in.
    pub user_agent: String,
    /// HMAC-SHA256 of the fields that grant rights. Older processes leave it empty.
    #[sea_orm(column_type = "VarBinary(StringLen::N(32))", nullable)]
    pub row_mac: Option<Vec<u8>>,
    /// The X25519 key for which newer tokens are sealed; its private key follows from the cookie. Empty for a
    /// token that the user typed in, and until a session of an older process renews its tokens.
    #[sea_orm(column_type = "VarBinary(StringLen::N(32))", nullable)]
    pub public_key: Option<Vec<u8>>,
    /// The newest tokens of the forge, if others than those of the sign-in.
    #[sea_orm(column_type = "VarBinary(StringLen::N(16384))", nullable)]
    pub sealed_tokens: Option<Vec<u8>>,
    /// HMAC-SHA256 of the key and the newest tokens.
    #[sea_orm(column_type = "VarBinary(StringLen::N(32))", nullable)]
    pub box_mac: Option<Vec<u8>>,
}

impl ActiveModelBehavior for ActiveModel {}
