//! Read access to the tables of the audit log: pages of entries, and entries in chain order.

pub mod chain_rows;
mod pages;
pub mod search;

use entity::{RepoId, audit_entry};
use sea_orm::{ColumnTrait as _, DbErr, EntityTrait as _, QueryFilter as _};

pub(super) use pages::secrets_once_named;
pub use pages::{EntryFilter, list};

use crate::audit::Action;
use crate::db::{self, Conn};

/// Returns the messages of the successful entries of these actions. Reads the whole log of the repository.
pub async fn messages(
    conn: &impl Conn,
    repo_id: RepoId,
    actions: &[Action],
) -> Result<Vec<String>, DbErr> {
    use audit_entry::Column as C;
    let select = audit_entry::Entity::find()
        .filter(C::RepoId.eq(repo_id))
        .filter(C::Action.is_in(actions.iter().map(|action| action.as_str())))
        .filter(C::Success.eq(true));
    let rows = db::all(conn, select).await?;
    Ok(rows.into_iter().map(|row| row.fail_reason).collect())
}
