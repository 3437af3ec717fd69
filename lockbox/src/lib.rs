//! The `lockbox:v1:` format, shared by everything that uses it: the service validates the shape of what it
//! stores and can never open it; clients seal and open.
//!
//! A lockbox is text:
//!
//! ```text
//! lockbox:v1:<base64 of the salt>:<base64 of nonce ‖ ciphertext ‖ tag>
//! ```
//!
//! in standard base64 with padding. The salt has 16 bytes, the nonce 12, the
//! tag 16. The key is Argon2id (version 0x13, 1 pass, 64 MiB, 4 lanes) of the
//! passphrase's UTF-8 bytes and the salt; the cipher is AES-256-GCM with empty
//! associated data. `tests/vectors/lockbox-v1.json` holds examples.

#[cfg(feature = "seal")]
mod seal;

use std::fmt;

use base64::{Engine, engine::general_purpose::STANDARD};

#[cfg(feature = "seal")]
pub use seal::{OpenError, SealError, seal};

/// The prefix of every lockbox of this version.
pub const PREFIX: &str = "lockbox:v1:";
/// Length of the salt, in bytes.
pub const SALT_LEN: usize = 16;
/// Length of the nonce, in bytes.
pub const NONCE_LEN: usize = 12;
/// Length of the authentication tag, in bytes.
pub const TAG_LEN: usize = 16;

/// Whether `text` claims to be a lockbox. Only [`Lockbox::parse`] determines whether it is one.
pub fn has_prefix(text: &str) -> bool {
    text.starts_with(PREFIX)
}

/// A well-formed lockbox. Whether it can be opened is unknown without the passphrase.
#[derive(Clone, PartialEq, Eq)]
pub struct Lockbox {
    salt: [u8; SALT_LEN],
    nonce: [u8; NONCE_LEN],
    /// At least [`TAG_LEN`] bytes.
    sealed: Vec<u8>,
}

/// Why a text is not a lockbox. No variant contains any of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ParseError {
    #[error("a lockbox begins with `{PREFIX}`")]
    Prefix,
    #[error("the version of this lockbox is not v1")]
    Version,
    #[error("the lockbox ends after its salt: `:` and its body are missing")]
    NoBody,
    #[error("the lockbox has a further part after its body")]
    TrailingPart,
    #[error("the salt of the lockbox is not standard base64 with padding")]
    SaltEncoding,
    #[error("the salt of the lockbox has {0} bytes, not {SALT_LEN}")]
    SaltLength(usize),
    #[error("the body of the lockbox is not standard base64 with padding")]
    BodyEncoding,
    #[error("the body of the lockbox has {0} bytes, too few for a nonce and a tag")]
    BodyLength(usize),
}

impl Lockbox {
    /// Parses a lockbox. Accepts only the canonical spelling (no white space, no missing padding, no stray
    /// bits in the last character), so that [`Display`](fmt::Display) returns exactly this text.
    ///
    /// The caller has to limit the length.
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        let Some(parts) = text.strip_prefix(PREFIX) else {
            let other_version = text.starts_with("lockbox:");
            return Err(if other_version {
                ParseError::Version
            } else {
                ParseError::Prefix
            });
        };
        let (salt, body) = parts.split_once(':').ok_or(ParseError::NoBody)?;
        if body.contains(':') {
            return Err(ParseError::TrailingPart);
        }

        let salt = STANDARD
            .decode(salt)
            .map_err(|_| ParseError::SaltEncoding)?;
        let salt =
            <[u8; SALT_LEN]>::try_from(salt).map_err(|salt| ParseError::SaltLength(salt.len()))?;

        let body = STANDARD
            .decode(body)
            .map_err(|_| ParseError::BodyEncoding)?;
        match body.split_first_chunk() {
            Some((nonce, sealed)) if sealed.len() >= TAG_LEN => Ok(Self {
                salt,
                nonce: *nonce,
                sealed: sealed.to_vec(),
            }),
            _ => Err(ParseError::BodyLength(body.len())),
        }
    }

    /// Returns the salt of the key derivation.
    pub fn salt(&self) -> &[u8; SALT_LEN] {
        &self.salt
    }

    /// Returns the nonce of the cipher.
    pub fn nonce(&self) -> &[u8; NONCE_LEN] {
        &self.nonce
    }

    /// Returns the ciphertext followed by the tag of [`TAG_LEN`] bytes.
    pub fn ciphertext_and_tag(&self) -> &[u8] {
        &self.sealed
    }

    /// Returns the length of the value inside in bytes, without opening it.
    pub fn plaintext_len(&self) -> usize {
        self.sealed.len() - TAG_LEN
    }
}

impl fmt::Display for Lockbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let body = [self.nonce.as_slice(), &self.sealed].concat();
        write!(
            f,
            "{PREFIX}{}:{}",
            STANDARD.encode(self.salt),
            STANDARD.encode(body)
        )
    }
}

/// Shows only the size: a ciphertext in a log could be attacked offline.
impl fmt::Debug for Lockbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Lockbox")
            .field("plaintext_len", &self.plaintext_len())
            .finish_non_exhaustive()
    }
}
