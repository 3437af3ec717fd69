//! The pages, requested over HTTP as a browser does.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a panic is a failed test"
)]

mod assets;
mod audit;
mod compare;
mod conflict;
mod editor;
mod environments;
mod flash;
mod forge_session;
pub mod forge_sign_in;
mod forms;
mod header;
mod import;
mod kept_form;
mod keys;
mod languages;
mod lockbox;
mod names;
mod oidc;
mod protections;
mod refusals;
mod relocate;
mod reveal;
mod rollback;
mod secret_page;
mod secrets;
mod selection;
mod sessions;
mod sign_in;
mod theme;
mod token_choice;
mod token_once;
mod token_rotate;
mod tokens;
pub mod visit;
mod workflows;
