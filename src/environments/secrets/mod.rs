//! The secrets of an environment, by their names inside and with what its overlay takes from the base.

pub mod query;
pub mod routes;
pub mod service;
pub mod view;
