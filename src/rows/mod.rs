//! Rows that give rights, and what vouches for them: whoever can write to the database, but has no
//! master key, can make no token, name or session that the service would serve.
//!
//! Each such row has a MAC over what gives rights in it, checked at each use. Rows of a time before
//! MACs count until no older process is at work; then all rows are given theirs, and from then on
//! one without it counts no more (`complete`).

pub mod adopt;
pub mod complete;
pub mod guard;
pub mod inspect;
pub mod mac;
pub mod resign;
mod store;

pub use guard::{RowId, Rows};
