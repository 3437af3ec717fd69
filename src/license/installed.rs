//! The licence of this instance: what was found, and how it stands at this moment.

use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use license_tool::PublicKey;

use super::sources::{LicenseLookup, LicenseSources};
use crate::clock::Clock;

/// What was found, and what it is judged by.
pub struct Installed {
    places: LicenseSources,
    issuer: Option<PublicKey>,
    dev_mode: bool,
    clock: Arc<dyn Clock>,
    found: RwLock<Arc<LicenseLookup>>,
    /// The latest time seen, Unix seconds.
    latest: AtomicI64,
    /// When a licence was last in force, as far as it is known here; 0 = never.
    licensed: AtomicI64,
    /// When the time was noted last, Unix seconds.
    noted: AtomicI64,
}

impl Installed {
    /// Looks for a licence. It reads files, so it blocks; it is for the start of the service.
    pub fn load(places: LicenseSources, issuer: Option<PublicKey>, clock: Arc<dyn Clock>) -> Self {
        let found = RwLock::new(Arc::new(places.look(issuer.as_ref())));
        Self {
            dev_mode: places.dev_mode(),
            places,
            issuer,
            latest: AtomicI64::new(clock.now_unix()),
            clock,
            found,
            licensed: AtomicI64::new(0),
            noted: AtomicI64::new(0),
        }
    }

    /// Looks again. It reads files, so it blocks. Gives whether something else was found.
    pub fn reload(&self) -> bool {
        let found = self.places.look(self.issuer.as_ref());
        let mut known = self.found.write().unwrap_or_else(PoisonError::into_inner);
        if **known == found {
            return false;
        }
        *known = Arc::new(found);
        // It may be in force for the first time, and that has to be noted.
        self.noted.store(0, Ordering::Relaxed);
        true
    }

    /// What was found.
    pub fn found(&self) -> Arc<LicenseLookup> {
        let found = self.found.read().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(&found)
    }

    /// No licence is asked for.
    pub fn is_dev_mode(&self) -> bool {
        self.dev_mode
    }

    /// The time that licences are judged by, Unix seconds: the clock's, or a later one that was seen
    /// before, so that a clock that is set back brings no licence to life.
    pub fn now(&self) -> i64 {
        let now = self.clock.now_unix();
        self.latest.fetch_max(now, Ordering::Relaxed).max(now)
    }

    /// What other starts and other replicas have seen.
    pub fn remember(&self, clock_unix: i64, licensed_unix: i64) {
        self.latest.fetch_max(clock_unix, Ordering::Relaxed);
        self.licensed.fetch_max(licensed_unix, Ordering::Relaxed);
    }

    /// The time `now` was noted.
    pub fn noted(&self, now: i64) {
        self.noted.store(now, Ordering::Relaxed);
    }

    /// Seconds since the time was noted.
    pub fn since_noted(&self) -> i64 {
        let noted = self.noted.load(Ordering::Relaxed);
        self.now().saturating_sub(noted)
    }

    /// Whether a licence was ever in force here, as far as it is known.
    pub fn was_licensed(&self) -> bool {
        self.licensed.load(Ordering::Relaxed) > 0
    }
}
