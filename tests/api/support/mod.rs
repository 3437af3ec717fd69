//! Test fixtures: a service with its own database, beside a stand-in for the forge, called over HTTP.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a helper of tests: not every test needs every part, and a panic is a failed test"
)]

pub mod app;
pub mod browser;
pub mod chain_builder;
pub mod database;
pub mod forge;
pub mod rows;
pub mod slow_reader;
pub mod verify;

/// Runs each test on SQLite, PostgreSQL and MariaDB, each time with a new service:
///
/// ```ignore
/// on_each_database! {
///     async fn a_secret_is_read_back(app: TestApp) { … }
/// }
/// ```
macro_rules! on_each_database {
    ($($(#[$meta:meta])* async fn $name:ident($app:ident: TestApp) $body:block)*) => {
        $(
            $(#[$meta])*
            mod $name {
                #[allow(unused_imports)]
                use super::*;
                use $crate::support::app::TestApp;
                use $crate::support::database::Kind;

                async fn run($app: TestApp) $body

                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn sqlite() {
                    run(TestApp::start(Kind::Sqlite).await).await;
                }

                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn postgres() {
                    if Kind::Postgres.is_wanted() {
                        run(TestApp::start(Kind::Postgres).await).await;
                    }
                }

                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn mysql() {
                    if Kind::MySql.is_wanted() {
                        run(TestApp::start(Kind::MySql).await).await;
                    }
                }
            }
        )*
    };
}
