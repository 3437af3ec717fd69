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
    /// The forge's id of the user.
    pub user_id: UserId,
    pub user_name: String,
    /// Sealed bytes of what the forge gave to act for the user, under a key that only the cookie
    /// gives.
    pub sealed_grant: Vec<u8>,
    pub created_unix: i64,
    /// Of the last request, to the minute.
    pub seen_unix: i64,
    /// Of the last request that was noted.
    pub ip_address: String,
    /// Of the sign-in.
    pub user_agent: String,
    /// HMAC-SHA256 of what gives rights in the row; an older process writes none.
    #[sea_orm(column_type = "VarBinary(StringLen::N(32))", nullable)]
    pub row_mac: Option<Vec<u8>>,
}

impl ActiveModelBehavior for ActiveModel {}
