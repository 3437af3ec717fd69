//! The audit log, and the keys that verify its exports.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

/// An audit entry.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = AuditEntry))]
pub struct EntryView {
    pub id: i64,
    /// Counts from 1 in each repository, without gaps.
    pub sequence: i64,
    pub action: String,
    pub success: bool,
    /// Why the operation was refused, or a remark about it.
    pub message: String,
    pub secret_id: i64,
    pub secret_name: String,
    pub version: i64,
    /// The user's id at the forge; 0 for a vault token.
    pub user_id: i64,
    pub user_name: String,
    pub token_id: i64,
    pub ip_address: String,
    pub user_agent: String,
    pub request_id: String,
    pub source: String,
    /// Unix seconds.
    pub timestamp: i64,
}

/// A page of the audit log.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = AuditPage))]
pub struct PageView {
    pub entries: Vec<EntryView>,
    pub total: u64,
    pub page: u64,
    pub pages: u64,
}

/// A public key of the instance.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = AuditKey))]
pub struct PublicKeyView {
    /// 64 hex digits.
    pub public_key: String,
    /// The first 16 hex digits of the SHA-256 of the key.
    pub key_id: String,
    /// Unix seconds.
    pub created_at: i64,
}

/// The key that signs exports of the audit log, and its predecessors.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = AuditKeys))]
pub struct PublicKeysView {
    /// `Ed25519`.
    pub algorithm: Cow<'static, str>,
    #[serde(flatten)]
    pub newest: PublicKeyView,
    /// The latest first.
    pub earlier: Vec<PublicKeyView>,
}
