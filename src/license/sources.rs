//! Where licences are searched. The first place that is set decides, valid or not: falling through to the
//! next would silently use a different licence. An empty variable or a missing well-known file counts as not
//! set.
//!
//! 1. `FORGEVAULT_LICENSE_KEY`, the licence itself, or the file that `FORGEVAULT_LICENSE_FILE` names
//! 2. `license.file` in the configuration
//! 3. `GITCADDY_LICENSE_KEY`, then the file that `GITCADDY_LICENSE_FILE` names
//! 4. `/etc/gitcaddy/license.key`, `./custom/license.key`, `./license.key`

use std::fmt;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use license_tool::{License, LicenseError, PublicKey};

use crate::process::ProcessEnv;

/// The largest file that is read, in bytes. Anything longer than a licence is refused for its length.
const MAX_FILE_LEN: u64 = 64 * 1024;

/// Where a licence was found, described for the operator who may have to fix it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LicenseSource {
    Variable(&'static str),
    /// The file named by the variable or setting.
    NamedBy(&'static str),
    File(PathBuf),
}

impl fmt::Display for LicenseSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Variable(name) => write!(f, "environment variable {name}"),
            Self::NamedBy(setting) => write!(f, "the file named by {setting}"),
            Self::File(path) => write!(f, "the file {}", path.display()),
        }
    }
}

/// Why what was found is not a valid licence. No message contains any of its text.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    #[error("cannot be read: {0}")]
    Unreadable(io::ErrorKind),
    #[error("is not UTF-8 text")]
    NotUtf8,
    #[error("cannot be verified: license.public_key is not set")]
    NoIssuer,
    #[error("is not a licence: {0}")]
    Refused(#[from] LicenseError),
}

/// The result from the first place that is set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LicenseLookup {
    Nothing,
    Bad(LicenseSource, Problem),
    Good(LicenseSource, License),
}

impl LicenseLookup {
    pub fn place(&self) -> Option<&LicenseSource> {
        match self {
            Self::Nothing => None,
            Self::Bad(place, _) | Self::Good(place, _) => Some(place),
        }
    }

    pub fn license(&self) -> Option<&License> {
        match self {
            Self::Good(_, license) => Some(license),
            Self::Nothing | Self::Bad(..) => None,
        }
    }
}

/// The places of this process.
#[derive(Clone)]
pub struct LicenseSources {
    environment: ProcessEnv,
    /// `license.file`
    file: Option<PathBuf>,
}

impl LicenseSources {
    pub fn new(environment: ProcessEnv, file: Option<PathBuf>) -> Self {
        Self { environment, file }
    }

    /// Searches the places, and verifies what is found with the issuer's key. Reads files, so it blocks.
    pub fn look(&self, issuer: Option<&PublicKey>) -> LicenseLookup {
        let Some((place, text)) = self.first() else {
            return LicenseLookup::Nothing;
        };
        let verified = text.and_then(|text| {
            let issuer = issuer.ok_or(Problem::NoIssuer)?;
            Ok(License::verify(&text, issuer)?)
        });
        match verified {
            Ok(license) => LicenseLookup::Good(place, license),
            Err(problem) => LicenseLookup::Bad(place, problem),
        }
    }

    fn first(&self) -> Option<(LicenseSource, Result<String, Problem>)> {
        let configured = || {
            let path = self.file.as_deref()?;
            Some((LicenseSource::NamedBy("license.file"), read(path)))
        };
        self.variable("FORGEVAULT_LICENSE_KEY")
            .or_else(|| self.named_by("FORGEVAULT_LICENSE_FILE"))
            .or_else(configured)
            .or_else(|| self.variable("GITCADDY_LICENSE_KEY"))
            .or_else(|| self.named_by("GITCADDY_LICENSE_FILE"))
            .or_else(|| well_known(self.environment.etc("license.key")))
            .or_else(|| well_known(self.environment.working("custom/license.key")))
            .or_else(|| well_known(self.environment.working("license.key")))
    }

    fn variable(&self, name: &'static str) -> Option<(LicenseSource, Result<String, Problem>)> {
        let value = self.environment.get(name)?;
        let text = value.to_str().map(ToOwned::to_owned);
        Some((LicenseSource::Variable(name), text.ok_or(Problem::NotUtf8)))
    }

    fn named_by(&self, name: &'static str) -> Option<(LicenseSource, Result<String, Problem>)> {
        let path = Path::new(self.environment.get(name)?);
        Some((LicenseSource::NamedBy(name), read(path)))
    }

    /// Whether no licence is required: both `…_DEV_MODE` and `…_SKIP_LICENSE_CHECK` are `1`, each with
    /// either prefix.
    pub fn dev_mode(&self) -> bool {
        ["DEV_MODE", "SKIP_LICENSE_CHECK"].iter().all(|name| {
            ["FORGEVAULT", "GITCADDY"].iter().any(|prefix| {
                let value = self.environment.get(&format!("{prefix}_{name}"));
                value.is_some_and(|value| value == "1")
            })
        })
    }
}

/// Reads a file that may be missing. A dangling link counts as present.
fn well_known(path: PathBuf) -> Option<(LicenseSource, Result<String, Problem>)> {
    match path.symlink_metadata() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        _ => {
            let text = read(&path);
            Some((LicenseSource::File(path), text))
        }
    }
}

fn read(path: &Path) -> Result<String, Problem> {
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(MAX_FILE_LEN).read_to_end(&mut bytes))
        .map_err(|error| Problem::Unreadable(error.kind()))?;
    String::from_utf8(bytes).map_err(|_| Problem::NotUtf8)
}

#[cfg(test)]
mod tests;
