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

impl TokenKind {
    /// Tells what a text is: white space around it and the case of its letters do not matter, as to
    /// [`Token::parse`] and to the service.
    pub fn of(text: &str) -> Self {
        let prefix = text.trim_start().get(..4).unwrap_or_default();
        if prefix.eq_ignore_ascii_case("gvt_") {
            Self::Vault
        } else if prefix.eq_ignore_ascii_case("gvs_") {
            Self::Session
        } else {
            Self::Forge
        }
    }
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
        TokenKind::of(&self.0)
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
    fn a_token_is_told_by_its_prefix() {
        for (text, expected) in [
            ("gvt_abc", TokenKind::Vault),
            ("gvs_abc", TokenKind::Session),
            ("GVT_ABC", TokenKind::Vault),
            ("gvt_", TokenKind::Vault),
            (" \n\u{a0}gvt_abc", TokenKind::Vault),
            ("gvt", TokenKind::Forge),
            ("hvs.gvt_", TokenKind::Forge),
            ("éé", TokenKind::Forge),
            ("", TokenKind::Forge),
        ] {
            assert_eq!(TokenKind::of(text), expected, "{text:?}");
        }
        assert_eq!(Token::parse(" Gvt_a").unwrap().kind(), TokenKind::Vault);
    }

    #[test]
    fn what_no_header_can_carry_is_refused() {
        for text in ["", "  ", "a b", "a\nb", "a\0", "é", &"x".repeat(4097)] {
            assert!(Token::parse(text).is_err(), "{text:?}");
        }
    }
}
