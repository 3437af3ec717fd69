//! Checks a token again, within the transaction of the request that it authorized.

use std::collections::{BTreeMap, BTreeSet};
use std::net::IpAddr;
use std::sync::OnceLock;

use entity::{RepoId, TokenId, token};
use sea_orm::{
    ColumnTrait as _, DbBackend, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QueryTrait as _,
};

use super::lineages;
use crate::crypto::RowKey;
use crate::db::{self, Built, Conn};
use crate::environments::Environments;
use crate::error::{Code, Error};
use crate::tokens::lineage::Lineage;
use crate::tokens::scope::Scope;
use crate::tokens::status::Rejection;
use crate::tokens::usage::UseKind;

/// A token as it was when the request was authorized.
#[derive(Clone, Debug)]
pub struct TokenSnapshot {
    pub token_id: TokenId,
    pub scope: Scope,
    pub address: Option<IpAddr>,
}

/// The current state of a token in a transaction, for rechecking.
pub struct TokenRecheck {
    lineage: Lineage,
    /// [`None`] when the stored scope cannot be parsed. Computed once for all jobs of a batch.
    scope: OnceLock<Option<Scope>>,
    /// Whether the service wrote the lineage. Computed once for all jobs of a batch.
    verified: OnceLock<bool>,
}

impl TokenRecheck {
    fn verify(&self, key: &RowKey) -> bool {
        *self.verified.get_or_init(|| self.lineage.verify(key))
    }
}

/// Reads these tokens, by repository and id.
pub async fn recheck_tokens(
    conn: &impl Conn,
    ids: &BTreeSet<(RepoId, TokenId)>,
) -> Result<BTreeMap<(RepoId, TokenId), TokenRecheck>, DbErr> {
    let mut rows = vec![];
    if conn.backend() == DbBackend::Sqlite {
        // Uses one statement that stays prepared.
        for (repo_id, token_id) in ids {
            rows.extend(one(conn, *repo_id, *token_id).await?);
        }
    } else if let Some((repo_id, token_id)) = ids.first().filter(|_| ids.len() == 1) {
        rows = one(conn, *repo_id, *token_id).await?;
    } else {
        let repos: BTreeSet<RepoId> = ids.iter().map(|(repo_id, _)| *repo_id).collect();
        let select = token::Entity::find()
            .filter(token::Column::RepoId.is_in(repos))
            .filter(token::Column::Id.is_in(ids.iter().map(|(_, token_id)| *token_id)))
            .order_by_asc(token::Column::RepoId);
        rows = db::all(conn, select).await?;
    }
    let mut again = BTreeMap::new();
    for rows in rows.chunk_by(|one, next| one.repo_id == next.repo_id) {
        let repo_id = rows.first().map_or(RepoId::NONE, |row| row.repo_id);
        for lineage in lineages(conn, repo_id, rows).await? {
            again.insert(
                (repo_id, lineage.own().id),
                TokenRecheck {
                    lineage,
                    scope: OnceLock::new(),
                    verified: OnceLock::new(),
                },
            );
        }
    }
    Ok(again)
}

async fn one(
    conn: &impl Conn,
    repo_id: RepoId,
    token_id: TokenId,
) -> Result<Vec<token::Model>, DbErr> {
    static ONE: Built = Built::empty();
    let select = || {
        let select = token::Entity::find()
            .filter(token::Column::RepoId.eq(repo_id))
            .filter(token::Column::Id.eq(token_id));
        select.build(conn.backend())
    };
    let values = [repo_id.into(), token_id.into()];
    let statement = ONE.statement(conn.backend(), values, select);
    db::models::<token::Entity>(conn, statement).await
}

/// Rechecks, within the transaction, that an authorized token is still live and served, and that its scope
/// was not narrowed: a long body or the queue may have taken time. Returns how its use is counted, [`None`]
/// for a token that is no longer live, and why it is refused.
pub fn recheck_token(
    (current, rows, environments): (Option<&TokenRecheck>, Option<&RowKey>, &Environments),
    snapshot: &TokenSnapshot,
    now: i64,
) -> (Option<UseKind>, Result<(), Error>) {
    let recheck = || {
        let current =
            current.ok_or_else(|| Error::new(Code::InvalidToken, "the token no longer exists"))?;
        // A revoked token has no MAC; it is reported as revoked.
        if current.lineage.revoked_unix() == 0 && !rows.is_none_or(|key| current.verify(key)) {
            return Err(Error::new(
                Code::InvalidToken,
                "the token was tampered with",
            ));
        }
        current.lineage.check_live(now)?;
        if let Some(rejection) = current.lineage.rejection(now, snapshot.address)? {
            return Ok(Some(rejection));
        }
        let scope = current
            .scope
            .get_or_init(|| current.lineage.scope(environments).ok());
        let scope = scope.as_ref().ok_or_else(Error::internal)?;
        let reaches_it = *scope == snapshot.scope || snapshot.scope.within(scope, environments);
        Ok((!reaches_it).then(|| Rejection {
            kind: UseKind::Allowed,
            error: Error::new(
                Code::AccessDenied,
                "the token's scope was narrowed during the request",
            ),
        }))
    };
    match recheck() {
        Ok(None) => (Some(UseKind::Allowed), Ok(())),
        Ok(Some(Rejection { kind, error })) => (Some(kind), Err(error)),
        Err(error) => (None, Err(error)),
    }
}
