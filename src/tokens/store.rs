//! The table of tokens. Every finder but the one by hash names the repository, and that one gives
//! the repository to compare with.

use std::collections::{BTreeMap, BTreeSet};
use std::net::IpAddr;
use std::sync::{LazyLock, OnceLock};

use entity::{RepoId, TokenId, UserId, token};
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::sea_query::ExprTrait as _;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, DbBackend, DbErr, EntityTrait as _,
    FromQueryResult, PaginatorTrait as _, QueryFilter as _, QueryOrder as _, QueryResult,
    QuerySelect as _,
};
use subtle::ConstantTimeEq as _;

use super::lineage::Lineage;
use super::lineage_token::{LineageToken, MAX_LINEAGE};
use super::scope::Scope;
use super::status::Rejection;
use super::usage::Kind;
use crate::crypto::RowKey;
use crate::db::{self, Conn, Db, statement};
use crate::environments::Environments;
use crate::error::{Code, Error};
use crate::paging::{self, Page};
use crate::rows::mac;

/// Tokens of a repository that are not revoked: what a revocation has to reach at most.
pub const MAX_TOKENS: i64 = 10_000;
/// Ids in one statement; SQLite takes 32,766 values.
const IDS_AT_ONCE: usize = 1000;

/// A token that was presented, with what decides whether it is live here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PresentedToken {
    pub description: String,
    pub line: Lineage,
    /// Of the token's repository; not 0 when nothing of it is served.
    pub detached_unix: i64,
    /// The same: it was deleted at the forge.
    pub deleted_unix: i64,
    /// What the repository is called now, as far as it is known.
    pub owner: String,
    pub name: String,
    /// Not 0 while the forge keeps it as archived.
    pub archived_unix: i64,
    /// Which repository the name in the path means, as far as it is known.
    pub path_repo_id: Option<RepoId>,
}

/// The columns of a [`LineageToken`], in the order of [`link`].
const LINK: [&str; 12] = [
    "id",
    "repo_id",
    "token_hash",
    "parent_id",
    "created_by",
    "scope",
    "expires_unix",
    "revoked_unix",
    "creator_inactive_unix",
    "locked_until",
    "allowed_ips",
    "row_mac",
];
/// Columns of [`PRESENTED`] before the first link.
const BESIDE: usize = 7;

/// The token with its makers, each of which is sought only where the one before it has one.
static PRESENTED: LazyLock<String> = LazyLock::new(|| presented_with(MAX_LINEAGE));
/// The token without them. On SQLite, where a look-up costs less than the columns that a token made by a
/// person leaves empty, this one tells whether the other is needed.
static PRESENTED_ALONE: LazyLock<String> = LazyLock::new(|| presented_with(1));

fn presented_with(generations: usize) -> String {
    let columns = |table: &str| LINK.map(|column| format!("{table}.{column}")).join(", ");
    let mut sql = "SELECT t.description, r.detached_unix, r.deleted_unix, n.repo_id, r.owner, \
                   r.name, r.archived_unix, "
        .to_owned();
    sql.push_str(&columns("t"));
    for maker in 1..generations {
        sql.push_str(", ");
        sql.push_str(&columns(&format!("m{maker}")));
    }
    sql.push_str(
        " FROM vault_token t JOIN vault_repo r ON r.id = t.repo_id \
         LEFT JOIN vault_repo_name n ON n.name_key = ?",
    );
    let mut made = "t".to_owned();
    for maker in 1..generations {
        let join = format!(
            " LEFT JOIN vault_token m{maker} ON m{maker}.id = {made}.parent_id \
             AND m{maker}.repo_id = t.repo_id"
        );
        sql.push_str(&join);
        made = format!("m{maker}");
    }
    sql.push_str(" WHERE t.token_hash = ?");
    sql
}

/// A row of [`PRESENTED`], of either way to the database.
trait Cells {
    type Error;
    fn number(&self, index: usize) -> Result<Option<i64>, Self::Error>;
    fn text(&self, index: usize) -> Result<String, Self::Error>;
    fn bytes(&self, index: usize) -> Result<Option<Vec<u8>>, Self::Error>;
}

impl Cells for rusqlite::Row<'_> {
    type Error = rusqlite::Error;

    fn number(&self, index: usize) -> Result<Option<i64>, Self::Error> {
        self.get(index)
    }

    fn text(&self, index: usize) -> Result<String, Self::Error> {
        self.get(index)
    }

    fn bytes(&self, index: usize) -> Result<Option<Vec<u8>>, Self::Error> {
        self.get(index)
    }
}

