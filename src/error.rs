//! What a caller is told when something is refused or fails: one code, one status, one sentence.
//!
//! Every layer returns [`Error`]. A refusal is made by [`Error::new`] with a message for the
//! caller; anything unforeseen comes in by `From` as [`Code::InternalError`] and keeps its cause
//! for the log, never for the answer.

use std::borrow::Cow;

use actix_web::http::StatusCode;
use actix_web::http::header::{RETRY_AFTER, WWW_AUTHENTICATE};
use actix_web::{HttpResponse, ResponseError};
use serde::Serialize;
use utoipa::ToSchema;

macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $text:literal, $status:ident;)*) => {
        /// The stable codes of the API with their statuses.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Code { $($(#[$doc])* $variant),* }

        impl Code {
            /// Every one of them.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// As it stands in the body.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),* }
            }

            pub const fn status(self) -> StatusCode {
                match self { $(Self::$variant => StatusCode::$status),* }
            }
        }
    };
}

codes! {
    InvalidRequest = "invalid_request", BAD_REQUEST;
    InvalidVersion = "invalid_version", BAD_REQUEST;
    /// No credential, or a forge token that the forge does not take.
    Unauthorized = "unauthorized", UNAUTHORIZED;
    /// A vault token that is malformed, unknown, or of another repository.
    InvalidToken = "invalid_token", UNAUTHORIZED;
    TokenExpired = "token_expired", UNAUTHORIZED;
    TokenRevoked = "token_revoked", UNAUTHORIZED;
    LimitReached = "limit_reached", PAYMENT_REQUIRED;
    EnterpriseRequired = "enterprise_required", PAYMENT_REQUIRED;
    /// The forge's permission does not suffice.
    Forbidden = "forbidden", FORBIDDEN;
    /// The vault token's scope does not suffice.
    AccessDenied = "access_denied", FORBIDDEN;
    NotFound = "not_found", NOT_FOUND;
    MethodNotAllowed = "method_not_allowed", METHOD_NOT_ALLOWED;
    RequestTimeout = "request_timeout", REQUEST_TIMEOUT;
    AlreadyExists = "already_exists", CONFLICT;
    /// Stored under a master key that is not at hand.
    KeyMismatch = "key_mismatch", CONFLICT;
    /// `If-Match` names a version that is not the current one.
    VersionConflict = "version_conflict", PRECONDITION_FAILED;
    ValueTooLarge = "value_too_large", PAYLOAD_TOO_LARGE;
    UnsupportedMediaType = "unsupported_media_type", UNSUPPORTED_MEDIA_TYPE;
    TokenLocked = "token_locked", LOCKED;
    RateLimited = "rate_limited", TOO_MANY_REQUESTS;
    DecryptionFailed = "decryption_failed", INTERNAL_SERVER_ERROR;
    EncryptionFailed = "encryption_failed", INTERNAL_SERVER_ERROR;
    InternalError = "internal_error", INTERNAL_SERVER_ERROR;
    ForgeUnavailable = "forge_unavailable", SERVICE_UNAVAILABLE;
    AuditUnavailable = "audit_unavailable", SERVICE_UNAVAILABLE;
}

/// The body of every answer that is no success.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Error)]
pub struct ErrorBody {
    /// A stable code.
    #[schema(example = "not_found")]
    pub error: Cow<'static, str>,
    /// A sentence for people; may change.
    #[schema(example = "no such secret")]
    pub message: Cow<'static, str>,
}

/// For the audit: the page says it in the reader's language.
const NOT_STORED_YET: &str =
    "the session had ended; nothing was stored, and the form is shown again";

/// A refusal or a failure, on its way to the caller.
#[derive(Debug, thiserror::Error)]
#[error("{}: {message}", .code.as_str())]
pub struct Error {
    code: Code,
    message: Cow<'static, str>,
    retry_after: Option<u32>,
    #[source]
    cause: Option<anyhow::Error>,
}

impl Error {
    /// A refusal; `message` is shown to the caller and recorded, so it holds nothing secret.
    pub fn new(code: Code, message: impl Into<Cow<'static, str>>) -> Self {
        Self {
            code,
            message: message.into(),
            retry_after: None,
            cause: None,
        }
    }

