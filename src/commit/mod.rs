//! The commit path: a single task writes every audit entry and every change, together and durably before the
//! response.

mod authority;
pub(crate) mod committer;
mod head;
mod job;
pub mod refusals;
mod store;
mod system;

pub use authority::{Authority, check_archived};
pub use committer::{Committer, MAX_WAIT};
pub use head::Head;
pub use job::{Command, WriteTx};
pub use system::SystemCommand;
