//! The program as people run it, against a real service: `make test-client`.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::as_conversions,
    reason = "of tests: a panic is a failed test"
)]

mod audit;
mod clipboard;
mod context;
mod device;
mod documents;
mod environments;
mod exit_codes;
mod hostile;
mod json;
mod keyring;
mod lockbox;
mod offline;
mod read_back;
mod recorder;
mod relay;
mod run;
mod scan;
mod secrets;
mod service;
mod terminal;
mod tls;
mod tokens;
mod untrusted;
mod vault;
