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

#[derive(Debug, Subcommand)]
pub enum Audit {
    /// Prove that the audit is whole: as it is stored, or in an export.
    ///
    /// Prints a line for each repository, and the first entry that is wrong. Exits with 0 when all
    /// is well, with 1 when something is wrong or not proven, with 2 when it could not be checked.
    Verify(Box<VerifyArgs>),
}

#[derive(Debug, clap::Args)]
pub struct VerifyArgs {
    #[command(flatten)]
    config: ConfigArg,
    /// One repository only, by its id at the forge or its name (owner/name).
    #[arg(long, value_name = "ID|OWNER/NAME", conflicts_with = "export")]
    repo: Option<RepoArg>,
    /// A head that was kept elsewhere: the entry of that number must have that hash.
    #[arg(long, value_name = "SEQUENCE:HASH")]
    head: Option<ChainPosition>,
    /// Check a file that GET /audit/export gave (- for standard input), without configuration or
    /// database.
    #[arg(long, value_name = "FILE", requires = "public_key")]
    export: Option<PathBuf>,
    /// The instance's key, as GET /api/v1/vault/audit-key gives it.
    #[arg(long, value_name = "HEX", requires = "export")]
    public_key: Option<PublicKey>,
    #[command(flatten)]
    old_key: OldKeyArg,
    /// One JSON object a line.
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

/// The program's exit code for an error that kept it from checking anything.
#[derive(Debug)]
pub struct NotChecked;

impl fmt::Display for NotChecked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the audit could not be checked")
    }
}

/// # Errors
/// With [`NotChecked`] in its chain when it could not be checked; otherwise what was printed was bad.
pub async fn run(command: Audit) -> anyhow::Result<()> {
    let Audit::Verify(args) = command;
    let bad = match (&args.export, &args.public_key) {
        (Some(export), Some(key)) => verify_export(export, key, &args),
        _ => verify_stored(&args).await,
    }
    .context(NotChecked)?;
    anyhow::ensure!(bad == 0, "the audit does not hold");
    Ok(())
}

/// Gives how many exports do not hold.
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

/// Gives how many repositories do not hold.
async fn verify_stored(args: &VerifyArgs) -> anyhow::Result<usize> {
    anyhow::ensure!(
        args.head.is_none() || args.repo.is_some(),
        "--head is of one repository, so it needs --repo"
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
            let id = chain_rows::named(db.conn(), &name.key()).await?;
            Some(id.with_context(|| "--repo: no repository of that name is known")?)
        }
    };
    let verifier = Verifier::new(db, ring);
    let (mut bad, mut after) = (0, RepoId::NONE);
    loop {
        let repo_id = match only {
            Some(id) if after.is_none() => Some(id),
            Some(_) => None,
            None => verifier.next(after).await?,
        };
        let Some(repo_id) = repo_id else {
            return Ok(bad);
        };
        let finding = verifier.verify(repo_id, args.head).await?;
        report(&finding, args.json)?;
        bad += usize::from(!finding.ok);
        after = repo_id;
    }
}

/// A key by which checkpoints and take-overs are believed, and why.
fn trusted(key: &InstanceKey, ring: &KeyRing) -> String {
    let public_key = key.key.public_key();
    let kek_id = &key.kek_id;
    let why = if kek_id == ring.current().id().as_str() {
        format!("the present master key {kek_id} seals it")
    } else {
        format!("the previous master key {kek_id} seals it")
    };
    let adopted = key.adopted.as_ref().map(|(unix, from)| {
        format!(", and sealed it at {unix} in the place of the previous master key {from}")
    });
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
        bad,
        unproven,
        notes,
        ..
    } = finding;
    let name = if name.is_empty() { "-" } else { name };
    match bad {
        None if !unproven.is_empty() => print(&format!(
            "UNPROVEN {repo_id} {name}: {entries} entries, {first_sequence}..{}, head {head}",
            head.sequence
        ))?,
        None => print(&format!(
            "ok   {repo_id} {name}: {entries} entries, {first_sequence}..{}, head {head}",
            head.sequence
        ))?,
        Some(bad) => print(&format!(
            "BAD  {repo_id} {name}: {} ({entries} entries hold, the last is {head})",
            bad.what
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
