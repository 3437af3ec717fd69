//! What a command works with: the transaction, and the locked head of its repository.

use std::sync::Arc;

use entity::RepoId;

use super::head::Head;
use crate::audit::Entry;
use crate::db::Tx;
use crate::environments::Environments;
use crate::environments::revisions::{Noted, SecretChange};

/// The context of a [`super::Command`]: the transaction, and the locked head of its repository.
pub struct WriteTx<'a> {
    tx: &'a Tx<'a>,
    wrote: bool,
    /// Additional entries, recorded after the entry of the operation.
    further: Vec<Entry>,
    /// For the revisions that record it.
    noted: Noted,
    /// Unix seconds, the same for the whole commit.
    pub now: i64,
    pub head: &'a mut Head,
}

impl<'a> WriteTx<'a> {
    pub(super) fn new(tx: &'a Tx<'a>, now: i64, head: &'a mut Head) -> Self {
        Self {
            tx,
            wrote: false,
            further: vec![],
            noted: Noted::default(),
            now,
            head,
        }
    }

    pub fn repo_id(&self) -> RepoId {
        self.head.repo_id()
    }

    /// Returns the repository's environments. They cannot change before the transaction ends.
    pub fn environments(&self) -> Arc<Environments> {
        Arc::clone(self.head.environments())
    }

    /// Returns the transaction for reading. It sees committed data and earlier writes of this batch.
    pub fn read(&self) -> &Tx<'_> {
        self.tx
    }

    /// Records another entry, for a [`super::Command`] that changes more than one thing. Its own entry comes
    /// first. Has no effect when the command is refused.
    pub fn record(&mut self, entry: Entry) {
        self.further.push(entry);
    }

    /// Notes that the command changed what an environment holds. After a [`super::Command`] succeeded, all
    /// its changes are recorded, as one revision for each environment concerned.
    pub fn note_change(&mut self, change: SecretChange) {
        self.noted.change(change);
    }

    /// Notes that the command declared or deleted an environment: its revision is raised without changes,
    /// and its earlier states cannot be had. For the base, that names were taken in or given back: only its
    /// revision is raised.
    pub fn note_declaration(&mut self, environment: &str) {
        self.noted.declaration(environment);
    }

    /// Sets the comment of the revisions; the last one counts.
    pub fn set_revision_comment(&mut self, comment: String) {
        self.noted.set_comment(comment);
    }

    /// Takes out what was noted.
    pub(crate) fn take_noted(&mut self) -> Noted {
        std::mem::take(&mut self.noted)
    }

    /// Takes the further entries out.
    pub(super) fn take_further(&mut self) -> Vec<Entry> {
        std::mem::take(&mut self.further)
    }

    /// Whether anything was changed.
    pub(super) fn has_written(&self) -> bool {
        self.wrote
    }

    /// Returns the transaction for writing. From here on, a refusal rolls back.
    pub fn write(&mut self) -> &Tx<'_> {
        self.wrote = true;
        self.tx
    }
}
