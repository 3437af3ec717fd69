//! The tiers and their default limits, as in docs/LICENSING.md. A licence contains its own limits: these
//! are an issuer's defaults, and the limits without a licence (Solo).

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The value that means no limit.
pub const UNLIMITED: i64 = -1;

/// The tiers, the smallest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tier {
    Solo,
    Pro,
    Team,
    Enterprise,
}

/// The limits of a licence. [`UNLIMITED`] (-1) means no limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    pub users: i64,
    pub secrets_per_repo: i64,
    /// Days for which audit entries are kept.
    pub audit_retention_days: i64,
    pub sso_enabled: bool,
    /// Whether old versions can be read and restored.
    pub versioning_enabled: bool,
    pub cicd_tokens_enabled: bool,
}

/// The text is not the name of a tier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected a tier: solo, pro, team or enterprise")]
pub struct UnknownTier;

impl Tier {
    /// The smallest first.
    pub const ALL: [Self; 4] = [Self::Solo, Self::Pro, Self::Team, Self::Enterprise];

    /// Returns the default limits of the tier. The audit log retention of Enterprise is agreed with each
    /// customer; its default is unlimited.
    pub const fn limits(self) -> Limits {
        match self {
            Self::Solo => Limits {
                users: 1,
                secrets_per_repo: 5,
                audit_retention_days: 7,
                sso_enabled: false,
                versioning_enabled: false,
                cicd_tokens_enabled: false,
            },
            Self::Pro => Limits {
                users: 5,
                secrets_per_repo: UNLIMITED,
                audit_retention_days: 90,
                sso_enabled: false,
                versioning_enabled: true,
                cicd_tokens_enabled: true,
            },
            Self::Team => Limits {
                users: 25,
                secrets_per_repo: UNLIMITED,
                audit_retention_days: 365,
                sso_enabled: true,
                versioning_enabled: true,
                cicd_tokens_enabled: true,
            },
            Self::Enterprise => Limits {
                users: UNLIMITED,
                secrets_per_repo: UNLIMITED,
                audit_retention_days: UNLIMITED,
                sso_enabled: true,
                versioning_enabled: true,
                cicd_tokens_enabled: true,
            },
        }
    }

    /// Returns the name in licences and responses, in lower case.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Solo => "solo",
            Self::Pro => "pro",
            Self::Team => "team",
            Self::Enterprise => "enterprise",
        }
    }
}

impl fmt::Display for Tier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Tier {
    type Err = UnknownTier;

    /// Accepts only the exact lower-case name.
    fn from_str(text: &str) -> Result<Self, UnknownTier> {
        match text {
            "solo" => Ok(Self::Solo),
            "pro" => Ok(Self::Pro),
            "team" => Ok(Self::Team),
            "enterprise" => Ok(Self::Enterprise),
            _ => Err(UnknownTier),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// The limits as in a response, so that field names and numbers are both tested.
    fn limits(tier: Tier) -> serde_json::Value {
        serde_json::to_value(tier.limits()).unwrap()
    }

    #[test]
    fn solo_is_one_user_with_five_secrets_a_repository() {
        let expected = json!({
            "users": 1, "secrets_per_repo": 5, "audit_retention_days": 7,
            "sso_enabled": false, "versioning_enabled": false, "cicd_tokens_enabled": false,
        });
        assert_eq!(limits(Tier::Solo), expected);
    }

    #[test]
    fn pro_is_five_users_with_versions_and_tokens() {
        let expected = json!({
            "users": 5, "secrets_per_repo": -1, "audit_retention_days": 90,
            "sso_enabled": false, "versioning_enabled": true, "cicd_tokens_enabled": true,
        });
        assert_eq!(limits(Tier::Pro), expected);
    }

    #[test]
    fn team_is_twenty_five_users_with_single_sign_on() {
        let expected = json!({
            "users": 25, "secrets_per_repo": -1, "audit_retention_days": 365,
            "sso_enabled": true, "versioning_enabled": true, "cicd_tokens_enabled": true,
        });
        assert_eq!(limits(Tier::Team), expected);
    }

    #[test]
    fn enterprise_has_no_numeric_limit() {
        let expected = json!({
            "users": -1, "secrets_per_repo": -1, "audit_retention_days": -1,
            "sso_enabled": true, "versioning_enabled": true, "cicd_tokens_enabled": true,
        });
        assert_eq!(limits(Tier::Enterprise), expected);
    }

    #[test]
    fn a_tier_has_one_name_everywhere() {
        for (tier, name) in [
            (Tier::Solo, "solo"),
            (Tier::Pro, "pro"),
            (Tier::Team, "team"),
            (Tier::Enterprise, "enterprise"),
        ] {
            assert_eq!(tier.to_string(), name);
            assert_eq!(name.parse(), Ok(tier));
            assert_eq!(serde_json::to_value(tier).unwrap(), json!(name));
            assert_eq!(serde_json::from_value::<Tier>(json!(name)).unwrap(), tier);
        }
        for text in ["", "Pro", "pro ", "free"] {
            assert_eq!(text.parse::<Tier>(), Err(UnknownTier), "{text:?}");
        }
    }
}
