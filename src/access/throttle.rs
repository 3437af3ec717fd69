//! Throttles queries about forge tokens that are not yet known. Each costs a request to the forge, so they
//! share few slots, and a client that sends many rejected tokens has to wait. Recently verified tokens
//! are never delayed.

use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use moka::policy::EvictionPolicy;
use moka::sync::Cache;
use tokio::sync::Semaphore;

use crate::forge::{ForgeError, ForgeToken};
use crate::http::client::network;
use crate::tokens::lockout::Misses;

/// Concurrent queries about unknown tokens; well below the total limit for requests to the forge.
const SLOTS: usize = 16;
/// Concurrent queries about unknown tokens from one address.
const SLOTS_PER_ADDRESS: usize = 4;
/// How long a query waits for a slot.
const SLOT_TIMEOUT: Duration = Duration::from_secs(2);
/// Seconds after which a client that got no slot may retry.
const RETRY_AFTER: u32 = 1;
/// How long a token that the forge accepted counts as known.
const PROVEN_TTL: Duration = Duration::from_hours(1);
/// How long a token that the forge rejected is refused without asking again.
const REJECTED_TTL: Duration = Duration::from_mins(1);
/// The most tokens of each kind, and addresses, remembered; the least recently used are evicted.
const MAX_KNOWN: u64 = 20_000;

/// State of this process only, keyed by token digests.
pub struct ForgeTokenThrottle {
    proven: Cache<[u8; 32], ()>,
    refused: Cache<[u8; 32], ()>,
    addresses: Cache<Option<IpAddr>, Arc<Address>>,
    slots: Semaphore,
}

struct Address {
    misses: Mutex<Misses>,
    slots: Semaphore,
}

impl Default for ForgeTokenThrottle {
    fn default() -> Self {
        let known = |keep| {
            Cache::builder()
                .max_capacity(MAX_KNOWN)
                .eviction_policy(EvictionPolicy::lru())
                .time_to_live(keep)
                .build()
        };
        Self {
            proven: known(PROVEN_TTL),
            refused: known(REJECTED_TTL),
            addresses: Cache::builder()
                .max_capacity(MAX_KNOWN)
                .eviction_policy(EvictionPolicy::lru())
                .build(),
            slots: Semaphore::new(SLOTS),
        }
    }
}

impl ForgeTokenThrottle {
    /// Runs a query to the forge for the given token and client address; `now` in Unix seconds.
    ///
    /// # Errors
    /// [`ForgeError::Throttled`] without asking the forge; otherwise the error of the query.
    pub async fn ask<T>(
        &self,
        address: Option<IpAddr>,
        token: &ForgeToken,
        now: i64,
        query: impl Future<Output = Result<T, ForgeError>>,
    ) -> Result<T, ForgeError> {
        let digest = token.digest();
        let client = self.addresses.get_with(address.map(network), Arc::default);
        let response = if self.proven.contains_key(&digest) {
            query.await
        } else {
            if self.refused.contains_key(&digest) {
                return Err(ForgeError::BadToken);
            }
            if let Some(seconds) = client.lock_misses(|misses| misses.locked(now)) {
                return Err(ForgeError::Throttled(seconds));
            }
            let slots = async {
                let own = client.slots.acquire().await;
                (own, self.slots.acquire().await)
            };
            let slots = tokio::time::timeout(SLOT_TIMEOUT, slots).await;
            let Ok((Ok(_own), Ok(_shared))) = slots else {
                return Err(ForgeError::Throttled(RETRY_AFTER));
            };
            query.await
        };
        match &response {
            // The forge checks the token before anything else, so these answers prove it.
            Ok(_) | Err(ForgeError::NotVisible | ForgeError::Forbidden(_)) => {
                self.proven.insert(digest, ());
            }
            Err(ForgeError::BadToken) => {
                self.proven.invalidate(&digest);
                self.refused.insert(digest, ());
                client.lock_misses(|misses| misses.count(now));
            }
            Err(_) => {}
        }
        response
    }
}

impl Default for Address {
    fn default() -> Self {
        Self {
            misses: Mutex::default(),
            slots: Semaphore::new(SLOTS_PER_ADDRESS),
        }
    }
}

impl Address {
    fn lock_misses<T>(&self, with: impl FnOnce(&mut Misses) -> T) -> T {
        with(&mut self.misses.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::future::ready;

    fn token(number: usize) -> ForgeToken {
        ForgeToken::new(format!("token-{number}"))
    }

    async fn refused(throttle: &ForgeTokenThrottle, address: &str, number: usize) -> ForgeError {
        let address = Some(address.parse().unwrap());
        let query = ready(Err::<(), _>(ForgeError::BadToken));
        let refusal = throttle.ask(address, &token(number), 1000, query).await;
        refusal.unwrap_err()
    }

    #[tokio::test]
    async fn one_bad_token_tried_again_and_again_locks_nobody_out_and_asks_nobody() {
        let throttle = ForgeTokenThrottle::default();
        for _ in 0..100 {
            assert_eq!(
                refused(&throttle, "203.0.113.1", 1).await,
                ForgeError::BadToken
            );
        }
        let never = async { panic!("asked") };
        let refusal: Result<(), _> = throttle.ask(None, &token(1), 1000, never).await;
        assert_eq!(refusal, Err(ForgeError::BadToken));
        assert_eq!(
            refused(&throttle, "203.0.113.1", 2).await,
            ForgeError::BadToken
        );
    }

    #[tokio::test]
    async fn addresses_of_one_network_of_ipv6_count_together() {
        let throttle = ForgeTokenThrottle::default();
        for number in 0..10 {
            let address = format!("2001:db8::{number}");
            assert_eq!(
                refused(&throttle, &address, number).await,
                ForgeError::BadToken
            );
        }
        let locked = refused(&throttle, "2001:db8::ffff:1", 11).await;
        assert_eq!(locked, ForgeError::Throttled(300));
        let other = refused(&throttle, "2001:db8:0:1::1", 12).await;
        assert_eq!(other, ForgeError::BadToken);
    }
}
