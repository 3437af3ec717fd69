//! A form of the pages that was sent as its session ended, until its user has signed in again.

use sea_orm::entity::prelude::*;

use crate::ids::UserId;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "vault_kept_form")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    /// SHA-256 of the secret in a cookie of that browser, 32 bytes.
    #[sea_orm(unique)]
    pub secret_hash: Vec<u8>,
    /// The forge's id of the user who sent it.
    pub user_id: UserId,
    /// Sealed bytes of the form and of what it is for, under a key that only the cookie gives.
    pub sealed_form: Vec<u8>,
    pub expires_unix: i64,
}

impl ActiveModelBehavior for ActiveModel {}
