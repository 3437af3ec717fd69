//! Copies the SQLite file of a service, which may be running.

use std::fs::{File, OpenOptions};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail, ensure};
use rusqlite::{Connection, OpenFlags};
use secrecy::{ExposeSecret as _, SecretString};

use super::{BUSY_TIMEOUT, sqlite_path};

/// Copies the committed state to a new file with mode 0600, verifies the copy, and returns its size in
/// bytes. The copy contains nothing that was removed before.
///
/// # Errors
/// If the database is not a SQLite file, the copy exists already, or any step fails. No copy is left behind
/// then.
pub async fn backup(url: &SecretString, copy: &Path) -> anyhow::Result<u64> {
    let url = url.expose_secret();
    let Some(file) = sqlite_path(url) else {
        bail!(
            "database.url: this command copies SQLite files only; for a server use {}",
            if url.starts_with("mysql") {
                "mariadb-dump --single-transaction (or mysqldump)"
            } else {
                "pg_dump --format=custom"
            }
        );
    };
    let copy = copy.to_owned();
    tokio::task::spawn_blocking(move || copy_file(&file, &copy)).await?
}

fn copy_file(file: &Path, copy: &Path) -> anyhow::Result<u64> {
    ensure!(
        file.exists(),
        "database.url: {}: no such file",
        file.display()
    );
    // Reserve the name now; the copy gets it only when it is complete.
    let reserved = create(copy).with_context(|| format!("cannot create {}", copy.display()))?;
    drop(reserved);
    let mut partial = copy.to_owned().into_os_string();
    partial.push(".partial");
    let partial = PathBuf::from(partial);
    // A file that somebody else created must stay.
    let partial_file =
        create(&partial).with_context(|| format!("cannot create {}", partial.display()));
    let partial_file = match partial_file {
        Ok(partial_file) => partial_file,
        Err(error) => {
            drop(std::fs::remove_file(copy));
            return Err(error);
        }
    };
    let done = write(file, (&partial_file, &partial))
        .and_then(|bytes| {
            std::fs::rename(&partial, copy)?;
            sync_folder(copy)?;
            Ok(bytes)
        })
        .with_context(|| format!("cannot copy to {}", copy.display()));
    if done.is_err() {
        drop(std::fs::remove_file(&partial));
        drop(std::fs::remove_file(copy));
    }
    done
}

fn create(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options
        .read(true)
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)
}

fn write(file: &Path, (partial_file, partial): (&File, &Path)) -> anyhow::Result<u64> {
    let from = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    from.busy_timeout(BUSY_TIMEOUT)?;
    let to = partial.to_str().context("the name is not UTF-8")?;
    from.execute("VACUUM INTO ?1", [to])?;
    partial_file.sync_all()?;
    let check = Connection::open_with_flags(partial, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let found: String = check.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
    ensure!(found == "ok", "the copy is damaged: {found}");
    Ok(partial_file.metadata()?.len())
}

fn sync_folder(of: &Path) -> std::io::Result<()> {
    let folder = of.parent().filter(|folder| !folder.as_os_str().is_empty());
    File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
}
