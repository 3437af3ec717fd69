//! What a checkout demands before values are fetched, or typed in. A `.gvt.toml` may come from anybody: where
//! it names another repository than the remote's, or a protected environment, the person is asked once, and
//! the content that was accepted is remembered.

use super::{Context, FolderFile, Source, Sourced, Vault};
use crate::config::Config;
use crate::error::Result;
use crate::output::warn;

/// Whether an environment is protected.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Protected {
    AsTheServiceSays,
    No,
}

/// Asks what has to be asked before values travel.
pub fn check(
    ctx: &Context,
    vault: &Vault,
    environment: Option<&Sourced<String>>,
    protected: Protected,
) -> Result<()> {
    let Some(file) = &ctx.folder else {
        return Ok(());
    };
    if is_trusted(ctx, file) {
        return Ok(());
    }
    let mut reasons = vec![];
    if matches!(vault.repo_source, Source::Folder(_))
        && let Some(remote) = ctx.git.as_ref().and_then(super::git::WorkTree::remote)
        && !(remote.repo.is_same(&vault.name) && remote.host == vault.address.value.host())
    {
        reasons.push(format!(
            "names the repository {} at {}, but this is a checkout of {} from {}",
            vault.name,
            vault.address.value.host(),
            remote.repo,
            remote.host
        ));
    }
    if protected == Protected::AsTheServiceSays
        && let Some(environment) = environment
        && matches!(environment.source, Source::Folder(_))
        && vault.api.get_environment(&environment.value)?.protected
    {
        reasons.push(format!(
            "names the protected environment {}",
            environment.value
        ));
    }
    if reasons.is_empty() {
        return Ok(());
    }
    for reason in &reasons {
        warn(&format!("{} {reason}.", file.path.display()));
    }
    ctx.terminal.confirm(
        "Trust this file, as it is now, with your secrets?",
        "if you trust it: gvt trust",
    )?;
    remember(file)
}

/// Whether the person has accepted this content.
pub fn is_trusted(ctx: &Context, file: &FolderFile) -> bool {
    let key = file.path.display().to_string();
    ctx.config.trusted.get(&key) == Some(&file.sha256)
}

/// Trusts a file as it is now.
pub fn remember(file: &FolderFile) -> Result<()> {
    Config::change(|config| {
        let key = file.path.display().to_string();
        config.trusted.insert(key, file.sha256.clone());
    })
}

/// Returns whether it was trusted.
pub fn forget(ctx: &Context, file: &FolderFile) -> Result<bool> {
    let key = file.path.display().to_string();
    Config::change(|config| {
        config.trusted.remove(&key);
    })?;
    Ok(ctx.config.trusted.contains_key(&key))
}
