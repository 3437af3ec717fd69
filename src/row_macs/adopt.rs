//! Accepts the rows of a repository in their current state and gives them MACs: once for rows from before the
//! introduction of MACs, and at the operator's command for rows of an older backup.

use entity::{RepoId, SecretId, TokenId};

use super::{mac, store};
use crate::audit::{Action, Entry, Source};
use crate::commit::{Authority, Command, Committer, SystemCommand, WriteTx};
use crate::error::Error;

/// Rows per commit, so that other commits do not wait for long.
const BATCH: u64 = 500;

/// The number of rows that got a new MAC.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Adopted {
    pub tokens: u64,
    pub secrets: u64,
}

/// Accepts all rows of a repository in their current state. Records one entry if any row changed.
///
/// # Errors
/// When the database is unavailable or the repository's keys cannot be unwrapped. Completed batches remain.
pub async fn adopt(commits: &Committer, repo_id: RepoId, source: Source) -> Result<Adopted, Error> {
    let mut adopted = Adopted::default();
    // Before the first row, so that the commits of an older process are detected from here on.
    claim(commits, repo_id).await?;
    let mut after = TokenId::NONE;
    while let Some((last, count)) = commits.execute_system(Tokens { after }, repo_id).await? {
        adopted.tokens += count;
        after = last;
    }
    let mut after = SecretId::NONE;
    while let Some((last, count)) = commits.execute_system(Secrets { after }, repo_id).await? {
        adopted.secrets += count;
        after = last;
    }
    if adopted != Adopted::default() || source == Source::Cli {
        let entry = Entry::unattended(repo_id, Action::MigrateKey, source);
        commits
            .execute(RecordAdoption(adopted), entry, Authority::Service)
            .await?;
    }
    Ok(adopted)
}

/// From now on, a commit by a process that writes no MACs is detected.
///
/// # Errors
/// When the database is unavailable or the repository's keys cannot be unwrapped.
pub(super) async fn claim(commits: &Committer, repo_id: RepoId) -> Result<(), Error> {
    commits.execute_system(Claim, repo_id).await
}

struct Claim;

impl SystemCommand for Claim {
    type Output = ();

    async fn apply(&self, tx: &mut WriteTx<'_>) -> Result<(), Error> {
        tx.head.claim_row_macs();
        Ok(())
    }
}

struct Tokens {
    after: TokenId,
}

impl SystemCommand for Tokens {
    /// The last token of the batch, and how many were changed.
    type Output = Option<(TokenId, u64)>;

    async fn apply(&self, tx: &mut WriteTx<'_>) -> Result<Self::Output, Error> {
        let (repo_id, key) = (tx.repo_id(), tx.head.row_key());
        let rows = store::tokens(tx.read(), repo_id, self.after, BATCH).await?;
        let Some(last) = rows.last().map(|row| row.id) else {
            return Ok(None);
        };
        let mut changed = 0;
        for row in rows {
            // Without a MAC, a revoked token remains invalid even if the column is changed.
            let mac = (row.revoked_unix == 0).then(|| mac::token(&key, &(&row).into()));
            if row.row_mac.as_deref() != mac.as_ref().map(<[u8; 32]>::as_slice) {
                changed += u64::from(mac.is_some());
                store::set_token_mac(tx.write(), repo_id, row.id, mac).await?;
            }
        }
        Ok(Some((last, changed)))
    }
}

struct Secrets {
    after: SecretId,
}

impl SystemCommand for Secrets {
    type Output = Option<(SecretId, u64)>;

    async fn apply(&self, tx: &mut WriteTx<'_>) -> Result<Self::Output, Error> {
        let (repo_id, key) = (tx.repo_id(), tx.head.row_key());
        let rows = store::secrets(tx.read(), repo_id, self.after, BATCH).await?;
        let Some(last) = rows.last().map(|row| row.id) else {
            return Ok(None);
        };
        let mut changed = 0;
        for row in rows {
            if !mac::verify_secret(&key, &row) {
                let mac = mac::secret(&key, repo_id, row.id, &row.name, row.deleted_unix);
                store::set_secret_mac(tx.write(), repo_id, row.id, mac).await?;
                changed += 1;
            }
        }
        Ok(Some((last, changed)))
    }
}

/// The audit entry about it.
struct RecordAdoption(Adopted);

impl Command for RecordAdoption {
    type Output = ();

    async fn apply(&self, _: &mut WriteTx<'_>, entry: &mut Entry) -> Result<(), Error> {
        let Adopted { tokens, secrets } = self.0;
        entry.message = format!("rows accepted as stored: {tokens} tokens, {secrets} secrets");
        Ok(())
    }
}
