//! Reads a repository's audit log: pages of entries, and the chain. Exports are in `export`.

use std::collections::BTreeMap;
use std::sync::Arc;

use entity::{SecretId, audit_entry, repo_head};
use serde::Deserialize;
use utoipa::IntoParams;

use super::store::{self, chain_rows};
use super::verify::{Finding, Verifier};
use crate::access::RequestContext;
use crate::error::Error;
use crate::http::query;
use crate::paging::{Page, Sizes};
use crate::secrets::store::current_names;

pub use super::store::EntryFilter;

pub const SIZES: Sizes = Sizes {
    default: 50,
    max: 100,
};
/// Maximum number of entries to verify, the newest first: quick work, however long the chain is.
const MAX_CHECKED: i64 = 100_000;

/// The page of the audit log.
#[derive(Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct AuditPageQuery {
    /// From 1.
    #[serde(deserialize_with = "query::from_one")]
    page: Option<u64>,
    /// 1 to 100, 50 when left out.
    #[serde(deserialize_with = "query::from_one")]
    page_size: Option<u64>,
}

impl AuditPageQuery {
    /// Returns the requested page, or the first.
    pub fn page(&self) -> Page {
        SIZES.page(self.page, self.page_size)
    }
}

/// Returns a page of the entries, newest first, and the total.
///
/// # Errors
/// When the database is unavailable.
pub async fn list(
    ctx: &RequestContext,
    filter: &EntryFilter,
    page: Page,
) -> Result<(Vec<audit_entry::Model>, u64), Error> {
    Ok(store::list(ctx.app.db.conn(), ctx.repo_id, filter, page).await?)
}

/// Returns the current names of the secrets in these entries, including deleted ones. Purged secrets have
/// none.
///
/// # Errors
/// When the database is unavailable.
pub async fn secret_names(
    ctx: &RequestContext,
    entries: &[audit_entry::Model],
) -> Result<BTreeMap<SecretId, String>, Error> {
    let ids = entries.iter().map(|entry| entry.secret_id);
    let ids = ids.filter(|id| !id.is_none());
    Ok(current_names(ctx.app.db.conn(), ctx.repo_id, ids).await?)
}

/// Returns the head of the chain; [`None`] before the first entry.
///
/// # Errors
/// When the database is unavailable.
pub async fn head(ctx: &RequestContext) -> Result<Option<repo_head::Model>, Error> {
    ctx.record_message("head of the chain");
    Ok(chain_rows::head(ctx.app.db.conn(), ctx.repo_id).await?)
}

/// Verifies the newest entries of the chain.
///
/// # Errors
/// When the database is unavailable. Faults of the chain are part of the finding.
pub async fn check_chain(ctx: &RequestContext) -> Result<Finding, Error> {
    let app = &ctx.app;
    ctx.record_message("check of the chain");
    // Reads many entries, so it needs a permit, like an export.
    let _permit = ctx.permit(&app.limiters.audit).await?;
    let verifier = Verifier::new(app.db.clone(), Arc::clone(&app.ring));
    Ok(verifier.verify_newest(ctx.repo_id, MAX_CHECKED).await?)
}
