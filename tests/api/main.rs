//! The API of a running service, each test on SQLite, PostgreSQL and MariaDB. The modules mirror
//! the routes; `support` starts what they need.

#[macro_use]
mod support;

mod access;
mod audit;
mod canary;
mod forge;
mod instance;
mod keys;
mod lookups;
mod matrix;
mod schema;
mod smoke;
mod tokens;
