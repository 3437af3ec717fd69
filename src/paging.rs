//! Pages and parts of long lists.

/// A page of a list, numbered from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    number: u64,
    size: u64,
}

/// Bounds of `page_size` in one kind of list.
#[derive(Clone, Copy, Debug)]
pub struct Sizes {
    pub default: u64,
    pub max: u64,
}

/// Of every list but the audit.
pub const LIST: Sizes = Sizes {
    default: 50,
    max: 1000,
};

/// Rows of one part of a long list, which is read part by part.
pub const PART: u64 = 500;

impl Page {
    /// # Panics
    /// Never; a number or a size of 0 counts as 1.
    pub fn new(number: u64, size: u64) -> Self {
        Self {
            number: number.max(1),
            size: size.max(1),
        }
    }

    /// The first page of that size, from 1.
    pub fn first(size: u64) -> Self {
        Self { number: 1, size }
    }

    pub fn number(self) -> u64 {
        self.number
    }

    pub fn size(self) -> u64 {
        self.size
    }

    /// How many come before it; at most what 63 bits hold, which is the databases' limit.
    pub fn offset(self) -> u64 {
        const MAX: u64 = i64::MAX.unsigned_abs();
        (self.number - 1).saturating_mul(self.size).min(MAX)
    }

    /// How many pages so many entries fill.
    pub fn pages(self, total: u64) -> u64 {
        total.div_ceil(self.size)
    }
}
