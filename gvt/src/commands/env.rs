//! `env`: environments, their revisions, and what is copied or rolled back.

use std::fmt::Write as _;

use forgevault_api_types::environments::{
    CopyBody, EnvironmentRollbackBody, EnvironmentView, NameChange, PutEnvironment,
    UnavailableReason,
};

use serde_json::json;

use super::diff;
use crate::cli::{Env, EnvCopy, EnvCreate, EnvProtect, EnvRm, EnvRollback, OnConflict};
use crate::clock;
use crate::context::{Context, names};
use crate::error::{Error, Result};
use crate::output::{Table, one_line, warn};

/// Revisions that `history` shows.
const SHOWN: u32 = 50;

pub fn run(ctx: &Context, args: Env) -> Result<()> {
    match args {
        Env::Ls => list(ctx),
        Env::Create(args) => create(ctx, args),
        Env::Protect(args) => protect(ctx, &args),
        Env::Rm(args) => rm(ctx, &args),
        Env::History { name } => history(ctx, name),
        Env::Diff { first, second } => {
            names::environment(&"the first environment", &first)?;
            names::environment(&"the second environment", &second)?;
            diff::with(ctx, &ctx.vault()?.api, &first, &second)
        }
        Env::Copy(args) => copy(ctx, args),
        Env::Rollback(args) => rollback(ctx, args),
    }
}

fn list(ctx: &Context) -> Result<()> {
    let views = ctx.vault()?.api.environments()?;
    if ctx.output.json {
        return ctx.output.json(&views);
    }
    let mut table = Table::new(&[
        "NAME",
        "SECRETS",
        "REVISION",
        "UPDATED (UTC)",
        "",
        "DESCRIPTION",
    ]);
    for view in views {
        let contents = view.contents.as_ref();
        let shown = |number: Option<String>| number.unwrap_or_else(|| "-".to_owned());
        table.row([
            view.name.clone(),
            shown(contents.map(|it| it.secret_count.to_string())),
            shown(contents.map(|it| it.revision.to_string())),
            contents
                .map(|it| clock::show(it.updated_at))
                .unwrap_or_default(),
            attributes(&view),
            contents
                .map(|it| it.description.clone())
                .unwrap_or_default(),
        ]);
    }
    ctx.output.bytes(table.render().as_bytes())
}

fn attributes(view: &EnvironmentView) -> String {
    let overlay = view.contents.as_ref().is_some_and(|it| it.overlay);
    match (view.protected, overlay) {
        (true, true) => "protected, with overlay",
        (true, false) => "protected",
        (false, true) => "with overlay",
        (false, false) => "",
    }
    .to_owned()
}

fn create(ctx: &Context, args: EnvCreate) -> Result<()> {
    let vault = ctx.vault()?;
    names::environment(&"NAME", &args.name)?;
    let known = vault.api.environments()?;
    if known.iter().any(|view| view.name == args.name) {
        let message = format!("{} has an environment {} already", vault.name, args.name);
        return Err(Error::new(crate::error::Exit::Conflict, message)
            .hint("gvt env protect changes its protection"));
    }
    let body = PutEnvironment {
        protected: args.protected.then_some(true),
        overlay: args.overlay,
        position: args.position,
        description: args.description,
        take_in: args.take_in,
    };
    let view = vault.api.put_environment(&args.name, &body).map_err(|error| {
        let hint = match &error {
            forgevault_client::Error::Refused(refusal) if refusal.code == "environment_has_names" => {
                refusal.count.map(|count| format!("look at them: gvt list -e base --prefix {0}. --deleted; take them in with --take-in {count}", args.name))
            }
            _ => None,
        };
        let error = Error::from(error);
        match hint {
            Some(hint) => error.hint(hint),
            None => error,
        }
    })?;
    if ctx.output.json {
        return ctx.output.json(&view);
    }
    let attributes = attributes(&view);
    let how = if attributes.is_empty() {
        attributes
    } else {
        format!(" ({attributes})")
    };
    ctx.output
        .note(&format!("{}  created in {}{how}", view.name, vault.name));
    Ok(())
}

