//! The connection pool, which handles a broken path to the server: callers get an error within seconds, and
//! the pool works again as soon as the server can be reached.
//!
//! A connection can go silent: its address is taken over, a host is gone, a firewall has dropped its state.
//! Nothing closes it then. The driver sets no time-out on its sockets, and none on the ping that it sends on
//! each returned connection, so a silent connection would never leave the pool. Here every ping and every
//! statement has a time limit. Once one is exceeded, the whole pool is replaced as soon as a new one has a
//! connection.

mod on_runtime;
mod server;

use std::sync::atomic::AtomicBool;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use async_trait::async_trait;
use sea_orm::{
    ConnAcquireErr, ConnectOptions, ConnectionTrait, DatabaseConnection, DatabaseTransaction,
    DbBackend, DbErr, ExecResult, QueryResult, Statement, TransactionOptions,
    TransactionTrait as _,
};
use tokio::runtime::Handle;
use tokio::time::timeout;

use super::ACQUIRE_TIMEOUT;
use super::fault::is_read_only;
use super::session;
use on_runtime::OnRuntime;
use server::{Server, unavailable};

/// How long a server may take for one statement.
const STATEMENT_TIMEOUT: Duration = Duration::from_secs(15);
/// How long it may take for a statement in a transaction, including waits for locks: others wait for the
/// locks that the transaction holds.
const TRANSACTION_STATEMENT_TIMEOUT: Duration = Duration::from_secs(10);
/// How long the connections of an old pool may take to be returned.
const CLOSE_TIMEOUT: Duration = Duration::from_secs(30);

/// Cheap to clone.
#[derive(Clone)]
pub struct Pool(Arc<Inner>);

struct Inner {
    /// The runtime that opens all connections. One that was opened on the runtime of a worker thread would
    /// end with that thread, even while another uses it.
    runtime: Handle,
    backend: DbBackend,
    current: RwLock<DatabaseConnection>,
    /// Set for a database server. Otherwise nothing is bounded or replaced.
    server: Option<Server>,
}

impl Pool {
    /// Opens a pool whose statements have no time limit.
    ///
    /// # Errors
    /// If the database cannot be reached.
    pub(super) async fn open(options: ConnectOptions) -> Result<Self, DbErr> {
        let conn = sea_orm::Database::connect(options).await?;
        Ok(Self::of(conn, None))
    }

    /// Opens a pool for a database server, with time limits.
    ///
    /// # Errors
    /// Immediately, if the server cannot be reached.
    pub(super) async fn of_server(mut options: ConnectOptions) -> Result<Self, DbErr> {
        session::reach(options.get_url()).await?;
        let silent = Arc::<AtomicBool>::default();
        session::prepare(&mut options, &silent);
        let conn = sea_orm::Database::connect(options.clone()).await?;
        let server = Server::new(options, silent);
        Ok(Self::of(conn, Some(server)))
    }

    fn of(conn: DatabaseConnection, server: Option<Server>) -> Self {
        Self(Arc::new(Inner {
            runtime: Handle::current(),
            backend: conn.get_database_backend(),
            current: RwLock::new(conn),
            server,
        }))
    }

