//! What is kept in the browser between the start of a sign-in and its end.

use std::fmt;

use openidconnect::{CsrfToken, Nonce, PkceCodeVerifier};
use subtle::ConstantTimeEq;

/// The secrets of a sign-in that has begun: for a cookie that lives a few minutes, HTTP-only.
pub struct Pending {
    pub(super) state: CsrfToken,
    pub(super) nonce: Nonce,
    pub(super) verifier: PkceCodeVerifier,
}

/// Each part is that long at most: a cookie is small, and a verifier has 128 characters at most.
const MAX_PART: usize = 128;

impl Pending {
    /// Reads what [`Pending::to_text`] wrote; `None` for anything else.
    pub fn from_text(text: &str) -> Option<Self> {
        let parts: Vec<&str> = text.split('.').collect();
        let [state, nonce, verifier] = parts.as_slice() else {
            return None;
        };
        parts.iter().all(|part| is_random(part)).then(|| Self {
            state: CsrfToken::new((*state).to_owned()),
            nonce: Nonce::new((*nonce).to_owned()),
            verifier: PkceCodeVerifier::new((*verifier).to_owned()),
        })
    }

    /// Letters, digits, `-`, `_` and `.`: safe in a cookie as it is.
    pub fn to_text(&self) -> String {
        let (state, nonce) = (self.state.secret(), self.nonce.secret());
        format!("{state}.{nonce}.{}", self.verifier.secret())
    }

    /// What the forge brings back with its answer.
    pub fn state(&self) -> &str {
        self.state.secret()
    }

    /// Whether the state that came back is the one that was sent; takes the same time either way.
    pub(super) fn is_state(&self, state: &str) -> bool {
        self.state
            .secret()
            .as_bytes()
            .ct_eq(state.as_bytes())
            .into()
    }
}

impl fmt::Debug for Pending {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pending")
    }
}

fn is_random(part: &str) -> bool {
    let base64url = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
    (16..=MAX_PART).contains(&part.len()) && part.bytes().all(base64url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_read_and_nothing_else() {
        let part = "abcdefghijklmnop-_";
        let text = format!("{part}.{part}1.{part}2");
        let pending = Pending::from_text(&text).unwrap();
        assert_eq!(pending.to_text(), text);
        assert!(pending.is_state(part));
        assert!(!pending.is_state("abcdefghijklmnop-") && !pending.is_state(""));
        for bad in [
            String::new(),
            "..".to_owned(),
            format!("{part}.{part}"),
            format!("{text}.{part}"),
            format!("{part}.{part}.{part};"),
            format!("{part}.{part}.{}", "a".repeat(129)),
        ] {
            assert!(Pending::from_text(&bad).is_none(), "{bad}");
        }
    }
}
