//! Forgevault: a secrets vault for every repository of a Gitea or Forgejo. docs/ARCHITECTURE.md shows the
//! path of a request.

pub mod access;
pub mod api;
pub mod app_state;
pub mod audit;
pub mod background;
pub mod cli;
pub mod clock;
pub mod commit;
pub mod crypto;
pub mod db;
#[cfg(feature = "demo")]
pub mod demo;
pub mod environments;
pub mod error;
pub mod forge;
pub mod http;
pub mod idempotency;
pub mod instance;
pub mod keys;
pub mod license;
pub mod lifecycle;
pub mod limits;
pub mod openapi;
pub mod operator;
pub mod paging;
pub mod process;
pub mod router;
pub mod row_macs;
pub mod secrets;
pub mod settings;
pub mod startup;
pub mod telemetry;
pub mod text;
pub mod tokens;
pub mod web;
