//! The forms of all values, and whether a text begins with one.

mod encodings;

use zeroize::Zeroizing;

/// Shorter values are not masked: they would be found everywhere.
pub const MIN_LEN: usize = 4;

/// The forms of all values. No `Debug`: they are in plain text.
///
/// Found in two steps. Nearly all positions of a stream are passed over by a filter: a set of hashes of the
/// forms' first four bytes. At the others, the forms are searched in order.
pub struct Forms {
    /// Sorted, without duplicates.
    sorted: Vec<Form>,
    filter: Filter,
}

struct Form {
    bytes: Zeroizing<Vec<u8>>,
    /// The longest other form with which this one begins.
    prefix: Option<usize>,
}

/// What a text begins with.
pub struct Found {
    /// The length of the longest form.
    pub longest: Option<usize>,
    /// Whether the whole text is the beginning of a longer form.
    pub may_grow: bool,
}

impl Forms {
    /// Takes all forms of the values, except of those that [are too short](is_maskable).
    pub fn new<'a>(values: impl IntoIterator<Item = &'a [u8]>) -> Self {
        let mut all = Vec::new();
        for value in values {
            let mut forms = Vec::new();
            encodings::push_forms(value, &mut forms);
            forms.retain(|form| form.len() >= MIN_LEN);
            // Most are alike, so this is done for each value too.
            all.append(&mut sorted(forms));
        }
        let all = sorted(all);
        let filter = Filter::new(&all);
        let mut forms: Vec<Form> = Vec::with_capacity(all.len());
        for bytes in all {
            // What a form begins with is the one before it, or what that one begins with.
            let before = forms.len().checked_sub(1);
            let prefix = longest_prefix(&forms, before, &bytes);
            forms.push(Form { bytes, prefix });
        }
        Self {
            sorted: forms,
            filter,
        }
    }

    /// Returns the first position from `start` at which a form may begin: one where the filter finds its
    /// first four bytes, or one of the last three. `text.len()` if there is none.
    pub fn next_candidate(&self, text: &[u8], start: usize) -> usize {
        if self.sorted.is_empty() {
            return text.len();
        }
        let mut windows = text.get(start..).unwrap_or_default().array_windows();
        let count = windows.len();
        let found = windows.position(|window| self.filter.may_contain(*window));
        start + found.unwrap_or(count)
    }

    pub fn find(&self, text: &[u8]) -> Found {
        let after = self
            .sorted
            .partition_point(|form| form.bytes.as_slice() <= text);
        let longest = longest_prefix(&self.sorted, after.checked_sub(1), text);
        let next = self.sorted.get(after);
        Found {
            longest: longest.and_then(|index| Some(self.sorted.get(index)?.bytes.len())),
            may_grow: next.is_some_and(|form| form.bytes.starts_with(text)),
        }
    }
}

/// Whether a value is long enough: spaces and line breaks around it do not count.
pub fn is_maskable(value: &[u8]) -> bool {
    value.trim_ascii().len() >= MIN_LEN
}

/// In order, without duplicates.
fn sorted(mut forms: Vec<Zeroizing<Vec<u8>>>) -> Vec<Zeroizing<Vec<u8>>> {
    forms.sort_by(|one, other| one.as_slice().cmp(other));
    forms.dedup_by(|one, other| one.as_slice() == other.as_slice());
    forms
}

/// Goes from a form to the one that it begins with, and on, until one that `text` begins with.
fn longest_prefix(sorted: &[Form], from: Option<usize>, text: &[u8]) -> Option<usize> {
    let mut index = from;
    while let Some(form) = index.and_then(|index| sorted.get(index)) {
        if text.starts_with(&form.bytes) {
            return index;
        }
        index = form.prefix;
    }
    None
}

/// A set of four bytes each, with false positives.
struct Filter {
    bits: Vec<u64>,
    shift: u32,
}

impl Filter {
    /// At least 64 bits a form: few false positives. At least 2^16 in all, which stays in the fastest cache.
    fn new(forms: &[Zeroizing<Vec<u8>>]) -> Self {
        let wanted = (forms.len() * 64)
            .next_power_of_two()
            .clamp(1 << 16, 1 << 26);
        let mut filter = Self {
            bits: vec![0; wanted / 64],
            shift: u32::BITS - wanted.trailing_zeros(),
        };
        for head in forms.iter().filter_map(|form| form.first_chunk()) {
            let (word, bit) = filter.place(*head);
            if let Some(word) = filter.bits.get_mut(word) {
                *word |= bit;
            }
        }
        filter
    }

    #[inline]
    fn may_contain(&self, head: [u8; MIN_LEN]) -> bool {
        let (word, bit) = self.place(head);
        self.bits.get(word).is_some_and(|word| word & bit != 0)
    }

    /// Multiplicative hashing (Knuth, The Art of Computer Programming 3, 6.4): the highest bits of a product.
    #[inline]
    fn place(&self, head: [u8; MIN_LEN]) -> (usize, u64) {
        let hash = u32::from_le_bytes(head).wrapping_mul(0x9e37_79b1) >> self.shift;
        let word = usize::try_from(hash / u64::BITS).unwrap_or(usize::MAX);
        (word, 1 << (hash % u64::BITS))
    }
}

#[cfg(test)]
impl Forms {
    pub fn to_bytes(&self) -> Vec<Vec<u8>> {
        self.sorted.iter().map(|form| form.bytes.to_vec()).collect()
    }
}
