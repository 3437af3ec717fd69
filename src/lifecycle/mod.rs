//! The end of repositories at the forge: hidden when the forge says so, served again when it says
//! otherwise, and purged after a time of grace.

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
