//! The group commit: a single task commits every entry, and every write together with its entry.
//!
//! The task takes all waiting jobs, runs them in one transaction and then sends all responses, so that
//! concurrent callers share the cost of a durable commit. It never delays a commit on purpose: an idle
//! service commits a single entry at once, and batches grow under load. Before anything else, a transaction
//! locks the head row of each repository that it touches, ordered by id. That lock keeps version numbers and
//! sequence numbers unique and free of gaps, with any number of replicas.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use entity::{RepoId, audit_entry};
use futures_util::FutureExt as _;
use sea_orm::{DbErr, RuntimeErr};
use tokio::sync::{Notify, mpsc, oneshot, watch};

use super::authority::{Authority, TokenLookups};
use super::head::Head;
use super::job::{Command, CommandJob, Job, RecheckJob, RecordJob, WriteTx};
use super::refusals::Refusals;
use super::store;
use super::system::{SystemCommand, SystemCommandJob};
use crate::audit::Entry;
use crate::clock::Clock;
use crate::crypto::{Kek, KeyRing};
use crate::db::{Db, SqliteFile, Tx, Writer, is_transient, is_unavailable};
use crate::error::Error;
use crate::telemetry::Metrics;
use crate::tokens::usage_counts::UsageCounts;

/// Sends entries and changes to the committing task. Cheap to clone; the task ends with [`Committer::close`],
/// or when the last clone is dropped.
#[derive(Clone)]
pub struct Committer {
    queue: mpsc::Sender<Box<dyn Job>>,
    closing: Arc<Notify>,
    /// Whether the task has ended.
    ended: watch::Receiver<bool>,
    clock: Arc<dyn Clock>,
    refusals: Arc<Refusals>,
    submitted: Arc<AtomicU64>,
    /// The number of jobs answered.
    answered: Arc<AtomicU64>,
}

/// The size of the queue. When it is full, callers wait for a slot.
const QUEUE: usize = 4096;
/// The most jobs per transaction.
const MAX_BATCH: usize = 512;
/// The most entries per transaction, unless a single job has more.
const MAX_ENTRIES: usize = 4096;
/// How long a caller waits for a commit, including the queue.
pub const MAX_WAIT: Duration = Duration::from_secs(20);
/// How long a commit may take with all its attempts; it ends commits on a database that hangs without closing
/// the connection.
const MAX_COMMIT: Duration = Duration::from_secs(20);
/// Retries of a transaction after a deadlock.
const MAX_RETRIES: u32 = 5;
/// How many jobs of a batch may fail before each is committed individually.
const MAX_FAILED_JOBS: u32 = 3;

impl Committer {
    /// Starts the task on the current tokio runtime; on SQLite it has a thread of its own, which may block.
    /// `max_batch` is [`None`] in production; 1 commits each job alone, for comparison in `bench/`.
    pub fn start(
        db: Db,
        keys: Arc<KeyRing>,
        clock: Arc<dyn Clock>,
        metrics: Arc<Metrics>,
        max_batch: Option<usize>,
    ) -> Result<Self, DbErr> {
        let (queue, jobs) = mpsc::channel(QUEUE);
        let own = db.sqlite().map(SqliteFile::writer).transpose()?;
        let worker = Worker {
            own,
            db,
            keys,
            clock,
            metrics,
            max_batch: max_batch.unwrap_or(MAX_BATCH),
            answered: Arc::default(),
        };
        let answered = Arc::clone(&worker.answered);
        let clock = Arc::clone(&worker.clock);
        let (ending, ended) = watch::channel(false);
        let closing = Arc::new(Notify::new());
        let told = Arc::clone(&closing);
        let own_thread = worker.own.is_some();
        let work = async move {
            worker.run(jobs, &told).await;
            ending.send_replace(true);
        };
        if own_thread {
            let runtime = tokio::runtime::Handle::current();
            std::thread::spawn(move || runtime.block_on(work));
        } else {
            tokio::spawn(work);
        }
        Ok(Self {
            queue,
            closing,
            ended,
            clock,
            refusals: Arc::default(),
            submitted: Arc::default(),
            answered,
        })
    }

    /// Takes no further jobs, and returns when those submitted before are durable and the task has ended.
    pub async fn close(&self) {
        self.closing.notify_one();
        self.ended().await;
    }

    /// Returns when the task has ended. Nothing can be committed any more then.
    pub async fn ended(&self) {
        // A task that panicked has dropped its end, which is an error here.
        drop(self.ended.clone().wait_for(|ended| *ended).await);
    }

