//! Health, readiness and version of the service.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

/// The status, and the version.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = Status))]
pub struct StatusView {
    /// `ok` or `unavailable`.
    pub status: Cow<'static, str>,
    pub version: Cow<'static, str>,
    /// For a site admin's forge token only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub details: Option<DetailsView>,
}

/// Details for operators.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = Details))]
pub struct DetailsView {
    /// Where the master key comes from.
    pub key_source: String,
    /// Why another master key should be configured.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key_warning: Option<Cow<'static, str>>,
    /// What is wrong with `forge.admin_token`, if one is configured.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub admin_token_problem: Option<Cow<'static, str>>,
    /// Whether the latest commit of the audit log succeeded.
    pub audit_writable: bool,
    /// Why the service is not ready.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub problem: Option<Cow<'static, str>>,
}

/// The version of the service.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = ServiceVersion))]
pub struct VersionView {
    pub version: Cow<'static, str>,
}
