//! The committing task. Before anything else, each of its transactions locks the head row of each repository
//! that it touches, ordered by id. That lock keeps version numbers and sequence numbers unique and free of
//! gaps, with any number of replicas.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use entity::{RepoId, audit_entry};
use futures_util::FutureExt as _;
use sea_orm::{DbErr, RuntimeErr};
use tokio::sync::{Notify, mpsc};

use super::authority::Lookups;
use super::head::Head;
use super::job::Job;
use super::store;
use super::write_tx::WriteTx;
use crate::clock::Clock;
use crate::crypto::{Kek, KeyRing};
use crate::db::{Db, Tx, Writer, is_transient, is_unavailable};
use crate::environments::EnvironmentSets;
use crate::error::Error;
use crate::telemetry::Metrics;
use crate::tokens::usage_counts::UsageCounts;

/// The most jobs per transaction.
pub(super) const MAX_BATCH: usize = 512;
/// The most entries per transaction, unless a single job has more.
const MAX_ENTRIES: usize = 4096;
/// How long a commit may take with all its attempts; it ends commits on a database that hangs without closing
/// the connection.
const MAX_COMMIT: Duration = Duration::from_secs(20);
/// Retries of a transaction after a deadlock.
const MAX_RETRIES: u32 = 5;
/// How many jobs of a batch may fail before each is committed individually.
const MAX_FAILED_JOBS: u32 = 3;

/// The task: it runs jobs in batches, each in one transaction.
pub(super) struct Worker {
    pub(super) db: Db,
    pub(super) keys: Arc<KeyRing>,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) metrics: Arc<Metrics>,
    pub(super) environments: Arc<EnvironmentSets>,
    pub(super) max_batch: usize,
    pub(super) answered: Arc<AtomicU64>,
    /// On SQLite, the connection of the task's own thread.
    pub(super) writer: Option<Writer>,
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
    /// Runs until `closing` is notified or every sender is gone, and then what is still queued.
    pub(super) async fn run(self, mut jobs: mpsc::Receiver<Box<dyn Job>>, closing: &Notify) {
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
                let rest = waiting.split_off(batch_size(&waiting));
                let batch = std::mem::replace(&mut waiting, rest);
                self.finish(batch).await;
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
                    let mut single = vec![job];
                    let committed = self.commit(&mut single).await;
                    self.release(single, &committed);
                    if committed.is_err_and(|error| is_unavailable(&error)) {
                        // The database would fail for the others as well.
                        self.release(rest, &Err(DbErr::Custom("not tried".to_owned())));
                        break;
                    }
                }
            }
            committed => self.release(batch, &committed),
        }
    }

    /// Sends each job its response. It counts as answered before: whoever has the response finds no job waiting.
    fn release(
        &self,
        batch: impl IntoIterator<Item = Box<dyn Job>>,
        committed: &Result<BTreeSet<RepoId>, DbErr>,
    ) {
        for job in batch {
            let answer = match committed {
                Ok(mismatched) if mismatched.contains(&job.repo_id()) => Err(Error::key_mismatch()),
                Ok(_) => Ok(()),
                Err(_) => Err(Error::audit_unavailable()),
            };
            self.answered.fetch_add(1, Ordering::Relaxed);
            job.done(answer);
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
        if committed.is_ok() && batch.iter().any(|job| job.has_removed_data()) {
            self.db.cut_log_soon();
        }
        if let Err(error) = &committed {
            tracing::error!(jobs = batch.len(), %error, "the audit log cannot be committed");
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
        let tx = match &self.writer {
            Some(writer) => {
                _turn = self.db.turn().await;
                Tx::Thread(writer.begin()?)
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
        store::load_environments(&tx, &self.environments, &mut heads).await?;
        let authorities = batch.iter().map(|job| (job.repo_id(), job.authority()));
        let mut lookups = Lookups::of(authorities);
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
fn batch_size(jobs: &[Box<dyn Job>]) -> usize {
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
mod tests;