    /// Waits until the entries of one request, all in one repository, are durable. The authority is rechecked
    /// within the transaction.
    ///
    /// # Errors
    /// [`Code::AuditUnavailable`] when they could not be committed, [`Code::KeyMismatch`] when no available
    /// master key unwraps the repository's audit key; otherwise the reason why the caller has lost their
    /// right, which is recorded. No value may be returned then.
    pub async fn record(
        &self,
        repo_id: RepoId,
        entries: Vec<Entry>,
        authority: Authority,
    ) -> Result<(), Error> {
        let (reply, answer) = oneshot::channel();
        let job = RecordJob::new((repo_id, entries), None, authority, reply);
        self.submit(job, answer).await
    }

    /// Waits until the refusal of a request is durable, or counted if there were too many ([`Refusals`]).
    /// Returns the error for the caller.
    pub async fn refuse(&self, entry: Entry, error: Error, authority: Authority) -> Error {
        let repo_id = entry.repo_id;
        let limited = self.refusals.count(&entry, &error, self.clock.now_unix());
        let (entries, error) = match limited.error() {
            None => (vec![entry], error),
            // The use of a token is counted in any case.
            Some(beyond) if authority.is_of_token() => (vec![], beyond),
            Some(beyond) => return beyond,
        };
        let (reply, answer) = oneshot::channel();
        let job = RecordJob::new((repo_id, entries), Some(error), authority, reply);
        let answer = self.submit(job, answer).await;
        answer.err().unwrap_or_else(Error::internal)
    }

    /// Queues the entry of a refusal without waiting for its commit, so that the response time reveals
    /// nothing. Waits only for a slot in the queue.
    pub async fn refuse_later(&self, entry: Entry, error: Error) {
        let limited = self.refusals.count(&entry, &error, self.clock.now_unix());
        if limited.error().is_some() {
            return;
        }
        let (reply, _) = oneshot::channel();
        let entries = (entry.repo_id, vec![entry]);
        let job = RecordJob::new(entries, Some(error), Authority::Service, reply);
        let queued = self.queue.send_timeout(Box::new(job), MAX_WAIT);
        if let Err(error) = queued.await {
            tracing::error!(%error, "an audit entry is lost");
        }
    }

    /// Records the refusals counted in minutes that are over, or, with `all`, up to now.
    ///
    /// # Errors
    /// When they could not be recorded. They are kept for the next call.
    pub async fn record_refusals(&self, all: bool) -> Result<(), Error> {
        let now = (!all).then(|| self.clock.now_unix());
        let mut due = self.refusals.due(now).into_iter();
        while let Some(entry) = due.next() {
            let recorded = self.record(entry.repo_id, vec![entry.clone()], Authority::Service);
            match recorded.await {
                // The repository cannot record them, now or later.
                Err(error) if error.is_about_keys() => {
                    tracing::error!(repo.id = entry.repo_id.get(), %error, "refusals were not recorded");
                }
                Err(error) => {
                    self.refusals.put_back([entry].into_iter().chain(due));
                    return Err(error);
                }
                Ok(()) => {}
            }
        }
        Ok(())
    }

    /// Waits until the authority of a caller has been rechecked. Records nothing.
    ///
    /// # Errors
    /// Why the caller has lost their right, and those of [`Committer::record`].
    pub async fn recheck(&self, repo_id: RepoId, authority: Authority) -> Result<(), Error> {
        let (reply, answer) = oneshot::channel();
        let job = RecheckJob::new(repo_id, authority, reply);
        self.submit(job, answer).await
    }

    /// Waits until the change and its entry are durable, both or neither.
    ///
    /// # Errors
    /// The refusal of the change, which is recorded, and those of [`Committer::record`].
    pub async fn execute<W: Command>(
        &self,
        command: W,
        entry: Entry,
        authority: Authority,
    ) -> Result<W::Output, Error> {
        let (reply, answer) = oneshot::channel();
        let refusals = Arc::clone(&self.refusals);
        let job = CommandJob::new(command, (entry, authority), refusals, reply);
        self.submit(job, answer).await
    }

    /// Waits until a command of the service itself in that repository is durable.
    ///
    /// # Errors
    /// Why nothing was committed.
    pub async fn execute_system<C: SystemCommand>(
        &self,
        system: C,
        repo_id: RepoId,
    ) -> Result<C::Output, Error> {
        let (reply, answer) = oneshot::channel();
        self.submit(SystemCommandJob::new(system, repo_id, reply), answer)
            .await
    }

    /// Returns the number of jobs answered since the start: it shows whether others are active.
    pub fn answered(&self) -> u64 {
        self.answered.load(Ordering::Relaxed)
    }

