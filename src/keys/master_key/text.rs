//! The content of a setting or file together with its origin, so that an error can name the origin and never
//! the content.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use secrecy::{ExposeSecret as _, SecretString};
use zeroize::Zeroizing;

use super::{KeySource, MAX_KEY_FILE_LEN, MasterKey, MasterKeyError, Result};

/// The content of a setting, and where it was found.
pub(super) struct Text {
    pub(super) bytes: Zeroizing<Vec<u8>>,
    pub(super) source: KeySource,
}

impl Text {
    pub(super) fn new(bytes: &[u8], source: KeySource) -> Self {
        let bytes = Zeroizing::new(bytes.to_vec());
        Self { bytes, source }
    }

    pub(super) fn of(secret: &SecretString, source: KeySource) -> Self {
        Self::new(secret.expose_secret().as_bytes(), source)
    }

    pub(super) fn parse(self) -> Result<(MasterKey, KeySource)> {
        match MasterKey::parse(&self.bytes) {
            Ok(key) => Ok((key, self.source)),
            Err(shape) => Err(MasterKeyError::Shape(self.source, shape)),
        }
    }

    pub(super) fn as_str(&self) -> Result<&str> {
        std::str::from_utf8(&self.bytes).map_err(|_| MasterKeyError::NotUtf8(self.source.clone()))
    }
}

pub(super) fn read_named(path: &Path, setting: KeySource) -> Result<Text> {
    read_text(path, KeySource::FileNamedBy(Box::new(setting)))
}

pub(super) fn read_text(path: &Path, source: KeySource) -> Result<Text> {
    match read_file(path, MAX_KEY_FILE_LEN) {
        Ok(bytes) if bytes.is_empty() => Err(MasterKeyError::EmptyFile(source)),
        Ok(bytes) => Ok(Text { bytes, source }),
        Err(error) => Err(MasterKeyError::File(source, error)),
    }
}

/// Reads a whole file of at most `limit` bytes, without leaving copies in memory.
pub(super) fn read_file(path: &Path, limit: u64) -> io::Result<Zeroizing<Vec<u8>>> {
    let file = File::open(path)?;
    let expected = file.metadata()?.len().min(limit).saturating_add(1);
    let mut bytes = Zeroizing::new(Vec::with_capacity(usize::try_from(expected).unwrap_or(0)));
    let read = file.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
    if u64::try_from(read).is_ok_and(|read| read <= limit) {
        Ok(bytes)
    } else {
        let message = format!("larger than {limit} bytes");
        Err(io::Error::new(io::ErrorKind::FileTooLarge, message))
    }
}
