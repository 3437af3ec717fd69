//! The commands of keyed requests: a change that keeps its answer, and the replay of one.

use super::answer::{Answer, Answered, Kept};
use super::keyed::KeyedRequest;
use super::{is_live, store};
use crate::audit::Entry;
use crate::commit::{Command, WriteTx};
use crate::crypto::Kek;
use crate::error::Error;

/// A command that answers, at most once for each key. Without a key it only answers.
pub struct Once<W, A> {
    command: W,
    /// Makes the answer of what the command returns.
    answer: A,
    keyed: Option<KeyedRequest>,
}

impl<W, A> Once<W, A>
where
    W: Command,
    A: Fn(W::Output) -> Result<Answer, Error> + Send + Sync + 'static,
{
    pub fn new(command: W, keyed: Option<KeyedRequest>, answer: A) -> Self {
        Self {
            command,
            answer,
            keyed,
        }
    }
}

impl<W, A> Command for Once<W, A>
where
    W: Command,
    A: Fn(W::Output) -> Result<Answer, Error> + Send + Sync + 'static,
{
    type Output = Answered;

    async fn apply(&self, tx: &mut WriteTx<'_>, entry: &mut Entry) -> Result<Answered, Error> {
        let mut has_expired = false;
        if let Some(keyed) = &self.keyed
            && let Some(row) = store::find(tx.read(), &keyed.caller).await?
        {
            if is_live(row.created_unix, tx.now) {
                // Another process was first.
                let kept = keyed.open(&tx.head.row_key(), &row)?;
                kept.note_in(entry);
                return Ok(kept.answered());
            }
            has_expired = true;
        }
        let answer = (self.answer)(self.command.apply(tx, entry).await?)?;
        if let Some(keyed) = self.keyed.as_ref().filter(|_| answer.is_kept) {
            if has_expired {
                store::delete(tx.write(), &keyed.caller).await?;
            }
            let row = keyed.row(&tx.head.row_key(), (&answer, entry), tx.now)?;
            store::insert(tx.write(), row).await?;
        }
        Ok(Answered {
            answer,
            is_replay: false,
        })
    }

    fn master_key(&self) -> Option<&Kek> {
        self.command.master_key()
    }

    fn removes_data(&self) -> bool {
        self.command.removes_data()
    }

    fn is_large(&self) -> bool {
        self.command.is_large()
    }
}

/// A command that only records that a request was repeated.
pub struct Replay(pub Kept);

impl Command for Replay {
    type Output = Answered;

    async fn apply(&self, _: &mut WriteTx<'_>, entry: &mut Entry) -> Result<Answered, Error> {
        self.0.note_in(entry);
        Ok(self.0.answered())
    }
}
