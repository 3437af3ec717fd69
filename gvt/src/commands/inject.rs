//! `inject`: a template with `{{ NAME }}`, filled. Everything else stays as it is, byte for byte.

use std::collections::BTreeMap;
use std::fs::File;
use std::io;
use std::path::Path;

use serde_json::json;
use zeroize::Zeroizing;

use super::secrets::refuse_lockbox;
use super::set::read_all;
use crate::cli::Inject;
use crate::context::Context;
use crate::error::{Error, Exit, Result};
use crate::output::line_breaks;
use crate::values;

/// A piece of a template.
#[derive(Debug, PartialEq, Eq)]
enum Piece<'a> {
    Text(&'a [u8]),
    Secret { name: &'a str, line: usize },
}

pub fn run(ctx: &Context, args: &Inject) -> Result<()> {
    if ctx.output.json && args.output.is_none() {
        return Err(Error::usage(
            "--json needs --output: the filled template is not JSON",
        ));
    }
    let template = if args.input.as_os_str() == "-" {
        read_all(&mut io::stdin().lock(), Path::new("standard input"))?
    } else {
        let mut file = File::open(&args.input).map_err(|error| Error::file(&args.input, &error))?;
        read_all(&mut file, &args.input)?
    };
    let pieces = parse(&template);
    let place = ctx.place_of_values()?;
    let mut values: BTreeMap<&str, Zeroizing<String>> = BTreeMap::new();
    for piece in &pieces {
        let Piece::Secret { name, line } = piece else {
            continue;
        };
        if values.contains_key(name) {
            continue;
        }
        let at = |error: Error| Error {
            message: format!("{}:{line}: {name}: {}", args.input.display(), error.message),
            ..error
        };
        let secret = place
            .api()
            .read(&place.environment, name)
            .map_err(|error| {
                let error = at(error.into());
                if error.exit == Exit::NotFound {
                    error.hint(format!(
                        "{} has no such secret; nothing was written",
                        place.title()
                    ))
                } else {
                    error
                }
            })?;
        refuse_lockbox(name, &secret.item.encryption_mode).map_err(at)?;
        values.insert(name, secret.item.value);
    }
    let length = |piece: &Piece<'_>| match piece {
        Piece::Text(text) => text.len(),
        Piece::Secret { name, .. } => values.get(name).map_or(0, |value| value.len()),
    };
    let mut filled = Zeroizing::new(Vec::with_capacity(pieces.iter().map(length).sum()));
    for piece in &pieces {
        match piece {
            Piece::Text(text) => filled.extend_from_slice(text),
            Piece::Secret { name, .. } => {
                filled.extend(
                    values
                        .get(name)
                        .map(|value| value.as_bytes())
                        .unwrap_or_default(),
                );
            }
        }
    }
    let Some(path) = &args.output else {
        return ctx.output.bytes(&filled);
    };
    values::write_file(path, &filled, args.force)?;
    if ctx.output.json {
        return ctx.output.json(&json!({"path": path}));
    }
    ctx.output.note(&format!("Wrote {}.", path.display()));
    Ok(())
}

/// Cuts a template at its names. `{{{{` is a literal `{{`; what is no name between braces stays.
fn parse(template: &[u8]) -> Vec<Piece<'_>> {
    let mut pieces = vec![];
    let mut rest = template;
    let mut line = 1;
    while let Some(at) = rest.windows(2).position(|pair| pair == b"{{") {
        let (before, braces) = rest.split_at(at);
        line += line_breaks(before);
        pieces.push(Piece::Text(before));
        if let Some(after) = braces.strip_prefix(b"{{{{") {
            pieces.push(Piece::Text(b"{{"));
            rest = after;
        } else if let Some((name, after)) = placeholder(braces) {
            pieces.push(Piece::Secret { name, line });
            rest = after;
        } else {
            let (brace, after) = braces.split_at(1);
            pieces.push(Piece::Text(brace));
            rest = after;
        }
    }
    pieces.push(Piece::Text(rest));
    pieces
}

/// Reads `{{ NAME }}`, with or without spaces; returns the name and what follows.
fn placeholder(text: &[u8]) -> Option<(&str, &[u8])> {
    let inner = text.strip_prefix(b"{{")?;
    let end = inner.windows(2).position(|pair| pair == b"}}")?;
    let (name, after) = inner.split_at(end);
    let name = std::str::from_utf8(name).ok()?.trim_matches(' ');
    let is_first = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let is_name = name.starts_with(is_first)
        && name.len() <= 255
        && name.chars().all(|c| is_first(c) || c == '.' || c == '-');
    is_name.then(|| (name, after.get(2..).unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(template: &str) -> (String, Vec<(String, usize)>) {
        let mut text = vec![];
        let mut names = vec![];
        for piece in parse(template.as_bytes()) {
            match piece {
                Piece::Text(piece) => text.extend_from_slice(piece),
                Piece::Secret { name, line } => {
                    text.extend_from_slice(format!("<{name}>").as_bytes());
                    names.push((name.to_owned(), line));
                }
            }
        }
        (String::from_utf8(text).unwrap(), names)
    }

    #[test]
    fn names_in_braces_are_filled() {
        let (text, names) = filled("a\n{{ DB }}{{KEY.x}}\n\n  {{  A-1  }}");
        assert_eq!(text, "a\n<DB><KEY.x>\n\n  <A-1>");
        let lines: Vec<usize> = names.iter().map(|(_, line)| *line).collect();
        assert_eq!(lines, [2, 2, 4]);
    }

    #[test]
    fn everything_else_stays() {
        for template in [
            "",
            "{",
            "{{",
            "{{}}",
            "{{ }}",
            "{{ .Values.x }}",
            "{{ if x }}",
            "{{\nDB\n}}",
            "{ {DB} }",
            "{{DB}",
            "{{ a b }}",
            "}}{{",
            "{{ é }}",
        ] {
            assert_eq!(
                filled(template),
                (template.to_owned(), vec![]),
                "{template:?}"
            );
        }
        assert_eq!(filled("{{{{ DB }}").0, "{{ DB }}");
        assert_eq!(filled("{{{DB}}}").0, "{<DB>}");
        assert_eq!(filled("{{{{{{DB}}").0, "{{<DB>");
    }
}
