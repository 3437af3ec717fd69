//! Refusals and failures: one code, one status, one sentence.

use std::borrow::Cow;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $text:literal, $status:literal;)*) => {
        /// The stable codes of the API with their statuses.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Code { $($(#[$doc])* $variant),* }

        impl Code {
            /// All codes.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The code as sent in the body.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),* }
            }

            /// The status of the response.
            pub const fn status(self) -> u16 {
                match self { $(Self::$variant => $status),* }
            }
        }
    };
}

codes! {
    InvalidRequest = "invalid_request", 400;
    InvalidVersion = "invalid_version", 400;
    /// No credential, or a forge token that the forge rejects.
    Unauthorized = "unauthorized", 401;
    /// A vault token that is malformed, unknown, or from another repository.
    InvalidToken = "invalid_token", 401;
    TokenExpired = "token_expired", 401;
    TokenRevoked = "token_revoked", 401;
    LimitReached = "limit_reached", 402;
    EnterpriseRequired = "enterprise_required", 402;
    /// The permission at the forge is not sufficient.
    Forbidden = "forbidden", 403;
    /// The scope of the vault token is not sufficient.
    AccessDenied = "access_denied", 403;
    /// The person has to confirm it in the browser, at `confirmation_uri`, before a terminal may do it.
    ConfirmationRequired = "confirmation_required", 403;
    NotFound = "not_found", 404;
    /// An earlier state of an environment that cannot be told any more.
    StateUnavailable = "state_unavailable", 404;
    MethodNotAllowed = "method_not_allowed", 405;
    RequestTimeout = "request_timeout", 408;
    AlreadyExists = "already_exists", 409;
    /// Names already begin with the environment's name and a dot, and `take_in` does not say how many.
    EnvironmentHasNames = "environment_has_names", 409;
    /// Secrets, deleted ones included, still lie in the environment.
    EnvironmentNotEmpty = "environment_not_empty", 409;
    TooManyEnvironments = "too_many_environments", 409;
    /// A process of an older version, which would not know it, still uses the database.
    OlderProcess = "older_process", 409;
    /// Another request with the same idempotency key is still being executed.
    Conflict = "conflict", 409;
    /// Stored under a master key that is not available.
    KeyMismatch = "key_mismatch", 409;
    /// `If-Match` names a version other than the current one.
    VersionConflict = "version_conflict", 412;
    ValueTooLarge = "value_too_large", 413;
    UnsupportedMediaType = "unsupported_media_type", 415;
    /// The idempotency key was used for a different request.
    IdempotencyMismatch = "idempotency_mismatch", 422;
    TokenLocked = "token_locked", 423;
    /// The change needs `If-Match` with the present revision.
    PreconditionRequired = "precondition_required", 428;
    RateLimited = "rate_limited", 429;
    DecryptionFailed = "decryption_failed", 500;
    EncryptionFailed = "encryption_failed", 500;
    InternalError = "internal_error", 500;
    /// Nobody can say which names are protected: the stored environments are not what the service wrote.
    EnvironmentsUnreadable = "environments_unreadable", 503;
    ForgeUnavailable = "forge_unavailable", 503;
    AuditUnavailable = "audit_unavailable", 503;
}

impl Code {
    /// Whether the request was refused. Otherwise the service failed.
    pub const fn is_refusal(self) -> bool {
        self.status() < 500
    }
}

/// The text is none of [`Code::ALL`]. A newer service may send one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown error code")]
pub struct UnknownCode;

impl FromStr for Code {
    type Err = UnknownCode;

    fn from_str(text: &str) -> Result<Self, UnknownCode> {
        let code = Self::ALL.iter().find(|code| code.as_str() == text);
        code.copied().ok_or(UnknownCode)
    }
}

/// The body of every error response.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = Error))]
pub struct ErrorBody {
    /// A stable code.
    // A text, because a newer service may send a code that is no `Code` here.
    #[cfg_attr(feature = "schema", schema(example = "not_found"))]
    pub error: Cow<'static, str>,
    /// A sentence for people. May change.
    #[cfg_attr(feature = "schema", schema(example = "no such secret"))]
    pub message: Cow<'static, str>,
    /// How many there are, for some codes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u64>,
    /// With `confirmation_required`: the page on which to confirm it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirmation_uri: Option<Cow<'static, str>>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_parses_back_from_its_text() {
        for code in Code::ALL {
            assert_eq!(code.as_str().parse(), Ok(*code));
        }
        for other in ["", "NOT_FOUND", "not_found ", "teapot"] {
            assert_eq!(other.parse::<Code>(), Err(UnknownCode), "{other}");
        }
    }

    #[test]
    fn every_status_is_one_of_an_error() {
        for code in Code::ALL {
            assert!((400..600).contains(&code.status()), "{code:?}");
        }
    }
}
