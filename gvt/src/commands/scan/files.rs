//! Files and folders.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::io;
use std::os::unix::ffi::OsStringExt as _;
use std::path::{Path, PathBuf};
use std::process::Output;

use zeroize::Zeroizing;

use super::Search;
use crate::context::git::WorkTree;
use crate::error::{Error, Result};
use crate::output::one_line;

const LIST: [&str; 7] = [
    "ls-files",
    "-z",
    "--cached",
    "--others",
    "--exclude-standard",
    "--deduplicate",
    "--",
];

impl Search<'_> {
    /// Looks into what the person named: a file, what git tracks or would add below a folder, or all below
    /// one that git has nothing to do with.
    pub fn path(&mut self, path: &Path) -> Result<()> {
        let metadata = path
            .symlink_metadata()
            .map_err(|error| Error::file(path, &error))?;
        if metadata.is_file() {
            return self.file(path, path);
        }
        if !metadata.is_dir() {
            self.not_read(path, "not a file or folder; name what it leads to");
            return Ok(());
        }
        let absolute = path
            .canonicalize()
            .map_err(|error| Error::file(path, &error))?;
        match WorkTree::find(path) {
            Some(tree) if !is_git(&absolute) && !tree.ignores(&absolute) => {
                self.tracked(&tree, &absolute, path)
            }
            _ => self.folder(path),
        }
    }

    fn tracked(&mut self, tree: &WorkTree, absolute: &Path, path: &Path) -> Result<()> {
        let arguments = LIST.map(OsStr::new);
        let listed = checked(tree.git(&[&arguments[..], &[absolute.as_os_str()]].concat()))?;
        // It only warns about folders that it cannot read.
        for warning in String::from_utf8_lossy(&listed.stderr).lines() {
            self.not_read(path, one_line(warning));
        }
        for name in listed.stdout.split(|byte| *byte == 0) {
            if name.is_empty() {
                continue;
            }
            let file = tree.root.join(OsString::from_vec(name.to_vec()));
            let shown = file
                .strip_prefix(absolute)
                .map_or_else(|_| file.clone(), |rest| join(path, rest));
            match file.symlink_metadata() {
                Ok(metadata) if metadata.is_dir() => self.skip(&shown),
                Ok(metadata) if metadata.is_file() => self.file(&file, &shown)?,
                // A link has no content of its own.
                Ok(_) => {}
                // Deleted from the work tree.
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => self.not_read(&shown, error),
            }
        }
        Ok(())
    }

    fn folder(&mut self, folder: &Path) -> Result<()> {
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) => {
                self.not_read(folder, error);
                return Ok(());
            }
        };
        let mut paths = vec![];
        for entry in entries {
            match entry {
                Ok(entry) => paths.push(join(folder, Path::new(&entry.file_name()))),
                Err(error) => self.not_read(folder, error),
            }
        }
        paths.sort();
        for path in paths {
            match path.symlink_metadata() {
                Ok(metadata)
                    if metadata.is_dir() && path.file_name() == Some(OsStr::new(".git")) => {}
                Ok(metadata) if metadata.is_dir() => self.folder(&path)?,
                Ok(metadata) if metadata.is_file() => self.file(&path, &path)?,
                Ok(_) => {}
                Err(error) => self.not_read(&path, error),
            }
        }
        Ok(())
    }

    fn file(&mut self, path: &Path, shown: &Path) -> Result<()> {
        match fs::read(path) {
            Ok(content) => self.content(&Zeroizing::new(content), shown),
            Err(error) => {
                self.not_read(shown, error);
                Ok(())
            }
        }
    }
}

/// Whether a folder is git's own, or inside of it.
fn is_git(folder: &Path) -> bool {
    folder.iter().any(|part| part == ".git")
}

/// `./a` as `a`.
fn join(folder: &Path, rest: &Path) -> PathBuf {
    if folder == Path::new(".") {
        rest.to_owned()
    } else {
        folder.join(rest)
    }
}

/// The output of a git that succeeded.
pub fn checked(output: io::Result<Output>) -> Result<Output> {
    let output = output.map_err(|error| Error::failed(format!("git: {error}")))?;
    if !output.status.success() {
        let said = one_line(String::from_utf8_lossy(&output.stderr).trim());
        return Err(Error::failed(format!("git: {said}")));
    }
    Ok(output)
}
