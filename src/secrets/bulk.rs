//! Bulk reads: the values of an export, and the stored values that an import is compared with.

use std::cell::Cell;
use std::collections::HashMap;
use std::collections::hash_map::Entry::Vacant;
use std::sync::Arc;

use entity::{KeyVersion, SecretId};
use forgevault_dotenv::AllowedNames;
use sea_orm::DbErr;
use zeroize::Zeroizing;

use super::SecretName;
use super::export::{self, ExportError, Format, Item, MAX_BYTES, MAX_SECRETS};
use super::job;
use super::read::open;
use super::service::{ListQuery, PartView};
use super::store::{self, Current, ListFilter};
use crate::access::RequestContext;
use crate::crypto::{DataKey, RowKey};
use crate::environments::Environments;
use crate::environments::overlay::Overlay;
use crate::environments::part::Part;
use crate::error::Error;
use crate::http::limiter::Permit;
use crate::keys::{OpenError, find_with_keys};
use crate::row_macs::{RowId, read_verified};

/// Exports of at most this size need no permit, so that jobs never wait for the export of a whole vault.
pub(super) const SMALL_EXPORT_BYTES: u64 = 1024 * 1024;

/// What is exported, and how.
pub struct ExportRequest {
    pub environment: Option<String>,
    pub overlay: Overlay,
    /// The beginning of the full name, that of `E.NAME` for what the overlay of `E` brings.
    pub prefix: Option<String>,
    /// Only these, by their names inside; [`None`] for all.
    pub names: Option<Vec<SecretName>>,
    pub format: Format,
    pub allowed: AllowedNames,
}

/// All values in reach as one text.
pub struct Export {
    pub text: Zeroizing<String>,
    /// Kept until the text has been sent.
    pub permit: Option<Permit>,
    /// The full names that the format cannot carry and whose values are not in the text, sorted.
    pub left_out: Vec<String>,
}

/// Returns all values in reach as one text; each leaves its audit entry.
///
/// # Errors
/// [`crate::error::Code::InvalidRequest`] when the format cannot represent a value or the export is too
/// large, [`crate::error::Code::NotFound`] for an undeclared environment, the refusal of a caller who reaches
/// nothing of it, and the errors of decryption. The export is all or nothing, but for what is left out by the
/// rules of [`super::export::choice`].
pub async fn export(ctx: &RequestContext, request: ExportRequest) -> Result<Export, Error> {
    let (environments, reach) = (&ctx.environments, ctx.readable_names());
    let (format, allowed) = (request.format, request.allowed);
    let query = ListQuery {
        prefix: request.prefix,
        ..ListQuery::default()
    };
    let Some(environment) = request.environment else {
        return match query.filter(reach, environments) {
            Some(filter) => whole(ctx, (&filter, None), (format, allowed)).await,
            None => empty(format, &allowed),
        };
    };
    // An empty export would look like a successful deployment.
    let part = environments
        .part(&environment)
        .ok_or_else(|| Error::not_found("environment: not declared in this repository"))?;
    ctx.depend_on_overlay(part, request.overlay);
    let mut view = PartView::of(environments, (part, request.overlay), &reach);
    ctx.check_in_reach(&view.own)?;
    if let Some(names) = &request.names {
        let full: Vec<String> = names
            .iter()
            .map(|name| part.prefix() + name.as_str())
            .collect();
        view.own = view.own.among(full.iter().map(String::as_str));
        view.brought = view.brought.among(names.iter().map(SecretName::as_str));
    }
    let prefix = prefix_inside(part, query.prefix.as_deref().unwrap_or_default());
    let filter = prefix.map(str::to_owned).and_then(|prefix| {
        let prefix = Some(prefix).filter(|prefix| !prefix.is_empty());
        view.filter(ListQuery { prefix, ..query })
    });
    match (filter, format) {
        (None, _) => empty(format, &allowed),
        (Some(filter), Format::Json) => {
            whole(ctx, (&filter, Some(environment)), (format, allowed)).await
        }
        (Some(filter), Format::Variables(format)) => {
            job::export(ctx, (&filter, environment), (format, allowed)).await
        }
    }
}

/// Returns the beginning of the names inside, from that of the full names; [`None`] if no name in the part
/// has it.
fn prefix_inside<'p>(part: Part<'_>, prefix: &'p str) -> Option<&'p str> {
    let of_part = part.prefix();
    let is_wider = of_part.starts_with(prefix);
    let inside = prefix.strip_prefix(of_part.as_str());
    inside.or_else(|| is_wider.then_some(""))
}

fn empty(format: Format, allowed: &AllowedNames) -> Result<Export, Error> {
    Ok(Export {
        text: render(format, &[], allowed)?,
        permit: None,
        left_out: vec![],
    })
}

/// Exports everything in a list, named as in that part of the vault.
async fn whole(
    ctx: &RequestContext,
    (filter, part): (&ListFilter, Option<String>),
    (format, allowed): (Format, AllowedNames),
) -> Result<Export, Error> {
    let (permit, found, keys) = read_all(ctx, filter).await?;
    for secret in &found {
        record_read(ctx, secret);
    }
    let environments = Arc::clone(&ctx.environments);
    // A whole vault would block a thread that serves other requests. The permit moves along, since the work
    // continues even if the caller disconnects.
    let opening = tokio::task::spawn_blocking(move || {
        let part = part.as_deref().and_then(|part| environments.part(part));
        let text = open_all(&found, &keys, (part, &environments), (format, &allowed))?;
        Ok((text, permit))
    });
    let opened: Result<_, Error> = opening
        .await
        .map_err(|error| Error::internal().because(error))?;
    let (text, permit) = opened?;
    Ok(Export {
        text,
        permit: Some(permit),
        left_out: vec![],
    })
}

