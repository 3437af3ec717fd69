//! Reading secrets: one value, lists, versions, all values at once. Changes are in `put` and
//! `change`.

use std::collections::HashMap;
use std::collections::hash_map::Entry::Vacant;
use std::sync::Arc;

use entity::secret;
use sea_orm::DbErr;
use zeroize::Zeroizing;

use super::authors::Authors;
use super::change::no_secret;
use super::export::{self, ExportError, Format, Item};
use super::name::{NameFilter, SecretName, is_name_part, is_name_start};
use super::sending::Sending;
use super::store::{self, Current, ListFilter, Listed, VersionInfo};
use super::value::Kind;
use super::view::ValueView;
use crate::audit::Entry;
use crate::crypto::DataKey;
use crate::environments::Environments;
use crate::error::{Code, Error};
use crate::http::page::Page;
use crate::keys::decryption_failed;
use crate::license;
use crate::vault::Vault;

/// A secret with the value of a version, the current one by default; what was read is left in the
/// entry.
///
/// # Errors
/// [`Code::NotFound`] when there is no such secret or version, and what opening it may give.
pub async fn read(
    vault: &Vault,
    entry: &mut Entry,
    name: &SecretName,
    version: Option<i64>,
) -> Result<ValueView, Error> {
    match read_once(vault, entry, name, version).await {
        // A rotation may have ended after the value was found and before its key was.
        Err(error) if error.code() == Code::DecryptionFailed => {
            read_once(vault, entry, name, version).await
        }
        read => read,
    }
}

async fn read_once(
    vault: &Vault,
    entry: &mut Entry,
    name: &SecretName,
    version: Option<i64>,
) -> Result<ValueView, Error> {
    let repo_id = entry.repo_id;
    let found = store::current(&vault.db, repo_id, name.as_str())
        .await?
        .filter(|secret| secret.deleted_unix == 0);
    let Some(mut found) = found else {
        // What the licence does not give is told before what there is.
        if version.is_some() {
            old_versions(vault).await?;
        }
        return Err(no_secret());
    };
    entry.secret_id = found.id;
    let current_version = found.current_version;
    if let Some(version) = version.filter(|version| *version != current_version) {
        old_versions(vault).await?;
        let old = store::version(vault.db.conn(), repo_id, found.id, version)
            .await?
            .ok_or_else(|| Error::not_found("no such version"))?;
        found.current_version = old.version;
        found.version_id = old.id;
        found.encrypted_value = old.encrypted_value;
        found.key_version = old.key_version;
        found.encryption_mode = old.encryption_mode;
    }
    (entry.version_id, entry.version) = (found.version_id, found.current_version);
    let key = vault
        .keys
        .committed(vault.db.conn(), repo_id, found.key_version)
        .await?;
    let value = open(&key, &found)?;
    let mut view = ValueView::new(found, value);
    view.current_version = current_version;
    Ok(view)
}

/// # Errors
/// [`Code::LimitReached`] unless old versions are part of the licence, or were once: what was kept
/// then can be read for ever.
async fn old_versions(vault: &Vault) -> Result<(), Error> {
    let Err(refusal) = vault.gate.versioning() else {
        return Ok(());
    };
    if license::store::was_licensed(vault.db.conn()).await? {
        return Ok(());
    }
    Err(refusal)
}

/// Opens the version that is in `found`.
fn open(key: &DataKey, found: &Current) -> Result<Zeroizing<String>, Error> {
    let mut bytes = key
        .open(found.id, found.current_version, &found.encrypted_value)
        .map_err(|error| decryption_failed().because(error))?;
    String::from_utf8(std::mem::take(&mut *bytes))
        .map(Zeroizing::new)
        .map_err(|error| decryption_failed().because(error.utf8_error()))
}

/// A secret without its value, deleted or not, and its newest versions.
///
/// # Errors
/// [`Code::NotFound`] when there is no such secret.
pub async fn describe(
    vault: &Vault,
    entry: &mut Entry,
    name: &SecretName,
    page: Page,
) -> Result<(secret::Model, Vec<VersionInfo>, u64), Error> {
    let conn = vault.db.conn();
    let found = store::find(conn, entry.repo_id, name.as_str()).await?;
    let found = found.ok_or_else(no_secret)?;
    entry.secret_id = found.id;
    let (versions, total) = store::versions(conn, entry.repo_id, found.id, Some(page)).await?;
    Ok((found, versions, total))
}

/// Who wrote these versions.
///
/// # Errors
/// When the database cannot be asked.
pub async fn authors(
    vault: &Vault,
    repo_id: i64,
    versions: &[VersionInfo],
) -> Result<Authors, Error> {
    let authors = versions.iter().map(VersionInfo::author);
    Ok(Authors::look_up(vault.db.conn(), repo_id, authors).await?)
}

