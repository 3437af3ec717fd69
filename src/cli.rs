//! The command line.

mod audit;

use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clap::{Parser, Subcommand};
use migration::{Migrator, MigratorTrait as _};

use crate::db::Db;
use crate::demo;
use crate::http::openapi::openapi;
use crate::limits;
use crate::settings::Settings;
use crate::startup::{self, Application};
use crate::telemetry;

/// A secrets vault for every repository of a Gitea or Forgejo.
#[derive(Debug, Parser)]
#[command(version, about)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the API.
    Serve(ConfigArg),
    /// Serve a vault with made-up users and keys, to try it out.
    Demo {
        /// Where the demo keeps its database, key and users.
        #[arg(long, default_value = "forgevault-demo")]
        data: PathBuf,
        /// Where it listens.
        #[arg(long, default_value = "127.0.0.1:3300")]
        listen: SocketAddr,
    },
    /// Bring the database up to date, or tell whether it is; `serve` does so by itself.
    Migrate {
        #[command(subcommand)]
        what: Migrate,
    },
    /// Prove the audit.
    Audit {
        #[command(subcommand)]
        what: audit::Audit,
    },
    /// Print the OpenAPI document.
    Openapi,
}

#[derive(Debug, Subcommand)]
enum Migrate {
    /// Apply what is missing.
    Up(ConfigArg),
    /// List the migrations and which of them are applied.
    Status(ConfigArg),
}

#[derive(Debug, clap::Args)]
struct ConfigArg {
    /// The configuration, a TOML file; `FORGEVAULT__SECTION__KEY` in the environment goes before it.
    #[arg(long, env = "FORGEVAULT_CONFIG")]
    config: Option<PathBuf>,
}

impl ConfigArg {
    fn load(&self) -> anyhow::Result<Settings> {
        Ok(Settings::from_process(self.config.as_deref())?)
    }
}

/// The code with which the program ends after that error: 2 when an audit could not be checked, so
/// that a script can tell that from one that does not hold; else 1.
pub fn exit_code(error: &anyhow::Error) -> u8 {
    if error.downcast_ref::<audit::NotChecked>().is_some() {
        2
    } else {
        1
    }
}

/// Does what the command line says.
///
/// # Errors
/// With a message for the operator: which setting, file or server, and what is wrong with it.
pub fn run(cli: Cli) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        match cli.command {
            Command::Serve(config) => serve(&config.load()?).await,
            Command::Demo { data, listen } => demo(&data, listen).await,
            Command::Migrate {
                what: Migrate::Up(config),
            } => migrate_up(&config.load()?).await,
            Command::Migrate {
                what: Migrate::Status(config),
            } => status(&config.load()?).await,
            Command::Audit { what } => audit::run(what).await,
            Command::Openapi => print(&openapi().to_pretty_json()?),
        }
    })
}

async fn serve(settings: &Settings) -> anyhow::Result<()> {
    telemetry::start_logging(settings.server.log_format);
    limits::set();
    let listener = listen(settings.server.listen)?;
    let application = Application::build(settings, listener).await?;
    tracing::info!(address = %application.address(), "serving");
    application.run_until(startup::stop_signal()?).await
}

async fn demo(data: &Path, address: SocketAddr) -> anyhow::Result<()> {
    let listener = listen(address)?;
    let demo = demo::Demo::prepare(data, listener.local_addr()?)?;
    telemetry::start_logging(demo.settings.server.log_format);
    limits::set();
    let application = Application::build(&demo.settings, listener).await?;
    print(&demo.greeting)?;
    application.run_until(startup::stop_signal()?).await
}

fn listen(address: SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address).with_context(|| format!("server.listen: cannot listen on {address}"))
}

async fn connect(settings: &Settings) -> anyhow::Result<Db> {
    let database = &settings.database;
    Db::connect(&database.url, database.max_connections)
        .await
        .context("database.url: cannot connect")
}

async fn migrate_up(settings: &Settings) -> anyhow::Result<()> {
    let db = connect(settings).await?;
    db.migrate(&settings.database.url)
        .await
        .context("the migrations cannot be applied")?;
    status_of(&db).await
}

async fn status(settings: &Settings) -> anyhow::Result<()> {
    status_of(&connect(settings).await?).await
}

async fn status_of(db: &Db) -> anyhow::Result<()> {
    let pending = migration::pending(db.conn()).await?;
    let lines: Vec<String> = Migrator::migrations()
        .iter()
        .map(|migration| {
            let applied = pending.iter().all(|name| name != migration.name());
            let status = if applied { "applied" } else { "pending" };
            format!("{status:8} {}", migration.name())
        })
        .collect();
    print(&lines.join("\n"))
}

/// The one place that writes to standard output.
fn print(text: &str) -> anyhow::Result<()> {
    use std::io::Write as _;
    writeln!(std::io::stdout().lock(), "{text}").context("cannot write to standard output")
}
