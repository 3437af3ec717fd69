//! The keys at work: where the master key comes from, and the data keys of the repositories.

pub mod app_ini;
mod data_keys;
pub mod master_key;

pub use data_keys::{DataKeys, decryption_failed, encryption_failed};
