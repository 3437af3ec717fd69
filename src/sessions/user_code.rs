//! The code that a person types to sign a terminal in: eight letters, shown as `XXXX-XXXX`. The letters are
//! those of RFC 8628, 6.1: none is a vowel, so that no code is a word. 34.5 bits are enough, since guesses are
//! limited ([`super::guesses`]).

use rand::TryRng as _;

use crate::crypto::{CryptoError, RowKey};

const LETTERS: &[u8; 20] = b"BCDFGHJKLMNPQRSTVWXZ";
const LEN: usize = 8;
const HALF: usize = LEN / 2;
const LABEL: &[u8] = b"forgevault user code v1\0";

/// A well-formed code.
#[derive(Clone, PartialEq, Eq)]
pub struct UserCode([u8; LEN]);

impl UserCode {
    /// # Errors
    /// [`CryptoError::Random`] if the system has no random bytes.
    pub fn generate() -> Result<Self, CryptoError> {
        let mut code = [0; LEN];
        for place in &mut code {
            *place = loop {
                let mut byte = [0u8];
                let random = rand::rngs::SysRng.try_fill_bytes(&mut byte);
                random.map_err(|_| CryptoError::Random)?;
                // Among the first 240, each letter is equally frequent.
                let [byte] = byte;
                if byte < 240
                    && let Some(letter) = LETTERS.get(usize::from(byte) % LETTERS.len())
                {
                    break *letter;
                }
            };
        }
        Ok(Self(code))
    }

    /// Parses a code as people type it: in any case, with or without dashes and spaces.
    pub fn parse(text: &str) -> Option<Self> {
        let letters = text
            .bytes()
            .filter(|byte| !matches!(byte, b'-' | b' '))
            .map(|byte| byte.to_ascii_uppercase());
        let letters: Vec<u8> = letters.take(LEN + 1).collect();
        let code: [u8; LEN] = letters.try_into().ok()?;
        code.iter()
            .all(|letter| LETTERS.contains(letter))
            .then_some(Self(code))
    }

    /// The code as it is shown.
    pub fn shown(&self) -> String {
        let letter = |byte: &u8| char::from(*byte);
        let (first, second) = self.0.split_at(HALF);
        let dash = std::iter::once('-');
        first
            .iter()
            .map(letter)
            .chain(dash)
            .chain(second.iter().map(letter))
            .collect()
    }

    /// The stored hash, keyed so that whoever reads the database cannot try all codes.
    pub fn hash(&self, key: &RowKey) -> [u8; 32] {
        key.mac(&[LABEL, &self.0].concat())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_eight_letters_without_vowels_and_new_each_time() {
        let codes: std::collections::BTreeSet<String> = (0..1000)
            .map(|_| UserCode::generate().unwrap().shown())
            .collect();
        assert_eq!(codes.len(), 1000);
        let mut seen = std::collections::BTreeSet::new();
        for code in &codes {
            assert_eq!((code.len(), code.find('-')), (9, Some(4)), "{code}");
            seen.extend(code.bytes().filter(|byte| *byte != b'-'));
        }
        assert_eq!(seen.into_iter().collect::<Vec<_>>(), LETTERS);
    }

    #[test]
    fn a_code_is_read_in_any_case_with_or_without_a_dash() {
        let code = UserCode(*b"BCDFGHJK");
        for text in ["BCDF-GHJK", "bcdfghjk", " Bcdf ghjk ", "b-c-d-f-g-h-j-k"] {
            assert!(UserCode::parse(text) == Some(code.clone()), "{text}");
        }
        for bad in [
            "",
            "BCDF-GHJ",
            "BCDF-GHJKL",
            "ACDF-GHJK",
            "BCDF_GHJK",
            "BCDF-GHJ1",
            "ßßßß",
        ] {
            assert!(UserCode::parse(bad).is_none(), "{bad}");
        }
    }
}
