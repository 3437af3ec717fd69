//! The look-up of a presented token by its hash, with its lineage.

use std::sync::LazyLock;

use entity::{RepoId, TokenId, UserId};
use sea_orm::{ConnectionTrait as _, DbErr};
use subtle::ConstantTimeEq as _;

use crate::db::{Cells, Db, statement};
use crate::environments::store as environments;
use crate::environments::stored::StoredSet;
use crate::tokens::lineage::Lineage;
use crate::tokens::lineage_token::{LineageToken, MAX_LINEAGE};

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
    pub environments: StoredSet,
    /// The repository that the name in the path refers to, as far as known.
    pub path_repo_id: Option<RepoId>,
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
const FIRST_TOKEN_COLUMN: usize = FIRST_SET_COLUMN + environments::COLUMN_COUNT;
/// The number of columns before those of a [`StoredSet`].
const FIRST_SET_COLUMN: usize = 7;

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
    sql.push_str(environments::COLUMNS);
    sql.push_str(", ");
    sql.push_str(&columns("t"));
    for ancestor in 1..generations {
        sql.push_str(", ");
        sql.push_str(&columns(&format!("m{ancestor}")));
    }
    sql.push_str(
        " FROM vault_token t JOIN vault_repo r ON r.id = t.repo_id \
         LEFT JOIN vault_repo_name n ON n.name_key = ?",
    );
    sql.push_str(&environments::joins("t.repo_id"));
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
        environments: environments::stored_set(row, FIRST_SET_COLUMN)?,
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
