//! What a signed-in terminal wants to do, and the person has to confirm in the browser.

use sea_orm::entity::prelude::*;

use crate::ids::{CliSessionId, UserId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "vault_cli_confirmation")]
pub struct Model {
    /// 32 random hex digits, from the address of the page.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub cli_session_id: CliSessionId,
    /// SHA-256 of the session token, 32 bytes.
    pub token_hash: Vec<u8>,
    /// The user's id at the forge.
    pub user_id: UserId,
    /// The action, as in the audit log.
    pub action: String,
    /// `owner/name`, as in the request.
    pub repository: String,
    /// The address of the request.
    pub ip_address: String,
    pub created_unix: i64,
    /// 0 until it is confirmed.
    pub confirmed_unix: i64,
    /// HMAC-SHA256 of all other fields, 32 bytes.
    pub mac: Vec<u8>,
}

impl ActiveModelBehavior for ActiveModel {}
