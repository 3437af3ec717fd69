//! `env copy`, `env rollback`: many secrets at once, by the service.

use forgevault_api_types::environments::{CopyBody, EnvironmentRollbackBody, UnavailableReason};

use super::history::lines;
use crate::cli::{EnvCopy, EnvRollback, OnConflict};
use crate::context::Context;
use crate::error::{Error, Result};
use crate::output::{one_line, warn};

pub fn copy(ctx: &Context, args: EnvCopy) -> Result<()> {
    let vault = ctx.vault()?;
    if args.on_conflict == OnConflict::Overwrite && !args.preview && !args.yes {
        let question = format!(
            "Overwrite secrets of {} with those of {}?",
            args.to, args.from
        );
        ctx.terminal.confirm(&question, "use --yes")?;
    }
    let on_conflict = match args.on_conflict {
        OnConflict::Fail => "fail",
        OnConflict::Skip => "skip",
        OnConflict::Overwrite => "overwrite",
    };
    let body = CopyBody {
        from: args.from.clone(),
        names: (!args.name.is_empty()).then_some(args.name),
        on_conflict: Some(on_conflict.to_owned()),
        preview: args.preview,
    };
    let changes = vault.api.copy(&args.to, &body).map_err(|error| {
        let is_there = error.code() == Some("already_exists");
        let error = Error::from(error);
        if is_there {
            error.hint("use --on-conflict skip or overwrite")
        } else {
            error
        }
    })?;
    if ctx.output.json {
        return ctx.output.json(&changes);
    }
    ctx.output.bytes(lines(&changes.changes).as_bytes())?;
    let skipped = changes.skipped.as_ref().map_or(0, Vec::len);
    let verb = if args.preview {
        "would be copied"
    } else {
        "copied"
    };
    ctx.output.note(&format!(
        "{} {verb} from {} to {}, {skipped} left as they are",
        changes.changes.len(),
        args.from,
        args.to
    ));
    Ok(())
}

pub fn rollback(ctx: &Context, args: EnvRollback) -> Result<()> {
    let vault = ctx.vault()?;
    let mut body = EnvironmentRollbackBody {
        revision: Some(args.to),
        names: (!args.names.is_empty()).then_some(args.names),
        preview: true,
        ..EnvironmentRollbackBody::default()
    };
    let plan = vault.api.roll_back_environment(&args.name, &body, None)?;
    let done = if args.preview {
        plan
    } else {
        if !args.yes {
            let changes = lines(&plan.changes);
            if ctx.output.json {
                warn(changes.trim_end());
            } else {
                ctx.output.bytes(changes.as_bytes())?;
            }
            let question = format!(
                "Restore {} of {} to revision {}?",
                args.name, vault.name, args.to
            );
            ctx.terminal.confirm(&question, "use --yes")?;
        }
        body.preview = false;
        vault
            .api
            .roll_back_environment(&args.name, &body, plan.revision)?
    };
    if ctx.output.json {
        return ctx.output.json(&done);
    }
    if args.preview || args.yes {
        ctx.output.bytes(lines(&done.changes).as_bytes())?;
    }
    for name in &done.unavailable {
        let why = match name.reason {
            UnavailableReason::Purged => "it was permanently removed and stays as it is",
            UnavailableReason::Pruned => "that version is no longer kept; it stays as it is",
            UnavailableReason::Moved => "it is elsewhere now and is created again here",
        };
        ctx.output
            .note(&format!("? {}: {why}", one_line(&name.name)));
    }
    ctx.output.note(&match (args.preview, done.revision) {
        (true, _) => format!("{} would change; nothing was changed", done.changes.len()),
        (false, Some(revision)) => format!(
            "{} changed; {} is at revision {revision}",
            done.changes.len(),
            args.name
        ),
        (false, None) => "nothing to change".to_owned(),
    });
    Ok(())
}