    /// Returns the number of jobs waiting for their response.
    pub fn waiting(&self) -> u64 {
        let submitted = self.submitted.load(Ordering::Relaxed);
        submitted.saturating_sub(self.answered())
    }

    /// Whether the task has ended, so that nothing can be committed any more.
    pub fn is_closed(&self) -> bool {
        self.queue.is_closed()
    }

    async fn submit<T>(
        &self,
        job: impl Job + 'static,
        answer: oneshot::Receiver<Result<T, Error>>,
    ) -> Result<T, Error> {
        let committed = async {
            let slot = self.queue.reserve().await.ok()?;
            self.submitted.fetch_add(1, Ordering::Relaxed);
            slot.send(Box::new(job));
            answer.await.ok()
        };
        match tokio::time::timeout(MAX_WAIT, committed).await {
            Ok(Some(answer)) => answer,
            Ok(None) | Err(_) => Err(Error::audit_unavailable()),
        }
    }
}

struct Worker {
    db: Db,
    keys: Arc<KeyRing>,
    clock: Arc<dyn Clock>,
    metrics: Arc<Metrics>,
    max_batch: usize,
    answered: Arc<AtomicU64>,
    /// On SQLite, where this runs on a thread of its own.
    own: Option<Writer>,
}

/// Why a batch was rolled back.
enum Aborted {
    /// One of the jobs failed. It is marked, and the others get a transaction without it.
    JobFailed,
    Database(DbErr),
}

impl From<DbErr> for Aborted {
    fn from(error: DbErr) -> Self {
        Self::Database(error)
    }
}

impl Worker {
    async fn run(self, mut jobs: mpsc::Receiver<Box<dyn Job>>, closing: &Notify) {
        let mut waiting = Vec::new();
        loop {
            tokio::select! {
                count = jobs.recv_many(&mut waiting, self.max_batch) => {
                    if count == 0 {
                        break;
                    }
                }
                () = closing.notified() => jobs.close(),
            }
            while !waiting.is_empty() {
                let rest = waiting.split_off(fitting(&waiting));
                let batch = std::mem::replace(&mut waiting, rest);
                let jobs = u64::try_from(batch.len()).unwrap_or(0);
                self.finish(batch).await;
                self.answered.fetch_add(jobs, Ordering::Relaxed);
            }
        }
    }

    /// Commits the batch and sends each job its response.
    async fn finish(&self, mut batch: Vec<Box<dyn Job>>) {
        match self.commit(&mut batch).await {
            // A job contains something that the database rejects: commit each individually.
            Err(error) if batch.len() > 1 && !is_unavailable(&error) => {
                let mut rest = batch.into_iter();
                while let Some(job) = rest.next() {
                    let mut alone = vec![job];
                    let committed = self.commit(&mut alone).await;
                    release(alone, &committed);
                    if committed.is_err_and(|error| is_unavailable(&error)) {
                        // The database would fail for the others as well.
                        release(rest, &Err(DbErr::Custom("not tried".to_owned())));
                        break;
                    }
                }
            }
            committed => release(batch, &committed),
        }
    }

    /// Commits the batch, except the jobs of repositories whose audit keys cannot be unwrapped. Returns these
    /// repositories.
    async fn commit(&self, batch: &mut [Box<dyn Job>]) -> Result<BTreeSet<RepoId>, DbErr> {
        let started = Instant::now();
        let committed = tokio::time::timeout(MAX_COMMIT, self.try_commit(batch)).await;
        let committed = committed.unwrap_or_else(|_| {
            let cause = "a commit took too long".to_owned();
            Err(DbErr::Conn(RuntimeErr::Internal(cause)))
        });
        if let Err(error) = &committed {
            tracing::error!(jobs = batch.len(), %error, "the audit cannot be committed");
        }
        self.metrics
            .audit_commit(batch.len(), started.elapsed(), committed.is_ok());
        committed
    }

    async fn try_commit(&self, batch: &mut [Box<dyn Job>]) -> Result<BTreeSet<RepoId>, DbErr> {
        let (mut retries, mut failed) = (0, 0);
        loop {
            let attempt = AssertUnwindSafe(self.attempt(batch)).catch_unwind();
            match attempt.await {
                Ok(Ok(mismatched)) => return Ok(mismatched),
                Ok(Err(Aborted::JobFailed)) if failed < MAX_FAILED_JOBS => failed += 1,
                Ok(Err(Aborted::JobFailed)) => {
                    return Err(DbErr::Custom("too many jobs of a batch failed".to_owned()));
                }
                Ok(Err(Aborted::Database(error)))
                    if is_transient(&error) && retries < MAX_RETRIES =>
                {
                    retries += 1;
                }
                Ok(Err(Aborted::Database(error))) => return Err(error),
                Err(_) => return Err(DbErr::Custom("a commit panicked".to_owned())),
            }
        }
    }

