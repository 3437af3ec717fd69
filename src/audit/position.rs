//! A position in a repository's chain, as it is signed, kept elsewhere and compared.

use std::fmt;
use std::str::FromStr;

use entity::Sequence;

use super::chain::{GENESIS, Hash};

/// The sequence number of an entry and its hash. Its text form is `SEQUENCE:HASH`, the hash in 64 lower-case
/// hex digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChainPosition {
    pub sequence: Sequence,
    pub hash: Hash,
}

impl ChainPosition {
    /// The position before the first entry.
    pub const BEGIN: Self = Self {
        sequence: Sequence::NONE,
        hash: GENESIS,
    };
}

impl fmt::Display for ChainPosition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.sequence, hex::encode(self.hash))
    }
}

/// The text is not a [`ChainPosition`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected SEQUENCE:HASH, a whole number from 1 and 64 hex digits")]
pub struct InvalidChainPosition;

impl FromStr for ChainPosition {
    type Err = InvalidChainPosition;

    fn from_str(text: &str) -> Result<Self, InvalidChainPosition> {
        let (sequence, hex) = text.split_once(':').ok_or(InvalidChainPosition)?;
        let mut hash = [0; 32];
        hex::decode_to_slice(hex, &mut hash).map_err(|_| InvalidChainPosition)?;
        let sequence: Sequence = sequence.parse().map_err(|_| InvalidChainPosition)?;
        if sequence < Sequence::FIRST {
            return Err(InvalidChainPosition);
        }
        Ok(Self { sequence, hash })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_is_parsed_from_its_text_and_nothing_else_is() {
        let position = ChainPosition {
            sequence: Sequence::new(12),
            hash: [0xab; 32],
        };
        let text = format!("12:{}", "ab".repeat(32));
        assert_eq!(position.to_string(), text);
        assert_eq!(text.parse(), Ok(position));
        for invalid in [
            "",
            "12",
            "12:ab",
            "x:ab",
            &text[2..],
            &text[3..],
            &format!("-{text}"),
        ] {
            assert_eq!(
                invalid.parse::<ChainPosition>(),
                Err(InvalidChainPosition),
                "{invalid}"
            );
        }
        assert!(text.replace("12:", "0:").parse::<ChainPosition>().is_err());
    }
}
