//! Signing in from a terminal, after the device authorization of RFC 8628. A person approves it on a page
//! (`web::device`); [`crate::sessions`] stores what belongs to it.

mod client_name;
pub mod routes;

pub use client_name::ClientName;
