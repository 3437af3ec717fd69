//! The group commit: one task through which every entry goes, and every write with its entry.
//!
//! It takes whatever waits, runs it in one transaction and then releases all the answers, so the
//! cost of a durable commit is shared by those who wait at the same time. It never waits on
//! purpose: an idle service commits a lone entry at once, and batches grow by themselves under
//! load. A transaction locks the head row of each repository that it touches, in the order of
//! their ids, before anything else; that lock is what makes version numbers and sequence numbers
//! free of gaps and doubles, with any number of replicas.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use entity::{RepoId, audit_entry};
use futures_util::FutureExt as _;
use sea_orm::{DbErr, RuntimeErr};
use tokio::sync::{mpsc, oneshot};

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

/// Hands entries and changes to the task that commits them. Cheap to clone; the task ends when the
/// last one is dropped.
#[derive(Clone)]
pub struct Committer {
    queue: mpsc::Sender<Box<dyn Job>>,
    clock: Arc<dyn Clock>,
    refusals: Arc<Refusals>,
    asked: Arc<AtomicU64>,
    /// How many jobs have had their answer.
    answered: Arc<AtomicU64>,
}

/// Jobs that may wait; beyond it callers wait for a place.
const QUEUE: usize = 4096;
/// Jobs in one transaction.
const MAX_BATCH: usize = 512;
/// Entries in one transaction, but for a job that has more by itself.
const MAX_ENTRIES: usize = 4096;
/// How long anybody waits for a commit, its place in the queue included.
pub const MAX_WAIT: Duration = Duration::from_secs(20);
/// How long a commit may take with all its attempts; a database that is silent rather than gone
/// ends it.
const MAX_COMMIT: Duration = Duration::from_secs(20);
/// How often a transaction is run again after a deadlock.
const MAX_RETRIES: u32 = 5;
/// How many jobs of a batch may fail before each is committed for itself.
const MAX_FAILED_JOBS: u32 = 3;

impl Committer {
    /// Starts the task on the current tokio runtime; on SQLite it has a thread of its own, which
    /// may block. `max_batch` is [`None`] in the product; 1 commits each job alone, which `bench/`
    /// compares with. What it gives besides ends with the task.
    pub fn start(
        db: Db,
        keys: Arc<KeyRing>,
        clock: Arc<dyn Clock>,
        metrics: Arc<Metrics>,
        max_batch: Option<usize>,
    ) -> Result<(Self, oneshot::Receiver<()>), DbErr> {
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
        let (ending, ended) = oneshot::channel();
        let own_thread = worker.own.is_some();
        let work = async {
            worker.run(jobs).await;
            drop(ending);
        };
        if own_thread {
            let runtime = tokio::runtime::Handle::current();
            std::thread::spawn(move || runtime.block_on(work));
        } else {
            tokio::spawn(work);
        }
        let committer = Self {
            queue,
            clock,
            refusals: Arc::default(),
            asked: Arc::default(),
            answered,
        };
        Ok((committer, ended))
    }

    /// Returns when the entries of one request, all of one repository, are durable, and that request
    /// was still rightful then.
    ///
    /// # Errors
    /// [`Code::AuditUnavailable`] when they could not be committed, [`Code::KeyMismatch`] when the
    /// repository's audit key opens under no master key at hand; else why the caller has no right to
    /// it any more, which is recorded. No value may be given then.
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

    /// Returns when the refusal of a request is durable, or counted where there were too many
    /// ([`Refusals`]). Gives what is to be answered.
    pub async fn refuse(&self, entry: Entry, error: Error, authority: Authority) -> Error {
        let repo_id = entry.repo_id;
        let limited = self.refusals.count(&entry, &error, self.clock.now_unix());
        let (entries, error) = match limited.error() {
            None => (vec![entry], error),
            // The use of a token is counted all the same.
            Some(beyond) if authority.is_of_token() => (vec![], beyond),
            Some(beyond) => return beyond,
        };
        let (reply, answer) = oneshot::channel();
        let job = RecordJob::new((repo_id, entries), Some(error), authority, reply);
        let answer = self.submit(job, answer).await;
        answer.err().unwrap_or_else(Error::internal)
    }

    /// Leaves the entry of a refusal to be committed, for an answer that gives nothing and that its
    /// time may not betray. Waits no longer than for a place in the queue.
    pub async fn refuse_later(&self, entry: Entry, error: Error) {
        let limited = self.refusals.count(&entry, &error, self.clock.now_unix());
        if limited.error().is_some() {
            return;
        }
        let (reply, _) = oneshot::channel();
        let place = (entry.repo_id, vec![entry]);
        let job = RecordJob::new(place, Some(error), Authority::Service, reply);
        let queued = self.queue.send_timeout(Box::new(job), MAX_WAIT);
        if let Err(error) = queued.await {
            tracing::error!(%error, "an entry is lost");
        }
    }

