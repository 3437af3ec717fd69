//! The bounds of what changes many secrets of an environment at once, and the names that such a request lists.

use std::collections::BTreeSet;

use crate::error::Error;
use crate::http::body;
use crate::secrets::SecretName;
use crate::secrets::name::MAX_NAME;

/// The most names of one copy or rollback.
pub const MAX_CHANGES: usize = 1000;
/// The most bytes of their values, sealed.
pub const MAX_BYTES: u64 = 16 * 1024 * 1024;
/// The largest body that lists them, in bytes.
pub const MAX_BODY: usize = MAX_CHANGES * (MAX_NAME + 3) + body::SMALL;

/// Parses the field `names`.
///
/// # Errors
/// If it is empty, too long, or has a name that is invalid or comes twice.
pub fn parse_names(names: Vec<String>) -> Result<BTreeSet<SecretName>, Error> {
    if names.is_empty() || names.len() > MAX_CHANGES {
        let message = format!("names: expected 1 to {MAX_CHANGES} names");
        return Err(Error::invalid(message));
    }
    let mut parsed = BTreeSet::new();
    for name in names {
        let one = name.parse::<SecretName>();
        let one = one.map_err(|error| Error::invalid(format!("names: {error}")))?;
        if !parsed.insert(one) {
            let message = format!("names: {name}: a name may come only once");
            return Err(Error::invalid(message));
        }
    }
    Ok(parsed)
}
