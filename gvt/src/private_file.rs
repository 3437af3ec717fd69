//! Files that have their name only once they are complete. Most can be read by their owner alone.

use std::fs::Permissions;
use std::io::{self, Write as _};
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use tempfile::NamedTempFile;

use crate::error::{Error, Result};

const PRIVATE: u32 = 0o600;

/// Replaces a file by one that only its owner can read.
pub fn write_private(path: &Path, content: &[u8]) -> Result<()> {
    replace(path, content, PRIVATE)
}

/// Replaces a file, or a link, by a file. Either the old or the new content is there at any time.
pub fn replace(path: &Path, content: &[u8], mode: u32) -> Result<()> {
    let failed = |error: io::Error| Error::file(path, &error);
    let file = prepare(folder_of(path), content, mode).map_err(failed)?;
    persist(file, path)
}

/// Like [`write_private`], but what is not complete yet is in another folder, if that is on the same file
/// system.
pub fn write_private_via(folder: &Path, path: &Path, content: &[u8]) -> Result<()> {
    let file = prepare(folder, content, PRIVATE).ok();
    match file.map(|file| file.persist(path)) {
        Some(Ok(_)) => Ok(()),
        _ => write_private(path, content),
    }
}

/// Like [`write_private`], with content that is written piece by piece.
pub fn stream_private(
    path: &Path,
    write: impl FnOnce(&mut NamedTempFile) -> Result<()>,
) -> Result<()> {
    let failed = |error: io::Error| Error::file(path, &error);
    let mut file = create(folder_of(path), PRIVATE).map_err(failed)?;
    write(&mut file)?;
    file.as_file().sync_all().map_err(failed)?;
    persist(file, path)
}

fn folder_of(path: &Path) -> &Path {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or(Path::new("."))
}

fn create(folder: &Path, mode: u32) -> io::Result<NamedTempFile> {
    tempfile::Builder::new()
        .permissions(Permissions::from_mode(mode))
        .prefix(".gvt-")
        .tempfile_in(folder)
}

fn prepare(folder: &Path, content: &[u8], mode: u32) -> io::Result<NamedTempFile> {
    let mut file = create(folder, mode)?;
    file.write_all(content)?;
    file.as_file().sync_all()?;
    Ok(file)
}

fn persist(file: NamedTempFile, path: &Path) -> Result<()> {
    let persisted = file.persist(path);
    persisted.map_err(|error| Error::file(path, &error.error))?;
    Ok(())
}
