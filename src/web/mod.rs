//! The pages of the Vault tab.

pub mod looks;
