//! A repository, identified by its numeric id at the forge.

use sea_orm::entity::prelude::*;

use crate::ids::RepoId;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "vault_repo")]
pub struct Model {
    /// The forge's id, stable across renames and transfers.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: RepoId,
    /// As last reported by the forge.
    pub owner: String,
    /// As last reported by the forge.
    pub name: String,
    /// `created_at` at the forge. If it changes, the forge was reinstalled and counts ids from 1 again.
    pub created_unix: i64,
    /// When the id was found to refer to a different repository. Its data is never served again.
    pub detached_unix: i64,
    pub first_seen_unix: i64,
    /// When the forge reported the repository's deletion. It is hidden from then on and purged later.
    pub deleted_unix: i64,
    /// When all its data except the audit log was purged; 0 = not purged.
    pub purged_unix: i64,
    /// When the forge first answered that the id does not exist; 0 = no such answer since it last returned
    /// the repository. The purge waits for a second answer.
    pub gone_unix: i64,
    /// When the forge first reported it as archived; 0 = not archived.
    pub archived_unix: i64,
    /// SHA-256, in hex, of the last webhook body that hid it without confirmation by the forge; empty = none.
    pub deletion_event: String,
}

impl ActiveModelBehavior for ActiveModel {}
