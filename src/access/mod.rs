//! Who asks, in which repository, and may they? Judged in one order, so that nothing leaks: shape
//! of the credential, who, which repository, permission or scope; licence and existence come
//! after, in the services.

mod authorize;
pub mod client;
mod context;
mod credential;
mod operation;
mod permit;
pub mod repositories;
mod stream_authorization;
pub mod throttle;

pub use authorize::{
    PageRepo, archived, check_archived, forge_refusal, identify, no_repository, own_token,
};
pub use context::{Caller, RequestContext};
pub use credential::{Credential, FormRedisplay, SessionToken, invalid_token};
pub use operation::*;
