//! `diff`, `env diff`: which names differ, never how.

use forgevault_api_types::environments::EnvironmentDiff;
use forgevault_client::Repository;

use crate::cli::Diff;
use crate::context::{Context, Place};
use crate::error::{Error, Exit, Result};
use crate::output::{Output, one_line};

pub fn run(ctx: &Context, args: &Diff) -> Result<()> {
    let place = ctx.place()?;
    if let Some(other) = &args.other {
        return with(ctx, place.api(), &place.environment, other);
    }
    let from = match args.from {
        Some(from) => from,
        None => previous(&place)?,
    };
    let diff = place.api().diff(&place.environment, from, args.to)?;
    let to = args
        .to
        .map_or_else(|| "the present".to_owned(), |to| format!("revision {to}"));
    show(
        ctx.output,
        &diff,
        &format!("{} from revision {from} to {to}", place.title()),
    )
}

/// Compares the values of two environments.
pub fn with(ctx: &Context, api: &Repository, first: &str, second: &str) -> Result<()> {
    let diff = api.diff_with(first, second)?;
    show(ctx.output, &diff, &format!("from {first} to {second}"))
}

fn previous(place: &Place) -> Result<i64> {
    let view = place.api().get_environment(&place.environment)?;
    let revision = view.contents.map_or(0, |contents| contents.revision);
    if revision > 1 {
        Ok(revision - 1)
    } else {
        let message = format!(
            "{} has no earlier revision that you can access",
            place.title()
        );
        Err(Error::new(Exit::NotFound, message))
    }
}

fn show(output: Output, diff: &EnvironmentDiff, title: &str) -> Result<()> {
    if output.json {
        return output.json(diff);
    }
    let kinds = [
        ('+', &diff.added),
        ('-', &diff.removed),
        ('~', &diff.changed),
        ('?', &diff.unknown),
    ];
    let mut lines: Vec<(&str, char)> = kinds
        .iter()
        .flat_map(|(sign, names)| names.iter().map(|name| (name.as_str(), *sign)))
        .collect();
    lines.sort_unstable();
    let text: Vec<String> = lines
        .iter()
        .map(|(name, sign)| format!("{sign} {}\n", one_line(name)))
        .collect();
    output.bytes(text.concat().as_bytes())?;
    output.note(&format!(
        "{title}: {} added, {} removed, {} changed, {} the same{}",
        diff.added.len(),
        diff.removed.len(),
        diff.changed.len(),
        diff.same.len(),
        match diff.unknown.len() {
            0 => String::new(),
            unknown => format!(", {unknown} lockboxes that cannot be compared (?)"),
        }
    ));
    Ok(())
}
