//! The content of a secret: type, encryption mode, value and texts.

use std::fmt;
use std::str::FromStr;

use lockbox::Lockbox;
use zeroize::Zeroizing;

use crate::error::{Code, Error};

/// The longest type in bytes.
pub const MAX_KIND: usize = 32;
/// The longest description and the longest comment, in bytes.
pub const MAX_TEXT: usize = 1024;

/// The type of a secret: `[a-z][a-z0-9_-]{0,31}`. The service stores and returns it as it was sent; only the
/// pages interpret some (the size of the text field, and the choices [`Kind::NAMED`]).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kind(String);

#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected 1 to {MAX_KIND} of a-z, 0-9, '_' and '-', beginning with a letter")]
pub struct InvalidKind;

impl Kind {
    /// The type of a secret for which none is given.
    pub const DEFAULT: &'static str = "env-file";
    /// The types that the pages offer. Any other is accepted as well.
    pub const NAMED: [&'static str; 7] = [
        "env-file",
        "key-value",
        "file",
        "certificate",
        "ssh-key",
        "password",
        "api_key",
    ];

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Kind {
    type Err = InvalidKind;

    fn from_str(text: &str) -> Result<Self, InvalidKind> {
        let ok = (1..=MAX_KIND).contains(&text.len())
            && text.starts_with(|c: char| c.is_ascii_lowercase())
            && text
                .bytes()
                .all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'_' | b'-'));
        if ok {
            Ok(Self(text.to_owned()))
        } else {
            Err(InvalidKind)
        }
    }
}

/// Where the value was encrypted, in addition to encryption at rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Nowhere: the service can return the plaintext.
    Standard,
    /// At the client: the service stores only a `lockbox:v1:` text.
    Lockbox,
}

#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected standard or lockbox")]
pub struct InvalidMode;

impl Mode {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Standard => "standard",
            Self::Lockbox => "lockbox",
        }
    }
}

impl fmt::Display for Mode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Mode {
    type Err = InvalidMode;

    fn from_str(text: &str) -> Result<Self, InvalidMode> {
        match text {
            "standard" => Ok(Self::Standard),
            "lockbox" => Ok(Self::Lockbox),
            _ => Err(InvalidMode),
        }
    }
}

/// A value and its allowed mode. Wiped when dropped, never printed.
pub struct Value {
    text: Zeroizing<String>,
    mode: Mode,
    /// Whether the mode was given instead of detected.
    explicit: bool,
}

impl Value {
    /// Checks shape and size. `max` limits the plaintext, for a lockbox the one inside.
    ///
    /// # Errors
    /// [`Code::ValueTooLarge`], or [`Code::InvalidRequest`] when value and mode do not match.
    pub fn parse(text: Zeroizing<String>, mode: Option<Mode>, max: usize) -> Result<Self, Error> {
        let (found, size) = match (Lockbox::parse(&text), mode) {
            (Ok(_), Some(Mode::Standard)) => return Err(not_standard()),
            (Ok(lockbox), _) => (Mode::Lockbox, lockbox.plaintext_len()),
            (Err(error), Some(Mode::Lockbox)) => return Err(no_lockbox(&error)),
            (Err(error), None) if lockbox::has_prefix(&text) => return Err(no_lockbox(&error)),
            (Err(_), Some(Mode::Standard)) if lockbox::has_prefix(&text) => {
                return Err(not_standard());
            }
            (Err(_), _) => (Mode::Standard, text.len()),
        };
        if size > max {
            return Err(Error::new(
                Code::ValueTooLarge,
                format!("value: expected at most {max} bytes, found {size}"),
            ));
        }
        Ok(Self {
            text,
            mode: found,
            explicit: mode.is_some(),
        })
    }

    /// Returns a value that is stored already, in its mode; its size is not limited again.
    pub fn stored(text: Zeroizing<String>, mode: Mode) -> Self {
        Self {
            text,
            mode,
            explicit: true,
        }
    }

    pub fn as_bytes(&self) -> &[u8] {
        self.text.as_bytes()
    }

    /// Returns the mode in which to store it on a secret whose current version has the mode `current`.
    ///
    /// # Errors
    /// When a lockbox would silently be replaced by a standard value.
    pub fn mode_on(&self, current: Option<&str>) -> Result<Mode, Error> {
        let opens = self.mode == Mode::Standard && current == Some(Mode::Lockbox.as_str());
        if opens && !self.explicit {
            return Err(Error::invalid(
                "value: the secret is a lockbox and this value is not; \
                 set \"encryption_mode\": \"standard\" to store it anyway",
            ));
        }
        Ok(self.mode)
    }
}

