//! The pages, requested over HTTP as a browser does.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a panic is a failed test"
)]

mod assets;
mod at_forge;
mod audit;
mod by_forge;
mod change;
mod compare;
mod conflict;
mod editor;
mod guard;
mod import;
mod kept_form;
mod keys;
mod languages;
mod lockbox;
mod names;
mod oidc;
mod reveal;
mod rollback;
mod secrets;
mod sessions;
mod sign_in;
mod theme;
mod tokens;
pub mod visit;