    async fn attempt(&self, batch: &mut [Box<dyn Job>]) -> Result<BTreeSet<RepoId>, Aborted> {
        let _turn;
        let tx = match &self.own {
            Some(own) => {
                _turn = self.db.turn().await;
                Tx::Thread(own.begin()?)
            }
            None => Tx::Pool(self.db.begin_commit().await?),
        };
        let repos: BTreeSet<RepoId> = batch.iter().map(|job| job.repo_id()).collect();
        let supplied: Vec<(RepoId, &Kek)> = batch
            .iter()
            .filter_map(|job| Some((job.repo_id(), job.master_key()?)))
            .collect();
        let (mut heads, mut mismatched) =
            store::lock_heads(&tx, (&self.keys, &supplied), &repos).await?;
        // Not before the locks are held, which may take long.
        let now = self.clock.now_unix();
        let verdict = batch.iter().filter(|job| job.authority().needs_recheck());
        let verdict = verdict.map(|job| job.repo_id()).collect();
        store::load_repo_states(&tx, &verdict, &mut heads).await?;
        let tokens = batch.iter().filter_map(|job| {
            let token_id = job.authority().token_id()?;
            Some((job.repo_id(), token_id))
        });
        let mut lookups = TokenLookups::new(tokens.collect());
        // Jobs that take over a chain go before jobs that need its key.
        batch.sort_by_key(|job| job.master_key().is_none());
        for job in batch.iter_mut() {
            let Some(head) = heads.get_mut(&job.repo_id()) else {
                continue;
            };
            if head.is_foreign() && job.master_key().is_none() {
                continue;
            }
            let verdict = lookups.recheck(&tx, (job.authority(), head), now).await?;
            let mut within = WriteTx::new(&tx, now, head);
            let run = job.run(&mut within, verdict).await;
            if within.has_written() {
                lookups.forget();
            }
            if let Err(error) = run {
                tx.rollback().await?;
                return Err(match error.into_transient() {
                    Ok(transient) => Aborted::Database(transient),
                    Err(error) => {
                        tracing::warn!(error = %error, cause = error.cause(), "a write failed");
                        job.fail(error);
                        Aborted::JobFailed
                    }
                });
            }
        }
        heads.retain(|repo_id, head| {
            if head.is_foreign() {
                mismatched.insert(*repo_id);
            }
            !head.is_foreign()
        });
        let (rows, uses) = record(batch, &mut heads, now);
        store::insert(&tx, rows).await?;
        store::save_heads(&tx, heads.into_values()).await?;
        uses.count(&tx, now).await?;
        tx.commit().await?;
        Ok(mismatched)
    }
}

/// Returns how many of the first jobs fit into one transaction; at least one.
fn fitting(jobs: &[Box<dyn Job>]) -> usize {
    let mut entries = 0;
    let too_many = jobs.iter().position(|job| {
        entries += if job.is_large() {
            MAX_ENTRIES
        } else {
            job.entries().len()
        };
        entries > MAX_ENTRIES
    });
    too_many.map_or(jobs.len(), |first| first.max(1))
}

/// Sends each job its response.
fn release(
    batch: impl IntoIterator<Item = Box<dyn Job>>,
    committed: &Result<BTreeSet<RepoId>, DbErr>,
) {
    for job in batch {
        let answer = match committed {
            Ok(mismatched) if mismatched.contains(&job.repo_id()) => Err(Error::key_mismatch()),
            Ok(_) => Ok(()),
            Err(_) => Err(Error::audit_unavailable()),
        };
        job.done(answer);
    }
}

/// Appends the entries of the jobs to their chains, and counts the uses of tokens.
fn record(
    batch: &[Box<dyn Job>],
    heads: &mut BTreeMap<RepoId, Head>,
    now: i64,
) -> (Vec<audit_entry::Model>, UsageCounts) {
    let mut rows = Vec::with_capacity(batch.len());
    let mut uses = UsageCounts::default();
    for job in batch {
        let Some(head) = heads.get_mut(&job.repo_id()) else {
            continue;
        };
        rows.extend(job.entries().iter().map(|entry| head.append(entry, now)));
        if let Some(used) = job.used() {
            uses.add(job.repo_id(), used);
        }
    }
    (rows, uses)
}

#[cfg(test)]
pub(crate) mod tests;
