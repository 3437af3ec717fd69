//! One bound for the bytes of all bodies that the process holds in memory. They are taken as they
//! come in and given back with the request. Who has proven nothing has a share apart, so that it is
//! never at the cost of those who have; and nobody has more than a part of a share.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

use entity::{RepoId, UserId};

/// Bytes of the bodies of callers who have proven nothing.
const UNPROVEN: usize = 16 * 1024 * 1024;
/// Bytes of all other bodies, at least.
const PROVEN: usize = 64 * 1024 * 1024;
/// One holder's part of a share.
const PART: usize = 4;

/// Up to so many bytes a proven holder finds room even where others have filled the share: one small
/// body at a time.
const SMALL: usize = 64 * 1024;

/// Whose bodies they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BodyOwner {
    /// A user of the forge who was let into a repository.
    User(UserId),
    /// Vault tokens of a repository.
    TokensOf(RepoId),
    /// Nobody has been proven.
    Address(Option<IpAddr>),
}

impl BodyOwner {
    fn is_proven(self) -> bool {
        !matches!(self, Self::Address(_))
    }
}

/// What is held, and how much may be.
pub struct Budget {
    taken: Mutex<Taken>,
    /// Of the share of those who are proven.
    proven: usize,
}

#[derive(Default)]
struct Taken {
    proven: usize,
    unproven: usize,
    by_holder: HashMap<BodyOwner, usize>,
}

/// There is no room for so many bytes now.
#[derive(Debug, PartialEq, Eq)]
pub struct Exhausted;

impl Budget {
    /// With room for several bodies of the largest size.
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

/// Bytes that a holder has; given back when it is dropped.
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

    /// Takes so many bytes more.
    ///
    /// # Errors
    /// When the share, or the holder's part of it, has no room for them.
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
    fn a_share_has_a_bound_and_gives_room_again() {
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
    fn one_holder_has_no_more_than_a_part() {
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
