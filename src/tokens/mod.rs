//! Vault tokens: scoped credentials of one repository, for CI jobs.

pub mod addresses;
pub mod body;
pub mod bounds;
pub mod create;
pub mod creators;
pub mod lineage;
pub mod lineage_token;
pub mod lockout;
pub mod revoke;
pub mod rotate;
pub mod routes;
pub mod scope;
pub mod service;
pub mod status;
pub mod store;
pub mod ttl;
pub mod update;
pub mod usage;
pub mod usage_counts;
pub mod vault_token;
pub mod view;

pub use addresses::AllowedIps;
pub use scope::Scope;
pub use ttl::Ttl;
pub use vault_token::VaultToken;
