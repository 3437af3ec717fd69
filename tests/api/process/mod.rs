//! The real program: its command line, its shutdown, and its guarantees when it is killed, the disk fails
//! or the database disappears.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "of tests: a panic is a failed test"
)]

pub mod service;

mod audit;
mod backup;
mod command_line;
mod crash;
mod database_outage;
mod demo;
mod disk;
mod forge_address;
mod idempotency;
mod interleaving;
mod key_sources;
mod license;
mod lifetime;
mod log;
mod memory;
mod operator;
pub mod proxy;
mod removal;
mod repositories;
mod rotation;
mod schemathesis;
mod statements;
mod stop;
mod traffic;
mod wire;

/// Runs each test on SQLite, PostgreSQL and MariaDB, each time with a new site.
macro_rules! at_each_site {
    ($($(#[$meta:meta])* async fn $name:ident($site:ident: Site) $body:block)*) => {
        $(
            $(#[$meta])*
            mod $name {
                #[allow(unused_imports)]
                use super::*;
                use $crate::process::service::Site;
                use $crate::support::database::Kind;

                async fn run($site: Site) $body

                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn sqlite() {
                    run(Site::new(Kind::Sqlite).await).await;
                }

                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn postgres() {
                    if Kind::Postgres.is_wanted() {
                        run(Site::new(Kind::Postgres).await).await;
                    }
                }

                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn mysql() {
                    if Kind::MySql.is_wanted() {
                        run(Site::new(Kind::MySql).await).await;
                    }
                }
            }
        )*
    };
}
use at_each_site;
