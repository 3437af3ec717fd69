//! A line-by-line diff of two values.

use std::time::Duration;

use minijinja::{Value, context};
use similar::{ChangeTag, TextDiff};
use tokio::sync::Semaphore;
use zeroize::Zeroizing;

use crate::error::Error;

/// After this time, the rest is shown as replaced as a whole.
const PATIENCE: Duration = Duration::from_millis(500);
/// Lines of context around each change.
const CONTEXT: usize = 3;
/// Maximum number of lines shown: a value of only line breaks has more than a page can hold.
const MAX_LINES: usize = 2_000;
/// Concurrent comparisons; others wait.
static PERMITS: Semaphore = Semaphore::const_new(2);

/// The visible part of a diff.
struct Shown {
    hunks: Vec<Vec<Line>>,
    /// How many lines are left out.
    more: usize,
}

struct Line {
    sign: &'static str,
    text: Zeroizing<String>,
    is_unended: bool,
}

/// Returns the context of the macro `diff`. [`None`] stands for a value that the service cannot read.
///
/// # Errors
/// If the comparison failed.
pub async fn between(
    from: Option<Zeroizing<String>>,
    to: Option<Zeroizing<String>>,
) -> Result<Value, Error> {
    let (Some(from), Some(to)) = (from, to) else {
        return Ok(context! { is_sealed => true });
    };
    let _turn = PERMITS
        .acquire()
        .await
        .map_err(|error| Error::internal().because(error))?;
    let work = tokio::task::spawn_blocking(move || compare(&from, &to));
    let found = work
        .await
        .map_err(|error| Error::internal().because(error))?;
    let hunk = |lines: &Vec<Line>| lines.iter().map(shown).collect::<Value>();
    Ok(context! {
        is_sealed => false,
        hunks => found.hunks.iter().map(hunk).collect::<Value>(),
        more => found.more,
    })
}

fn shown(line: &Line) -> Value {
    context! { sign => line.sign, text => line.text.as_str(), is_unended => line.is_unended }
}

/// Returns the changes with a few lines of context.
fn compare(from: &str, to: &str) -> Shown {
    let diff = TextDiff::configure().timeout(PATIENCE).diff_lines(from, to);
    let line = |change: similar::Change<&str>| Line {
        sign: match change.tag() {
            ChangeTag::Insert => "+",
            ChangeTag::Delete => "-",
            ChangeTag::Equal => " ",
        },
        // Carriage returns would be invisible.
        text: Zeroizing::new(change.value().trim_end_matches('\n').replace('\r', "␍")),
        is_unended: change.missing_newline(),
    };
    let mut left = MAX_LINES;
    let mut found = Shown {
        hunks: vec![],
        more: 0,
    };
    for ops in diff.grouped_ops(CONTEXT) {
        let mut changes = ops.iter().flat_map(|op| diff.iter_changes(op));
        let lines: Vec<Line> = changes.by_ref().take(left).map(line).collect();
        left -= lines.len();
        found.more += changes.count();
        if !lines.is_empty() {
            found.hunks.push(lines);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines_of(from: &str, to: &str) -> Vec<String> {
        let lines = compare(from, to).hunks.into_iter().flatten();
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
    fn added_and_removed_lines_are_marked() {
        assert_eq!(lines_of("a\nb\nc\n", "a\nB\nc\n"), [" a", "-b", "+B", " c"]);
        assert!(lines_of("a\n", "a\n").is_empty());
        assert_eq!(lines_of("", "a\n"), ["+a"]);
    }

    #[test]
    fn line_ends_are_visible() {
        assert_eq!(lines_of("a\n", "a"), ["-a", "+a|"]);
        assert_eq!(lines_of("a\r\n", "a\n"), ["-a␍", "+a"]);
    }

    #[test]
    fn lines_far_from_any_change_are_left_out() {
        let from = numbered("", 100);
        let to = from.replace("50\n", "x\n");
        assert_eq!(lines_of(&from, &to).len(), 2 * CONTEXT + 2);
    }

    #[test]
    fn large_unrelated_values_show_only_their_first_lines() {
        // Without the time limit this would take hours.
        let (from, to) = (numbered("a", 100_000), numbered("b", 100_000));
        let found = compare(&from, &to);
        assert_eq!(found.hunks.into_iter().flatten().count(), MAX_LINES);
        assert_eq!(found.more, 200_000 - MAX_LINES);
    }
}
