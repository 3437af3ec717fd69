//! The keys at work: where the master key comes from, the data keys of the repositories, and the keys
//! by which the instance signs.

pub mod app_ini;
mod data_keys;
pub mod master_key;
mod signing_keys;

pub use data_keys::{DataKeys, decryption_failed, encryption_failed};
pub use signing_keys::{InstanceKey, InstanceKeys, SigningKeys};
