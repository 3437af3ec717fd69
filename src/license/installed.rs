//! The licence of this instance: what was found, and its current state.

use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use license_tool::PublicKey;

use super::sources::{LicenseLookup, LicenseSources};
use crate::clock::Clock;

/// The licence that was found, and what is needed to evaluate it.
pub struct Installed {
    sources: LicenseSources,
    issuer: Option<PublicKey>,
    dev_mode: bool,
    clock: Arc<dyn Clock>,
    found: RwLock<Arc<LicenseLookup>>,
    /// The latest time seen, in Unix seconds.
    latest: AtomicI64,
    /// When a licence was last known to be in force; 0 = never.
    licensed: AtomicI64,
    /// When the time was last recorded, in Unix seconds.
    noted: AtomicI64,
}

impl Installed {
    /// Searches for a licence. Reads files, so it blocks; call it at start.
    pub fn load(sources: LicenseSources, issuer: Option<PublicKey>, clock: Arc<dyn Clock>) -> Self {
        let found = RwLock::new(Arc::new(sources.look(issuer.as_ref())));
        Self {
            dev_mode: sources.dev_mode(),
            sources,
            issuer,
            latest: AtomicI64::new(clock.now_unix()),
            clock,
            found,
            licensed: AtomicI64::new(0),
            noted: AtomicI64::new(0),
        }
    }

    /// Searches again. Reads files, so it blocks. Returns whether the result has changed.
    pub fn reload(&self) -> bool {
        let found = self.sources.look(self.issuer.as_ref());
        let mut known = self.found.write().unwrap_or_else(PoisonError::into_inner);
        if **known == found {
            return false;
        }
        *known = Arc::new(found);
        // It may be in force for the first time, which must be recorded.
        self.noted.store(0, Ordering::Relaxed);
        true
    }

    /// Returns what was found.
    pub fn found(&self) -> Arc<LicenseLookup> {
        let found = self.found.read().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(&found)
    }

    /// Whether no licence is required.
    pub fn is_dev_mode(&self) -> bool {
        self.dev_mode
    }

    /// Returns the time that licences are evaluated at, in Unix seconds: the clock, or a later time seen
    /// before, so that setting the clock back does not revive a licence.
    pub fn now(&self) -> i64 {
        let now = self.clock.now_unix();
        self.latest.fetch_max(now, Ordering::Relaxed).max(now)
    }

    /// Takes over what earlier starts and other replicas have seen.
    pub fn remember(&self, clock_unix: i64, licensed_unix: i64) {
        self.latest.fetch_max(clock_unix, Ordering::Relaxed);
        self.licensed.fetch_max(licensed_unix, Ordering::Relaxed);
    }

    /// Remembers that the time `now` was recorded.
    pub fn noted(&self, now: i64) {
        self.noted.store(now, Ordering::Relaxed);
    }

    /// Returns the seconds since the time was recorded.
    pub fn since_noted(&self) -> i64 {
        let noted = self.noted.load(Ordering::Relaxed);
        self.now().saturating_sub(noted)
    }

    /// Whether a licence is known to have been in force here.
    pub fn was_licensed(&self) -> bool {
        self.licensed.load(Ordering::Relaxed) > 0
    }
}
