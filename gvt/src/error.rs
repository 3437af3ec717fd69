//! Why a command failed: what, why, what to do next, and the exit code.

use std::fmt;

use forgevault_client as client;

/// The exit codes, except those of `run` and `shell`: there, every failure of ours is 125.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// The request was refused, or something failed on this machine.
    Failed,
    /// The command line, a missing context, or a question that may not be asked.
    Usage,
    /// No credential, or one that is not accepted.
    Credential,
    NotFound,
    /// It exists already, or somebody changed it in between.
    Conflict,
    /// The service cannot be reached, or asks to come back later.
    Unavailable,
}

impl Exit {
    pub const fn code(self) -> u8 {
        match self {
            Self::Failed => 1,
            Self::Usage => 2,
            Self::Credential => 3,
            Self::NotFound => 4,
            Self::Conflict => 5,
            Self::Unavailable => 6,
        }
    }

    const fn of_status(status: u16) -> Self {
        match status {
            401 => Self::Credential,
            404 => Self::NotFound,
            409 | 412 => Self::Conflict,
            408 | 429 | 502..=504 => Self::Unavailable,
            _ => Self::Failed,
        }
    }
}

/// An error for the person at the terminal. Never contains a value.
#[derive(Debug)]
pub struct Error {
    pub exit: Exit,
    /// What went wrong, and why.
    pub message: String,
    /// What to do next.
    pub hint: Option<String>,
    /// By which the service's log and audit log name the request.
    pub request_id: Option<String>,
    pub cause: Cause,
}

/// What a caller of the failed code has to tell apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Cause {
    #[default]
    Other,
    /// There is no connection to the service.
    Unreachable,
    /// Nobody reads standard output any more.
    ReaderGone,
}

pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    pub fn new(exit: Exit, message: impl Into<String>) -> Self {
        Self {
            exit,
            message: message.into(),
            hint: None,
            request_id: None,
            cause: Cause::Other,
        }
    }

    pub fn failed(message: impl Into<String>) -> Self {
        Self::new(Exit::Failed, message)
    }

    pub fn usage(message: impl Into<String>) -> Self {
        Self::new(Exit::Usage, message)
    }

    /// A file of this machine that cannot be read or written.
    pub fn file(path: &std::path::Path, error: &std::io::Error) -> Self {
        Self::failed(format!("{}: {error}", path.display()))
    }

    /// A file of this machine that is not valid.
    pub fn bad_file(path: &std::path::Path, what: &str) -> Self {
        Self::usage(format!("{}: {what}", path.display()))
    }

    /// Adds what to do next.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

/// What, what to do next, and the request id: a line each, for standard error.
impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "gvt: {}", self.message)?;
        if let Some(hint) = &self.hint {
            write!(f, "\n     {hint}")?;
        }
        if let Some(id) = &self.request_id {
            write!(f, "\n     request id: {id}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Error {}

impl From<client::Error> for Error {
    fn from(error: client::Error) -> Self {
        match error {
            client::Error::Refused(refusal) => Self {
                exit: Exit::of_status(refusal.status),
                hint: hint(&refusal),
                message: message(&refusal),
                request_id: refusal.request_id.clone(),
                cause: Cause::Other,
            },
            client::Error::Unreachable { .. } => Self {
                cause: Cause::Unreachable,
                ..Self::new(Exit::Unavailable, error.to_string())
                    .hint("check the address and the network; `gvt doctor` tests both")
            },
            client::Error::Tls { .. } => Self::new(Exit::Unavailable, error.to_string()).hint(
                "if the service has its own certificate authority, set SSL_CERT_FILE to its CA certificate",
            ),
            client::Error::Foreign { .. } | client::Error::RedirectCircle { .. } => {
                Self::failed(error.to_string())
                    .hint("check the address: it is the forge's own, with its sub-path if it has one")
            }
            client::Error::Certificates(_) => Self::new(Exit::Unavailable, error.to_string()),
            _ => Self::failed(error.to_string()),
        }
    }
}

/// What the service said. Its own words about a confirmation are for programs.
fn message(refusal: &client::Refusal) -> String {
    match &refusal.confirmation_uri {
        Some(uri) if refusal.code == "confirmation_required" => {
            format!("this must be confirmed in your browser: {uri}")
        }
        _ => refusal.message.clone(),
    }
}

/// What to do about a refusal.
fn hint(refusal: &client::Refusal) -> Option<String> {
    let text = match refusal.code.as_str() {
        "unauthorized" | "invalid_token" | "token_expired" | "token_revoked" => {
            "sign in with `gvt login`, or set another GVT_TOKEN"
        }
        "forbidden" => {
            "your role at the forge does not permit this; ask an admin of the repository"
        }
        "access_denied" => {
            "the token's scope or addresses do not permit this; see `gvt token info`"
        }
        "token_locked" => "an admin can unlock it: gvt token lock --off ID",
        "version_conflict" => {
            "somebody changed it meanwhile: review the current version, then retry"
        }
        "confirmation_required" if refusal.confirmation_uri.is_some() => {
            "confirm it, then repeat the command"
        }
        "confirmation_required" => "repeat the command at a terminal, where you can confirm it",
        "rate_limited" | "forge_unavailable" | "audit_unavailable" | "unavailable" => {
            return Some(match refusal.retry_after {
                Some(seconds) => format!("try again in {seconds} seconds"),
                None => "try again in a moment".to_owned(),
            });
        }
        _ => return None,
    };
    Some(text.to_owned())
}
