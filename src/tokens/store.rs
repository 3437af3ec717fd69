//! The table of tokens. Every finder but the one by hash names the repository, and that one gives
//! the repository to compare with.

use std::collections::{BTreeMap, BTreeSet};
use std::net::IpAddr;

use entity::token;
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::sea_query::ExprTrait as _;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, DbBackend, DbErr, EntityTrait as _,
    FromQueryResult, PaginatorTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
};
use subtle::ConstantTimeEq as _;

use super::life::{Barred, Life};
use super::scope::Scope;
use super::uses::Kind;
use crate::db::{self, Conn, Db, statement};
use crate::environments::Environments;
use crate::error::{Code, Error};
use crate::http::page::Page;

/// Tokens that may follow one another, each made by the one before it: revoking the first takes a
/// statement for each, in a transaction that others wait for.
pub const MAX_LINEAGE: usize = 8;
/// Tokens of a repository that are not revoked: what a revocation has to reach at most.
pub const MAX_TOKENS: i64 = 10_000;
/// Ids in one statement; SQLite takes 32,766 values.
const IDS_AT_ONCE: usize = 1000;

/// A token that was presented, with what decides whether it is live here.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Presented {
    pub id: i64,
    pub repo_id: i64,
    pub token_hash: String,
    pub scope: String,
    pub description: String,
    pub expires_unix: i64,
    pub revoked_unix: i64,
    pub creator_inactive_unix: i64,
    pub locked_until: i64,
    pub allowed_ips: String,
    /// Of the token's repository; not 0 when nothing of it is served.
    pub detached_unix: i64,
    /// The same: it was deleted at the forge.
    pub deleted_unix: i64,
    /// Which repository the name in the path means, as far as it is known.
    pub path_repo_id: Option<i64>,
}

const PRESENTED: &str = "SELECT t.id, t.repo_id, t.token_hash, t.scope, t.description, \
     t.expires_unix, t.revoked_unix, t.creator_inactive_unix, t.locked_until, t.allowed_ips, \
     r.detached_unix, r.deleted_unix, n.repo_id AS path_repo_id \
     FROM vault_token t \
     JOIN vault_repo r ON r.id = t.repo_id \
     LEFT JOIN vault_repo_name n ON n.name_key = ? \
     WHERE t.token_hash = ?";

/// Looks a token up by its hash, together with what the path's name means. One look-up, on SQLite
/// by the thread's own connection.
pub async fn present(db: &Db, hash: &str, name_key: &str) -> Result<Option<Presented>, DbErr> {
    let found = if let Some(sqlite) = db.sqlite() {
        sqlite.query_row(PRESENTED, (name_key, hash), |row| {
            Ok(Presented {
                id: row.get(0)?,
                repo_id: row.get(1)?,
                token_hash: row.get(2)?,
                scope: row.get(3)?,
                description: row.get(4)?,
                expires_unix: row.get(5)?,
                revoked_unix: row.get(6)?,
                creator_inactive_unix: row.get(7)?,
                locked_until: row.get(8)?,
                allowed_ips: row.get(9)?,
                detached_unix: row.get(10)?,
                deleted_unix: row.get(11)?,
                path_repo_id: row.get(12)?,
            })
        })?
    } else {
        let statement = statement(db.conn(), PRESENTED, [name_key.into(), hash.into()]);
        Presented::find_by_statement(statement)
            .one(db.conn())
            .await?
    };
    // The index has found it; that it is the same does not rest on how the database compares.
    Ok(found.filter(|row| row.token_hash.as_bytes().ct_eq(hash.as_bytes()).into()))
}

impl Presented {
    /// Whether anything of its repository is served.
    pub fn is_served(&self) -> bool {
        self.detached_unix == 0 && self.deleted_unix == 0
    }

    pub fn life(&self) -> Life<'_> {
        Life {
            revoked_unix: self.revoked_unix,
            expires_unix: self.expires_unix,
            creator_inactive_unix: self.creator_inactive_unix,
            locked_until: self.locked_until,
            allowed_ips: &self.allowed_ips,
        }
    }
}

/// A token that was let in, as it was then.
#[derive(Clone, Debug)]
pub struct Shown {
    pub token_id: i64,
    pub scope: Scope,
    pub address: Option<IpAddr>,
}

/// These tokens, by repository and id, as they stand in a transaction, to be judged again there.
pub async fn look_again(
    conn: &impl Conn,
    ids: &BTreeSet<(i64, i64)>,
) -> Result<BTreeMap<(i64, i64), token::Model>, DbErr> {
    let mut rows = vec![];
    if conn.backend() == DbBackend::Sqlite {
        // One statement that stays prepared.
        for (repo_id, token_id) in ids {
            rows.extend(find(conn, *repo_id, *token_id).await?);
        }
    } else {
        let repos: BTreeSet<i64> = ids.iter().map(|(repo_id, _)| *repo_id).collect();
        let select = token::Entity::find()
            .filter(token::Column::RepoId.is_in(repos))
            .filter(token::Column::Id.is_in(ids.iter().map(|(_, token_id)| *token_id)));
        rows = db::all(conn, select).await?;
    }
    let rows = rows.into_iter();
    Ok(rows.map(|row| ((row.repo_id, row.id), row)).collect())
}

