//! From the text of a licence to what it proves, and how that stands at a moment.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

use crate::payload::canonical;
use crate::{Payload, PayloadError, PublicKey};

/// Bytes of the longest text that is looked at.
pub const MAX_DOCUMENT_LEN: usize = 16 * 1024;
/// How long a licence goes on after its end: 14 days.
pub const GRACE_SECONDS: i64 = 14 * 86_400;
/// How far ahead of the clock a licence may have been issued: a day, for clocks that differ.
const AHEAD_SECONDS: i64 = 86_400;

/// A licence as it travels.
#[derive(Serialize, Deserialize)]
pub(crate) struct Document {
    #[serde(flatten)]
    pub payload: Payload,
    /// Standard base64 of 64 bytes.
    pub signature: String,
}

/// Why a text is no licence. No message holds any of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LicenseError {
    #[error("expected at most 16 KiB")]
    TooLong,
    #[error("expected standard base64 of a licence's JSON")]
    NotBase64,
    #[error("expected the JSON of a licence with all its fields (line {line}, column {column})")]
    NotALicense { line: usize, column: usize },
    /// Blanks, another order, another spelling, a field twice, an unknown field.
    #[error("the JSON is not in its canonical form (RFC 8785), or has fields of no licence")]
    NotCanonical,
    #[error("the signature does not hold under the issuer's key")]
    Signature,
    #[error(transparent)]
    Payload(#[from] PayloadError),
}

/// A text that has the form of a licence, and proves nothing yet.
#[derive(Debug)]
pub struct Unverified {
    payload: Payload,
    signature: Vec<u8>,
    signed: Vec<u8>,
}

impl Unverified {
    /// Takes standard base64; white space, line breaks among it, is passed over.
    ///
    /// # Errors
    /// All of [`LicenseError`] but [`LicenseError::Signature`], and that one for a signature that
    /// is none in any way.
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
        // Whatever parsers may differ about (a field twice, an unknown one, escapes, numbers) has
        // another form than this one.
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

    /// What it claims; good for showing only.
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

/// A licence whose signature holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct License(Payload);

/// How a licence stands at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Issued more than a day later than now.
    NotYet,
    InForce,
    /// Past its end by less than 14 days: all that it allows is still allowed.
    Grace,
    Lapsed,
}

impl License {
    /// # Errors
    /// Why the text is no licence of that issuer.
    pub fn verify(text: &str, issuer: &PublicKey) -> Result<Self, LicenseError> {
        Unverified::parse(text)?.verify(issuer)
    }

    /// What was signed.
    pub fn payload(&self) -> &Payload {
        &self.0
    }

    /// How it stands at `now`, Unix seconds.
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
