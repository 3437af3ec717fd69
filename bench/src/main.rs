//! Measures the claims about speed and size, each as a ratio to a reference in the same run (README.md).
//! `bench/run` builds and starts this.

#![allow(clippy::print_stdout, reason = "a program for the terminal")]

mod api;
mod browser;
mod load;
mod openbao;
mod probe;
mod process;
mod programs;
mod report;
mod rounds;
mod seed;
mod serve;
mod vault;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use rounds::Effort;

#[derive(Parser)]
#[command(about = "Load programs; each prints ratios and PASS or FAIL")]
struct Cli {
    #[command(subcommand)]
    command: Command,
    /// The folder for the databases, on the disk to measure.
    #[arg(long, global = true, default_value = concat!(env!("CARGO_MANIFEST_DIR"), "/../target/bench"))]
    data: PathBuf,
    /// The `bao` program of OpenBao.
    #[arg(long, global = true, env = "OPENBAO", default_value = "bao")]
    openbao: PathBuf,
}

#[derive(Subcommand)]
enum Command {
    /// Audited reads with a vault token, against a bare response and OpenBao.
    Reads(Effort),
    /// New versions, against OpenBao.
    Writes(Effort),
    /// Group commit, against the same service committing each entry separately.
    Commit(Effort),
    /// A large repository, against a small one.
    Scale(programs::scale::Options),
    /// Memory under load, time to be ready, size of the program.
    Size(Effort),
    /// Re-encrypting 10,000 versions of 1 KiB, against one plain transaction on as many rows; reads during a
    /// rotation, against reads alone.
    Rotation(Effort),
    /// The complete audit log of a large repository in one stream, and its verification.
    Export(programs::export::Options),
    /// The page of 1,000 names in four environments, against the same as JSON; the size of a page of 50.
    Pages(Effort),
    /// Environments: reads with declared ones, bulk writes, and the history of many changes.
    Environments(Effort),
    /// The client: a program run with secrets, a bulk write against curl's, and masking.
    Client(Effort),
    /// (Used by the others.) Answers everything with as many bytes of JSON.
    #[command(hide = true)]
    Bare { port: u16, bytes: usize },
    /// (Used by the others.) The service with batches of at most so many operations.
    #[command(hide = true)]
    Serve {
        #[arg(long)]
        config: PathBuf,
        #[arg(long)]
        max_batch: Option<usize>,
    },
}

#[tokio::main]
async fn main() -> anyhow::Result<ExitCode> {
    let Cli {
        command,
        data,
        openbao,
    } = Cli::parse();
    // The HTTP client requires one, although nothing here uses TLS.
    drop(rustls::crypto::ring::default_provider().install_default());
    std::fs::create_dir_all(&data)?;
    let data = data.canonicalize()?;
    let report = match command {
        Command::Reads(effort) => programs::reads::run(&data, &openbao, effort).await?,
        Command::Writes(effort) => programs::writes::run(&data, &openbao, effort).await?,
        Command::Commit(effort) => programs::commit::run(&data, effort).await?,
        Command::Scale(options) => programs::scale::run(&data, options).await?,
        Command::Export(options) => programs::export::run(&data, options).await?,
        Command::Size(effort) => programs::size::run(&data, effort).await?,
        Command::Rotation(effort) => programs::rotation::run(&data, effort).await?,
        Command::Pages(effort) => programs::pages::run(&data, effort).await?,
        Command::Environments(effort) => programs::environments::run(&data, effort).await?,
        Command::Client(effort) => programs::client::run(&data, effort).await?,
        Command::Bare { port, bytes } => return serve::bare(port, bytes).await.map(done),
        Command::Serve { config, max_batch } => {
            return serve::vault(&config, max_batch).await.map(done);
        }
    };
    Ok(if report.failed() {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

fn done((): ()) -> ExitCode {
    ExitCode::SUCCESS
}
