//! How programs print a value: as it is, by lines, in base64, in URLs, in JSON, in shell quotes.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE};
use zeroize::Zeroizing;

use super::{MIN_LEN, is_maskable};

/// Line lengths of base64(1) and MIME (RFC 2045 6.8), and of PEM (RFC 7468).
const LINE_LENGTHS: [usize; 2] = [76, 64];

type Form = Zeroizing<Vec<u8>>;

/// Appends all forms of a value, some more than once, some shorter than [`MIN_LEN`]. A value that is too short
/// has none.
pub fn push_forms(value: &[u8], forms: &mut Vec<Form>) {
    if !is_maskable(value) {
        return;
    }
    // Space around a value is no secret, and without it lines stay lines.
    let trimmed = value.trim_ascii();
    push_texts(trimmed, forms);
    // Encoded, it changes the characters of the value too.
    for data in [value, value.trim_ascii_end(), trimmed] {
        push_base64(data, forms);
    }
    for line in trimmed.split(|byte| matches!(byte, b'\n' | b'\r')) {
        if is_maskable(line) {
            push_texts(line.trim_ascii(), forms);
        }
    }
}

fn push_texts(value: &[u8], forms: &mut Vec<Form>) {
    forms.push(value.to_vec().into());
    if value.contains(&b'\n') {
        // What a terminal makes of line breaks.
        forms.push(replace(value, |byte| {
            (byte == b'\n').then_some(b"\r\n".as_slice())
        }));
    }
    push_percent(value, forms);
    push_shell(value, forms);
    if let Ok(text) = str::from_utf8(value) {
        push_json(text, forms);
    }
}

/// In the middle of other encoded data a value begins at one of three alignments, and characters at its ends
/// depend on its neighbours: those are left out. If it is at the end, the last one and the padding are its own.
fn push_base64(value: &[u8], forms: &mut Vec<Form>) {
    for engine in [STANDARD, URL_SAFE] {
        for (before, foreign) in [(0, 0), (1, 2), (2, 3)] {
            let mut data = Zeroizing::new(vec![0; before]);
            data.extend_from_slice(value);
            let encoded = Zeroizing::new(engine.encode(&data));
            let own = encoded.as_bytes().get(foreign..).unwrap_or_default();
            let complete = (data.len() * 8 / 6).saturating_sub(foreign);
            let with_last = (data.len() * 8).div_ceil(6).saturating_sub(foreign);
            for length in [complete, with_last, own.len()] {
                forms.push(own.get(..length).unwrap_or_default().to_vec().into());
            }
        }
        let encoded = Zeroizing::new(engine.encode(value));
        for length in LINE_LENGTHS {
            let lines = encoded.as_bytes().chunks(length);
            // A short last line is found in too much.
            let lines = lines.filter(|line| line.len() >= 2 * MIN_LEN);
            forms.extend(lines.map(|line| line.to_vec().into()));
        }
    }
}

/// Percent-encoding (RFC 3986 2.1) as it differs between libraries: what they leave as it is, and the letters'
/// case.
fn push_percent(value: &[u8], forms: &mut Vec<Form>) {
    let kept_by: [&[u8]; 5] = [
        // RFC 3986, unreserved.
        b"-._~",
        // `encodeURIComponent` of ECMAScript.
        b"-._~!'()*",
        // `encodeURI`.
        b"-._~!'()*;/?:@&=+$,#",
        // Paths, and Python's `quote`.
        b"-._~/",
        // Forms, of the URL standard; their space is a plus.
        b"-._*",
    ];
    for (kept, space) in kept_by
        .into_iter()
        .zip([None, None, None, None, Some(b"+")])
    {
        for digits in [b"0123456789ABCDEF", b"0123456789abcdef"] {
            let mut form = with_room(value);
            for byte in value {
                let digit = |index: u8| digits.get(usize::from(index)).copied().unwrap_or_default();
                match (byte, space) {
                    (b' ', Some(space)) => form.extend_from_slice(space),
                    (byte, _) if byte.is_ascii_alphanumeric() || kept.contains(byte) => {
                        form.push(*byte);
                    }
                    (byte, _) => form.extend([b'%', digit(byte >> 4), digit(byte & 15)]),
                }
            }
            forms.push(form);
        }
    }
}

