//! The available master keys, and what they wrap and open.

use std::sync::atomic::{AtomicBool, Ordering};

use entity::{KeyVersion, RepoId};
use secrecy::SecretBox;

use super::{
    AuditKey, Binding, CryptoError, DataKey, DataKeyId, KEY_LEN, Kek, KekId, RequiredMacs, RowKey,
    random_key,
};

/// The current master key, which wraps, and the previous ones, which can still open.
pub struct KeyRing {
    current: Kek,
    previous: Vec<Kek>,
    rows_are_bound: AtomicBool,
}

impl KeyRing {
    pub fn new(current: Kek, previous: Vec<Kek>) -> Self {
        Self {
            current,
            previous,
            rows_are_bound: AtomicBool::new(false),
        }
    }

    /// Whether a row without a MAC is ignored.
    pub fn rows_are_bound(&self) -> bool {
        self.rows_are_bound.load(Ordering::Acquire)
    }

    /// Ignores rows without a MAC from now on. This cannot be undone.
    pub fn bind_rows(&self) {
        self.rows_are_bound.store(true, Ordering::Release);
    }

    /// Returns a new key for rows that belong to no repository, and its wrapped bytes.
    pub fn new_row_key(&self, is_bound: bool) -> Result<(RowKey, Vec<u8>), CryptoError> {
        let key = RowKey::new(random_key()?);
        let wrapped = self.wrap_row_key(&key, is_bound)?;
        Ok((key, wrapped))
    }

    /// Wraps a row key with the current master key.
    pub fn wrap_row_key(&self, key: &RowKey, is_bound: bool) -> Result<Vec<u8>, CryptoError> {
        let kek = self.current.id();
        self.current
            .wrap(key.secret(), Binding::RowKey { is_bound, kek })
    }

    /// Opens a row key.
    pub fn open_row_key(
        &self,
        is_bound: bool,
        (kek_id, wrapped): (&str, &[u8]),
    ) -> Result<RowKey, CryptoError> {
        let old = self.find([], kek_id)?;
        let kek = old.id();
        old.unwrap(wrapped, Binding::RowKey { is_bound, kek })
            .map(RowKey::new)
    }

    pub fn current(&self) -> &Kek {
        &self.current
    }

    /// Whether the master key with this id is available.
    pub fn holds(&self, id: &str) -> bool {
        self.ids().any(|held| held.as_str() == id)
    }

    /// The ids of all available master keys, the current one first.
    pub fn ids(&self) -> impl Iterator<Item = &KekId> {
        std::iter::once(&self.current)
            .chain(&self.previous)
            .map(Kek::id)
    }

