//! Lists of secrets: pages, parts, values, types and totals.

use entity::{RepoId, SecretId, TokenId, UserId, repo_head, secret, secret_version};
use sea_orm::sea_query::{Expr, ExprTrait as _, Func, LikeExpr};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, FromQueryResult, Iterable as _,
    PaginatorTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _, QueryTrait as _,
    Select,
};

use super::current::{Current, current_of, with_versions};
use super::names::{begins_with, reached};
use crate::db::{self, Conn};
use crate::paging::Page;
use crate::secrets::author::Author;
use crate::secrets::name::{NameFilter, Reach};

/// The filter of a list.
#[derive(Clone, Debug)]
pub struct ListFilter {
    pub reach: NameFilter,
    pub include_deleted: bool,
    pub prefix: Option<String>,
    pub kind: Option<String>,
    /// A part of the name, case-insensitive.
    pub search: Option<String>,
}

impl ListFilter {
    /// Returns the filter of all live secrets in that reach.
    pub fn within(reach: NameFilter) -> Self {
        Self {
            reach,
            include_deleted: false,
            prefix: None,
            kind: None,
            search: None,
        }
    }

    fn select(&self, repo_id: RepoId) -> Select<secret::Entity> {
        let mut select = secret::Entity::find()
            .filter(secret::Column::RepoId.eq(repo_id))
            .filter(reached(secret::Column::Name, &self.reach));
        if !self.include_deleted {
            select = select.filter(secret::Column::DeletedUnix.eq(0));
        }
        if let Some(prefix) = &self.prefix {
            select = select.filter(begins_with(secret::Column::Name, prefix));
        }
        if let Some(kind) = &self.kind {
            select = select.filter(secret::Column::Kind.eq(kind));
        }
        if let Some(part) = &self.search {
            let mut pattern = String::from("%");
            for c in part.to_ascii_lowercase().chars() {
                if matches!(c, '%' | '_' | '!') {
                    pattern.push('!');
                }
                pattern.push(c);
            }
            pattern.push('%');
            let name = Func::lower(Expr::col(secret::Column::Name));
            select = select.filter(Expr::expr(name).like(LikeExpr::new(pattern).escape('!')));
        }
        select
    }

    /// Returns the excluded prefixes if nothing else narrows the list.
    fn excluded_prefixes(&self) -> Option<&[String]> {
        match self.reach.any_of.as_slice() {
            [
                Reach {
                    text,
                    prefix: true,
                    except,
                },
            ] if text.is_empty()
                && self.prefix.is_none()
                && self.kind.is_none()
                && self.search.is_none() =>
            {
                Some(except)
            }
            _ => None,
        }
    }
}

/// Returns the number of secrets whose name has that prefix, live or also deleted ones.
pub async fn count_beginning_with(
    conn: &impl Conn,
    repo_id: RepoId,
    prefix: &str,
    include_deleted: bool,
) -> Result<u64, DbErr> {
    let filter = ListFilter {
        include_deleted,
        prefix: Some(prefix.to_owned()),
        ..ListFilter::within(NameFilter::all())
    };
    let select = filter.select(repo_id).select_only();
    let select = select.expr(Func::count(Expr::col(secret::Column::Id)));
    let rows = db::numbers(conn, select).await?;
    let count = rows.first().and_then(|row| row.first());
    Ok(count
        .and_then(|count| u64::try_from(*count).ok())
        .unwrap_or(0))
}

/// Returns a part of the list, ordered by name.
pub async fn list(
    conn: &impl ConnectionTrait,
    repo_id: RepoId,
    filter: &ListFilter,
    offset: u64,
    limit: u64,
) -> Result<Vec<secret::Model>, DbErr> {
    filter
        .select(repo_id)
        .order_by_asc(secret::Column::Name)
        .offset((offset > 0).then_some(offset))
        .limit(limit)
        .all(conn)
        .await
}

/// Returns the next part after a name, ordered by name, of the secrets up to an id.
pub async fn list_behind(
    conn: &impl ConnectionTrait,
    repo_id: RepoId,
    filter: &ListFilter,
    (last, newest_id): (Option<&str>, SecretId),
    limit: u64,
) -> Result<Vec<secret::Model>, DbErr> {
    let mut select = filter
        .select(repo_id)
        .filter(secret::Column::Id.lte(newest_id));
    if let Some(last) = last {
        select = select.filter(secret::Column::Name.gt(last));
    }
    select
        .order_by_asc(secret::Column::Name)
        .limit(limit)
        .all(conn)
        .await
}

/// Returns the number of secrets in the list up to an id.
pub async fn count_up_to(
    conn: &impl ConnectionTrait,
    repo_id: RepoId,
    filter: &ListFilter,
    newest_id: SecretId,
) -> Result<u64, DbErr> {
    let select = filter.select(repo_id);
    let select = select.filter(secret::Column::Id.lte(newest_id));
    select.count(conn).await
}

/// Returns the id of the newest secret; 0 if there are none.
pub async fn newest_id(conn: &impl ConnectionTrait, repo_id: RepoId) -> Result<SecretId, DbErr> {
    let newest: Option<Option<SecretId>> = secret::Entity::find()
        .select_only()
        .column_as(secret::Column::Id.max(), "newest")
        .filter(secret::Column::RepoId.eq(repo_id))
        .into_tuple()
        .one(conn)
        .await?;
    Ok(newest.flatten().unwrap_or(SecretId::NONE))
}

