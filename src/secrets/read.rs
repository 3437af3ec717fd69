//! Reads the value of one secret.

use entity::Version;
use zeroize::Zeroizing;

use super::change::no_secret;
use super::name::SecretName;
use super::service::check_written_here;
use super::store::{self, Current};
use super::value::{Mode, text_of};
use crate::access::RequestContext;
use crate::app_state::AppState;
use crate::crypto::{DataKey, RowKey};
use crate::error::Error;
use crate::keys::find_with_keys;
use crate::license;
use crate::row_macs::read_verified;

/// A secret with the decrypted value of one version. It has no `Debug`, because the value is plaintext.
pub struct OpenedSecret {
    pub secret: Current,
    pub value: Zeroizing<String>,
}

impl OpenedSecret {
    /// Returns the value unless it is a lockbox, which only its owner can decrypt.
    pub fn plain_value(&self) -> Option<Zeroizing<String>> {
        (self.secret.encryption_mode != Mode::Lockbox.as_str()).then(|| self.value.clone())
    }
}

/// A secret that is sought by its name, and by another where that one is lacking.
pub struct Sought<'a> {
    pub name: &'a SecretName,
    /// The name in the base, if the overlay of an environment applies.
    pub in_base: Option<&'a SecretName>,
}

/// Returns a secret with the value of a version, by default the current one.
///
/// # Errors
/// [`crate::error::Code::NotFound`] when there is no such secret or version, and the errors of decryption.
pub async fn read(
    ctx: &RequestContext,
    name: &SecretName,
    version: Option<Version>,
) -> Result<OpenedSecret, Error> {
    open_found(ctx, async || find(ctx, name, version).await).await
}

/// Returns a secret with its current value. The right to its first name is already judged. That to its name
/// in the base is judged before its existence there is looked at.
///
/// # Errors
/// See [`read`], and those of a caller who may not read the name in the base.
pub async fn read_sought(ctx: &RequestContext, sought: Sought<'_>) -> Result<OpenedSecret, Error> {
    open_found(ctx, async || find_sought(ctx, &sought).await).await
}

async fn open_found(
    ctx: &RequestContext,
    find: impl AsyncFn() -> Result<Current, Error>,
) -> Result<OpenedSecret, Error> {
    let app = &ctx.app;
    let key = async |found: &Current| {
        let conn = app.db.conn();
        let key = app.keys.committed(conn, ctx.repo_id, found.key_version);
        key.await
    };
    let recorded = ctx.recorded();
    let find = async || {
        ctx.rewind_record(recorded);
        find().await
    };
    let (secret, key) = find_with_keys(find, key).await?;
    let value = open(&key, &secret)?;
    Ok(OpenedSecret { secret, value })
}

/// Returns the row of that name, deleted or not, and whether the service wrote it.
async fn find_row(
    ctx: &RequestContext,
    name: &SecretName,
) -> Result<(Option<Current>, bool), Error> {
    let (app, repo_id) = (&ctx.app, ctx.repo_id);
    let read = async || Ok(store::current(&app.db, repo_id, name.as_str()).await?);
    let verify = async |found: &Option<Current>| match found {
        None => Ok(true),
        Some(found) => {
            let verify = |key: &RowKey| found.verify(key, repo_id);
            app.row_macs.verify_row(&app.db, repo_id, verify).await
        }
    };
    read_verified(read, verify).await
}

/// Returns the encrypted current value.
async fn find_sought(ctx: &RequestContext, sought: &Sought<'_>) -> Result<Current, Error> {
    let (found, is_valid) = find_row(ctx, sought.name).await?;
    if let Some(found) = found {
        let is_live = found.deleted_unix == 0;
        if is_live {
            ctx.record_secret(found.id);
        }
        if is_live || sought.in_base.is_some() {
            // A deletion that the service did not write must not put the base's value in its place.
            check_written_here(ctx, found.id, is_valid)?;
        }
        if is_live {
            ctx.record_version(found.version_id, found.version);
            return Ok(found);
        }
    }
    let in_base = sought.in_base.ok_or_else(no_secret)?;
    ctx.check_read(in_base)?;
    let (found, is_valid) = find_row(ctx, in_base).await?;
    let found = found
        .filter(|secret| secret.deleted_unix == 0)
        .ok_or_else(no_secret)?;
    ctx.record_read(&found.name, found.id, (found.version_id, found.version));
    check_written_here(ctx, found.id, is_valid)?;
    Ok(found)
}

/// Returns the encrypted value of a version.
async fn find(
    ctx: &RequestContext,
    name: &SecretName,
    version: Option<Version>,
) -> Result<Current, Error> {
    let (app, repo_id) = (&ctx.app, ctx.repo_id);
    let (found, is_valid) = find_row(ctx, name).await?;
    let found = found.filter(|secret| secret.deleted_unix == 0);
    let Some(mut found) = found else {
        // The licence is checked before the existence of the secret is revealed.
        if version.is_some() {
            check_old_versions(app).await?;
        }
        return Err(no_secret());
    };
    ctx.record_secret(found.id);
    check_written_here(ctx, found.id, is_valid)?;
    if let Some(version) = version.filter(|version| *version != found.current_version) {
        check_old_versions(app).await?;
        let old = store::version(app.db.conn(), repo_id, found.id, version)
            .await?
            .ok_or_else(|| Error::not_found("no such version"))?;
        found.version_id = old.id;
        found.version = old.version;
        found.encrypted_value = old.encrypted_value;
        found.key_version = old.key_version;
        found.encryption_mode = old.encryption_mode;
    }
    ctx.record_version(found.version_id, found.version);
    Ok(found)
}

/// # Errors
/// [`crate::error::Code::LimitReached`] unless the licence includes old versions, or once did: versions kept
/// then stay readable.
async fn check_old_versions(app: &AppState) -> Result<(), Error> {
    let Err(refusal) = app.gate.versioning() else {
        return Ok(());
    };
    if license::store::was_licensed(app.db.conn()).await? {
        return Ok(());
    }
    Err(refusal)
}

/// Decrypts the value in `found`.
pub(super) fn open(key: &DataKey, found: &Current) -> Result<Zeroizing<String>, Error> {
    let bytes = key
        .open(found.id, found.version, &found.encrypted_value)
        .map_err(|error| Error::decryption_failed().because(error))?;
    text_of(bytes)
}
