//! Vault tokens.

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

/// The body of POST.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = CreateToken))]
#[serde(deny_unknown_fields)]
pub struct CreateTokenBody {
    /// What the token is for; at most 1 KiB.
    #[cfg_attr(
        feature = "schema",
        schema(example = "CI/CD Pipeline", max_length = 1024, pattern = r"\S")
    )]
    pub description: String,
    /// `read`, `write`, `admin`, `read:<pattern>`, `write:<pattern>`, separated by commas; `read` by default.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schema",
        schema(
            example = "read:*",
            pattern = r"^(admin|(read|write)(:([A-Za-z0-9_][A-Za-z0-9_.-]{0,253}\*?|\*))?)(,(admin|(read|write)(:([A-Za-z0-9_][A-Za-z0-9_.-]{0,253}\*?|\*))?)){0,7}$"
        )
    )]
    pub scope: Option<String>,
    /// `<n>h`, `<n>d`, `<n>w`, `<n>y`, or `0` for no expiry. Defaults to `30d`, or to the longest lifetime
    /// that the instance allows if that is shorter.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schema",
        schema(example = "30d", pattern = r"^(0|[1-9][0-9]{0,3}[hdwy])$")
    )]
    pub ttl: Option<String>,
    /// Addresses and networks from which it may be used, at most 4096 bytes. Defaults to all addresses, or,
    /// for a token created by a token, to those of its parent.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schema(example = json!(["192.0.2.7", "2001:db8::/32"])))]
    pub allowed_ips: Option<Vec<String>>,
}

/// The body of PATCH. A field left out keeps its value.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = UpdateToken))]
#[serde(deny_unknown_fields)]
pub struct UpdateTokenBody {
    /// What the token is for; at most 1 KiB.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schema(max_length = 1024, pattern = r"\S"))]
    pub description: Option<String>,
    /// As for a new token.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schema",
        schema(
            example = "read:staging.*",
            pattern = r"^(admin|(read|write)(:([A-Za-z0-9_][A-Za-z0-9_.-]{0,253}\*?|\*))?)(,(admin|(read|write)(:([A-Za-z0-9_][A-Za-z0-9_.-]{0,253}\*?|\*))?)){0,7}$"
        )
    )]
    pub scope: Option<String>,
    /// The remaining lifetime, from now on; as for a new token.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schema",
        schema(example = "7d", pattern = r"^(0|[1-9][0-9]{0,3}[hdwy])$")
    )]
    pub ttl: Option<String>,
    /// As for a new token; `[]` allows all addresses.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schema(example = json!(["192.0.2.0/24"])))]
    pub allowed_ips: Option<Vec<String>>,
    /// `true` locks the token until it is unlocked; `false` ends every lock.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locked: Option<bool>,
}

/// A vault token, without its text.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = Token))]
pub struct TokenView {
    pub id: i64,
    pub description: String,
    pub scope: String,
    /// Unix seconds.
    pub created_at: i64,
    /// The id at the forge of the user who created it. A token created by a token inherits the creator of its
    /// parent.
    pub created_by: i64,
    /// The vault token that created it, and with which it is revoked; 0 when a user created it.
    pub parent_id: i64,
    /// Unix seconds; 0 = never.
    pub expires_at: i64,
    /// Unix seconds; 0 = never.
    pub last_used_at: i64,
    /// Requests made with it on its repository while it was live.
    pub used_count: i64,
    pub is_revoked: bool,
    /// The allowed addresses; empty = all.
    pub allowed_ips: Vec<String>,
    /// Unix seconds; 0 = not locked.
    pub locked_until: i64,
    pub is_locked: bool,
    /// Since when the forge has reported its creator as inactive, Unix seconds; 0 = the creator is active.
    pub creator_inactive_at: i64,
}

/// A new vault token. Only this response shows its text.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = NewToken))]
pub struct NewTokenView {
    #[serde(flatten)]
    pub about: TokenView,
    #[cfg_attr(feature = "schema", schema(value_type = String, example = "gvt_…"))]
    pub token: Zeroizing<String>,
}

/// The response to the repeated request for a new token: its text was shown once.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = ReplayedToken))]
pub struct ReplayedTokenView {
    #[serde(flatten)]
    pub about: TokenView,
    /// Always `true`.
    pub replayed: bool,
}

/// The response to a request for a new token.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = CreatedToken))]
#[serde(untagged)]
pub enum CreatedTokenView {
    New(NewTokenView),
    Replayed(ReplayedTokenView),
}

/// The rights of a vault token.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = TokenInfo))]
pub struct InfoView {
    pub scope: String,
    pub description: String,
    /// Unix seconds; 0 = never.
    pub expires_at: i64,
    pub can_read: bool,
    pub can_write: bool,
    pub is_admin: bool,
}
