//! Creates licences: an issuer's key, and what is signed with it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::pkcs8::spki::der::pem::LineEnding;
use ed25519_dalek::pkcs8::{
    DecodePrivateKey as _, DecodePublicKey as _, EncodePrivateKey as _, EncodePublicKey as _,
    KeypairBytes,
};
use ed25519_dalek::{Signer as _, SigningKey, VerifyingKey};
use rand::TryRng as _;
use zeroize::Zeroizing;

use crate::license::Document;
use crate::payload::canonical;
use crate::{InvalidPublicKey, Limits, Payload, PayloadError, PublicKey};

/// An issuer's private key. Wiped when dropped; no `Debug`.
pub struct IssuerKey(SigningKey);

/// Why a private key could not be loaded or created.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IssuerKeyError {
    #[error("the system's random source failed")]
    Random,
    #[error("expected an Ed25519 private key in PEM (PKCS#8, -----BEGIN PRIVATE KEY-----)")]
    NotPem,
    #[error("the key cannot be written as PEM")]
    Pem,
}

/// Why a licence was not created.
#[derive(Debug, thiserror::Error)]
pub enum IssueError {
    #[error(transparent)]
    Payload(#[from] PayloadError),
    #[error("the licence cannot be written as JSON")]
    Json(#[from] serde_json::Error),
}

impl IssuerKey {
    /// Generates a key from the system's random source.
    ///
    /// # Errors
    /// If the random source fails.
    pub fn generate() -> Result<Self, IssuerKeyError> {
        let mut seed = Zeroizing::new([0; 32]);
        rand::rngs::SysRng
            .try_fill_bytes(seed.as_mut_slice())
            .map_err(|_| IssuerKeyError::Random)?;
        Ok(Self::from_bytes(&seed))
    }

    /// Returns the key for this seed (RFC 8032, 5.1.5).
    pub fn from_bytes(seed: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(seed))
    }

    /// Parses PKCS#8 in PEM, as written by [`IssuerKey::to_pem`] and `openssl genpkey -algorithm ed25519`;
    /// ignores surrounding white space.
    ///
    /// # Errors
    /// If it is anything else.
    pub fn from_pem(pem: &str) -> Result<Self, IssuerKeyError> {
        SigningKey::from_pkcs8_pem(pem.trim())
            .map(Self)
            .map_err(|_| IssuerKeyError::NotPem)
    }

    /// Returns PKCS#8 in PEM (RFC 8410, 7), version 1, which every reader accepts.
    ///
    /// # Errors
    /// If the encoder fails.
    pub fn to_pem(&self) -> Result<Zeroizing<String>, IssuerKeyError> {
        let key = KeypairBytes {
            secret_key: self.0.to_bytes(),
            public_key: None,
        };
        key.to_pkcs8_pem(LineEnding::LF)
            .map_err(|_| IssuerKeyError::Pem)
    }

    /// Returns the key that verifies its licences.
    pub fn public_key(&self) -> PublicKey {
        PublicKey::of(self.0.verifying_key())
    }

    /// Creates the licence with this content, as one line of base64.
    ///
    /// # Errors
    /// If a field is out of range.
    pub fn issue(&self, payload: &Payload) -> Result<String, IssueError> {
        payload.check()?;
        let signature = STANDARD.encode(self.sign(&payload.canonical()?));
        let payload = payload.clone();
        let document = canonical(&Document { payload, signature })?;
        Ok(STANDARD.encode(document))
    }

    pub(crate) fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message).to_bytes()
    }
}

impl PublicKey {
    /// Parses PEM (RFC 8410, 4): `-----BEGIN PUBLIC KEY-----`.
    ///
    /// # Errors
    /// See [`PublicKey::from_bytes`]; also if it is not PEM of an Ed25519 key.
    pub fn from_pem(pem: &str) -> Result<Self, InvalidPublicKey> {
        let key = VerifyingKey::from_public_key_pem(pem.trim()).map_err(|_| InvalidPublicKey)?;
        Self::from_bytes(&key.to_bytes())
    }

    /// Returns the key as PEM.
    ///
    /// # Errors
    /// If the encoder fails.
    pub fn to_pem(&self) -> Result<String, IssuerKeyError> {
        self.key()
            .to_public_key_pem(LineEnding::LF)
            .map_err(|_| IssuerKeyError::Pem)
    }
}

/// Why a limit cannot be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LimitError {
    #[error(
        "expected a limit: users, secrets_per_repo, audit_retention_days (a number, -1 for no limit), \
         sso_enabled, versioning_enabled, cicd_tokens_enabled (true or false)"
    )]
    Unknown,
    #[error("expected a number, -1 for no limit")]
    NotANumber,
    #[error("expected true or false")]
    NotATruth,
}

impl Limits {
    /// Sets a limit, by its name in a licence, to a value in text form.
    ///
    /// # Errors
    /// If there is no such limit, or it has another type.
    pub fn set(&mut self, name: &str, value: &str) -> Result<(), LimitError> {
        let number = || value.parse().map_err(|_| LimitError::NotANumber);
        let truth = || value.parse().map_err(|_| LimitError::NotATruth);
        match name {
            "users" => self.users = number()?,
            "secrets_per_repo" => self.secrets_per_repo = number()?,
            "audit_retention_days" => self.audit_retention_days = number()?,
            "sso_enabled" => self.sso_enabled = truth()?,
            "versioning_enabled" => self.versioning_enabled = truth()?,
            "cicd_tokens_enabled" => self.cicd_tokens_enabled = truth()?,
            _ => return Err(LimitError::Unknown),
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Tier;

    /// RFC 8410, 10.3: the RFC's example of a private key, also in its version 2 form.
    #[test]
    fn the_keys_of_rfc_8410_parse() {
        let one = "-----BEGIN PRIVATE KEY-----\n\
                   MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC\n\
                   -----END PRIVATE KEY-----\n";
        let public = "-----BEGIN PUBLIC KEY-----\n\
                      MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n\
                      -----END PUBLIC KEY-----\n";
        let key = IssuerKey::from_pem(one).unwrap();
        assert_eq!(key.to_pem().unwrap().as_str(), one);
        assert_eq!(key.public_key().to_pem().unwrap(), public);
        assert_eq!(PublicKey::from_pem(public).unwrap(), key.public_key());
        assert!(IssuerKey::from_pem(public).is_err());
        assert!(PublicKey::from_pem(one).is_err());
    }

    #[test]
    fn a_limit_is_set_by_its_name_in_a_licence() {
        let said = serde_json::to_value(Tier::Solo.limits()).unwrap();
        for (name, value) in said.as_object().unwrap() {
            let mut limits = Tier::Solo.limits();
            let new = if value.is_boolean() { "true" } else { "77" };
            limits.set(name, new).unwrap();
            let set = serde_json::to_value(limits).unwrap();
            assert_eq!(set[name].to_string(), new, "{name}");
            assert_ne!(set, said, "{name}");
            assert!(limits.set(name, "much").is_err(), "{name}");
        }
        let mut limits = Tier::Solo.limits();
        assert_eq!(limits.set("user", "1"), Err(LimitError::Unknown));
    }
}
