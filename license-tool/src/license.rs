//! From the text of a licence to what it proves, and how that stands at a moment.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

use crate::payload::canonical;
use crate::{Payload, PayloadError, PublicKey};

/// Bytes of the longest text that is looked at.
pub const MAX_DOCUMENT_LEN: usize = 16 * 1024;
/// How long a licence goes on after its end: 14 days.
pub const GRACE_SECONDS: i64 = 14 * 86_400;
/// How far ahead of the clock a licence may have been issued: a day, for clocks that differ.
const AHEAD_SECONDS: i64 = 86_400;

/// A licence as it travels.
#[derive(Serialize, Deserialize)]
pub(crate) struct Document {
    #[serde(flatten)]
    pub payload: Payload,
    /// Standard base64 of 64 bytes.
    pub signature: String,
}

/// Why a text is no licence. No message holds any of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LicenseError {
    #[error("expected at most 16 KiB")]
    TooLong,
    #[error("expected standard base64 of a licence's JSON")]
    NotBase64,
    #[error("expected the JSON of a licence with all its fields (line {line}, column {column})")]
    NotALicense { line: usize, column: usize },
    /// Blanks, another order, another spelling, a field twice, an unknown field.
    #[error("the JSON is not in its canonical form (RFC 8785), or has fields of no licence")]
    NotCanonical,
    #[error("the signature does not hold under the issuer's key")]
    Signature,
    #[error(transparent)]
    Payload(#[from] PayloadError),
}

/// A text that has the form of a licence, and proves nothing yet.
#[derive(Debug)]
pub struct Unverified {
    payload: Payload,
    signature: Vec<u8>,
    signed: Vec<u8>,
}

impl Unverified {
    /// Takes standard base64; white space, line breaks among it, is passed over.
    ///
    /// # Errors
    /// All of [`LicenseError`] but [`LicenseError::Signature`], and that one for a signature that
    /// is none in any way.
    pub fn parse(text: &str) -> Result<Self, LicenseError> {
        if text.len() > MAX_DOCUMENT_LEN {
            return Err(LicenseError::TooLong);
        }
        let packed: String = text.split_ascii_whitespace().collect();
        let bytes = STANDARD
            .decode(packed)
            .map_err(|_| LicenseError::NotBase64)?;
        let document: Document =
            serde_json::from_slice(&bytes).map_err(|error| LicenseError::NotALicense {
                line: error.line(),
                column: error.column(),
            })?;
        // Whatever parsers may differ about (a field twice, an unknown one, escapes, numbers) has
        // another form than this one.
        if canonical(&document).ok().as_deref() != Some(&*bytes) {
            return Err(LicenseError::NotCanonical);
        }
        let Document { payload, signature } = document;
        payload.check()?;
        let signature = STANDARD
            .decode(signature)
            .map_err(|_| LicenseError::Signature)?;
        let signed = payload
            .canonical()
            .map_err(|_| LicenseError::NotCanonical)?;
        Ok(Self {
            payload,
            signature,
            signed,
        })
    }

    /// What it claims; good for showing only.
    pub fn claims(&self) -> &Payload {
        &self.payload
    }

    /// # Errors
    /// [`LicenseError::Signature`] unless it was signed by the key's owner.
    pub fn verify(self, issuer: &PublicKey) -> Result<License, LicenseError> {
        if !issuer.verifies(&self.signed, &self.signature) {
            return Err(LicenseError::Signature);
        }
        Ok(License(self.payload))
    }
}

/// A licence whose signature holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct License(Payload);

/// How a licence stands at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Issued more than a day later than now.
    NotYet,
    InForce,
    /// Past its end by less than 14 days: all that it allows is still allowed.
    Grace,
    Lapsed,
}

impl License {
    /// # Errors
    /// Why the text is no licence of that issuer.
    pub fn verify(text: &str, issuer: &PublicKey) -> Result<Self, LicenseError> {
        Unverified::parse(text)?.verify(issuer)
    }

    /// What was signed.
    pub fn payload(&self) -> &Payload {
        &self.0
    }

    /// How it stands at `now`, Unix seconds.
    pub fn standing(&self, now: i64) -> Standing {
        let (issued, end) = (self.0.issued_at, self.0.expires_at);
        if issued > now.saturating_add(AHEAD_SECONDS) {
            Standing::NotYet
        } else if end == 0 || now < end {
            Standing::InForce
        } else if now < end.saturating_add(GRACE_SECONDS) {
            Standing::Grace
        } else {
            Standing::Lapsed
        }
    }
}

#[cfg(all(test, feature = "sign"))]
mod tests {
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

    /// A good licence as the JSON in it.
    fn unpacked() -> String {
        let text = issuer().issue(&payload()).unwrap();
        String::from_utf8(STANDARD.decode(text).unwrap()).unwrap()
    }

    fn verify(text: &str) -> Result<License, LicenseError> {
        License::verify(text, &issuer().public_key())
    }

    #[test]
    fn a_licence_says_what_was_signed_and_white_space_around_it_does_not_matter() {
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
    fn a_field_that_stands_there_twice_is_refused() {
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
    fn what_is_no_licence_is_told_without_its_text() {
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
    fn what_was_signed_and_makes_no_sense_is_refused_all_the_same() {
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
    fn the_grace_is_fourteen_days_and_then_it_has_lapsed() {
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
        fn one_changed_byte_is_one_too_many(at in 0usize..400, bit in 0u8..8) {
            let good = unpacked();
            let mut bytes = good.clone().into_bytes();
            let at = at % bytes.len();
            bytes[at] ^= 1 << bit;
            prop_assert!(verify(&STANDARD.encode(&bytes)).is_err());
        }

        #[test]
        fn any_payload_that_can_be_issued_comes_back(
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
        fn no_text_is_a_licence_by_chance(text in "\\PC{0,200}") {
            prop_assert!(verify(&text).is_err());
            prop_assert!(verify(&STANDARD.encode(&text)).is_err());
        }
    }
}
