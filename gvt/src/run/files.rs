//! Values as files, for programs that read files and for values that are too long for a variable.
//!
//! They are in memory only: a file system that could write them to a disk is refused. A folder per run, which
//! is removed with the [`Files`]; what a killed run left behind, the next one removes.

use std::fs::{self, File, OpenOptions, Permissions};
use std::io::{self, Write as _};
use std::os::unix::fs::{MetadataExt as _, OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};

use rustix::fs::FlockOperation;

use super::environment::Named;
use crate::error::{Error, Result};
use crate::folders;

const PREFIX: &str = "gvt-run-";

/// Files that exist as long as this value does.
pub struct Files {
    folder: PathBuf,
    /// Locked while the run lives.
    _lock: File,
    paths: Vec<(String, PathBuf)>,
}

impl Files {
    /// Writes every value to a file with its name (0600) in a new folder (0700).
    ///
    /// # Errors
    /// There is no file system in memory, or it is full.
    pub fn create(values: &[Named]) -> Result<Self> {
        let root = folders::in_memory().ok_or_else(|| {
            Error::failed(
                "--file needs a writable tmpfs: neither XDG_RUNTIME_DIR nor /dev/shm is one",
            )
        })?;
        remove_orphans(&root);
        let failed = |error: io::Error| {
            Error::failed(format!("cannot write files to {}: {error}", root.display()))
        };
        let (folder, lock) = new_folder(&root).map_err(failed)?;
        // From here on, dropping it removes whatever was written.
        let mut files = Self {
            folder,
            _lock: lock,
            paths: Vec::with_capacity(values.len()),
        };
        for Named { name, value } in values {
            let path = files.folder.join(name);
            let mut options = OpenOptions::new();
            let mut file = options
                .write(true)
                .create_new(true)
                .mode(0o600)
                .open(&path)
                .map_err(failed)?;
            file.write_all(value).map_err(failed)?;
            files.paths.push((name.clone(), path));
        }
        Ok(files)
    }

    /// The variables' names, without `_FILE`, and the paths.
    pub fn paths(&self) -> impl Iterator<Item = (&str, &Path)> {
        self.paths
            .iter()
            .map(|(name, path)| (name.as_str(), path.as_path()))
    }
}

impl Drop for Files {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_dir_all(&self.folder) {
            super::say(&format!(
                "gvt: cannot remove {}: {error}",
                self.folder.display()
            ));
        }
    }
}

/// Makes a folder and locks it.
fn new_folder(root: &Path) -> io::Result<(PathBuf, File)> {
    loop {
        let mut builder = tempfile::Builder::new();
        builder
            .prefix(PREFIX)
            .permissions(Permissions::from_mode(0o700));
        let folder = builder.tempdir_in(root)?.keep();
        let lock = File::open(&folder)?;
        rustix::fs::flock(&lock, FlockOperation::LockExclusive)?;
        // Another run may have taken it for an orphan before it was locked.
        if folder.exists() {
            return Ok((folder, lock));
        }
    }
}

/// Removes folders of ours that nobody holds the lock of.
fn remove_orphans(root: &Path) {
    let entries = fs::read_dir(root).into_iter().flatten().flatten();
    for entry in entries {
        let is_named_so = entry.file_name().to_string_lossy().starts_with(PREFIX);
        let is_ours = entry.metadata().is_ok_and(|metadata| {
            metadata.is_dir() && metadata.uid() == rustix::process::geteuid().as_raw()
        });
        if is_named_so
            && is_ours
            && let Ok(lock) = File::open(entry.path())
            && rustix::fs::flock(&lock, FlockOperation::NonBlockingLockExclusive).is_ok()
        {
            // What cannot be removed now, the next run tries again.
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}
