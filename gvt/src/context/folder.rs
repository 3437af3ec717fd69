//! `.gvt.toml`: address, repository and environment of a folder. No secret; made to be committed.

use std::fs::File;
use std::io::Read as _;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};

use rustix::fs::{Mode, OFlags};
use rustix::io::Errno;
use serde::{Deserialize, Serialize};

use super::git::WorkTree;
use crate::digest::sha256_hex;
use crate::error::{Error, Result};
use crate::output::warn;

pub const FILE_NAME: &str = ".gvt.toml";
/// Bytes of a file at most.
const MAX_LEN: u64 = 16 * 1024;

/// A `.gvt.toml` that applies.
pub struct FolderFile {
    pub path: PathBuf,
    /// Of its content.
    pub sha256: String,
    pub content: FolderContent,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FolderContent {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub repo: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub env: Option<String>,
}

impl FolderFile {
    /// Looks in this folder and, inside a work tree, in those above it up to its root. A folder of another
    /// user is passed over.
    pub fn find(here: &Path, git: Option<&WorkTree>) -> Result<Option<Self>> {
        let here = here.canonicalize().unwrap_or_else(|_| here.to_owned());
        let root = git.map_or(here.as_path(), |git| git.root.as_path());
        for folder in here.ancestors() {
            let path = folder.join(FILE_NAME);
            match open(&path)? {
                Some(file) if is_own(folder) => return Self::read(path, file).map(Some),
                Some(_) => warn(&format!(
                    "gvt: {} is ignored: the folder belongs to another user",
                    path.display()
                )),
                None => {}
            }
            if folder == root {
                break;
            }
        }
        Ok(None)
    }

    fn read(path: PathBuf, file: File) -> Result<Self> {
        let mut text = String::new();
        let read = file.take(MAX_LEN + 1).read_to_string(&mut text);
        read.map_err(|error| Error::file(&path, &error))?;
        if u64::try_from(text.len()).is_ok_and(|length| length > MAX_LEN) {
            return Err(Error::bad_file(&path, "longer than 16 KiB"));
        }
        let content = toml::from_str(&text).map_err(|error| {
            let message = crate::output::one_line(error.message());
            Error::bad_file(&path, &message)
                .hint("it has `url`, `repo` and `env`, and nothing else; `gvt use` writes it")
        })?;
        let sha256 = sha256_hex(text.as_bytes());
        Ok(Self {
            path,
            sha256,
            content,
        })
    }
}

/// Opens the file if it is there. A link or a device could make gvt read something else, or wait.
fn open(path: &Path) -> Result<Option<File>> {
    let flags = OFlags::RDONLY | OFlags::CLOEXEC | OFlags::NOFOLLOW | OFlags::NONBLOCK;
    let file = match rustix::fs::open(path, flags, Mode::empty()) {
        Ok(file) => File::from(file),
        Err(Errno::NOENT) => return Ok(None),
        Err(Errno::LOOP | Errno::NXIO) => return Err(not_a_file(path)),
        Err(error) => return Err(Error::file(path, &error.into())),
    };
    match file.metadata() {
        Ok(metadata) if metadata.is_file() => Ok(Some(file)),
        Ok(_) => Err(not_a_file(path)),
        Err(error) => Err(Error::file(path, &error)),
    }
}

fn not_a_file(path: &Path) -> Error {
    Error::bad_file(path, "expected a regular file, not a link or device")
}

fn is_own(folder: &Path) -> bool {
    let owner = folder.metadata().map(|metadata| metadata.uid());
    owner.is_ok_and(|owner| owner == rustix::process::geteuid().as_raw())
}
