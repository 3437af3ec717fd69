//! The table of tokens. Every finder filters by repository, except the one by hash, which returns the
//! repository for comparison.

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
use crate::row_macs::mac;

/// The most tokens of a repository that are not revoked; it also limits the work of a revocation.
pub const MAX_TOKENS: i64 = 10_000;
/// Ids per statement; SQLite allows 32,766 values.
const IDS_AT_ONCE: usize = 1000;

/// A token presented by a caller, with everything that decides whether it is live here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PresentedToken {
    pub description: String,
    pub lineage: Lineage,
    /// When the token's repository was detached; not 0 when nothing of it is served.
    pub detached_unix: i64,
    /// When the token's repository was deleted at the forge; likewise.
    pub deleted_unix: i64,
    /// The repository's current name, as far as known.
    pub owner: String,
    pub name: String,
    /// Not 0 while the forge reports it as archived.
    pub archived_unix: i64,
    /// The environments of the token's repository.
    pub environments: Environments,
    /// The repository that the name in the path refers to, as far as known.
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
/// The number of columns in [`PRESENTED`] before the first token.
const FIRST_TOKEN_COLUMN: usize = 7;

/// The token with its ancestors, each joined only if the previous one has a parent.
static PRESENTED: LazyLock<String> = LazyLock::new(|| presented_with(MAX_LINEAGE));
/// The token without its ancestors. On SQLite a second query costs less than reading the empty columns of a
/// token without parents, so this one decides whether the other is needed.
static PRESENTED_ALONE: LazyLock<String> = LazyLock::new(|| presented_with(1));

fn presented_with(generations: usize) -> String {
    let columns = |table: &str| LINK.map(|column| format!("{table}.{column}")).join(", ");
    let mut sql = "SELECT t.description, r.detached_unix, r.deleted_unix, n.repo_id, r.owner, \
                   r.name, r.archived_unix, "
        .to_owned();
    sql.push_str(&columns("t"));
    for ancestor in 1..generations {
        sql.push_str(", ");
        sql.push_str(&columns(&format!("m{ancestor}")));
    }
    sql.push_str(
        " FROM vault_token t JOIN vault_repo r ON r.id = t.repo_id \
         LEFT JOIN vault_repo_name n ON n.name_key = ?",
    );
    let mut child = "t".to_owned();
    for ancestor in 1..generations {
        let join = format!(
            " LEFT JOIN vault_token m{ancestor} ON m{ancestor}.id = {child}.parent_id \
             AND m{ancestor}.repo_id = t.repo_id"
        );
        sql.push_str(&join);
        child = format!("m{ancestor}");
    }
    sql.push_str(" WHERE t.token_hash = ?");
    sql
}

/// A row of [`PRESENTED`], from either database driver.
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

/// Returns the token whose columns begin at `at`, if there is one.
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
    let Some(own) = link(row, FIRST_TOKEN_COLUMN)? else {
        return Ok(None);
    };
    let mut ancestors = vec![];
    for generation in 1..generations {
        match link(row, FIRST_TOKEN_COLUMN + generation * LINK.len())? {
            Some(ancestor) => ancestors.push(ancestor),
            None => break,
        }
    }
    Ok(Some(PresentedToken {
        description: row.text(0)?,
        lineage: Lineage::new(own, ancestors),
        detached_unix: row.number(1)?.unwrap_or_default(),
        deleted_unix: row.number(2)?.unwrap_or_default(),
        path_repo_id: row.number(3)?.map(RepoId::new),
        owner: row.text(4)?,
        name: row.text(5)?,
        archived_unix: row.number(6)?.unwrap_or_default(),
        environments: Environments::initial(),
    }))
}

