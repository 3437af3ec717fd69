//! `use` and `trust`.

use std::path::Path;

use serde_json::json;

use crate::cli::{Trust, Use};
use crate::config::{Config, SavedContext};
use crate::context::folder::{FILE_NAME, FolderContent};
use crate::context::{BASE, Context, FolderFile, names, trust};
use crate::error::{Error, Exit, Result};
use crate::private_file::replace;

/// Writes down what the options say: in `.gvt.toml`, or with `--local` for the person alone. Without options,
/// shows what is in force.
pub fn run(ctx: &Context, args: &Use) -> Result<()> {
    let global = &ctx.global;
    if global.url.is_none() && global.repo.is_none() && global.env.is_none() {
        return show(ctx);
    }
    let before = if args.local {
        ctx.config.context.clone()
    } else {
        let here = ctx
            .folder
            .as_ref()
            .map(|file| file.content.clone())
            .unwrap_or_default();
        SavedContext {
            url: here.url,
            repo: here.repo,
            env: here.env,
        }
    };
    let address = match ctx.address() {
        Ok(address) => Some(address),
        Err(error) if error.exit == Exit::Usage && global.url.is_none() => None,
        Err(error) => return Err(error),
    };
    let url = match address {
        // Tokens go to the saved address. A checkout must not choose it.
        Some(address) if args.local && !address.source.is_own() => {
            let hint = format!("if you trust it: --url {}", address.value);
            let message = format!(
                "{} comes from {}, and is not saved as your own choice",
                address.value, address.source
            );
            return Err(Error::usage(message).hint(hint));
        }
        Some(address) => Some(address.value.to_string()),
        None => before.url,
    };
    let repo = match &global.repo {
        Some(text) => Some(names::repo(&"-R", text)?.to_string()),
        None => before.repo,
    };
    let env = match &global.env {
        Some(text) => Some(names::environment(&"-e", text)?),
        None => before.env,
    };
    check(ctx, env.as_deref())?;
    let saved = SavedContext { url, repo, env };
    if args.local {
        Config::change(|config| config.context = saved.clone())?;
        return report(ctx, &saved, "Saved for all folders");
    }
    let path = std::env::current_dir()
        .map_err(|error| Error::file(Path::new("."), &error))?
        .join(FILE_NAME);
    let content = FolderContent {
        url: saved.url.clone(),
        repo: saved.repo.clone(),
        env: saved.env.clone(),
    };
    let text = toml::to_string(&content).map_err(|error| Error::failed(error.to_string()))?;
    replace(&path, text.as_bytes(), 0o644)?;
    // The person's own words need no question; what was taken over from somebody else's file does.
    let takes_over = (global.repo.is_none() && content.repo.is_some())
        || (global.env.is_none() && content.env.is_some());
    let is_own = ctx
        .folder
        .as_ref()
        .is_none_or(|file| trust::is_trusted(ctx, file));
    let here = path.parent().unwrap_or(Path::new("."));
    if (is_own || !takes_over)
        && let Some(file) = FolderFile::find(here, ctx.git.as_ref())?
    {
        trust::remember(&file)?;
    }
    report(ctx, &saved, &format!("Wrote {FILE_NAME}"))
}

fn report(ctx: &Context, saved: &SavedContext, what: &str) -> Result<()> {
    if ctx.output.json {
        return ctx.output.json(saved);
    }
    ctx.output.note(&format!("{what}: {}", describe(saved)));
    Ok(())
}

/// Checks that the environment exists, if that can be asked without a question.
fn check(ctx: &Context, env: Option<&str>) -> Result<()> {
    let Some(env) = env.filter(|env| *env != BASE) else {
        return Ok(());
    };
    let Ok(address) = ctx.address() else {
        return Ok(());
    };
    if ctx.named_repo(&address)?.is_none() {
        return Ok(());
    }
    let vault = match ctx.vault() {
        Ok(vault) => vault,
        Err(error) if error.exit == Exit::Credential => return Ok(()),
        Err(error) => return Err(error),
    };
    let views = vault.api.environments()?;
    if views.iter().any(|view| view.name == env) {
        return Ok(());
    }
    let known: Vec<&str> = views.iter().map(|view| view.name.as_str()).collect();
    let message = format!("{} has no environment {env}", vault.name);
    Err(Error::new(Exit::NotFound, message).hint(format!("it has: {}", known.join(", "))))
}

fn describe(saved: &SavedContext) -> String {
    let parts = [&saved.repo, &saved.env].into_iter().flatten();
    let mut text = parts.map(String::as_str).collect::<Vec<_>>().join(" ");
    if let Some(url) = &saved.url {
        text.push_str(" at ");
        text.push_str(url);
    }
    text
}

fn show(ctx: &Context) -> Result<()> {
    let place = ctx.place()?;
    if ctx.output.json {
        return ctx.output.json(&json!({
            "url": place.vault.address.value.as_str(),
            "repo": place.vault.name.to_string(),
            "env": place.environment,
        }));
    }
    ctx.output.line(&format!(
        "{} at {}",
        place.title(),
        place.vault.address.value
    ))
}

pub fn trust(ctx: &Context, args: &Trust) -> Result<()> {
    let Some(file) = &ctx.folder else {
        return Err(
            Error::new(Exit::NotFound, format!("there is no {FILE_NAME} here"))
                .hint("gvt use writes one"),
        );
    };
    let path = file.path.display();
    if args.revoke {
        let was_trusted = trust::forget(ctx, file)?;
        if ctx.output.json {
            return ctx
                .output
                .json(&json!({"path": file.path, "trusted": false}));
        }
        ctx.output.note(&if was_trusted {
            format!("{path} is no longer trusted.")
        } else {
            format!("{path} was not trusted.")
        });
        return Ok(());
    }
    trust::remember(file)?;
    if ctx.output.json {
        return ctx
            .output
            .json(&json!({"path": file.path, "trusted": true}));
    }
    let content = &file.content;
    let saved = SavedContext {
        url: content.url.clone(),
        repo: content.repo.clone(),
        env: content.env.clone(),
    };
    ctx.output.note(&format!(
        "Trusted as it is now: {path} ({})",
        describe(&saved)
    ));
    Ok(())
}
