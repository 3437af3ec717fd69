//! The file named by `GITHUB_ENV`, as read by actions/runner and by nektos/act, on which the runners of
//! Gitea and Forgejo are based. act drops a CR before a line end and line breaks at the start of a value,
//! stops at a line of 64 KiB, and evaluates `${{ … }}` in every variable of a step.

use super::{UnsupportedValue, check_environment};

/// The longest line that Go's `bufio.Scanner` reads, which act uses for this file.
const MAX_LINE_LEN: usize = 65_535;

pub fn push(text: &mut String, variable: &str, value: &str) -> Result<(), UnsupportedValue> {
    check_environment(variable, value)?;
    if value.contains("\r\n") || value.ends_with('\r') {
        return Err(UnsupportedValue::CarriageReturn);
    }
    if value.starts_with('\n') {
        return Err(UnsupportedValue::LeadingLineBreak);
    }
    if value.contains("${{") {
        return Err(UnsupportedValue::Expansion);
    }
    if value.split('\n').any(|line| line.len() > MAX_LINE_LEN) {
        return Err(UnsupportedValue::LongLine);
    }
    // Random, so that nobody who chooses a value can end it early and add variables of their own.
    let delimiter = loop {
        let candidate = format!("EOF_{}", hex::encode(rand::random::<[u8; 16]>()));
        if !value.contains(&candidate) {
            break candidate;
        }
    };
    text.extend([
        variable, "<<", &delimiter, "\n", value, "\n", &delimiter, "\n",
    ]);
    Ok(())
}
