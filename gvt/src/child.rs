//! Programs that this one starts: none gets a credential of ours.

use std::env;
use std::ffi::OsStr;
use std::process::Command;

/// Credentials of ours, which no program needs.
const OURS: [&str; 2] = ["GVT_TOKEN", "GVT_LOCKBOX_PASSPHRASE"];
/// Names that others use too: the first is that of another vault.
const SHARED: [&str; 2] = ["VAULT_TOKEN", "GITCADDY_VAULT_TOKEN"];

/// What a text in a variable is, by its prefix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prefix {
    /// `gvt_…`
    Vault,
    /// `gvs_…`
    Session,
}

impl Prefix {
    /// Looks past white space, as the reading of a token does, and at letters of either case.
    pub fn of(text: &OsStr) -> Option<Self> {
        let text = text.to_string_lossy();
        match &*text.trim_start().get(..4)?.to_ascii_lowercase() {
            "gvt_" => Some(Self::Vault),
            "gvs_" => Some(Self::Session),
            _ => None,
        }
    }
}

/// A program without our credentials in its environment.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    for name in credentials() {
        command.env_remove(name);
    }
    command
}

/// The inherited variables that are credentials of ours.
pub fn credentials() -> impl Iterator<Item = &'static str> {
    let ours_alone = SHARED
        .into_iter()
        .filter(|name| env::var_os(name).is_some_and(|value| Prefix::of(&value).is_some()));
    OURS.into_iter().chain(ours_alone)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_told_by_its_prefix() {
        for (value, expected) in [
            ("gvt_abc", Some(Prefix::Vault)),
            ("gvs_abc", Some(Prefix::Session)),
            ("GVT_ABC", Some(Prefix::Vault)),
            ("gvt_", Some(Prefix::Vault)),
            (" \n\u{a0}gvt_abc", Some(Prefix::Vault)),
            ("gvt", None),
            ("hvs.gvt_", None),
            ("éé", None),
            ("", None),
        ] {
            assert_eq!(Prefix::of(OsStr::new(value)), expected, "{value:?}");
        }
    }
}