/// Whether a token that was let in is still live and served and reaches what it did, within the
/// transaction of what it does: the body may have taken long, or the answer waited. Gives how the use
/// is counted, or nothing for a token that is not live any more, and why it is not served.
pub fn check_again(
    row: Option<&token::Model>,
    shown: &Shown,
    now: i64,
) -> (Option<Kind>, Result<(), Error>) {
    let judged = || {
        let row = row.ok_or_else(|| Error::new(Code::InvalidToken, "the token is gone"))?;
        let life = Life::from(row);
        life.check_live(now)?;
        if let Some(barred) = life.barred(now, shown.address)? {
            return Ok(Some(barred));
        }
        let narrowed = row.scope != shown.scope.to_string() && {
            let scope = row.scope.parse::<Scope>();
            let scope = scope.map_err(|error| Error::internal().because(error))?;
            // Where environments can change, those of this transaction belong here.
            !shown.scope.within(&scope, &Environments::default())
        };
        Ok(narrowed.then(|| Barred {
            kind: Kind::Allowed,
            error: Error::new(
                Code::AccessDenied,
                "the token's scope was narrowed while the request was under way",
            ),
        }))
    };
    match judged() {
        Ok(None) => (Some(Kind::Allowed), Ok(())),
        Ok(Some(Barred { kind, error })) => (Some(kind), Err(error)),
        Err(error) => (None, Err(error)),
    }
}

/// A part of the repository's tokens, with or without revoked ones, in the order of their ids, and
/// how many there are.
pub async fn list(
    conn: &impl ConnectionTrait,
    repo_id: i64,
    with_revoked: bool,
    page: Option<Page>,
) -> Result<(Vec<token::Model>, u64), DbErr> {
    let mut select = token::Entity::find()
        .filter(token::Column::RepoId.eq(repo_id))
        .order_by_asc(token::Column::Id);
    if !with_revoked {
        select = select.filter(token::Column::RevokedUnix.eq(0));
    }
    let total = select.clone().count(conn).await?;
    if let Some(page) = page {
        select = select.offset(page.offset()).limit(page.size());
    }
    Ok((select.all(conn).await?, total))
}

/// A token by its id, in that repository.
pub async fn find(
    conn: &impl Conn,
    repo_id: i64,
    token_id: i64,
) -> Result<Option<token::Model>, DbErr> {
    let select = token::Entity::find()
        .filter(token::Column::RepoId.eq(repo_id))
        .filter(token::Column::Id.eq(token_id));
    db::one(conn, select).await
}

/// Adds a token and gives its id.
pub async fn insert(conn: &impl Conn, row: token::Model) -> Result<i64, DbErr> {
    let row = token::ActiveModel {
        id: NotSet,
        ..token::ActiveModel::from(row).reset_all()
    };
    db::insert(conn, token::Entity::insert(row)).await
}

/// Writes what of a token can be changed by hand.
pub async fn update(conn: &impl Conn, row: &token::Model) -> Result<(), DbErr> {
    let statement = token::Entity::update_many()
        .set(token::ActiveModel {
            description: Set(row.description.clone()),
            scope: Set(row.scope.clone()),
            expires_unix: Set(row.expires_unix),
            allowed_ips: Set(row.allowed_ips.clone()),
            locked_until: Set(row.locked_until),
            failed_auth_count: Set(row.failed_auth_count),
            ..Default::default()
        })
        .filter(token::Column::RepoId.eq(row.repo_id))
        .filter(token::Column::Id.eq(row.id));
    db::run(conn, statement).await
}

/// Revokes these tokens, those that are not yet.
pub async fn revoke(conn: &impl Conn, repo_id: i64, ids: &[i64], now: i64) -> Result<(), DbErr> {
    for ids in ids.chunks(IDS_AT_ONCE) {
        let statement = token::Entity::update_many()
            .set(token::ActiveModel {
                revoked_unix: Set(now),
                ..Default::default()
            })
            .filter(token::Column::RepoId.eq(repo_id))
            .filter(token::Column::Id.is_in(ids.iter().copied()))
            .filter(token::Column::RevokedUnix.eq(0));
        db::run(conn, statement).await?;
    }
    Ok(())
}

