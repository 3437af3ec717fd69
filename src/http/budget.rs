//! One limit for the bytes of all request bodies in memory. Bytes are taken as they arrive and returned with
//! the end of the request. Unauthenticated callers have a share of their own, so that they cannot crowd out
//! authenticated ones, and no owner may use more than part of a share.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

use entity::{RepoId, UserId};

/// Bytes for the bodies of unauthenticated callers.
const UNPROVEN: usize = 16 * 1024 * 1024;
/// Bytes for all other bodies, at least.
const PROVEN: usize = 64 * 1024 * 1024;
/// The fraction of a share that one owner may use.
const PART: usize = 4;

/// An authenticated owner may use this many bytes even if others have filled the share: one small body at a
/// time.
const SMALL: usize = 64 * 1024;

/// Who a body counts against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BodyOwner {
    /// A user of the forge who was authorized for a repository.
    User(UserId),
    /// The vault tokens of a repository.
    TokensOf(RepoId),
    /// An unauthenticated caller.
    Address(Option<IpAddr>),
}

impl BodyOwner {
    fn is_proven(self) -> bool {
        !matches!(self, Self::Address(_))
    }
}

/// The bytes in use, and their limits.
pub struct Budget {
    taken: Mutex<Taken>,
    /// The share for authenticated callers.
    proven: usize,
}

#[derive(Default)]
struct Taken {
    proven: usize,
    unproven: usize,
    by_holder: HashMap<BodyOwner, usize>,
}

/// There is no room for the bytes at the moment.
#[derive(Debug, PartialEq, Eq)]
pub struct Exhausted;

impl Budget {
    /// Creates a budget with room for several bodies of the largest size.
    pub fn new(max_body: usize) -> Self {
        Self {
            taken: Mutex::default(),
            proven: PROVEN.max(max_body.saturating_mul(PART)),
        }
    }

    fn change(&self, holder: BodyOwner, change: impl FnOnce(&mut usize, &mut usize)) {
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let taken = &mut *taken;
        let share = if holder.is_proven() {
            &mut taken.proven
        } else {
            &mut taken.unproven
        };
        let own = taken.by_holder.entry(holder).or_default();
        change(share, own);
        if *own == 0 {
            taken.by_holder.remove(&holder);
        }
    }
}

/// The bytes that an owner uses; returned when dropped.
pub struct Held {
    budget: Arc<Budget>,
    holder: BodyOwner,
    bytes: usize,
}

impl Held {
    pub fn nothing(budget: &Arc<Budget>, holder: BodyOwner) -> Self {
        Self {
            budget: Arc::clone(budget),
            holder,
            bytes: 0,
        }
    }

    /// Takes more bytes.
    ///
    /// # Errors
    /// If the share, or the owner's part of it, has no room for them.
    pub fn take(&mut self, bytes: usize) -> Result<(), Exhausted> {
        let total = if self.holder.is_proven() {
            self.budget.proven
        } else {
            UNPROVEN
        };
        let mut fits = false;
        self.budget.change(self.holder, |share, own| {
            let room = total.saturating_sub(*share);
            let room = room.min((total / PART).saturating_sub(*own));
            let is_small = self.holder.is_proven() && own.saturating_add(bytes) <= SMALL;
            let beyond = (total + total / PART).saturating_sub(*share);
            fits = bytes <= room || is_small && bytes <= beyond;
            if fits {
                *share += bytes;
                *own += bytes;
            }
        });
        if !fits {
            return Err(Exhausted);
        }
        self.bytes += bytes;
        Ok(())
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        self.budget.change(self.holder, |share, own| {
            *share -= self.bytes;
            *own -= self.bytes;
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MIB: usize = 1024 * 1024;

    fn stranger(n: u8) -> BodyOwner {
        BodyOwner::Address(Some(IpAddr::from([192, 0, 2, n])))
    }

    #[test]
    fn a_share_is_limited_and_frees_its_bytes() {
        let budget = Arc::new(Budget::new(1000));
        let mut all: Vec<Held> = (0..4)
            .map(|n| {
                let mut held = Held::nothing(&budget, stranger(n));
                held.take(4 * MIB).unwrap();
                held
            })
            .collect();
        let mut late = Held::nothing(&budget, stranger(9));
        assert_eq!(late.take(1), Err(Exhausted));
        let mut proven = Held::nothing(&budget, BodyOwner::User(UserId::new(1)));
        proven.take(16 * MIB).unwrap();
        all.pop();
        late.take(4 * MIB).unwrap();
        drop((all, late, proven));
        let taken = budget.taken.lock().unwrap();
        assert_eq!((taken.proven, taken.unproven), (0, 0));
        assert!(taken.by_holder.is_empty());
    }

    #[test]
    fn one_owner_gets_only_part_of_a_share() {
        let budget = Arc::new(Budget::new(1000));
        let mut held = Held::nothing(&budget, BodyOwner::TokensOf(RepoId::new(7)));
        held.take(16 * MIB).unwrap();
        let mut another = Held::nothing(&budget, BodyOwner::TokensOf(RepoId::new(7)));
        assert_eq!(another.take(1), Err(Exhausted));
        Held::nothing(&budget, BodyOwner::TokensOf(RepoId::new(8)))
            .take(1)
            .unwrap();
        Held::nothing(&budget, BodyOwner::User(UserId::new(7)))
            .take(1)
            .unwrap();
    }

    #[test]
    fn the_largest_body_fits_whatever_its_size() {
        let budget = Arc::new(Budget::new(100 * MIB));
        let mut held = Held::nothing(&budget, BodyOwner::User(UserId::new(1)));
        held.take(100 * MIB).unwrap();
    }
}
