//! `import`: the variables of a `.env` or JSON file, as one change.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::fs::File;
use std::io;
use std::path::Path;

use forgevault_client::{Bulk, NewValue};
use forgevault_dotenv::parse;
use serde::Serialize;
use serde_json::{Value, json};
use zeroize::{Zeroize as _, Zeroizing};

use super::set::{read_all, utf8_text};
use crate::cli::{Import, ImportFormat};
use crate::context::Context;
use crate::error::{Error, Result};
use crate::output::{Table, count, one_line, warn};
use crate::values;

/// What an import does to a name.
#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum Effect {
    Create,
    Change,
    Same,
}

#[derive(Serialize)]
struct Planned<'a> {
    name: &'a str,
    effect: Effect,
}

type Pairs = Vec<(String, Zeroizing<String>)>;

pub fn run(ctx: &Context, args: Import) -> Result<()> {
    let is_stdin = args.file.as_os_str() == "-";
    let bytes = if is_stdin {
        read_all(&mut io::stdin().lock(), Path::new("standard input"))?
    } else {
        let mut file = File::open(&args.file).map_err(|error| Error::file(&args.file, &error))?;
        read_all(&mut file, &args.file)?
    };
    let shown = if is_stdin {
        "standard input".to_owned()
    } else {
        args.file.display().to_string()
    };
    let content = utf8_text(&shown, bytes)?;
    let is_json = args.format.map_or_else(
        || args.file.extension().is_some_and(|it| it == "json"),
        |format| format == ImportFormat::Json,
    );
    let pairs = if is_json {
        read_json(&shown, &content)?
    } else {
        read_dotenv(&shown, &content)?
    };
    if pairs.is_empty() {
        if ctx.output.json {
            return ctx.output.json(&json!([]));
        }
        ctx.output.note(&format!("{shown} has no variables."));
        return Ok(());
    }
    let place = ctx.place_of_values()?;
    let effects = compare(&place, &pairs)?;
    let planned: Vec<Planned<'_>> = pairs
        .iter()
        .zip(&effects)
        .map(|((name, _), effect)| Planned {
            name,
            effect: *effect,
        })
        .collect();
    if args.preview {
        return show(ctx, &planned);
    }
    let of = |wanted: Effect| effects.iter().filter(|effect| **effect == wanted).count();
    let summary = format!(
        "{} created, {} changed, {} the same in {}",
        of(Effect::Create),
        of(Effect::Change),
        of(Effect::Same),
        place.title()
    );
    if of(Effect::Same) < effects.len() {
        let set = pairs
            .iter()
            .zip(&effects)
            .filter(|(_, effect)| **effect != Effect::Same)
            .map(|((name, value), _)| NewValue {
                name: name.clone(),
                value: value.clone(),
                kind: None,
                description: None,
                encryption_mode: None,
            });
        let bulk = Bulk {
            set: set.collect(),
            delete: vec![],
            comment: args.comment,
        };
        place.api().change(&place.environment, bulk)?;
    }
    if ctx.output.json {
        return ctx.output.json(&planned);
    }
    ctx.output.note(&summary);
    Ok(())
}

/// Compares with what the environment itself has: what its overlay brings stays as it is.
fn compare(place: &crate::context::Place, pairs: &Pairs) -> Result<Vec<Effect>> {
    let own = values::own_names(place)?;
    let known: HashMap<String, Zeroizing<Vec<u8>>> = if own.is_empty() {
        HashMap::new()
    } else {
        let fetched = values::fetch(place.api(), &place.environment, String::new())?;
        let of_own = fetched
            .values
            .into_iter()
            .filter(|secret| own.contains(&secret.name));
        of_own.map(|secret| (secret.name, secret.value)).collect()
    };
    let effect = |(name, value): &(String, Zeroizing<String>)| match known.get(name) {
        Some(present) if present.as_slice() == value.as_bytes() => Effect::Same,
        Some(_) => Effect::Change,
        None if own.contains(name) => Effect::Change,
        None => Effect::Create,
    };
    Ok(pairs.iter().map(effect).collect())
}

fn show(ctx: &Context, planned: &[Planned<'_>]) -> Result<()> {
    if ctx.output.json {
        return ctx.output.json(&planned);
    }
    let mut table = Table::new(&["NAME", "WOULD BE"]);
    for plan in planned {
        let effect = match plan.effect {
            Effect::Create => "created",
            Effect::Change => "changed",
            Effect::Same => "the same",
        };
        table.row([plan.name.to_owned(), effect.to_owned()]);
    }
    ctx.output.bytes(table.render().as_bytes())
}

fn read_dotenv(shown: &str, content: &str) -> Result<Pairs> {
    let variables = parse(content).map_err(|errors| {
        let lines: Vec<String> = errors.iter().take(10).map(ToString::to_string).collect();
        let more = errors.len().saturating_sub(lines.len());
        let mut message = format!(
            "{shown}: nothing was imported\n       {}",
            lines.join("\n       ")
        );
        if more > 0 {
            let more = count(more, "further line", "further lines");
            let _ = write!(message, "\n       and {more}");
        }
        Error::failed(message)
    })?;
    for variable in variables.iter().filter(|variable| variable.has_expansion) {
        warn(&format!(
            "line {}: other programs would expand the `$` in {}; it is stored as it is written",
            variable.line,
            one_line(&variable.name)
        ));
    }
    Ok(variables
        .into_iter()
        .map(|variable| (variable.name, variable.value))
        .collect())
}

/// One object of names and texts.
fn read_json(shown: &str, content: &str) -> Result<Pairs> {
    let expected = |what: String| Error::failed(format!("{shown}: {what}"));
    let parsed: forgevault_api_types::environments::ByName<Value> = serde_json::from_str(content)
        .map_err(|error| {
        expected(format!("line {}: expected one JSON object", error.line()))
    })?;
    let mut pairs: Pairs = vec![];
    for (name, value) in parsed.0 {
        let shown_name = one_line(&name);
        let Value::String(mut value) = value else {
            return Err(expected(format!("{shown_name}: expected a string")));
        };
        if pairs.iter().any(|(other, _)| *other == name) {
            return Err(expected(format!("{shown_name} is given twice")));
        }
        pairs.push((name, Zeroizing::new(value.clone())));
        value.zeroize();
    }
    Ok(pairs)
}
