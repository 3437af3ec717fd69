//! The forge's logo, written into the page: one request less. As the address of an image it runs no scripts
//! and loads nothing, whatever is in it.

use std::fmt::Write as _;

pub(super) const PATH: &str = "assets/img/logo.svg";
/// A larger one is left to a request of its own, which browsers cache.
const MAX_BYTES: usize = 4 * 1024;

/// Returns the `data:` URL of an SVG; [`None`] for anything else, and for a large one.
pub(super) fn data_url(file: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(file).ok()?.trim();
    if text.len() > MAX_BYTES || !text.contains("<svg") {
        return None;
    }
    let mut url = String::from("data:image/svg+xml,");
    for byte in text.bytes() {
        // What is compressed badly when it is escaped stays as it is, within what a URL allows.
        match byte {
            b' ' | b'=' | b':' | b'/' | b',' | b';' | b'\'' | b'-' | b'.' | b'_' | b'(' | b')' => {
                url.push(char::from(byte));
            }
            _ if byte.is_ascii_alphanumeric() => url.push(char::from(byte)),
            _ => write!(url, "%{byte:02X}").ok()?,
        }
    }
    Some(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_svg_becomes_an_address() {
        let url = data_url(b"<svg a=\"#1\">\n\xc3\xa9</svg>\n").unwrap();
        assert_eq!(
            url,
            "data:image/svg+xml,%3Csvg a=%22%231%22%3E%0A%C3%A9%3C/svg%3E"
        );
    }

    #[test]
    fn anything_else_stays_a_file() {
        let large = format!("<svg>{}</svg>", " a".repeat(MAX_BYTES));
        for file in [
            &b"<!DOCTYPE html>"[..],
            b"\x89PNG",
            b"<svg>\xff",
            large.as_bytes(),
        ] {
            assert_eq!(data_url(file), None);
        }
    }
}
