//! What an operation has read so far, for its audit entries.

use std::cell::RefCell;

use entity::{SecretId, Version, VersionId};

use super::context::RequestContext;
use crate::audit::{Action, Entry};

/// Collects what the audit entries of an operation say beyond its request.
#[derive(Default)]
pub(super) struct Record {
    message: RefCell<String>,
    reads: RefCell<Vec<SecretRead>>,
    refused: RefCell<Vec<(Action, String)>>,
}

/// How many refused names of one request have an entry of their own.
const MAX_REFUSED: usize = 10;

/// A secret, as far as it was read.
struct SecretRead {
    /// [`None`] for the secret that the request names.
    name: Option<String>,
    /// Read by an operation that has an entry of its own beside it.
    is_beside: bool,
    secret_id: SecretId,
    version_id: VersionId,
    version: Version,
}

impl SecretRead {
    fn describe(self, mut entry: Entry) -> Entry {
        if self.is_beside {
            entry.action = Action::Read;
        }
        if let Some(name) = self.name {
            entry.secret_name = name;
        }
        entry.secret_id = self.secret_id;
        (entry.version_id, entry.version) = (self.version_id, self.version);
        entry
    }
}

impl RequestContext {
    /// Notes a remark for the entry.
    pub fn record_message(&self, message: impl Into<String>) {
        *self.record.message.borrow_mut() = message.into();
    }

    /// Returns how many secrets have been noted.
    pub fn recorded(&self) -> usize {
        self.record.reads.borrow().len()
    }

    /// Forgets all but the first `count` secrets, before another attempt to read the rest.
    pub fn rewind_record(&self, count: usize) {
        self.record.reads.borrow_mut().truncate(count);
    }

    /// Notes the id of the secret that the request names.
    pub fn record_secret(&self, secret_id: SecretId) {
        self.record.reads.borrow_mut().push(SecretRead {
            name: None,
            is_beside: false,
            secret_id,
            version_id: VersionId::NONE,
            version: Version::NONE,
        });
    }

    /// Notes the version whose value is read, of the secret noted last.
    pub fn record_version(&self, version_id: VersionId, version: Version) {
        if let Some(read) = self.record.reads.borrow_mut().last_mut() {
            (read.version_id, read.version) = (version_id, version);
        }
    }

    /// Notes a value that is read under another name than the request's.
    pub fn record_read(
        &self,
        name: &str,
        secret_id: SecretId,
        (version_id, version): (VersionId, Version),
    ) {
        self.record.reads.borrow_mut().push(SecretRead {
            name: Some(name.to_owned()),
            is_beside: false,
            secret_id,
            version_id,
            version,
        });
    }

    /// Notes a value that is opened inside the service, for an operation that is not itself a read: its own
    /// entry comes first, then those of the reads.
    pub fn record_opened(
        &self,
        name: &str,
        secret_id: SecretId,
        (version_id, version): (VersionId, Version),
    ) {
        self.record.reads.borrow_mut().push(SecretRead {
            name: Some(name.to_owned()),
            is_beside: true,
            secret_id,
            version_id,
            version,
        });
    }

    /// Notes a name for which the request is refused.
    pub fn record_refused(&self, action: Action, name: &str) {
        let mut refused = self.record.refused.borrow_mut();
        refused.push((action, name.to_owned()));
    }

    /// Returns the entries of a refused request: one for each name that was refused, up to a limit, else one
    /// for the whole.
    pub(super) fn refused_entries(&self) -> (Entry, Vec<Entry>) {
        let whole = self.refused_entry();
        let refused = self.record.refused.take();
        let mut entries: Vec<Entry> = refused
            .iter()
            .take(MAX_REFUSED)
            .map(|(action, name)| Entry {
                action: *action,
                secret_name: name.clone(),
                ..whole.clone()
            })
            .collect();
        if let Some(more) = refused.len().checked_sub(MAX_REFUSED + 1) {
            let mut rest = whole.clone();
            let about = if rest.message.is_empty() { "" } else { ", " };
            rest.message = format!("{}{about}{} more names", rest.message, more + 1);
            entries.push(rest);
        }
        let mut entries = entries.into_iter();
        match entries.next() {
            Some(first) => (first, entries.collect()),
            None => (whole, vec![]),
        }
    }

    /// Returns the entries of a finished read: one for each secret that was read, else one for the whole.
    pub(super) fn entries(&self) -> Vec<Entry> {
        let entry = self.entry_with_message();
        let reads = self.record.reads.take();
        let is_whole = reads.iter().all(|read| read.is_beside);
        let whole = is_whole.then(|| entry.clone());
        let reads = reads.into_iter();
        let reads = reads.map(|read| read.describe(entry.clone()));
        whole.into_iter().chain(reads).collect()
    }

    /// Returns the entry of a refused read. Nothing was disclosed, so one suffices.
    pub(super) fn refused_entry(&self) -> Entry {
        let entry = self.entry_with_message();
        let mut reads = self.record.reads.take();
        match (reads.pop(), self.secret_name.is_some()) {
            (Some(read), true) if reads.is_empty() => read.describe(entry),
            _ => entry,
        }
    }

    fn entry_with_message(&self) -> Entry {
        let (mut entry, message) = (self.entry(), self.record.message.take());
        if !message.is_empty() {
            entry.message = message;
        }
        entry
    }
}
