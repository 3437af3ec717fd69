//! Names as people write them.

use std::fmt;
use std::str::FromStr;

use forgevault_client::Address;

use crate::error::{Error, Result};

/// `owner/repo`
#[derive(Clone, Debug)]
pub struct RepoName {
    pub owner: String,
    pub repo: String,
}

impl RepoName {
    /// Whether two names mean one repository: forges compare without letter case.
    pub fn is_same(&self, other: &Self) -> bool {
        self.owner.eq_ignore_ascii_case(&other.owner) && self.repo.eq_ignore_ascii_case(&other.repo)
    }
}

impl FromStr for RepoName {
    type Err = ();

    fn from_str(text: &str) -> std::result::Result<Self, ()> {
        let is_part = |part: &str| {
            let is_allowed = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
            (1..=255).contains(&part.len())
                && part != "."
                && part != ".."
                && part.chars().all(is_allowed)
        };
        match text.split_once('/') {
            Some((owner, repo)) if is_part(owner) && is_part(repo) => Ok(Self {
                owner: owner.to_owned(),
                repo: repo.to_owned(),
            }),
            _ => Err(()),
        }
    }
}

impl fmt::Display for RepoName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.owner, self.repo)
    }
}

/// Reads `OWNER/REPO`. `from` says where it was written.
pub fn repo(from: &dyn fmt::Display, text: &str) -> Result<RepoName> {
    text.parse()
        .map_err(|()| Error::usage(format!("{from}: expected a repository as OWNER/REPO")))
}

/// Reads the name of an environment, `base` included.
pub fn environment(from: &dyn fmt::Display, text: &str) -> Result<String> {
    let is_first = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    let is_name = text.starts_with(is_first)
        && text.len() <= 63
        && text.chars().all(|c| is_first(c) || c == '_' || c == '-');
    if is_name {
        Ok(text.to_owned())
    } else {
        Err(Error::usage(format!(
            "{from}: expected an environment: lower-case letters, digits, `-` and `_`"
        )))
    }
}

/// Reads an address. One that would carry credentials in plain text is refused, which is no matter of usage.
pub fn address(from: &dyn fmt::Display, text: &str) -> Result<Address> {
    use forgevault_client::InvalidAddress;
    text.parse().map_err(|error| {
        let message = format!("{from}: {error}");
        match error {
            InvalidAddress::Plain => Error::failed(message),
            InvalidAddress::Shape | InvalidAddress::Parts => Error::usage(message),
        }
    })
}

/// Reads `VAULT_URL`: an address, or the whole address of a repository's vault.
pub fn vault_url(text: &str) -> Result<(Address, Option<RepoName>)> {
    let trimmed = text.trim_end_matches('/');
    let whole = trimmed.strip_suffix("/vault").and_then(|rest| {
        let (address, repo) = rest.split_once("/api/v1/repos/")?;
        Some((address, repo.parse::<RepoName>().ok()?))
    });
    match whole {
        Some((address_text, repo)) => Ok((address(&"VAULT_URL", address_text)?, Some(repo))),
        None => Ok((address(&"VAULT_URL", text)?, None)),
    }
}
