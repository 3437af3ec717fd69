//! What differs between two values, line by line.

use std::time::Duration;

use minijinja::{Value, context};
use similar::{ChangeTag, TextDiff};
use zeroize::Zeroizing;

use crate::error::Error;

/// After it the rest is told as replaced as a whole.
const PATIENCE: Duration = Duration::from_millis(500);
/// Lines shown around what differs.
const AROUND: usize = 3;

struct Line {
    sign: &'static str,
    text: Zeroizing<String>,
    is_unended: bool,
}

/// For the macro `diff`; [`None`] stands for a value that the service cannot see into.
///
/// # Errors
/// When the work broke off.
pub async fn between(
    from: Option<Zeroizing<String>>,
    to: Option<Zeroizing<String>>,
) -> Result<Value, Error> {
    let (Some(from), Some(to)) = (from, to) else {
        return Ok(context! { is_sealed => true });
    };
    let work = tokio::task::spawn_blocking(move || hunks(&from, &to));
    let hunks = work
        .await
        .map_err(|error| Error::internal().because(error))?;
    let hunk = |lines: &Vec<Line>| lines.iter().map(shown).collect::<Value>();
    Ok(context! { is_sealed => false, hunks => hunks.iter().map(hunk).collect::<Value>() })
}

fn shown(line: &Line) -> Value {
    context! { sign => line.sign, text => line.text.as_str(), is_unended => line.is_unended }
}

/// The places where they differ, with a few lines around each.
fn hunks(from: &str, to: &str) -> Vec<Vec<Line>> {
    let diff = TextDiff::configure().timeout(PATIENCE).diff_lines(from, to);
    let line = |change: similar::Change<&str>| Line {
        sign: match change.tag() {
            ChangeTag::Insert => "+",
            ChangeTag::Delete => "-",
            ChangeTag::Equal => " ",
        },
        // A carriage return is seen by nobody.
        text: Zeroizing::new(change.value().trim_end_matches('\n').replace('\r', "␍")),
        is_unended: change.missing_newline(),
    };
    let lines = |ops: Vec<similar::DiffOp>| {
        let changes = ops.iter().flat_map(|op| diff.iter_changes(op));
        changes.map(line).collect()
    };
    diff.grouped_ops(AROUND).into_iter().map(lines).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(from: &str, to: &str) -> Vec<String> {
        let lines = hunks(from, to).into_iter().flatten();
        lines
            .map(|line| {
                let end = if line.is_unended { "|" } else { "" };
                format!("{}{}{end}", line.sign, *line.text)
            })
            .collect()
    }

    fn numbered(sign: &str, count: usize) -> String {
        let lines: Vec<_> = (0..count).map(|n| format!("{sign}{n}")).collect();
        lines.join("\n") + "\n"
    }

    #[test]
    fn lines_that_came_and_went_have_a_sign() {
        assert_eq!(told("a\nb\nc\n", "a\nB\nc\n"), [" a", "-b", "+B", " c"]);
        assert!(told("a\n", "a\n").is_empty());
        assert_eq!(told("", "a\n"), ["+a"]);
    }

    #[test]
    fn ends_of_lines_are_seen() {
        assert_eq!(told("a\n", "a"), ["-a", "+a|"]);
        assert_eq!(told("a\r\n", "a\n"), ["-a␍", "+a"]);
    }

    #[test]
    fn what_is_far_from_any_difference_is_left_out() {
        let from = numbered("", 100);
        let to = from.replace("50\n", "x\n");
        assert_eq!(told(&from, &to).len(), 2 * AROUND + 2);
    }

    #[test]
    fn two_large_values_without_anything_in_common_are_told_as_a_whole() {
        // Without an end to the patience this would take hours.
        let (from, to) = (numbered("a", 100_000), numbered("b", 100_000));
        assert_eq!(hunks(&from, &to).into_iter().flatten().count(), 200_000);
    }
}