/// A version without its value.
///
/// # Errors
/// [`Code::NotFound`] when there is no such version.
pub async fn version(
    vault: &Vault,
    repo_id: i64,
    secret_id: i64,
    version: i64,
) -> Result<VersionInfo, Error> {
    let found = store::version(vault.db.conn(), repo_id, secret_id, version).await?;
    found
        .map(VersionInfo::from)
        .ok_or_else(|| Error::not_found("no such version"))
}

/// A page of the versions of a secret, the newest first, and how many there are in all.
///
/// # Errors
/// [`Code::NotFound`] when there is no such secret.
pub async fn versions(
    vault: &Vault,
    entry: &mut Entry,
    name: &SecretName,
    page: Option<Page>,
) -> Result<(Vec<VersionInfo>, u64), Error> {
    let found = store::find(vault.db.conn(), entry.repo_id, name.as_str())
        .await?
        .filter(|secret| secret.deleted_unix == 0)
        .ok_or_else(no_secret)?;
    entry.secret_id = found.id;
    Ok(store::versions(vault.db.conn(), entry.repo_id, found.id, page).await?)
}

/// Which secrets are asked for.
#[derive(Clone, Debug, Default)]
pub struct ListQuery {
    pub include_deleted: bool,
    pub prefix: Option<String>,
    pub environment: Option<String>,
    pub kind: Option<String>,
    pub search: Option<String>,
}

impl ListQuery {
    /// The same as a filter; [`None`] when nothing can be in it.
    fn filter(self, reach: NameFilter, environments: &Environments) -> Option<ListFilter> {
        // What no name and no type can hold is in none. The databases would not agree about it:
        // MySQL leaves spaces at the end out of account, PostgreSQL takes no NUL.
        let can_be = self.prefix.as_deref().is_none_or(is_name_start)
            && self.search.as_deref().is_none_or(is_name_part)
            && self
                .kind
                .as_deref()
                .is_none_or(|kind| kind.parse::<Kind>().is_ok());
        if !can_be {
            return None;
        }
        let mut prefix = self.prefix;
        if let Some(environment) = self.environment {
            if !environments.is_declared(&environment) {
                return None;
            }
            let inside = format!("{environment}.");
            prefix = match prefix {
                None => Some(inside),
                Some(prefix) if prefix.starts_with(&inside) => Some(prefix),
                Some(prefix) if inside.starts_with(&prefix) => Some(inside),
                Some(_) => return None,
            };
        }
        Some(ListFilter {
            reach,
            include_deleted: self.include_deleted,
            prefix,
            kind: self.kind,
            search: self.search,
        })
    }
}

/// A page of the secrets in reach, and how many there are in all.
pub async fn list(
    vault: &Vault,
    repo_id: i64,
    query: ListQuery,
    (reach, environments): (NameFilter, &Environments),
    page: Option<Page>,
) -> Result<(Vec<secret::Model>, u64), Error> {
    let Some(filter) = query.filter(reach, environments) else {
        return Ok((vec![], 0));
    };
    let conn = vault.db.conn();
    let Some(page) = page else {
        let all = store::list(conn, repo_id, &filter, 0, None).await?;
        let total = u64::try_from(all.len()).unwrap_or(u64::MAX);
        return Ok((all, total));
    };
    let total = store::count(conn, repo_id, &filter).await?;
    let rows = store::list(conn, repo_id, &filter, page.offset(), Some(page.size())).await?;
    Ok((rows, total))
}

/// A page of the secrets in reach by type and then by name, who wrote them, and how many there are in
/// all.
///
/// # Errors
/// When the database cannot be asked.
pub async fn list_by_kind(
    vault: &Vault,
    repo_id: i64,
    query: ListQuery,
    (reach, environments): (NameFilter, &Environments),
    page: Page,
) -> Result<(Vec<Listed>, Authors, u64), Error> {
    let Some(filter) = query.filter(reach, environments) else {
        return Ok((vec![], Authors::default(), 0));
    };
    let conn = vault.db.conn();
    let total = store::count(conn, repo_id, &filter).await?;
    let rows = store::list_by_kind(conn, repo_id, &filter, page).await?;
    let authors = Authors::look_up(conn, repo_id, rows.iter().map(Listed::author)).await?;
    Ok((rows, authors, total))
}

/// Secrets in one export; each leaves an audit entry, and all are committed together.
const MAX_EXPORT_SECRETS: u64 = 10_000;
/// Bytes of the sealed values in one export, which are in memory twice more, opened and as text
/// (which in JSON takes up to six times as many).
const MAX_EXPORT_BYTES: u64 = 64 * 1024 * 1024;

