//! What the licence allows.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

/// What the instance may do, and the state of its licence.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = License))]
pub struct LicenseView {
    /// In force, in its grace period, or not required.
    pub valid: bool,
    pub standing: LicenseStanding,
    /// The tier whose limits apply: `solo`, `pro`, `team` or `enterprise`.
    #[cfg_attr(feature = "schema", schema(example = "team"))]
    pub tier: Cow<'static, str>,
    /// The limits that apply now; -1 means no limit.
    pub limits: LimitsView,
    /// Unix seconds; 0 = never, or no licence.
    pub expires_at: i64,
    /// Expired less than 14 days ago.
    pub grace_period: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub warning: Option<Cow<'static, str>>,
    /// For site admins only.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schema(inline, value_type = LicenseDetails))]
    pub details: Option<LicenseDetails>,
}

/// The state of the licence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum LicenseStanding {
    /// No licence is set: the Solo limits apply.
    None,
    /// What is set is not a valid licence, or was issued in the future: Solo.
    Invalid,
    InForce,
    /// Expired less than 14 days ago; everything it includes is still allowed.
    Grace,
    /// Expired, and the grace period is over: Solo.
    Lapsed,
    /// No licence is required, and everything is allowed.
    DevMode,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = Limits))]
pub struct LimitsView {
    pub users: i64,
    pub secrets_per_repo: i64,
    pub audit_retention_days: i64,
    pub sso_enabled: bool,
    pub versioning_enabled: bool,
    pub cicd_tokens_enabled: bool,
}

/// What only site admins see.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct LicenseDetails {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub license_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer_email: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issued_at: Option<i64>,
    /// Where it was found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Why what was found is not a valid licence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub problem: Option<String>,
    /// Users of the forge who were active within 30 days. Nobody is refused because of this number.
    #[cfg_attr(feature = "schema", schema(required = false))]
    pub active_users: i64,
    /// Whether that is more than the licence allows.
    #[cfg_attr(feature = "schema", schema(required = false))]
    pub users_exceeded: bool,
}
