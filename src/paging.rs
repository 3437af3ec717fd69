//! Pagination, and reading long lists in parts.

/// A page of a list, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    number: u64,
    size: u64,
}

/// The bounds of `page_size` for a kind of list.
#[derive(Clone, Copy, Debug)]
pub struct Sizes {
    pub default: u64,
    pub max: u64,
}

impl Sizes {
    /// Returns a page, by default the first. A size above the maximum is reduced to it.
    pub fn page(self, number: Option<u64>, size: Option<u64>) -> Page {
        let size = size.unwrap_or(self.default).min(self.max);
        Page::new(number.unwrap_or(1), size)
    }
}

/// For every list except the audit log.
pub const LIST: Sizes = Sizes {
    default: 50,
    max: 1000,
};

/// Rows per part when a long list is read in parts.
pub const PART: u64 = 500;

impl Page {
    /// A number or size of 0 counts as 1.
    pub fn new(number: u64, size: u64) -> Self {
        Self {
            number: number.max(1),
            size: size.max(1),
        }
    }

    /// The first page, with `size` rows (at least 1).
    pub fn first(size: u64) -> Self {
        Self::new(1, size)
    }

    pub fn number(self) -> u64 {
        self.number
    }

    pub fn size(self) -> u64 {
        self.size
    }

    /// How many rows precede the page; at most 2^63 - 1, the limit of the databases.
    pub fn offset(self) -> u64 {
        const MAX: u64 = i64::MAX.unsigned_abs();
        (self.number - 1).saturating_mul(self.size).min(MAX)
    }

    /// How many pages `total` rows fill.
    pub fn pages(self, total: u64) -> u64 {
        total.div_ceil(self.size)
    }
}
