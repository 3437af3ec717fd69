//! Lists of secrets: pages, parts, values, types and totals.

use entity::{RepoId, SecretId, repo_head, secret, secret_version};
use sea_orm::sea_query::{Cond, Expr, ExprTrait as _, Func, LikeExpr};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, PaginatorTrait as _,
    QueryFilter as _, QueryOrder as _, QuerySelect as _, QueryTrait as _, Select,
};

use super::current::{Current, current_of, with_versions};
use super::inside::Inside;
use super::names::{reached, text_begins_with};
use crate::db::{self, Conn};
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
    /// Shows an environment by the names inside; then `prefix` and `search` are about those.
    pub inside: Option<Inside>,
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
            inside: None,
        }
    }

    /// Whether a name is in reach, the part's own or brought by the overlay.
    pub fn reaches(&self, name: &str) -> bool {
        let is_brought = |inside: &Inside| inside.brought.reaches(name);
        self.reach.reaches(name) || self.inside.as_ref().is_some_and(is_brought)
    }

    /// Returns the name by which the list is filtered and ordered.
    fn name(&self) -> Expr {
        let inside = self.inside.as_ref();
        inside.map_or_else(|| Expr::col(secret::Column::Name), Inside::name)
    }

    pub(super) fn select(&self, repo_id: RepoId) -> Select<secret::Entity> {
        let mut own = Cond::all().add(reached(secret::Column::Name, &self.reach));
        if !self.include_deleted {
            own = own.add(secret::Column::DeletedUnix.eq(0));
        }
        let brought = self.inside.as_ref().and_then(|it| it.brought(repo_id));
        let mut select = secret::Entity::find()
            .filter(secret::Column::RepoId.eq(repo_id))
            .filter(Cond::any().add(own).add_option(brought));
        if let Some(prefix) = &self.prefix {
            select = select.filter(text_begins_with(&self.name(), prefix));
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
            let name = Func::lower(self.name());
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
                && self.search.is_none()
                && self.inside.is_none() =>
            {
                Some(except)
            }
            _ => None,
        }
    }
}

fn full_name() -> Expr {
    Expr::col(secret::Column::Name)
}

/// Returns a part of the list, ordered by name.
pub async fn list(
    conn: &impl ConnectionTrait,
    repo_id: RepoId,
    filter: &ListFilter,
    offset: u64,
    limit: u64,
) -> Result<Vec<secret::Model>, DbErr> {
    in_order(filter.select(repo_id), filter)
        .offset((offset > 0).then_some(offset))
        .limit(limit)
        .all(conn)
        .await
}

/// Returns at most `limit` of the list, ordered by name, also within a commit.
pub async fn list_in(
    conn: &impl Conn,
    repo_id: RepoId,
    filter: &ListFilter,
    limit: u64,
) -> Result<Vec<secret::Model>, DbErr> {
    let select = filter.select(repo_id).order_by_asc(secret::Column::Name);
    db::all(conn, select.limit(limit)).await
}

/// Orders by the shown name. Two secrets may be shown under one name: the full name decides.
fn in_order(select: Select<secret::Entity>, filter: &ListFilter) -> Select<secret::Entity> {
    match &filter.inside {
        None => select,
        Some(inside) => select.order_by_asc(inside.name()),
    }
    .order_by_asc(secret::Column::Name)
}

/// Returns the next part after a full name, in order, of the secrets up to an id.
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
        let behind = match &filter.inside {
            None => Cond::all().add(full_name().gt(last)),
            Some(inside) => inside.behind(last),
        };
        select = select.filter(behind);
    }
    in_order(select, filter).limit(limit).all(conn).await
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
    let select = || filter.select(repo_id);
    bounded(conn, select, (most, most_bytes)).await
}

/// Like [`currents`], of the secrets in the list that have one of these ids.
pub async fn currents_among(
    conn: &impl ConnectionTrait,
    repo_id: RepoId,
    (filter, ids): (&ListFilter, &[SecretId]),
    most: (u64, u64),
) -> Result<Vec<Current>, DbErr> {
    let select = || {
        let ids = ids.iter().copied();
        filter.select(repo_id).filter(secret::Column::Id.is_in(ids))
    };
    bounded(conn, select, most).await
}

async fn bounded(
    conn: &impl ConnectionTrait,
    select: impl Fn() -> Select<secret::Entity>,
    (most, most_bytes): (u64, u64),
) -> Result<Vec<Current>, DbErr> {
    let bytes = with_versions(select()).expr(Expr::cust(SEALED_BYTES));
    let bytes = Expr::SubQuery(None, Box::new(bytes.into_query().into()));
    let bytes = bytes.lte(i64::try_from(most_bytes).unwrap_or(i64::MAX));
    current_of(conn, select().filter(bytes).limit(most)).await
}

/// Returns the secrets of a list, in no order: id, name, and the length of the encrypted value in bytes.
pub async fn sealed_lengths(
    conn: &impl ConnectionTrait,
    repo_id: RepoId,
    filter: &ListFilter,
) -> Result<Vec<(SecretId, String, u64)>, DbErr> {
    let whole = db::big_integer(conn.get_database_backend());
    let length = format!("CAST(LENGTH(encrypted_value) AS {whole})");
    let rows: Vec<(SecretId, String, i64)> = with_versions(filter.select(repo_id))
        .column(secret::Column::Id)
        .column(secret::Column::Name)
        .column_as(Expr::cust(length), "length")
        .into_tuple()
        .all(conn)
        .await?;
    let rows = rows.into_iter();
    Ok(rows
        .map(|(id, name, length)| (id, name, u64::try_from(length).unwrap_or(0)))
        .collect())
}
