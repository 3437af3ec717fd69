//! The environments as stored: a row with its MAC, and its generation in the repository's head. They count
//! only together, so that somebody who changes or deletes the row in the database unprotects nothing.

use std::sync::Arc;

use entity::{Generation, RepoId};
use serde::{Deserialize, Serialize};

use super::{Environment, Environments};
use crate::crypto::{RequiredMacs, RowKey};
use crate::row_macs::mac;

/// What the database says about a repository's environments; not verified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredSet {
    /// The generation in the head, and its MAC.
    pub generation: Generation,
    pub generation_mac: Option<Vec<u8>>,
    /// The audit key as wrapped, on which depends whether MACs are required; empty without a head.
    pub sealed_audit_key: Vec<u8>,
    pub row: Option<SetRow>,
}

/// The row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetRow {
    pub generation: Generation,
    pub declared: Vec<u8>,
    pub row_mac: Vec<u8>,
}

/// An environment as it is stored.
#[derive(Serialize, Deserialize)]
struct Declared {
    name: String,
    protected: bool,
    overlay: bool,
    position: i64,
    description: String,
}

impl Default for StoredSet {
    fn default() -> Self {
        Self {
            generation: Generation::NONE,
            generation_mac: None,
            sealed_audit_key: vec![],
            row: None,
        }
    }
}

impl StoredSet {
    /// Whether nothing was ever stored.
    fn is_untouched(&self) -> bool {
        self.generation.is_none() && self.generation_mac.is_none() && self.row.is_none()
    }

    /// Whether nothing can be wrong with it: the repository has no head yet.
    pub(super) fn is_new(&self) -> bool {
        self.is_untouched() && self.sealed_audit_key.is_empty()
    }

    /// Returns the environments; [`None`] if the service did not write them as they stand. `requires` is
    /// that of the repository's audit key.
    pub fn open(
        &self,
        repo_id: RepoId,
        (key, requires): (&RowKey, RequiredMacs),
    ) -> Option<Arc<Environments>> {
        if self.is_untouched() {
            let may_be = requires < RequiredMacs::RowsAndEnvironments;
            return may_be.then(Environments::initial);
        }
        let head = mac::environment_generation(key, repo_id, self.generation);
        let row = self.row.as_ref()?;
        let set = mac::environment_set(key, repo_id, row.generation, &row.declared);
        let is_valid = row.generation == self.generation
            && mac::verify(&head, self.generation_mac.as_deref())
            && mac::verify(&set, Some(&row.row_mac));
        if !is_valid {
            return None;
        }
        decode(self.generation, &row.declared).map(Arc::new)
    }
}

/// Returns the environments in the form that is stored.
pub(super) fn encode(environments: &Environments) -> Result<Vec<u8>, serde_json::Error> {
    let declared = environments.declared.iter().cloned().map(|known| Declared {
        name: known.name,
        protected: known.protected,
        overlay: known.overlay,
        position: known.position,
        description: known.description,
    });
    serde_json::to_vec(&declared.collect::<Vec<_>>())
}

/// Returns the names in a stored set that need not be the service's own.
pub(super) fn names(declared: &[u8]) -> Vec<String> {
    let declared = serde_json::from_slice::<Vec<Declared>>(declared);
    let declared = declared.unwrap_or_default().into_iter();
    declared.map(|stored| stored.name).collect()
}

fn decode(generation: Generation, declared: &[u8]) -> Option<Environments> {
    let declared: Vec<Declared> = serde_json::from_slice(declared).ok()?;
    let declared = declared.into_iter().map(|stored| Environment {
        name: stored.name,
        protected: stored.protected,
        overlay: stored.overlay,
        position: stored.position,
        description: stored.description,
    });
    Some(Environments::new(generation, declared.collect()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::key_ring::tests::row_key;

    const REPO: RepoId = RepoId::new(7);

    fn stored(environments: &Environments) -> StoredSet {
        let (key, generation) = (row_key(), environments.generation());
        let declared = encode(environments).unwrap();
        StoredSet {
            generation,
            generation_mac: Some(mac::environment_generation(&key, REPO, generation).into()),
            sealed_audit_key: vec![1],
            row: Some(SetRow {
                generation,
                row_mac: mac::environment_set(&key, REPO, generation, &declared).into(),
                declared,
            }),
        }
    }

    #[test]
    fn only_what_the_service_stored_counts() {
        let key = row_key();
        let mut environments = (*Environments::initial()).clone();
        environments = environments.with(Environment {
            protected: true,
            ..Environment::new("qa".to_owned())
        });
        let good = stored(&environments);
        for requires in [RequiredMacs::None, RequiredMacs::RowsAndEnvironments] {
            let opened = good.open(REPO, (&key, requires)).unwrap();
            assert_eq!(*opened, environments);
            assert!(opened.protects("qa.X"));
        }
        let row = good.row.clone().unwrap();
        let other = stored(&environments.with(Environment::new_protected("demo".to_owned())));
        let changed = [
            StoredSet {
                row: None,
                ..good.clone()
            },
            StoredSet {
                generation_mac: None,
                ..good.clone()
            },
            StoredSet {
                generation: Generation::NONE,
                ..good.clone()
            },
            StoredSet {
                row: other.row.clone(),
                ..good.clone()
            },
            StoredSet {
                row: good.row.clone(),
                ..other
            },
            StoredSet {
                row: Some(SetRow {
                    declared: b"[]".to_vec(),
                    ..row.clone()
                }),
                ..good.clone()
            },
            StoredSet {
                row: Some(SetRow {
                    row_mac: vec![],
                    ..row.clone()
                }),
                ..good.clone()
            },
            StoredSet {
                generation: Generation::NONE,
                generation_mac: None,
                ..good.clone()
            },
        ];
        for changed in changed {
            let opened = changed.open(REPO, (&key, RequiredMacs::Rows));
            assert_eq!(opened, None, "{changed:?}");
        }
        assert_eq!(good.open(RepoId::new(8), (&key, RequiredMacs::Rows)), None);
        let nothing = StoredSet {
            sealed_audit_key: vec![1],
            ..StoredSet::default()
        };
        assert!(nothing.open(REPO, (&key, RequiredMacs::Rows)).is_some());
        let removed = nothing.open(REPO, (&key, RequiredMacs::RowsAndEnvironments));
        assert_eq!(removed, None);
    }
}
