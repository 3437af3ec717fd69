//! What a client calls itself. A person reads it before they approve a sign-in, so it must be exactly what it
//! looks like.

use crate::error::Error;
use crate::text::is_bidi;

/// Maximum length in characters.
const MAX: usize = 64;

/// 1 to 64 visible characters, with single spaces in between.
pub struct ClientName(String);

impl ClientName {
    /// # Errors
    /// [`crate::error::Code::InvalidRequest`]
    pub fn parse(text: &str) -> Result<Self, Error> {
        let is_separated = !text.starts_with(' ') && !text.ends_with(' ') && !text.contains("  ");
        let is_name = (1..=MAX).contains(&text.chars().count())
            && is_separated
            && text.chars().all(is_visible);
        if is_name {
            return Ok(Self(text.to_owned()));
        }
        Err(Error::invalid(
            "client_name: expected 1 to 64 visible characters",
        ))
    }

    pub fn into_string(self) -> String {
        self.0
    }
}

fn is_visible(c: char) -> bool {
    let is_odd_space = c.is_whitespace() && c != ' ';
    !(c.is_control() || is_odd_space || is_bidi(c) || is_ignorable(c))
}

/// Characters without an appearance of their own: the property `Default_Ignorable_Code_Point` of Unicode 16,
/// the annotation characters, the blank pattern of Braille, private use and unassigned planes.
const fn is_ignorable(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{34f}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{2800}'
            | '\u{3164}'
            | '\u{e000}'..='\u{f8ff}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{ffff}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{40000}'..='\u{10ffff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_consists_of_visible_characters() {
        let longest = "ä".repeat(64);
        for good in [
            "gvt",
            "gvt 0.1 on laptop",
            "<b>'\"&",
            "例え",
            "שלום",
            &longest,
        ] {
            assert!(ClientName::parse(good).is_ok(), "{good:?}");
        }
        let too_long = "a".repeat(65);
        for bad in [
            "",
            " ",
            " a",
            "a ",
            "a\tb",
            "a\nb",
            "a\0",
            "a\u{a0}b",
            "a\u{3000}b",
            &too_long,
        ] {
            assert!(ClientName::parse(bad).is_err(), "{bad:?}");
        }
        for hidden in "\u{202e}\u{2066}\u{200f}\u{61c}\u{200b}\u{200d}\u{feff}\u{ad}\u{3164}\u{e0041}\u{fe0f}\u{2028}\u{7f}\u{85}\u{2800}\u{e000}".chars() {
            assert!(ClientName::parse(&format!("a{hidden}b")).is_err(), "{hidden:?}");
        }
    }
}
