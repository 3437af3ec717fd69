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
    /// Start the service.
    Serve(ConfigArg),
    /// Start a demo with two users, a repository and generated keys.
    #[cfg(feature = "demo")]
    Demo {
        /// The folder for the demo's database, keys and users.
        #[arg(long, default_value = "forgevault-demo")]
        data: PathBuf,
        /// The address to listen on.
        #[arg(long, default_value = "127.0.0.1:3300")]
        listen: SocketAddr,
    },
    /// Apply pending migrations, or list them. `serve` also applies them.
    Migrate {
        #[command(subcommand)]
        command: Migrate,
    },
    /// Show, rewrap, generate or derive keys.
    Keys {
        #[command(subcommand)]
        command: Keys,
    },
    /// Open every key and every version with the configured master key, without changing anything. Exits
    /// with 1 if something cannot be opened. Also works on a restored backup.
    Check(ConfigArg),
    /// Copy the SQLite file, while the service runs or not, and verify the copy.
    Backup {
        /// The file for the copy. It must not exist yet.
        file: PathBuf,
        #[command(flatten)]
        config: ConfigArg,
    },
    /// List, purge or re-attach repositories by id, or accept their rows after a partial restore.
    Repo {
        #[command(subcommand)]
        command: lifecycle::RepoCommand,
        #[command(flatten)]
        config: ConfigArg,
    },
    /// Verify the audit log.
    Audit {
        #[command(subcommand)]
        command: audit::Audit,
    },
    /// Print the OpenAPI document.
    Openapi,
}

#[derive(Debug, Subcommand)]
enum Keys {
    /// List the master keys by id, and how many keys each of them wraps.
    Status(ConfigArg),
    /// Rewrap everything under previous master keys with the current one, including audit and signing keys.
    /// A running service also does this.
    Rewrap {
        #[command(flatten)]
        config: ConfigArg,
        #[command(flatten)]
        old_key: OldKeyArg,
    },
    /// Print a new master key: 64 hex digits.
    Generate,
    /// Print the master key derived from a forge's `SECRET_KEY`, which is read from standard input.
    Derive,
}

#[derive(Debug, Subcommand)]
enum Migrate {
    /// Apply pending migrations.
    Up(ConfigArg),
    /// List all migrations and their status.
    Status(ConfigArg),
}

#[derive(Debug, clap::Args)]
struct ConfigArg {
    /// The configuration, a TOML file. Environment variables `FORGEVAULT__SECTION__KEY` override it.
    #[arg(long, env = "FORGEVAULT_CONFIG", global = true)]
    config: Option<PathBuf>,
}

#[derive(Debug, clap::Args)]
struct OldKeyArg {
    /// A file with another previous master key, in addition to `keys.previous_master_keys`. Only use a key
    /// that was really yours: whatever it opens is trusted.
    #[arg(long, value_name = "FILE")]
    old_key_file: Option<PathBuf>,
}

impl OldKeyArg {
    /// Returns the settings with this key added to the previous ones.
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

/// Returns the exit code for an error: 2 if an audit log could not be verified, so that scripts can tell
/// this from a verification that failed; else 1.
pub fn exit_code(error: &anyhow::Error) -> u8 {
    if error.downcast_ref::<audit::NotChecked>().is_some() {
        2
    } else {
        1
    }
}

/// Runs the command.
///
/// # Errors
/// With a message for the operator that names the setting, file or server, and what is wrong with it.
pub fn run(cli: Cli) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    let result = runtime.block_on(async {
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
    // Do not wait for threads that still block, for example on a disk that hangs.
    runtime.shutdown_background();
    result
}

async fn operate(command: Command) -> anyhow::Result<()> {
    match command {
        Command::Migrate {
            command: Migrate::Up(config),
        } => migrate_up(&config.load()?).await,
        Command::Migrate {
            command: Migrate::Status(config),
        } => status(&config.load()?).await,
        Command::Keys { command } => keys(command).await,
        Command::Check(config) => check(&config.load()?).await,
        Command::Backup { file, config } => backup(&file, &config.load()?).await,
        Command::Repo { command, config } => repo(&command, &config.load()?).await,
        Command::Audit { command } => audit::run(command).await,
        // Openapi: all other commands are handled above.
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
        .context("cannot apply the migrations")?;
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

async fn repo(command: &lifecycle::RepoCommand, settings: &Settings) -> anyhow::Result<()> {
    print(&lifecycle::run(command, settings).await?)
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

async fn keys(command: Keys) -> anyhow::Result<()> {
    match command {
        Keys::Status(config) => {
            let (db, ring, source) = operator::to_read(&config.load()?).await?;
            print(&commands::status(&db, &ring, &source).await?)
        }
        Keys::Rewrap { config, old_key } => {
            let operator_db = OperatorDb::open(&old_key.add_to(config.load()?)?).await?;
            let (text, all_opened) = commands::rewrap(&operator_db).await?;
            operator_db.close().await;
            print(&text)?;
            anyhow::ensure!(all_opened, "some keys cannot be opened");
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
    let (text, all_opened) = commands::check(&db, &ring).await?;
    print(&text)?;
    anyhow::ensure!(all_opened, "some keys or versions cannot be opened");
    Ok(())
}

async fn backup(file: &Path, settings: &Settings) -> anyhow::Result<()> {
    let bytes = db::backup(&settings.database.url, file).await?;
    print(&format!("{}: {bytes} bytes, checked", file.display()))
}

/// The only place that writes to standard output.
fn print(text: &str) -> anyhow::Result<()> {
    use std::io::Write as _;
    writeln!(std::io::stdout().lock(), "{text}").context("cannot write to standard output")
}
