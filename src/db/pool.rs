//! The connection pool, which handles a broken path to the server: callers get an error within seconds, and
//! the pool works again as soon as the server can be reached.
//!
//! A connection can go silent: its address is taken over, a host is gone, a firewall has dropped its state.
//! Nothing closes it then. The driver sets no time-out on its sockets, and none on the ping that it sends on
//! each returned connection, so a silent connection would never leave the pool. Here every ping and every
//! statement has a time limit. Once one is exceeded, the whole pool is replaced as soon as a new one has a
//! connection.

use std::future::poll_fn;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering::Relaxed};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::{Duration, Instant};

use async_trait::async_trait;
use sea_orm::{
    ConnAcquireErr, ConnectOptions, ConnectionTrait, DatabaseConnection, DatabaseTransaction,
    DbBackend, DbErr, ExecResult, QueryResult, RuntimeErr, Statement, TransactionOptions,
    TransactionTrait as _,
};
use tokio::runtime::Handle;
use tokio::time::timeout;

use super::ACQUIRE_TIMEOUT;
use super::fault::is_read_only;
use super::session;

/// How long a server may take for one statement.
const STATEMENT_TIMEOUT: Duration = Duration::from_secs(15);
/// How long it may take for a statement in a transaction, including waits for locks: others wait for the
/// locks that the transaction holds.
const TRANSACTION_STATEMENT_TIMEOUT: Duration = Duration::from_secs(10);
/// Minimum time between two replacements of the pool, doubled for each old pool that still has connections.
const MIN_RENEWAL_INTERVAL: Duration = Duration::from_secs(5);
/// How long the result of an attempt to reach the server is considered valid.
const RESULT_VALID_FOR: Duration = Duration::from_millis(500);
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

struct Server {
    options: ConnectOptions,
    /// Set when a connection did not answer a ping.
    silent: Arc<AtomicBool>,
    created: Instant,
    /// When the last statement was answered, in milliseconds since `created`.
    answered: AtomicU64,
    renewal: Mutex<Renewal>,
    /// The last attempt to reach it outside the pool.
    tried: Mutex<Option<Try>>,
    /// Held by the task that is trying to reach it.
    trying: tokio::sync::Mutex<()>,
}

#[derive(Clone)]
struct Try {
    at: Instant,
    /// Why it cannot be reached.
    down: Option<String>,
}

struct Renewal {
    last: Instant,
    under_way: bool,
    /// Previous pools; a pool without connections is dropped.
    old: Vec<DatabaseConnection>,
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
        let now = Instant::now();
        let server = Server {
            options,
            silent,
            created: now,
            answered: AtomicU64::new(0),
            renewal: Mutex::new(Renewal {
                last: now,
                under_way: false,
                old: vec![],
            }),
            tried: Mutex::default(),
            trying: tokio::sync::Mutex::default(),
        };
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
            self.refuse_while_down(server).await?;
        }
        let work = Within {
            runtime: &self.0.runtime,
            work: Some(Box::pin(work(self.unbounded()))),
        };
        let Some(server) = server else {
            return work.done().await;
        };
        let done = self.bounded(STATEMENT_TIMEOUT, work.done()).await;
        if server.silent.swap(false, Relaxed) {
            self.renew();
        }
        match done {
            Err(DbErr::ConnectionAcquire(ConnAcquireErr::Timeout)) => {
                Err(self.acquire_error(server).await)
            }
            done => done,
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
        let Ok(done) = timeout(limit, work).await else {
            self.renew();
            return Err(unavailable("the database server does not answer"));
        };
        match &done {
            Ok(_) => server.note_answer(),
            Err(error) if is_read_only(error) => self.renew(),
            Err(_) => {}
        }
        done
    }

    /// Fails immediately if the server could not be reached a moment ago.
    async fn refuse_while_down(&self, server: &Server) -> Result<(), DbErr> {
        let Some((at, why)) = server
            .tried()
            .and_then(|tried| Some((tried.at, tried.down?)))
        else {
            return Ok(());
        };
        match server.trying.try_lock() {
            Ok(_mine) if at.elapsed() >= RESULT_VALID_FOR => server.reach().await,
            _ => Err(unavailable(&why)),
        }
    }

    /// Why no connection became available in time: the server cannot be reached, or all are in use. If none
    /// in use has answered for that long either, none of them will.
    async fn acquire_error(&self, server: &Server) -> DbErr {
        let _mine = server.trying.lock().await;
        let reached = match server.tried() {
            Some(tried) if tried.at.elapsed() < RESULT_VALID_FOR => {
                tried.down.map_or(Ok(()), |why| Err(unavailable(&why)))
            }
            _ => server.reach().await,
        };
        if let Err(error) = reached {
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
        let options = server.options.clone();
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

impl Server {
    fn note_answer(&self) {
        let after = self.created.elapsed().as_millis();
        let after = u64::try_from(after).unwrap_or(u64::MAX);
        self.answered.store(after, Relaxed);
    }

    fn last_answer(&self) -> Instant {
        self.created + Duration::from_millis(self.answered.load(Relaxed))
    }

    fn tried(&self) -> Option<Try> {
        let tried = self.tried.lock();
        tried.unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Tries to reach the server over a separate connection, and records the result.
    async fn reach(&self) -> Result<(), DbErr> {
        let reached = session::reach(self.options.get_url()).await;
        let tried = Try {
            at: Instant::now(),
            down: reached.as_ref().err().map(ToString::to_string),
        };
        *self.tried.lock().unwrap_or_else(PoisonError::into_inner) = Some(tried);
        reached
    }

    fn may_renew(&self) -> bool {
        let mut renewal = self.renewal.lock().unwrap_or_else(PoisonError::into_inner);
        renewal.old.retain(|old| size(old) > 0);
        let patience = u32::try_from(renewal.old.len().min(7)).unwrap_or(7);
        let pause = MIN_RENEWAL_INTERVAL * 2_u32.pow(patience);
        if renewal.under_way || renewal.last.elapsed() < pause {
            return false;
        }
        renewal.under_way = true;
        true
    }

    fn renewed(&self, old: Option<&DatabaseConnection>) {
        let mut renewal = self.renewal.lock().unwrap_or_else(PoisonError::into_inner);
        renewal.under_way = false;
        renewal.last = Instant::now();
        renewal.old.extend(old.cloned());
    }
}

/// The number of connections of a pool, including those that are lost to it.
fn size(conn: &DatabaseConnection) -> u32 {
    match conn.get_database_backend() {
        DbBackend::Postgres => conn.get_postgres_connection_pool().size(),
        DbBackend::MySql => conn.get_mysql_connection_pool().size(),
        _ => 0,
    }
}

fn unavailable(why: &str) -> DbErr {
    DbErr::Conn(RuntimeErr::Internal(why.to_owned()))
}

/// Polls and drops a future within a runtime.
struct Within<'a, F> {
    runtime: &'a Handle,
    work: Option<Pin<Box<F>>>,
}

impl<F: Future> Within<'_, F> {
    async fn done(mut self) -> F::Output {
        poll_fn(|cx| {
            let _entered = self.runtime.enter();
            match &mut self.work {
                Some(work) => work.as_mut().poll(cx),
                None => std::task::Poll::Pending,
            }
        })
        .await
    }
}

impl<F> Drop for Within<'_, F> {
    fn drop(&mut self) {
        let _entered = self.runtime.enter();
        self.work = None;
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
