//! The format of a vault token: `gvt_`, 56 random lower-case hex digits (224 bits), then the CRC-32 (IEEE
//! 802.3) of everything before as 8 hex digits. With the checksum, a mistyped token is refused without a
//! database query, and a secret scanner can verify a match of `gvt_[0-9a-f]{64}`. Session tokens
//! ([`crate::sessions::CliToken`]) have the same format with another prefix.

use std::marker::PhantomData;

use rand::TryRng as _;
use secrecy::{ExposeSecret as _, SecretString};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use crate::crypto::CryptoError;

/// All prefixes have this length.
const PREFIX_LEN: usize = 4;
const RANDOM_BYTES: usize = 28;
const BODY_LEN: usize = 2 * RANDOM_BYTES;
/// Digits that identify a token in the counting of failed lookups.
pub const PREFIX_DIGITS: usize = 8;
const TOKEN_LEN: usize = PREFIX_LEN + BODY_LEN + 8;

/// A kind of token.
pub trait TokenKind {
    /// What its tokens begin with: four lower-case characters.
    const PREFIX: &'static str;
}

/// The kind of a vault token.
pub struct Vault;

impl TokenKind for Vault {
    const PREFIX: &'static str = "gvt_";
}

/// A well-formed vault token.
pub type VaultToken = PrefixedToken<Vault>;

/// A well-formed token. Never printed.
pub struct PrefixedToken<K>(SecretString, PhantomData<K>);

#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected a token: its prefix, 56 lower-case hex digits and their checksum")]
pub struct MalformedToken;

impl<K: TokenKind> PrefixedToken<K> {
    /// Whether a credential looks like such a token, in any case, or has one somewhere in it.
    pub fn is_meant(credential: &str) -> bool {
        let begins = |text: &[u8]| {
            text.get(..PREFIX_LEN)
                .is_some_and(|start| start.eq_ignore_ascii_case(K::PREFIX.as_bytes()))
        };
        let is_token =
            |text: &[u8]| begins(text) && text.iter().skip(PREFIX_LEN).all(u8::is_ascii_hexdigit);
        let credential = credential.as_bytes();
        begins(credential) || credential.windows(TOKEN_LEN).any(is_token)
    }

    /// # Errors
    /// When the text does not match the format exactly.
    pub fn parse(text: &str) -> Result<Self, MalformedToken> {
        let digits = text.strip_prefix(K::PREFIX).ok_or(MalformedToken)?;
        let hex = digits
            .bytes()
            .all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        let (body, sum) = text
            .split_at_checked(PREFIX_LEN + BODY_LEN)
            .ok_or(MalformedToken)?;
        if text.len() == TOKEN_LEN && hex && sum == checksum(body) {
            Ok(Self(text.into(), PhantomData))
        } else {
            Err(MalformedToken)
        }
    }

    /// # Errors
    /// [`CryptoError::Random`] when the system provides no random bytes.
    pub fn generate() -> Result<Self, CryptoError> {
        let mut random = Zeroizing::new([0u8; RANDOM_BYTES]);
        rand::rngs::SysRng
            .try_fill_bytes(random.as_mut_slice())
            .map_err(|_| CryptoError::Random)?;
        let body = Zeroizing::new(format!("{}{}", K::PREFIX, hex::encode(*random)));
        let text = format!("{}{}", *body, checksum(&body));
        Ok(Self(text.into(), PhantomData))
    }

    /// Returns the stored form: SHA-256 of the whole text, 64 lower-case hex digits.
    pub fn hash(&self) -> String {
        hex::encode(self.digest())
    }

    /// Returns the SHA-256 of the whole text.
    pub fn digest(&self) -> [u8; 32] {
        Sha256::digest(self.0.expose_secret().as_bytes()).into()
    }

    /// Returns the first digits after the prefix: 32 of the 224 bits.
    pub fn prefix(&self) -> [u8; PREFIX_DIGITS] {
        let mut prefix = [0; PREFIX_DIGITS];
        let digits = self.0.expose_secret().bytes().skip(PREFIX_LEN);
        for (place, digit) in prefix.iter_mut().zip(digits) {
            *place = digit;
        }
        prefix
    }

    /// Returns the text, for the only response that shows it.
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }
}

fn checksum(body: &str) -> String {
    format!("{:08x}", crc32fast::hash(body.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The checksum, computed with Python's `zlib.crc32`.
    const KNOWN: &str = "gvt_0123456789abcdef0123456789abcdef0123456789abcdef01234567e7287935";

    #[test]
    fn the_checksum_is_crc32_of_all_before_it() {
        assert_eq!(VaultToken::parse(KNOWN).unwrap().expose(), KNOWN);
    }

    #[test]
    fn the_prefix_is_the_first_eight_digits() {
        assert_eq!(&VaultToken::parse(KNOWN).unwrap().prefix(), b"01234567");
    }

    #[test]
    fn what_is_stored_of_a_token_is_its_sha256() {
        // Computed with Python's hashlib.
        let stored = "f19e255558bdcf1eb9acff8d546a172b489b2b188ac1cba638d9f12bfb0633f2";
        assert_eq!(VaultToken::parse(KNOWN).unwrap().hash(), stored);
    }

    #[test]
    fn a_generated_token_is_well_formed_and_new_each_time() {
        let (a, b) = (
            VaultToken::generate().unwrap(),
            VaultToken::generate().unwrap(),
        );
        assert!(VaultToken::parse(a.expose()).is_ok());
        assert_ne!(a.expose(), b.expose());
        assert_ne!(a.hash(), b.hash());
    }

    #[test]
    fn only_the_exact_lower_case_form_is_valid() {
        for wrong in [
            KNOWN.to_uppercase(),
            KNOWN.replacen("gvt_", "GVT_", 1),
            format!("{KNOWN} "),
            KNOWN[..67].to_owned(),
            KNOWN.replacen('0', "1", 1),
            "gvt_".to_owned(),
            String::new(),
        ] {
            assert!(VaultToken::parse(&wrong).is_err(), "{wrong}");
        }
        assert!(VaultToken::is_meant("GvT_x") && VaultToken::is_meant("gvt_"));
        assert!(!VaultToken::is_meant("gvt") && !VaultToken::is_meant("ghp_gvt_"));
        let upper = KNOWN.to_uppercase();
        for within in [
            format!("Bearer {KNOWN}"),
            format!("\"{KNOWN}\""),
            format!("ä{upper}"),
        ] {
            assert!(VaultToken::is_meant(&within), "{within}");
            assert!(
                !VaultToken::is_meant(&within[..within.len() - 2]),
                "{within}"
            );
        }
    }

    proptest! {
        #[test]
        fn any_text_is_parsed_without_a_panic(text in ".*") {
            prop_assert!(VaultToken::parse(&text).is_err());
            VaultToken::is_meant(&text);
        }

        #[test]
        fn one_changed_digit_is_always_noticed(at in 4usize..68, digit in "[0-9a-f]") {
            let token = VaultToken::generate().unwrap();
            let mut text = token.expose().to_owned();
            prop_assume!(text[at..=at] != digit);
            text.replace_range(at..=at, &digit);
            prop_assert!(VaultToken::parse(&text).is_err());
        }
    }
}
