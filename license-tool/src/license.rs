//! Parses and verifies licences, and determines their state at a given time.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

use crate::payload::canonical;
use crate::{Payload, PayloadError, PublicKey};

/// The longest text that is parsed, in bytes.
pub const MAX_DOCUMENT_LEN: usize = 16 * 1024;
/// The grace period after expiry: 14 days.
pub const GRACE_SECONDS: i64 = 14 * 86_400;
/// How far in the future a licence may have been issued: a day, for clocks that differ.
const AHEAD_SECONDS: i64 = 86_400;

/// A licence as transmitted.
#[derive(Serialize, Deserialize)]
pub(crate) struct Document {
    #[serde(flatten)]
    pub payload: Payload,
    /// Standard base64 of 64 bytes.
    pub signature: String,
}

/// Why a text is not a licence. No message contains any of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LicenseError {
    #[error("expected at most 16 KiB")]
    TooLong,
    #[error("expected standard base64 of a licence's JSON")]
    NotBase64,
    #[error("expected the JSON of a licence with all its fields (line {line}, column {column})")]
    NotALicense { line: usize, column: usize },
    /// White space, another order, another spelling, a repeated or unknown field.
    #[error("the JSON is not in its canonical form (RFC 8785), or has unknown fields")]
    NotCanonical,
    #[error("the signature is not valid for the issuer's key")]
    Signature,
    #[error(transparent)]
    Payload(#[from] PayloadError),
}

/// A well-formed licence that is not verified yet.
#[derive(Debug)]
pub struct Unverified {
    payload: Payload,
    signature: Vec<u8>,
    signed: Vec<u8>,
}

impl Unverified {
    /// Parses standard base64, ignoring white space and line breaks.
    ///
    /// # Errors
    /// All of [`LicenseError`] except [`LicenseError::Signature`], which is only returned for a malformed
    /// signature.
    pub fn parse(text: &str) -> Result<Self, LicenseError> {
        if text.len() > MAX_DOCUMENT_LEN {
            return Err(LicenseError::TooLong);
        }
        let packed: String = text.split_ascii_whitespace().collect();
        let bytes = STANDARD
            .decode(packed)
            .map_err(|_| LicenseError::NotBase64)?;
        let document: Document =
            serde_json::from_slice(&bytes).map_err(|error| LicenseError::NotALicense {
                line: error.line(),
                column: error.column(),
            })?;
        // Anything that parsers may treat differently (repeated or unknown fields, escapes, numbers) differs
        // from the canonical form.
        if canonical(&document).ok().as_deref() != Some(&*bytes) {
            return Err(LicenseError::NotCanonical);
        }
        let Document { payload, signature } = document;
        payload.check()?;
        let signature = STANDARD
            .decode(signature)
            .map_err(|_| LicenseError::Signature)?;
        let signed = payload
            .canonical()
            .map_err(|_| LicenseError::NotCanonical)?;
        Ok(Self {
            payload,
            signature,
            signed,
        })
    }

    /// Returns the unverified claims; only for display.
    pub fn claims(&self) -> &Payload {
        &self.payload
    }

    /// # Errors
    /// [`LicenseError::Signature`] unless it was signed by the key's owner.
    pub fn verify(self, issuer: &PublicKey) -> Result<License, LicenseError> {
        if !issuer.verifies(&self.signed, &self.signature) {
            return Err(LicenseError::Signature);
        }
        Ok(License(self.payload))
    }
}

/// A licence with a valid signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct License(Payload);

/// The state of a licence at a given time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Issued more than a day in the future.
    NotYet,
    InForce,
    /// Expired less than 14 days ago: everything it includes is still allowed.
    Grace,
    Lapsed,
}

impl License {
    /// # Errors
    /// Why the text is not a licence of this issuer.
    pub fn verify(text: &str, issuer: &PublicKey) -> Result<Self, LicenseError> {
        Unverified::parse(text)?.verify(issuer)
    }

    /// Returns the signed content.
    pub fn payload(&self) -> &Payload {
        &self.0
    }

    /// Returns the state at `now`, in Unix seconds.
    pub fn standing(&self, now: i64) -> Standing {
        let (issued, end) = (self.0.issued_at, self.0.expires_at);
        if issued > now.saturating_add(AHEAD_SECONDS) {
            Standing::NotYet
        } else if end == 0 || now < end {
            Standing::InForce
        } else if now < end.saturating_add(GRACE_SECONDS) {
            Standing::Grace
        } else {
            Standing::Lapsed
        }
    }
}

#[cfg(test)]
#[cfg(feature = "sign")]
mod tests;
