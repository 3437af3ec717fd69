//! What the instance may do beyond reading, exporting and deleting, which no licence ever blocks.
//!
//! A licence is searched in a fixed order of places (`sources`) and verified with the issuer's key
//! (`issuer`). [`Installed`] holds what was found and knows its current state. [`Gate`] is the only place
//! that refuses something for lack of a licence. `watcher` notices changes, and `store` persists what must
//! survive a restart: the latest time seen, and when a licence was last in force.

mod gate;
mod installed;
mod issuer;
pub mod routes;
pub mod service;
mod sources;
pub mod store;
pub mod watcher;

pub use gate::{Gate, Report, State, rotates};
pub use installed::Installed;
pub use issuer::{COMPILED_IN, IssuerError, issuer_key};
pub use sources::{LicenseLookup, LicenseSource, LicenseSources, Problem};
