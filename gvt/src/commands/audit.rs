//! `audit`: the log of a repository, its export, and the check of an export.

mod verify;

use std::io::{self, BufWriter};
use std::path::Path;
use std::time::Duration;

use forgevault_api_types::audit::EntryView;
use forgevault_client::{AuditQuery, Repository};
use serde_json::json;

use crate::cli::{Audit, AuditCommand, AuditFilter, AuditFormat, AuditList};
use crate::clock;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::output::{Table, one_line, reader_leaves_within};
use crate::private_file::stream_private;

/// How often `--follow` asks.
const INTERVAL: Duration = Duration::from_secs(2);
const PAGE: u64 = 100;

pub fn run(ctx: &Context, args: Audit) -> Result<()> {
    match args.command {
        None => list(ctx, &args.list),
        Some(AuditCommand::Export { format, output }) => export(ctx, format, output.as_deref()),
        Some(AuditCommand::Verify { file, public_key }) => {
            verify::run(ctx, &file, public_key.as_deref())
        }
    }
}

fn query(filter: &AuditFilter) -> Result<AuditQuery> {
    let time = |option: &str, text: &Option<String>| {
        text.as_ref()
            .map(|text| clock::parse(option, text))
            .transpose()
    };
    Ok(AuditQuery {
        action: filter.action.clone(),
        secret: filter.secret.clone(),
        success: filter.refused.then_some(false),
        since: time("--since", &filter.since)?,
        until: time("--until", &filter.until)?,
    })
}

/// Prints the newest entries, the oldest of them first.
fn list(ctx: &Context, args: &AuditList) -> Result<()> {
    let vault = ctx.vault()?;
    let query = query(&args.filter)?;
    let mut entries: Vec<EntryView> = vec![];
    let wanted = usize::try_from(args.lines).unwrap_or(usize::MAX);
    for page in 1.. {
        let view = vault.api.audit(&query, page, PAGE.min(args.lines))?;
        let is_last = page >= view.pages || view.entries.is_empty();
        entries.extend(view.entries);
        if is_last || entries.len() >= wanted {
            break;
        }
    }
    entries.truncate(wanted);
    entries.reverse();
    if ctx.output.json && !args.follow {
        return ctx.output.json(&entries);
    }
    let mut last = entries.last().map_or(0, |entry| entry.sequence);
    print(ctx, &entries, args.follow)?;
    if !args.follow {
        return Ok(());
    }
    while !reader_leaves_within(INTERVAL) {
        let mut new = newer(&vault.api, &query, last)?;
        last = new.last().map_or(last, |entry| entry.sequence);
        // Its own questions would be all that there is to see.
        if query.action.is_none() {
            new.retain(|entry| entry.action != "audit-list");
        }
        print(ctx, &new, true)?;
    }
    Ok(())
}

/// Returns the entries after this one, the oldest first.
fn newer(api: &Repository, query: &AuditQuery, last: i64) -> Result<Vec<EntryView>> {
    let mut new: Vec<EntryView> = vec![];
    for page in 1.. {
        let view = api.audit(query, page, PAGE)?;
        let is_last = page >= view.pages;
        let count = view.entries.len();
        // Entries that came in meanwhile push others to the next page.
        let oldest = new.last().map_or(i64::MAX, |entry| entry.sequence);
        let unseen = view.entries.into_iter();
        let unseen: Vec<EntryView> = unseen
            .filter(|entry| (last.saturating_add(1)..oldest).contains(&entry.sequence))
            .collect();
        let reached = unseen.is_empty() || unseen.len() < count;
        new.extend(unseen);
        if is_last || reached {
            break;
        }
    }
    new.reverse();
    Ok(new)
}

/// A table; when more is to come, lines of fixed columns, or a JSON object each.
fn print(ctx: &Context, entries: &[EntryView], is_stream: bool) -> Result<()> {
    if is_stream && ctx.output.json {
        for entry in entries {
            ctx.output.json_line(entry)?;
        }
        return Ok(());
    }
    if is_stream {
        for entry in entries {
            let line = format!(
                "{}  {:<14} {:<12} {}",
                clock::show(entry.timestamp),
                one_line(&entry.action),
                who(entry),
                what(entry)
            );
            ctx.output.line(line.trim_end())?;
        }
        return Ok(());
    }
    let mut table = Table::new(&["TIME (UTC)", "ACTION", "WHO", "FROM", "WHAT"]);
    for entry in entries {
        table.row([
            clock::show(entry.timestamp),
            entry.action.clone(),
            who(entry),
            entry.ip_address.clone(),
            what(entry),
        ]);
    }
    if table.is_empty() {
        ctx.output.note("No entries.");
        return Ok(());
    }
    ctx.output.bytes(table.render().as_bytes())
}

fn who(entry: &EntryView) -> String {
    match (entry.user_name.as_str(), entry.user_id, entry.token_id) {
        (name, _, 0) if !name.is_empty() => one_line(name),
        (_, 0, 0) => "-".to_owned(),
        (_, user, 0) => format!("user {user}"),
        (_, _, token) => format!("token {token}"),
    }
}

fn what(entry: &EntryView) -> String {
    let mut parts = vec![];
    if !entry.success {
        parts.push("REFUSED".to_owned());
    }
    if !entry.secret_name.is_empty() {
        parts.push(one_line(&entry.secret_name));
    }
    if !entry.message.is_empty() {
        parts.push(one_line(&entry.message));
    }
    parts.join("  ")
}

/// Streams the whole log. A file is complete, or not there at all.
fn export(ctx: &Context, format: AuditFormat, output: Option<&Path>) -> Result<()> {
    let vault = ctx.vault()?;
    let format = match format {
        AuditFormat::Jsonl => "jsonl",
        AuditFormat::Csv => "csv",
    };
    let Some(path) = output else {
        let mut stdout = BufWriter::new(io::stdout().lock());
        return match vault.api.export_audit(format, &mut stdout) {
            Err(forgevault_client::Error::Output(error))
                if error.kind() == io::ErrorKind::BrokenPipe =>
            {
                Ok(())
            }
            other => other.map_err(Error::from),
        };
    };
    stream_private(path, |file| {
        let exported = vault.api.export_audit(format, file);
        exported.map_err(Error::from)
    })?;
    if ctx.output.json {
        return ctx.output.json(&json!({"path": path}));
    }
    ctx.output.note(&format!(
        "Wrote the audit log of {} to {}; gvt audit verify checks it.",
        vault.name,
        path.display()
    ));
    Ok(())
}
