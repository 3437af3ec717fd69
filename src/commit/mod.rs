//! The commit path: a single task writes every audit entry and every change, together and durably before the
//! response.

mod authority;
mod command;
pub(crate) mod committer;
mod head;
mod job;
mod judged_names;
mod recheck;
mod record;
pub mod refusals;
mod store;
mod system;
mod worker;
mod write_tx;

pub use authority::{Authority, check_archived};
pub use command::Command;
pub use committer::{Committer, MAX_WAIT};
pub use head::Head;
pub use judged_names::{JudgedNames, NameAccess, NameRights, forbidden, out_of_scope};
pub use system::SystemCommand;
pub use write_tx::WriteTx;
