//! `run --offline`: an encrypted copy of an environment's values for the time when the service cannot be
//! reached. Its key is in the keyring, never in a file; the copy serves for a day, never for a protected
//! environment, and not if the clock went back. Revoking a right does not reach a copy before it ends.

use std::fs;
use std::io;
use std::os::unix::fs::DirBuilderExt as _;
use std::path::{Path, PathBuf};

use aes_gcm::Aes256Gcm;
use aes_gcm::aead::{Aead as _, Generate as _, KeyInit as _, Payload};
use forgevault_client::Address;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::clock;
use crate::credentials::StoreKind;
use crate::digest::sha256_hex;
use crate::error::{Error, Result};
use crate::folders;
use crate::private_file::write_private;
use crate::run::{Fetched, Variable};

/// Seconds for which a copy serves.
const LIFE: i64 = 24 * 60 * 60;
const MAGIC: &[u8; 8] = b"gvtcopy1";
const NONCE_LEN: usize = 12;

/// The copies of one repository.
pub struct Copies {
    folder: PathBuf,
    store: StoreKind,
    address: Address,
    repo: String,
}

/// The copy of one environment.
pub struct Copy<'a> {
    of: &'a Copies,
    path: PathBuf,
    /// What the copy is of; it opens for nothing else.
    subject: String,
}

/// Opens the copies of a service.
type Key = Zeroizing<[u8; 32]>;

#[derive(Serialize, Deserialize)]
struct Entry {
    name: String,
    value: Zeroizing<String>,
    from_base: bool,
    is_lockbox: bool,
}

impl Copies {
    /// Finds where the copies of a repository are; nothing is read or written. `store` is where the
    /// credential for the address is stored.
    ///
    /// # Errors
    /// If that is no keyring.
    pub fn new(store: Option<StoreKind>, address: &Address, repo: &str) -> Result<Self> {
        let Some(store @ (StoreKind::SecretService | StoreKind::Keyutils)) = store else {
            return Err(Error::failed(format!(
                "--offline: no keyring holds a credential for {address}, so there is no place for the key"
            ))
            .hint("sign in where there is a keyring, or omit --offline"));
        };
        let folder = folder(address)
            .ok_or_else(|| Error::failed("neither HOME nor XDG_CACHE_HOME is set"))?;
        Ok(Self {
            folder,
            store,
            address: address.clone(),
            repo: repo.to_lowercase(),
        })
    }

    pub fn of(&self, environment: &str) -> Copy<'_> {
        let subject = format!("{} {} {environment}", self.address, self.repo);
        Copy {
            of: self,
            path: self.path(&subject),
            subject,
        }
    }

    /// Remembers the environment of a call that names none.
    pub fn remember(&self, environment: &str) -> Result<()> {
        create(&self.folder)?;
        write_private(&self.last(), environment.as_bytes())
    }

    /// The environment of the last call that named none.
    pub fn remembered(&self) -> Option<String> {
        fs::read_to_string(self.last()).ok()
    }

    /// No environment has an empty name.
    fn last(&self) -> PathBuf {
        self.path(&format!("{} {} ", self.address, self.repo))
    }

    fn path(&self, subject: &str) -> PathBuf {
        self.folder.join(sha256_hex(subject.as_bytes()))
    }

    fn key(&self) -> Result<Option<Key>> {
        let Some(text) = self.store.load(&key_name(&self.address))? else {
            return Ok(None);
        };
        let mut key = Key::default();
        let is_key = hex::decode_to_slice(text.as_bytes(), &mut *key).is_ok();
        Ok(is_key.then_some(key))
    }

    fn new_key(&self) -> Result<Key> {
        let key = <[u8; 32]>::try_generate().map(Zeroizing::new);
        let key = key.map_err(|_| Error::failed("the system's random number generator failed"))?;
        let text = Zeroizing::new(hex::encode(*key));
        self.store.save(&key_name(&self.address), &text)?;
        Ok(key)
    }
}

