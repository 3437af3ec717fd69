//! The input of row MACs: a label that names the table and the layout, a zero byte, then the fields. Numbers
//! are 64 bits big-endian; texts and bytes are prefixed with their length in 32 bits. docs/ARCHITECTURE.md
//! lists the fields. No two rows share an encoding: the labels differ, and every field after a label has a
//! fixed or encoded length.

use entity::{
    Generation, RepoId, SecretId, cli_confirmation, cli_session, device_code, environment_change,
    kept_answer, secret, session,
};
use subtle::ConstantTimeEq as _;

use crate::crypto::RowKey;
use crate::tokens::lineage_token::LineageToken;

pub type Mac = [u8; 32];

struct Encoding(Vec<u8>);

impl Encoding {
    fn of(label: &str) -> Self {
        let mut bytes = Vec::with_capacity(256);
        bytes.extend_from_slice(label.as_bytes());
        bytes.push(0);
        Self(bytes)
    }

    fn number(mut self, number: i64) -> Self {
        self.0.extend_from_slice(&number.to_be_bytes());
        self
    }

    fn bytes(mut self, bytes: &[u8]) -> Self {
        // Every column is far below 4 GiB.
        let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
        self.0.extend_from_slice(&length.to_be_bytes());
        self.0.extend_from_slice(bytes);
        self
    }
}

/// Returns the MAC of a vault token: where it is valid, for what, until when, from which addresses, and its
/// lineage. Locks and counters only restrict a token and change with each use, so the MAC excludes them.
pub fn token(key: &RowKey, row: &LineageToken) -> Mac {
    let encoding = Encoding::of("forgevault token row v1")
        .number(row.id.get())
        .number(row.repo_id.get())
        .bytes(row.token_hash.as_bytes())
        .bytes(row.scope.as_bytes())
        .number(row.expires_unix)
        .bytes(row.allowed_ips.as_bytes())
        .number(row.parent_id.get())
        .number(row.created_by.get())
        .number(row.revoked_unix)
        .number(row.creator_inactive_unix);
    key.mac(&encoding.0)
}

/// Returns the MAC of a secret: which value its name refers to, and whether it is deleted.
pub fn secret(key: &RowKey, repo_id: RepoId, id: SecretId, name: &str, deleted_unix: i64) -> Mac {
    let encoding = Encoding::of("forgevault secret row v1")
        .number(id.get())
        .number(repo_id.get())
        .bytes(name.as_bytes())
        .number(deleted_unix);
    key.mac(&encoding.0)
}

/// Returns the MAC of a repository's environments.
pub fn environment_set(
    key: &RowKey,
    repo_id: RepoId,
    generation: Generation,
    declared: &[u8],
) -> Mac {
    let encoding = Encoding::of("forgevault environment set row v1")
        .number(repo_id.get())
        .number(generation.get())
        .bytes(declared);
    key.mac(&encoding.0)
}

/// Returns the MAC of the generation of a repository's environments, as its head has it.
pub fn environment_generation(key: &RowKey, repo_id: RepoId, generation: Generation) -> Mac {
    let encoding = Encoding::of("forgevault environment generation v1")
        .number(repo_id.get())
        .number(generation.get());
    key.mac(&encoding.0)
}

/// Returns the MAC of a change of a secret: that it had this name, with these versions.
pub fn environment_change(key: &RowKey, row: &environment_change::Model) -> Mac {
    let encoding = Encoding::of("forgevault environment change row v1")
        .number(row.repo_id.get())
        .bytes(row.environment.as_bytes())
        .number(row.secret_id.get())
        .number(row.revision.get())
        .bytes(row.name.as_bytes())
        .number(row.from_version.get())
        .number(row.to_version.get());
    key.mac(&encoding.0)
}

/// Returns the MAC of a browser session: its user, its start, and its tokens for the forge.
pub fn session(key: &RowKey, row: &session::Model) -> Mac {
    let encoding = Encoding::of("forgevault session row v1")
        .bytes(&row.secret_hash)
        .number(row.user_id.get())
        .bytes(row.user_name.as_bytes())
        .bytes(&row.sealed_grant)
        .number(row.created_unix);
    key.mac(&encoding.0)
}

