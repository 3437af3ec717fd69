//! What a licence allows: shared by the service, which enforces it, and by
//! whoever issues licences.

mod tier;

pub use tier::{Limits, Tier, UNLIMITED, UnknownTier};
