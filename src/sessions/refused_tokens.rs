//! Refresh tokens that the forge has refused: it is not asked again for a while, however many requests of
//! their sessions come.

use std::time::Instant;

use moka::sync::Cache;
use secrecy::{ExposeSecret as _, SecretString};
use sha2::{Digest as _, Sha256};

/// For how long, in seconds.
const REFUSED_FOR: i64 = 60;
/// The most tokens remembered.
const MAX_KNOWN: u64 = 10_000;

/// The tokens, by their SHA-256.
pub struct RefusedTokens(Cache<[u8; 32], Refusal>);

/// When the forge refused a token.
#[derive(Clone, Copy)]
pub struct Refusal {
    unix: i64,
    pub at: Instant,
}

impl Default for RefusedTokens {
    fn default() -> Self {
        Self(Cache::builder().max_capacity(MAX_KNOWN).build())
    }
}

impl RefusedTokens {
    /// Notes a refusal; `now` in Unix seconds.
    pub fn insert(&self, refresh: &SecretString, now: i64) -> Refusal {
        let at = Instant::now();
        let refusal = Refusal { unix: now, at };
        self.0.insert(digest(refresh), refusal);
        refusal
    }

    /// Returns the refusal of a token, if it is recent.
    pub fn find(&self, refresh: &SecretString, now: i64) -> Option<Refusal> {
        let refusal = self.0.get(&digest(refresh));
        refusal.filter(|refusal| (0..REFUSED_FOR).contains(&(now - refusal.unix)))
    }
}

fn digest(token: &SecretString) -> [u8; 32] {
    Sha256::digest(token.expose_secret()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_is_remembered_for_a_minute_and_that_token() {
        let refused = RefusedTokens::default();
        let [token, other] = ["a", "b"].map(SecretString::from);
        assert!(refused.find(&token, 1000).is_none());
        refused.insert(&token, 1000);
        assert!(refused.find(&token, 1059).is_some());
        assert!(refused.find(&other, 1000).is_none());
        for now in [999, 1060] {
            assert!(refused.find(&token, now).is_none(), "{now}");
        }
    }
}
