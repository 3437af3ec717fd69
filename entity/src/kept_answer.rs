//! The answer to a change that was requested with an idempotency key, kept for a day so that a repeated request
//! gets the same. It counts only with its MAC.

use sea_orm::entity::prelude::*;

use crate::ids::{RepoId, TokenId, UserId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "vault_kept_answer")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub repo_id: RepoId,
    /// The user who sent the request; 0 when a vault token did.
    #[sea_orm(primary_key, auto_increment = false)]
    pub user_id: UserId,
    /// The vault token that sent the request; 0 when a user did.
    #[sea_orm(primary_key, auto_increment = false)]
    pub token_id: TokenId,
    /// As the caller chose it.
    #[sea_orm(primary_key, auto_increment = false)]
    pub idempotency_key: String,
    /// HMAC-SHA256 of the request.
    #[sea_orm(column_type = "VarBinary(StringLen::N(32))")]
    pub fingerprint: Vec<u8>,
    /// The answer and what it depends on, as JSON, without values and tokens.
    pub answer: Vec<u8>,
    pub created_unix: i64,
    /// HMAC-SHA256 of all the above.
    #[sea_orm(column_type = "VarBinary(StringLen::N(32))")]
    pub row_mac: Vec<u8>,
}

impl ActiveModelBehavior for ActiveModel {}
