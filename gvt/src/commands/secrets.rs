//! Single secrets: list, get, rm, restore, mv, history, rollback.

use forgevault_api_types::secrets::PatchSecret;
use forgevault_client::Bulk;
use serde_json::json;

use super::clipboard;
use crate::cli::{Get, History, List, Mv, Restore, Rm, Rollback};
use crate::clock;
use crate::context::{BASE, Context, Place};
use crate::error::{Error, Exit, Result};
use crate::output::{Table, one_line, stdout_is_terminal};

pub fn list(ctx: &Context, args: &List) -> Result<()> {
    let place = ctx.place()?;
    let secrets = place
        .api()
        .list(&place.environment, args.prefix.as_deref(), args.deleted)?;
    if ctx.output.json {
        return ctx.output.json(&secrets);
    }
    let mut table = Table::new(&["NAME", "VERSION", "TYPE", "FROM", "UPDATED (UTC)", ""]);
    for listed in &secrets {
        let secret = &listed.secret;
        let from = if listed.environment == place.environment {
            ""
        } else {
            &listed.environment
        };
        let kind = if secret.encryption_mode == "lockbox" {
            "lockbox"
        } else {
            &secret.kind
        };
        table.row([
            secret.name.clone(),
            secret.current_version.to_string(),
            kind.to_owned(),
            from.to_owned(),
            clock::show(secret.updated_at),
            if secret.is_deleted {
                "deleted".to_owned()
            } else {
                String::new()
            },
        ]);
    }
    if table.is_empty() {
        ctx.output.note(&format!(
            "{} has no secrets that you can access.",
            place.title()
        ));
        return Ok(());
    }
    ctx.output.bytes(table.render().as_bytes())
}

pub fn get(ctx: &Context, args: &Get) -> Result<()> {
    let place = ctx.place_of_values()?;
    let name = &args.name;
    if let Some(version) = args.version {
        let secret = place
            .api()
            .get(&place.full_name(name), Some(version))
            .map_err(|error| missing(&place, name, error.into()))?;
        refuse_lockbox(name, &secret.encryption_mode)?;
        return if ctx.output.json {
            ctx.output.json(&secret)
        } else {
            print(ctx, args, &secret.value)
        };
    }
    let secret = place
        .api()
        .read(&place.environment, name)
        .map_err(|error| missing(&place, name, error.into()))?
        .item;
    refuse_lockbox(name, &secret.encryption_mode)?;
    if ctx.output.json {
        return ctx.output.json(&secret);
    }
    print(ctx, args, &secret.value)
}

fn print(ctx: &Context, args: &Get, value: &str) -> Result<()> {
    if args.clip {
        return clipboard::copy(ctx, &args.name, value);
    }
    ctx.output.bytes(value.as_bytes())?;
    // A pipe gets the value and nothing else.
    if stdout_is_terminal() && !value.ends_with('\n') {
        ctx.output.line("")?;
    }
    Ok(())
}

/// A lockbox's text is of no use as a value.
pub fn refuse_lockbox(name: &str, mode: &str) -> Result<()> {
    if mode == "lockbox" {
        let error = Error::failed(format!(
            "{name} is a lockbox: only its passphrase can decrypt it"
        ));
        return Err(error.hint(format!("gvt lockbox get {name}")));
    }
    Ok(())
}

/// Names what was not found, and where else it may lie.
pub fn missing(place: &Place, name: &str, error: Error) -> Error {
    if error.exit != Exit::NotFound {
        return error;
    }
    let error = Error {
        message: format!("{}: {} in {}", one_line(name), error.message, place.title()),
        ..error
    };
    if error.hint.is_none() && place.environment != BASE {
        error.hint("`gvt list` shows what there is; for what comes from the base, use -e base")
    } else {
        error
    }
}

pub fn rm(ctx: &Context, args: Rm) -> Result<()> {
    let place = ctx.place()?;
    if args.purge {
        if !args.yes {
            let question = format!(
                "Permanently remove {} from {}, with all versions?",
                args.names.join(", "),
                place.title()
            );
            ctx.terminal.confirm(&question, "use --yes")?;
        }
        for name in &args.names {
            place
                .api()
                .purge(&place.full_name(name))
                .map_err(|error| missing(&place, name, error.into()))?;
            if !ctx.output.json {
                ctx.output.note(&format!("{name}  permanently removed"));
            }
        }
        if ctx.output.json {
            return ctx.output.json(&json!({"purged": args.names}));
        }
        return Ok(());
    }
    let what = args.names.join(", ");
    let bulk = Bulk {
        delete: args.names,
        ..Bulk::default()
    };
    let changes = place
        .api()
        .change(&place.environment, bulk)
        .map_err(|error| missing(&place, &what, error.into()))?;
    if ctx.output.json {
        return ctx.output.json(&changes);
    }
    for change in &changes.changes {
        ctx.output.note(&format!(
            "{}  deleted; gvt restore {} brings it back",
            change.name, change.name
        ));
    }
    Ok(())
}

pub fn restore(ctx: &Context, args: &Restore) -> Result<()> {
    let place = ctx.place()?;
    for name in &args.names {
        place
            .api()
            .restore(&place.full_name(name))
            .map_err(|error| missing(&place, name, error.into()))?;
        if !ctx.output.json {
            ctx.output.note(&format!("{name}  restored"));
        }
    }
    if ctx.output.json {
        return ctx.output.json(&json!({"restored": args.names}));
    }
    Ok(())
}

pub fn mv(ctx: &Context, args: &Mv) -> Result<()> {
    let place = ctx.place()?;
    let body = PatchSecret {
        name: Some(place.full_name(&args.to)),
        ..PatchSecret::default()
    };
    let secret = place
        .api()
        .patch(&place.full_name(&args.from), &body)
        .map_err(|error| missing(&place, &args.from, error.into()))?;
    if ctx.output.json {
        return ctx.output.json(&secret);
    }
    ctx.output
        .note(&format!("{} is now {}", args.from, args.to));
    Ok(())
}

pub fn history(ctx: &Context, args: &History) -> Result<()> {
    let place = ctx.place()?;
    let versions = place
        .api()
        .versions(&place.full_name(&args.name))
        .map_err(|error| missing(&place, &args.name, error.into()))?;
    if ctx.output.json {
        return ctx.output.json(&versions);
    }
    let mut table = Table::new(&["VERSION", "TIME (UTC)", "BY", "MODE", "COMMENT"]);
    for version in &versions {
        let by = match (version.created_by, version.created_by_token) {
            _ if !version.created_by_name.is_empty() => version.created_by_name.clone(),
            (0, 0) => String::new(),
            (0, token) => format!("token {token}"),
            (user, _) => format!("user {user}"),
        };
        let is_lockbox = version.encryption_mode == "lockbox";
        table.row([
            version.version.to_string(),
            clock::show(version.created_at),
            by,
            if is_lockbox {
                "lockbox".to_owned()
            } else {
                String::new()
            },
            version.comment.clone(),
        ]);
    }
    ctx.output.bytes(table.render().as_bytes())
}

pub fn rollback(ctx: &Context, args: &Rollback) -> Result<()> {
    let place = ctx.place()?;
    let message = place
        .api()
        .rollback(&place.full_name(&args.name), args.to)
        .map_err(|error| missing(&place, &args.name, error.into()))?;
    if ctx.output.json {
        return ctx
            .output
            .json(&json!({"name": args.name, "to": args.to, "message": message.message}));
    }
    ctx.output.note(&format!(
        "{}  now has the content of version {}",
        args.name, args.to
    ));
    Ok(())
}
