//! Secrets and their versions.

pub mod author;
pub mod authors;
pub mod body;
mod bulk;
pub mod change;
pub mod export;
mod ids;
pub mod import;
mod job;
mod list_query;
pub mod name;
pub mod patch;
pub mod precondition;
pub mod put;
mod read;
pub mod rollback;
mod room;
pub mod routes;
pub mod service;
pub mod store;
pub mod value;
mod version_writer;
pub mod view;

pub use name::SecretName;