    /// Returns the current pool as a sea-orm connection, for migrations: its statements have no time limit.
    pub fn unbounded(&self) -> DatabaseConnection {
        let current = self.0.current.read();
        current.unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Checks that the database answers.
    ///
    /// # Errors
    /// If it does not.
    pub async fn ping(&self) -> Result<(), DbErr> {
        self.run(|conn| async move { conn.ping().await }).await
    }

    /// Begins a transaction, whose statements have the pool's time limits.
    pub(super) async fn begin(&self, options: TransactionOptions) -> Result<PooledTx, DbErr> {
        let begin =
            |conn: DatabaseConnection| async move { conn.begin_with_options(options).await };
        let tx = self.run(begin).await?;
        let pool = self.clone();
        Ok(PooledTx { tx, pool })
    }

    /// Closes the connections; those in use close when they are returned.
    pub(super) async fn close(&self) {
        drop(self.unbounded().close_by_ref().await);
    }

    async fn run<T, F>(&self, work: impl FnOnce(DatabaseConnection) -> F) -> Result<T, DbErr>
    where
        F: Future<Output = Result<T, DbErr>> + Send,
    {
        let server = self.0.server.as_ref();
        if let Some(server) = server {
            // This may wait, and the pool may be replaced meanwhile.
            server.refuse_while_down().await?;
        }
        let work = OnRuntime::new(&self.0.runtime, work(self.unbounded()));
        let Some(server) = server else {
            return work.run().await;
        };
        let result = self.bounded(STATEMENT_TIMEOUT, work.run()).await;
        if server.take_silent() {
            self.renew();
        }
        match result {
            Err(DbErr::ConnectionAcquire(ConnAcquireErr::Timeout)) => {
                Err(self.acquire_error(server).await)
            }
            result => result,
        }
    }

    /// Returns the result of a statement, or an error if it took too long.
    async fn bounded<T>(
        &self,
        limit: Duration,
        work: impl Future<Output = Result<T, DbErr>>,
    ) -> Result<T, DbErr> {
        let Some(server) = &self.0.server else {
            return work.await;
        };
        let Ok(result) = timeout(limit, work).await else {
            self.renew();
            return Err(unavailable("the database server does not answer"));
        };
        match &result {
            Ok(_) => server.note_answer(),
            Err(error) if is_read_only(error) => self.renew(),
            Err(_) => {}
        }
        result
    }

    /// Why no connection became available in time: the server cannot be reached, or all are in use. If none
    /// in use has answered for that long either, none of them will.
    async fn acquire_error(&self, server: &Server) -> DbErr {
        if let Err(error) = server.check_reachable().await {
            return error;
        }
        if server.last_answer().elapsed() >= ACQUIRE_TIMEOUT {
            self.renew();
        }
        DbErr::ConnectionAcquire(ConnAcquireErr::Timeout)
    }

    /// Replaces this pool once a new one has a connection. Work on connections of the old pool may finish.
    fn renew(&self) {
        let Some(server) = &self.0.server else {
            return;
        };
        if !server.may_renew() {
            return;
        }
        let pool = self.clone();
        let options = server.options().clone();
        self.0.runtime.spawn(async move {
            let opened = sea_orm::Database::connect(options).await;
            let Some(server) = &pool.0.server else {
                return;
            };
            let old = opened.map(|conn| {
                let mut current = pool
                    .0
                    .current
                    .write()
                    .unwrap_or_else(PoisonError::into_inner);
                std::mem::replace(&mut *current, conn)
            });
            server.renewed(old.as_ref().ok());
            match old {
                Ok(old) => {
                    tracing::warn!("the connections to the database were replaced");
                    // A caller that has just taken the old pool must find it open.
                    tokio::time::sleep(ACQUIRE_TIMEOUT).await;
                    drop(timeout(CLOSE_TIMEOUT, old.close_by_ref()).await);
                }
                Err(error) => tracing::warn!(%error, "cannot connect to the database"),
            }
        });
    }
}

/// A transaction of the pool.
pub struct PooledTx {
    tx: DatabaseTransaction,
    pool: Pool,
}

impl PooledTx {
    pub(super) async fn commit(self) -> Result<(), DbErr> {
        self.pool
            .bounded(TRANSACTION_STATEMENT_TIMEOUT, self.tx.commit())
            .await
    }

    pub(super) async fn rollback(self) -> Result<(), DbErr> {
        self.pool
            .bounded(TRANSACTION_STATEMENT_TIMEOUT, self.tx.rollback())
            .await
    }
}

#[async_trait]
impl ConnectionTrait for Pool {
    fn get_database_backend(&self) -> DbBackend {
        self.0.backend
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        self.run(|conn| async move { conn.execute_raw(statement).await })
            .await
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        self.run(|conn| async move { conn.execute_unprepared(sql).await })
            .await
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        self.run(|conn| async move { conn.query_one_raw(statement).await })
            .await
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        self.run(|conn| async move { conn.query_all_raw(statement).await })
            .await
    }
}

#[async_trait]
impl ConnectionTrait for PooledTx {
    fn get_database_backend(&self) -> DbBackend {
        self.pool.0.backend
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        self.pool
            .bounded(
                TRANSACTION_STATEMENT_TIMEOUT,
                self.tx.execute_raw(statement),
            )
            .await
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        self.pool
            .bounded(
                TRANSACTION_STATEMENT_TIMEOUT,
                self.tx.execute_unprepared(sql),
            )
            .await
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        self.pool
            .bounded(
                TRANSACTION_STATEMENT_TIMEOUT,
                self.tx.query_one_raw(statement),
            )
            .await
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        self.pool
            .bounded(
                TRANSACTION_STATEMENT_TIMEOUT,
                self.tx.query_all_raw(statement),
            )
            .await
    }
}
