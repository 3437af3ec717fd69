//! `export`: all values of an environment, in the form that a program reads.

mod dialect;
mod docker;
mod yaml;

use forgevault_dotenv::{AllowedNames, Format, RenderError, Secret, render};
use serde_json::{Map, Value, json};
use zeroize::Zeroizing;

use crate::cli::{Dialect, Export, ExportFormat};
use crate::context::{Context, Place};
use crate::error::{Error, Result};
use crate::output::{count, warn};
use crate::run::environment::{Environment, Named};
use crate::run::{Fetched, Options};
use crate::values;

pub fn run(ctx: &Context, args: &Export) -> Result<()> {
    let to_stdout = args.output.is_none();
    let format = match args.format {
        Some(format) if ctx.output.json && to_stdout && format != ExportFormat::Json => {
            return Err(Error::usage(
                "--json: only for --format json, or with --output",
            ));
        }
        Some(format) => format,
        None if ctx.output.json && to_stdout => ExportFormat::Json,
        None => ExportFormat::Dotenv,
    };
    if args.dialect.is_some() && format != ExportFormat::Dotenv {
        return Err(Error::usage("--dialect: only for --format dotenv"));
    }
    let place = ctx.place_of_values()?;
    let mut fetched = values::fetch(place.api(), &place.environment, String::new())?;
    if let Some(prefix) = &args.prefix {
        fetched
            .values
            .retain(|secret| secret.name.starts_with(prefix.as_str()));
    }
    let (text, number) = match format {
        ExportFormat::Json | ExportFormat::Yaml => map(fetched, format)?,
        _ => variables(&place, fetched, format, args)?,
    };
    let Some(path) = &args.output else {
        return ctx.output.bytes(text.as_bytes());
    };
    values::write_file(path, text.as_bytes(), args.force)?;
    if ctx.output.json {
        return ctx.output.json(&json!({"path": path, "secrets": number}));
    }
    let what = count(number, "secret", "secrets");
    ctx.output.note(&format!(
        "Wrote {what} of {} to {}.",
        place.title(),
        path.display()
    ));
    Ok(())
}

/// One flat map of names and values. Every value fits, so only lockboxes are left out.
fn map(fetched: Fetched, format: ExportFormat) -> Result<(Zeroizing<String>, usize)> {
    let (lockboxes, mut values): (Vec<_>, Vec<_>) = fetched
        .values
        .into_iter()
        .partition(|secret| secret.is_lockbox);
    for lockbox in lockboxes {
        warn(&format!(
            "left out {0}: it is a lockbox (gvt lockbox get {0} opens it)",
            lockbox.name
        ));
    }
    values.sort_by(|one, other| one.name.cmp(&other.name));
    let number = values.len();
    let pairs = values
        .iter()
        .map(|secret| Ok((secret.name.as_str(), utf8(&secret.name, &secret.value)?)))
        .collect::<Result<Vec<_>>>()?;
    let text = if format == ExportFormat::Yaml {
        yaml::render(&pairs)
    } else {
        let map: Map<String, Value> = pairs
            .iter()
            .map(|(name, value)| ((*name).to_owned(), Value::from(*value)))
            .collect();
        let text = serde_json::to_string_pretty(&map)
            .map_err(|error| Error::failed(format!("the result is not JSON: {error}")))?;
        Zeroizing::new(format!("{text}\n"))
    };
    Ok((text, number))
}

fn variables(
    place: &Place,
    fetched: Fetched,
    format: ExportFormat,
    args: &Export,
) -> Result<(Zeroizing<String>, usize)> {
    let options = Options {
        command: vec![],
        allow: args.allow.clone(),
        file: vec![],
        mask: false,
        watch: false,
    };
    let Environment {
        variables,
        left_out,
        ..
    } = Environment::new(fetched, &options)?;
    for line in &left_out {
        warn(line);
    }
    let text = match format {
        ExportFormat::Docker => docker::render(&variables)?,
        ExportFormat::Dotenv if args.dialect.is_some() => {
            dialect::render(args.dialect.unwrap_or(Dialect::Node), &variables)?
        }
        format => {
            let format = match format {
                ExportFormat::Shell => Format::Shell,
                ExportFormat::Github => Format::Github,
                _ => Format::Dotenv,
            };
            of_format(place, format, &variables, &args.allow)?
        }
    };
    Ok((text, variables.len()))
}

fn of_format(
    place: &Place,
    format: Format,
    variables: &[Named],
    allow: &[String],
) -> Result<Zeroizing<String>> {
    let secrets = variables
        .iter()
        .map(|named| Ok(Secret::new(&named.name, utf8(&named.name, &named.value)?)))
        .collect::<Result<Vec<_>>>()?;
    let allowed = if allow.is_empty() {
        AllowedNames::default()
    } else {
        let parsed = allow.join(",").parse();
        parsed.map_err(|error| Error::usage(format!("--allow: {error}")))?
    };
    render(format, &secrets, &allowed).map_err(|error| {
        let hint = match &error {
            RenderError::UnsupportedValue { .. } if format == Format::Dotenv => {
                "name the program that reads it: --dialect node, python or compose; or use --format json"
                    .to_owned()
            }
            RenderError::UnsupportedValue { .. } => "use --format json".to_owned(),
            RenderError::ReservedName { variable, .. } => {
                format!("use --allow {variable} to write it anyway")
            }
            RenderError::EnvironmentTooLong => {
                "narrow it with --prefix, or use --format json".to_owned()
            }
            _ => format!("see gvt list -e {}", place.environment),
        };
        Error::failed(error.to_string()).hint(hint)
    })
}

/// Values are UTF-8 at the service.
pub fn utf8<'a>(name: &str, value: &'a [u8]) -> Result<&'a str> {
    std::str::from_utf8(value).map_err(|_| Error::failed(format!("{name}: the value is not UTF-8")))
}