/// Returns the MAC of what a browser session has for newer tokens of the forge: the key for which they are
/// sealed, so that nobody seals any for a key that was planted, and the sealed tokens.
pub fn session_box(key: &RowKey, row: &session::Model) -> Mac {
    let encoding = Encoding::of("forgevault session box v1")
        .bytes(&row.secret_hash)
        .number(row.user_id.get())
        .bytes(row.public_key.as_deref().unwrap_or_default())
        .bytes(row.sealed_tokens.as_deref().unwrap_or_default());
    key.mac(&encoding.0)
}

/// Returns the MAC of a signed-in terminal: its user, its start, and the forge's tokens with the key for which
/// they are sealed.
pub fn cli_session(key: &RowKey, row: &cli_session::Model) -> Mac {
    let encoding = Encoding::of("forgevault cli session row v1")
        .bytes(&row.token_hash)
        .number(row.user_id.get())
        .bytes(row.user_name.as_bytes())
        .bytes(&row.public_key)
        .bytes(&row.sealed)
        .number(row.forge_expires_unix)
        .bytes(row.client_name.as_bytes())
        .number(row.created_unix);
    key.mac(&encoding.0)
}

/// Returns the MAC of a terminal that waits to be signed in: who asked, and what was decided.
pub fn device_code(key: &RowKey, row: &device_code::Model) -> Mac {
    let encoding = Encoding::of("forgevault device code row v1")
        .bytes(&row.device_hash)
        .bytes(&row.user_code_hash)
        .bytes(&row.public_key)
        .number(row.state)
        .bytes(row.client_name.as_bytes())
        .bytes(row.ip_address.as_bytes())
        .number(row.created_unix)
        .number(row.expires_unix)
        .number(row.user_id.get())
        .bytes(row.user_name.as_bytes())
        .bytes(&row.sealed)
        .number(row.forge_expires_unix);
    key.mac(&encoding.0)
}

/// Returns the MAC of a confirmation: for which terminal, and when it was given.
pub fn cli_confirmation(key: &RowKey, row: &cli_confirmation::Model) -> Mac {
    let encoding = Encoding::of("forgevault cli confirmation row v1")
        .bytes(row.id.as_bytes())
        .number(row.cli_session_id.get())
        .bytes(&row.token_hash)
        .number(row.user_id.get())
        .bytes(row.action.as_bytes())
        .bytes(row.repository.as_bytes())
        .bytes(row.ip_address.as_bytes())
        .number(row.created_unix)
        .number(row.confirmed_unix);
    key.mac(&encoding.0)
}

/// Returns the fingerprint of a request, of which `digest` is the SHA-256. Only the service can compute it, so
/// that nobody finds a short value by trying all in the database.
pub fn request_fingerprint(key: &RowKey, digest: &[u8; 32]) -> Mac {
    let encoding = Encoding::of("forgevault request fingerprint v1").bytes(digest);
    key.mac(&encoding.0)
}

/// Returns the MAC of an answer that is kept for repeated requests.
pub fn kept_answer(key: &RowKey, row: &kept_answer::Model) -> Mac {
    let encoding = Encoding::of("forgevault kept answer row v1")
        .number(row.repo_id.get())
        .number(row.user_id.get())
        .number(row.token_id.get())
        .bytes(row.idempotency_key.as_bytes())
        .bytes(&row.fingerprint)
        .bytes(&row.answer)
        .number(row.created_unix);
    key.mac(&encoding.0)
}

/// Whether `mac` equals the MAC stored in the row, compared in constant time.
pub fn verify(mac: &Mac, stored: Option<&[u8]>) -> bool {
    stored.is_some_and(|stored| stored.ct_eq(mac).into())
}

pub fn verify_token(key: &RowKey, row: &LineageToken) -> bool {
    verify(&token(key, row), row.row_mac.as_deref())
}

pub fn verify_secret(key: &RowKey, row: &secret::Model) -> bool {
    let mac = secret(key, row.repo_id, row.id, &row.name, row.deleted_unix);
    verify(&mac, row.row_mac.as_deref())
}

pub fn verify_environment_change(key: &RowKey, row: &environment_change::Model) -> bool {
    verify(&environment_change(key, row), row.row_mac.as_deref())
}

