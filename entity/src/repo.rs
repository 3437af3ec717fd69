//! A repository of the forge, known by its numeric id there.

use sea_orm::entity::prelude::*;

use crate::ids::RepoId;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "vault_repo")]
pub struct Model {
    /// The forge's id, stable under rename and transfer.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: RepoId,
    /// As the forge spelled it last.
    pub owner: String,
    /// As the forge spelled it last.
    pub name: String,
    /// `created_at` at the forge; when it changes, the forge was reinstalled and counts from 1 again.
    pub created_unix: i64,
    /// When the id was found to mean another repository; never served from then on.
    pub detached_unix: i64,
    pub first_seen_unix: i64,
    /// When the forge told that the repository was deleted: hidden from then on, and purged later.
    pub deleted_unix: i64,
    /// When all that was stored of it was removed, but for the audit; 0 = it was not.
    pub purged_unix: i64,
    /// When the forge, asked about the id, first said that it has none such; 0 = it has not since it
    /// last showed it. The purge waits for a second answer.
    pub gone_unix: i64,
    /// When the forge was noted to keep it as archived; 0 = it is not.
    pub archived_unix: i64,
    /// SHA-256, in hex, of the webhook's body that hid it last without the forge's word; empty = none.
    pub deletion_event: String,
}

impl ActiveModelBehavior for ActiveModel {}
