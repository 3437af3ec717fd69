//! External texts, made safe to record and to display; lists as people type them; numbers with their nouns.

use std::fmt::Display;

/// Bidirectional control characters: they can make a text display as another one.
pub const fn is_bidi(c: char) -> bool {
    matches!(
        c,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
    )
}

/// Returns the replacement for a character that must not be shown as it is.
fn visible(c: char) -> char {
    if c.is_control() || is_bidi(c) {
        char::REPLACEMENT_CHARACTER
    } else {
        c
    }
}

/// Replaces control characters and those of [`is_bidi`] by `\u{fffd}`, for display of texts that may have
/// been stored before writes replaced them.
pub fn shown(text: String) -> String {
    if text.chars().all(|c| visible(c) == c) {
        return text;
    }
    text.chars().map(visible).collect()
}

/// Truncates the text to at most `max` bytes, at a character boundary, and replaces control characters and
/// those of [`is_bidi`] by `\u{fffd}`.
pub fn cut(text: &str, max: usize) -> String {
    let mut out = String::with_capacity(text.len().min(max));
    for c in text.chars().map(visible) {
        if out.len() + c.len_utf8() > max {
            break;
        }
        out.push(c);
    }
    out
}

/// Returns the number with its noun: `1 key`, `2 keys`.
pub fn counted<N: Copy + Display + PartialEq + From<u8>>(
    number: N,
    one: &str,
    many: &str,
) -> String {
    let noun = if number == N::from(1) { one } else { many };
    format!("{number} {noun}")
}

/// Returns the entries of a list as people type it: separated by white space or commas.
pub fn entries(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split(|c: char| c == ',' || c.is_whitespace());
    parts.filter(|entry| !entry.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_at_a_character_and_keeps_no_control_characters() {
        assert_eq!(cut("aé", 2), "a");
        assert_eq!(cut("a\x1b[31m\r\n", 100), "a\u{fffd}[31m\u{fffd}\u{fffd}");
        for c in "\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2066}\u{2067}\u{2068}\u{2069}\u{200e}\u{200f}\u{61c}".chars() {
            assert_eq!(cut(&format!("a{c}b"), 100), "a\u{fffd}b");
            assert_eq!(shown(format!("a{c}b")), "a\u{fffd}b");
        }
        let right_to_left = "שלום مرحبا";
        assert_eq!(cut(right_to_left, 100), right_to_left);
        assert_eq!(shown(right_to_left.to_owned()), right_to_left);
    }
    #[test]
    fn a_single_thing_is_counted_in_the_singular() {
        let texts = [0, 1, 2].map(|number| counted(number, "key", "keys"));
        assert_eq!(texts, ["0 keys", "1 key", "2 keys"]);
    }
}
