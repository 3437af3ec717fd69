//! The settings as a table for docs/SETTINGS.md, generated from the sample configuration so that
//! the two cannot differ.

use std::fmt::Write;

use super::EXAMPLE;

/// A Markdown table of all keys, with their values and comments in [`EXAMPLE`].
pub fn reference() -> String {
    let mut table = String::from("| key | value | meaning |\n|---|---|---|\n");
    let (mut section, mut comment) = ("", Vec::new());
    for line in EXAMPLE.lines() {
        if let Some(words) = line.strip_prefix("# ") {
            comment.push(words.replace('|', "\\|"));
            continue;
        }
        if let Some(name) = line.strip_prefix('[') {
            section = name.trim_end_matches(']');
        } else if let Some((key, value)) = line.split_once(" = ") {
            let meaning = comment.join(" ");
            // Writing to a String cannot fail.
            let _ = writeln!(table, "| `{section}.{key}` | `{value}` | {meaning} |");
        }
        comment.clear();
    }
    table
}

#[cfg(test)]
mod tests {
    use super::{
        super::layers::{NO_DEFAULT, SECRET, all_keys},
        *,
    };

    #[test]
    fn the_reference_explains_every_key() {
        let table = reference();
        let rows: Vec<&str> = table.lines().skip(2).collect();
        assert_eq!(rows.len(), all_keys().len());
        for key in all_keys() {
            let row = rows
                .iter()
                .find(|row| row.starts_with(&format!("| `{key}` | `")))
                .unwrap();
            assert!(!row.ends_with("|  |"), "no comment above {key}");
            assert_eq!(
                row.contains("| Secret. "),
                SECRET.contains(&key.as_str()),
                "{row}"
            );
            assert_eq!(
                row.contains("Example"),
                NO_DEFAULT.contains(&key.as_str()),
                "{row}"
            );
        }
    }
}