    /// Returns the master key with this id, from the ring or from `others`.
    ///
    /// # Errors
    /// Returns [`CryptoError::UnknownKek`] if neither has it.
    pub(super) fn find<'a>(
        &'a self,
        others: impl IntoIterator<Item = &'a Kek>,
        id: &str,
    ) -> Result<&'a Kek, CryptoError> {
        std::iter::once(&self.current)
            .chain(&self.previous)
            .chain(others)
            .find(|kek| kek.id().as_str() == id)
            .ok_or_else(|| CryptoError::UnknownKek(id.to_owned()))
    }

    /// Returns a new data key and its wrapped bytes, bound to the repository and the key's version.
    pub fn new_data_key(
        &self,
        repo_id: RepoId,
        key_version: KeyVersion,
    ) -> Result<(DataKey, Vec<u8>), CryptoError> {
        let key = random_key()?;
        let binding = Binding::DataKey {
            repo_id,
            key_version,
            kek: self.current.id(),
        };
        let wrapped = self.current.wrap(&key, binding)?;
        Ok((DataKey::new(repo_id, key_version, &key), wrapped))
    }

    /// Unwraps a data key with another master key, from the ring or from `others`, and wraps it with the
    /// current one.
    pub fn rewrap_data_key<'a>(
        &'a self,
        others: impl IntoIterator<Item = &'a Kek>,
        id: DataKeyId,
        (kek_id, wrapped): (&str, &[u8]),
    ) -> Result<Vec<u8>, CryptoError> {
        let DataKeyId {
            repo_id,
            key_version,
        } = id;
        let binding = |kek| Binding::DataKey {
            repo_id,
            key_version,
            kek,
        };
        let old = self.find(others, kek_id)?;
        let key = old.unwrap(wrapped, binding(old.id()))?;
        self.current.wrap(&key, binding(self.current.id()))
    }

    /// Rewraps the key of a repository's audit chain.
    pub fn rewrap_audit_key<'a>(
        &'a self,
        others: impl IntoIterator<Item = &'a Kek>,
        repo_id: RepoId,
        sealed: (&str, &[u8]),
    ) -> Result<Vec<u8>, CryptoError> {
        let key = self.open_audit_key_with(others, repo_id, sealed)?;
        self.wrap_audit_key(repo_id, key.secret(), key.requires())
    }

    /// Wraps an audit key with the current master key. It requires at least those MACs from then on.
    fn wrap_audit_key(
        &self,
        repo_id: RepoId,
        key: &SecretBox<[u8; KEY_LEN]>,
        requires: RequiredMacs,
    ) -> Result<Vec<u8>, CryptoError> {
        let of_rows = if self.rows_are_bound() {
            RequiredMacs::Rows
        } else {
            RequiredMacs::None
        };
        let binding = Binding::AuditKey {
            repo_id,
            requires: requires.max(of_rows),
            kek: self.current.id(),
        };
        self.current.wrap(key, binding)
    }

    /// Rewraps an audit key so that it requires the MACs of the environments from then on.
    pub fn bind_environments(
        &self,
        repo_id: RepoId,
        key: &AuditKey,
    ) -> Result<Vec<u8>, CryptoError> {
        self.wrap_audit_key(repo_id, key.secret(), RequiredMacs::RowsAndEnvironments)
    }

    /// Opens a data key that was wrapped by the master key with this id.
    pub fn open_data_key(
        &self,
        repo_id: RepoId,
        key_version: KeyVersion,
        kek_id: &str,
        wrapped: &[u8],
    ) -> Result<DataKey, CryptoError> {
        let kek = self.find([], kek_id)?;
        let binding = Binding::DataKey {
            repo_id,
            key_version,
            kek: kek.id(),
        };
        Ok(DataKey::new(
            repo_id,
            key_version,
            &kek.unwrap(wrapped, binding)?,
        ))
    }

    /// Returns the wrapped bytes of a new key for a repository's audit chain, which requires those MACs.
    pub fn new_audit_key(
        &self,
        repo_id: RepoId,
        requires: RequiredMacs,
    ) -> Result<Vec<u8>, CryptoError> {
        self.wrap_audit_key(repo_id, &random_key()?, requires)
    }

    /// Wraps the key of an ended segment of a chain with the current master key. Its binding prevents it
    /// from being used as the chain's current key.
    pub fn rewrap_ended_key(
        &self,
        repo_id: RepoId,
        sealed: (&str, &[u8]),
    ) -> Result<Vec<u8>, CryptoError> {
        let key = self.open_ended_key(repo_id, sealed)?;
        let kek = self.current.id();
        let binding = Binding::EndedAuditKey { repo_id, kek };
        self.current.wrap(key.secret(), binding)
    }

    /// Opens the key of an ended segment of a chain, whether it was wrapped before or after the segment
    /// ended.
    pub fn open_ended_key(
        &self,
        repo_id: RepoId,
        (kek_id, wrapped): (&str, &[u8]),
    ) -> Result<AuditKey, CryptoError> {
        let held = self.find([], kek_id)?;
        let kek = held.id();
        match held.unwrap(wrapped, Binding::EndedAuditKey { repo_id, kek }) {
            Ok(key) => Ok(AuditKey::new(key, RequiredMacs::None)),
            Err(_) => self.open_audit_key(repo_id, kek_id, wrapped),
        }
    }

    /// Opens the key of a repository's audit chain. A key that was sealed when row MACs were required makes
    /// the ring require them from then on, whatever else is stored.
    pub fn open_audit_key(
        &self,
        repo_id: RepoId,
        kek_id: &str,
        wrapped: &[u8],
    ) -> Result<AuditKey, CryptoError> {
        self.open_audit_key_with([], repo_id, (kek_id, wrapped))
    }

    /// Opens the key of a repository's audit chain, also with master keys that are not in the ring.
    pub fn open_audit_key_with<'a>(
        &'a self,
        others: impl IntoIterator<Item = &'a Kek>,
        repo_id: RepoId,
        (kek_id, wrapped): (&str, &[u8]),
    ) -> Result<AuditKey, CryptoError> {
        let kek = self.find(others, kek_id)?;
        let open = |requires| {
            let binding = Binding::AuditKey {
                repo_id,
                requires,
                kek: kek.id(),
            };
            let key = kek.unwrap(wrapped, binding)?;
            Ok(AuditKey::new(key, requires))
        };
        let required = open(RequiredMacs::Rows)
            .or_else(|_: CryptoError| open(RequiredMacs::RowsAndEnvironments));
        if let Ok(key) = required {
            // A caller who supplies a master key may have forged what it opens.
            if self.holds(kek_id) {
                self.bind_rows();
            }
            return Ok(key);
        }
        open(RequiredMacs::None)
    }
}

#[cfg(test)]
pub(crate) mod tests;
