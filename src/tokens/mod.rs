//! Vault tokens: scoped credentials of one repository, for CI jobs.

pub mod routes;
pub mod scope;
pub mod service;
pub mod store;
pub mod ttl;
pub mod vault_token;

pub use scope::Scope;
pub use ttl::Ttl;
pub use vault_token::VaultToken;
