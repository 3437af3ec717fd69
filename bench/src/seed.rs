//! Fills a repository with SQL to the requested size, with values that can be opened and a valid chain.

use std::path::Path;

use anyhow::Context as _;
use entity::{KeyVersion, SecretId, Sequence, TokenId, UserId, Version, VersionId, audit_entry};
use forgevault::audit::chain::{Hash, link};
use forgevault::crypto::{AuditKey, DataKey, Kek, KeyRing};
use forgevault::row_macs::mac;
use rand::RngExt as _;
use rusqlite::{Connection, OptionalExtension as _, Transaction, params};

use crate::api::{name, random_value};
use crate::vault::{MASTER_KEY, REPO_ID};

/// The time of the first seeded entry, in Unix seconds.
const FIRST_ENTRY_UNIX: i64 = 1_700_000_000;

/// Adds secrets, up to `secrets` with values of `bytes` bytes, and `entries` audit entries to a database
/// with one secret.
pub fn fill(database: &Path, secrets: u32, bytes: usize, entries: u32) -> anyhow::Result<()> {
    let mut conn = Connection::open(database)?;
    // Nothing needs to be durable before the end, and nobody else uses it.
    conn.execute_batch(
        "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000;",
    )?;
    let indexes = drop_indexes(&conn)?;
    let tx = conn.transaction()?;
    let key = data_key(&tx)?;
    add_secrets(&tx, &key, secrets, bytes)?;
    add_entries(&tx, secrets, entries)?;
    tx.commit()?;
    for index in indexes {
        conn.execute_batch(&index)?;
    }
    conn.execute_batch("PRAGMA synchronous = FULL; PRAGMA journal_mode = WAL;")?;
    Ok(())
}

/// Drops the indexes, without which filling is several times faster; returns the statements that recreate
/// them.
fn drop_indexes(conn: &Connection) -> anyhow::Result<Vec<String>> {
    let mut select = conn.prepare(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name \
         IN ('vault_secret', 'vault_secret_version', 'vault_audit_entry')",
    )?;
    let found = select
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<Vec<(String, String)>, _>>()?;
    for (name, _) in &found {
        conn.execute_batch(&format!("DROP INDEX {name}"))?;
    }
    Ok(found.into_iter().map(|(_, sql)| sql).collect())
}

