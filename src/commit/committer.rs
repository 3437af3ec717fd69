//! The group commit: a single task commits every entry, and every write together with its entry.
//!
//! The task takes all waiting jobs, runs them in one transaction and then sends all responses, so that
//! concurrent callers share the cost of a durable commit. It never delays a commit on purpose: an idle
//! service commits a single entry at once, and batches grow under load.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use entity::RepoId;
use sea_orm::DbErr;
use tokio::sync::{Notify, mpsc, oneshot, watch};

use super::authority::Authority;
use super::command::{Command, CommandJob};
use super::job::Job;
use super::recheck::RecheckJob;
use super::record::RecordJob;
use super::refusals::Refusals;
use super::system::{SystemCommand, SystemCommandJob};
use super::worker::{MAX_BATCH, Worker};
use crate::audit::Entry;
use crate::clock::Clock;
use crate::crypto::KeyRing;
use crate::db::{Db, SqliteFile};
use crate::environments::EnvironmentSets;
use crate::error::Error;
use crate::telemetry::Metrics;

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
/// How long a caller waits for a commit, including the queue.
pub const MAX_WAIT: Duration = Duration::from_secs(20);

impl Committer {
    /// Starts the task on the current tokio runtime; on SQLite it has a thread of its own, which may block.
    /// `max_batch` is [`None`] in production; 1 commits each job alone, for comparison in `bench/`.
    pub fn start(
        db: Db,
        keys: Arc<KeyRing>,
        clock: Arc<dyn Clock>,
        metrics: Arc<Metrics>,
        environments: Arc<EnvironmentSets>,
        max_batch: Option<usize>,
    ) -> Result<Self, DbErr> {
        let (queue, jobs) = mpsc::channel(QUEUE);
        let writer = db.sqlite().map(SqliteFile::writer).transpose()?;
        let has_own_thread = writer.is_some();
        let worker = Worker {
            writer,
            db,
            keys,
            clock,
            metrics,
            environments,
            max_batch: max_batch.unwrap_or(MAX_BATCH),
            answered: Arc::default(),
        };
        let answered = Arc::clone(&worker.answered);
        let clock = Arc::clone(&worker.clock);
        let (ending, ended) = watch::channel(false);
        let closing = Arc::new(Notify::new());
        let close_requested = Arc::clone(&closing);
        let work = async move {
            worker.run(jobs, &close_requested).await;
            ending.send_replace(true);
        };
        if has_own_thread {
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
        self.refuse_each((entry, vec![]), error, authority).await
    }

    /// Like [`Self::refuse`], with further entries about the same request.
    pub async fn refuse_each(
        &self,
        (entry, further): (Entry, Vec<Entry>),
        error: Error,
        authority: Authority,
    ) -> Error {
        let repo_id = entry.repo_id;
        let limited = self.refusals.count(&entry, &error, self.clock.now_unix());
        let (entries, error) = match limited.error() {
            None => ([vec![entry], further].concat(), error),
            // The use of a token is counted in any case.
            Some(rate_limited) if authority.is_of_token() => (vec![], rate_limited),
            Some(rate_limited) => return rate_limited,
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
        command: C,
        repo_id: RepoId,
    ) -> Result<C::Output, Error> {
        let (reply, answer) = oneshot::channel();
        self.submit(SystemCommandJob::new(command, repo_id, reply), answer)
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

#[cfg(test)]
pub(crate) mod tests;
