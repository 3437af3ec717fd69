//! Every way in which a text is not a licence, and how the state of one changes over time.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::payload::tests::payload;
use crate::{IssuerKey, Tier};

fn issuer() -> IssuerKey {
    IssuerKey::from_bytes(&[7; 32])
}

fn packed(json: &str) -> String {
    STANDARD.encode(json)
}

/// Returns the JSON of a valid licence.
fn unpacked() -> String {
    let text = issuer().issue(&payload()).unwrap();
    String::from_utf8(STANDARD.decode(text).unwrap()).unwrap()
}

fn verify(text: &str) -> Result<License, LicenseError> {
    License::verify(text, &issuer().public_key())
}

#[test]
fn a_licence_contains_what_was_signed_and_white_space_is_ignored() {
    let text = issuer().issue(&payload()).unwrap();
    assert_eq!(verify(&text).unwrap().payload(), &payload());
    let mut wrapped = String::from("\n ");
    for (at, c) in text.chars().enumerate() {
        if at % 64 == 63 {
            wrapped.push_str("\r\n");
        }
        wrapped.push(c);
    }
    wrapped.push('\n');
    assert_eq!(verify(&wrapped).unwrap().payload(), &payload());
}

#[test]
fn another_keys_signature_is_refused() {
    let text = IssuerKey::from_bytes(&[8; 32]).issue(&payload()).unwrap();
    assert_eq!(verify(&text), Err(LicenseError::Signature));
}

#[test]
fn edited_fields_are_refused() {
    let good: Value = serde_json::from_str(&unpacked()).unwrap();
    for (field, value) in [
        ("/tier", json!("enterprise")),
        ("/limits/users", json!(-1)),
        ("/limits/secrets_per_repo", json!(6)),
        ("/expires_at", json!(0)),
        ("/customer_email", json!("another@example.com")),
    ] {
        let mut edited = good.clone();
        *edited.pointer_mut(field).unwrap() = value;
        let text = String::from_utf8(canonical(&edited).unwrap()).unwrap();
        assert_eq!(
            verify(&packed(&text)),
            Err(LicenseError::Signature),
            "{field}"
        );
    }
}

#[test]
fn another_spelling_of_the_same_is_refused() {
    let good = unpacked();
    assert!(verify(&packed(&good)).is_ok());
    let pretty: Value = serde_json::from_str(&good).unwrap();
    for (what, text) in [
        ("blanks", serde_json::to_string_pretty(&pretty).unwrap()),
        ("a line end", format!("{good}\n")),
        ("an escape", good.replace("ops@", "ops\\u0040")),
        ("a unknown field", good.replacen('{', "{\"a\":1,", 1)),
        (
            "a limit that is none",
            good.replace("\"users\"", "\"tokens\":1,\"users\""),
        ),
        (
            "an order",
            good.replace(
                "\"sso_enabled\":true,\"users\":25",
                "\"users\":25,\"sso_enabled\":true",
            ),
        ),
        ("a number", good.replace("1900000000", "1900000000.0")),
        ("an exponent", good.replace("1900000000", "19e8")),
    ] {
        assert_ne!(text, good, "{what}");
        let refused = verify(&packed(&text)).unwrap_err();
        let expected = matches!(
            refused,
            LicenseError::NotCanonical | LicenseError::NotALicense { .. }
        );
        assert!(expected, "{what}: {refused}");
    }
}

#[test]
fn a_repeated_field_is_refused() {
    let good = unpacked();
    for twice in [
        "{\"tier\":\"enterprise\",",
        "{\"limits\":{},",
        "{\"signature\":\"\",",
        "{\"expires_at\":0,",
    ] {
        let text = good.replacen('{', twice, 1);
        assert!(verify(&packed(&text)).is_err(), "{twice}");
    }
    let inner = good.replace("\"users\":25", "\"users\":25,\"users\":-1");
    assert!(verify(&packed(&inner)).is_err());
}

#[test]
fn an_invalid_licence_is_reported_without_its_text() {
    assert_eq!(verify("%canary%"), Err(LicenseError::NotBase64));
    let long = "A".repeat(MAX_DOCUMENT_LEN + 1);
    assert_eq!(verify(&long), Err(LicenseError::TooLong));
    for text in ["", "{}", "[]", "canary", "{\"tier\":\"canary\"}"] {
        let refused = verify(&packed(text)).unwrap_err();
        assert!(matches!(refused, LicenseError::NotALicense { .. }));
        assert!(!refused.to_string().contains("canary"));
    }
    let deep = "[".repeat(MAX_DOCUMENT_LEN / 2);
    assert!(verify(&packed(&deep)).is_err());
}

#[test]
fn a_signed_but_invalid_payload_is_refused() {
    let mut odd = payload();
    odd.limits.users = -2;
    assert!(issuer().issue(&odd).is_err());
    let signature = STANDARD.encode(issuer().sign(&odd.canonical().unwrap()));
    let document = Document {
        payload: odd,
        signature,
    };
    let text = packed(&String::from_utf8(canonical(&document).unwrap()).unwrap());
    assert!(matches!(verify(&text), Err(LicenseError::Payload(_))));
}

#[test]
fn the_grace_period_is_fourteen_days_then_the_licence_lapses() {
    let license = verify(&issuer().issue(&payload()).unwrap()).unwrap();
    let (issued, end) = (1_800_000_000, 1_900_000_000);
    for (now, standing) in [
        (issued - 86_401, Standing::NotYet),
        (issued - 86_400, Standing::InForce),
        (end - 1, Standing::InForce),
        (end, Standing::Grace),
        (end + GRACE_SECONDS - 1, Standing::Grace),
        (end + GRACE_SECONDS, Standing::Lapsed),
        (i64::MAX, Standing::Lapsed),
    ] {
        assert_eq!(license.standing(now), standing, "{now}");
    }
    let endless = Payload {
        expires_at: 0,
        ..payload()
    };
    let license = verify(&issuer().issue(&endless).unwrap()).unwrap();
    assert_eq!(license.standing(i64::MAX), Standing::InForce);
}

proptest! {
    #[test]
    fn a_single_changed_byte_is_refused(at in 0usize..400, bit in 0u8..8) {
        let good = unpacked();
        let mut bytes = good.clone().into_bytes();
        let at = at % bytes.len();
        bytes[at] ^= 1 << bit;
        prop_assert!(verify(&STANDARD.encode(&bytes)).is_err());
    }

    #[test]
    fn any_valid_payload_round_trips(
        license_id in "[^\\p{Cc}]{1,60}",
        customer_email in "[^\\p{Cc}]{1,60}",
        users in -1i64..1_000_000,
        issued_at in 0i64..4_000_000_000,
        lasts in 1i64..4_000_000_000,
    ) {
        let mut limits = Tier::Pro.limits();
        limits.users = users;
        let said = Payload {
            license_id, customer_email, tier: Tier::Pro, limits, issued_at,
            expires_at: issued_at + lasts,
        };
        let text = issuer().issue(&said).unwrap();
        let license = verify(&text).unwrap();
        prop_assert_eq!(license.payload(), &said);
    }

    #[test]
    fn arbitrary_text_is_not_a_licence(text in "\\PC{0,200}") {
        prop_assert!(verify(&text).is_err());
        prop_assert!(verify(&STANDARD.encode(&text)).is_err());
    }
}
