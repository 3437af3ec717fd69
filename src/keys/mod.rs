//! The keys at work: where the master key comes from, the data keys of the repositories, and how
//! either is exchanged for a new one.

pub mod app_ini;
pub mod commands;
mod data_keys;
pub mod inspect;
pub mod master_key;
pub mod rewrap;
pub mod rotation;
pub mod routes;
pub mod store;

pub use data_keys::{DataKeys, decryption_failed, encryption_failed};
