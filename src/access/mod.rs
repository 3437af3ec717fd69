//! Authentication and authorization of requests, in a fixed order so that nothing leaks: shape of the
//! credential, identity, repository, permission or scope. Licence and existence follow in the services.

mod access_query;
mod arrival;
mod authorize;
mod caller;
mod cli_session;
mod confirmation;
mod context;
mod credential;
mod forge_token;
mod once;
mod operation;
mod permit;
mod record;
pub mod repositories;
mod rights;
mod stream_authorization;
mod target;
pub mod throttle;
mod used_rights;
mod vault_token;

pub use access_query::forge_refusal;
pub use authorize::{Authorized, OwnToken, authorize, repo_in};
pub use caller::{Caller, LiveToken};
pub use cli_session::own_session;
pub use context::RequestContext;
pub use credential::{Credential, FormRedisplay, SessionToken};
pub use forge_token::{PageRepo, identify};
pub use once::Begun;
pub use operation::*;
pub use target::{ReadableSecrets, SecretInside, Target, WholeRepository};
