//! Authentication and authorization of requests, in a fixed order so that nothing leaks: shape of the
//! credential, identity, repository, permission or scope. Licence and existence follow in the services.

mod authorize;
mod context;
mod credential;
mod operation;
mod permit;
pub mod repositories;
mod stream_authorization;
pub mod throttle;

pub use authorize::{PageRepo, forge_refusal, identify, own_token};
pub use context::{Caller, RequestContext};
pub use credential::{Credential, FormRedisplay, SessionToken};
pub use operation::*;