impl Cells for QueryResult {
    type Error = DbErr;

    fn number(&self, index: usize) -> Result<Option<i64>, Self::Error> {
        self.try_get_by_index(index)
    }

    fn text(&self, index: usize) -> Result<String, Self::Error> {
        self.try_get_by_index(index)
    }

    fn bytes(&self, index: usize) -> Result<Option<Vec<u8>>, Self::Error> {
        self.try_get_by_index(index)
    }
}

/// The link whose columns begin there, if there is one.
fn link<R: Cells>(row: &R, at: usize) -> Result<Option<LineageToken>, R::Error> {
    let Some(id) = row.number(at)? else {
        return Ok(None);
    };
    let number = |index| Ok(row.number(at + index)?.unwrap_or_default());
    Ok(Some(LineageToken {
        id: TokenId::new(id),
        repo_id: RepoId::new(number(1)?),
        token_hash: row.text(at + 2)?,
        parent_id: TokenId::new(number(3)?),
        created_by: UserId::new(number(4)?),
        scope: row.text(at + 5)?,
        expires_unix: number(6)?,
        revoked_unix: number(7)?,
        creator_inactive_unix: number(8)?,
        locked_until: number(9)?,
        allowed_ips: row.text(at + 10)?,
        row_mac: row.bytes(at + 11)?,
    }))
}

fn presented<R: Cells>(row: &R, generations: usize) -> Result<Option<PresentedToken>, R::Error> {
    let Some(own) = link(row, BESIDE)? else {
        return Ok(None);
    };
    let mut makers = vec![];
    for generation in 1..generations {
        match link(row, BESIDE + generation * LINK.len())? {
            Some(maker) => makers.push(maker),
            None => break,
        }
    }
    Ok(Some(PresentedToken {
        description: row.text(0)?,
        line: Lineage::new(own, makers),
        detached_unix: row.number(1)?.unwrap_or_default(),
        deleted_unix: row.number(2)?.unwrap_or_default(),
        path_repo_id: row.number(3)?.map(RepoId::new),
        owner: row.text(4)?,
        name: row.text(5)?,
        archived_unix: row.number(6)?.unwrap_or_default(),
    }))
}

/// Looks a token up by its hash, together with its line of makers and what the path's name means: all by
/// one statement, on SQLite by the thread's own connection.
pub async fn present(db: &Db, hash: &str, name_key: &str) -> Result<Option<PresentedToken>, DbErr> {
    let found = if let Some(sqlite) = db.sqlite() {
        let given = (name_key, hash);
        let alone = sqlite.query_row(&PRESENTED_ALONE, given, |row| presented(row, 1))?;
        match &alone {
            Some(Some(row)) if !row.line.own().parent_id.is_none() => {
                sqlite.query_row(&PRESENTED, given, |row| presented(row, MAX_LINEAGE))?
            }
            _ => alone,
        }
    } else {
        let statement = statement(db.conn(), &PRESENTED, [name_key.into(), hash.into()]);
        let row = db.conn().query_one_raw(statement).await?;
        let found = row.as_ref().map(|row| presented(row, MAX_LINEAGE));
        found.transpose()?
    };
    // The index has found it; that it is the same does not rest on how the database compares.
    let is_same = |row: &PresentedToken| {
        let found = row.line.own().token_hash.as_bytes();
        found.ct_eq(hash.as_bytes()).into()
    };
    Ok(found.flatten().filter(is_same))
}

impl PresentedToken {
    pub fn repo_id(&self) -> RepoId {
        self.line.own().repo_id
    }

    /// Whether anything of its repository is served.
    pub fn is_served(&self) -> bool {
        self.detached_unix == 0 && self.deleted_unix == 0
    }
}

/// A token that was let in, as it was then.
#[derive(Clone, Debug)]
pub struct TokenSnapshot {
    pub token_id: TokenId,
    pub scope: Scope,
    pub address: Option<IpAddr>,
}

/// A token as it stands in a transaction, to be judged again there.
pub struct TokenRecheck {
    line: Lineage,
    /// [`None`] when what is stored of it makes no sense.
    scope: Option<Scope>,
    /// Whether the service wrote it as it stands: the same for all jobs of a batch.
    is_right: OnceLock<bool>,
}

