//! The table of tokens. Every finder but the one by hash names the repository, and that one gives
//! the repository to compare with.

use entity::token;
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _,
    FromQueryResult, PaginatorTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
};
use subtle::ConstantTimeEq as _;

use crate::db::{self, Conn, Db, statement};
use crate::error::{Code, Error};
use crate::http::page::Page;

/// Tokens that may follow one another, each made by the one before it: revoking the first takes a
/// statement for each, in a transaction that others wait for.
pub const MAX_LINEAGE: usize = 8;
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
    /// Of the token's repository; not 0 when nothing of it is served.
    pub detached_unix: i64,
    /// Which repository the name in the path means, as far as it is known.
    pub path_repo_id: Option<i64>,
}

const PRESENTED: &str = "SELECT t.id, t.repo_id, t.token_hash, t.scope, t.description, \
     t.expires_unix, t.revoked_unix, r.detached_unix, n.repo_id AS path_repo_id \
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
                detached_unix: row.get(7)?,
                path_repo_id: row.get(8)?,
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
    /// Whether the token is live at that time.
    ///
    /// # Errors
    /// [`Code::TokenRevoked`], [`Code::TokenExpired`]
    pub fn state(&self, now: i64) -> Result<(), Error> {
        life(self.revoked_unix, self.expires_unix, now)
    }
}

fn life(revoked_unix: i64, expires_unix: i64, now: i64) -> Result<(), Error> {
    if revoked_unix != 0 {
        return Err(Error::new(Code::TokenRevoked, "the token was revoked"));
    }
    if expires_unix != 0 && expires_unix <= now {
        return Err(Error::new(Code::TokenExpired, "the token has expired"));
    }
    Ok(())
}

/// Whether a token that was let in is still live, within its change: the body may have taken long.
///
/// # Errors
/// As [`Presented::state`].
pub async fn check_live(
    conn: &impl Conn,
    repo_id: i64,
    token_id: i64,
    now: i64,
) -> Result<(), Error> {
    match find(conn, repo_id, token_id).await? {
        Some(row) => life(row.revoked_unix, row.expires_unix, now),
        None => Err(Error::new(Code::InvalidToken, "the token is gone")),
    }
}

/// A part of the repository's tokens, revoked ones included, in the order of their ids, and how
/// many there are.
pub async fn list(
    conn: &impl ConnectionTrait,
    repo_id: i64,
    page: Option<Page>,
) -> Result<(Vec<token::Model>, u64), DbErr> {
    let mut select = token::Entity::find()
        .filter(token::Column::RepoId.eq(repo_id))
        .order_by_asc(token::Column::Id);
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

/// The ids of the tokens that these have made and that are not revoked.
pub async fn children(conn: &impl Conn, repo_id: i64, parents: &[i64]) -> Result<Vec<i64>, DbErr> {
    let mut children = vec![];
    for parents in parents.chunks(IDS_AT_ONCE) {
        let select = token::Entity::find()
            .filter(token::Column::RepoId.eq(repo_id))
            .filter(token::Column::ParentId.is_in(parents.iter().copied()))
            .filter(token::Column::RevokedUnix.eq(0));
        let rows = db::all(conn, select).await?;
        children.extend(rows.into_iter().map(|row| row.id));
    }
    Ok(children)
}
