//! The kernel's keyring (keyrings(7)): in memory, by user, until the user's last process ends.

use linux_keyutils::{
    Key, KeyError, KeyPermissionsBuilder, KeyRing, KeyRingIdentifier, Permission,
};
use zeroize::Zeroizing;

use super::{StoreKind, unavailable};
use crate::error::{Error, Result};

/// The longest token, in bytes.
const MAX_TOKEN: usize = 4096;

fn ring() -> Result<KeyRing> {
    KeyRing::from_special_id(KeyRingIdentifier::User, true).map_err(failed)
}

fn failed(error: KeyError) -> Error {
    unavailable(StoreKind::Keyutils, error)
}

fn description(key: &str) -> String {
    format!("gvt:{key}")
}

pub fn save(key: &str, token: &str) -> Result<()> {
    let key = ring()?.add_key(&description(key), token).map_err(failed)?;
    // Processes whose session does not possess the user's keyring belong to the same user.
    let permissions = KeyPermissionsBuilder::builder()
        .posessor(Permission::ALL)
        .user(Permission::ALL)
        .build();
    key.set_perms(permissions).map_err(failed)
}

pub fn load(key: &str) -> Result<Option<Zeroizing<String>>> {
    let Some(key) = find(key)? else {
        return Ok(None);
    };
    let mut buffer = Zeroizing::new([0; MAX_TOKEN]);
    let length = key.read(&mut *buffer).map_err(failed)?;
    let bytes = buffer.get(..length).unwrap_or_default();
    let text =
        std::str::from_utf8(bytes).map_err(|error| unavailable(StoreKind::Keyutils, error))?;
    Ok(Some(Zeroizing::new(text.to_owned())))
}

pub fn delete(key: &str) -> Result<()> {
    let Some(key) = find(key)? else {
        return Ok(());
    };
    ring()?.unlink_key(key).map_err(failed)
}

fn find(key: &str) -> Result<Option<Key>> {
    match ring()?.search(&description(key)) {
        Ok(key) => Ok(Some(key)),
        Err(KeyError::KeyDoesNotExist | KeyError::KeyExpired | KeyError::KeyRevoked) => Ok(None),
        Err(error) => Err(failed(error)),
    }
}