/// Looks up a token by its hash, together with its lineage and the repository that the path's name refers to.
/// One statement; on SQLite on the thread's own connection.
pub async fn find_by_hash(
    db: &Db,
    hash: &str,
    name_key: &str,
) -> Result<Option<PresentedToken>, DbErr> {
    let found = if let Some(sqlite) = db.sqlite() {
        let given = (name_key, hash);
        let alone = sqlite.query_row(&PRESENTED_ALONE, given, |row| presented(row, 1))?;
        match &alone {
            Some(Some(row)) if !row.lineage.own().parent_id.is_none() => {
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
    // Compares the hash here, so that the result does not depend on the database's collation.
    let is_same = |row: &PresentedToken| {
        let found = row.lineage.own().token_hash.as_bytes();
        found.ct_eq(hash.as_bytes()).into()
    };
    Ok(found.flatten().filter(is_same))
}

impl PresentedToken {
    pub fn repo_id(&self) -> RepoId {
        self.lineage.own().repo_id
    }

    /// Whether the token's repository is served.
    pub fn is_served(&self) -> bool {
        self.detached_unix == 0 && self.deleted_unix == 0
    }
}

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
    environments: Environments,
    /// [`None`] when the stored scope cannot be parsed.
    scope: Option<Scope>,
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
        for lineage in lineages(conn, repo_id, rows).await? {
            let environments = Environments::initial();
            let scope = lineage.scope(&environments).ok();
            again.insert(
                (repo_id, lineage.own().id),
                TokenRecheck {
                    lineage,
                    environments,
                    scope,
                    verified: OnceLock::new(),
                },
            );
        }
    }
    Ok(again)
}

/// Rechecks, within the transaction, that an authorized token is still live and served, and that its scope
/// was not narrowed: a long body or the queue may have taken time. Returns how its use is counted, [`None`]
/// for a token that is no longer live, and why it is refused.
pub fn recheck_token(
    (current, rows): (Option<&TokenRecheck>, Option<&RowKey>),
    snapshot: &TokenSnapshot,
    now: i64,
) -> (Option<Kind>, Result<(), Error>) {
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
        let scope = current.scope.as_ref().ok_or_else(Error::internal)?;
        let reaches_it =
            *scope == snapshot.scope || snapshot.scope.within(scope, &current.environments);
        Ok((!reaches_it).then(|| Rejection {
            kind: Kind::Allowed,
            error: Error::new(
                Code::AccessDenied,
                "the token's scope was narrowed during the request",
            ),
        }))
    };
    match recheck() {
        Ok(None) => (Some(Kind::Allowed), Ok(())),
        Ok(Some(Rejection { kind, error })) => (Some(kind), Err(error)),
        Err(error) => (None, Err(error)),
    }
}

/// Returns a page of the repository's tokens, ordered by id, with or without revoked ones, and the total.
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

/// Returns the next part of the repository's tokens after an id, including revoked ones, ordered by id.
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

/// Returns the number of the repository's tokens, including revoked ones, and the id of the newest.
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

/// Returns the number of the repository's tokens that are not revoked.
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

/// Returns the number of the repository's live tokens ([`super::status::TokenStatus::check_live`]) at that
/// time, in Unix seconds.
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

/// A creator of tokens of one repository that are neither revoked nor expired.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Creator {
    pub user_id: UserId,
    pub repo_id: RepoId,
    /// The tokens that are marked as created by an active user.
    pub active_tokens: i64,
    /// The tokens that are refused because their creator is inactive.
    pub inactive_tokens: i64,
}

/// Returns all creators of such tokens, in all repositories, ordered by user id.
pub async fn creators(conn: &impl ConnectionTrait, now: i64) -> Result<Vec<Creator>, DbErr> {
    // A sum is a DECIMAL on MySQL and a NUMERIC on PostgreSQL; a count has 64 bits everywhere.
    const CREATORS: &str = "SELECT created_by AS user_id, repo_id, \
         COUNT(CASE WHEN creator_inactive_unix = 0 THEN 1 END) AS active_tokens, \
         COUNT(CASE WHEN creator_inactive_unix <> 0 THEN 1 END) AS inactive_tokens \
         FROM vault_token \
         WHERE revoked_unix = 0 AND (expires_unix = 0 OR expires_unix > ?) AND created_by > 0 \
         GROUP BY created_by, repo_id ORDER BY created_by, repo_id";
    let select = statement(conn, CREATORS, [now.into()]);
    Creator::find_by_statement(select).all(conn).await
}

/// Sets since when a creator is inactive, Unix seconds, on the tokens that they created; 0 = active. With a
/// `check`, tokens that the service did not write remain unchanged.
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
        if check && !mac::verify_token(key, &LineageToken::from(&row)) {
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