    pub fn invalid(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Code::InvalidRequest, message)
    }

    /// A failure of ours; why is for the log only.
    pub fn internal() -> Self {
        Self::new(Code::InternalError, "internal error")
    }

    /// The request was given up at the end of its time.
    pub fn too_late() -> Self {
        Self::new(
            Code::RequestTimeout,
            "the request took too long; whether a change was made is to be looked up",
        )
    }

    /// Of a form that is shown again after a sign-in.
    pub fn not_stored_yet() -> Self {
        Self::invalid(NOT_STORED_YET)
    }

    /// Whether nothing is wrong but that the form has to be sent once more.
    pub fn is_not_stored_yet(&self) -> bool {
        self.message == NOT_STORED_YET
    }

    pub fn not_found(what: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Code::NotFound, what)
    }

    /// The one answer about a repository that does not exist or that the caller may not see.
    pub fn no_repository() -> Self {
        Self::not_found("no such repository")
    }

    /// The one answer to a vault token that is malformed, unknown or of another repository.
    pub fn invalid_token() -> Self {
        Self::new(
            Code::InvalidToken,
            "no valid vault token of this repository",
        )
    }

    /// For a change in a repository that is archived at the forge.
    pub fn archived() -> Self {
        Self::new(
            Code::Forbidden,
            "the repository is archived at the forge: its vault can be read, and secrets and tokens be taken away",
        )
    }

    /// For anything in a repository whose keys open under none of the configured master keys.
    pub fn key_mismatch() -> Self {
        Self::new(
            Code::KeyMismatch,
            "the repository's keys belong to another master key",
        )
    }

    /// For a stored value or key that does not open: truncated, altered or moved.
    pub fn decryption_failed() -> Self {
        Self::new(Code::DecryptionFailed, "what is stored does not open")
    }

    /// Nothing can be recorded for now, so nothing is answered nor done.
    pub fn audit_unavailable() -> Self {
        Self::new(
            Code::AuditUnavailable,
            "the audit cannot be written for now, so no value is given; \
             whether a change was made is to be looked up",
        )
        .retry_after(5)
    }

    /// What the log is told beside the code and the message.
    #[must_use]
    pub fn because(mut self, cause: impl Into<anyhow::Error>) -> Self {
        self.cause = Some(cause.into());
        self
    }

    /// Says of a refusal which of many things it is about.
    #[must_use]
    pub fn about(mut self, what: &str) -> Self {
        if self.code.status().is_client_error() {
            self.message = format!("{what}: {}", self.message).into();
        }
        self
    }

    /// The caller may try again after that many seconds.
    #[must_use]
    pub fn retry_after(mut self, seconds: u32) -> Self {
        self.retry_after = Some(seconds);
        self
    }

    /// Whether something stored does not open: under none of the master keys at hand, or at all.
    pub fn is_about_keys(&self) -> bool {
        matches!(self.code, Code::KeyMismatch | Code::DecryptionFailed)
    }

    pub fn code(&self) -> Code {
        self.code
    }

    pub fn message(&self) -> &str {
        &self.message
    }

    /// The database's error when the same transaction may succeed if it is run again.
    ///
    /// # Errors
    /// Gives itself back when it is anything else.
    pub fn into_transient(mut self) -> Result<sea_orm::DbErr, Self> {
        match self
            .cause
            .take()
            .map(anyhow::Error::downcast::<sea_orm::DbErr>)
        {
            Some(Ok(error)) if crate::db::is_transient(&error) => Ok(error),
            Some(Ok(error)) => Err(self.because(error)),
            Some(Err(cause)) => Err(self.because(cause)),
            None => Err(self),
        }
    }

    /// For the log: the chain of causes, which the answer never carries.
    pub fn cause(&self) -> Option<String> {
        self.cause.as_ref().map(|cause| format!("{cause:#}"))
    }
}

impl From<sea_orm::DbErr> for Error {
    /// Without its database nothing is recorded, and so nothing answered.
    fn from(cause: sea_orm::DbErr) -> Self {
        if crate::db::is_unavailable(&cause) {
            return Self::audit_unavailable().because(cause);
        }
        Self::internal().because(cause)
    }
}

impl ResponseError for Error {
    fn status_code(&self) -> StatusCode {
        self.code.status()
    }

    fn error_response(&self) -> HttpResponse {
        let mut answer = HttpResponse::build(self.code.status());
        if let Some(seconds) = self.retry_after {
            answer.insert_header((RETRY_AFTER, seconds));
        }
        if self.code.status() == StatusCode::UNAUTHORIZED {
            answer.insert_header((WWW_AUTHENTICATE, "Bearer"));
        }
        answer.json(ErrorBody {
            error: self.code.as_str().into(),
            message: self.message.clone(),
        })
    }
}
