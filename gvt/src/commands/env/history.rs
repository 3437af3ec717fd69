//! `env history`, and how changes are shown.

use std::fmt::Write as _;

use forgevault_api_types::environments::NameChange;

use crate::clock;
use crate::context::Context;
use crate::error::Result;
use crate::output::{Table, one_line};

/// Revisions that `history` shows.
const SHOWN: u32 = 50;

pub fn history(ctx: &Context, name: Option<String>) -> Result<()> {
    let (api, name) = if let Some(name) = name {
        (ctx.vault()?.api, name)
    } else {
        let place = ctx.place()?;
        (place.vault.api, place.environment)
    };
    let page = api.revisions(&name, SHOWN)?;
    if ctx.output.json {
        return ctx.output.json(&page.items);
    }
    let mut table = Table::new(&["REVISION", "TIME (UTC)", "BY", "CHANGES", "COMMENT"]);
    for revision in &page.items {
        let by = match (revision.author_name.as_str(), revision.author) {
            ("", 0) => String::new(),
            ("", user) => format!("user {user}"),
            (name, _) => name.to_owned(),
        };
        table.row([
            revision.revision.to_string(),
            clock::show(revision.time),
            by,
            summary(&revision.changes),
            revision.comment.clone(),
        ]);
    }
    ctx.output.bytes(table.render().as_bytes())?;
    let shown = u64::try_from(page.items.len()).unwrap_or(u64::MAX);
    if page.total > shown {
        ctx.output
            .note(&format!("The latest {shown} of {} revisions.", page.total));
    }
    Ok(())
}

/// `+DB ~KEY -OLD` and how many more.
fn summary(changes: &[NameChange]) -> String {
    const SHOWN: usize = 3;
    let mut text = changes
        .iter()
        .take(SHOWN)
        .map(|change| format!("{}{}", sign(change), one_line(&change.name)))
        .collect::<Vec<_>>()
        .join(" ");
    if changes.len() > SHOWN {
        let _ = write!(text, " and {} more", changes.len() - SHOWN);
    }
    text
}

fn sign(change: &NameChange) -> char {
    match (change.from, change.to) {
        (0, _) => '+',
        (_, 0) => '-',
        _ => '~',
    }
}

/// A line for each change, as `diff` writes them.
pub fn lines(changes: &[NameChange]) -> String {
    changes
        .iter()
        .map(|change| format!("{} {}\n", sign(change), one_line(&change.name)))
        .collect::<Vec<_>>()
        .concat()
}
