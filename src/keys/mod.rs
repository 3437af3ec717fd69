//! The keys at work: where the master key comes from, the data keys of the repositories, the keys by
//! which the instance signs, and how they are exchanged for new ones.

pub mod app_ini;
pub mod commands;
mod data_keys;
pub mod inspect;
pub mod master_key;
pub mod rewrap;
pub mod rotation;
pub mod rotations;
pub mod routes;
mod signing_keys;
pub mod store;

pub use data_keys::{DataKeys, cannot_open, encryption_failed};
pub use signing_keys::{InstanceKey, InstanceKeys, SigningKeys};
