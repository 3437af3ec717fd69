//! The API of a running service, each test on SQLite, PostgreSQL and MariaDB. The modules mirror
//! the routes; `support` starts what they need.

#[macro_use]
mod support;

mod commit;
mod forge;
mod ledger;
mod limits;
mod process;
mod smoke;
