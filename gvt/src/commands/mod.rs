//! The commands, a file for each subject.

mod audit;
mod clipboard;
mod diff;
mod docs;
mod doctor;
mod edit;
mod env;
mod export;
mod import;
mod inject;
mod lockbox;
mod program;
mod rotate;
mod scan;
mod secrets;
mod set;
mod sign_in;
mod token;
mod use_here;

use std::process::ExitCode;

use crate::cli::{Cli, Command};
use crate::context::Context;
use crate::error::Result;

/// Runs a command.
pub fn run(cli: Cli) -> Result<ExitCode> {
    // What needs no context must work where there is none.
    match cli.command {
        Command::Completion { shell } => return docs::completion(shell),
        Command::Man { folder } => return docs::man(folder.as_deref()),
        Command::ClearClipboard => return clipboard::clear_later(),
        Command::Doctor => {
            let (ctx, errors) = Context::tolerant(cli.global);
            return doctor::run(&ctx, errors);
        }
        _ => {}
    }
    let ctx = Context::new(cli.global)?;
    match cli.command {
        Command::Run(args) => return program::run(&ctx, args),
        Command::Shell(args) => return program::shell(&ctx, args),
        Command::Scan(args) => return scan::run(&ctx, &args),
        Command::Login(args) => sign_in::login(&ctx, &args),
        Command::Logout(args) => sign_in::logout(&ctx, &args),
        Command::Whoami => sign_in::whoami(&ctx),
        Command::Use(args) => use_here::run(&ctx, &args),
        Command::Trust(args) => use_here::trust(&ctx, &args),
        Command::List(args) => secrets::list(&ctx, &args),
        Command::Get(args) => secrets::get(&ctx, &args),
        Command::Set(args) => set::run(&ctx, args),
        Command::Edit(args) => edit::run(&ctx, args),
        Command::Rm(args) => secrets::rm(&ctx, args),
        Command::Restore(args) => secrets::restore(&ctx, &args),
        Command::Mv(args) => secrets::mv(&ctx, &args),
        Command::History(args) => secrets::history(&ctx, &args),
        Command::Rollback(args) => secrets::rollback(&ctx, &args),
        Command::Diff(args) => diff::run(&ctx, &args),
        Command::Export(args) => export::run(&ctx, &args),
        Command::Import(args) => import::run(&ctx, args),
        Command::Inject(args) => inject::run(&ctx, &args),
        Command::Env(args) => env::run(&ctx, args),
        Command::Token(args) => token::run(&ctx, args),
        Command::Audit(args) => audit::run(&ctx, args),
        Command::RotateKey(args) => rotate::run(&ctx, &args),
        Command::Lockbox(args) => lockbox::run(&ctx, args),
        Command::Completion { .. }
        | Command::Man { .. }
        | Command::ClearClipboard
        | Command::Doctor => Ok(()),
    }
    .map(|()| ExitCode::SUCCESS)
}