/// Up to so many bytes an export needs no turn: those of jobs never wait for somebody's whole vault.
const SMALL_EXPORT_BYTES: u64 = 1024 * 1024;

/// All values in reach in one text; an entry for each is left in `entries`.
///
/// # Errors
/// [`Code::InvalidRequest`] when a value cannot be told in that format or they are too many, and
/// what opening may give: it is all or nothing.
pub async fn export(
    vault: &Vault,
    entries: &mut Vec<Entry>,
    template: &Entry,
    query: ListQuery,
    (reach, environments): (NameFilter, &Environments),
    format: Format,
) -> Result<Sending, Error> {
    let repo_id = template.repo_id;
    let patience = vault.config.request_timeout;
    let environment = query.environment.clone();
    let Some(filter) = query.filter(reach, environments) else {
        return Ok(Sending::new(render(format, &[])?, None, patience));
    };
    let conn = vault.db.conn();
    let narrow = "narrow it by environment or prefix";
    if store::count(conn, repo_id, &filter).await? > MAX_EXPORT_SECRETS {
        let message = format!("an export has at most {MAX_EXPORT_SECRETS} secrets: {narrow}");
        return Err(Error::invalid(message));
    }
    let bytes = store::sealed_bytes(conn, repo_id, &filter).await?;
    if bytes > MAX_EXPORT_BYTES {
        return Err(Error::invalid(format!(
            "an export has at most 64 MiB: {narrow}"
        )));
    }
    let turn = if bytes > SMALL_EXPORT_BYTES {
        Arc::clone(&vault.exports).acquire_owned().await.ok()
    } else {
        None
    };
    let find = async || store::currents(conn, repo_id, &filter).await;
    let (found, keys) = with_keys(vault, repo_id, find).await?;
    entries.extend(found.iter().map(|secret| entry_of(secret, template)));
    // In an environment its name goes without saying.
    let skip = environment.map_or(0, |name| name.len() + 1);
    // It may be a whole vault: too long a work for a thread that answers others.
    // Its turn goes along, since nothing stops it when the caller has gone.
    let opening = tokio::task::spawn_blocking(move || {
        let text = open_all(&found, &keys, skip, format)?;
        Ok((text, turn))
    });
    let opened: Result<_, Error> = opening
        .await
        .map_err(|error| Error::internal().because(error))?;
    let (text, turn) = opened?;
    Ok(Sending::new(text, turn, patience))
}

/// The entry of a value that was read together with others.
pub(super) fn entry_of(secret: &Current, template: &Entry) -> Entry {
    let mut entry = template.clone();
    entry.secret_name.clone_from(&secret.name);
    (entry.secret_id, entry.version_id) = (secret.id, secret.version_id);
    entry.version = secret.current_version;
    entry
}

/// Data keys by their versions.
pub(super) type Keys = HashMap<i64, Arc<DataKey>>;

/// Secrets together with the keys that they are sealed under.
pub(super) async fn with_keys(
    vault: &Vault,
    repo_id: i64,
    find: impl AsyncFn() -> Result<Vec<Current>, DbErr>,
) -> Result<(Vec<Current>, Keys), Error> {
    let found = find().await?;
    match keys_of(vault, repo_id, &found).await {
        // As in `read`.
        Err(error) if error.code() == Code::DecryptionFailed => {
            let found = find().await?;
            let keys = keys_of(vault, repo_id, &found).await?;
            Ok((found, keys))
        }
        keys => Ok((found, keys?)),
    }
}

async fn keys_of(vault: &Vault, repo_id: i64, found: &[Current]) -> Result<Keys, Error> {
    let mut keys = HashMap::new();
    for secret in found {
        if let Vacant(place) = keys.entry(secret.key_version) {
            let conn = vault.db.conn();
            let key = vault.keys.committed(conn, repo_id, secret.key_version);
            place.insert(key.await?);
        }
    }
    Ok(keys)
}

/// Opens the version that is in `found` with the one of these keys.
pub(super) fn open_with(keys: &Keys, found: &Current) -> Result<Zeroizing<String>, Error> {
    let key = keys.get(&found.key_version).ok_or_else(decryption_failed)?;
    open(key, found)
}

fn open_all(
    found: &[Current],
    keys: &Keys,
    skip: usize,
    format: Format,
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
            value,
            version: secret.current_version,
            encryption_mode: &secret.encryption_mode,
        })
        .collect();
    render(format, &items)
}

fn render(format: Format, items: &[Item<'_>]) -> Result<Zeroizing<String>, Error> {
    export::render(format, items).map_err(|error| match error {
        ExportError::Json => Error::internal().because(error),
        refusal => Error::invalid(refusal.to_string()),
    })
}
