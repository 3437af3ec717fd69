//! Limits the audit entries for refusals of one person in one repository: the first of each minute are
//! recorded individually, the rest are summed up in one entry. Otherwise anybody with an account could flood
//! the audit log of every public repository. Allowed operations are never limited.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use entity::{RepoId, SecretId, TokenId, UserId, Version, VersionId};
use moka::policy::EvictionPolicy;
use moka::sync::Cache;

use crate::audit::Entry;
use crate::error::{Code, Error};

/// Refusals per minute recorded individually.
const MAX_RECORDED: u32 = 60;
/// The length of a window in seconds, from the first refusal.
const WINDOW_SECONDS: i64 = 60;
/// The most persons and repositories remembered. The least recently used are evicted, and their counts
/// recorded.
const MAX_CALLERS: u64 = 20_000;

/// State of this process only. Counts are recorded when their minute is over, or at shutdown.
pub struct Refusals {
    windows: Cache<Caller, Arc<Mutex<Window>>>,
    due: Due,
}

/// Entries that sum up refusals.
type Due = Arc<Mutex<Vec<Entry>>>;

/// Who was refused, and where: a user or a vault token.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Caller {
    repository: RepoId,
    user: UserId,
    token: TokenId,
}

/// Whether a refusal is limited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limited {
    /// It is recorded individually.
    No,
    /// It is only counted; the window ends in this many seconds.
    For(u32),
}

impl Limited {
    /// Returns the error that replaces the refusal.
    pub fn error(self) -> Option<Error> {
        match self {
            Self::No => None,
            Self::For(seconds) => {
                let message = "too many of your requests were refused within a minute";
                Some(Error::new(Code::RateLimited, message).retry_after(seconds))
            }
        }
    }
}

struct Window {
    /// Unix seconds.
    since: i64,
    recorded: u32,
    excess: u64,
    /// The first of those beyond the limit.
    first: Option<Entry>,
    due: Due,
}

impl Default for Refusals {
    fn default() -> Self {
        let windows = Cache::builder()
            .max_capacity(MAX_CALLERS)
            .eviction_policy(EvictionPolicy::lru())
            .build();
        Self {
            windows,
            due: Due::default(),
        }
    }
}

impl Refusals {
    /// Counts a refused operation, whose entry is not yet marked as refused. Failures of the service and
    /// operations without a user are always recorded.
    pub fn count(&self, entry: &Entry, error: &Error, now: i64) -> Limited {
        let has_caller = !entry.user_id.is_none() || !entry.token_id.is_none();
        if !has_caller || !error.code().is_refusal() {
            return Limited::No;
        }
        let caller = Caller {
            repository: entry.repo_id,
            user: entry.user_id,
            token: entry.token_id,
        };
        let window = self.windows.get_with(caller, || {
            Arc::new(Mutex::new(Window {
                since: 0,
                recorded: 0,
                excess: 0,
                first: None,
                due: Arc::clone(&self.due),
            }))
        });
        lock(&window).count(entry, now)
    }

    /// Returns the entries for windows that are over at that time, in Unix seconds, or for all windows.
    pub fn due(&self, now: Option<i64>) -> Vec<Entry> {
        for (_, window) in &self.windows {
            let mut window = lock(&window);
            if now.is_none_or(|now| !window.covers(now)) {
                window.close();
            }
        }
        std::mem::take(&mut *lock(&self.due))
    }

    /// Returns entries that could not be recorded to the queue.
    pub fn put_back(&self, entries: impl IntoIterator<Item = Entry>) {
        lock(&self.due).extend(entries);
    }
}

impl Window {
    /// A clock that was set back begins another window.
    fn covers(&self, now: i64) -> bool {
        (self.since..self.since.saturating_add(WINDOW_SECONDS)).contains(&now)
    }

    fn count(&mut self, entry: &Entry, now: i64) -> Limited {
        if !self.covers(now) {
            self.close();
            (self.since, self.recorded) = (now, 0);
        }
        if self.recorded < MAX_RECORDED {
            self.recorded += 1;
            return Limited::No;
        }
        self.excess += 1;
        self.first.get_or_insert_with(|| entry.clone());
        let seconds = self.since.saturating_add(WINDOW_SECONDS) - now;
        Limited::For(u32::try_from(seconds).unwrap_or(1))
    }

