//! Bulk reads: the values of an export, and the stored values that an import is compared with.

use std::cell::Cell;
use std::collections::HashMap;
use std::collections::hash_map::Entry::Vacant;
use std::sync::Arc;

use entity::{KeyVersion, SecretId};
use forgevault_dotenv::AllowedNames;
use sea_orm::DbErr;
use zeroize::Zeroizing;

use super::export::{self, ExportError, Format, Item};
use super::service::{ListQuery, open};
use super::store::{self, Current, ListFilter};
use crate::access::RequestContext;
use crate::crypto::{DataKey, RowKey};
use crate::environments::Environments;
use crate::error::Error;
use crate::http::limiter::Permit;
use crate::keys::{OpenError, find_with_keys};
use crate::row_macs::{RowId, read_verified};

/// The most secrets in one export. Each leaves an audit entry, and all are committed together.
const MAX_EXPORT_SECRETS: u64 = 10_000;
/// The most bytes of encrypted values in one export. They are held in memory twice more, as plaintext and as
/// output (in JSON up to six times as large).
const MAX_EXPORT_BYTES: u64 = 64 * 1024 * 1024;

/// Exports of at most this size need no permit, so that jobs never wait for the export of a whole vault.
const SMALL_EXPORT_BYTES: u64 = 1024 * 1024;

/// All values in reach as one text.
pub struct Export {
    pub text: Zeroizing<String>,
    /// Kept until the text has been sent.
    pub permit: Option<Permit>,
}

/// Returns all values in reach as one text; each leaves its audit entry.
///
/// # Errors
/// [`crate::error::Code::InvalidRequest`] when the format cannot represent a value or the export is too
/// large, [`crate::error::Code::NotFound`] for an undeclared environment, and the errors of decryption. The
/// export is all or nothing.
pub async fn export(
    ctx: &RequestContext,
    query: ListQuery,
    (format, allowed): (Format, AllowedNames),
) -> Result<Export, Error> {
    let environment = query.environment.clone();
    let environments = &ctx.environments;
    // An empty export would look like a successful deployment.
    if environment
        .as_ref()
        .is_some_and(|name| !environments.is_declared(name))
    {
        return Err(Error::not_found(
            "environment: not declared in this repository",
        ));
    }
    let Some(filter) = query.filter(ctx.readable_names(), environments) else {
        return Ok(Export {
            text: render(format, &[], &allowed)?,
            permit: None,
        });
    };
    let (permit, found, keys) = read_all(ctx, &filter).await?;
    for secret in &found {
        record_read(ctx, secret);
    }
    // Names in an environment are shortened by its prefix.
    let skip = environment.map_or(0, |name| name.len() + 1);
    let environments = Arc::clone(environments);
    // A whole vault would block a thread that serves other requests. The permit moves along, since the work
    // continues even if the caller disconnects.
    let opening = tokio::task::spawn_blocking(move || {
        let text = open_all(&found, &keys, (skip, &environments), (format, &allowed))?;
        Ok((text, permit))
    });
    let opened: Result<_, Error> = opening
        .await
        .map_err(|error| Error::internal().because(error))?;
    let (text, permit) = opened?;
    Ok(Export {
        text,
        permit: Some(permit),
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
            (&app.limiters.exports, MAX_EXPORT_BYTES)
        };
        let permit = ctx.permit(limiter).await?;
        let most = (MAX_EXPORT_SECRETS + 1, most_bytes);
        let find = async || store::currents(conn, repo_id, filter, most).await;
        let (found, keys) = with_keys(ctx, find).await?;
        // Compares the names here, so that the result does not depend on the database's collation.
        if found
            .iter()
            .any(|secret| !filter.reach.reaches(&secret.name))
        {
            return Err(Error::decryption_failed());
        }
        if u64::try_from(found.len()).is_ok_and(|len| len > MAX_EXPORT_SECRETS) {
            let message = format!("an export has at most {MAX_EXPORT_SECRETS} secrets: {NARROW}");
            return Err(Error::invalid(message));
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

const NARROW: &str = "narrow it by environment or prefix";

fn check_bytes(bytes: u64) -> Result<(), Error> {
    if bytes <= MAX_EXPORT_BYTES {
        return Ok(());
    }
    let message = format!("an export has at most 64 MiB: {NARROW}");
    Err(Error::invalid(message))
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
    (skip, environments): (usize, &Environments),
    (format, allowed): (Format, &AllowedNames),
) -> Result<Zeroizing<String>, Error> {
    let values = found
        .iter()
        .map(|secret| open_with(keys, secret))
        .collect::<Result<Vec<_>, _>>()?;
    let items: Vec<Item<'_>> = found
        .iter()
        .zip(&values)
        .map(|(secret, value)| Item {
            name: secret.name.get(skip..).unwrap_or(&secret.name),
            full_name: &secret.name,
            is_protected: environments.protects(&secret.name),
            value,
            version: secret.version,
            encryption_mode: &secret.encryption_mode,
        })
        .collect();
    render(format, &items, allowed)
}

fn render(
    format: Format,
    items: &[Item<'_>],
    allowed: &AllowedNames,
) -> Result<Zeroizing<String>, Error> {
    export::render(format, items, allowed).map_err(|error| match error {
        ExportError::Json => Error::internal().because(error),
        refusal => Error::invalid(refusal.to_string()),
    })
}
