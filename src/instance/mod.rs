//! The instance as a whole: health, readiness, version, metrics.

mod metrics;
mod readiness;
pub mod routes;

pub use metrics::metrics;
pub use readiness::{Parts, Readiness};
