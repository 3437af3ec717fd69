//! The Secret Service of the desktop (GNOME Keyring, `KWallet`, `KeePassXC`), over the session bus.

use std::collections::HashMap;

use secret_service::EncryptionType;
use secret_service::blocking::{Item, SecretService};
use zeroize::Zeroizing;

use super::{StoreKind, unavailable};
use crate::error::{Error, Result};

fn connect() -> Result<SecretService<'static>> {
    SecretService::connect(EncryptionType::Dh).map_err(failed)
}

fn failed(error: secret_service::Error) -> Error {
    unavailable(StoreKind::SecretService, error)
}

fn attributes(key: &str) -> HashMap<&str, &str> {
    HashMap::from([("application", "gvt"), ("address", key)])
}

pub fn save(key: &str, token: &str) -> Result<()> {
    let service = connect()?;
    let collection = service.get_default_collection().map_err(failed)?;
    collection
        .ensure_unlocked()
        .or_else(|_| collection.unlock())
        .map_err(failed)?;
    let label = format!("gvt: {key}");
    collection
        .create_item(
            &label,
            attributes(key),
            token.as_bytes(),
            true,
            "text/plain",
        )
        .map_err(failed)?;
    Ok(())
}

pub fn load(key: &str) -> Result<Option<Zeroizing<String>>> {
    let service = connect()?;
    let Some(item) = find(&service, key)? else {
        return Ok(None);
    };
    let bytes = Zeroizing::new(item.get_secret().map_err(failed)?);
    let text = std::str::from_utf8(&bytes)
        .map_err(|error| unavailable(StoreKind::SecretService, error))?;
    Ok(Some(Zeroizing::new(text.to_owned())))
}

pub fn delete(key: &str) -> Result<()> {
    let service = connect()?;
    match find(&service, key)? {
        Some(item) => item.delete().map_err(failed),
        None => Ok(()),
    }
}

fn find<'a>(service: &'a SecretService<'a>, key: &'a str) -> Result<Option<Item<'a>>> {
    let mut found = service.search_items(attributes(key)).map_err(failed)?;
    if let Some(item) = found.unlocked.pop() {
        return Ok(Some(item));
    }
    let Some(item) = found.locked.pop() else {
        return Ok(None);
    };
    item.unlock().map_err(failed)?;
    Ok(Some(item))
}