/// Returns the repository's first data key, which the service has created.
fn data_key(tx: &Transaction<'_>) -> anyhow::Result<DataKey> {
    let (kek_id, wrapped): (String, Vec<u8>) = tx
        .query_row(
            "SELECT kek_id, encrypted_dek FROM vault_repo_key WHERE repo_id = ? AND key_version = 1",
            [REPO_ID.get()],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .optional()?
        .context("no data key yet")?;
    let ring = KeyRing::new(Kek::new(&MASTER_KEY), vec![]);
    Ok(ring.open_data_key(REPO_ID, KeyVersion::FIRST, &kek_id, &wrapped)?)
}

/// Returns the newest entry's number and hash, and the key of the chain.
fn head(tx: &Transaction<'_>) -> anyhow::Result<(i64, Hash, AuditKey)> {
    let (sequence, hash, kek_id, sealed): (i64, Hash, String, Vec<u8>) = tx.query_row(
        "SELECT sequence, hash, kek_id, sealed_audit_key FROM vault_repo_head WHERE repo_id = ?",
        [REPO_ID.get()],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
    )?;
    let ring = KeyRing::new(Kek::new(&MASTER_KEY), vec![]);
    let key = ring.open_audit_key(REPO_ID, &kek_id, &sealed)?;
    Ok((sequence, hash, key))
}

fn add_secrets(
    tx: &Transaction<'_>,
    key: &DataKey,
    count: u32,
    bytes: usize,
) -> anyhow::Result<()> {
    let mut secret = tx.prepare(
        "INSERT INTO vault_secret (id, repo_id, name, description, type, current_version, \
         encryption_mode, created_unix, created_by, updated_unix, row_mac) \
         VALUES (?1, ?2, ?3, '', 'env-file', 1, 'standard', ?4, 1, ?4, ?5)",
    )?;
    let mut version = tx.prepare(
        "INSERT INTO vault_secret_version (repo_id, secret_id, version, encrypted_value, \
         key_version, encryption_mode, comment, created_unix, created_by) \
         VALUES (?1, ?2, 1, ?3, 1, 'standard', '', ?4, 1)",
    )?;
    let rows = head(tx)?.2.row_key();
    // The first one exists.
    for number in 2..=count {
        let id = SecretId::new(number.into());
        let mac = mac::secret(&rows, REPO_ID, id, &name(number), 0);
        secret.execute(params![
            id.get(),
            REPO_ID.get(),
            name(number),
            FIRST_ENTRY_UNIX,
            mac
        ])?;
        let sealed = key.seal(id, Version::FIRST, random_value(bytes).as_bytes())?;
        version.execute(params![REPO_ID.get(), id.get(), sealed, FIRST_ENTRY_UNIX])?;
    }
    tx.execute(
        "UPDATE vault_repo_head SET secret_count = ?1 WHERE repo_id = ?2",
        params![count, REPO_ID.get()],
    )?;
    tx.execute(
        "UPDATE vault_repo_key SET seal_count = ?1 WHERE repo_id = ?2",
        params![count, REPO_ID.get()],
    )?;
    Ok(())
}

fn add_entries(tx: &Transaction<'_>, secrets: u32, count: u32) -> anyhow::Result<()> {
    let (head, mut hash, key) = head(tx)?;
    let mut insert = tx.prepare(
        "INSERT INTO vault_audit_entry (repo_id, sequence, hash, timestamp, action, success, \
         fail_reason, secret_id, secret_name, version_id, version, user_id, user_name, token_id, \
         ip_address, user_agent, request_id, source) VALUES (?1, ?2, ?3, ?4, 'read', ?5, ?6, ?7, \
         ?8, ?7, 1, 0, '', ?9, '192.0.2.7', 'curl/8.5.0', ?10, 'api')",
    )?;
    let mut rng = rand::rng();
    for sequence in head + 1..=i64::from(count) {
        let number = rng.random_range(1..=secrets);
        let refused = sequence % 1000 == 0;
        let reason = if refused {
            "access_denied: the token's scope does not allow this"
        } else {
            ""
        };
        let request: u128 = rng.random();
        let entry = audit_entry::Model {
            id: 0,
            repo_id: REPO_ID,
            sequence: Sequence::new(sequence),
            hash: vec![],
            timestamp: FIRST_ENTRY_UNIX + sequence / 10,
            action: "read".to_owned(),
            success: !refused,
            fail_reason: reason.to_owned(),
            secret_id: SecretId::new(number.into()),
            secret_name: name(number),
            version_id: VersionId::new(number.into()),
            version: Version::FIRST,
            user_id: UserId::NONE,
            user_name: String::new(),
            token_id: TokenId::new(rng.random_range(1..=100)),
            runner_id: 0,
            ip_address: "192.0.2.7".to_owned(),
            user_agent: "curl/8.5.0".to_owned(),
            request_id: format!("{request:032x}0000"),
            source: "api".to_owned(),
        };
        hash = link(&key, &hash, &entry);
        insert.execute(params![
            entry.repo_id.get(),
            entry.sequence.get(),
            hash,
            entry.timestamp,
            entry.success,
            entry.fail_reason,
            entry.secret_id.get(),
            entry.secret_name,
            entry.token_id.get(),
            entry.request_id,
        ])?;
    }
    tx.execute(
        "UPDATE vault_repo_head SET sequence = ?1, hash = ?2 WHERE repo_id = ?3",
        params![count, hash, REPO_ID.get()],
    )?;
    Ok(())
}