impl TokenRecheck {
    fn is_right(&self, key: &RowKey) -> bool {
        *self.is_right.get_or_init(|| self.line.is_right(key))
    }
}

/// These tokens, by repository and id.
pub async fn look_again(
    conn: &impl Conn,
    ids: &BTreeSet<(RepoId, TokenId)>,
) -> Result<BTreeMap<(RepoId, TokenId), TokenRecheck>, DbErr> {
    let mut rows = vec![];
    if conn.backend() == DbBackend::Sqlite {
        // One statement that stays prepared.
        for (repo_id, token_id) in ids {
            rows.extend(find(conn, *repo_id, *token_id).await?);
        }
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
        for line in lines(conn, repo_id, rows).await? {
            // Where environments can change, those of this transaction belong here.
            let scope = line.scope(&Environments::default()).ok();
            again.insert(
                (repo_id, line.own().id),
                TokenRecheck {
                    line,
                    scope,
                    is_right: OnceLock::new(),
                },
            );
        }
    }
    Ok(again)
}

/// Whether a token that was let in is still live and served and reaches what it did, within the
/// transaction of what it does: the body may have taken long, or the answer waited. Gives how the use
/// is counted, or nothing for a token that is not live any more, and why it is not served.
pub fn check_again(
    (again, rows): (Option<&TokenRecheck>, Option<&RowKey>),
    shown: &TokenSnapshot,
    now: i64,
) -> (Option<Kind>, Result<(), Error>) {
    let judged = || {
        let again = again.ok_or_else(|| Error::new(Code::InvalidToken, "the token is gone"))?;
        // One that was revoked has no MAC any more, and is told that it was.
        if again.line.revoked_unix() == 0 && !rows.is_none_or(|key| again.is_right(key)) {
            return Err(Error::new(
                Code::InvalidToken,
                "the token was tampered with",
            ));
        }
        again.line.check_live(now)?;
        if let Some(rejection) = again.line.rejection(now, shown.address)? {
            return Ok(Some(rejection));
        }
        let scope = again.scope.as_ref().ok_or_else(Error::internal)?;
        let reaches_it =
            *scope == shown.scope || shown.scope.within(scope, &Environments::default());
        Ok((!reaches_it).then(|| Rejection {
            kind: Kind::Allowed,
            error: Error::new(
                Code::AccessDenied,
                "the token's scope was narrowed while the request was under way",
            ),
        }))
    };
    match judged() {
        Ok(None) => (Some(Kind::Allowed), Ok(())),
        Ok(Some(Rejection { kind, error })) => (Some(kind), Err(error)),
        Err(error) => (None, Err(error)),
    }
}

