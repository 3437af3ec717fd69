//! A blocking client of the HTTP API. It has typed calls for the routes that people use at a terminal, and
//! takes no configuration from files or the environment but the system's: proxies and `SSL_CERT_FILE`.
//!
//! - A credential goes to one [`Address`] only: `https`, or `http` on this machine. Redirects to another
//!   origin are refused.
//! - Every write has an `Idempotency-Key`, so it can be sent again when its response was lost.
//! - Values and tokens are wiped when dropped, and never appear in an error or `Debug` output.

mod address;
mod calls;
mod error;
mod token;
mod transport;

pub use address::{Address, InvalidAddress};
pub use calls::device::{DeviceCode, Poll, SessionView};
pub use calls::environments::{Bulk, NewValue};
pub use calls::{AuditQuery, ClientView, Repository, Versioned};
pub use error::{Error, Refusal};
pub use token::{Token, TokenKind};
pub use transport::{Body, Client, Confirm, Log, Page, RightsEnd};
