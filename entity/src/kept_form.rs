//! What is kept for the next page of a browser: a form that was submitted after its session had ended, until
//! its user has signed in again, or a new token, until it is shown.

use sea_orm::entity::prelude::*;

use crate::ids::UserId;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "vault_kept_form")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    /// SHA-256 of the secret in a cookie of the browser, 32 bytes.
    #[sea_orm(unique)]
    pub secret_hash: Vec<u8>,
    /// The id at the forge of the user for whom it is kept.
    pub user_id: UserId,
    /// The form or the token and its purpose, encrypted under a key derived from the cookie alone.
    pub sealed_form: Vec<u8>,
    pub expires_unix: i64,
}

impl ActiveModelBehavior for ActiveModel {}
