//! What is remembered of the forge's webhook, by this process alone: when it called last, and which
//! deletions it told of that the forge had not made yet.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Mutex, PoisonError};

use entity::RepoId;

/// Seconds for which a deletion that was told is waited for; the sweep finds it later as well.
const IN_DOUBT: i64 = 600;
/// Seconds between two questions about it: at first, and at last.
const PAUSE: (i64, i64) = (5, 60);
/// Deletions that are waited for at once.
const MAX_DOUBTS: usize = 1_000;
/// Seconds without a call after which a hook that told of no deletion is worth a warning.
const SILENT: i64 = 86_400;

#[derive(Default)]
pub struct Hooks {
    /// Unix seconds; 0 = not since the start.
    called: AtomicI64,
    /// By the ids of the repositories.
    doubts: Mutex<BTreeMap<RepoId, Doubt>>,
}

#[derive(Clone, Copy)]
struct Doubt {
    /// Unix seconds, both.
    told: i64,
    next: i64,
}

impl Hooks {
    /// Notes a rightly signed event about a repository: a hook that tells of pushes alone is silent.
    pub fn called(&self, now: i64) {
        self.called.store(now, Ordering::Relaxed);
    }

    /// Notes a deletion that the forge told of while it had the repository still.
    pub fn doubt(&self, repo_id: RepoId, now: i64) {
        let mut doubts = self.doubts.lock().unwrap_or_else(PoisonError::into_inner);
        if doubts.len() < MAX_DOUBTS {
            let next = now + PAUSE.0;
            doubts.insert(repo_id, Doubt { told: now, next });
        }
    }

    /// Holds what a sweep found against the hook: deletions are for it to tell, but for those of a
    /// purged user, of which the forge tells nobody.
    pub fn compare(&self, hidden: usize, now: i64) {
        let called = self.called.load(Ordering::Relaxed);
        let silent = now.saturating_sub(called);
        if silent > SILENT {
            let since = if called == 0 {
                "none since this start".to_owned()
            } else {
                format!("{silent} seconds ago")
            };
            tracing::warn!(
                hidden,
                last_call = since,
                "a sweep found deletions that no webhook told of: look whether the forge's system hook \
                 is active, sends repository events and is delivered"
            );
        }
    }

    /// The doubts that are to be asked about now.
    pub(super) fn due(&self, now: i64) -> Vec<RepoId> {
        let mut doubts = self.doubts.lock().unwrap_or_else(PoisonError::into_inner);
        doubts.retain(|_, doubt| now - doubt.told <= IN_DOUBT);
        let due = doubts.iter_mut().filter(|(_, doubt)| doubt.next <= now);
        due.map(|(id, doubt)| {
            doubt.next = now + (now - doubt.told).clamp(PAUSE.0, PAUSE.1);
            *id
        })
        .collect()
    }

    pub(super) fn settle(&self, repo_id: RepoId) {
        let mut doubts = self.doubts.lock().unwrap_or_else(PoisonError::into_inner);
        doubts.remove(&repo_id);
    }
}
