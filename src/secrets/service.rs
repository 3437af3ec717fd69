//! Reads secrets: lists, versions, what is known of one. Values are in `read` and `bulk`, changes in `put`,
//! `patch`, `rollback` and `change`.

use std::sync::Arc;

use entity::{SecretId, Version, secret};

use super::author::Author;
use super::authors::Authors;
use super::change::no_secret;
use super::name::{NameFilter, SecretName};
use super::store::{self, ListFilter};
use crate::access::{ListTokens, RequestContext, RestoreSecret, WholeRepository};
use crate::crypto::RowKey;
use crate::error::Error;
use crate::http::page;
use crate::http::whole::{self, Whole};
use crate::paging::{self, Page};
use crate::row_macs::{RowId, mac, read_verified};

pub use super::list_query::{ListQuery, PartView};
pub use super::read::{OpenedSecret, Sought, read, read_sought};
pub use super::store::VersionInfo;

/// Returns a secret without its value, and a page of its versions. A deleted one is shown to callers who may
/// restore it.
///
/// # Errors
/// [`crate::error::Code::NotFound`] when there is no such secret.
pub async fn describe(
    ctx: &RequestContext,
    name: &SecretName,
    page: Page,
) -> Result<(secret::Model, Vec<VersionInfo>, u64), Error> {
    let (conn, repo_id) = (ctx.app.db.conn(), ctx.repo_id);
    let found = find_verified(ctx, name, true).await?;
    if found.deleted_unix != 0 && !ctx.may::<RestoreSecret>(name) {
        return Err(no_secret());
    }
    let (versions, total) = store::versions(conn, repo_id, found.id, Some(page)).await?;
    Ok((found, versions, total))
}

/// Returns a secret that is not deleted, without its value.
///
/// # Errors
/// [`crate::error::Code::NotFound`] when there is none.
pub async fn describe_live(
    ctx: &RequestContext,
    name: &SecretName,
) -> Result<secret::Model, Error> {
    let found = find_verified(ctx, name, true).await?;
    if found.deleted_unix != 0 {
        return Err(no_secret());
    }
    Ok(found)
}

/// Returns the row of a secret.
async fn find_verified(
    ctx: &RequestContext,
    name: &SecretName,
    include_deleted: bool,
) -> Result<secret::Model, Error> {
    let (db, repo_id) = (&ctx.app.db, ctx.repo_id);
    let read = async || Ok(store::find(db.conn(), repo_id, name.as_str()).await?);
    let verify = async |found: &Option<secret::Model>| match found {
        None => Ok(true),
        Some(found) => {
            let verify = |key: &RowKey| mac::verify_secret(key, found);
            ctx.app.row_macs.verify_row(db, repo_id, verify).await
        }
    };
    let (found, is_valid) = read_verified(read, verify).await?;
    let found = found
        .filter(|secret| include_deleted || secret.deleted_unix == 0)
        .ok_or_else(no_secret)?;
    ctx.record_secret(found.id);
    check_written_here(ctx, found.id, is_valid)?;
    Ok(found)
}

/// # Errors
/// [`crate::error::Code::DecryptionFailed`] when the service did not write the row.
pub(super) fn check_written_here(
    ctx: &RequestContext,
    secret_id: SecretId,
    is_valid: bool,
) -> Result<(), Error> {
    if is_valid {
        return Ok(());
    }
    let row = RowId::Secret(secret_id);
    ctx.app.row_macs.report_tampering(ctx.repo_id, row);
    Err(Error::decryption_failed())
}

/// Returns the authors of these versions, as far as the caller may see them.
///
/// # Errors
/// When the database is unavailable.
pub async fn authors(ctx: &RequestContext, versions: &[VersionInfo]) -> Result<Authors, Error> {
    names(ctx, versions.iter().map(VersionInfo::author)).await
}

async fn names(
    ctx: &RequestContext,
    authors: impl IntoIterator<Item = Author>,
) -> Result<Authors, Error> {
    let (conn, repo_id) = (ctx.app.db.conn(), ctx.repo_id);
    let lists_tokens = ctx.may::<ListTokens>(&WholeRepository);
    Ok(Authors::look_up(conn, repo_id, authors, lists_tokens).await?)
}

/// Returns a version without its value.
///
/// # Errors
/// [`crate::error::Code::NotFound`] when there is no such version.
pub async fn version(
    ctx: &RequestContext,
    secret_id: SecretId,
    version: Version,
) -> Result<VersionInfo, Error> {
    let found = store::version(ctx.app.db.conn(), ctx.repo_id, secret_id, version).await?;
    found
        .map(VersionInfo::from)
        .ok_or_else(|| Error::not_found("no such version"))
}

/// Returns the versions of a secret, newest first: a page, or all. Also the authors of all its versions, as
/// far as the caller may see them.
///
/// # Errors
/// [`crate::error::Code::NotFound`] when there is no such secret.
pub async fn versions(
    ctx: &RequestContext,
    name: &SecretName,
    page: Option<Page>,
) -> Result<(page::Listed<VersionInfo, Version>, Authors), Error> {
    let secret_id = find_verified(ctx, name, false).await?.id;
    let everybody = store::authors(ctx.app.db.conn(), ctx.repo_id, secret_id).await?;
    let authors = names(ctx, everybody).await?;
    Ok((versions_of(ctx, secret_id, page).await?, authors))
}

