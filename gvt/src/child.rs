//! Programs that this one starts: none gets a credential of ours.

use std::env;
use std::ffi::OsStr;
use std::process::Command;

use forgevault_client::TokenKind;

/// Credentials of ours, which no program needs.
const OURS: [&str; 2] = ["GVT_TOKEN", "GVT_LOCKBOX_PASSPHRASE"];
/// Names that others use too: the first is that of another vault.
const SHARED: [&str; 2] = ["VAULT_TOKEN", "GITCADDY_VAULT_TOKEN"];

/// A program without our credentials in its environment.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    for name in credential_variables() {
        command.env_remove(name);
    }
    command
}

/// The inherited variables that are credentials of ours.
pub fn credential_variables() -> impl Iterator<Item = &'static str> {
    let ours_alone = SHARED
        .into_iter()
        .filter(|name| env::var_os(name).is_some_and(|value| is_ours(&value)));
    OURS.into_iter().chain(ours_alone)
}

fn is_ours(value: &OsStr) -> bool {
    TokenKind::of(&value.to_string_lossy()) != TokenKind::Forge
}
