//! What a caller sees when something is refused or fails: one code, one status, one sentence.
//!
//! Every layer returns [`Error`]. Refusals are built by [`Error::new`] with a message for the caller.
//! Unexpected errors are converted by `From` to [`Code::InternalError`]; their cause is logged and never
//! sent. `http::error` makes the response.

use std::borrow::Cow;

pub use forgevault_api_types::error::Code;

use crate::forge::Permission;

/// Why something was refused, where the pages say more about it than its code tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The session had ended, so the form has to be sent again.
    NotStoredYet,
    /// The repository is archived at the forge.
    Archived,
    /// A person lacks this permission.
    Lacks(Permission),
    /// A form in which something must be chosen chooses nothing.
    NothingChosen,
}

/// A refusal or a failure, on its way to the caller.
#[derive(Debug, thiserror::Error)]
#[error("{}: {message}", .code.as_str())]
pub struct Error {
    code: Code,
    message: Cow<'static, str>,
    reason: Option<Reason>,
    retry_after: Option<u32>,
    count: Option<u64>,
    confirmation_uri: Option<String>,
    #[source]
    cause: Option<anyhow::Error>,
}

impl Error {
    /// Creates a refusal. `message` is sent to the caller and recorded, so it must not contain anything
    /// secret.
    pub fn new(code: Code, message: impl Into<Cow<'static, str>>) -> Self {
        Self {
            code,
            message: message.into(),
            reason: None,
            retry_after: None,
            count: None,
            confirmation_uri: None,
            cause: None,
        }
    }

    pub fn invalid(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Code::InvalidRequest, message)
    }

    /// Creates an internal failure; the cause is only logged.
    pub fn internal() -> Self {
        Self::new(Code::InternalError, "internal error")
    }

    /// The request was aborted at its time limit.
    pub fn too_late() -> Self {
        Self::new(
            Code::RequestTimeout,
            "the request took too long; check whether your change was saved before you retry",
        )
    }

    /// For a form that is shown again after a sign-in. The page says it in the reader's language.
    pub fn not_stored_yet() -> Self {
        Self::invalid("the session had ended; nothing was stored, and the form is shown again")
            .due_to(Reason::NotStoredYet)
    }

    /// For a form with a list of boxes, of which none is checked.
    pub fn nothing_chosen(field: &str) -> Self {
        Self::invalid(format!("{field}: expected at least one")).due_to(Reason::NothingChosen)
    }

    pub fn not_found(what: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Code::NotFound, what)
    }

    /// The response for a repository that does not exist or that the caller may not see. Both look the same.
    pub fn no_repository() -> Self {
        Self::not_found("no such repository")
    }

    /// The response to a vault token that is malformed, unknown or from another repository. All look the same.
    pub fn invalid_token() -> Self {
        Self::new(
            Code::InvalidToken,
            "not a valid vault token of this repository",
        )
    }

    /// The response to a session token that is malformed, unknown or has ended.
    pub fn invalid_session_token() -> Self {
        Self::new(
            Code::InvalidToken,
            "not a valid session token; sign in again with `gvt login`",
        )
    }

    /// For what a terminal may do only once its person has confirmed it in the browser.
    pub fn confirmation_required() -> Self {
        Self::new(
            Code::ConfirmationRequired,
            "this has to be confirmed in the browser, at confirmation_uri; then send it again",
        )
    }

    /// For a request that a page of another site sends.
    pub fn from_another_site() -> Self {
        Self::new(Code::Forbidden, "this request came from another site")
    }

    /// For a change in a repository that is archived at the forge.
    pub fn archived() -> Self {
        Self::new(
            Code::Forbidden,
            "the repository is archived at the forge, so its vault is read-only; you can still delete secrets, \
             revoke or restrict tokens, and rotate keys",
        )
        .due_to(Reason::Archived)
    }

    /// For a repository whose keys cannot be opened with any of the configured master keys.
    pub fn key_mismatch() -> Self {
        Self::new(
            Code::KeyMismatch,
            "the repository's keys were wrapped by another master key",
        )
    }

    /// For a stored value or key that cannot be opened: truncated, altered or moved.
    pub fn decryption_failed() -> Self {
        Self::new(
            Code::DecryptionFailed,
            "the stored data cannot be decrypted",
        )
    }

    /// For a repository whose environments were changed in the database by somebody else.
    pub fn environments_unreadable() -> Self {
        Self::new(
            Code::EnvironmentsUnreadable,
            "the repository's environments were modified outside the service, so it is unknown which secrets \
             are protected; the operator can declare them anew with `forgevault repo environments`",
        )
    }

    /// The audit log cannot be written, so the operation is refused.
    pub fn audit_unavailable() -> Self {
        Self::new(
            Code::AuditUnavailable,
            "the audit log cannot be written at the moment, so no value is returned; \
             check whether your change was saved before you retry",
        )
        .retry_after(5)
    }

    /// Attaches a reason for the pages.
    #[must_use]
    pub fn due_to(mut self, reason: Reason) -> Self {
        self.reason = Some(reason);
        self
    }

    pub fn reason(&self) -> Option<Reason> {
        self.reason
    }

    /// Attaches a cause, which is logged but not sent.
    #[must_use]
    pub fn because(mut self, cause: impl Into<anyhow::Error>) -> Self {
        self.cause = Some(cause.into());
        self
    }

    /// Prefixes the message with the item that it is about, if a request has several.
    #[must_use]
    pub fn about(mut self, what: &str) -> Self {
        if self.code.is_refusal() {
            self.message = format!("{what}: {}", self.message).into();
        }
        self
    }

    /// Tells the caller to retry after this many seconds.
    #[must_use]
    pub fn retry_after(mut self, seconds: u32) -> Self {
        self.retry_after = Some(seconds);
        self
    }

    /// Tells the caller how many there are of what the message names.
    #[must_use]
    pub fn counting(mut self, count: u64) -> Self {
        self.count = Some(count);
        self
    }

    /// Returns what [`Self::counting`] said.
    pub fn count(&self) -> Option<u64> {
        self.count
    }

    /// Tells the caller where to confirm it.
    #[must_use]
    pub fn to_confirm_at(mut self, uri: String) -> Self {
        self.confirmation_uri = Some(uri);
        self
    }

    /// Returns what [`Self::to_confirm_at`] said.
    pub fn confirmation_uri(&self) -> Option<&str> {
        self.confirmation_uri.as_deref()
    }

    /// Whether stored data cannot be opened, because the master key is missing or the data is damaged.
    pub fn is_about_keys(&self) -> bool {
        matches!(self.code, Code::KeyMismatch | Code::DecryptionFailed)
    }

    pub fn code(&self) -> Code {
        self.code
    }

    /// After how many seconds the caller may retry.
    pub fn retry_after_seconds(&self) -> Option<u32> {
        self.retry_after
    }

    pub fn message(&self) -> &str {
        &self.message
    }

    /// Returns the database error if the same transaction may succeed when retried.
    ///
    /// # Errors
    /// Returns `self` for any other error.
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

    /// The chain of causes, for the log only; a response never contains it.
    pub fn cause(&self) -> Option<String> {
        self.cause.as_ref().map(|cause| format!("{cause:#}"))
    }
}

impl From<sea_orm::DbErr> for Error {
    /// Without the database nothing can be recorded, so nothing may be answered.
    fn from(cause: sea_orm::DbErr) -> Self {
        if crate::db::is_unavailable(&cause) {
            return Self::audit_unavailable().because(cause);
        }
        Self::internal().because(cause)
    }
}
