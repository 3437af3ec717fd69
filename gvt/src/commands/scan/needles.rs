//! What is looked for.

use std::collections::BTreeSet;

use aho_corasick::{AhoCorasick, MatchKind};
use forgevault_api_types::secrets::ExportedSecret;
use zeroize::Zeroizing;

use crate::error::{Error, Result};
use crate::output::line_breaks;

/// Shorter texts are found by chance.
pub const MIN_LEN: usize = 8;

/// The values, and the secrets that they belong to.
pub struct Needles {
    search: AhoCorasick,
    /// The secret that each pattern belongs to.
    owners: Vec<usize>,
    pub names: Vec<String>,
    pub too_short: Vec<String>,
}

impl Needles {
    /// Takes whole values, or the lines of those that have several.
    pub fn new(secrets: Vec<ExportedSecret>) -> Result<Self> {
        let mut patterns: Vec<Zeroizing<Vec<u8>>> = vec![];
        let (mut owners, mut names, mut too_short) = (vec![], vec![], vec![]);
        for secret in secrets {
            let texts = texts(&secret.value);
            if texts.is_empty() {
                too_short.push(secret.name);
                continue;
            }
            for text in texts {
                patterns.push(Zeroizing::new(text.as_bytes().to_vec()));
                owners.push(names.len());
            }
            names.push(secret.name);
        }
        let search = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .build(patterns.iter().map(|pattern| pattern.as_slice()))
            .map_err(|error| Error::failed(format!("cannot search for the values: {error}")))?;
        Ok(Self {
            search,
            owners,
            names,
            too_short,
        })
    }

    /// The lines of a content with values, and the names of their secrets.
    pub fn find(&self, content: &[u8]) -> BTreeSet<(usize, &str)> {
        let mut findings = BTreeSet::new();
        let (mut line, mut counted) = (1, 0);
        for found in self.search.find_overlapping_iter(content) {
            // Matches come in the order of their ends, so an earlier start is possible, on the same line.
            let passed = content.get(counted..found.start()).unwrap_or_default();
            line += line_breaks(passed);
            counted = counted.max(found.start());
            let owner = self.owners.get(found.pattern().as_usize());
            let name = owner.and_then(|owner| self.names.get(*owner));
            if let Some(name) = name {
                findings.insert((line, name.as_str()));
            }
        }
        findings
    }
}

/// The lines of a value that are long enough; all of it if none is.
fn texts(value: &str) -> BTreeSet<&str> {
    let value = value.trim_end_matches(['\n', '\r']);
    let is_long = |text: &&str| text.len() >= MIN_LEN;
    let lines: BTreeSet<&str> = value.lines().map(str::trim).filter(is_long).collect();
    if lines.is_empty() {
        Some(value).filter(is_long).into_iter().collect()
    } else {
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_looked_for_by_its_long_lines_or_as_a_whole() {
        let of = |value| texts(value).into_iter().collect::<Vec<_>>();
        assert_eq!(of("12345678\n"), ["12345678"]);
        assert_eq!(of("a\n  12345678  \nb"), ["12345678"]);
        assert_eq!(of("1234\n5678\n"), ["1234\n5678"]);
        assert!(of("1234567\n").is_empty());
        assert!(of("a\nb").is_empty());
    }
}
