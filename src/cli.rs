//! The command line.

mod audit;

use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clap::{Parser, Subcommand};
use migration::{Migrator, MigratorTrait as _};
use secrecy::SecretString;
use zeroize::Zeroizing;

use crate::db::{self, Db};
#[cfg(feature = "demo")]
use crate::demo::Demo;
use crate::keys::commands;
use crate::keys::master_key::MasterKey;
use crate::lifecycle::command as lifecycle;
use crate::limits;
use crate::openapi::openapi;
use crate::operator::{self, OperatorDb};
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
    #[cfg(feature = "demo")]
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
    /// Tell which master keys are in use, exchange them, make one.
    Keys {
        #[command(subcommand)]
        what: Keys,
    },
    /// Open every key and every version with the given master key, and change nothing; the exit
    /// code is 1 when something does not open. A restored backup serves as well.
    Check(ConfigArg),
    /// Copy the SQLite file of a service, which may be running, to a new file, and check the copy.
    Backup {
        /// Where the copy goes; a file that is there already is refused.
        file: PathBuf,
        #[command(flatten)]
        config: ConfigArg,
    },
    /// List, purge or re-attach repositories by their ids at the forge, or let their rows count after a
    /// partial restore.
    Repo {
        #[command(subcommand)]
        what: lifecycle::RepoCommand,
        #[command(flatten)]
        config: ConfigArg,
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
enum Keys {
    /// List the master keys by their ids, and how many keys each of them wraps.
    Status(ConfigArg),
    /// Wrap by the current master key what the previous ones have wrapped, the keys of the audit and
    /// those that sign included; the service does so by itself while it runs.
    Rewrap {
        #[command(flatten)]
        config: ConfigArg,
        #[command(flatten)]
        old_key: OldKeyArg,
    },
    /// Print a new master key: 64 hex digits.
    Generate,
    /// Print the master key that is derived from a forge's `SECRET_KEY`, read from standard
    /// input.
    Derive,
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
    #[arg(long, env = "FORGEVAULT_CONFIG", global = true)]
    config: Option<PathBuf>,
}

#[derive(Debug, clap::Args)]
struct OldKeyArg {
    /// A file with one more previous master key, beside those of `keys.previous_master_keys`. Name only
    /// a key that was yours: what it opens is believed.
    #[arg(long, value_name = "FILE")]
    old_key_file: Option<PathBuf>,
}

impl OldKeyArg {
    /// The settings with that key among the previous ones.
    fn add_to(&self, mut settings: Settings) -> anyhow::Result<Settings> {
        if let Some(file) = &self.old_key_file {
            let read = || format!("--old-key-file: {}", file.display());
            let text = Zeroizing::new(std::fs::read(file).with_context(read)?);
            let key = MasterKey::parse(&text).with_context(read)?;
            let key = SecretString::from(key.to_hex().as_str());
            settings.keys.previous_master_keys.push(key);
        }
        Ok(settings)
    }
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
    let done = runtime.block_on(async {
        match cli.command {
            Command::Serve(config) => serve(&config.load()?).await,
            #[cfg(feature = "demo")]
            Command::Demo { data, listen } => demo(&data, listen).await,
            command => {
                telemetry::start_logging_of_command();
                limits::set();
                operate(command).await
            }
        }
    });
    // What still blocks a thread, such as a disk that hangs, is not waited for.
    runtime.shutdown_background();
    done
}

async fn operate(command: Command) -> anyhow::Result<()> {
    match command {
        Command::Migrate {
            what: Migrate::Up(config),
        } => migrate_up(&config.load()?).await,
        Command::Migrate {
            what: Migrate::Status(config),
        } => status(&config.load()?).await,
        Command::Keys { what } => keys(what).await,
        Command::Check(config) => check(&config.load()?).await,
        Command::Backup { file, config } => backup(&file, &config.load()?).await,
        Command::Repo { what, config } => repo(&what, &config.load()?).await,
        Command::Audit { what } => audit::run(what).await,
        // Openapi; the others serve.
        _ => print(&openapi().to_pretty_json()?),
    }
}

async fn serve(settings: &Settings) -> anyhow::Result<()> {
    telemetry::start_logging(settings.server.log_format);
    limits::set();
    let listener = listen(settings.server.listen)?;
    let application = Application::build(settings, listener).await?;
    tracing::info!(address = %application.address(), "serving");
    application.run_until(startup::stop_signal()?).await
}

#[cfg(feature = "demo")]
async fn demo(data: &Path, address: SocketAddr) -> anyhow::Result<()> {
    let listener = listen(address)?;
    let Demo {
        settings,
        overrides,
        greeting,
    } = Demo::prepare(data, listener.local_addr()?)?;
    telemetry::start_logging(settings.server.log_format);
    limits::set();
    let application = Application::build_with(&settings, listener, overrides).await?;
    print(&greeting)?;
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
    let url = &settings.database.url;
    if Db::is_missing(url) {
        return print_status(|_| false);
    }
    let db = Db::connect_to_read(url).await;
    status_of(&db.context("database.url: cannot connect")?).await
}

async fn repo(what: &lifecycle::RepoCommand, settings: &Settings) -> anyhow::Result<()> {
    print(&lifecycle::run(what, settings).await?)
}

async fn status_of(db: &Db) -> anyhow::Result<()> {
    let pending = migration::pending(&db.conn().unbounded()).await?;
    print_status(|name| pending.iter().all(|pending| pending != name))
}

fn print_status(is_applied: impl Fn(&str) -> bool) -> anyhow::Result<()> {
    let lines: Vec<String> = Migrator::migrations()
        .iter()
        .map(|migration| {
            let applied = is_applied(migration.name());
            let status = if applied { "applied" } else { "pending" };
            format!("{status:8} {}", migration.name())
        })
        .collect();
    print(&lines.join("\n"))
}

async fn keys(what: Keys) -> anyhow::Result<()> {
    match what {
        Keys::Status(config) => {
            let (db, ring, source) = operator::to_read(&config.load()?).await?;
            print(&commands::status(&db, &ring, &source).await?)
        }
        Keys::Rewrap { config, old_key } => {
            let attached = OperatorDb::open(&old_key.add_to(config.load()?)?).await?;
            let (text, all) = commands::rewrap(&attached).await?;
            attached.close().await;
            print(&text)?;
            anyhow::ensure!(all, "not every key could be opened");
            Ok(())
        }
        Keys::Generate => print(&MasterKey::generate()?.to_hex()),
        Keys::Derive => {
            let mut secret = Zeroizing::new(String::new());
            std::io::Read::read_to_string(&mut std::io::stdin().lock(), &mut secret)
                .context("cannot read standard input")?;
            let secret = secret.trim_end_matches(['\r', '\n']);
            anyhow::ensure!(
                !secret.is_empty(),
                "expected a SECRET_KEY on standard input"
            );
            print(&MasterKey::from_forge_secret(secret.as_bytes()).to_hex())
        }
    }
}

async fn check(settings: &Settings) -> anyhow::Result<()> {
    let (db, ring, _) = operator::to_read(settings).await?;
    let (text, all) = commands::check(&db, &ring).await?;
    print(&text)?;
    anyhow::ensure!(all, "not everything opens");
    Ok(())
}

async fn backup(file: &Path, settings: &Settings) -> anyhow::Result<()> {
    let bytes = db::backup(&settings.database.url, file).await?;
    print(&format!("{}: {bytes} bytes, checked", file.display()))
}

/// The one place that writes to standard output.
fn print(text: &str) -> anyhow::Result<()> {
    use std::io::Write as _;
    writeln!(std::io::stdout().lock(), "{text}").context("cannot write to standard output")
}
