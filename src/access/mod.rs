//! Who asks, in which repository, and may they? Judged in one order, so that nothing leaks: shape
//! of the credential, who, which repository, permission or scope; licence and existence come
//! after, in the services.

pub mod client;
mod credential;
mod going_on;
mod grant;
mod judge;
pub mod repositories;
pub mod strangers;
mod turn;
mod visitor;

pub use credential::{Credential, ShownAgain, SignedIn, invalid_token};
pub use grant::*;
pub use judge::{
    Seen, archived, forge_refusal, identify, judge_archived, no_repository, own_token,
};
pub use visitor::{Caller, Visitor};