/// A secret, with the author and time of its current version.
#[derive(Clone, Debug, FromQueryResult)]
pub struct SecretRow {
    #[sea_orm(nested)]
    pub secret: secret::Model,
    pub version_unix: i64,
    pub version_by: UserId,
    pub version_by_token: TokenId,
}

impl SecretRow {
    pub fn author(&self) -> Author {
        Author::of_columns(self.version_by, self.version_by_token)
    }
}

/// Returns a page of the list, ordered by type and name.
pub async fn list_by_kind(
    conn: &impl ConnectionTrait,
    repo_id: RepoId,
    filter: &ListFilter,
    page: Page,
) -> Result<Vec<SecretRow>, DbErr> {
    use secret_version::Column as V;
    with_versions(filter.select(repo_id))
        .columns(secret::Column::iter())
        .column_as(V::CreatedUnix, "version_unix")
        .column_as(V::CreatedBy, "version_by")
        .column_as(V::CreatedByToken, "version_by_token")
        .order_by_asc(secret::Column::Kind)
        .order_by_asc(secret::Column::Name)
        .offset(page.offset())
        .limit(page.size())
        .into_model()
        .all(conn)
        .await
}

/// Returns the number of secrets in the list. Uses the counters in the repository's head where possible, so
/// that a page of a large vault costs no more than one of a small vault.
pub async fn count(
    conn: &impl ConnectionTrait,
    repo_id: RepoId,
    filter: &ListFilter,
) -> Result<u64, DbErr> {
    let Some(except) = filter.excluded_prefixes() else {
        return filter.select(repo_id).count(conn).await;
    };
    let head = repo_head::Entity::find_by_id(repo_id).one(conn).await?;
    let whole = head.map_or(0, |head| {
        head.secret_count
            + if filter.include_deleted {
                head.deleted_count
            } else {
                0
            }
    });
    let mut count = u64::try_from(whole).unwrap_or(0);
    for prefix in except {
        let out = ListFilter {
            reach: NameFilter::all(),
            prefix: Some(prefix.clone()),
            ..filter.clone()
        };
        count = count.saturating_sub(out.select(repo_id).count(conn).await?);
    }
    Ok(count)
}

/// Returns the total number of versions of the secrets in a list.
pub async fn count_versions(
    conn: &impl ConnectionTrait,
    repo_id: RepoId,
    filter: &ListFilter,
) -> Result<u64, DbErr> {
    use secret_version::Column as C;
    let mut versions = secret_version::Entity::find().filter(C::RepoId.eq(repo_id));
    if filter
        .excluded_prefixes()
        .is_none_or(|except| !except.is_empty())
        || !filter.include_deleted
    {
        let secrets = filter
            .select(repo_id)
            .select_only()
            .column(secret::Column::Id);
        versions = versions.filter(C::SecretId.in_subquery(secrets.into_query()));
    }
    versions.count(conn).await
}

/// Returns the types of the secrets in reach, sorted.
pub async fn kinds(
    conn: &impl ConnectionTrait,
    repo_id: RepoId,
    reach: &NameFilter,
) -> Result<Vec<String>, DbErr> {
    secret::Entity::find()
        .select_only()
        .distinct()
        .column(secret::Column::Kind)
        .filter(secret::Column::RepoId.eq(repo_id))
        .filter(reached(secret::Column::Name, reach))
        .order_by_asc(secret::Column::Kind)
        .into_tuple()
        .all(conn)
        .await
}

pub(super) const SEALED_BYTES: &str = "COALESCE(SUM(LENGTH(encrypted_value)), 0)";

/// Returns the total encrypted size of the current versions in a list, in bytes.
pub async fn sealed_bytes(
    conn: &impl ConnectionTrait,
    repo_id: RepoId,
    filter: &ListFilter,
) -> Result<u64, DbErr> {
    // MySQL and PostgreSQL return a sum as a decimal number.
    let whole = db::big_integer(conn.get_database_backend());
    let sum = format!("CAST({SEALED_BYTES} AS {whole})");
    let bytes: Option<i64> = with_versions(filter.select(repo_id))
        .column_as(Expr::cust(sum), "bytes")
        .into_tuple()
        .one(conn)
        .await?;
    Ok(u64::try_from(bytes.unwrap_or_default()).unwrap_or(u64::MAX))
}

/// Returns the secrets of a list with their current versions, ordered by name: at most `most`, and none if
/// their encrypted values exceed `most_bytes` in total. The same statement checks the size, so that values
/// stored in the meantime cannot exceed it.
pub async fn currents(
    conn: &impl ConnectionTrait,
    repo_id: RepoId,
    filter: &ListFilter,
    (most, most_bytes): (u64, u64),
) -> Result<Vec<Current>, DbErr> {
    let bytes = with_versions(filter.select(repo_id)).expr(Expr::cust(SEALED_BYTES));
    let bytes = Expr::SubQuery(None, Box::new(bytes.into_query().into()));
    let bytes = bytes.lte(i64::try_from(most_bytes).unwrap_or(i64::MAX));
    let within = filter.select(repo_id).filter(bytes).limit(most);
    current_of(conn, within).await
}
