//! `lockbox put`, `lockbox get`: values that only a passphrase opens, encrypted and decrypted here.

use std::fs::File;
use std::io::{self, BufRead as _, BufReader, IsTerminal as _};
use std::path::Path;

use forgevault_client::{Bulk, NewValue};
use serde::Serialize;
use zeroize::Zeroizing;

use super::secrets::missing;
use super::set::{read_all, utf8_text};
use crate::cli::{LockboxCommand, Passphrase};
use crate::context::{Context, variable};
use crate::error::{Error, Result};
use crate::output::{one_line, stdout_is_terminal};

const VARIABLE: &str = "GVT_LOCKBOX_PASSPHRASE";

#[derive(Serialize)]
struct Opened<'a> {
    name: &'a str,
    value: &'a str,
}

pub fn run(ctx: &Context, args: LockboxCommand) -> Result<()> {
    match args {
        LockboxCommand::Put {
            name,
            input,
            passphrase,
        } => put(ctx, &name, input.as_deref(), &passphrase),
        LockboxCommand::Get {
            name,
            version,
            passphrase,
        } => get(ctx, &name, version, &passphrase),
    }
}

fn put(ctx: &Context, name: &str, input: Option<&Path>, passphrase: &Passphrase) -> Result<()> {
    let place = ctx.place_of_values()?;
    let value = match input {
        Some(path) if path.as_os_str() != "-" => {
            let mut file = File::open(path).map_err(|error| Error::file(path, &error))?;
            read_all(&mut file, path)?
        }
        None if io::stdin().is_terminal() => {
            let what = format!("Value of {}", one_line(name));
            ctx.terminal.hidden(&what, "name a file: --input FILE")?
        }
        _ => read_all(&mut io::stdin().lock(), Path::new("standard input"))?,
    };
    let value = utf8_text(name, value)?;
    let passphrase = ask(ctx, passphrase, true)?;
    let lockbox = lockbox::seal(value.as_bytes(), &passphrase)
        .map_err(|error| Error::failed(error.to_string()))?;
    let bulk = Bulk {
        set: vec![NewValue {
            name: name.to_owned(),
            value: Zeroizing::new(lockbox.to_string()),
            kind: None,
            description: None,
            encryption_mode: Some("lockbox".to_owned()),
        }],
        ..Bulk::default()
    };
    let changes = place.api().change(&place.environment, bulk)?;
    if ctx.output.json {
        return ctx.output.json(&changes);
    }
    for change in &changes.changes {
        ctx.output.note(&format!(
            "{name}  version {} in {}; only its passphrase can decrypt it",
            change.to,
            place.title()
        ));
    }
    Ok(())
}

fn get(ctx: &Context, name: &str, version: Option<i64>, passphrase: &Passphrase) -> Result<()> {
    let place = ctx.place_of_values()?;
    let not_found = |error: forgevault_client::Error| missing(&place, name, error.into());
    let (mode, sealed) = if version.is_some() {
        let secret = place
            .api()
            .get(&place.full_name(name), version)
            .map_err(not_found)?;
        (secret.encryption_mode, secret.value)
    } else {
        let secret = place
            .api()
            .read(&place.environment, name)
            .map_err(not_found)?
            .item;
        (secret.encryption_mode, secret.value)
    };
    if mode != "lockbox" {
        return Err(
            Error::failed(format!("{name} is not a lockbox")).hint(format!("gvt get {name}"))
        );
    }
    let lockbox =
        lockbox::Lockbox::parse(&sealed).map_err(|error| Error::failed(error.to_string()))?;
    let passphrase = ask(ctx, passphrase, false)?;
    let value = lockbox
        .open(&passphrase)
        .map_err(|error| Error::failed(format!("{name}: {error}")))?;
    if ctx.output.json {
        let value = std::str::from_utf8(&value)
            .map_err(|_| Error::failed(format!("{name}: the value is not UTF-8")))?;
        return ctx.output.json(&Opened { name, value });
    }
    ctx.output.bytes(&value)?;
    if stdout_is_terminal() && !value.ends_with(b"\n") {
        ctx.output.line("")?;
    }
    Ok(())
}

/// The passphrase: from a file descriptor, the environment, or the person, who types a new one twice.
fn ask(ctx: &Context, from: &Passphrase, is_new: bool) -> Result<Zeroizing<String>> {
    if let Some(number) = from.passphrase_fd {
        return read_descriptor(number);
    }
    if let Some(passphrase) = variable(VARIABLE)? {
        return Ok(Zeroizing::new(passphrase));
    }
    let instead = "set GVT_LOCKBOX_PASSPHRASE, or use --passphrase-fd";
    let first = ctx.terminal.hidden("Passphrase", instead)?;
    if is_new && *first != *ctx.terminal.hidden("The same again", instead)? {
        return Err(Error::usage(
            "the two passphrases differ; nothing was stored",
        ));
    }
    utf8_text("the passphrase", first)
}

/// Reads the first line of a file descriptor that this process inherited.
fn read_descriptor(number: i32) -> Result<Zeroizing<String>> {
    if number < 0 {
        return Err(Error::usage(
            "--passphrase-fd: expected a file descriptor from 0",
        ));
    }
    let failed = |error: io::Error| Error::usage(format!("--passphrase-fd {number}: {error}"));
    let file = File::open(format!("/dev/fd/{number}")).map_err(failed)?;
    let mut line = Zeroizing::new(String::with_capacity(4096));
    BufReader::new(file).read_line(&mut line).map_err(failed)?;
    let length = line.trim_end_matches(['\n', '\r']).len();
    line.truncate(length);
    if line.is_empty() {
        return Err(Error::usage(format!(
            "--passphrase-fd {number}: there is no passphrase"
        )));
    }
    Ok(line)
}