pub fn verify_session(key: &RowKey, row: &session::Model) -> bool {
    verify(&session(key, row), row.row_mac.as_deref())
}

pub fn verify_session_box(key: &RowKey, row: &session::Model) -> bool {
    verify(&session_box(key, row), row.box_mac.as_deref())
}

pub fn verify_cli_session(key: &RowKey, row: &cli_session::Model) -> bool {
    verify(&cli_session(key, row), Some(&row.mac))
}

pub fn verify_device_code(key: &RowKey, row: &device_code::Model) -> bool {
    verify(&device_code(key, row), Some(&row.mac))
}

pub fn verify_cli_confirmation(key: &RowKey, row: &cli_confirmation::Model) -> bool {
    verify(&cli_confirmation(key, row), Some(&row.mac))
}

pub fn verify_kept_answer(key: &RowKey, row: &kept_answer::Model) -> bool {
    verify(&kept_answer(key, row), Some(&row.row_mac))
}

#[cfg(test)]
mod tests {
    use entity::{SessionId, TokenId, UserId};

    use super::*;
    use crate::crypto::key_ring::tests::row_key;

    fn lineage_token() -> LineageToken {
        LineageToken {
            id: TokenId::new(3),
            repo_id: RepoId::new(7),
            token_hash: "ab".repeat(32),
            parent_id: TokenId::new(2),
            created_by: UserId::new(11),
            scope: "read:A*,write:ä".to_owned(),
            expires_unix: 1_800_000_000,
            revoked_unix: 0,
            creator_inactive_unix: 0,
            locked_until: 0,
            allowed_ips: "10.0.0.0/8".to_owned(),
            row_mac: None,
        }
    }

    #[test]
    fn the_macs_of_rows_are_fixed() {
        // These MACs are stored in every row, so they must never change. Computed with Python's hmac from an
        // audit key of 0x40…0x5f.
        let key = row_key();
        let session_row = session::Model {
            id: SessionId::new(1),
            secret_hash: vec![1; 32],
            user_id: UserId::new(11),
            user_name: "alice".to_owned(),
            sealed_grant: vec![2; 3],
            created_unix: 5,
            seen_unix: 6,
            ip_address: String::new(),
            user_agent: String::new(),
            row_mac: None,
            public_key: None,
            sealed_tokens: None,
            box_mac: None,
        };
        let macs = [
            token(&key, &lineage_token()),
            secret(&key, RepoId::new(7), SecretId::new(5), "production.X", 0),
            session(&key, &session_row),
        ];
        assert_eq!(macs.map(hex::encode), MACS);
    }

    const MACS: [&str; 3] = [
        "e5d12a73b80c522b1a0b2b30b504b042fcab154e8d451f33ab95825b54fe4462",
        "72b06525623aa0d75b0f5d65cc3cf36acdf89863a1bd594b280a603004dccb6a",
        "04164681a9d2af58c7631f5842fa0e878adbd0fe12e964fe1bb51faa80601d03",
    ];

    #[test]
    fn whatever_gives_rights_changes_the_mac_and_nothing_else_does() {
        let key = row_key();
        let mac = token(&key, &lineage_token());
        let changes: [fn(&mut LineageToken); 10] = [
            |row| row.id = TokenId::new(4),
            |row| row.repo_id = RepoId::new(8),
            |row| row.token_hash.replace_range(0..1, "c"),
            |row| row.scope = "admin".to_owned(),
            |row| row.expires_unix = 0,
            |row| row.allowed_ips.clear(),
            |row| row.parent_id = TokenId::NONE,
            |row| row.created_by = UserId::new(12),
            |row| row.revoked_unix = 1,
            |row| row.creator_inactive_unix = 1,
        ];
        for change in changes {
            let mut other = lineage_token();
            change(&mut other);
            assert_ne!(token(&key, &other), mac, "{other:?}");
        }
        let locked = LineageToken {
            locked_until: 5,
            ..lineage_token()
        };
        assert_eq!(token(&key, &locked), mac);
        // Moving a boundary between two fields changes the MAC.
        let moved = LineageToken {
            scope: "read:A*,write:ä10".to_owned(),
            allowed_ips: ".0.0.0/8".to_owned(),
            ..lineage_token()
        };
        assert_ne!(token(&key, &moved), mac);
    }
}