/// Reads the secrets of an export while holding the permit that it needs.
pub async fn read_all(
    ctx: &RequestContext,
    filter: &ListFilter,
) -> Result<(Permit, Vec<Current>, Keys), Error> {
    let (app, repo_id) = (&ctx.app, ctx.repo_id);
    let conn = app.db.conn();
    let mut bytes = store::sealed_bytes(conn, repo_id, filter).await?;
    loop {
        // Refuses oversized exports before waiting.
        check_bytes(bytes)?;
        let is_small = bytes <= SMALL_EXPORT_BYTES;
        let (limiter, most_bytes) = if is_small {
            (&app.limiters.small_exports, SMALL_EXPORT_BYTES)
        } else {
            (&app.limiters.exports, MAX_BYTES)
        };
        let permit = ctx.permit(limiter).await?;
        let most = (u64::from(MAX_SECRETS) + 1, most_bytes);
        let find = async || store::currents(conn, repo_id, filter, most).await;
        let (found, keys) = with_keys(ctx, find).await?;
        // Compares the names here, so that the result does not depend on the database's collation.
        if found.iter().any(|secret| !filter.reaches(&secret.name)) {
            return Err(Error::decryption_failed());
        }
        if found.len() > usize::from(MAX_SECRETS) {
            return Err(refusal(ExportError::TooManySecrets));
        }
        if found.is_empty() {
            // There are none, or the export has outgrown its permit meanwhile.
            bytes = store::sealed_bytes(conn, repo_id, filter).await?;
            check_bytes(bytes)?;
            if is_small && bytes > SMALL_EXPORT_BYTES {
                continue;
            }
        }
        return Ok((permit, found, keys));
    }
}

fn check_bytes(bytes: u64) -> Result<(), Error> {
    if bytes <= MAX_BYTES {
        return Ok(());
    }
    Err(refusal(ExportError::TooLong))
}

/// Notes a value of a bulk read for its audit entry.
pub(super) fn record_read(ctx: &RequestContext, secret: &Current) {
    ctx.record_read(&secret.name, secret.id, (secret.version_id, secret.version));
}

/// Data encryption keys by version.
pub type Keys = HashMap<KeyVersion, Arc<DataKey>>;

/// Returns secrets together with the keys for their values.
///
/// # Errors
/// [`crate::error::Code::DecryptionFailed`] when the service did not assign one of the names to that secret.
pub(super) async fn with_keys(
    ctx: &RequestContext,
    find: impl AsyncFn() -> Result<Vec<Current>, DbErr>,
) -> Result<(Vec<Current>, Keys), Error> {
    let app = &ctx.app;
    let wrong = Cell::new(SecretId::NONE);
    let verify = async |found: &Vec<Current>| {
        if found.is_empty() {
            return Ok(true);
        }
        let verify = |key: &RowKey| {
            let first = found.iter().find(|secret| !secret.verify(key, ctx.repo_id));
            wrong.set(first.map_or(SecretId::NONE, |secret| secret.id));
            first.is_none()
        };
        app.row_macs.verify_row(&app.db, ctx.repo_id, verify).await
    };
    let find = async || {
        let read = async || Ok(find().await?);
        let (found, is_valid) = read_verified(read, verify).await?;
        if !is_valid {
            let row = RowId::Secret(wrong.get());
            app.row_macs.report_tampering(ctx.repo_id, row);
            return Err(Error::decryption_failed());
        }
        Ok(found)
    };
    let keys = async |found: &Vec<Current>| keys_of(ctx, found).await;
    find_with_keys(find, keys).await
}

async fn keys_of(ctx: &RequestContext, found: &[Current]) -> Result<Keys, OpenError> {
    let (app, repo_id) = (&ctx.app, ctx.repo_id);
    let mut keys = HashMap::new();
    for secret in found {
        if let Vacant(place) = keys.entry(secret.key_version) {
            let conn = app.db.conn();
            let key = app.keys.committed(conn, repo_id, secret.key_version);
            place.insert(key.await?);
        }
    }
    Ok(keys)
}

/// Decrypts the value in `found` with one of these keys.
pub fn open_with(keys: &Keys, found: &Current) -> Result<Zeroizing<String>, Error> {
    let key = keys
        .get(&found.key_version)
        .ok_or_else(Error::decryption_failed)?;
    open(key, found)
}

fn open_all(
    found: &[Current],
    keys: &Keys,
    (part, environments): (Option<Part<'_>>, &Environments),
    (format, allowed): (Format, &AllowedNames),
) -> Result<Zeroizing<String>, Error> {
    let values = found
        .iter()
        .map(|secret| open_with(keys, secret))
        .collect::<Result<Vec<_>, _>>()?;
    let mut items: Vec<Item<'_>> = found
        .iter()
        .zip(&values)
        .map(|(secret, value)| Item {
            name: part.map_or(secret.name.as_str(), |part| part.name_inside(&secret.name)),
            full_name: &secret.name,
            is_protected: environments.protects(&secret.name),
            value,
            version: secret.version,
            encryption_mode: &secret.encryption_mode,
        })
        .collect();
    items.sort_by_key(|item| (item.name, item.full_name));
    render(format, &items, allowed)
}

pub(super) fn render(
    format: Format,
    items: &[Item<'_>],
    allowed: &AllowedNames,
) -> Result<Zeroizing<String>, Error> {
    export::render(format, items, allowed).map_err(refusal)
}

pub(super) fn refusal(error: ExportError) -> Error {
    match error {
        ExportError::Json => Error::internal().because(error),
        refusal => Error::invalid(refusal.to_string()),
    }
}
