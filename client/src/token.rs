//! Credentials.

use std::fmt;

use zeroize::Zeroizing;

/// A credential. Wiped when dropped, never printed.
#[derive(Clone)]
pub struct Token(Zeroizing<String>);

/// What a credential is, by its prefix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// `gvt_…`: a vault token of one repository.
    Vault,
    /// `gvs_…`: the session of a person who signed in at a terminal.
    Session,
    /// Any other: an access token of the forge.
    Forge,
}

/// The text is no token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected a token: visible ASCII characters without spaces, at most 4096")]
pub struct InvalidToken;

impl Token {
    /// Takes a token; white space around it is removed.
    ///
    /// # Errors
    /// If it is empty, too long, or cannot be sent in a header.
    pub fn parse(text: &str) -> Result<Self, InvalidToken> {
        let text = text.trim();
        let is_token =
            (1..=4096).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_graphic());
        is_token
            .then(|| Self(Zeroizing::new(text.to_owned())))
            .ok_or(InvalidToken)
    }

    pub fn kind(&self) -> TokenKind {
        if self.0.starts_with("gvt_") {
            TokenKind::Vault
        } else if self.0.starts_with("gvs_") {
            TokenKind::Session
        } else {
            TokenKind::Forge
        }
    }

    /// Returns the token itself, to send or to store it.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Token({:?})", self.kind())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_never_printed() {
        let token = Token::parse(" gvt_0123456789 \n").unwrap();
        assert_eq!(token.expose(), "gvt_0123456789");
        assert_eq!(format!("{token:?}"), "Token(Vault)");
    }

    #[test]
    fn what_no_header_can_carry_is_refused() {
        for text in ["", "  ", "a b", "a\nb", "a\0", "é", &"x".repeat(4097)] {
            assert!(Token::parse(text).is_err(), "{text:?}");
        }
    }
}
