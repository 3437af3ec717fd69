//! What this process remembers about the forge's webhook: its latest call, and the deletions that it
//! reported before the forge had carried them out.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Mutex, PoisonError};

use entity::RepoId;

/// How long a reported deletion is checked, in seconds; the sweep finds it later as well.
const PENDING_FOR: i64 = 600;
/// The interval between two checks, in seconds: at first, and at most.
const CHECK_INTERVAL: (i64, i64) = (5, 60);
/// The maximum number of pending deletions.
const MAX_PENDING: usize = 1_000;
/// After how many seconds without a call a webhook that missed a deletion is worth a warning.
const SILENT_AFTER: i64 = 86_400;

#[derive(Default)]
pub struct Hooks {
    /// Unix seconds; 0 = not since the start.
    last_call: AtomicI64,
    /// Keyed by repository id.
    pending: Mutex<BTreeMap<RepoId, PendingDeletion>>,
}

#[derive(Clone, Copy)]
struct PendingDeletion {
    /// Both in Unix seconds.
    reported: i64,
    next: i64,
}

impl Hooks {
    /// Records a correctly signed event about a repository. A webhook that only reports pushes counts as
    /// silent.
    pub fn note_call(&self, now: i64) {
        self.last_call.store(now, Ordering::Relaxed);
    }

    /// Records a deletion that the forge reported while it still had the repository.
    pub fn deletion_reported(&self, repo_id: RepoId, now: i64) {
        let mut pending = self.pending.lock().unwrap_or_else(PoisonError::into_inner);
        if pending.len() < MAX_PENDING {
            let next = now + CHECK_INTERVAL.0;
            pending.insert(
                repo_id,
                PendingDeletion {
                    reported: now,
                    next,
                },
            );
        }
    }

    /// Compares the result of a sweep with the webhook, which should have reported the deletions; except for
    /// those of a purged user, which the forge reports to nobody.
    pub fn warn_if_silent(&self, hidden: usize, now: i64) {
        let last_call = self.last_call.load(Ordering::Relaxed);
        let silent = now.saturating_sub(last_call);
        if silent > SILENT_AFTER {
            let since = if last_call == 0 {
                "none since this start".to_owned()
            } else {
                format!("{silent} seconds ago")
            };
            tracing::warn!(
                hidden,
                last_call = since,
                "a sweep found deletions that no webhook reported: check that the forge's system webhook \
                 is active, sends repository events and is delivered"
            );
        }
    }

    /// Returns the pending deletions that are due for a check.
    pub(super) fn due(&self, now: i64) -> Vec<RepoId> {
        let mut pending = self.pending.lock().unwrap_or_else(PoisonError::into_inner);
        pending.retain(|_, deletion| now - deletion.reported <= PENDING_FOR);
        let due = pending
            .iter_mut()
            .filter(|(_, deletion)| deletion.next <= now);
        due.map(|(id, deletion)| {
            deletion.next =
                now + (now - deletion.reported).clamp(CHECK_INTERVAL.0, CHECK_INTERVAL.1);
            *id
        })
        .collect()
    }

    pub(super) fn settle(&self, repo_id: RepoId) {
        let mut pending = self.pending.lock().unwrap_or_else(PoisonError::into_inner);
        pending.remove(&repo_id);
    }
}
