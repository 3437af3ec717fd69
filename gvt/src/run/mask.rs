//! Replaces secret values in a stream by `***`, in the forms in which programs print them.
//!
//! A byte that belongs to a form is masked. Forms that overlap become one `***`. A byte is held only while it
//! may be the beginning of a form, that is, while the bytes from it to the end of what has arrived begin one;
//! the end of the stream decides. So the output does not depend on how the stream is cut into pieces, and
//! nothing else ever waits.
//!
//! One exception, for terminals: the last byte of an escape sequence passes at once, since a screen must not
//! stay in the middle of one. If it is also the first byte of a form, the rest of that form is masked.

mod forms;

use std::sync::Arc;

use zeroize::Zeroizing;

pub use forms::{Forms, is_maskable};

const MASK: &[u8] = b"***";
/// How far back the beginning of an escape sequence is searched. Those of colours and positions are shorter.
const MAX_SEQUENCE: usize = 32;

/// What kind of stream is masked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stream {
    Bytes,
    Terminal,
}

/// Masks one stream.
pub struct Masker {
    forms: Arc<Forms>,
    stream: Stream,
    /// What arrived and is not decided, after a few bytes that were.
    buffer: Zeroizing<Vec<u8>>,
    /// The bytes of `buffer` before this are in the output, as they were or as `***`.
    written: usize,
    /// The bytes of `buffer` before this, if not written, are masked.
    masked: usize,
    /// The first byte of `buffer` that is not yet known to begin a form or not to.
    next: usize,
}

impl Masker {
    pub fn new(forms: Arc<Forms>, stream: Stream) -> Self {
        Self {
            forms,
            stream,
            buffer: Zeroizing::default(),
            written: 0,
            masked: 0,
            next: 0,
        }
    }

    /// Takes the next piece of the stream and appends to `out` everything that is decided.
    pub fn push(&mut self, piece: &[u8], out: &mut Vec<u8>) {
        self.buffer.extend_from_slice(piece);
        self.decide(End::NotYet, out);
        self.forget();
    }

    /// The stream has ended: appends what was held.
    pub fn finish(&mut self, out: &mut Vec<u8>) {
        self.decide(End::Reached, out);
        self.forget();
    }

    fn decide(&mut self, end: End, out: &mut Vec<u8>) {
        let forms = Arc::clone(&self.forms);
        let buffer = std::mem::take(&mut self.buffer);
        while self.next < buffer.len() {
            let start = forms.next_candidate(&buffer, self.next);
            self.write(&buffer, start, out);
            self.next = start;
            let text = buffer.get(start..).unwrap_or_default();
            if text.is_empty() {
                break;
            }
            let found = forms.find(text);
            let is_undecided = found.may_grow && end == End::NotYet;
            if (is_undecided || found.longest.is_some()) && self.ends_sequence(&buffer, start) {
                self.write(&buffer, start + 1, out);
            }
            if let Some(length) = found.longest {
                self.mask(start, start + length, out);
            }
            if is_undecided {
                break;
            }
            self.next = start + 1;
        }
        if self.next == buffer.len() {
            self.write(&buffer, buffer.len(), out);
        }
        self.buffer = buffer;
    }

    /// Writes the bytes before `end` that are neither written nor masked.
    fn write(&mut self, buffer: &[u8], end: usize, out: &mut Vec<u8>) {
        let start = self.written.max(self.masked);
        out.extend_from_slice(buffer.get(start..end).unwrap_or_default());
        self.written = self.written.max(end);
    }

    /// Masks a form. Everything before it is written.
    fn mask(&mut self, start: usize, end: usize, out: &mut Vec<u8>) {
        if start >= self.masked {
            out.extend_from_slice(MASK);
        }
        self.masked = self.masked.max(end);
    }

    /// Whether the byte at `index` is the last one of an escape sequence (ECMA-48 5.4, ECMA-35 13.2.1).
    fn ends_sequence(&self, buffer: &[u8], index: usize) -> bool {
        const ESCAPE: u8 = 0x1b;
        if self.stream == Stream::Bytes {
            return false;
        }
        let Some((last, before)) = buffer.get(..=index).and_then(<[u8]>::split_last) else {
            return false;
        };
        let parameters = before
            .iter()
            .rev()
            .take(MAX_SEQUENCE)
            .take_while(|byte| matches!(byte, 0x20..=0x3f))
            .count();
        let intermediates = before
            .iter()
            .rev()
            .take(MAX_SEQUENCE)
            .take_while(|byte| matches!(byte, 0x20..=0x2f))
            .count();
        let head = |length: usize| before.get(..before.len() - length).unwrap_or_default();
        let is_control = matches!(last, 0x40..=0x7e) && head(parameters).ends_with(&[ESCAPE, b'[']);
        let is_escape = matches!(last, 0x30..=0x7e) && head(intermediates).ends_with(&[ESCAPE]);
        is_control || is_escape
    }

    /// Drops what is decided, except the last bytes, in which an escape sequence may begin.
    fn forget(&mut self) {
        let kept = match self.stream {
            Stream::Bytes => 0,
            Stream::Terminal => MAX_SEQUENCE,
        };
        let decided = self.next.min(self.buffer.len()).saturating_sub(kept);
        self.buffer.drain(..decided);
        self.written = self.written.saturating_sub(decided);
        self.masked = self.masked.saturating_sub(decided);
        self.next -= decided;
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    NotYet,
    Reached,
}

#[cfg(test)]
mod tests;
