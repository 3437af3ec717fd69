//! The program as people run it, against a real service: `cargo build -p forgevault` first.
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
mod run;
mod scan;
mod secrets;
mod service;
mod terminal;
mod tls;
mod tokens;
mod untrusted;
mod vault;
mod way;
