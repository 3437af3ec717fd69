//! What can go wrong between here and the service.

use std::io;

use serde::Deserialize;

/// A failed call. Never contains a value, nor the body of a response beyond the service's own message.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The service refused the request, or failed.
    #[error("{}", .0.message)]
    Refused(Box<Refusal>),
    /// There was no connection, or it broke, and trying again did not help.
    #[error("cannot reach {address}: {reason}")]
    Unreachable { address: String, reason: String },
    /// The connection is not secure.
    #[error("no secure connection to {address}: {reason}")]
    Tls { address: String, reason: String },
    /// A redirect to somewhere the credential must not go, or of a write.
    #[error("the service redirects to {location}, where the credential must not go")]
    Redirect { location: String },
    /// Redirects inside the service that do not end.
    #[error("{address} redirects in a circle")]
    RedirectCircle { address: String },
    /// The response is not from a service of this kind.
    #[error("{address} did not answer as Forgevault does: {reason}")]
    Foreign { address: String, reason: String },
    /// The certificates of the system could not be read.
    #[error("the certificates to trust could not be read: {0}")]
    Certificates(String),
    /// A name or number that no request can carry.
    #[error("{0}")]
    Invalid(String),
    /// Writing a streamed response failed on this side.
    #[error("{0}")]
    Output(io::Error),
}

/// A response with an error.
#[derive(Clone, Debug, Default)]
pub struct Refusal {
    pub status: u16,
    /// A stable code, such as `not_found`.
    pub code: String,
    /// A sentence for people.
    pub message: String,
    /// By which the service's log and audit log name the request.
    pub request_id: Option<String>,
    /// For some codes: how many there are.
    pub count: Option<u64>,
    /// When to try again, in seconds.
    pub retry_after: Option<u64>,
    /// For `confirmation_required`: where the person confirms in a browser. Of the service's own origin.
    pub confirmation_uri: Option<String>,
}

/// The body of an error response.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct ErrorBody {
    pub error: String,
    pub message: String,
    pub count: Option<u64>,
    pub confirmation_uri: Option<String>,
}

impl Error {
    /// The stable code of a refusal.
    pub fn code(&self) -> Option<&str> {
        match self {
            Self::Refused(refusal) => Some(&refusal.code),
            _ => None,
        }
    }

    /// The status of a refusal.
    pub fn status(&self) -> Option<u16> {
        match self {
            Self::Refused(refusal) => Some(refusal.status),
            _ => None,
        }
    }
}
