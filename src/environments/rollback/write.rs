//! Writes what a rollback has planned.

use super::plan::{Act, Source, Step};
use crate::audit::{Action, Entry};
use crate::commit::{Command as _, WriteTx};
use crate::error::Error;
use crate::secrets::body::NewVersion;
use crate::secrets::change::{Delete, Restore};
use crate::secrets::precondition::Precondition;
use crate::secrets::put::{Put, PutParts};
use crate::secrets::store;

/// Writes these steps, with that comment for each version. Returns the entry of each.
pub(super) async fn write(
    tx: &mut WriteTx<'_>,
    template: &Entry,
    steps: &[Step],
    (parts, comment): (&PutParts, &str),
) -> Result<Vec<Entry>, Error> {
    // A new version may remove one that another name needs, so all are read first.
    let mut puts = vec![];
    for step in steps {
        if let Act::Write(source) = &step.act {
            puts.push((step, put(tx, step, source, (parts, comment)).await?));
        }
    }
    let any = Precondition::default;
    let mut entries = vec![];
    // Those that go make room for those that come.
    for step in steps.iter().filter(|step| matches!(step.act, Act::Delete)) {
        let mut entry = template.for_secret(Action::Delete, step.name.as_str());
        let delete = Delete::by(parts.writer().author(), step.name.clone(), any());
        delete.apply(tx, &mut entry).await?;
        entries.push(entry);
    }
    for step in steps.iter().filter(|step| matches!(step.act, Act::Restore)) {
        let mut entry = template.for_secret(Action::Restore, step.name.as_str());
        let restore = Restore::within(parts.room().clone(), step.name.clone(), any());
        restore.apply(tx, &mut entry).await?;
        entries.push(entry);
    }
    for (step, put) in puts {
        let mut entry = template.for_secret(Action::Write, step.name.as_str());
        put.apply(tx, &mut entry).await?;
        entries.push(entry);
    }
    Ok(entries)
}

/// Opens the earlier version, to be sealed anew. Description and type stay.
async fn put(
    tx: &WriteTx<'_>,
    step: &Step,
    source: &Source,
    (parts, comment): (&PutParts, &str),
) -> Result<Put, Error> {
    let version = store::version(tx.read(), tx.repo_id(), source.secret_id, source.version);
    let version = version.await?.ok_or_else(Error::decryption_failed)?;
    let content = NewVersion {
        value: parts.writer().open_value(tx, &version).await?,
        description: None,
        kind: source.kind.clone(),
        comment: comment.to_owned(),
    };
    Ok(parts.put(step.name.clone(), content, Precondition::default()))
}