/// Strings in JSON (RFC 8259 7), without their quotes: what must be escaped, and what some libraries escape
/// too.
fn push_json(text: &str, forms: &mut Vec<Form>) {
    /// `[ASCII only, capital hexadecimal digits]` and further characters.
    const STYLES: [(bool, bool, &str); 6] = [
        // JavaScript, Rust.
        (false, false, ""),
        // Python.
        (true, false, ""),
        // Go.
        (false, false, "<>&\u{2028}\u{2029}"),
        // PHP.
        (true, false, "/"),
        (false, false, "/"),
        // .NET.
        (true, true, "\"'<>&+`"),
    ];
    for (is_ascii, is_upper, further) in STYLES {
        let mut form = Zeroizing::new(String::with_capacity(text.len() * 6));
        for character in text.chars() {
            let short = match character {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\u{8}' => "\\b",
                '\u{c}' => "\\f",
                '/' => "\\/",
                _ => "",
            };
            let is_further = further.contains(character);
            let must = character < ' ' || matches!(character, '"' | '\\');
            if !(must || is_further || is_ascii && !character.is_ascii()) {
                form.push(character);
            } else if !(short.is_empty() || is_further && character == '"') {
                form.push_str(short);
            } else {
                for unit in character.encode_utf16(&mut [0; 2]) {
                    let _ = if is_upper {
                        write!(form, "\\u{unit:04X}")
                    } else {
                        write!(form, "\\u{unit:04x}")
                    };
                }
            }
        }
        forms.push(form.as_bytes().to_vec().into());
    }
}

/// An empty form that does not grow: that would leave copies behind.
fn with_room(value: &[u8]) -> Form {
    Zeroizing::new(Vec::with_capacity(value.len() * 5))
}

/// Quotes and backslashes of shells, without the quotes around the whole.
fn push_shell(value: &[u8], forms: &mut Vec<Form>) {
    // 'it'\''s', and Python's 'it'"'"'s'.
    for quote in [br"'\''".as_slice(), br#"'"'"'"#] {
        forms.push(replace(value, |byte| (byte == b'\'').then_some(quote)));
    }
    // "…", as `export -p` and `declare -p` print it.
    forms.push(escape(value, |byte| b"\\\"$`".contains(&byte)));
    // Backslashes alone, as bash's `printf %q` prints.
    forms.push(escape(value, |byte| {
        b" \t!\"$&'()*,;<>?[\\]^`{|}".contains(&byte)
    }));
    // $'…', for what cannot be printed.
    let mut form = with_room(value);
    for byte in value {
        match byte {
            b'\n' => form.extend(b"\\n"),
            b'\t' => form.extend(b"\\t"),
            b'\r' => form.extend(b"\\r"),
            b'\\' | b'\'' => form.extend([b'\\', *byte]),
            0x07 => form.extend(b"\\a"),
            0x08 => form.extend(b"\\b"),
            0x0b => form.extend(b"\\v"),
            0x0c => form.extend(b"\\f"),
            0x1b => form.extend(b"\\E"),
            0..0x20 | 0x7f => form.extend(format!("\\{byte:03o}").bytes()),
            _ => form.push(*byte),
        }
    }
    forms.push(form);
}

fn replace(value: &[u8], by: impl Fn(u8) -> Option<&'static [u8]>) -> Form {
    let mut form = with_room(value);
    for byte in value {
        match by(*byte) {
            Some(other) => form.extend_from_slice(other),
            None => form.push(*byte),
        }
    }
    form
}

fn escape(value: &[u8], must: impl Fn(u8) -> bool) -> Form {
    let mut form = with_room(value);
    for byte in value {
        if must(*byte) {
            form.push(b'\\');
        }
        form.push(*byte);
    }
    form
}
