//! A file in plain text, readable by its owner alone: `$XDG_CONFIG_HOME/gvt/credentials.toml`.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read as _};
use std::os::unix::fs::MetadataExt as _;
use std::path::PathBuf;

use zeroize::Zeroizing;

use crate::config::{folder, lock};
use crate::error::{Error, Result};
use crate::private_file::write_private;

type Entries = BTreeMap<String, Zeroizing<String>>;

fn path() -> Result<PathBuf> {
    Ok(folder()?.join("credentials.toml"))
}

pub fn save(key: &str, token: &str) -> Result<()> {
    change(|entries| {
        entries.insert(key.to_owned(), Zeroizing::new(token.to_owned()));
    })
}

pub fn load(key: &str) -> Result<Option<Zeroizing<String>>> {
    Ok(read()?.remove(key))
}

pub fn delete(key: &str) -> Result<()> {
    change(|entries| {
        entries.remove(key);
    })
}

fn change(change: impl FnOnce(&mut Entries)) -> Result<()> {
    let path = path()?;
    let _lock = lock(&path)?;
    let mut entries = read()?;
    change(&mut entries);
    let text = toml::to_string(&entries).map(Zeroizing::new);
    let text = text.map_err(|error| Error::failed(format!("{}: {error}", path.display())))?;
    write_private(&path, text.as_bytes())
}

fn read() -> Result<Entries> {
    let path = path()?;
    let mut file = match fs::File::open(&path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Entries::new()),
        Err(error) => return Err(Error::file(&path, &error)),
    };
    let metadata = file
        .metadata()
        .map_err(|error| Error::file(&path, &error))?;
    if metadata.mode() & 0o077 != 0 || metadata.uid() != rustix::process::geteuid().as_raw() {
        return Err(
            Error::failed(format!("{}: others can read it", path.display())).hint(format!(
                "restrict it to yourself: chmod 600 {}",
                path.display()
            )),
        );
    }
    let mut text = Zeroizing::new(String::new());
    file.read_to_string(&mut text)
        .map_err(|error| Error::file(&path, &error))?;
    // The parser's message would quote the text.
    toml::from_str(&text).map_err(|_| {
        Error::failed(format!("{}: not a file that gvt wrote", path.display()))
            .hint("delete it and sign in again")
    })
}
