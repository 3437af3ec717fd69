//! Queries for pages of the history.

use entity::{RepoId, Revision, environment_change, environment_revision};
use sea_orm::sea_query::ExprTrait as _;
use sea_orm::{
    ColumnTrait as _, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
    Select,
};

use crate::db::{self, Conn};
use crate::environments::part::Part;
use crate::paging::Page;
use crate::secrets::name::NameFilter;
use crate::secrets::store::reached;

use environment_change::Column as C;

fn of_part(
    (repo_id, part): (RepoId, Part<'_>),
    reach: Option<&NameFilter>,
) -> Select<environment_change::Entity> {
    let select = environment_change::Entity::find()
        .filter(C::RepoId.eq(repo_id))
        .filter(C::Environment.eq(part.name()));
    match reach {
        Some(reach) => select.filter(reached(C::Name, reach)),
        None => select,
    }
}

/// Returns the number of revisions, up to and including `newest`, that changed a name in reach.
pub async fn count_revisions(
    conn: &impl Conn,
    part: (RepoId, Part<'_>),
    reach: &NameFilter,
    newest: Revision,
) -> Result<u64, DbErr> {
    let select = of_part(part, Some(reach))
        .filter(C::Revision.lte(newest))
        .select_only()
        .column_as(C::Revision.into_expr().count_distinct(), "count");
    let rows = db::numbers(conn, select).await?;
    let count = rows.into_iter().flatten().next();
    Ok(count.map_or(0, |count| u64::try_from(count).unwrap_or(0)))
}

/// Returns a page of the revisions that changed a name in reach, newest first.
pub async fn revisions_in_reach(
    conn: &impl Conn,
    part: (RepoId, Part<'_>),
    reach: &NameFilter,
    page: Page,
) -> Result<Vec<Revision>, DbErr> {
    let select = in_reach(part, reach)
        .offset(page.offset())
        .limit(page.size());
    numbers(conn, select).await
}

/// Returns at most `most` of the revisions below the given one that changed a name in reach, newest first.
pub async fn revisions_below(
    conn: &impl Conn,
    part: (RepoId, Part<'_>),
    reach: &NameFilter,
    (below, most): (Revision, u64),
) -> Result<Vec<Revision>, DbErr> {
    let select = in_reach(part, reach)
        .filter(C::Revision.lt(below))
        .limit(most);
    numbers(conn, select).await
}

/// Selects the revisions that changed a name in reach, newest first.
fn in_reach(part: (RepoId, Part<'_>), reach: &NameFilter) -> Select<environment_change::Entity> {
    of_part(part, Some(reach))
        .select_only()
        .distinct()
        .column(C::Revision)
        .order_by_desc(C::Revision)
}

async fn numbers(
    conn: &impl Conn,
    select: Select<environment_change::Entity>,
) -> Result<Vec<Revision>, DbErr> {
    let rows = db::numbers(conn, select).await?;
    Ok(rows.into_iter().flatten().map(Revision::new).collect())
}

/// Returns the last revision that was made up to that time, in Unix seconds.
pub async fn last_until(
    conn: &impl Conn,
    (repo_id, part): (RepoId, Part<'_>),
    time: i64,
) -> Result<Option<Revision>, DbErr> {
    use environment_revision::Column as C;
    let select = environment_revision::Entity::find()
        .filter(C::RepoId.eq(repo_id))
        .filter(C::Environment.eq(part.name()))
        .filter(C::CreatedUnix.lte(time))
        .order_by_desc(C::Revision);
    Ok(db::one(conn, select).await?.map(|row| row.revision))
}

/// Returns the rows of these revisions.
pub async fn revisions(
    conn: &impl Conn,
    (repo_id, part): (RepoId, Part<'_>),
    revisions: &[Revision],
) -> Result<Vec<environment_revision::Model>, DbErr> {
    use environment_revision::Column as C;
    let select = environment_revision::Entity::find()
        .filter(C::RepoId.eq(repo_id))
        .filter(C::Environment.eq(part.name()))
        .filter(C::Revision.is_in(revisions.iter().copied()));
    db::all(conn, select).await
}

/// Whether a revision has a row. The first has none if it is what was there before anything was recorded.
pub async fn is_recorded(
    conn: &impl Conn,
    part: (RepoId, Part<'_>),
    revision: Revision,
) -> Result<bool, DbErr> {
    let rows = revisions(conn, part, &[revision]).await?;
    Ok(!rows.is_empty())
}

/// Returns the changes of these revisions, as they were recorded; with a `reach`, only of names in it.
pub async fn changes(
    conn: &impl Conn,
    part: (RepoId, Part<'_>),
    revisions: &[Revision],
    reach: Option<&NameFilter>,
) -> Result<Vec<environment_change::Model>, DbErr> {
    let select = of_part(part, reach)
        .filter(C::Revision.is_in(revisions.iter().copied()))
        .order_by_asc(C::Id);
    db::all(conn, select).await
}
