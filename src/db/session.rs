//! The session settings of each connection to a database server, and the ping before it is used.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::time::Duration;

use sea_orm::sqlx::pool::PoolConnectionMetadata;
use sea_orm::sqlx::{self, Connection, Executor as _, MySqlConnection, PgConnection};
use sea_orm::{ConnectOptions, DbErr, RuntimeErr};
use tokio::time::timeout;

use super::ACQUIRE_TIMEOUT;

/// How long an idle connection may take to answer a ping.
const PING_TIMEOUT: Duration = Duration::from_secs(2);
/// The maximum age of a connection. What the server was when the connection was opened, such as read-only,
/// stays with it.
const MAX_AGE: Duration = Duration::from_mins(30);

/// The server ends a transaction that waits for its client, and so holds its locks, after ten seconds: the
/// client may be gone without the server noticing. TCP keep-alives detect that as well, within a minute.
/// Settings that a server does not have are skipped.
const POSTGRES_SETTINGS: &str = "SELECT set_config(name, value, false) FROM (VALUES \
     ('idle_in_transaction_session_timeout', '10000'), ('tcp_keepalives_idle', '30'), \
     ('tcp_keepalives_interval', '10'), ('tcp_keepalives_count', '3'), \
     ('tcp_user_timeout', '30000')) AS wanted (name, value) \
     JOIN pg_settings USING (name)";
/// MySQL has a single time-out for all idle connections. Each server skips the comment that is meant for the
/// other.
const MYSQL_SETTINGS: &str = "SET @forgevault = 1 \
     /*M!100300 , SESSION idle_transaction_timeout = 10 */ \
     /*!80000 , SESSION wait_timeout = 60 */";

/// Returns why the server cannot be reached, within the time that a request waits for a connection.
pub(super) async fn reach(url: &str) -> Result<(), DbErr> {
    let connect = async {
        if url.starts_with("mysql") {
            MySqlConnection::connect(url).await?.close().await
        } else {
            PgConnection::connect(url).await?.close().await
        }
    };
    let timed_out = || io::Error::new(io::ErrorKind::TimedOut, "no answer in time");
    let connected = timeout(ACQUIRE_TIMEOUT, connect).await;
    let connected = connected.unwrap_or_else(|_| Err(timed_out().into()));
    // A server that refuses, for example with too many connections, was still reached.
    if let Err(sqlx::Error::Database(_)) = &connected {
        return Ok(());
    }
    connected.map_err(|error| DbErr::Conn(RuntimeErr::SqlxError(Arc::new(error))))
}

/// Configures the connections and their pings. Sets `silent` when one did not answer.
///
/// The driver's own ping has no time limit, so it is off, and so is its reaper: that task counts idle
/// connections in a number that drops below zero for a moment while connections come and go (sqlx 0.9), and
/// once it reads such a value it keeps a thread busy forever.
pub(super) fn prepare(options: &mut ConnectOptions, silent: &Arc<AtomicBool>) {
    let (silent_postgres, silent_mysql) = (Arc::clone(silent), Arc::clone(silent));
    options
        .test_before_acquire(false)
        .map_sqlx_postgres_before_acquire(move |conn, metadata| {
            let silent = Arc::clone(&silent_postgres);
            Box::pin(async move { is_usable(conn, metadata, &silent).await })
        })
        .map_sqlx_mysql_before_acquire(move |conn, metadata| {
            let silent = Arc::clone(&silent_mysql);
            Box::pin(async move { is_usable(conn, metadata, &silent).await })
        })
        .map_sqlx_postgres_pool_opts(|options| {
            options.after_connect(|conn, _| {
                Box::pin(async move { conn.execute(POSTGRES_SETTINGS).await.map(|_| ()) })
            })
        })
        .map_sqlx_mysql_pool_opts(|options| {
            options.after_connect(|conn, _| {
                Box::pin(async move { conn.execute(MYSQL_SETTINGS).await.map(|_| ()) })
            })
        });
}

async fn is_usable<C: Connection>(
    conn: &mut C,
    metadata: PoolConnectionMetadata,
    silent: &AtomicBool,
) -> Result<bool, sqlx::Error> {
    if metadata.age > MAX_AGE {
        return Ok(false);
    }
    let Ok(answered) = timeout(PING_TIMEOUT, conn.ping()).await else {
        silent.store(true, Relaxed);
        return Err(io::Error::new(
            io::ErrorKind::TimedOut,
            "an idle connection does not answer",
        )
        .into());
    };
    answered.map(|()| true)
}
