//! The end of repositories and of people at the forge: what the vault does about it.

pub mod census;