fn protect(ctx: &Context, args: &EnvProtect) -> Result<()> {
    let vault = ctx.vault()?;
    let before = vault.api.get_environment(&args.name)?;
    if args.off && before.protected && !args.yes {
        let question = format!(
            "Let everybody who may write to {} change {}?",
            vault.name, args.name
        );
        ctx.terminal.confirm(&question, "use --yes")?;
    }
    let body = PutEnvironment {
        protected: Some(!args.off),
        ..PutEnvironment::default()
    };
    let view = vault.api.put_environment(&args.name, &body)?;
    if ctx.output.json {
        return ctx.output.json(&view);
    }
    let state = if view.protected {
        "protected"
    } else {
        "not protected"
    };
    ctx.output.note(&format!("{}  {state}", view.name));
    let ended = |view: &EnvironmentView| view.contents.as_ref().map(|it| it.overlay);
    if ended(&before) == Some(true) && ended(&view) == Some(false) {
        ctx.output
            .note("Its overlay is now off: names that it lacks are no longer taken from the base.");
    }
    Ok(())
}

fn rm(ctx: &Context, args: &EnvRm) -> Result<()> {
    let vault = ctx.vault()?;
    if !args.yes {
        let question = format!("Delete the environment {} of {}?", args.name, vault.name);
        ctx.terminal.confirm(&question, "use --yes")?;
    }
    vault.api.delete_environment(&args.name)?;
    if ctx.output.json {
        return ctx
            .output
            .json(&json!({"name": args.name, "deleted": true}));
    }
    ctx.output.note(&format!("{}  deleted", args.name));
    Ok(())
}

fn history(ctx: &Context, name: Option<String>) -> Result<()> {
    let (api, name) = if let Some(name) = name {
        (ctx.vault()?.api, name)
    } else {
        let place = ctx.place()?;
        (place.vault.api, place.environment)
    };
    let page = api.revisions(&name, SHOWN)?;
    if ctx.output.json {
        return ctx.output.json(&page.items);
    }
    let mut table = Table::new(&["REVISION", "TIME (UTC)", "BY", "CHANGES", "COMMENT"]);
    for revision in &page.items {
        let by = match (revision.author_name.as_str(), revision.author) {
            ("", 0) => String::new(),
            ("", user) => format!("user {user}"),
            (name, _) => name.to_owned(),
        };
        table.row([
            revision.revision.to_string(),
            clock::show(revision.time),
            by,
            summary(&revision.changes),
            revision.comment.clone(),
        ]);
    }
    ctx.output.bytes(table.render().as_bytes())?;
    let shown = u64::try_from(page.items.len()).unwrap_or(u64::MAX);
    if page.total > shown {
        ctx.output
            .note(&format!("The latest {shown} of {} revisions.", page.total));
    }
    Ok(())
}

/// `+DB ~KEY -OLD` and how many more.
fn summary(changes: &[NameChange]) -> String {
    const SHOWN: usize = 3;
    let mut text = changes
        .iter()
        .take(SHOWN)
        .map(|change| format!("{}{}", sign(change), one_line(&change.name)))
        .collect::<Vec<_>>()
        .join(" ");
    if changes.len() > SHOWN {
        let _ = write!(text, " and {} more", changes.len() - SHOWN);
    }
    text
}

fn sign(change: &NameChange) -> char {
    match (change.from, change.to) {
        (0, _) => '+',
        (_, 0) => '-',
        _ => '~',
    }
}

/// A line for each change, as `diff` writes them.
fn lines(changes: &[NameChange]) -> String {
    changes
        .iter()
        .map(|change| format!("{} {}\n", sign(change), one_line(&change.name)))
        .collect::<Vec<_>>()
        .concat()
}

fn copy(ctx: &Context, args: EnvCopy) -> Result<()> {
    let vault = ctx.vault()?;
    if args.on_conflict == OnConflict::Overwrite && !args.preview && !args.yes {
        let question = format!(
            "Overwrite secrets of {} by those of {}?",
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

fn rollback(ctx: &Context, args: EnvRollback) -> Result<()> {
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
                "Bring {} of {} back to revision {}?",
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
            UnavailableReason::Purged => "it was removed for good and stays as it is",
            UnavailableReason::Pruned => "that version is no longer kept; it stays as it is",
            UnavailableReason::Moved => "it lies elsewhere now and is made anew here",
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
