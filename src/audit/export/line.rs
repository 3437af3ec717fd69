//! An entry as a line of an export, with every field in either format.

use std::str::FromStr;

use entity::{RepoId, SecretId, Sequence, TokenId, UserId, Version, VersionId, audit_entry};
use serde::{Deserialize, Serialize};

/// The number of fields in a line.
pub const FIELDS: usize = 20;

/// The names of the fields, in the order in which they are written.
pub const NAMES: [&str; FIELDS] = [
    "sequence",
    "timestamp",
    "action",
    "success",
    "message",
    "secret_id",
    "secret_name",
    "version_id",
    "version",
    "user_id",
    "user_name",
    "token_id",
    "runner_id",
    "ip_address",
    "user_agent",
    "request_id",
    "source",
    "repo_id",
    "id",
    "hash",
];

/// The fields in the order of [`NAMES`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    pub sequence: Sequence,
    /// Unix seconds.
    pub timestamp: i64,
    pub action: String,
    pub success: bool,
    pub message: String,
    pub secret_id: SecretId,
    pub secret_name: String,
    pub version_id: VersionId,
    pub version: Version,
    pub user_id: UserId,
    pub user_name: String,
    pub token_id: TokenId,
    pub runner_id: i64,
    pub ip_address: String,
    pub user_agent: String,
    pub request_id: String,
    pub source: String,
    pub repo_id: RepoId,
    pub id: i64,
    /// The chain hash, in hex.
    pub hash: String,
}

/// A field of a CSV line.
pub enum Cell<'a> {
    Number(i64),
    Truth(bool),
    Text(&'a str),
}

impl Line {
    /// Returns the fields in the order of [`NAMES`].
    pub fn cells(&self) -> [Cell<'_>; FIELDS] {
        use Cell::{Number, Text, Truth};
        [
            Number(self.sequence.get()),
            Number(self.timestamp),
            Text(&self.action),
            Truth(self.success),
            Text(&self.message),
            Number(self.secret_id.get()),
            Text(&self.secret_name),
            Number(self.version_id.get()),
            Number(self.version.get()),
            Number(self.user_id.get()),
            Text(&self.user_name),
            Number(self.token_id.get()),
            Number(self.runner_id),
            Text(&self.ip_address),
            Text(&self.user_agent),
            Text(&self.request_id),
            Text(&self.source),
            Number(self.repo_id.get()),
            Number(self.id),
            Text(&self.hash),
        ]
    }

    /// Parses the fields; [`None`] when a text does not have its field's type.
    pub fn of_cells(cells: [String; FIELDS]) -> Option<Self> {
        fn read<T: FromStr>(text: &str) -> Option<T> {
            text.parse().ok()
        }
        let [
            sequence,
            timestamp,
            action,
            success,
            message,
            secret_id,
            secret_name,
            version_id,
            version,
            user_id,
            user_name,
            token_id,
            runner_id,
            ip_address,
            user_agent,
            request_id,
            source,
            repo_id,
            id,
            hash,
        ] = cells;
        Some(Self {
            sequence: read(&sequence)?,
            timestamp: read(&timestamp)?,
            action,
            success: read(&success)?,
            message,
            secret_id: read(&secret_id)?,
            secret_name,
            version_id: read(&version_id)?,
            version: read(&version)?,
            user_id: read(&user_id)?,
            user_name,
            token_id: read(&token_id)?,
            runner_id: read(&runner_id)?,
            ip_address,
            user_agent,
            request_id,
            source,
            repo_id: read(&repo_id)?,
            id: read(&id)?,
            hash,
        })
    }
}

impl From<audit_entry::Model> for Line {
    fn from(row: audit_entry::Model) -> Self {
        Self {
            sequence: row.sequence,
            timestamp: row.timestamp,
            action: row.action,
            success: row.success,
            message: row.fail_reason,
            secret_id: row.secret_id,
            secret_name: row.secret_name,
            version_id: row.version_id,
            version: row.version,
            user_id: row.user_id,
            user_name: row.user_name,
            token_id: row.token_id,
            runner_id: row.runner_id,
            ip_address: row.ip_address,
            user_agent: row.user_agent,
            request_id: row.request_id,
            source: row.source,
            repo_id: row.repo_id,
            id: row.id,
            hash: hex::encode(row.hash),
        }
    }
}
