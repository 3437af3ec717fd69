//! What the client remembers of a person: `$XDG_CONFIG_HOME/gvt/config.toml`, with no credential in it.

use std::collections::BTreeMap;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io;
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

use rustix::fs::{FlockOperation, flock};
use serde::{Deserialize, Serialize};

use crate::credentials::StoreKind;
use crate::error::{Error, Result};
use crate::folders;
use crate::private_file::write_private;

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Config {
    /// What `gvt use --local` saved.
    pub context: SavedContext,
    /// By address: where one has signed in.
    pub accounts: BTreeMap<String, Account>,
    /// By path of a `.gvt.toml`: the SHA-256 of the content that is trusted, in hex.
    pub trusted: BTreeMap<String, String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SavedContext {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub repo: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub env: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// Where the credential is.
    pub store: StoreKind,
    /// The login, where it is known.
    #[serde(default)]
    pub user: String,
}

impl Config {
    /// Reads the file; one that does not exist is empty, and so is one that has no place to be.
    pub fn load() -> Result<Self> {
        let Ok(path) = path() else {
            return Ok(Self::default());
        };
        match fs::read_to_string(&path) {
            Ok(text) => toml::from_str(&text).map_err(|error| {
                Error::failed(format!("{}: {}", path.display(), error.message()))
                    .hint("correct it, or delete it and sign in again")
            }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(Error::file(&path, &error)),
        }
    }

    /// Changes the file under a lock, so that calls at the same time lose nothing.
    pub fn change(change: impl FnOnce(&mut Self)) -> Result<()> {
        let path = path()?;
        let _lock = lock(&path)?;
        let mut config = Self::load()?;
        change(&mut config);
        let text = toml::to_string(&config)
            .map_err(|error| Error::failed(format!("{}: {error}", path.display())))?;
        write_private(&path, text.as_bytes())
    }
}

/// The folder of this program.
///
/// # Errors
/// If the person has none.
pub fn folder() -> Result<PathBuf> {
    folders::config().ok_or_else(|| Error::failed("neither HOME nor XDG_CONFIG_HOME is set"))
}

fn path() -> Result<PathBuf> {
    Ok(folder()?.join("config.toml"))
}

/// Holds the lock beside a file of this folder until dropped.
pub fn lock(path: &Path) -> Result<File> {
    let folder = folder()?;
    DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(&folder)
        .map_err(|error| Error::file(&folder, &error))?;
    let path = path.with_extension("lock");
    let file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .mode(0o600)
        .open(&path)
        .map_err(|error| Error::file(&path, &error))?;
    flock(&file, FlockOperation::LockExclusive)
        .map_err(|error| Error::file(&path, &error.into()))?;
    Ok(file)
}
