//! Each parse error has its own variant, and only the canonical encoding is accepted.

use base64::{Engine, engine::general_purpose::STANDARD};
use lockbox::{Lockbox, ParseError, has_prefix};
use proptest::prelude::*;

const SALT: &str = "AAAAAAAAAAAAAAAAAAAAAA==";
/// 28 bytes: nonce and tag.
const BODY: &str = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==";

fn fault(text: &str) -> ParseError {
    Lockbox::parse(text).expect_err("not a lockbox")
}

#[test]
fn the_smallest_lockbox_holds_an_empty_value() {
    let lockbox = Lockbox::parse(&format!("lockbox:v1:{SALT}:{BODY}")).unwrap();
    assert_eq!(lockbox.plaintext_len(), 0);
    assert_eq!(lockbox.ciphertext_and_tag(), [0; 16]);
}

#[test]
fn each_parse_error_is_distinct() {
    let cases = [
        (String::new(), ParseError::Prefix),
        (format!("{SALT}:{BODY}"), ParseError::Prefix),
        (format!(" lockbox:v1:{SALT}:{BODY}"), ParseError::Prefix),
        (format!("LOCKBOX:v1:{SALT}:{BODY}"), ParseError::Prefix),
        (format!("lockbox:v2:{SALT}:{BODY}"), ParseError::Version),
        (format!("lockbox:{SALT}:{BODY}"), ParseError::Version),
        ("lockbox:v1:".to_owned(), ParseError::NoBody),
        (format!("lockbox:v1:{SALT}"), ParseError::NoBody),
        (
            format!("lockbox:v1:{SALT}:{BODY}:"),
            ParseError::TrailingPart,
        ),
        (format!("lockbox:v1::{BODY}"), ParseError::SaltLength(0)),
        (format!("lockbox:v1:AAAA:{BODY}"), ParseError::SaltLength(3)),
        (format!("lockbox:v1:{SALT}:"), ParseError::BodyLength(0)),
        (
            format!("lockbox:v1:{SALT}:{}", STANDARD.encode([0; 11])),
            ParseError::BodyLength(11),
        ),
        (
            format!("lockbox:v1:{SALT}:{}", STANDARD.encode([0; 27])),
            ParseError::BodyLength(27),
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(fault(&text), expected, "{text}");
    }
}

#[test]
fn only_canonical_base64_is_accepted() {
    let unpadded = BODY.trim_end_matches('=');
    let line_break = BODY.replacen("AA", "AA\n", 1);
    let url_safe = BODY.replacen("AA", "-_", 1);
    let stray_bits = BODY.replace("A==", "B==");
    for body in [
        unpadded,
        &line_break,
        &url_safe,
        &stray_bits,
        &format!("{BODY}\n"),
        "ä",
    ] {
        let text = format!("lockbox:v1:{SALT}:{body}");
        assert_eq!(fault(&text), ParseError::BodyEncoding, "{body}");
    }
    for salt in [SALT.trim_end_matches('='), &SALT.replace("A==", "B=="), "*"] {
        let text = format!("lockbox:v1:{salt}:{BODY}");
        assert_eq!(fault(&text), ParseError::SaltEncoding, "{salt}");
    }
}

#[test]
fn the_prefix_must_match_exactly() {
    assert!(has_prefix("lockbox:v1:"));
    assert!(has_prefix("lockbox:v1:not one at all"));
    assert!(!has_prefix("lockbox:v1"));
    assert!(!has_prefix("lockbox:v10:"));
    assert!(!has_prefix("Lockbox:v1:"));
}

#[test]
fn debug_shows_only_the_size() {
    let lockbox = Lockbox::parse(&format!("lockbox:v1:{SALT}:{BODY}")).unwrap();
    assert_eq!(format!("{lockbox:?}"), "Lockbox { plaintext_len: 0, .. }");
}

/// Strings that are a lockbox, almost one, or something else.
fn candidates() -> impl Strategy<Value = String> {
    let base64 = prop_oneof![
        "[A-Za-z0-9+/=_-]{0,64}",
        proptest::collection::vec(any::<u8>(), 0..40).prop_map(|bytes| STANDARD.encode(bytes)),
        Just(SALT.to_owned()),
        Just(BODY.to_owned()),
    ];
    prop_oneof![
        any::<String>(),
        ("(lockbox:)?v[12]:", base64.clone(), ":{0,2}", base64)
            .prop_map(|(prefix, salt, colon, body)| format!("{prefix}{salt}{colon}{body}")),
    ]
}

proptest! {
    #[test]
    fn parse_never_panics_and_accepts_only_canonical_text(text in candidates()) {
        if let Ok(lockbox) = Lockbox::parse(&text) {
            prop_assert_eq!(lockbox.to_string(), text);
        }
    }

    #[test]
    fn the_displayed_text_round_trips(
        salt: [u8; 16],
        body in proptest::collection::vec(any::<u8>(), 28..200),
    ) {
        let text = format!("lockbox:v1:{}:{}", STANDARD.encode(salt), STANDARD.encode(&body));
        let lockbox = Lockbox::parse(&text).unwrap();
        prop_assert_eq!(lockbox.salt(), &salt);
        prop_assert_eq!([lockbox.nonce(), lockbox.ciphertext_and_tag()].concat(), body);
        prop_assert_eq!(lockbox.to_string(), text);
    }
}
