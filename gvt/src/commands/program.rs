//! `run` and `shell`: fetches the values; [`crate::run`] starts the program.

use std::process::ExitCode;

use crate::cli::{How, Run, Shell};
use crate::clock;
use crate::context::{Context, Place};
use crate::error::{Exit, Result};
use crate::offline::{self, Copy};
use crate::run::{self, Fetched, Options, Refetch};
use crate::values;

pub fn run(ctx: &Context, args: Run) -> Result<ExitCode> {
    let place = ctx.place_of_values()?;
    let first = first(ctx, &place, &args.how)?;
    let refetch = refetch(&place, &first);
    Ok(run::execute(
        &options(args.how, args.command),
        first,
        refetch,
    ))
}

pub fn shell(ctx: &Context, args: Shell) -> Result<ExitCode> {
    let place = ctx.place_of_values()?;
    let first = first(ctx, &place, &args.how)?;
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

/// The values to start with: from the service or, if that cannot be reached and the person wants it, from the
/// copy of an earlier time.
fn first(ctx: &Context, place: &Place, how: &How) -> Result<Fetched> {
    let fetched = match fetch(place, how.watch) {
        Ok(fetched) => fetched,
        Err(error) if how.offline && error.exit == Exit::Unavailable => {
            let Some((fetched, made)) = Copy::of(ctx, place)?.load()? else {
                return Err(
                    error.hint("there is no copy: run it with --offline while the service answers")
                );
            };
            ctx.output.note(&format!(
                "{}; using the copy of {} UTC",
                error.message,
                clock::show(made)
            ));
            return Ok(fetched);
        }
        Err(error) => {
            if error.ends_rights
                && let Ok(copy) = Copy::of(ctx, place)
            {
                copy.delete();
            }
            return Err(error);
        }
    };
    if how.offline {
        let copy = Copy::of(ctx, place)?;
        if offline::is_permitted(place)? {
            copy.save(&fetched)?;
        } else {
            copy.delete();
            ctx.output.note(&format!(
                "No copy was kept: {} is protected.",
                place.environment
            ));
        }
    }
    Ok(fetched)
}

/// Only who watches needs the revision, which is a request of its own. It is asked first: values that change
/// in between are then fetched again, and not missed.
fn fetch(place: &Place, watch: bool) -> Result<Fetched> {
    let revision = if watch {
        values::revision(place.api(), &place.environment)?
    } else {
        String::new()
    };
    values::fetch(place.api(), &place.environment, revision)
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
