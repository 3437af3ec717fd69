//! Signing in from a terminal (RFC 8628), and the session that it gets.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

/// The body of a request for a code.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct DeviceCodeBody {
    /// What the client calls itself: 1 to 64 visible characters.
    #[cfg_attr(
        feature = "schema",
        schema(min_length = 1, max_length = 64, pattern = r"^[!-~]([ -~]*[!-~])?$")
    )]
    pub client_name: String,
}

/// A code, for the client and for the person.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = DeviceCode))]
pub struct DeviceCodeView {
    /// The client's secret, for its polls.
    #[cfg_attr(feature = "schema", schema(value_type = String))]
    pub device_code: Zeroizing<String>,
    /// What the person types.
    #[cfg_attr(feature = "schema", schema(example = "WDJB-MJHT"))]
    pub user_code: String,
    /// Where they type it.
    pub verification_uri: String,
    /// Seconds until both codes expire.
    pub expires_in: i64,
    /// The least number of seconds between two polls.
    pub interval: i64,
}

/// The body of a poll.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct DeviceTokenBody {
    #[cfg_attr(feature = "schema", schema(value_type = String))]
    pub device_code: Zeroizing<String>,
    /// [`GRANT_TYPE`]; may be left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grant_type: Option<String>,
}

/// The value of `grant_type` (RFC 8628, 3.4).
pub const GRANT_TYPE: &str = "urn:ietf:params:oauth:grant-type:device_code";

/// The session token of a terminal, shown once.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = DeviceToken))]
pub struct DeviceTokenView {
    #[cfg_attr(feature = "schema", schema(value_type = String))]
    pub access_token: Zeroizing<String>,
    /// `Bearer`.
    pub token_type: Cow<'static, str>,
    /// Seconds until it expires, however often it is used.
    pub expires_in: i64,
}

macro_rules! poll_errors {
    ($($(#[$doc:meta])* $variant:ident = $text:literal;)*) => {
        /// Why a poll gets no token; the status is 400 (RFC 8628, 3.5).
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum PollError { $($(#[$doc])* $variant),* }

        impl PollError {
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The code as sent in the body.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),* }
            }
        }
    };
}

poll_errors! {
    /// Nobody has decided yet.
    AuthorizationPending = "authorization_pending";
    /// The same, and the client did not wait: the interval is five seconds longer from now on.
    SlowDown = "slow_down";
    AccessDenied = "access_denied";
    /// Also for unknown and spent codes.
    ExpiredToken = "expired_token";
    UnsupportedGrantType = "unsupported_grant_type";
}

/// The session of the terminal that sends the request.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = Session))]
pub struct SessionView {
    /// The user's id at the forge.
    pub user_id: i64,
    /// The login at the sign-in.
    pub user_name: String,
    pub client_name: String,
    /// Unix seconds.
    pub created_at: i64,
    /// Unix seconds, to the minute.
    pub last_used_at: i64,
    /// When it ends unless it is used, Unix seconds.
    pub idle_expires_at: i64,
    /// When it ends in any case, Unix seconds.
    pub expires_at: i64,
}

/// What a client has to know before it signs in.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = Client))]
pub struct ClientView {
    pub version: Cow<'static, str>,
    /// The origin, and the sub-path if there is one.
    pub public_url: String,
    pub forge: ForgeView,
    /// Names of what this version can do beyond the first.
    pub features: Vec<Cow<'static, str>>,
}

/// The forge beside the service.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = Forge))]
pub struct ForgeView {
    /// `gitea`, `forgejo` or `standalone`.
    pub kind: Cow<'static, str>,
}
