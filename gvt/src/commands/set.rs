//! `set`: values from a prompt, standard input or files, never from the command line, where shells and other
//! programs' lists of processes would keep them.

use std::ffi::OsString;
use std::fs::File;
use std::io::{self, IsTerminal as _, Read};
use std::os::unix::ffi::{OsStrExt as _, OsStringExt as _};
use std::path::{Path, PathBuf};

use forgevault_client::{Bulk, NewValue};
use rand::TryRng as _;
use zeroize::Zeroizing;

use crate::cli::Set;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::output::one_line;

/// Bytes of a value at most; the service's own limit is lower.
const MAX_VALUE: u64 = 16 * 1024 * 1024;
const LETTERS: &[u8; 62] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/// Where a value comes from.
enum From {
    Prompt,
    Stdin,
    File(PathBuf),
    Generated(u32),
}

pub fn run(ctx: &Context, args: Set) -> Result<()> {
    let items = args
        .items
        .into_iter()
        .map(|item| parse(item, args.generate))
        .collect::<Result<Vec<_>>>()?;
    let of_stdin = items
        .iter()
        .filter(|(_, from)| matches!(from, From::Stdin))
        .count();
    if of_stdin > 1 {
        return Err(Error::usage("only one value can come from standard input"));
    }
    let prompted = items.iter().find(|(_, from)| matches!(from, From::Prompt));
    if let Some((name, _)) = prompted {
        let name = one_line(name);
        let checked = ctx.terminal.check("cannot prompt for the value");
        checked.map_err(|error| {
            error.hint(format!(
                "pipe it: … | gvt set {name}=-, or name a file: gvt set {name}=@FILE"
            ))
        })?;
    }
    let place = ctx.place_of_values()?;
    let mut bulk = Bulk {
        comment: args.comment,
        ..Bulk::default()
    };
    for (name, from) in items {
        let value = read(ctx, &name, from)?;
        bulk.set.push(NewValue {
            name,
            value,
            kind: args.kind.clone(),
            description: args.description.clone(),
            encryption_mode: None,
        });
    }
    let changes = place.api().change(&place.environment, bulk)?;
    if ctx.output.json {
        return ctx.output.json(&changes);
    }
    for change in &changes.changes {
        ctx.output.note(&match change.from {
            0 => format!("{}  created in {}", change.name, place.title()),
            _ => format!(
                "{}  version {} in {}",
                change.name,
                change.to,
                place.title()
            ),
        });
    }
    Ok(())
}

/// Reads `NAME`, `NAME=-` or `NAME=@FILE`.
fn parse(item: OsString, generate: Option<u32>) -> Result<(String, From)> {
    let bytes = item.into_vec();
    let mut parts = bytes.splitn(2, |byte| *byte == b'=');
    let name = parts.next().unwrap_or_default().to_vec();
    let name = String::from_utf8(name).map_err(|_| Error::usage("the name: expected UTF-8"))?;
    let from = match (parts.next(), generate) {
        (None, Some(length)) => From::Generated(length),
        (None, None) => From::Prompt,
        (Some(_), Some(_)) => {
            return Err(Error::usage(format!(
                "{name}: --generate makes the value, so give the name alone"
            )));
        }
        (Some(b"-"), None) => From::Stdin,
        (Some([b'@', path @ ..]), None) if !path.is_empty() => {
            From::File(PathBuf::from(std::ffi::OsStr::from_bytes(path)))
        }
        (Some(_), None) => {
            let shown = one_line(&name);
            return Err(Error::usage(format!(
                "{shown}: a value on the command line would stay in the history of your shell"
            ))
            .hint(format!(
                "gvt set {shown} asks for it, gvt set {shown}=- reads standard input, gvt set {shown}=@FILE a file"
            )));
        }
    };
    Ok((name, from))
}

fn read(ctx: &Context, name: &str, from: From) -> Result<Zeroizing<String>> {
    let bytes = match from {
        From::Prompt => ctx.terminal.hidden(
            &format!("Value of {}", one_line(name)),
            &format!("use {0}=@FILE or {0}=-", one_line(name)),
        )?,
        From::Generated(length) => return generate(length),
        From::Stdin => {
            if io::stdin().is_terminal() {
                ctx.output
                    .note("Type the value; it is shown. Ctrl-D ends it.");
            }
            read_all(&mut io::stdin().lock(), Path::new("standard input"))?
        }
        From::File(path) => {
            let mut file = File::open(&path).map_err(|error| Error::file(&path, &error))?;
            read_all(&mut file, &path)?
        }
    };
    let value = utf8_text(name, bytes)?;
    if value.ends_with('\n') {
        ctx.output.note(&format!(
            "{}: the line break at the end is part of the value",
            one_line(name)
        ));
    }
    Ok(value)
}

/// Reads everything, up to a limit.
pub fn read_all(from: &mut dyn Read, path: &Path) -> Result<Zeroizing<Vec<u8>>> {
    let mut bytes = Zeroizing::new(Vec::with_capacity(64 * 1024));
    let read = from.take(MAX_VALUE + 1).read_to_end(&mut bytes);
    read.map_err(|error| Error::file(path, &error))?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length > MAX_VALUE) {
        return Err(Error::failed(format!(
            "{}: longer than 16 MiB",
            path.display()
        )));
    }
    Ok(bytes)
}

/// A value is UTF-8.
pub fn utf8_text(name: &str, mut bytes: Zeroizing<Vec<u8>>) -> Result<Zeroizing<String>> {
    String::from_utf8(std::mem::take(&mut *bytes))
        .map(Zeroizing::new)
        .map_err(|error| {
            drop(Zeroizing::new(error.into_bytes()));
            Error::failed(format!("{}: the value is not UTF-8", one_line(name)))
                .hint("encode it first, for example: base64 < FILE | gvt set NAME=-")
        })
}

/// Makes up a value of letters and digits, each with the same probability.
fn generate(length: u32) -> Result<Zeroizing<String>> {
    let length = usize::try_from(length).unwrap_or(usize::MAX);
    let mut value = Zeroizing::new(String::with_capacity(length));
    let mut random = Zeroizing::new([0; 256]);
    while value.len() < length {
        rand::rngs::SysRng
            .try_fill_bytes(&mut *random)
            .map_err(|_| Error::failed("the system's random number generator failed"))?;
        // 248 = 4 × 62: with the rest, some letters would be likelier.
        let fair = random.iter().filter(|byte| **byte < 248);
        for byte in fair.take(length - value.len()) {
            let letter = LETTERS
                .get(usize::from(byte % 62))
                .copied()
                .unwrap_or_default();
            value.push(char::from(letter));
        }
    }
    Ok(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn generated_values_have_every_letter() {
        let value = generate(10_000).unwrap();
        assert_eq!(value.len(), 10_000);
        for letter in LETTERS {
            let times = value.bytes().filter(|byte| byte == letter).count();
            // 161 on average; this far off once in 10^12 times.
            assert!((75..260).contains(&times), "{letter}: {times}");
        }
        assert!(value.bytes().all(|byte| byte.is_ascii_alphanumeric()));
        assert_ne!(*value, *generate(10_000).unwrap());
    }
}
