//! Copies secrets from one environment to another inside the service: they are opened and sealed anew, and
//! shown to nobody.

use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr as _;

use entity::{Version, secret};
use forgevault_api_types::environments::{CopyBody, NameChange};

use super::bounds::{MAX_BYTES, MAX_CHANGES, parse_names};
use super::bulk_write::Changed;
use super::catch_up::catch_up;
use super::comment::Comment;
use super::part::{EnvironmentName, Part};
use super::revision_match::RevisionMatch;
use super::revisions;
use crate::access::RequestContext;
use crate::audit::{Action, Entry};
use crate::commit::{Command, NameAccess, NameRights, WriteTx, out_of_scope};
use crate::error::{Code, Error};
use crate::secrets::SecretName;
use crate::secrets::body::NewVersion;
use crate::secrets::change::check_row;
use crate::secrets::precondition::Precondition;
use crate::secrets::put::{Put, PutParts};
use crate::secrets::store::{self, ListFilter};
use crate::secrets::value::{Kind, Value};
use crate::secrets::version_writer::next_version;

/// What happens to a secret that exists already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum OnConflict {
    Fail,
    Skip,
    Overwrite,
}

/// A command that copies secrets between two parts of a repository's vault.
pub struct Copy {
    to: EnvironmentName,
    from: EnvironmentName,
    /// [`None`] for all in reach.
    names: Option<BTreeSet<SecretName>>,
    on_conflict: OnConflict,
    preview: bool,
    /// The target's revision that the caller has seen, if that matters.
    matches: Option<RevisionMatch>,
    rights: NameRights,
    parts: PutParts,
}

/// The result of a [`Copy`].
pub struct Copied {
    pub changed: Changed,
    pub skipped: Vec<String>,
    pub is_preview: bool,
    /// What it told of: the names that were read, and those that were written or skipped.
    pub names: Vec<(NameAccess, String)>,
}

impl Copy {
    /// # Errors
    /// Names the field that is invalid, or the first name that the caller may not copy.
    pub async fn prepare(
        ctx: &RequestContext,
        to: EnvironmentName,
        body: CopyBody,
        matches: Option<RevisionMatch>,
    ) -> Result<Self, Error> {
        let from = EnvironmentName::parse_field("from", &body.from)?;
        if from == to {
            return Err(Error::invalid("from: expected another environment"));
        }
        let on_conflict = match body.on_conflict.as_deref() {
            None | Some("fail") => OnConflict::Fail,
            Some("skip") => OnConflict::Skip,
            Some("overwrite") => OnConflict::Overwrite,
            Some(_) => {
                let message = "on_conflict: expected fail, skip or overwrite";
                return Err(Error::invalid(message));
            }
        };
        let names = body.names.map(parse_names).transpose()?;
        let source = ctx.environments.require(from.as_str())?;
        let target = ctx.environments.require(to.as_str())?;
        ctx.check_part(source, NameAccess::Read)?;
        ctx.check_part(target, NameAccess::Write)?;
        for name in names.iter().flatten() {
            ctx.check_read(&source.full_name(name)?)?;
            ctx.check_write(&target.full_name(name)?)?;
        }
        let rights = ctx.name_rights();
        let readable = source.within(&rights.readable_names(&ctx.environments));
        let writable = target.within(&rights.writable_names(&ctx.environments));
        // An empty copy would look like a successful one.
        if readable.any_of.is_empty() || writable.any_of.is_empty() {
            return Err(out_of_scope());
        }
        catch_up(ctx, target).await?;
        Ok(Self {
            to,
            from,
            names,
            on_conflict,
            preview: body.preview,
            matches,
            rights,
            parts: PutParts::of(&ctx.app, ctx.author()),
        })
    }

    /// Returns the secrets to copy, by their names inside.
    async fn found(
        &self,
        tx: &WriteTx<'_>,
        (source, target): (Part<'_>, Part<'_>),
    ) -> Result<Vec<(SecretName, secret::Model)>, Error> {
        let environments = tx.environments();
        let (conn, repo_id) = (tx.read(), tx.repo_id());
        let rows: Vec<_> = match &self.names {
            None => {
                let reach = source.within(&self.rights.readable_names(&environments));
                let most = u64::try_from(MAX_CHANGES).unwrap_or(u64::MAX) + 1;
                store::list_in(conn, repo_id, &ListFilter::within(reach), most).await?
            }
            Some(names) => {
                let full = names.iter().map(|name| source.full_name(name));
                let full = full.collect::<Result<Vec<_>, _>>()?;
                let full: Vec<&str> = full.iter().map(SecretName::as_str).collect();
                let mut rows = store::find_named(conn, repo_id, &full).await?;
                rows.retain(|row| row.deleted_unix == 0);
                rows.sort_by(|one, other| one.name.cmp(&other.name));
                rows
            }
        };
        if rows.len() > MAX_CHANGES {
            let message =
                format!("at most {MAX_CHANGES} secrets are copied at once: list some in names");
            return Err(Error::invalid(message));
        }
        let mut found = vec![];
        for row in rows {
            check_row(tx, &row)?;
            // A name whose rest is no name cannot be given to another environment.
            let Some(Ok(name)) = source.short_name(&row.name).map(SecretName::from_str) else {
                continue;
            };
            let full = target.full_name(&name)?;
            self.rights
                .check(NameAccess::Write, full.as_str(), &environments)
                .map_err(|error| error.about(name.as_str()))?;
            found.push((name, row));
        }
        if let Some(names) = &self.names {
            let have: BTreeSet<_> = found.iter().map(|(name, _)| name).collect();
            if let Some(missing) = names.iter().find(|name| !have.contains(name)) {
                return Err(Error::not_found("no such secret").about(missing.as_str()));
            }
        }
        Ok(found)
    }
}

