//! Who asks, in which repository, and may they? Judged in one order, so that nothing leaks: shape
//! of the credential, who, which repository, permission or scope; licence and existence come
//! after, in the services.

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
