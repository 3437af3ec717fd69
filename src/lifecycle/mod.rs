//! The lifecycle of repositories at the forge: hidden when the forge reports their deletion, served again
//! when the forge still has them, and purged after a grace period.

pub mod command;
pub mod confirm;
pub mod event;
pub mod hooks;
pub mod purge;
pub mod reconcile;
pub mod routes;
pub mod service;
mod signature;
pub mod store;
pub mod watch;
