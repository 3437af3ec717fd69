//! Decrypts everything stored, without changing or returning anything: before a rotation, and to check that a
//! backup can be restored under a master key.

use std::collections::{BTreeSet, HashMap};

use entity::{
    CliSessionId, KeyVersion, RepoId, SecretId, SessionId, SigningKeyId, TokenId, UserId, Version,
    VersionId, repo_head, repo_key, secret, secret_version, signing_key,
};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QuerySelect as _,
};

use super::store;
use crate::crypto::{CryptoError, DataKey, DataKeyId, KeyRing, RowKey};
use crate::db::Conn;
use crate::environments;
use crate::error::Error;
use crate::row_macs;

/// The most versions held in memory at once; `BYTES` limits their total size.
const ROWS: u64 = 256;
const BYTES: i64 = 4 * 1024 * 1024;

/// The contents of a repository, and what cannot be decrypted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    pub data_keys: u64,
    /// The number of secret versions.
    pub versions: u64,
    pub failures: Vec<Failure>,
}

/// Something that cannot be decrypted or verified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    pub what: Object,
    pub why: String,
}

/// The kind of object that failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Object {
    AuditKey,
    /// By its version.
    DataKey(KeyVersion),
    /// By the name of the secret and the number of the version.
    Version(String, Version),
    /// A signing key of the instance, by its number.
    SigningKey(SigningKeyId),
    /// By its id.
    Token(TokenId),
    /// By its stored name and its id.
    Secret(String, SecretId),
    /// By its id and its user.
    Session(SessionId, UserId),
    /// A signed-in terminal, likewise.
    CliSession(CliSessionId, UserId),
    /// What a session has for newer tokens of the forge, by its id and its user.
    Box(SessionId, UserId),
    /// A terminal that waits to be signed in, by its id.
    DeviceCode(i64),
    /// What a terminal had confirmed, by its session.
    Confirmation(CliSessionId),
    /// An answer that is kept for repeated requests of a user or a token.
    Answer(UserId, TokenId),
    /// The state that says whether rows without a MAC are accepted.
    RowState,
    /// The environments of a repository.
    Environments,
}

impl std::fmt::Display for Object {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::AuditKey => write!(f, "the audit key"),
            Self::DataKey(version) => write!(f, "data key {version}"),
            Self::Version(name, version) => write!(f, "{name}, version {version}"),
            Self::SigningKey(id) => write!(f, "signing key {id}"),
            Self::Token(id) => write!(f, "the row of token {id}"),
            Self::Secret(name, id) => write!(f, "the row of secret {name} ({id})"),
            Self::Environments => write!(f, "its environments"),
            Self::RowState => write!(f, "the state of the row MACs"),
            Self::Session(id, user) => write!(f, "the row of session {id} of user {user}"),
            Self::CliSession(id, user) => {
                write!(f, "the row of terminal session {id} of user {user}")
            }
            Self::Box(id, user) => write!(f, "the newer tokens of session {id} of user {user}"),
            Self::DeviceCode(id) => write!(f, "the row of device code {id}"),
            Self::Confirmation(id) => write!(f, "a confirmation of terminal session {id}"),
            Self::Answer(user, token) if *token == TokenId::NONE => {
                write!(f, "an answer that is kept for user {user}")
            }
            Self::Answer(_, token) => write!(f, "an answer that is kept for token {token}"),
        }
    }
}

impl Report {
    fn fail(&mut self, what: Object, why: impl std::fmt::Display) {
        let why = why.to_string();
        self.failures.push(Failure { what, why });
    }
}

/// Decrypts every key and every version of a repository.
///
/// # Errors
/// When the database is unavailable. Failures of decryption are part of the report.
pub async fn repository(
    conn: &(impl Conn + ConnectionTrait),
    ring: &KeyRing,
    repo_id: RepoId,
) -> Result<Report, DbErr> {
    let mut report = Report::default();
    match repo_head::Entity::find_by_id(repo_id).one(conn).await? {
        Some(head) => {
            let key = ring.open_audit_key(repo_id, &head.kek_id, &head.sealed_audit_key);
            match key {
                Ok(key) => {
                    let row_key = key.row_key();
                    if ring.rows_are_bound() {
                        check_rows(conn, &row_key, repo_id, &mut report).await?;
                    }
                    let stored = environments::store::read(conn, repo_id).await?;
                    if stored.open(repo_id, (&row_key, key.requires())).is_none() {
                        report.fail(Object::Environments, TAMPERED);
                    }
                }
                Err(error) => report.fail(Object::AuditKey, error),
            }
        }
        None => report.fail(Object::AuditKey, "it is missing"),
    }
    let mut keys = HashMap::new();
    for row in store::keys(conn, repo_id).await? {
        report.data_keys += 1;
        match open_key(ring, &row) {
            Ok(key) => {
                keys.insert(row.key_version, key);
            }
            Err(error) => report.fail(Object::DataKey(row.key_version), error),
        }
    }
    let (mut from, mut after) = (KeyVersion::NONE, VersionId::NONE);
    let last = KeyVersion::MAX;
    while let Some(key_version) = store::oldest_in_use(conn, repo_id, from, last).await? {
        if key_version != from {
            after = VersionId::NONE;
        }
        let key = DataKeyId {
            repo_id,
            key_version,
        };
        let rows = store::sealed_under(conn, key, after, (ROWS, BYTES)).await?;
        (from, after) = match rows.last() {
            Some(last) => (key_version, last.id),
            None => (key_version.next(), VersionId::NONE),
        };
        open_versions(conn, keys.get(&key_version), rows, &mut report).await?;
    }
    Ok(report)
}

