//! The header `Idempotency-Key`.

use crate::error::Error;

/// In bytes.
const MAX_LENGTH: usize = 64;

/// A key that a caller chose for one change: 1 to 64 visible ASCII characters.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct IdempotencyKey(String);

impl IdempotencyKey {
    /// Reads the lines of the header; [`None`] without one.
    ///
    /// # Errors
    /// [`crate::error::Code::InvalidRequest`] for an invalid key, and for more than one.
    pub fn parse(lines: &[&[u8]]) -> Result<Option<Self>, Error> {
        let key = match lines {
            [] => return Ok(None),
            [key] => *key,
            _ => return Err(Error::invalid("Idempotency-Key: expected one key")),
        };
        let is_valid =
            (1..=MAX_LENGTH).contains(&key.len()) && key.iter().all(u8::is_ascii_graphic);
        let text = std::str::from_utf8(key).ok().filter(|_| is_valid);
        let text = text.ok_or_else(|| {
            Error::invalid(format!(
                "Idempotency-Key: expected 1 to {MAX_LENGTH} visible ASCII characters"
            ))
        })?;
        Ok(Some(Self(text.to_owned())))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_1_to_64_visible_ascii_characters() {
        let longest = "~".repeat(64);
        for good in ["!", "a-b_c", "\"8e03978e\"", "a,b", longest.as_str()] {
            let key = IdempotencyKey::parse(&[good.as_bytes()]).unwrap();
            assert_eq!(key.unwrap().as_str(), good);
        }
        let too_long = "a".repeat(65);
        for bad in ["", " ", "a b", "a\tb", "ä", "\u{7f}", too_long.as_str()] {
            assert!(IdempotencyKey::parse(&[bad.as_bytes()]).is_err(), "{bad:?}");
        }
        assert!(IdempotencyKey::parse(&[b"\xff"]).is_err());
    }

    #[test]
    fn a_request_has_at_most_one_key() {
        assert_eq!(IdempotencyKey::parse(&[]).unwrap(), None);
        assert!(IdempotencyKey::parse(&[b"a", b"a"]).is_err());
    }
}
