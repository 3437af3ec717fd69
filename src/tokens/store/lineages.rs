//! The ancestors and the descendants of tokens.

use std::collections::{BTreeMap, BTreeSet};

use entity::{RepoId, TokenId, token};
use sea_orm::{ColumnTrait as _, DbErr, EntityTrait as _, QueryFilter as _, QuerySelect as _};

use super::{IDS_AT_ONCE, find};
use crate::db::{self, Conn};
use crate::error::{Code, Error};
use crate::tokens::lineage::Lineage;
use crate::tokens::lineage_token::{LineageToken, MAX_LINEAGE};

/// Returns the lineage of that token.
pub async fn lineage(
    conn: &impl Conn,
    repo_id: RepoId,
    token_id: TokenId,
) -> Result<Option<Lineage>, DbErr> {
    let Some(row) = find(conn, repo_id, token_id).await? else {
        return Ok(None);
    };
    let mut lineages = lineages(conn, repo_id, &[row]).await?;
    Ok(lineages.pop())
}

/// Returns the lineage of each of these tokens of one repository, with one statement per generation that is
/// not among them.
pub async fn lineages(
    conn: &impl Conn,
    repo_id: RepoId,
    rows: &[token::Model],
) -> Result<Vec<Lineage>, DbErr> {
    let mut known: BTreeMap<TokenId, LineageToken> =
        rows.iter().map(|row| (row.id, row.into())).collect();
    for _ in 1..MAX_LINEAGE {
        let parents: BTreeSet<TokenId> = known.values().map(|link| link.parent_id).collect();
        let unknown = parents
            .into_iter()
            .filter(|id| !id.is_none() && !known.contains_key(id));
        let unknown: Vec<TokenId> = unknown.collect();
        let mut found = vec![];
        for ids in unknown.chunks(IDS_AT_ONCE) {
            let select = token::Entity::find()
                .filter(token::Column::RepoId.eq(repo_id))
                .filter(token::Column::Id.is_in(ids.iter().copied()));
            found.extend(db::all(conn, select).await?);
        }
        if found.is_empty() {
            break;
        }
        known.extend(found.iter().map(|row| (row.id, LineageToken::from(row))));
    }
    let lineage = |row: &token::Model| {
        let mut ancestors: Vec<LineageToken> = vec![];
        let mut next = row.parent_id;
        while ancestors.len() + 1 < MAX_LINEAGE
            && let Some(ancestor) = known.get(&next)
        {
            ancestors.push(ancestor.clone());
            next = ancestor.parent_id;
        }
        Lineage::new(row.into(), ancestors)
    };
    Ok(rows.iter().map(lineage).collect())
}

/// Checks that a token may change another one: neither itself nor one of its ancestors, with which it would
/// be revoked.
///
/// # Errors
/// [`Code::AccessDenied`]
pub async fn check_no_ancestor(
    conn: &impl Conn,
    repo_id: RepoId,
    by_token: TokenId,
    other: TokenId,
) -> Result<(), Error> {
    let lineage = lineage(conn, repo_id, by_token).await?;
    if lineage.is_some_and(|lineage| lineage.tokens().any(|link| link.id == other)) {
        let message = "a token may not change itself or its ancestors";
        return Err(Error::new(Code::AccessDenied, message));
    }
    Ok(())
}

/// Returns the ids of the unrevoked tokens that these tokens created.
pub async fn children(
    conn: &impl Conn,
    repo_id: RepoId,
    parents: &[TokenId],
) -> Result<Vec<TokenId>, DbErr> {
    let mut children = vec![];
    for parents in parents.chunks(IDS_AT_ONCE) {
        let select = token::Entity::find()
            .select_only()
            .column(token::Column::Id)
            .filter(token::Column::RepoId.eq(repo_id))
            .filter(token::Column::ParentId.is_in(parents.iter().copied()))
            .filter(token::Column::RevokedUnix.eq(0));
        let ids = db::numbers(conn, select).await?.into_iter().flatten();
        children.extend(ids.map(TokenId::new));
    }
    Ok(children)
}
