//! `forgevault audit …`

use std::fmt;
use std::fs::File;
use std::io::{self, BufReader};
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clap::Subcommand;
use entity::RepoId;

use super::{ConfigArg, OldKeyArg, print};
use crate::audit::ChainPosition;
use crate::audit::store::chain_rows;
use crate::audit::verify::{Finding, Note, Verifier, file};
use crate::crypto::{KeyRing, PublicKey};
use crate::forge::RepoName;
use crate::keys::{InstanceKey, InstanceKeys};
use crate::operator;
use crate::text::counted;

#[derive(Debug, Subcommand)]
pub enum Audit {
    /// Verify the audit log, as stored or in an export.
    ///
    /// Prints a line for each repository, and the first invalid entry. Exits with 0 if everything is valid,
    /// with 1 if something is invalid or unproven, with 2 if it could not be verified.
    Verify(Box<VerifyArgs>),
}

#[derive(Debug, clap::Args)]
pub struct VerifyArgs {
    #[command(flatten)]
    config: ConfigArg,
    /// Only this repository, by its id at the forge or its name (owner/name).
    #[arg(long, value_name = "ID|OWNER/NAME", conflicts_with = "export")]
    repo: Option<RepoArg>,
    /// A head that was kept elsewhere. The entry with this number must have this hash.
    #[arg(long, value_name = "SEQUENCE:HASH")]
    head: Option<ChainPosition>,
    /// Verify a file from GET /audit/export (- for standard input), without configuration or database.
    #[arg(long, value_name = "FILE", requires = "public_key")]
    export: Option<PathBuf>,
    /// The instance's public key, from GET /api/v1/vault/audit-key.
    #[arg(long, value_name = "HEX", requires = "export")]
    public_key: Option<PublicKey>,
    #[command(flatten)]
    old_key: OldKeyArg,
    /// Print one JSON object per line.
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Debug)]
enum RepoArg {
    Id(RepoId),
    Name(RepoName),
}

impl std::str::FromStr for RepoArg {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if let Ok(id) = text.parse() {
            return Ok(Self::Id(id));
        }
        text.split_once('/')
            .and_then(|(owner, name)| RepoName::parse(owner, name).ok())
            .map(Self::Name)
            .ok_or("expected an id or owner/name")
    }
}

/// The cause of the program's exit code if nothing could be verified.
#[derive(Debug)]
pub struct NotChecked;

impl fmt::Display for NotChecked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the audit log could not be verified")
    }
}

/// # Errors
/// With [`NotChecked`] in its chain if it could not be verified. Otherwise the printed result was bad.
pub async fn run(command: Audit) -> anyhow::Result<()> {
    let Audit::Verify(args) = command;
    let invalid = match (&args.export, &args.public_key) {
        (Some(export), Some(key)) => verify_export(export, key, &args),
        _ => verify_stored(&args).await,
    }
    .context(NotChecked)?;
    anyhow::ensure!(invalid == 0, "the audit log is not valid");
    Ok(())
}

/// Returns how many exports are invalid.
fn verify_export(export: &Path, key: &PublicKey, args: &VerifyArgs) -> anyhow::Result<usize> {
    let finding = if export == Path::new("-") {
        file::verify(io::stdin().lock(), key, args.head)
    } else {
        let name = || export.display().to_string();
        let file = File::open(export).with_context(name)?;
        file::verify(BufReader::new(file), key, args.head)
    };
    let finding = finding.with_context(|| export.display().to_string())?;
    report(&finding, args.json)?;
    Ok(usize::from(!finding.ok))
}

/// Returns how many repositories are invalid.
async fn verify_stored(args: &VerifyArgs) -> anyhow::Result<usize> {
    anyhow::ensure!(
        args.head.is_none() || args.repo.is_some(),
        "--head applies to one repository, so it needs --repo"
    );
    let settings = args.old_key.add_to(args.config.load()?)?;
    let (db, ring, _) = operator::to_read(&settings).await?;
    if !args.json {
        let keys = InstanceKeys::load(db.conn(), &ring).await?;
        for key in keys.all() {
            print(&trusted(key, &ring))?;
        }
    }
    let only = match &args.repo {
        None => None,
        Some(RepoArg::Id(id)) => Some(*id),
        Some(RepoArg::Name(name)) => {
            let id = chain_rows::find_repo(db.conn(), &name.key()).await?;
            Some(id.with_context(|| "--repo: no repository with this name is known")?)
        }
    };
    let verifier = Verifier::new(db, ring);
    let (mut invalid, mut after) = (0, RepoId::NONE);
    loop {
        let repo_id = match only {
            Some(id) if after.is_none() => Some(id),
            Some(_) => None,
            None => verifier.next(after).await?,
        };
        let Some(repo_id) = repo_id else {
            return Ok(invalid);
        };
        let finding = verifier.verify(repo_id, args.head).await?;
        report(&finding, args.json)?;
        invalid += usize::from(!finding.ok);
        after = repo_id;
    }
}

/// Describes a key that checkpoints and takeovers are trusted with, and why.
fn trusted(key: &InstanceKey, ring: &KeyRing) -> String {
    let public_key = key.key.public_key();
    let kek_id = &key.kek_id;
    let why = if kek_id == ring.current().id().as_str() {
        format!("it is wrapped by the current master key {kek_id}")
    } else {
        format!("it is wrapped by the previous master key {kek_id}")
    };
    let adopted = key
        .adopted
        .as_ref()
        .map(|(unix, from)| format!(", which replaced the previous master key {from} at {unix}"));
    format!(
        "key  {} signs for this instance: {why}{}",
        public_key.id(),
        adopted.unwrap_or_default()
    )
}

fn report(finding: &Finding, json: bool) -> anyhow::Result<()> {
    if json {
        return print(&serde_json::to_string(finding)?);
    }
    let Finding {
        repo_id,
        name,
        entries,
        first_sequence,
        head,
        error,
        unproven,
        notes,
        ..
    } = finding;
    let name = if name.is_empty() { "-" } else { name };
    let count = counted(*entries, "entry", "entries");
    match error {
        None if !unproven.is_empty() => print(&format!(
            "UNPROVEN {repo_id} {name}: {count}, {first_sequence}..{}, head {head}",
            head.sequence
        ))?,
        None => print(&format!(
            "ok   {repo_id} {name}: {count}, {first_sequence}..{}, head {head}",
            head.sequence
        ))?,
        Some(error) => print(&format!(
            "BAD  {repo_id} {name}: {} ({} valid, the last is {head})",
            error.what,
            counted(*entries, "entry is", "entries are")
        ))?,
    }
    for part in unproven {
        print(&format!("     {}", part.what))?;
    }
    for Note { sequence, what } in notes {
        match sequence.optional() {
            None => print(&format!("     {what}"))?,
            Some(sequence) => print(&format!("     entry {sequence}: {what}"))?,
        }
    }
    Ok(())
}
