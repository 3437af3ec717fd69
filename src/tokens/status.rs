//! Whether a single vault token may be used now and from a given address; [`super::lineage`] also checks its
//! ancestors.

use std::net::IpAddr;

use super::addresses::AllowedIps;
use super::usage::UseKind;
use crate::error::{Code, Error};

/// The end of a lock set by a user: the last second of the year 9999.
pub const FOR_EVER: i64 = 253_402_300_799;

/// The columns that decide whether a token may be used. Times are Unix seconds, 0 = never.
pub struct TokenStatus<'a> {
    pub revoked_unix: i64,
    pub expires_unix: i64,
    pub creator_inactive_unix: i64,
    pub locked_until: i64,
    pub allowed_ips: &'a str,
}

/// Whether the expiry has passed; 0 = no expiry.
pub fn has_expired(expires_unix: i64, now: i64) -> bool {
    expires_unix != 0 && expires_unix <= now
}

/// Why a live token is refused. The use is counted all the same.
#[derive(Debug)]
pub struct Rejection {
    pub kind: UseKind,
    pub error: Error,
}

impl TokenStatus<'_> {
    /// Checks that the token is live at that time.
    ///
    /// # Errors
    /// [`Code::TokenRevoked`], [`Code::TokenExpired`]
    pub fn check_live(&self, now: i64) -> Result<(), Error> {
        if self.revoked_unix != 0 {
            return Err(Error::new(Code::TokenRevoked, "the token was revoked"));
        }
        if has_expired(self.expires_unix, now) {
            return Err(Error::new(Code::TokenExpired, "the token has expired"));
        }
        if self.creator_inactive_unix != 0 {
            return Err(Error::new(
                Code::TokenRevoked,
                "the creator of the token is no longer active at the forge",
            ));
        }
        Ok(())
    }

    /// Returns why a live token is refused at that time and from that address.
    ///
    /// # Errors
    /// When the stored addresses cannot be parsed.
    pub fn rejection(&self, now: i64, address: Option<IpAddr>) -> Result<Option<Rejection>, Error> {
        let left = self.locked_until.saturating_sub(now);
        if left > 0 {
            let error = Error::new(Code::TokenLocked, "the token is locked")
                .retry_after(u32::try_from(left).unwrap_or(u32::MAX));
            return Ok(Some(Rejection {
                kind: UseKind::Locked,
                error,
            }));
        }
        let allowed: AllowedIps =
            self.allowed_ips
                .parse()
                .map_err(|error: super::addresses::InvalidAddresses| {
                    Error::internal().because(error)
                })?;
        let elsewhere = !allowed.allows(address);
        Ok(elsewhere.then(|| Rejection {
            kind: UseKind::Elsewhere,
            error: Error::new(
                Code::AccessDenied,
                "the token may not be used from this address",
            ),
        }))
    }
}
