//! `completion` and `man`: made from the command line's own description.

use std::fs;
use std::io;
use std::path::Path;
use std::process::ExitCode;

use clap::CommandFactory as _;
use clap_complete::Shell;
use clap_mangen::Man;

use crate::cli::Cli;
use crate::error::{Error, Result};
use crate::output::Output;

const PLAIN: Output = Output {
    json: false,
    quiet: false,
};

pub fn completion(shell: Shell) -> Result<ExitCode> {
    let mut script = vec![];
    clap_complete::generate(shell, &mut Cli::command(), "gvt", &mut script);
    PLAIN.bytes(&script).map(|()| ExitCode::SUCCESS)
}

/// Prints the page of gvt, or writes a page for each command.
pub fn man(folder: Option<&Path>) -> Result<ExitCode> {
    let Some(folder) = folder else {
        let mut page = vec![];
        let rendered = Man::new(Cli::command()).render(&mut page);
        rendered.map_err(|error| Error::failed(error.to_string()))?;
        return PLAIN.bytes(&page).map(|()| ExitCode::SUCCESS);
    };
    let failed = |error: io::Error| Error::file(folder, &error);
    fs::create_dir_all(folder).map_err(failed)?;
    clap_mangen::generate_to(Cli::command(), folder).map_err(failed)?;
    Ok(ExitCode::SUCCESS)
}
