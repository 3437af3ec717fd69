//! Key management: the source of the master key, the data encryption keys of the repositories, the signing
//! keys of the instance, and their rotation.

pub mod app_ini;
pub mod commands;
mod data_keys;
pub mod inspect;
pub mod master_key;
pub mod migration;
pub mod rewrap;
pub mod rotation;
pub mod rotations;
pub mod routes;
pub mod service;
mod signing_keys;
pub mod store;
pub(crate) mod view;

pub use data_keys::{DataKeys, OpenError, cannot_open, encryption_failed, find_with_keys};
pub use signing_keys::{InstanceKey, InstanceKeys, SigningKeys};
