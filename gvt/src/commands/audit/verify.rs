//! Checks an export of the audit log: its closing line says what it contains, and is signed by the instance
//! (docs/AUDIT.md, "Exports").

use std::fs::File;
use std::io::{BufRead as _, BufReader};
use std::path::Path;

use ed25519_dalek::{Signature, VerifyingKey};
use serde::Deserialize;
use serde_json::json;
use sha2::{Digest as _, Sha256};

use crate::clock;
use crate::context::Context;
use crate::error::{Error, Result};

const LABELS: [&[u8]; 2] = [
    b"forgevault audit export v1\0",
    b"forgevault audit export v2\0",
];
/// Bytes of a line at most.
const MAX_LINE: usize = 1024 * 1024;

#[derive(Clone, Copy, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
enum Format {
    Csv,
    Jsonl,
}

/// The signed statement at the end of an export.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Closing {
    version: usize,
    format: Format,
    repo_id: i64,
    first_sequence: i64,
    last_sequence: i64,
    entries: u64,
    #[serde(with = "hex::serde")]
    previous_hash: [u8; 32],
    #[serde(with = "hex::serde")]
    head_hash: [u8; 32],
    chain_broken_at: i64,
    #[serde(with = "hex::serde")]
    sha256: [u8; 32],
    created_at: i64,
    #[serde(default)]
    unproven: Vec<[i64; 2]>,
    #[serde(default)]
    take_overs: Vec<i64>,
    key_id: String,
    #[serde(with = "hex::serde")]
    signature: [u8; 64],
}

#[derive(Deserialize)]
struct ClosingLine {
    closing: Closing,
}

pub fn run(ctx: &Context, path: &Path, public_key: Option<&str>) -> Result<()> {
    let (closing, digest, entries) = read(path)?;
    let bad = |why: &str| Error::failed(format!("{}: BAD: {why}", path.display()));
    let key = match public_key {
        Some(text) => {
            parse_key(text).ok_or_else(|| Error::usage("--public-key: expected 64 hex digits"))?
        }
        None => fetch_key(ctx, &closing)?
            .ok_or_else(|| bad("the service says that none of its keys signed it"))?,
    };
    let message = message(&closing, &key).ok_or_else(|| {
        Error::failed(format!(
            "{}: its version is not supported by this program",
            path.display()
        ))
    })?;
    let signature = Signature::from_bytes(&closing.signature);
    if key.verify_strict(&message, &signature).is_err() {
        return Err(bad("the signature does not match the key"));
    }
    if digest != closing.sha256 {
        return Err(bad("the lines were changed"));
    }
    if entries != closing.entries {
        return Err(bad("the number of lines is not what was signed"));
    }
    if closing.chain_broken_at != 0 {
        return Err(bad(&format!(
            "entry {} did not follow in its chain when the export was made",
            closing.chain_broken_at
        )));
    }
    if !closing.unproven.is_empty() {
        let parts = closing
            .unproven
            .iter()
            .map(|[first, last]| format!("{first} to {last}"));
        let parts = parts.collect::<Vec<_>>().join(", ");
        let message = format!("{}: UNPROVEN: entries {parts}", path.display());
        return Err(
            Error::failed(message).hint("their key came with a master key that was not available")
        );
    }
    if ctx.output.json {
        return ctx.output.json(&json!({
            "repo_id": closing.repo_id,
            "first_sequence": closing.first_sequence,
            "last_sequence": closing.last_sequence,
            "head_hash": hex::encode(closing.head_hash),
            "created_at": closing.created_at,
            "public_key": hex::encode(key.as_bytes()),
            "key_is_from_service": public_key.is_none(),
        }));
    }
    ctx.output.line(&format!(
        "ok: entries {} to {} of repository {}, exported {}",
        closing.first_sequence,
        closing.last_sequence,
        closing.repo_id,
        clock::show(closing.created_at)
    ))?;
    ctx.output.line(&format!(
        "head: {}:{}",
        closing.last_sequence,
        hex::encode(closing.head_hash)
    ))?;
    if public_key.is_none() {
        ctx.output.note(&format!(
            "The service supplied the key. For stronger proof, keep the key elsewhere and use --public-key {}",
            hex::encode(key.as_bytes())
        ));
    }
    Ok(())
}

