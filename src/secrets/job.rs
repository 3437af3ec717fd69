//! Exports an environment as variables of a process. What becomes a variable is decided by names and lengths,
//! before any value is opened ([`choice`]).

use std::collections::BTreeMap;
use std::sync::Arc;

use entity::{SecretId, Version, VersionId};
use forgevault_dotenv::{AllowedNames, Format, variable_len, variable_name};
use zeroize::Zeroizing;

use super::bulk::{Export, Keys, SMALL_EXPORT_BYTES, open_with, refusal, render, with_keys};
use super::export::choice::{self, Candidate, Choice};
use super::export::{self, Item, MAX_BYTES, MAX_SECRETS};
use super::store::{self, Current, ListFilter};
use crate::access::RequestContext;
use crate::environments::part::Part;
use crate::error::Error;
use crate::http::limiter::Permit;

/// Returns the variables of an environment or of the base. Only values that are in the text leave an entry.
///
/// # Errors
/// What the format refuses of the environment's own, and the errors of decryption.
pub async fn export(
    ctx: &RequestContext,
    (filter, part): (&ListFilter, String),
    (format, allowed): (Format, AllowedNames),
) -> Result<Export, Error> {
    let (permit, read) = read(ctx, (filter, &part), (format, &allowed)).await?;
    let environments = Arc::clone(&ctx.environments);
    // As for a whole export, the permit moves along.
    let opening = tokio::task::spawn_blocking(move || {
        let part = environments.require(&part)?;
        let opened = open(read, part, (format, &allowed))?;
        Ok((opened, permit))
    });
    let opened: Result<_, Error> = opening
        .await
        .map_err(|error| Error::internal().because(error))?;
    let (opened, permit) = opened?;
    for (name, id, version) in opened.delivered {
        ctx.record_read(&name, id, version);
    }
    Ok(Export {
        text: opened.text,
        permit: Some(permit),
        left_out: opened.left_out,
    })
}

/// What was chosen, still encrypted.
struct Read {
    found: Vec<Current>,
    keys: Keys,
    left_out: Vec<String>,
}

/// Chooses and reads with the permit in hand. If what was chosen has changed meanwhile, chooses again.
async fn read(
    ctx: &RequestContext,
    (filter, part): (&ListFilter, &str),
    rules: choice::Rules<'_>,
) -> Result<(Permit, Read), Error> {
    let (app, repo_id) = (&ctx.app, ctx.repo_id);
    let conn = app.db.conn();
    let mut held: Option<(bool, Permit)> = None;
    loop {
        let choice = choose(ctx, (filter, part), rules).await?;
        let is_small = choice.sealed_bytes() <= SMALL_EXPORT_BYTES;
        let suffices = |(of_small, _): &(bool, Permit)| is_small || !of_small;
        let Some((of_small, permit)) = held.take().filter(suffices) else {
            let limiters = &app.limiters;
            let limiter = if is_small {
                &limiters.small_exports
            } else {
                &limiters.exports
            };
            held = Some((is_small, ctx.permit(limiter).await?));
            continue;
        };
        let ids: Vec<SecretId> = choice.chosen().map(|secret| secret.id).collect();
        let most_bytes = if of_small {
            SMALL_EXPORT_BYTES
        } else {
            MAX_BYTES
        };
        let most = (u64::from(MAX_SECRETS), most_bytes);
        let find = async || store::currents_among(conn, repo_id, (filter, &ids), most).await;
        let (found, keys) = with_keys(ctx, find).await?;
        if is_same(&choice, &found) {
            let left_out = choice.left_out;
            let read = Read {
                found,
                keys,
                left_out,
            };
            return Ok((permit, read));
        }
        held = Some((of_small, permit));
    }
}

async fn choose(
    ctx: &RequestContext,
    (filter, part): (&ListFilter, &str),
    rules: choice::Rules<'_>,
) -> Result<Choice, Error> {
    let lengths = store::sealed_lengths(ctx.app.db.conn(), ctx.repo_id, filter).await?;
    let candidates = lengths
        .into_iter()
        // Compares the names here, so that the result does not depend on the database's collation.
        .filter(|(_, name, _)| filter.reaches(name))
        .map(|(id, full_name, sealed_len)| Candidate {
            id,
            full_name,
            sealed_len,
        });
    let part = ctx.environments.require(part)?;
    choice::choose(part, candidates.collect(), rules).map_err(refusal)
}

fn is_same(choice: &Choice, found: &[Current]) -> bool {
    let chosen: BTreeMap<SecretId, &str> = choice
        .chosen()
        .map(|secret| (secret.id, secret.full_name.as_str()))
        .collect();
    let found_names = found
        .iter()
        .all(|secret| chosen.get(&secret.id) == Some(&secret.name.as_str()));
    found_names && found.len() == chosen.len()
}

/// The text, what is in it, and what is not.
struct Opened {
    text: Zeroizing<String>,
    delivered: Vec<(String, SecretId, (VersionId, Version))>,
    left_out: Vec<String>,
}

fn open(
    read: Read,
    part: Part<'_>,
    (format, allowed): (Format, &AllowedNames),
) -> Result<Opened, Error> {
    let Read {
        found,
        keys,
        mut left_out,
    } = read;
    let is_own = |secret: &Current| part.contains(&secret.name);
    let (own, mut brought): (Vec<_>, Vec<_>) = found.into_iter().partition(is_own);
    brought.sort_by(|one, other| one.name.cmp(&other.name));
    let mut opened = vec![];
    let mut own_len = 0;
    for secret in own {
        let value = open_with(&keys, &secret)?;
        own_len += variable_len(&variable_name(part.name_inside(&secret.name)), value.len());
        opened.push((secret, value));
    }
    let sealed = |secret: &Current| -> u64 {
        u64::try_from(secret.encrypted_value.len()).unwrap_or(u64::MAX)
    };
    let admitted = choice::admit(
        (format, allowed),
        own_len,
        brought,
        |secret| (secret.name.as_str(), sealed(secret)),
        |secret| open_with(&keys, secret).map(Plain),
    )?;
    let values = admitted.opened.into_iter();
    opened.extend(values.map(|(secret, Plain(value))| (secret, value)));
    left_out.extend(admitted.left_out.into_iter().map(|secret| secret.name));
    left_out.sort();
    let mut items: Vec<Item<'_>> = opened
        .iter()
        .map(|(secret, value)| Item {
            name: part.name_inside(&secret.name),
            full_name: &secret.name,
            // Of a named environment, whose admins decide on its overlay.
            is_protected: false,
            value,
            version: secret.version,
            encryption_mode: &secret.encryption_mode,
        })
        .collect();
    items.sort_by_key(|item| item.name);
    let text = render(export::Format::Variables(format), &items, allowed)?;
    let delivered = opened.iter().map(|(secret, _)| {
        let version = (secret.version_id, secret.version);
        (secret.name.clone(), secret.id, version)
    });
    Ok(Opened {
        text,
        delivered: delivered.collect(),
        left_out,
    })
}

/// A decrypted value.
struct Plain(Zeroizing<String>);

impl AsRef<str> for Plain {
    fn as_ref(&self) -> &str {
        &self.0
    }
}
