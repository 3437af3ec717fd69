//! The list of an environment's revisions.

use std::collections::BTreeMap;

use entity::{RepoId, Revision, TokenId, UserId, environment_change, environment_revision};
use sea_orm::DbErr;

use super::store::{self, last_revision};
use crate::db::Conn;
use crate::environments::part::Part;
use crate::paging::Page;
use crate::secrets::name::NameFilter;

/// A revision and what it changed, by full names. Revision 1 has no time and no author.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordedRevision {
    pub revision: environment_revision::Model,
    /// In the order in which they were recorded.
    pub changes: Vec<environment_change::Model>,
}

/// Returns a page of an environment's revisions, newest first, and their number. With a `reach`, only changes
/// of names in it, and only revisions with such changes; without, every revision from 1 on.
pub async fn history(
    conn: &impl Conn,
    (repo_id, part): (RepoId, Part<'_>),
    reach: Option<&NameFilter>,
    page: Page,
) -> Result<(Vec<RecordedRevision>, u64), DbErr> {
    let (revisions, total) = if let Some(reach) = reach {
        let newest = Revision::MAX;
        let total = store::count_revisions(conn, (repo_id, part), reach, newest).await?;
        let revisions = store::revisions_in_reach(conn, (repo_id, part), reach, page).await?;
        (revisions, total)
    } else {
        let last = last_revision(conn, repo_id, part.name()).await?.revision;
        let offset = i64::try_from(page.offset()).unwrap_or(i64::MAX);
        let newest = last.get().saturating_sub(offset);
        (downwards(newest, page.size()), number_of(last))
    };
    let recorded = recorded(conn, (repo_id, part), reach, revisions).await?;
    Ok((recorded, total))
}

/// Returns the next part of the history: at most `most` revisions older than the given one, newest first.
pub async fn history_below(
    conn: &impl Conn,
    (repo_id, part): (RepoId, Part<'_>),
    reach: Option<&NameFilter>,
    (below, most): (Revision, u64),
) -> Result<Vec<RecordedRevision>, DbErr> {
    let revisions = numbers_below(conn, (repo_id, part), reach, (below, most)).await?;
    recorded(conn, (repo_id, part), reach, revisions).await
}

/// Returns the newest revision of the history, without its changes; [`None`] if the history is empty.
pub async fn newest(
    conn: &impl Conn,
    (repo_id, part): (RepoId, Part<'_>),
    reach: Option<&NameFilter>,
) -> Result<Option<environment_revision::Model>, DbErr> {
    let newest = numbers_below(conn, (repo_id, part), reach, (Revision::MAX, 1)).await?;
    let Some(revision) = newest.first() else {
        return Ok(None);
    };
    let row = store::revisions(conn, (repo_id, part), &newest)
        .await?
        .pop();
    Ok(row.or_else(|| Some(unrecorded((repo_id, part), *revision))))
}

async fn numbers_below(
    conn: &impl Conn,
    (repo_id, part): (RepoId, Part<'_>),
    reach: Option<&NameFilter>,
    (below, most): (Revision, u64),
) -> Result<Vec<Revision>, DbErr> {
    if let Some(reach) = reach {
        return store::revisions_below(conn, (repo_id, part), reach, (below, most)).await;
    }
    let last = last_revision(conn, repo_id, part.name()).await?.revision;
    let newest = last.get().min(below.get().saturating_sub(1));
    Ok(downwards(newest, most))
}

/// Returns how many revisions the history has up to and including the given one, which exists.
pub async fn count_up_to(
    conn: &impl Conn,
    (repo_id, part): (RepoId, Part<'_>),
    reach: Option<&NameFilter>,
    newest: Revision,
) -> Result<u64, DbErr> {
    match reach {
        Some(reach) => store::count_revisions(conn, (repo_id, part), reach, newest).await,
        None => Ok(number_of(newest)),
    }
}

/// Returns the numbers from `newest` downwards.
fn downwards(newest: i64, most: u64) -> Vec<Revision> {
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let oldest = newest.saturating_sub(most - 1).max(1);
    (oldest..=newest).rev().map(Revision::new).collect()
}

/// Revisions count from 1 without gaps.
fn number_of(last: Revision) -> u64 {
    u64::try_from(last.get()).unwrap_or(0)
}

/// Returns what is recorded of these revisions, in their order.
async fn recorded(
    conn: &impl Conn,
    (repo_id, part): (RepoId, Part<'_>),
    reach: Option<&NameFilter>,
    revisions: Vec<Revision>,
) -> Result<Vec<RecordedRevision>, DbErr> {
    if revisions.is_empty() {
        return Ok(vec![]);
    }
    let rows = store::revisions(conn, (repo_id, part), &revisions).await?;
    let mut rows: BTreeMap<Revision, _> = rows.into_iter().map(|row| (row.revision, row)).collect();
    let mut changes: BTreeMap<Revision, Vec<_>> = BTreeMap::new();
    for change in store::changes(conn, (repo_id, part), &revisions, reach).await? {
        changes.entry(change.revision).or_default().push(change);
    }
    let recorded = revisions.into_iter().map(|revision| RecordedRevision {
        revision: rows
            .remove(&revision)
            .unwrap_or_else(|| unrecorded((repo_id, part), revision)),
        changes: changes.remove(&revision).unwrap_or_default(),
    });
    Ok(recorded.collect())
}

/// What was there before anything was recorded.
fn unrecorded(
    (repo_id, part): (RepoId, Part<'_>),
    revision: Revision,
) -> environment_revision::Model {
    environment_revision::Model {
        repo_id,
        environment: part.name().to_owned(),
        revision,
        since_revision: Revision::FIRST,
        created_unix: 0,
        created_by: UserId::NONE,
        created_by_token: TokenId::NONE,
        request_id: String::new(),
        comment: String::new(),
    }
}
