//! Secrets and their versions.

pub mod author;
pub mod authors;
pub mod body;
mod bulk;
pub mod change;
pub mod export;
mod ids;
pub mod import;
pub mod name;
pub mod precondition;
pub mod put;
pub mod routes;
pub mod service;
pub mod store;
pub mod value;
pub mod view;

pub use name::SecretName;