/// Reads the file once. Returns its closing line, the hash of what is before it, and how many entries.
fn read(path: &Path) -> Result<(Closing, [u8; 32], u64)> {
    let failed = |error: std::io::Error| Error::file(path, &error);
    let bad = |why: &str| Error::failed(format!("{}: BAD: {why}", path.display()));
    let mut file = BufReader::new(File::open(path).map_err(failed)?);
    let mut digest = Sha256::new();
    let mut lines = 0;
    let mut line = vec![];
    loop {
        line.clear();
        let read = file.read_until(b'\n', &mut line).map_err(failed)?;
        if read == 0 {
            return Err(bad("the closing line is missing: the export was cut off"));
        }
        if line.len() > MAX_LINE {
            return Err(bad("a line is longer than Forgevault writes"));
        }
        if let Some((closing, format)) = parse(&line) {
            if !file.fill_buf().map_err(failed)?.is_empty() {
                return Err(bad("something follows the closing line"));
            }
            if closing.format != format {
                return Err(bad("the format is not what was signed"));
            }
            // The heading of a CSV is no entry.
            let entries = if format == Format::Csv {
                u64::saturating_sub(lines, 1)
            } else {
                lines
            };
            return Ok((closing, digest.finalize().into(), entries));
        }
        digest.update(&line);
        // In a CSV, quoted texts may have line breaks; every row ends with CR LF outside of quotes, and every
        // text is quoted.
        lines += u64::from(!is_open(&line, &mut digest, &mut file).map_err(failed)?);
    }
}

/// Whether the row goes on in the next line. Reads on if so, until it ends.
fn is_open(line: &[u8], digest: &mut Sha256, file: &mut BufReader<File>) -> std::io::Result<bool> {
    if line.starts_with(b"{") {
        return Ok(false);
    }
    let quotes = |text: &[u8]| text.split(|byte| *byte == b'"').count() - 1;
    let mut open = quotes(line) % 2 == 1;
    let mut more = vec![];
    while open {
        more.clear();
        if file.read_until(b'\n', &mut more)? == 0 || more.len() > MAX_LINE {
            return Ok(true);
        }
        digest.update(&more);
        open ^= quotes(&more) % 2 == 1;
    }
    Ok(false)
}

/// Reads a closing line, if it is one.
fn parse(line: &[u8]) -> Option<(Closing, Format)> {
    let line = std::str::from_utf8(line).ok()?;
    if line.starts_with("{\"closing\"") {
        let closing: ClosingLine = serde_json::from_str(line.strip_suffix('\n')?).ok()?;
        return Some((closing.closing, Format::Jsonl));
    }
    let rest = line
        .strip_prefix("\"closing\",\"")
        .or_else(|| line.strip_prefix("closing,\""))?;
    let (object, _) = rest.rsplit_once("}\"")?;
    let object = format!("{}}}", object.replace("\"\"", "\""));
    let closing = serde_json::from_str(&object).ok()?;
    Some((closing, Format::Csv))
}

fn parse_key(text: &str) -> Option<VerifyingKey> {
    let bytes: [u8; 32] = hex::decode(text.trim()).ok()?.try_into().ok()?;
    VerifyingKey::from_bytes(&bytes).ok()
}

/// Asks the service for the key that the closing line names.
fn fetch_key(ctx: &Context, closing: &Closing) -> Result<Option<VerifyingKey>> {
    let address = ctx.address()?.value;
    let keys = ctx.client_of(address, None)?.audit_keys()?;
    let mut all = keys.earlier.iter().chain([&keys.newest]);
    let named = all.find(|key| key.key_id == closing.key_id);
    Ok(named.and_then(|key| parse_key(&key.public_key)))
}

/// What is signed. [`None`] for an unknown version.
fn message(closing: &Closing, key: &VerifyingKey) -> Option<Vec<u8>> {
    let label = LABELS.get(closing.version.checked_sub(1)?)?;
    let mut message = label.to_vec();
    message.push(match closing.format {
        Format::Csv => 1,
        Format::Jsonl => 2,
    });
    for number in [
        closing.repo_id.to_be_bytes(),
        closing.first_sequence.to_be_bytes(),
        closing.last_sequence.to_be_bytes(),
        closing.entries.to_be_bytes(),
        closing.chain_broken_at.to_be_bytes(),
        closing.created_at.to_be_bytes(),
    ] {
        message.extend_from_slice(&number);
    }
    for part in [
        &closing.previous_hash,
        &closing.head_hash,
        &closing.sha256,
        key.as_bytes(),
    ] {
        message.extend_from_slice(part);
    }
    if closing.version == 1 {
        // It tells of neither, so it signs neither.
        let tells = closing.unproven.is_empty() && closing.take_overs.is_empty();
        return tells.then_some(message);
    }
    let count = |length: usize| i64::try_from(length).unwrap_or(i64::MAX);
    let mut push = |number: i64| message.extend_from_slice(&number.to_be_bytes());
    push(count(closing.unproven.len()));
    closing
        .unproven
        .iter()
        .flatten()
        .for_each(|number| push(*number));
    push(count(closing.take_overs.len()));
    closing.take_overs.iter().for_each(|number| push(*number));
    Some(message)
}
