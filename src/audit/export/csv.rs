//! CSV (RFC 4180) that a spreadsheet displays without running formulas.
//!
//! Numbers and booleans are unquoted, every text is quoted, and rows end with CR LF. A character that would
//! start a formula (`= + - @`, their full-width forms, and at the beginning of a text also tab, CR, LF) gets
//! an apostrophe before it wherever a cell may begin: at the beginning of a text, and after a semicolon, tab
//! or line break with any quotes that follow, because some readers split there instead of at commas. An
//! apostrophe in such a place gets another one, so removing one apostrophe in each such place restores the
//! stored text. Characters that change text direction are written as `\u{fffd}`.

use super::line::Cell;
use crate::text::is_bidi;

const FORMULA_STARTS: [char; 12] = [
    '=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}', '\'',
];
/// Where readers may split if they do not split at commas.
const SEPARATORS: [char; 4] = [';', '\t', '\r', '\n'];

/// How texts are escaped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// As described above.
    Current,
    /// As in the first exports: cells begin only at the beginning of texts, and no character is replaced.
    First,
}

impl Rule {
    /// Whether a cell may begin after that character; `at_cell_start` when one may begin before it.
    fn starts_cell(self, at_cell_start: bool, c: char) -> bool {
        self == Self::Current && (SEPARATORS.contains(&c) || (at_cell_start && c == '"'))
    }
}

/// Writes one row.
pub fn push_row<'a>(out: &mut String, rule: Rule, cells: impl IntoIterator<Item = Cell<'a>>) {
    for (index, cell) in cells.into_iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        match cell {
            Cell::Number(number) => out.push_str(&number.to_string()),
            Cell::Truth(truth) => out.push_str(if truth { "true" } else { "false" }),
            Cell::Text(text) => push_text(out, rule, text),
        }
    }
    out.push_str("\r\n");
}

fn push_text(out: &mut String, rule: Rule, text: &str) {
    out.push('"');
    let mut at_cell_start = true;
    for (index, c) in text.char_indices() {
        if at_cell_start && FORMULA_STARTS.contains(&c) && (index == 0 || !SEPARATORS.contains(&c))
        {
            out.push('\'');
        }
        at_cell_start = rule.starts_cell(at_cell_start, c);
        match c {
            '"' => out.push_str("\"\""),
            c if rule == Rule::Current && is_bidi(c) => out.push(char::REPLACEMENT_CHARACTER),
            c => out.push(c),
        }
    }
    out.push('"');
}

/// Parses one row that [`push_row`] wrote by that rule, and removes its apostrophes. [`None`] for anything
/// that it cannot have written.
pub fn read_row(row: &str, rule: Rule) -> Option<Vec<String>> {
    let mut rest = row.strip_suffix("\r\n")?;
    let mut cells = vec![];
    loop {
        let cell;
        (cell, rest) = if let Some(quoted) = rest.strip_prefix('"') {
            let (text, after) = read_text(quoted)?;
            (unescape(&text, rule), after)
        } else {
            let end = rest.find(',').unwrap_or(rest.len());
            let (bare, after) = rest.split_at_checked(end)?;
            (bare.to_owned(), after)
        };
        cells.push(cell);
        if rest.is_empty() {
            return Some(cells);
        }
        rest = rest.strip_prefix(',')?;
    }
}

/// Reads a text up to its closing quote. Returns it and the remainder.
fn read_text(mut rest: &str) -> Option<(String, &str)> {
    let mut text = String::new();
    loop {
        let (part, after) = rest.split_once('"')?;
        text.push_str(part);
        let Some(quoted) = after.strip_prefix('"') else {
            return Some((text, after));
        };
        text.push('"');
        rest = quoted;
    }
}

