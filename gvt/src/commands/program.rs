//! `run` and `shell`: fetches the values; [`crate::run`] starts the program.

use std::process::ExitCode;

use forgevault_client::Repository;

use crate::cli::{How, Run, Shell};
use crate::clock;
use crate::context::{BASE, Context, Place, Sourced, Vault};
use crate::error::{Cause, Error, Result};
use crate::offline::Copies;
use crate::run::{self, Fetched, Options, Refetch};
use crate::values;

pub fn run(ctx: &Context, args: Run) -> Result<ExitCode> {
    let (place, first) = start(ctx, &args.how)?;
    let refetch = refetch(&place, &first);
    Ok(run::execute(
        &options(args.how, args.command),
        first,
        refetch,
    ))
}

pub fn shell(ctx: &Context, args: Shell) -> Result<ExitCode> {
    let (place, first) = start(ctx, &args.how)?;
    let refetch = refetch(&place, &first);
    let options = options(args.how, vec![]);
    Ok(run::shell(options, &place.environment, first, refetch))
}

fn options(how: How, command: Vec<std::ffi::OsString>) -> Options {
    Options {
        command,
        allow: how.allow,
        file: how.file,
        mask: how.mask,
        watch: how.watch,
    }
}

/// The environment in force, and the values to start with.
fn start(ctx: &Context, how: &How) -> Result<(Place, Fetched)> {
    let vault = ctx.vault()?;
    let fetched = ctx.environment_of_values(&vault).and_then(|environment| {
        let fetched = fetch(&vault.api, &environment.value, how.watch)?;
        Ok((environment, fetched))
    });
    let (environment, fetched) = match fetched {
        Err(error) if how.offline && error.cause == Cause::Unreachable => {
            from_copy(ctx, &vault, error)?
        }
        other => {
            let (environment, fetched) = other?;
            if how.offline {
                keep_copy(ctx, &vault, &environment, &fetched)?;
            }
            (environment.value, fetched)
        }
    };
    Ok((Place { vault, environment }, fetched))
}

fn copies(ctx: &Context, vault: &Vault) -> Result<Copies> {
    let address = &vault.address.value;
    let account = ctx.config.accounts.get(address.as_str());
    let store = account.map(|account| account.store);
    Copies::new(store, address, &vault.name.to_string())
}

/// Reads the copy of an earlier time, since the service cannot be reached.
fn from_copy(ctx: &Context, vault: &Vault, error: Error) -> Result<(String, Fetched)> {
    let copies = copies(ctx, vault)?;
    let environment = ctx.environment_of_copy(vault, copies.remembered())?;
    let found = match environment {
        Some(environment) => {
            let copy = copies.of(&environment).load()?;
            copy.map(|(fetched, made)| (fetched, made, environment))
        }
        None => None,
    };
    let Some((fetched, made, environment)) = found else {
        return Err(error
            .hint("there is no copy: run it with --offline once while the service is reachable"));
    };
    ctx.output.note(&format!(
        "{}; using the copy of {} UTC",
        error.message,
        clock::show(made)
    ));
    Ok((environment, fetched))
}

/// Keeps a copy of what was fetched, unless the environment is protected.
fn keep_copy(
    ctx: &Context,
    vault: &Vault,
    environment: &Sourced<String>,
    fetched: &Fetched,
) -> Result<()> {
    let copies = copies(ctx, vault)?;
    let name = &environment.value;
    let is_protected = name != BASE && vault.api.get_environment(name)?.protected;
    if is_protected {
        copies.of(name).delete();
        ctx.output
            .note(&format!("No copy was kept: {name} is protected."));
        return Ok(());
    }
    copies.of(name).save(fetched)?;
    if environment.source.is_chosen() {
        copies.remember(name)?;
    }
    Ok(())
}

/// Only who watches needs the revision, which is a request of its own. It is asked first: values that change
/// in between are then fetched again, and not missed.
fn fetch(api: &Repository, environment: &str, watch: bool) -> Result<Fetched> {
    let revision = if watch {
        values::revision(api, environment)?
    } else {
        String::new()
    };
    values::fetch(api, environment, revision)
}

fn refetch(place: &Place, first: &Fetched) -> Refetch {
    let api = place.api().clone();
    let environment = place.environment.clone();
    let mut last = first.revision.clone();
    Box::new(move || {
        let revision = values::revision(&api, &environment)?;
        if revision == last {
            return Ok(None);
        }
        let fetched = values::fetch(&api, &environment, revision.clone())?;
        last = revision;
        Ok(Some(fetched))
    })
}