    /// Records what was counted of refusals in minutes that are over, or with `all` until now.
    ///
    /// # Errors
    /// What is not recorded then is so the next time.
    pub async fn tell_refusals(&self, all: bool) -> Result<(), Error> {
        let now = (!all).then(|| self.clock.now_unix());
        let mut due = self.refusals.due(now).into_iter();
        while let Some(entry) = due.next() {
            let told = self.record(entry.repo_id, vec![entry.clone()], Authority::Service);
            match told.await {
                // It cannot be recorded there, and will not be.
                Err(error) if error.is_about_keys() => {
                    tracing::error!(repo.id = entry.repo_id.get(), %error, "refusals stay untold");
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

    /// Returns when somebody who was let in is still found to be rightful: nothing is recorded of it.
    ///
    /// # Errors
    /// Why they have no right to go on, and as [`Committer::record`].
    pub async fn recheck(&self, repo_id: RepoId, authority: Authority) -> Result<(), Error> {
        let (reply, answer) = oneshot::channel();
        let job = RecheckJob::new(repo_id, authority, reply);
        self.submit(job, answer).await
    }

    /// Returns when the change and its entry are durable, both or none.
    ///
    /// # Errors
    /// What the change refused (recorded too), and as [`Committer::record`].
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

    /// Returns when a chore of the service itself in that repository is durable.
    ///
    /// # Errors
    /// Why nothing of it was kept.
    pub async fn execute_system<C: SystemCommand>(
        &self,
        system: C,
        repo_id: RepoId,
    ) -> Result<C::Output, Error> {
        let (reply, answer) = oneshot::channel();
        self.submit(SystemCommandJob::new(system, repo_id, reply), answer)
            .await
    }

    /// How many jobs have had their answer since the start: whether others are at work.
    pub fn answered(&self) -> u64 {
        self.answered.load(Ordering::Relaxed)
    }

    /// How many jobs wait for their answer.
    pub fn waiting(&self) -> u64 {
        let asked = self.asked.load(Ordering::Relaxed);
        asked.saturating_sub(self.answered())
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
            let place = self.queue.reserve().await.ok()?;
            self.asked.fetch_add(1, Ordering::Relaxed);
            place.send(Box::new(job));
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
    /// One of the jobs failed; it is marked, and the others deserve a transaction without it.
    JobFailed,
    Database(DbErr),
}

impl From<DbErr> for Aborted {
    fn from(error: DbErr) -> Self {
        Self::Database(error)
    }
}

impl Worker {
    async fn run(self, mut jobs: mpsc::Receiver<Box<dyn Job>>) {
        let mut waiting = Vec::new();
        while jobs.recv_many(&mut waiting, self.max_batch).await > 0 {
            while !waiting.is_empty() {
                let rest = waiting.split_off(fitting(&waiting));
                let batch = std::mem::replace(&mut waiting, rest);
                let jobs = u64::try_from(batch.len()).unwrap_or(0);
                self.finish(batch).await;
                self.answered.fetch_add(jobs, Ordering::Relaxed);
            }
        }
    }

    /// Commits the batch and gives each job its answer.
    async fn finish(&self, mut batch: Vec<Box<dyn Job>>) {
        match self.commit(&mut batch).await {
            // One of them has what the database does not take: each for itself.
            Err(error) if batch.len() > 1 && !is_unavailable(&error) => {
                let mut rest = batch.into_iter();
                while let Some(job) = rest.next() {
                    let mut alone = vec![job];
                    let committed = self.commit(&mut alone).await;
                    release(alone, &committed);
                    if committed.is_err_and(|error| is_unavailable(&error)) {
                        // It would serve none of the others either.
                        release(rest, &Err(DbErr::Custom("not tried".to_owned())));
                        break;
                    }
                }
            }
            committed => release(batch, &committed),
        }
    }

    /// Commits the batch, all but what belongs to the repositories it gives back: their audit keys
    /// do not open.
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
        let brought: Vec<(RepoId, &Kek)> = batch
            .iter()
            .filter_map(|job| Some((job.repo_id(), job.master_key()?)))
            .collect();
        let (mut heads, mut mismatched) =
            store::lock_heads(&tx, (&self.keys, &brought), &repos).await?;
        // Not before the locks are held, which may take long.
        let now = self.clock.now_unix();
        let verdict = batch.iter().filter(|job| job.authority().needs_recheck());
        let verdict = verdict.map(|job| job.repo_id()).collect();
        store::look_for_ended(&tx, &verdict, &mut heads).await?;
        let tokens = batch.iter().filter_map(|job| {
            let token_id = job.authority().token_id()?;
            Some((job.repo_id(), token_id))
        });
        let mut lookups = TokenLookups::new(tokens.collect());
        // Who takes over a chain goes before those who need its key.
        batch.sort_by_key(|job| job.master_key().is_none());
        for job in batch.iter_mut() {
            let Some(head) = heads.get_mut(&job.repo_id()) else {
                continue;
            };
            if head.is_foreign() && job.master_key().is_none() {
                continue;
            }
            let verdict = lookups.judge(&tx, (job.authority(), head), now).await?;
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

/// How many of the first jobs go into one transaction; at least one.
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

/// Gives each job its answer.
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

/// The rows that the jobs leave, in their chains, and the uses of tokens.
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
