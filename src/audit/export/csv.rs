//! CSV (RFC 4180) that a spreadsheet shows and does not run.
//!
//! Numbers and truths stand bare, every text is in quotes, a row ends with CR LF. A text that begins
//! with what makes a formula of it (`= + - @`, their full-width forms, tab, CR, LF) gets an apostrophe
//! before it, and so does one that begins with an apostrophe: whoever takes one apostrophe off the
//! beginning of a text has what was stored.

use super::line::Cell;

const RUN: [char; 12] = [
    '=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}', '\'',
];

/// Writes one row.
pub fn push_row<'a>(out: &mut String, cells: impl IntoIterator<Item = Cell<'a>>) {
    for (index, cell) in cells.into_iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        match cell {
            Cell::Number(number) => out.push_str(&number.to_string()),
            Cell::Truth(truth) => out.push_str(if truth { "true" } else { "false" }),
            Cell::Text(text) => push_text(out, text),
        }
    }
    out.push_str("\r\n");
}

fn push_text(out: &mut String, text: &str) {
    out.push('"');
    if text.starts_with(RUN) {
        out.push('\'');
    }
    for (index, part) in text.split('"').enumerate() {
        if index > 0 {
            out.push_str("\"\"");
        }
        out.push_str(part);
    }
    out.push('"');
}

/// The texts of one row that [`push_row`] wrote, apostrophes taken off; [`None`] for anything that
/// it cannot have written.
pub fn read_row(row: &str) -> Option<Vec<String>> {
    let mut rest = row.strip_suffix("\r\n")?;
    let mut cells = vec![];
    loop {
        let cell;
        (cell, rest) = if let Some(quoted) = rest.strip_prefix('"') {
            read_text(quoted)?
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

/// A text up to its closing quote, and what comes after it.
fn read_text(mut rest: &str) -> Option<(String, &str)> {
    let mut text = String::new();
    loop {
        let (part, after) = rest.split_once('"')?;
        text.push_str(part);
        let Some(quoted) = after.strip_prefix('"') else {
            let stored = text.strip_prefix('\'').map(ToOwned::to_owned);
            return Some((stored.unwrap_or(text), after));
        };
        text.push('"');
        rest = quoted;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn row(texts: &[&str]) -> String {
        let mut out = String::new();
        push_row(&mut out, texts.iter().map(|text| Cell::Text(text)));
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
        push_row(&mut out, cells);
        assert_eq!(
            out,
            "-7,true,\"a,\"\"b\"\"\r\nc\",\"'=1+1\",\"a=1\",\"\",\"''x\"\r\n"
        );
        for begin in RUN {
            assert!(row(&[&format!("{begin}x")]).starts_with("\"'"), "{begin}");
        }
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
            "\\",
            "\0",
        ];
        let script = "import csv, io, json, sys\n\
            text = sys.stdin.buffer.read().decode()\n\
            rows = list(csv.reader(io.StringIO(text, newline=''), strict=True))\n\
            print(json.dumps(rows))";
        let mut python = Command::new("python3")
            .args(["-c", script])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let text = row(&texts) + &row(&["second"]);
        let mut stdin = python.stdin.take().unwrap();
        stdin.write_all(text.as_bytes()).unwrap();
        drop(stdin);
        let output = python.wait_with_output().unwrap();
        assert!(output.status.success());
        let rows: Vec<Vec<String>> = serde_json::from_slice(&output.stdout).unwrap();
        let stored = |cell: &String| cell.strip_prefix('\'').unwrap_or(cell).to_owned();
        let read: Vec<String> = rows[0].iter().map(stored).collect();
        assert_eq!(read, texts);
        assert_eq!(rows[1], ["second"]);
        for (cell, text) in rows[0].iter().zip(texts) {
            assert!(!cell.starts_with(&RUN[..11]), "{text:?} would run");
        }
    }

    #[test]
    fn what_is_no_row_of_ours_is_refused() {
        for bad in [
            "",
            "\"a\"",
            "\"a\"\n",
            "\"a\r\n",
            "\"a\"b\r\n",
            "\"a\"\"\r\n",
        ] {
            assert_eq!(read_row(bad), None, "{bad:?}");
        }
    }

    proptest! {
        #[test]
        fn a_row_is_read_back(texts in prop::collection::vec(any::<String>(), 1..6)) {
            let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
            prop_assert_eq!(read_row(&row(&texts)).unwrap(), texts);
        }

        #[test]
        fn any_text_is_read_or_refused_without_a_panic(text: String) {
            drop(read_row(&text));
        }
    }
}