/// Returns the text without the inserted apostrophes.
fn unescape(text: &str, rule: Rule) -> String {
    let (mut out, mut at_cell_start) = (String::with_capacity(text.len()), true);
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        let c = if at_cell_start && c == '\'' {
            match chars.next() {
                Some(escaped) => escaped,
                None => break,
            }
        } else {
            c
        };
        out.push(c);
        at_cell_start = rule.starts_cell(at_cell_start, c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn row(texts: &[&str]) -> String {
        let mut out = String::new();
        let cells = texts.iter().map(|text| Cell::Text(text));
        push_row(&mut out, Rule::Current, cells);
        out
    }

    #[test]
    fn a_row_is_as_rfc_4180_says_and_formulas_are_defused() {
        let mut out = String::new();
        let cells = [
            Cell::Number(-7),
            Cell::Truth(true),
            Cell::Text("a,\"b\"\r\nc"),
            Cell::Text("=1+1"),
            Cell::Text("a=1"),
            Cell::Text(""),
            Cell::Text("'x"),
        ];
        push_row(&mut out, Rule::Current, cells);
        assert_eq!(
            out,
            "-7,true,\"a,\"\"b\"\"\r\nc\",\"'=1+1\",\"a=1\",\"\",\"''x\"\r\n"
        );
        for begin in FORMULA_STARTS {
            assert!(row(&[&format!("{begin}x")]).starts_with("\"'"), "{begin}");
            for split in SEPARATORS.iter().filter(|_| !SEPARATORS.contains(&begin)) {
                let unquoted = row(&[&format!("a{split}{begin}x")]);
                assert_eq!(unquoted, format!("\"a{split}'{begin}x\"\r\n"));
                let quoted = row(&[&format!("a{split}\"{begin}x")]);
                assert_eq!(quoted, format!("\"a{split}\"\"'{begin}x\"\r\n"));
            }
        }
        assert_eq!(row(&["a; b=1 c-d"]), "\"a; b=1 c-d\"\r\n");
        assert_eq!(row(&["a\u{202e}b"]), "\"a\u{fffd}b\"\r\n");
    }

    #[test]
    fn python_reads_every_text_back() {
        use std::io::Write as _;
        use std::process::{Command, Stdio};
        let texts = [
            "plain",
            "",
            "a,b",
            "\"",
            "\"\"",
            "a\nb",
            "a\r\nb",
            "=cmd|' /C calc'!A0",
            "+1",
            "-1",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            "＝1",
            "'",
            "''=1",
            "\u{1b}[31mred\u{1b}[0m",
            "\u{9b}31m",
            "Ünïcode 日本",
            "#x",
            " =1",
            ";=1",
            "a;=1",
            "a;;+1",
            "a;\"=1+1\"",
            "a;\"\"@x;'y",
            "a\t=1",
            "a\t\t-1",
            "a;'=1",
            "a\n=1",
            "\\",
            "\0",
        ];
        let script = "import csv, io, json, sys\n\
            text = sys.stdin.buffer.read().decode()\n\
            read = lambda by: list(csv.reader(io.StringIO(text, newline=''), delimiter=by))\n\
            print(json.dumps([read(','), read(';') + read('\\t')]))";
        let mut python = Command::new("python3")
            .args(["-c", script])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        // As in every row of an export, a number comes first. For readers that split elsewhere, the quotes
        // are then ordinary characters.
        let mut text = String::new();
        for texts in [texts.as_slice(), &["second"]] {
            let cells = texts.iter().map(|text| Cell::Text(text));
            let cells = std::iter::once(Cell::Number(1)).chain(cells);
            push_row(&mut text, Rule::Current, cells);
        }
        let mut stdin = python.stdin.take().unwrap();
        stdin.write_all(text.as_bytes()).unwrap();
        drop(stdin);
        let output = python.wait_with_output().unwrap();
        assert!(output.status.success());
        let [rows, other_cells]: [Vec<Vec<String>>; 2] =
            serde_json::from_slice(&output.stdout).unwrap();
        let read: Vec<String> = rows[0][1..]
            .iter()
            .map(|cell| unescape(cell, Rule::Current))
            .collect();
        assert_eq!(read, texts);
        assert_eq!(rows[1], ["1", "second"]);
        for cell in &rows[0] {
            assert!(
                !cell.starts_with(&FORMULA_STARTS[..11]),
                "{cell:?} would run"
            );
        }
        for cell in other_cells.iter().flatten() {
            let begin = cell.trim_start_matches(SEPARATORS);
            assert!(
                !begin.starts_with(['=', '+', '-', '@', '\u{ff1d}']),
                "{cell:?} would run"
            );
        }
    }

    #[test]
    fn anything_but_a_row_of_an_export_is_refused() {
        for invalid in [
            "",
            "\"a\"",
            "\"a\"\n",
            "\"a\r\n",
            "\"a\"b\r\n",
            "\"a\"\"\r\n",
        ] {
            assert_eq!(read_row(invalid, Rule::Current), None, "{invalid:?}");
        }
    }

    proptest! {
        #[test]
        fn a_row_is_read_back(texts in prop::collection::vec(any::<String>(), 1..6)) {
            let texts: Vec<String> = texts.into_iter().map(|text| text.replace(is_bidi, "")).collect();
            let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
            prop_assert_eq!(read_row(&row(&texts), Rule::Current).unwrap(), texts);
        }

        #[test]
        fn a_row_of_what_splits_and_runs_is_read_back_and_runs_nowhere(
            texts in prop::collection::vec("[;\t\r\n\"'=+@a ,-]{0,9}", 1..4)
        ) {
            let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
            prop_assert_eq!(read_row(&row(&texts), Rule::Current).unwrap(), texts.clone());
            for part in row(&texts).split(SEPARATORS) {
                let begin = part.trim_start_matches('"');
                prop_assert!(!begin.starts_with(&FORMULA_STARTS[..4]), "{:?} would run", part);
            }
        }

        #[test]
        fn any_text_is_read_or_refused_without_a_panic(text: String) {
            for rule in [Rule::Current, Rule::First] {
                drop(read_row(&text, rule));
            }
        }
    }
}
