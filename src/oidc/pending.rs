//! What the browser keeps between the start and the end of a sign-in.

use std::fmt;

use openidconnect::{CsrfToken, Nonce, PkceCodeVerifier};
use subtle::ConstantTimeEq;

/// The secrets of a sign-in in progress, for an HTTP-only cookie with a lifetime of minutes.
pub struct Pending {
    pub(super) state: CsrfToken,
    pub(super) nonce: Nonce,
    pub(super) verifier: PkceCodeVerifier,
}

/// Maximum length of each part: cookies are small, and a verifier has at most 128 characters.
const MAX_PART: usize = 128;

impl Pending {
    /// Parses the output of [`Pending::to_text`]; `None` for anything else.
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

    /// Returns letters, digits, `-`, `_` and `.` only, which need no escaping in a cookie.
    pub fn to_text(&self) -> String {
        let (state, nonce) = (self.state.secret(), self.nonce.secret());
        format!("{state}.{nonce}.{}", self.verifier.secret())
    }

    /// The state, which the forge returns with its response.
    pub fn state(&self) -> &str {
        self.state.secret()
    }

    /// Whether the state matches the one that was sent; compared in constant time.
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
    fn a_pending_sign_in_round_trips_and_other_text_is_refused() {
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