/// The message about a row that the service did not write.
const TAMPERED: &str = "it was modified outside the service";

async fn check_rows(
    conn: &(impl Conn + ConnectionTrait),
    key: &RowKey,
    repo_id: RepoId,
    report: &mut Report,
) -> Result<(), DbErr> {
    let (tokens, secrets) = row_macs::inspect::invalid_rows(conn, key, repo_id).await?;
    for token in tokens {
        report.fail(Object::Token(token.id), TAMPERED);
    }
    for secret in secrets {
        report.fail(Object::Secret(secret.name, secret.id), TAMPERED);
    }
    for (user, token) in row_macs::inspect::invalid_answers(conn, key, repo_id).await? {
        report.fail(Object::Answer(user, token), TAMPERED);
    }
    Ok(())
}

/// Verifies the instance-wide state of row MACs, and the rows of no repository.
///
/// # Errors
/// When the database is unavailable.
pub async fn instance(
    conn: &(impl Conn + ConnectionTrait),
    ring: &KeyRing,
) -> Result<Vec<Failure>, Error> {
    let mut report = Report::default();
    match row_macs::guard::open_state(conn, ring).await? {
        Some(Ok(key)) if ring.rows_are_bound() => {
            for row in row_macs::inspect::invalid_sessions(conn, &key).await? {
                report.fail(Object::Session(row.id, row.user_id), TAMPERED);
            }
            for row in row_macs::inspect::invalid_cli_sessions(conn, &key).await? {
                report.fail(Object::CliSession(row.id, row.user_id), TAMPERED);
            }
            for row in row_macs::inspect::invalid_boxes(conn, &key).await? {
                report.fail(Object::Box(row.id, row.user_id), TAMPERED);
            }
            for id in row_macs::inspect::invalid_device_codes(conn, &key).await? {
                report.fail(Object::DeviceCode(id), TAMPERED);
            }
            for id in row_macs::inspect::invalid_confirmations(conn, &key).await? {
                report.fail(Object::Confirmation(id), TAMPERED);
            }
        }
        Some(Err(error)) => report.fail(Object::RowState, error),
        None if row_macs::inspect::has_macs(conn).await? => {
            report.fail(Object::RowState, "it is missing");
        }
        Some(Ok(_)) | None => {}
    }
    Ok(report.failures)
}

/// Returns the repositories with encrypted data.
///
/// # Errors
/// When the database is unavailable.
pub async fn repositories(conn: &impl ConnectionTrait) -> Result<BTreeSet<RepoId>, DbErr> {
    let heads = repo_head::Entity::find()
        .select_only()
        .column(repo_head::Column::RepoId);
    let keys = repo_key::Entity::find()
        .select_only()
        .column(repo_key::Column::RepoId)
        .distinct();
    let versions = secret_version::Entity::find()
        .select_only()
        .column(secret_version::Column::RepoId)
        .distinct();
    let mut all: BTreeSet<RepoId> = BTreeSet::new();
    all.extend(heads.into_tuple::<RepoId>().all(conn).await?);
    all.extend(keys.into_tuple::<RepoId>().all(conn).await?);
    all.extend(versions.into_tuple::<RepoId>().all(conn).await?);
    Ok(all)
}

/// Checks the instance's signing keys. Returns their number, and those that cannot be unwrapped.
///
/// # Errors
/// When the database is unavailable.
pub async fn signing_keys(
    conn: &impl ConnectionTrait,
    ring: &KeyRing,
) -> Result<(usize, Vec<Failure>), DbErr> {
    let keys = signing_key::Entity::find().all(conn).await?;
    let mut report = Report::default();
    for row in &keys {
        let key = ring.open_signing_key(&row.public_key, &row.kek_id, &row.sealed_key);
        if let Err(error) = key {
            report.fail(Object::SigningKey(row.id), error);
        }
    }
    Ok((keys.len(), report.failures))
}

fn open_key(ring: &KeyRing, key: &repo_key::Model) -> Result<DataKey, CryptoError> {
    ring.open_data_key(
        key.repo_id,
        key.key_version,
        &key.kek_id,
        &key.encrypted_dek,
    )
}

async fn open_versions(
    conn: &impl ConnectionTrait,
    key: Option<&DataKey>,
    rows: Vec<secret_version::Model>,
    report: &mut Report,
) -> Result<(), DbErr> {
    report.versions += u64::try_from(rows.len()).unwrap_or(0);
    for row in rows {
        let why = match key {
            None => format!(
                "its data key {} is missing or cannot be unwrapped",
                row.key_version
            ),
            Some(key) => match key.open(row.secret_id, row.version, &row.encrypted_value) {
                Ok(_) => continue,
                Err(error) => error.to_string(),
            },
        };
        let name: Option<String> = secret::Entity::find()
            .select_only()
            .column(secret::Column::Name)
            .filter(secret::Column::RepoId.eq(row.repo_id))
            .filter(secret::Column::Id.eq(row.secret_id))
            .into_tuple()
            .one(conn)
            .await?;
        let name = name.unwrap_or_else(|| format!("(no secret has the id {})", row.secret_id));
        report.fail(Object::Version(name, row.version), why);
    }
    Ok(())
}