impl Command for Copy {
    type Output = Copied;

    fn is_large(&self) -> bool {
        true
    }

    async fn apply(&self, tx: &mut WriteTx<'_>, entry: &mut Entry) -> Result<Copied, Error> {
        let environments = tx.environments();
        let source = environments.require(self.from.as_str())?;
        let target = environments.require(self.to.as_str())?;
        entry.message = format!("environment {} from {}", self.to, self.from);
        if self.preview {
            entry.message += ", preview";
        }
        if let Some(matches) = &self.matches {
            matches.check(revisions::current(tx, target.name()).await?.revision)?;
        }
        let found = self.found(tx, (source, target)).await?;
        let (mut full_names, mut names) = (BTreeMap::new(), vec![]);
        for (name, row) in &found {
            let full = target.full_name(name)?;
            names.push((NameAccess::Read, row.name.clone()));
            names.push((NameAccess::Write, full.as_str().to_owned()));
            full_names.insert(name.clone(), full);
        }
        let full: Vec<&str> = full_names.values().map(SecretName::as_str).collect();
        let here = store::find_named(tx.read(), tx.repo_id(), &full).await?;
        let here: BTreeMap<_, _> = here
            .into_iter()
            .map(|row| (row.name.clone(), row))
            .collect();
        let (mut copied, mut changes, mut skipped) = (vec![], vec![], vec![]);
        let mut bytes = 0_u64;
        for (name, row) in found {
            let full = full_names.get(&name).ok_or_else(Error::internal)?;
            let row_here = here.get(full.as_str());
            let live = row_here.filter(|row| row.deleted_unix == 0);
            let present = live.map(|row| row.current_version);
            let next = row_here.map_or(Ok(Version::FIRST), next_version)?;
            match (present, self.on_conflict) {
                (Some(_), OnConflict::Skip) => {
                    skipped.push(name.as_str().to_owned());
                    continue;
                }
                (Some(_), OnConflict::Fail) => {
                    let message = "exists already; set on_conflict to skip or overwrite";
                    return Err(Error::new(Code::AlreadyExists, message).about(name.as_str()));
                }
                _ => {}
            }
            if present.is_none() {
                environments.check_new_name(full)?;
            }
            let version = store::version(tx.read(), tx.repo_id(), row.id, row.current_version);
            let version = version.await?.ok_or_else(Error::decryption_failed)?;
            bytes += u64::try_from(version.encrypted_value.len()).unwrap_or(u64::MAX);
            if bytes > MAX_BYTES {
                let message = "at most 16 MiB are copied at once: list some secrets in names";
                return Err(Error::invalid(message));
            }
            copied.push((name, full.clone(), row, version, (present, next)));
        }
        let mut entries = vec![];
        for (name, full, row, version, (present, next)) in copied {
            let to = if self.preview {
                next.get()
            } else {
                let value = self.parts.writer().open_value(tx, &version).await?;
                let mut read = entry.for_secret(Action::Read, &row.name);
                (read.secret_id, read.version_id, read.version) =
                    (row.id, version.id, version.version);
                entries.push(read);
                let mut written = entry.for_secret(Action::Write, full.as_str());
                let put = self.put(full, &row, value);
                let stored = put.apply(tx, &mut written).await;
                let stored = stored.map_err(|error| error.about(name.as_str()))?;
                entries.push(written);
                stored.secret.current_version.get()
            };
            changes.push(NameChange {
                name: name.as_str().to_owned(),
                from: present.map_or(0, Version::get),
                to,
            });
        }
        let revision = if self.preview {
            Some(revisions::current(tx, target.name()).await?.revision)
        } else {
            tx.set_revision_comment(Comment::CopiedFrom(self.from.clone()).to_string());
            let raised = revisions::record(tx, entry).await?;
            raised.get(target.name()).copied()
        };
        for one in entries {
            tx.record(one);
        }
        Ok(Copied {
            changed: Changed { revision, changes },
            skipped,
            is_preview: self.preview,
            names,
        })
    }
}

impl Copy {
    /// Returns the write of a copied secret: type, mode and description go along, the comment does not.
    fn put(&self, name: SecretName, row: &secret::Model, value: Value) -> Put {
        let content = NewVersion {
            value,
            description: Some(row.description.clone()),
            kind: row.kind.parse::<Kind>().ok(),
            comment: String::new(),
        };
        self.parts.put(name, content, Precondition::default())
    }
}