/// Returns a decrypted value as text.
///
/// # Errors
/// [`Code::DecryptionFailed`] for what is not UTF-8.
pub(super) fn text_of(mut bytes: Zeroizing<Vec<u8>>) -> Result<Zeroizing<String>, Error> {
    String::from_utf8(std::mem::take(&mut *bytes))
        .map(Zeroizing::new)
        .map_err(|error| Error::decryption_failed().because(error.utf8_error()))
}

fn not_standard() -> Error {
    Error::invalid("encryption_mode: a lockbox:v1: value cannot be stored as standard")
}

fn no_lockbox(error: &lockbox::ParseError) -> Error {
    Error::invalid(format!("value: invalid lockbox: {error}"))
}

/// Checks a description or a comment.
///
/// # Errors
/// Names the field when the text is longer than [`MAX_TEXT`] bytes or contains a NUL, which PostgreSQL cannot
/// store.
pub fn bounded_text(field: &'static str, text: String) -> Result<String, Error> {
    if text.len() > MAX_TEXT {
        return Err(Error::invalid(format!(
            "{field}: expected at most {MAX_TEXT} bytes"
        )));
    }
    if text.contains('\0') {
        return Err(Error::invalid(format!("{field}: must not contain NUL")));
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCKBOX: &str = "lockbox:v1:2ZwwMO0szMm8/TUgvcqMMA==:4ipTo8+Y78r5X7rn8xl5RRW9KKpcyzRGUlcbKN9uXLn/CM1mjXeY9bzfs4mJMQ==";

    fn parse(text: &str, mode: Option<Mode>) -> Result<Value, Code> {
        Value::parse(text.to_owned().into(), mode, 100).map_err(|error| error.code())
    }

    #[test]
    fn the_mode_is_found_out_when_it_is_left_out() {
        assert_eq!(parse(LOCKBOX, None).ok().unwrap().mode, Mode::Lockbox);
        assert_eq!(parse("x", None).ok().unwrap().mode, Mode::Standard);
        assert_eq!(parse("", None).ok().unwrap().mode, Mode::Standard);
    }

    #[test]
    fn mode_and_value_must_fit() {
        for (text, mode) in [
            (LOCKBOX, Some(Mode::Standard)),
            ("lockbox:v1:nonsense", Some(Mode::Standard)),
            ("lockbox:v1:nonsense", None),
            ("x", Some(Mode::Lockbox)),
        ] {
            assert_eq!(
                parse(text, mode).err(),
                Some(Code::InvalidRequest),
                "{text} {mode:?}"
            );
        }
    }

    #[test]
    fn a_lockbox_becomes_standard_only_when_it_is_said() {
        let silent = parse("x", None).ok().unwrap();
        let said = parse("x", Some(Mode::Standard)).ok().unwrap();
        assert!(silent.mode_on(Some("lockbox")).is_err());
        assert_eq!(silent.mode_on(Some("standard")).unwrap(), Mode::Standard);
        assert_eq!(said.mode_on(Some("lockbox")).unwrap(), Mode::Standard);
    }

    #[test]
    fn the_bound_is_on_bytes_and_for_a_lockbox_on_what_it_holds() {
        assert!(parse(&"x".repeat(100), None).is_ok());
        assert_eq!(
            parse(&"é".repeat(51), None).err(),
            Some(Code::ValueTooLarge)
        );
        let of_18 = |max| Value::parse(LOCKBOX.to_owned().into(), None, max);
        assert!(of_18(18).is_ok());
        assert_eq!(of_18(17).err().unwrap().code(), Code::ValueTooLarge);
    }

    #[test]
    fn types_keep_to_the_grammar() {
        for good in ["env-file", "api_key", "a", &"a".repeat(32)] {
            assert!(good.parse::<Kind>().is_ok(), "{good}");
        }
        for bad in ["", "Env", "1a", "_a", "a b", &"a".repeat(33), "<b>"] {
            assert!(bad.parse::<Kind>().is_err(), "{bad}");
        }
        assert!(Kind::DEFAULT.parse::<Kind>().is_ok());
    }
}
