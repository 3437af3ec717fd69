//! Tests of the API of a running service on SQLite, PostgreSQL and MariaDB. The modules mirror the
//! routes; `support` contains the fixtures.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a panic is a failed test"
)]

#[macro_use]
mod support;

mod access;
mod audit;
mod authority;
mod browser;
mod canary;
mod commit;
mod device;
mod environments;
mod fairness;
mod forge;
mod idempotency;
mod instance;
mod integrity;
mod keys;
mod license;
mod lifecycle;
mod limits;
mod lookups;
mod matrix;
mod migrations;
mod process;
mod row_macs;
mod schema;
mod secrets;
mod smoke;
mod tokens;
mod web;
