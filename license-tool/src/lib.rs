//! Licences: what one says ([`Payload`]), how a text is proven to be one ([`License::verify`]) and
//! how it stands at a moment ([`License::standing`]). The service uses that much and no more.
//!
//! With the feature `sign` also how licences are made ([`IssuerKey`]), for the issuer's program.
//!
//! A licence is a JSON object of the fields of [`Payload`] and `signature`, and travels as standard
//! base64 of it. The JSON is the canonical form of RFC 8785, byte for byte, so that there is but
//! one text for what it says; the signature is Ed25519 (RFC 8032) over the canonical form without
//! the field `signature`, in standard base64.

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
