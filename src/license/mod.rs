//! What the instance may do beyond reading, exporting and deleting, which no licence ever blocks.
//!
//! A licence is looked for in a fixed order of places (`places`) and judged under the issuer's key
//! (`issuer`); [`Installed`] keeps what was found and knows how it stands at any moment; [`Gate`] is
//! the one place where something is refused for want of a licence. `keeper` looks again at what
//! may have changed, and `store` holds what outlives a restart: the latest time that was seen, and
//! when a licence was last in force.

mod gate;
mod installed;
mod issuer;
pub mod routes;
mod sources;
pub mod store;
pub mod watcher;

pub use gate::{Gate, Report, State};
pub use installed::Installed;
pub use issuer::{COMPILED_IN, IssuerError, issuer_key};
pub use sources::{LicenseLookup, LicenseSource, LicenseSources, Problem};