/// How many tokens of the repository are not revoked.
pub async fn count_unrevoked(conn: &impl Conn, repo_id: i64) -> Result<i64, DbErr> {
    let select = token::Entity::find()
        .select_only()
        .column_as(token::Column::Id.count(), "count")
        .filter(token::Column::RepoId.eq(repo_id))
        .filter(token::Column::RevokedUnix.eq(0));
    let rows = db::numbers(conn, select).await?;
    Ok(rows
        .first()
        .and_then(|row| row.first())
        .copied()
        .unwrap_or(0))
}

/// How many tokens of the repository are live ([`super::life::Life::check_live`]) at that time, in Unix
/// seconds.
pub async fn count_live(conn: &impl ConnectionTrait, repo_id: i64, now: i64) -> Result<u64, DbErr> {
    use token::Column as C;
    token::Entity::find()
        .filter(C::RepoId.eq(repo_id))
        .filter(C::RevokedUnix.eq(0))
        .filter(C::ExpiresUnix.eq(0).or(C::ExpiresUnix.gt(now)))
        .filter(C::CreatorInactiveUnix.eq(0))
        .count(conn)
        .await
}

/// That token and those that it comes from, by who made whom, the youngest first; as many as may
/// follow one another, [`MAX_LINEAGE`].
pub async fn lineage(conn: &impl Conn, repo_id: i64, token_id: i64) -> Result<Vec<i64>, DbErr> {
    let mut line = vec![];
    let mut next = token_id;
    while next != 0 && line.len() < MAX_LINEAGE {
        line.push(next);
        let found = find(conn, repo_id, next).await?;
        next = found.map_or(0, |token| token.parent_id);
    }
    Ok(line)
}

/// Whether a token may change that other one: not itself, nor one by which it was made, with which
/// it would go.
///
/// # Errors
/// [`Code::AccessDenied`]
pub async fn check_no_ancestor(
    conn: &impl Conn,
    repo_id: i64,
    by_token: i64,
    other: i64,
) -> Result<(), Error> {
    if lineage(conn, repo_id, by_token).await?.contains(&other) {
        let message = "a token may not change itself, nor those that it comes from";
        return Err(Error::new(Code::AccessDenied, message));
    }
    Ok(())
}

/// The ids of the tokens that these have made and that are not revoked.
pub async fn children(conn: &impl Conn, repo_id: i64, parents: &[i64]) -> Result<Vec<i64>, DbErr> {
    let mut children = vec![];
    for parents in parents.chunks(IDS_AT_ONCE) {
        let select = token::Entity::find()
            .select_only()
            .column(token::Column::Id)
            .filter(token::Column::RepoId.eq(repo_id))
            .filter(token::Column::ParentId.is_in(parents.iter().copied()))
            .filter(token::Column::RevokedUnix.eq(0));
        children.extend(db::numbers(conn, select).await?.into_iter().flatten());
    }
    Ok(children)
}

/// Who made tokens of a repository that are neither revoked nor expired.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Creator {
    pub user_id: i64,
    pub repo_id: i64,
    /// Tokens by somebody who is taken to be active.
    pub active_tokens: i64,
    /// Tokens that are refused for the person's sake.
    pub inactive_tokens: i64,
}

/// Everybody who made such tokens, of all repositories, in the order of their ids.
pub async fn creators(conn: &impl ConnectionTrait, now: i64) -> Result<Vec<Creator>, DbErr> {
    // A sum is a DECIMAL on MySQL and a NUMERIC on PostgreSQL; a count is 64 bits everywhere.
    const CREATORS: &str = "SELECT created_by AS user_id, repo_id, \
         COUNT(CASE WHEN creator_inactive_unix = 0 THEN 1 END) AS active_tokens, \
         COUNT(CASE WHEN creator_inactive_unix <> 0 THEN 1 END) AS inactive_tokens \
         FROM vault_token \
         WHERE revoked_unix = 0 AND (expires_unix = 0 OR expires_unix > ?) AND created_by > 0 \
         GROUP BY created_by, repo_id ORDER BY created_by, repo_id";
    let select = statement(conn, CREATORS, [now.into()]);
    Creator::find_by_statement(select).all(conn).await
}

/// Notes since when a person is not active, Unix seconds, for the tokens that they made; 0 = active.
pub async fn mark_creator(
    conn: &impl Conn,
    repo_id: i64,
    user_id: i64,
    since: i64,
) -> Result<(), DbErr> {
    use token::Column as C;
    let other = if since == 0 {
        C::CreatorInactiveUnix.ne(0)
    } else {
        C::CreatorInactiveUnix.eq(0)
    };
    let statement = token::Entity::update_many()
        .set(token::ActiveModel {
            creator_inactive_unix: Set(since),
            ..Default::default()
        })
        .filter(C::RepoId.eq(repo_id))
        .filter(C::CreatedBy.eq(user_id))
        .filter(C::RevokedUnix.eq(0))
        .filter(other);
    db::run(conn, statement).await
}
