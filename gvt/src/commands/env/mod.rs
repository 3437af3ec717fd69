//! `env`: environments, their revisions, and what is copied or rolled back.

mod history;
mod replace;

use forgevault_api_types::environments::{EnvironmentView, PutEnvironment};

use serde_json::json;

use super::diff;
use crate::cli::{Env, EnvCreate, EnvProtect, EnvRm};
use crate::clock;
use crate::context::{Context, names};
use crate::error::{Error, Result};
use crate::output::Table;

pub fn run(ctx: &Context, args: Env) -> Result<()> {
    match args {
        Env::Ls => list(ctx),
        Env::Create(args) => create(ctx, args),
        Env::Protect(args) => protect(ctx, &args),
        Env::Rm(args) => rm(ctx, &args),
        Env::History { name } => history::history(ctx, name),
        Env::Diff { first, second } => {
            names::environment(&"the first environment", &first)?;
            names::environment(&"the second environment", &second)?;
            diff::with(ctx, &ctx.vault()?.api, &first, &second)
        }
        Env::Copy(args) => replace::copy(ctx, args),
        Env::Rollback(args) => replace::rollback(ctx, args),
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
        let message = format!("{} already has an environment {}", vault.name, args.name);
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
    let view = vault
        .api
        .put_environment(&args.name, &body)
        .map_err(|error| {
            let hint = match &error {
                forgevault_client::Error::Refused(refusal)
                    if refusal.code == "environment_has_names" =>
                {
                    refusal.count.map(|count| {
                        format!(
                            "look at them: gvt list -e base --prefix {}. --deleted; \
                         take them in with --take-in {count}",
                            args.name
                        )
                    })
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
            "Allow everybody with write access to {} to change {}?",
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
