//! What waits for its commit: entries of what is already done, and changes that are made within it.

use std::panic::AssertUnwindSafe;

use async_trait::async_trait;
use futures_util::FutureExt as _;
use tokio::sync::oneshot;

use super::entry::Entry;
use super::store::Head;
use crate::crypto::Kek;
use crate::db::Tx;
use crate::error::{Code, Error};
use crate::tokens::store as tokens;
use crate::tokens::uses::Use;

/// A change to a repository, committed together with its audit entry.
///
/// `apply` may run more than once: after a deadlock, or when another change of the same batch
/// failed, everything is rolled back and run again.
#[async_trait]
pub trait Write: Send + Sync + 'static {
    type Output: Send + 'static;

    /// Decides and then writes; what it learns (ids, version) it leaves in the entry.
    ///
    /// # Errors
    /// A refusal is recorded in the entry's place. One that comes after [`WriteTx::write`] undoes
    /// what was written.
    async fn apply(&self, tx: &mut WriteTx<'_>, entry: &mut Entry) -> Result<Self::Output, Error>;

    /// A master key beside those at hand, under which the repository's audit key may be: with it the
    /// chain can be taken over ([`super::store::Head::take_over`]).
    fn master_key(&self) -> Option<&Kek> {
        None
    }

    /// Whether it takes many statements: then it has a transaction of its own, so that it neither holds
    /// up many others nor is rolled back with them.
    fn is_large(&self) -> bool {
        false
    }
}

/// What a [`Write`] sees: the transaction, and the locked head of its repository.
pub struct WriteTx<'a> {
    tx: &'a Tx<'a>,
    wrote: bool,
    /// What is recorded beside the entry of the operation.
    further: Vec<Entry>,
    /// Unix seconds, one time for the whole commit.
    pub now: i64,
    pub head: &'a mut Head,
}

impl<'a> WriteTx<'a> {
    pub(super) fn new(tx: &'a Tx<'a>, now: i64, head: &'a mut Head) -> Self {
        Self {
            tx,
            wrote: false,
            further: vec![],
            now,
            head,
        }
    }

    pub fn repo_id(&self) -> i64 {
        self.head.repo_id()
    }

    /// For looking; sees what is committed and what this batch wrote before.
    pub fn read(&self) -> &Tx<'_> {
        self.tx
    }

    /// Records another entry, for a [`Write`] that changes more than one thing; its own comes first.
    /// Without effect when the write is refused.
    pub fn record(&mut self, entry: Entry) {
        self.further.push(entry);
    }

    /// For changing: from here on a refusal rolls back.
    pub fn write(&mut self) -> &Tx<'_> {
        self.wrote = true;
        self.tx
    }
}

/// Something that waits for its commit.
#[async_trait]
pub(super) trait Job: Send {
    fn repo_id(&self) -> i64;
    /// The use of a live vault token that is to be counted.
    fn used(&self) -> Option<Use>;
    /// See [`Write::master_key`].
    fn master_key(&self) -> Option<&Kek> {
        None
    }
    /// See [`Write::is_large`].
    fn is_large(&self) -> bool {
        false
    }
    /// Does its part in the transaction. A refusal is no error here: it is recorded.
    async fn run(&mut self, tx: WriteTx<'_>) -> Result<(), Error>;
    fn entries(&self) -> &[Entry];
    /// From now on it does nothing but record that it failed.
    fn fail(&mut self, error: Error);
    /// Gives the answer: its own when it was committed, else the reason why nothing was.
    fn done(self: Box<Self>, committed: Result<(), Error>);
}

/// Entries of an operation that is already done (a read) or refused.
pub(super) struct Record {
    pub(super) repo_id: i64,
    pub(super) entries: Vec<Entry>,
    pub(super) used: Option<Use>,
    pub(super) reply: oneshot::Sender<Result<(), Error>>,
}

#[async_trait]
impl Job for Record {
    fn repo_id(&self) -> i64 {
        self.repo_id
    }

    fn used(&self) -> Option<Use> {
        self.used
    }

    async fn run(&mut self, _: WriteTx<'_>) -> Result<(), Error> {
        Ok(())
    }

    fn entries(&self) -> &[Entry] {
        &self.entries
    }

    fn fail(&mut self, _: Error) {}

    fn done(self: Box<Self>, committed: Result<(), Error>) {
        // The caller may be gone; its entry stays all the same.
        drop(self.reply.send(committed));
    }
}

/// A [`Write`] on its way.
pub(super) struct Change<W: Write> {
    command: W,
    template: Entry,
    /// Its own first.
    recorded: Vec<Entry>,
    used_token: Option<i64>,
    /// How that token was used, as judged within the transaction.
    used: Option<Use>,
    result: Result<W::Output, Error>,
    failed: bool,
    reply: oneshot::Sender<Result<W::Output, Error>>,
}

impl<W: Write> Change<W> {
    pub(super) fn new(
        command: W,
        entry: Entry,
        used_token: Option<i64>,
        reply: oneshot::Sender<Result<W::Output, Error>>,
    ) -> Self {
        Self {
            command,
            recorded: vec![entry.clone()],
            template: entry,
            used_token,
            used: used_token.map(Use::allowed),
            result: Err(Error::audit_unavailable()),
            failed: false,
            reply,
        }
    }

    async fn apply(&mut self, tx: &mut WriteTx<'_>) -> Result<W::Output, Error> {
        if let Some(token_id) = self.used_token {
            let address = self.template.ip_address.parse().ok();
            let (conn, repo_id, rows) = (tx.read(), tx.repo_id(), tx.head.row_check());
            let (kind, judged) =
                tokens::check_again(conn, (repo_id, rows.as_ref()), token_id, address, tx.now)
                    .await;
            self.used = kind.map(|kind| Use { token_id, kind });
            judged?;
        }
        let mut entry = self.template.clone();
        let applied = AssertUnwindSafe(self.command.apply(tx, &mut entry))
            .catch_unwind()
            .await
            .unwrap_or_else(|_| Err(Error::internal()));
        self.recorded = vec![entry];
        if applied.is_ok() {
            self.recorded.append(&mut tx.further);
        }
        applied
    }

    fn settle(&mut self, result: Result<W::Output, Error>) {
        if let Err(error) = &result {
            for entry in &mut self.recorded {
                entry.refuse(error);
            }
        }
        self.result = result;
    }
}

#[async_trait]
impl<W: Write> Job for Change<W> {
    fn repo_id(&self) -> i64 {
        self.template.repo_id
    }

    fn used(&self) -> Option<Use> {
        self.used
    }

    fn master_key(&self) -> Option<&Kek> {
        self.command.master_key()
    }

    fn is_large(&self) -> bool {
        self.command.is_large()
    }

    async fn run(&mut self, mut tx: WriteTx<'_>) -> Result<(), Error> {
        if self.failed {
            return Ok(());
        }
        self.recorded = vec![self.template.clone()];
        match self.apply(&mut tx).await {
            Err(error) if tx.wrote || is_failure(&error) => Err(error),
            result => {
                self.settle(result);
                Ok(())
            }
        }
    }

    fn entries(&self) -> &[Entry] {
        &self.recorded
    }

    fn fail(&mut self, error: Error) {
        self.failed = true;
        self.recorded = vec![self.template.clone()];
        self.settle(Err(error));
    }

    fn done(self: Box<Self>, committed: Result<(), Error>) {
        drop(self.reply.send(committed.and(self.result)));
    }
}

/// Whether the database or the code failed, so that the transaction is of no use any more.
fn is_failure(error: &Error) -> bool {
    matches!(error.code(), Code::InternalError | Code::AuditUnavailable)
}