impl Copy<'_> {
    /// Keeps what was just fetched.
    pub fn save(&self, fetched: &Fetched) -> Result<()> {
        let now = clock::now();
        let entries = fetched
            .values
            .iter()
            .map(|variable| {
                let value = std::str::from_utf8(&variable.value).map(ToOwned::to_owned);
                Ok(Entry {
                    name: variable.name.clone(),
                    value: Zeroizing::new(value.map_err(|_| self.broken())?),
                    from_base: variable.from_base,
                    is_lockbox: variable.is_lockbox,
                })
            })
            .collect::<Result<Vec<_>>>()?;
        let text = Zeroizing::new(serde_json::to_vec(&entries).map_err(|_| self.broken())?);
        let key = match self.of.key()? {
            Some(key) => key,
            None => self.of.new_key()?,
        };
        self.write(&key, &text, now, now)
    }

    /// Reads the copy, if it may serve. Returns when it was made.
    pub fn load(&self) -> Result<Option<(Fetched, i64)>> {
        let bytes = match fs::read(&self.path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(Error::file(&self.path, &error)),
        };
        let key = self.of.key()?.ok_or_else(|| self.broken())?;
        let (made, seen, text) = self.open(&key, &bytes).ok_or_else(|| self.broken())?;
        let now = clock::now();
        if now < seen {
            return Err(Error::failed(
                "--offline: the clock went back since the copy was last used",
            )
            .hint("set the clock, or retry while the service is reachable"));
        }
        if now.saturating_sub(made) > LIFE {
            self.delete();
            return Err(
                Error::failed("--offline: the copy is older than a day, and was deleted")
                    .hint("retry while the service is reachable"),
            );
        }
        let entries: Vec<Entry> = serde_json::from_slice(&text).map_err(|_| self.broken())?;
        // From now on, no earlier time is believed.
        self.write(&key, &text, made, now)?;
        let values = entries.into_iter().map(|mut entry| Variable {
            name: entry.name,
            value: Zeroizing::new(std::mem::take(&mut *entry.value).into_bytes()),
            from_base: entry.from_base,
            is_lockbox: entry.is_lockbox,
        });
        let fetched = Fetched {
            values: values.collect(),
            revision: String::new(),
        };
        Ok(Some((fetched, made)))
    }

    pub fn delete(&self) {
        let _ = fs::remove_file(&self.path);
    }

    /// `MAGIC ‖ made ‖ seen ‖ nonce ‖ ciphertext`; everything before the nonce is authenticated, and so is what
    /// the copy is of.
    fn write(&self, key: &Key, text: &[u8], made: i64, seen: i64) -> Result<()> {
        let head = [MAGIC.as_slice(), &made.to_be_bytes(), &seen.to_be_bytes()].concat();
        let nonce = <[u8; NONCE_LEN]>::try_generate()
            .map_err(|_| Error::failed("the system's random number generator failed"))?;
        let aad = [head.as_slice(), self.subject.as_bytes()].concat();
        let sealed = cipher(key)
            .encrypt(
                (&nonce).into(),
                Payload {
                    msg: text,
                    aad: &aad,
                },
            )
            .map_err(|_| self.broken())?;
        create(&self.of.folder)?;
        write_private(&self.path, &[head.as_slice(), &nonce, &sealed].concat())
    }

    fn open(&self, key: &Key, bytes: &[u8]) -> Option<(i64, i64, Zeroizing<Vec<u8>>)> {
        let (head, rest) = bytes.split_at_checked(MAGIC.len() + 16)?;
        let (nonce, sealed) = rest.split_first_chunk::<NONCE_LEN>()?;
        let times = head.strip_prefix(MAGIC)?;
        let (made, seen) = times.split_first_chunk::<8>()?;
        let aad = [head, self.subject.as_bytes()].concat();
        let text = cipher(key)
            .decrypt(
                nonce.into(),
                Payload {
                    msg: sealed,
                    aad: &aad,
                },
            )
            .ok()?;
        Some((
            i64::from_be_bytes(*made),
            i64::from_be_bytes(seen.try_into().ok()?),
            Zeroizing::new(text),
        ))
    }

    fn broken(&self) -> Error {
        Error::failed(format!("{}: the copy cannot be read", self.path.display()))
            .hint("delete it, and retry while the service is reachable")
    }
}

/// Deletes all copies of a service. Their key stays: it opens nothing any more.
pub fn delete(address: &Address) -> Result<()> {
    let Some(folder) = folder(address) else {
        return Ok(());
    };
    match fs::remove_dir_all(&folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Error::file(&folder, &error)),
        _ => Ok(()),
    }
}

/// Deletes all copies of a service, and their key.
pub fn forget(address: &Address, store: StoreKind) -> Result<()> {
    delete(address)?;
    match store {
        StoreKind::File => Ok(()),
        StoreKind::SecretService | StoreKind::Keyutils => store.delete(&key_name(address)),
    }
}

fn folder(address: &Address) -> Option<PathBuf> {
    folders::cache().map(|cache| cache.join(sha256_hex(address.as_str().as_bytes())))
}

fn create(folder: &Path) -> Result<()> {
    fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(folder)
        .map_err(|error| Error::file(folder, &error))
}

fn key_name(address: &Address) -> String {
    format!("copies of {address}")
}

fn cipher(key: &Key) -> Aes256Gcm {
    Aes256Gcm::new((&**key).into())
}
