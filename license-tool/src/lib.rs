//! Licences: their content ([`Payload`]), their verification ([`License::verify`]) and their state at a
//! given time ([`License::standing`]). The service uses only these.
//!
//! The feature `sign` adds the creation of licences ([`IssuerKey`]), for the issuer's program.
//!
//! A licence is a JSON object with the fields of [`Payload`] and `signature`, transmitted in standard
//! base64. The JSON is in the canonical form of RFC 8785, byte for byte, so that each content has exactly
//! one text. The signature is Ed25519 (RFC 8032) over the canonical form without the field `signature`, in
//! standard base64.

mod license;
mod payload;
mod public_key;
#[cfg(feature = "sign")]
mod sign;
mod tier;

pub use license::{GRACE_SECONDS, License, LicenseError, MAX_DOCUMENT_LEN, Standing, Unverified};
pub use payload::{Payload, PayloadError};
pub use public_key::{InvalidPublicKey, PublicKey};
#[cfg(feature = "sign")]
pub use sign::{IssueError, IssuerKey, IssuerKeyError, LimitError};
pub use tier::{Limits, Tier, UNLIMITED, UnknownTier};
