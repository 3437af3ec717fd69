//! What a sealed row is bound to, so that moving a row elsewhere is detected when it is opened.

use entity::{KeyVersion, RepoId, SecretId, Version};

use super::{KEY_LEN, KekId};

/// The associated data of a seal: its purpose and the row that it belongs to.
#[derive(Clone, Copy, Debug)]
pub enum Binding<'a> {
    /// A version of a secret's value, sealed by a data key.
    Value {
        repo_id: RepoId,
        secret_id: SecretId,
        version: Version,
        key_version: KeyVersion,
    },
    /// A data key, wrapped by the master key.
    DataKey {
        repo_id: RepoId,
        key_version: KeyVersion,
        kek: &'a KekId,
    },
    /// The key of a repository's audit chain, wrapped by the master key. `requires` is part of the
    /// associated data, so that a requirement for MACs cannot be lifted without the master key.
    AuditKey {
        repo_id: RepoId,
        requires: RequiredMacs,
        kek: &'a KekId,
    },
    /// A former key of an audit chain, wrapped by the master key.
    EndedAuditKey { repo_id: RepoId, kek: &'a KekId },
    /// The instance's key for rows that belong to no repository, wrapped by the master key. `is_bound` is
    /// part of the associated data, so that nobody can make rows without a MAC valid again without the
    /// master key.
    RowKey { is_bound: bool, kek: &'a KekId },
    /// The instance's private signing key, bound to its public key and wrapped by the master key.
    SigningKey {
        public_key: &'a [u8; KEY_LEN],
        kek: &'a KekId,
    },
}

/// The rows of a repository that count only with a MAC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RequiredMacs {
    None,
    /// Those that grant access.
    Rows,
    /// Also its environments. A process that does not know them cannot open the key.
    RowsAndEnvironments,
}

impl Binding<'_> {
    /// Returns a label for purpose and layout, a zero byte, the numbers as big-endian 64-bit integers (for a
    /// signing key, its public key), and the KEK id. The encoding is injective: the labels differ, and every
    /// part after a label except the last has a fixed length.
    pub(super) fn to_aad(self) -> Vec<u8> {
        let (label, numbers, kek): (_, &[i64], _) = match self {
            Self::Value {
                repo_id,
                secret_id,
                version,
                key_version,
            } => (
                "forgevault value v1",
                &[
                    repo_id.get(),
                    secret_id.get(),
                    version.get(),
                    key_version.get(),
                ],
                None,
            ),
            Self::DataKey {
                repo_id,
                key_version,
                kek,
            } => (
                "forgevault data key v1",
                &[repo_id.get(), key_version.get()],
                Some(kek),
            ),
            Self::AuditKey {
                repo_id,
                requires,
                kek,
            } => (
                match requires {
                    RequiredMacs::None => "forgevault audit key v1",
                    RequiredMacs::Rows => "forgevault audit key v2",
                    RequiredMacs::RowsAndEnvironments => "forgevault audit key v3",
                },
                &[repo_id.get()],
                Some(kek),
            ),
            Self::EndedAuditKey { repo_id, kek } => {
                ("forgevault ended audit key v1", &[repo_id.get()], Some(kek))
            }
            Self::RowKey { is_bound, kek } => (
                "forgevault row key v1",
                if is_bound { &[1] } else { &[0] },
                Some(kek),
            ),
            Self::SigningKey { kek, .. } => ("forgevault signing key v1", &[], Some(kek)),
        };
        let mut aad = Vec::with_capacity(80);
        aad.extend_from_slice(label.as_bytes());
        aad.push(0);
        for number in numbers {
            aad.extend_from_slice(&number.to_be_bytes());
        }
        if let Self::SigningKey { public_key, .. } = self {
            aad.extend_from_slice(public_key);
        }
        if let Some(kek) = kek {
            aad.extend_from_slice(kek.as_str().as_bytes());
        }
        aad
    }
}