/// A part of the repository's tokens, with or without revoked ones, in the order of their ids, and
/// how many there are.
pub async fn list(
    conn: &impl ConnectionTrait,
    repo_id: RepoId,
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

/// The next part of the repository's tokens behind an id, revoked ones included, in the order of their
/// ids.
pub async fn list_behind(
    conn: &impl ConnectionTrait,
    repo_id: RepoId,
    last: TokenId,
    newest_id: TokenId,
) -> Result<Vec<token::Model>, DbErr> {
    token::Entity::find()
        .filter(token::Column::RepoId.eq(repo_id))
        .filter(token::Column::Id.gt(last))
        .filter(token::Column::Id.lte(newest_id))
        .order_by_asc(token::Column::Id)
        .limit(paging::PART)
        .all(conn)
        .await
}

/// How many tokens the repository has, revoked ones included, and the id of the newest.
pub async fn extent(conn: &impl ConnectionTrait, repo_id: RepoId) -> Result<(u64, TokenId), DbErr> {
    let select = token::Entity::find().filter(token::Column::RepoId.eq(repo_id));
    let extent: Option<(i64, Option<TokenId>)> = select
        .select_only()
        .column_as(token::Column::Id.count(), "count")
        .column_as(token::Column::Id.max(), "newest")
        .into_tuple()
        .one(conn)
        .await?;
    let (count, newest) = extent.unwrap_or_default();
    Ok((
        u64::try_from(count).unwrap_or(0),
        newest.unwrap_or(TokenId::NONE),
    ))
}

/// A token by its id, in that repository.
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

/// Adds a token, gives it its id and with that its MAC.
pub async fn insert(conn: &impl Conn, key: &RowKey, row: &mut token::Model) -> Result<(), DbErr> {
    let columns = token::ActiveModel {
        id: NotSet,
        ..token::ActiveModel::from(row.clone()).reset_all()
    };
    row.id = TokenId::new(db::insert(conn, token::Entity::insert(columns)).await?);
    sign(conn, key, row).await
}

/// Writes the MAC of a token as it is to be.
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

/// Writes what of a token can be changed by hand, and its MAC.
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

/// Revokes these tokens, those that are not yet. Without their MACs they give no rights again, whatever
/// the column says.
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

/// How many tokens of the repository are not revoked.
pub async fn count_unrevoked(conn: &impl Conn, repo_id: RepoId) -> Result<i64, DbErr> {
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

/// How many tokens of the repository are live ([`super::status::TokenStatus::check_live`]) at that time, in Unix
/// seconds.
pub async fn count_live(
    conn: &impl ConnectionTrait,
    repo_id: RepoId,
    now: i64,
) -> Result<u64, DbErr> {
    use token::Column as C;
    token::Entity::find()
        .filter(C::RepoId.eq(repo_id))
        .filter(C::RevokedUnix.eq(0))
        .filter(C::ExpiresUnix.eq(0).or(C::ExpiresUnix.gt(now)))
        .filter(C::CreatorInactiveUnix.eq(0))
        .count(conn)
        .await
}

/// That token and those that it comes from.
pub async fn line(
    conn: &impl Conn,
    repo_id: RepoId,
    token_id: TokenId,
) -> Result<Option<Lineage>, DbErr> {
    let Some(row) = find(conn, repo_id, token_id).await? else {
        return Ok(None);
    };
    let mut lines = lines(conn, repo_id, &[row]).await?;
    Ok(lines.pop())
}

/// Each of these tokens of one repository with those that it comes from: a statement for each
/// generation that is not among them.
pub async fn lines(
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
    let line = |row: &token::Model| {
        let mut makers: Vec<LineageToken> = vec![];
        let mut next = row.parent_id;
        while makers.len() + 1 < MAX_LINEAGE
            && let Some(maker) = known.get(&next)
        {
            makers.push(maker.clone());
            next = maker.parent_id;
        }
        Lineage::new(row.into(), makers)
    };
    Ok(rows.iter().map(line).collect())
}

/// Whether a token may change that other one: not itself, nor one by which it was made, with which
/// it would go.
///
/// # Errors
/// [`Code::AccessDenied`]
pub async fn check_no_ancestor(
    conn: &impl Conn,
    repo_id: RepoId,
    by_token: TokenId,
    other: TokenId,
) -> Result<(), Error> {
    let line = line(conn, repo_id, by_token).await?;
    if line.is_some_and(|line| line.links().any(|link| link.id == other)) {
        let message = "a token may not change itself, nor those that it comes from";
        return Err(Error::new(Code::AccessDenied, message));
    }
    Ok(())
}

/// The ids of the tokens that these have made and that are not revoked.
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

/// Who made tokens of a repository that are neither revoked nor expired.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Creator {
    pub user_id: UserId,
    pub repo_id: RepoId,
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
/// With a `check`, tokens that the service did not write as they stand are left as they are.
pub async fn mark_creator(
    conn: &impl Conn,
    (repo_id, key, check): (RepoId, &RowKey, bool),
    user_id: UserId,
    since: i64,
) -> Result<(), DbErr> {
    use token::Column as C;
    let other = if since == 0 {
        C::CreatorInactiveUnix.ne(0)
    } else {
        C::CreatorInactiveUnix.eq(0)
    };
    let select = token::Entity::find()
        .filter(C::RepoId.eq(repo_id))
        .filter(C::CreatedBy.eq(user_id))
        .filter(C::RevokedUnix.eq(0))
        .filter(other);
    for row in db::all(conn, select).await? {
        if check && !mac::token_is_right(key, &LineageToken::from(&row)) {
            continue;
        }
        let marked = LineageToken {
            creator_inactive_unix: since,
            ..LineageToken::from(&row)
        };
        let statement = token::Entity::update_many()
            .set(token::ActiveModel {
                creator_inactive_unix: Set(since),
                row_mac: Set(Some(mac::token(key, &marked).into())),
                ..Default::default()
            })
            .filter(C::RepoId.eq(repo_id))
            .filter(C::Id.eq(row.id));
        db::run(conn, statement).await?;
    }
    Ok(())
}