    /// Turns the count into an entry.
    fn close(&mut self) {
        let excess = std::mem::take(&mut self.excess);
        let Some(mut entry) = self.first.take() else {
            return;
        };
        // The refusals concerned different targets.
        entry.secret_name.clear();
        entry.secret_id = SecretId::NONE;
        (entry.version_id, entry.version) = (VersionId::NONE, Version::NONE);
        entry.message = String::new();
        entry.refuse(&Error::new(
            Code::RateLimited,
            format!("{excess} further refusals within this minute; this is the first of them"),
        ));
        lock(&self.due).push(entry);
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        self.close();
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audit::{Action, Source};

    fn entry(repo_id: i64, user_id: i64) -> Entry {
        Entry {
            user_id: UserId::new(user_id),
            ..Entry::unattended(RepoId::new(repo_id), Action::Read, Source::Api)
        }
    }

    fn count_refusal(refusals: &Refusals, entry: &Entry, now: i64) -> Limited {
        refusals.count(entry, &Error::not_found("x"), now)
    }

    #[test]
    fn beyond_sixty_in_a_minute_they_are_counted_by_person_and_repository() {
        let refusals = Refusals::default();
        let ann = entry(1, 7);
        for second in 0..60 {
            assert_eq!(
                count_refusal(&refusals, &ann, 1000 + second / 2),
                Limited::No
            );
        }
        assert_eq!(count_refusal(&refusals, &ann, 1030), Limited::For(30));
        assert_eq!(count_refusal(&refusals, &ann, 1059), Limited::For(1));
        for other in [entry(2, 7), entry(1, 8)] {
            assert_eq!(count_refusal(&refusals, &other, 1059), Limited::No);
        }
        assert!(refusals.due(Some(1059)).is_empty());
        let due = refusals.due(Some(1060));
        assert_eq!(due.len(), 1);
        assert_eq!(
            (due[0].repo_id, due[0].user_id, due[0].success),
            (RepoId::new(1), UserId::new(7), false)
        );
        assert!(
            due[0]
                .message
                .starts_with("rate_limited: 2 further refusals")
        );
        assert!(refusals.due(None).is_empty(), "reported once");
        assert_eq!(count_refusal(&refusals, &ann, 1060), Limited::No);
    }

    #[test]
    fn counted_refusals_are_reported_at_the_end_and_when_the_clock_is_set_back() {
        let refusals = Refusals::default();
        let ann = entry(1, 7);
        for _ in 0..70 {
            count_refusal(&refusals, &ann, 1000);
        }
        assert_eq!(count_refusal(&refusals, &ann, 900), Limited::No);
        assert_eq!(refusals.due(Some(900)).len(), 1);
        for _ in 0..70 {
            count_refusal(&refusals, &ann, 900);
        }
        assert_eq!(refusals.due(None).len(), 1);
    }

    #[test]
    fn failures_of_the_service_and_operations_without_a_caller_are_not_counted() {
        let refusals = Refusals::default();
        for _ in 0..100 {
            let failed = refusals.count(&entry(1, 7), &Error::internal(), 1000);
            let without_caller = count_refusal(&refusals, &entry(1, 0), 1000);
            assert_eq!((failed, without_caller), (Limited::No, Limited::No));
        }
    }

    #[test]
    fn the_refusals_of_an_evicted_caller_are_reported() {
        let refusals = Refusals::default();
        for _ in 0..62 {
            count_refusal(&refusals, &entry(1, 7), 1000);
        }
        for repo_id in 2..50_000 {
            count_refusal(&refusals, &entry(repo_id, 7), 1001);
        }
        refusals.windows.run_pending_tasks();
        assert!(refusals.windows.entry_count() <= MAX_CALLERS);
        let due = refusals.due(Some(1001));
        assert_eq!(due.len(), 1);
        assert!(due[0].message.starts_with("rate_limited: 2 further"));
    }
}
