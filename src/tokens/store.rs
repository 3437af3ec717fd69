//! The table of tokens. Every finder filters by repository, except the one by hash, which returns the
//! repository for comparison.

mod creators;
mod lineages;
mod list;
mod presented;
mod recheck;

use entity::{RepoId, TokenId, token};
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::{ActiveModelTrait as _, ColumnTrait as _, DbErr, EntityTrait as _, QueryFilter as _};

use super::lineage_token::LineageToken;
use crate::crypto::RowKey;
use crate::db::{self, Conn};
use crate::row_macs::mac;

pub use self::creators::{Creator, creators, mark_creator};
pub use self::lineages::{check_no_ancestor, children, lineage, lineages};
pub use self::list::{count_live, count_unrevoked, extent, list, list_behind};
pub use self::presented::{PresentedToken, find_by_hash};
pub use self::recheck::{TokenRecheck, TokenSnapshot, recheck_token, recheck_tokens};

/// The most tokens of a repository that are not revoked; it also limits the work of a revocation.
pub const MAX_TOKENS: i64 = 10_000;
/// Ids per statement; SQLite allows 32,766 values.
const IDS_AT_ONCE: usize = 1000;

/// Returns a token of the repository by its id.
pub async fn find(
    conn: &impl Conn,
    repo_id: RepoId,
    token_id: TokenId,
) -> Result<Option<token::Model>, DbErr> {
    let select = token::Entity::find()
        .filter(token::Column::RepoId.eq(repo_id))
        .filter(token::Column::Id.eq(token_id));
    db::one(conn, select).await
}

/// Inserts a token, then sets its id and its MAC, which includes the id.
pub async fn insert(conn: &impl Conn, key: &RowKey, row: &mut token::Model) -> Result<(), DbErr> {
    let columns = token::ActiveModel {
        id: NotSet,
        ..token::ActiveModel::from(row.clone()).reset_all()
    };
    row.id = TokenId::new(db::insert(conn, token::Entity::insert(columns)).await?);
    sign(conn, key, row).await
}

/// Writes the MAC of a token.
async fn sign(conn: &impl Conn, key: &RowKey, row: &mut token::Model) -> Result<(), DbErr> {
    row.row_mac = Some(mac::token(key, &LineageToken::from(&*row)).into());
    let statement = token::Entity::update_many()
        .set(token::ActiveModel {
            row_mac: Set(row.row_mac.clone()),
            ..Default::default()
        })
        .filter(token::Column::RepoId.eq(row.repo_id))
        .filter(token::Column::Id.eq(row.id));
    db::run(conn, statement).await
}

/// Updates the editable columns of a token, and its MAC.
pub async fn update(conn: &impl Conn, key: &RowKey, row: &token::Model) -> Result<(), DbErr> {
    let row_mac = Some(mac::token(key, &row.into()).into());
    let statement = token::Entity::update_many()
        .set(token::ActiveModel {
            description: Set(row.description.clone()),
            scope: Set(row.scope.clone()),
            expires_unix: Set(row.expires_unix),
            allowed_ips: Set(row.allowed_ips.clone()),
            locked_until: Set(row.locked_until),
            failed_auth_count: Set(row.failed_auth_count),
            row_mac: Set(row_mac),
            ..Default::default()
        })
        .filter(token::Column::RepoId.eq(row.repo_id))
        .filter(token::Column::Id.eq(row.id));
    db::run(conn, statement).await
}

/// Revokes these tokens unless they are revoked already. It removes their MACs, so they stay invalid even if
/// the column is changed.
pub async fn revoke(
    conn: &impl Conn,
    repo_id: RepoId,
    ids: &[TokenId],
    now: i64,
) -> Result<(), DbErr> {
    for ids in ids.chunks(IDS_AT_ONCE) {
        let statement = token::Entity::update_many()
            .set(token::ActiveModel {
                revoked_unix: Set(now),
                row_mac: Set(None),
                ..Default::default()
            })
            .filter(token::Column::RepoId.eq(repo_id))
            .filter(token::Column::Id.is_in(ids.iter().copied()))
            .filter(token::Column::RevokedUnix.eq(0));
        db::run(conn, statement).await?;
    }
    Ok(())
}
