//! The content of a licence, and its canonical form, which is signed.

use std::fmt;

use canon_json::CanonicalFormatter;
use serde::{Deserialize, Serialize};

use crate::{Limits, Tier, UNLIMITED};

/// The largest integer that RFC 8785 represents exactly, 2^53 - 1: its numbers are those of JavaScript.
const MAX_NUMBER: i64 = 9_007_199_254_740_991;
/// Maximum length of `license_id` and `customer_email`, in bytes.
const MAX_TEXT_LEN: usize = 320;

/// The content of a licence, with the field names of the document.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payload {
    /// The issuer's id of the licence: 1 to 320 bytes without control characters.
    pub license_id: String,
    /// The customer: 1 to 320 bytes without control characters.
    pub customer_email: String,
    pub tier: Tier,
    /// The tier's default limits, or others that were agreed on.
    pub limits: Limits,
    /// Unix seconds.
    pub issued_at: i64,
    /// Unix seconds, later than `issued_at`; 0 = never.
    pub expires_at: i64,
}

/// Without the e-mail address, which does not belong in logs.
impl fmt::Debug for Payload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Payload")
            .field("license_id", &self.license_id)
            .field("tier", &self.tier)
            .field("limits", &self.limits)
            .field("issued_at", &self.issued_at)
            .field("expires_at", &self.expires_at)
            .finish_non_exhaustive()
    }
}

/// A field with a value that no licence can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{field}: expected {expected}")]
pub struct PayloadError {
    field: &'static str,
    expected: &'static str,
}

impl Payload {
    /// # Errors
    /// Names the first field that is out of range.
    pub fn check(&self) -> Result<(), PayloadError> {
        let refuse = |field, expected| Err(PayloadError { field, expected });
        for (field, text) in [
            ("license_id", &self.license_id),
            ("customer_email", &self.customer_email),
        ] {
            let fits = (1..=MAX_TEXT_LEN).contains(&text.len());
            if !fits || text.chars().any(char::is_control) {
                return refuse(field, "1 to 320 bytes without control characters");
            }
        }
        for (field, number) in [
            ("limits.users", self.limits.users),
            ("limits.secrets_per_repo", self.limits.secrets_per_repo),
            (
                "limits.audit_retention_days",
                self.limits.audit_retention_days,
            ),
        ] {
            if !(UNLIMITED..=MAX_NUMBER).contains(&number) {
                return refuse(field, "-1 (no limit) or a number from 0 to 2^53 - 1");
            }
        }
        if !(0..=MAX_NUMBER).contains(&self.issued_at) {
            return refuse("issued_at", "Unix seconds from 0 to 2^53 - 1");
        }
        let ends = self.expires_at > self.issued_at && self.expires_at <= MAX_NUMBER;
        if self.expires_at != 0 && !ends {
            return refuse("expires_at", "Unix seconds later than issued_at, or 0");
        }
        Ok(())
    }

    /// Returns the bytes that are signed.
    ///
    /// # Errors
    /// Never for a payload that was checked.
    pub(crate) fn canonical(&self) -> serde_json::Result<Vec<u8>> {
        canonical(self)
    }
}

/// Returns the canonical form of RFC 8785.
pub(crate) fn canonical(value: &impl Serialize) -> serde_json::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut writer = serde_json::Serializer::with_formatter(&mut bytes, CanonicalFormatter::new());
    value.serialize(&mut writer)?;
    Ok(bytes)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub fn payload() -> Payload {
        Payload {
            license_id: "L-1".to_owned(),
            customer_email: "ops@example.com".to_owned(),
            tier: Tier::Team,
            limits: Tier::Team.limits(),
            issued_at: 1_800_000_000,
            expires_at: 1_900_000_000,
        }
    }

    #[test]
    fn the_canonical_form_is_sorted_and_has_no_white_space() {
        let text = String::from_utf8(payload().canonical().unwrap()).unwrap();
        assert_eq!(
            text,
            r#"{"customer_email":"ops@example.com","expires_at":1900000000,"issued_at":1800000000,"license_id":"L-1","limits":{"audit_retention_days":365,"cicd_tokens_enabled":true,"secrets_per_repo":-1,"sso_enabled":true,"users":25,"versioning_enabled":true},"tier":"team"}"#
        );
    }

    /// RFC 8785, 3.2.2.2 and 3.2.3: its own examples of strings and of the order of names.
    #[test]
    fn strings_are_written_as_in_the_rfc() {
        let text: serde_json::Value = serde_json::json!({
            "\u{20ac}": "Euro Sign", "\r": "Carriage Return", "\u{fb33}": "Hebrew Letter Dalet With Dagesh",
            "1": "One", "\u{1f600}": "Emoji: Grinning Face", "\u{80}": "Control", "\u{f6}": "Latin Small Letter O With Diaeresis",
        });
        let written = String::from_utf8(canonical(&text).unwrap()).unwrap();
        assert_eq!(
            written,
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u{80}\":\"Control\",\
             \"\u{f6}\":\"Latin Small Letter O With Diaeresis\",\"\u{20ac}\":\"Euro Sign\",\
             \"\u{1f600}\":\"Emoji: Grinning Face\",\"\u{fb33}\":\"Hebrew Letter Dalet With Dagesh\"}"
        );
        let text = serde_json::json!("\u{20ac}$\u{f}\nA'B\"\\\\\"/");
        assert_eq!(
            String::from_utf8(canonical(&text).unwrap()).unwrap(),
            "\"\u{20ac}$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\""
        );
    }

    #[test]
    fn a_field_out_of_range_is_named() {
        type Spoil = fn(&mut Payload);
        let cases: [(Spoil, &str); 9] = [
            (|p| p.license_id.clear(), "license_id"),
            (|p| p.license_id = "x".repeat(321), "license_id"),
            (|p| p.customer_email.clear(), "customer_email"),
            (|p| p.customer_email.push('\n'), "customer_email"),
            (|p| p.limits.users = -2, "limits.users"),
            (
                |p| p.limits.secrets_per_repo = MAX_NUMBER + 1,
                "limits.secrets_per_repo",
            ),
            (
                |p| p.limits.audit_retention_days = i64::MIN,
                "limits.audit_retention_days",
            ),
            (|p| p.issued_at = -1, "issued_at"),
            (|p| p.expires_at = p.issued_at, "expires_at"),
        ];
        assert_eq!(payload().check(), Ok(()));
        for (spoil, field) in cases {
            let mut spoiled = payload();
            spoil(&mut spoiled);
            assert_eq!(spoiled.check().unwrap_err().field, field);
        }
    }

    #[test]
    fn debug_output_has_no_email_address() {
        assert!(!format!("{:?}", payload()).contains("example.com"));
    }
}
