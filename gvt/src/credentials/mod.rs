//! Where credentials are kept: the Secret Service of the desktop, else the kernel's keyring, else, if the
//! person accepts it, a file. They are kept by the address of the service.

mod file;
#[cfg(target_os = "linux")]
mod keyutils;
#[cfg(target_os = "linux")]
mod secret_service;

use std::fmt;

use forgevault_client::{Address, Token};
use rand::TryRng as _;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::error::{Error, Exit, Result};
use crate::terminal::Terminal;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StoreKind {
    SecretService,
    /// Until the user's last process ends (user-keyring(7)).
    Keyutils,
    /// In plain text, readable by its owner alone.
    File,
}

/// What `GVT_KEYRING` demands.
pub enum Wanted {
    Any,
    Only(StoreKind),
    /// Nothing is kept.
    None,
}

impl fmt::Display for StoreKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::SecretService => "the Secret Service",
            Self::Keyutils => "the kernel's keyring (until your last process ends)",
            Self::File => "a file in plain text",
        })
    }
}

impl Wanted {
    pub fn from_env() -> Result<Self> {
        match std::env::var("GVT_KEYRING").unwrap_or_default().as_str() {
            "" => Ok(Self::Any),
            "secret-service" => Ok(Self::Only(StoreKind::SecretService)),
            "keyutils" => Ok(Self::Only(StoreKind::Keyutils)),
            "file" => Ok(Self::Only(StoreKind::File)),
            "none" => Ok(Self::None),
            _ => Err(Error::usage(
                "GVT_KEYRING: expected secret-service, keyutils, file or none",
            )),
        }
    }
}

impl StoreKind {
    pub fn save(self, key: &str, token: &str) -> Result<()> {
        match self {
            #[cfg(target_os = "linux")]
            Self::SecretService => secret_service::save(key, token),
            #[cfg(target_os = "linux")]
            Self::Keyutils => keyutils::save(key, token),
            #[cfg(not(target_os = "linux"))]
            Self::SecretService | Self::Keyutils => Err(unsupported(self)),
            Self::File => file::save(key, token),
        }
    }

    /// [`None`] if nothing is kept under that key.
    pub fn load(self, key: &str) -> Result<Option<Zeroizing<String>>> {
        match self {
            #[cfg(target_os = "linux")]
            Self::SecretService => secret_service::load(key),
            #[cfg(target_os = "linux")]
            Self::Keyutils => keyutils::load(key),
            #[cfg(not(target_os = "linux"))]
            Self::SecretService | Self::Keyutils => Err(unsupported(self)),
            Self::File => file::load(key),
        }
    }

    /// Nothing happens if nothing is kept under that key.
    pub fn delete(self, key: &str) -> Result<()> {
        match self {
            #[cfg(target_os = "linux")]
            Self::SecretService => secret_service::delete(key),
            #[cfg(target_os = "linux")]
            Self::Keyutils => keyutils::delete(key),
            #[cfg(not(target_os = "linux"))]
            Self::SecretService | Self::Keyutils => Err(unsupported(self)),
            Self::File => file::delete(key),
        }
    }

    /// Checks that something can be kept here, by keeping something and reading it back.
    pub fn probe(self) -> Result<()> {
        let mut bytes = [0; 16];
        let random = rand::rngs::SysRng.try_fill_bytes(&mut bytes);
        random.map_err(|_| Error::failed("the system's random number generator failed"))?;
        let text = hex::encode(bytes);
        // Probes at the same time must not meet.
        let key = format!("probe {}", std::process::id());
        self.save(&key, &text)?;
        let read = self.load(&key);
        self.delete(&key)?;
        match read? {
            Some(read) if *read == text => Ok(()),
            _ => Err(unavailable(self, "it did not return what was stored")),
        }
    }
}

#[cfg(not(target_os = "linux"))]
fn unsupported(store: StoreKind) -> Error {
    unavailable(store, "not supported on this system")
}

fn unavailable(store: StoreKind, why: impl fmt::Display) -> Error {
    Error::failed(format!("{store} is not available: {why}"))
}

/// Finds where a credential can be kept, before the person goes to the trouble of getting one.
pub fn choose(terminal: Terminal, plaintext: bool) -> Result<StoreKind> {
    let nothing_kept = |why: &str| {
        Error::failed(format!("no place to store the credential: {why}")).hint(
            "use --plaintext to store it in a file that only you can read, or set GVT_TOKEN instead",
        )
    };
    match Wanted::from_env()? {
        Wanted::None => Err(nothing_kept("GVT_KEYRING is none")),
        Wanted::Only(StoreKind::File) => accept_file(terminal, plaintext, &nothing_kept),
        Wanted::Only(store) => store.probe().map(|()| store),
        Wanted::Any => {
            for store in [StoreKind::SecretService, StoreKind::Keyutils] {
                if store.probe().is_ok() {
                    return Ok(store);
                }
            }
            accept_file(terminal, plaintext, &nothing_kept)
        }
    }
}

fn accept_file(
    terminal: Terminal,
    plaintext: bool,
    nothing_kept: &dyn Fn(&str) -> Error,
) -> Result<StoreKind> {
    if !plaintext {
        if !terminal.may_ask() {
            return Err(nothing_kept(
                "neither the Secret Service nor the kernel's keyring is available",
            ));
        }
        terminal.confirm(
            "There is no keyring. Store the credential in plain text, in a file that only you can read?",
            "",
        )?;
    }
    StoreKind::File.probe().map(|()| StoreKind::File)
}

/// Reads the credential for an address, from where `GVT_KEYRING` permits.
pub fn load(store: StoreKind, address: &Address) -> Result<Option<Token>> {
    match Wanted::from_env()? {
        Wanted::Any => load_from(store, address),
        Wanted::Only(store) => load_from(store, address),
        Wanted::None => Ok(None),
    }
}

/// Reads the credential for an address.
pub fn load_from(store: StoreKind, address: &Address) -> Result<Option<Token>> {
    let Some(text) = store.load(address.as_str())? else {
        return Ok(None);
    };
    let token = Token::parse(&text);
    token.map(Some).map_err(|error| {
        Error::new(
            Exit::Credential,
            format!("the credential stored for {address} is not a valid token: {error}"),
        )
    })
}
