//! One flat map in YAML 1.2, with every name and value in double quotes, so that no value is taken for a
//! number, a truth value or a date.

use std::fmt::Write as _;

use zeroize::Zeroizing;

pub fn render(pairs: &[(&str, &str)]) -> Zeroizing<String> {
    if pairs.is_empty() {
        return Zeroizing::new("{}\n".to_owned());
    }
    // A character becomes at most ten.
    let length = pairs
        .iter()
        .map(|(name, value)| name.len() + value.len() * 10 + 8);
    let mut text = Zeroizing::new(String::with_capacity(length.sum()));
    for (name, value) in pairs {
        quote(&mut text, name);
        text.push_str(": ");
        quote(&mut text, value);
        text.push('\n');
    }
    text
}

/// A double-quoted scalar on one line (YAML 1.2.2, section 7.3.1).
fn quote(text: &mut String, value: &str) {
    text.push('"');
    for c in value.chars() {
        match c {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            // Not printable (section 5.1), or a line break in YAML 1.1.
            '\0'..='\x1f' | '\x7f'..='\u{9f}' => _ = write!(text, "\\x{:02x}", u32::from(c)),
            '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' => {
                _ = write!(text, "\\u{:04x}", u32::from(c));
            }
            _ => text.push(c),
        }
    }
    text.push('"');
}
