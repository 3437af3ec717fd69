//! The API's representations of entries and of the keys that verify exports.

use entity::audit_entry;
use forgevault_api_types::audit::{EntryView, PublicKeyView};

use crate::keys::InstanceKey;
use crate::text::shown;

pub(super) fn entry(row: audit_entry::Model) -> EntryView {
    EntryView {
        id: row.id,
        sequence: row.sequence.get(),
        action: row.action,
        success: row.success,
        message: shown(row.fail_reason),
        secret_id: row.secret_id.get(),
        secret_name: row.secret_name,
        version: row.version.get(),
        user_id: row.user_id.get(),
        user_name: shown(row.user_name),
        token_id: row.token_id.get(),
        ip_address: row.ip_address,
        user_agent: shown(row.user_agent),
        request_id: row.request_id,
        source: row.source,
        timestamp: row.timestamp,
    }
}

pub(super) fn public_key(key: &InstanceKey) -> PublicKeyView {
    let public_key = key.key.public_key();
    PublicKeyView {
        public_key: public_key.to_string(),
        key_id: public_key.id(),
        created_at: key.created_unix,
    }
}
