//! `run` and `shell`: fetches the values; [`crate::run`] starts the program.

use std::process::ExitCode;

use crate::cli::{How, Run, Shell};
use crate::context::{Context, Place};
use crate::error::Result;
use crate::run::{self, Fetched, Options, Refetch};
use crate::values;

pub fn run(ctx: &Context, args: Run) -> Result<ExitCode> {
    let place = ctx.place_of_values()?;
    let first = fetch(&place, args.how.watch)?;
    let refetch = refetch(&place, &first);
    Ok(run::execute(
        &options(args.how, args.command),
        first,
        refetch,
    ))
}

pub fn shell(ctx: &Context, args: Shell) -> Result<ExitCode> {
    let place = ctx.place_of_values()?;
    let first = fetch(&place, args.how.watch)?;
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
