//! Integrity of the rows that grant rights. Somebody who can write to the database but does not hold the
//! master key cannot create a token, name or session that the service accepts.
//!
//! Each such row has a MAC over the fields that grant rights, verified at each use. Rows from before the
//! introduction of MACs are accepted while older processes are running. Then every row gets a MAC, and from
//! then on a row without one is rejected (`bind`).

pub mod adopt;
pub mod bind;
pub mod guard;
pub mod inspect;
pub mod mac;
pub mod resign;
mod store;

pub use guard::{RowId, RowMacs, read_verified};