async fn versions_of(
    ctx: &RequestContext,
    secret_id: SecretId,
    page: Option<Page>,
) -> Result<page::Listed<VersionInfo, Version>, Error> {
    let (app, repo_id) = (&ctx.app, ctx.repo_id);
    if let Some(page) = page {
        let rows = store::versions(app.db.conn(), repo_id, secret_id, Some(page)).await?;
        return Ok(page::Listed::Page(page, rows));
    }
    let below = |version| store::versions_below(app.db.conn(), repo_id, secret_id, version);
    let all = below(Version::MAX).await?;
    if whole::is_short(&all) {
        return Ok(page::Listed::Whole(Whole::Short(all)));
    }
    let permit = ctx.permit(&app.limiters.lists).await?;
    // The parts go from `newest` downwards, so they exclude versions that are added meanwhile.
    let first = below(Version::MAX).await?;
    let newest = first.first().map_or(Version::NONE, |newest| newest.version);
    let total = store::count_versions_up_to(app.db.conn(), repo_id, secret_id, newest).await?;
    let db = app.db.clone();
    let next = move |last| {
        let db = db.clone();
        whole::part(
            async move { Ok(store::versions_below(db.conn(), repo_id, secret_id, last).await?) },
        )
    };
    Ok(page::Listed::Whole(Whole::Long {
        total,
        first,
        next: Box::new(next),
        key: |row| row.version,
        permit,
    }))
}

/// Returns a page of the secrets in reach, and the total.
///
/// # Errors
/// When the database is unavailable.
pub async fn list(
    ctx: &RequestContext,
    query: ListQuery,
    page: Page,
) -> Result<(Vec<secret::Model>, u64), Error> {
    list_among(ctx, ctx.readable_names(), query, page).await
}

/// Returns a page of the secrets with one of these names, and the total.
///
/// # Errors
/// When the database is unavailable.
pub async fn list_among(
    ctx: &RequestContext,
    names: NameFilter,
    query: ListQuery,
    page: Page,
) -> Result<(Vec<secret::Model>, u64), Error> {
    match query.filter(names, &ctx.environments) {
        Some(filter) => list_of(ctx, filter, page).await,
        None => Ok((vec![], 0)),
    }
}

/// Returns a page of a list, and the total.
///
/// # Errors
/// When the database is unavailable.
pub async fn list_of(
    ctx: &RequestContext,
    filter: ListFilter,
    page: Page,
) -> Result<(Vec<secret::Model>, u64), Error> {
    let (conn, repo_id) = (ctx.app.db.conn(), ctx.repo_id);
    let total = store::count(conn, repo_id, &filter).await?;
    let rows = store::list(conn, repo_id, &filter, page.offset(), page.size()).await?;
    Ok((rows, total))
}

/// Returns all secrets in reach, ordered by name; a long list in parts.
///
/// # Errors
/// When the database is unavailable.
pub async fn whole(
    ctx: &RequestContext,
    query: ListQuery,
) -> Result<Whole<secret::Model, String>, Error> {
    match query.filter(ctx.readable_names(), &ctx.environments) {
        Some(filter) => whole_of(ctx, filter).await,
        None => Ok(Whole::Short(vec![])),
    }
}

/// Returns a whole list, in order; a long one in parts.
///
/// # Errors
/// When the database is unavailable.
pub async fn whole_of(
    ctx: &RequestContext,
    filter: ListFilter,
) -> Result<Whole<secret::Model, String>, Error> {
    let (app, repo_id) = (&ctx.app, ctx.repo_id);
    let conn = app.db.conn();
    let all = store::list(conn, repo_id, &filter, 0, paging::PART).await?;
    if whole::is_short(&all) {
        return Ok(Whole::Short(all));
    }
    let permit = ctx.permit(&app.limiters.lists).await?;
    let newest = store::newest_id(conn, repo_id).await?;
    let total = store::count_up_to(conn, repo_id, &filter, newest).await?;
    let first = store::list_behind(conn, repo_id, &filter, (None, newest), paging::PART).await?;
    let db = app.db.clone();
    let filter = Arc::new(filter);
    let next = move |last: String| {
        let (db, filter) = (db.clone(), Arc::clone(&filter));
        whole::part(async move {
            let behind = (Some(last.as_str()), newest);
            Ok(store::list_behind(db.conn(), repo_id, &filter, behind, paging::PART).await?)
        })
    };
    Ok(Whole::Long {
        total,
        first,
        next: Box::new(next),
        key: |row| row.name.clone(),
        permit,
    })
}

/// Returns the types of the secrets in reach, including deleted ones, sorted.
///
/// # Errors
/// When the database is unavailable.
pub async fn kinds(ctx: &RequestContext) -> Result<Vec<String>, Error> {
    let reach = ctx.readable_names();
    Ok(store::kinds(ctx.app.db.conn(), ctx.repo_id, &reach).await?)
}

/// How much of a repository the caller may read.
pub struct Counts {
    /// The secrets that are not deleted.
    pub secrets: u64,
    /// The versions that are not the current one of their secret, deleted or not.
    pub older_versions: u64,
}

/// Counts the secrets in reach and their versions.
///
/// # Errors
/// When the database is unavailable.
pub async fn count(ctx: &RequestContext) -> Result<Counts, Error> {
    let (conn, repo_id) = (ctx.app.db.conn(), ctx.repo_id);
    let mut filter = ListFilter {
        reach: ctx.readable_names(),
        include_deleted: false,
        prefix: None,
        kind: None,
        search: None,
        inside: None,
    };
    let secrets = store::count(conn, repo_id, &filter).await?;
    filter.include_deleted = true;
    let all = store::count(conn, repo_id, &filter).await?;
    let versions = store::count_versions(conn, repo_id, &filter).await?;
    Ok(Counts {
        secrets,
        older_versions: versions.saturating_sub(all),
    })
}
