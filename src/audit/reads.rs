//! The commit of a batch in which nothing is changed, on SQLite: the same steps as in `store`, by
//! the committing thread's own connection.

use std::collections::{BTreeMap, BTreeSet};

use entity::{audit_entry, repo_head};
use rusqlite::{Result, Transaction, params};

use super::store::{self, Head};
use crate::crypto::KeyRing;
use crate::db::SqliteFile;

const HEAD: &str = "SELECT repo_id, sequence, first_sequence, hash, sealed_audit_key, kek_id, \
     key_version, secret_count, deleted_count FROM vault_repo_head WHERE repo_id = ?";

const INSERT: &str = "INSERT INTO vault_audit_entry (repo_id, sequence, hash, timestamp, action, \
     success, fail_reason, secret_id, secret_name, version_id, version, user_id, user_name, \
     token_id, runner_id, ip_address, user_agent, request_id, source) \
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

const SAVE: &str = "UPDATE vault_repo_head SET sequence = ?, hash = ? WHERE repo_id = ?";

const USE: &str = "UPDATE vault_token SET used_count = used_count + ?, last_used_unix = ? \
     WHERE id = ? AND repo_id = ?";

/// Commits what `record` gives for the heads of these repositories: entries, and uses of tokens.
/// Gives the repositories whose audit key does not open, or [`None`] when nothing was committed:
/// then the general way makes the missing head, waits, or finds out what is wrong.
pub fn commit(
    sqlite: &SqliteFile,
    keys: &KeyRing,
    repos: &BTreeSet<i64>,
    now: i64,
    record: impl FnOnce(&mut BTreeMap<i64, Head>) -> (Vec<audit_entry::Model>, store::Uses),
) -> Option<BTreeSet<i64>> {
    let committed = sqlite.write(|tx| {
        let rows = heads(tx, repos)?;
        if rows.len() < repos.len() {
            return Ok(None);
        }
        let (mut heads, mismatched) = store::open_heads(rows, keys);
        let (entries, uses) = record(&mut heads);
        insert(tx, &entries)?;
        save(tx, heads.values())?;
        count_uses(tx, &uses, now)?;
        Ok(Some(mismatched))
    });
    committed.unwrap_or_else(|error| {
        tracing::warn!(%error, "reads could not be committed by the thread's own connection");
        None
    })
}

fn heads(tx: &Transaction<'_>, repos: &BTreeSet<i64>) -> Result<Vec<repo_head::Model>> {
    let mut select = tx.prepare_cached(HEAD)?;
    let mut found = Vec::with_capacity(repos.len());
    for repo_id in repos {
        let mut rows = select.query([repo_id])?;
        if let Some(row) = rows.next()? {
            found.push(repo_head::Model {
                repo_id: row.get(0)?,
                sequence: row.get(1)?,
                first_sequence: row.get(2)?,
                hash: row.get(3)?,
                sealed_audit_key: row.get(4)?,
                kek_id: row.get(5)?,
                key_version: row.get(6)?,
                secret_count: row.get(7)?,
                deleted_count: row.get(8)?,
            });
        }
    }
    Ok(found)
}

fn insert(tx: &Transaction<'_>, entries: &[audit_entry::Model]) -> Result<()> {
    let mut insert = tx.prepare_cached(INSERT)?;
    for entry in entries {
        insert.execute(params![
            entry.repo_id,
            entry.sequence,
            entry.hash,
            entry.timestamp,
            entry.action,
            entry.success,
            entry.fail_reason,
            entry.secret_id,
            entry.secret_name,
            entry.version_id,
            entry.version,
            entry.user_id,
            entry.user_name,
            entry.token_id,
            entry.runner_id,
            entry.ip_address,
            entry.user_agent,
            entry.request_id,
            entry.source,
        ])?;
    }
    Ok(())
}

fn save<'a>(tx: &Transaction<'_>, heads: impl Iterator<Item = &'a Head>) -> Result<()> {
    let mut save = tx.prepare_cached(SAVE)?;
    for head in heads {
        save.execute(params![head.sequence(), head.hash(), head.repo_id()])?;
    }
    Ok(())
}

fn count_uses(tx: &Transaction<'_>, uses: &store::Uses, now: i64) -> Result<()> {
    let mut update = tx.prepare_cached(USE)?;
    for ((repo_id, token_id), count) in uses {
        update.execute(params![count, now, token_id, repo_id])?;
    }
    Ok(())
}
