//! `run --offline`: an encrypted copy of an environment's values for the time when the service cannot be
//! reached. Its key is in the keyring, never in a file; the copy serves for a day, never for a protected
//! environment, and not if the clock went back. Revoking a right does not reach a copy before it ends.

use std::fs;
use std::io;
use std::os::unix::fs::DirBuilderExt as _;
use std::path::PathBuf;

use aes_gcm::Aes256Gcm;
use aes_gcm::aead::{Aead as _, Generate as _, KeyInit as _, Payload};
use forgevault_client::Address;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::clock;
use crate::config::write_private;
use crate::context::trust::sha256_hex;
use crate::context::{BASE, Context, Place};
use crate::credentials::StoreKind;
use crate::error::{Error, Result};
use crate::run::{Fetched, Variable};

/// Seconds for which a copy serves.
const LIFE: i64 = 24 * 60 * 60;
const MAGIC: &[u8; 8] = b"gvtcopy1";
const NONCE_LEN: usize = 12;

/// Where the copy of one environment is, and the key that opens it.
pub struct Copy {
    path: PathBuf,
    key: Zeroizing<[u8; 32]>,
    /// What the copy is of; it opens for nothing else.
    subject: String,
}

#[derive(Serialize, Deserialize)]
struct Entry {
    name: String,
    value: Zeroizing<String>,
    from_base: bool,
    is_lockbox: bool,
}

impl Copy {
    /// Finds the copy of a place. Makes its key if there is none.
    ///
    /// # Errors
    /// If the credential is not kept in a keyring.
    pub fn of(ctx: &Context, place: &Place) -> Result<Self> {
        let address = &place.vault.address.value;
        let store = ctx
            .config
            .accounts
            .get(address.as_str())
            .map(|account| account.store);
        let Some(store @ (StoreKind::SecretService | StoreKind::Keyutils)) = store else {
            return Err(Error::failed(format!(
                "--offline: there is no keyring with a credential for {address}, so there is no place for the key"
            ))
            .hint("sign in where there is a keyring, or leave --offline out"));
        };
        let subject =
            format!("{address} {} {}", place.vault.name, place.environment).to_lowercase();
        Ok(Self {
            path: folder(address)?.join(sha256_hex(subject.as_bytes())),
            key: key(store, address)?,
            subject,
        })
    }

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
        self.write(&text, now, now)
    }

    /// Reads the copy, if it may serve. Returns when it was made.
    pub fn load(&self) -> Result<Option<(Fetched, i64)>> {
        let bytes = match fs::read(&self.path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(Error::file(&self.path, &error)),
        };
        let (made, seen, text) = self.open(&bytes).ok_or_else(|| self.broken())?;
        let now = clock::now();
        if now < seen {
            return Err(Error::failed(
                "--offline: the clock went back since the copy was last used",
            )
            .hint("set the clock, or run it while the service answers"));
        }
        if now - made > LIFE {
            self.delete();
            return Err(Error::failed(
                "--offline: the copy is older than a day, and was deleted",
            ));
        }
        let entries: Vec<Entry> = serde_json::from_slice(&text).map_err(|_| self.broken())?;
        // From now on, no earlier time is believed.
        self.write(&text, made, now)?;
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
    fn write(&self, text: &[u8], made: i64, seen: i64) -> Result<()> {
        let head = [MAGIC.as_slice(), &made.to_be_bytes(), &seen.to_be_bytes()].concat();
        let nonce = <[u8; NONCE_LEN]>::try_generate()
            .map_err(|_| Error::failed("this system gives no random numbers"))?;
        let aad = [head.as_slice(), self.subject.as_bytes()].concat();
        let sealed = self
            .cipher()
            .encrypt(
                (&nonce).into(),
                Payload {
                    msg: text,
                    aad: &aad,
                },
            )
            .map_err(|_| self.broken())?;
        if let Some(folder) = self.path.parent() {
            fs::DirBuilder::new()
                .recursive(true)
                .mode(0o700)
                .create(folder)
                .map_err(|error| Error::file(folder, &error))?;
        }
        write_private(&self.path, &[head.as_slice(), &nonce, &sealed].concat())
    }

    fn open(&self, bytes: &[u8]) -> Option<(i64, i64, Zeroizing<Vec<u8>>)> {
        let (head, rest) = bytes.split_at_checked(MAGIC.len() + 16)?;
        let (nonce, sealed) = rest.split_first_chunk::<NONCE_LEN>()?;
        let times = head.strip_prefix(MAGIC)?;
        let (made, seen) = times.split_first_chunk::<8>()?;
        let aad = [head, self.subject.as_bytes()].concat();
        let text = self
            .cipher()
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

    fn cipher(&self) -> Aes256Gcm {
        Aes256Gcm::new((&*self.key).into())
    }

    fn broken(&self) -> Error {
        Error::failed(format!("{}: the copy cannot be read", self.path.display()))
            .hint("delete it, and run it while the service answers")
    }
}

/// Whether an environment may have a copy. Asks the service.
pub fn is_permitted(place: &Place) -> Result<bool> {
    Ok(place.environment == BASE || !place.api().get_environment(&place.environment)?.protected)
}

/// Deletes all copies of a service, and their key.
pub fn forget(address: &Address, store: StoreKind) -> Result<()> {
    let folder = folder(address)?;
    match fs::remove_dir_all(&folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Error::file(&folder, &error)),
        _ if store == StoreKind::File => Ok(()),
        _ => store.delete(&key_name(address)),
    }
}

fn folder(address: &Address) -> Result<PathBuf> {
    let absolute = |name| {
        std::env::var_os(name)
            .map(PathBuf::from)
            .filter(|path| path.is_absolute())
    };
    let cache =
        absolute("XDG_CACHE_HOME").or_else(|| absolute("HOME").map(|home| home.join(".cache")));
    let cache = cache.ok_or_else(|| Error::failed("neither HOME nor XDG_CACHE_HOME is set"))?;
    Ok(cache
        .join("gvt")
        .join(sha256_hex(address.as_str().as_bytes())))
}

fn key_name(address: &Address) -> String {
    format!("copies of {address}")
}

fn key(store: StoreKind, address: &Address) -> Result<Zeroizing<[u8; 32]>> {
    let name = key_name(address);
    if let Some(text) = store.load(&name)? {
        let mut key = Zeroizing::new([0; 32]);
        if hex::decode_to_slice(text.as_bytes(), &mut *key).is_ok() {
            return Ok(key);
        }
    }
    let key = <[u8; 32]>::try_generate().map(Zeroizing::new);
    let key = key.map_err(|_| Error::failed("this system gives no random numbers"))?;
    store.save(&name, &Zeroizing::new(hex::encode(*key)))?;
    Ok(key)
}
