//! Revisions: the history of what an environment holds. Every commit that changes something in an
//! environment is one revision of it, kept as the changes of its secrets (docs/ARCHITECTURE.md, Revisions).

mod history;
mod reconcile;
mod record;
mod state;
mod store;

use std::collections::{BTreeMap, BTreeSet};

use entity::{Revision, SecretId, Version, secret};

use super::{BASE, Environments};
use crate::error::{Code, Error};

pub use history::{RecordedRevision, count_up_to, history, history_below, newest};
pub use reconcile::{differs, reconcile};
pub use record::{current, record};
pub use state::{Availability, PastSecret, state_at};
pub use store::{
    changes, delete_some, environments, is_recorded, last_revision, last_until, secrets,
};

/// The newest revision of an environment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastRevision {
    pub revision: Revision,
    /// The first revision whose state can be told: that of the environment's last declaration. Always 1 for
    /// the base.
    pub since: Revision,
}

impl LastRevision {
    /// Returns what an environment has before anything is recorded: revision 1 if every repository begins
    /// with it, else none.
    pub(super) fn unrecorded(environment: &str) -> Self {
        let is_initial = environment == BASE || Environments::initial().is_declared(environment);
        let revision = if is_initial {
            Revision::FIRST
        } else {
            Revision::NONE
        };
        Self {
            revision,
            since: Revision::FIRST,
        }
    }

    /// Checks that the state at a revision can be told.
    ///
    /// # Errors
    /// [`Code::NotFound`] beyond the present, [`Code::StateUnavailable`] before the last declaration.
    pub fn check_known(&self, revision: Revision) -> Result<(), Error> {
        if revision > self.revision {
            let message = format!("no such revision; the newest is {}", self.revision);
            return Err(Error::not_found(message));
        }
        if revision < self.since {
            return Err(unavailable());
        }
        Ok(())
    }
}

/// Returns the error for a state that is older than its environment.
pub fn unavailable() -> Error {
    let message = "the state is older than the environment's last declaration";
    Error::new(Code::StateUnavailable, message)
}

/// The name and the current version of a live secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    pub name: String,
    pub version: Version,
}

impl Held {
    /// Returns [`None`] for a deleted secret.
    pub fn of(secret: &secret::Model) -> Option<Self> {
        (secret.deleted_unix == 0).then(|| Self {
            name: secret.name.clone(),
            version: secret.current_version,
        })
    }
}

/// What a command changed in a secret. [`None`] when there was none before, or is none after it; a deleted
/// secret counts as none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecretChange {
    pub secret_id: SecretId,
    pub from: Option<Held>,
    pub to: Option<Held>,
}

/// What a command has noted for [`record`].
#[derive(Default)]
pub struct Noted {
    changes: BTreeMap<SecretId, SecretChange>,
    declared: BTreeSet<String>,
    comment: String,
}

impl Noted {
    /// Notes a change. Several changes of a secret become one, so that a revision never shows what was there
    /// in between.
    pub fn change(&mut self, change: SecretChange) {
        match self.changes.get_mut(&change.secret_id) {
            Some(earlier) => earlier.to = change.to,
            None => drop(self.changes.insert(change.secret_id, change)),
        }
    }

    /// See [`crate::commit::WriteTx::note_declaration`].
    pub fn declaration(&mut self, environment: &str) {
        self.declared.insert(environment.to_owned());
    }

    pub fn set_comment(&mut self, comment: String) {
        self.comment = comment;
    }

    fn is_empty(&self) -> bool {
        self.changes.is_empty() && self.declared.is_empty()
    }
}
