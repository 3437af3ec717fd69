//! Secrets and their versions.

pub mod author;
pub mod authors;
pub mod body;
pub mod bulk;
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
pub mod room;
pub mod routes;
pub mod service;
pub mod store;
pub mod value;
pub mod version_writer;
pub mod view;

pub use name::SecretName;
