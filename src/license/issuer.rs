//! Determines the key that verifies licences: one compiled in by the issuer, which nothing overrides, or the
//! configured one.

use license_tool::PublicKey;

/// Set by the issuer when building the service: `FORGEVAULT_LICENSE_PUBLIC_KEY`, 64 hex digits. Any other
/// value fails the build.
pub const COMPILED_IN: Option<[u8; 32]> = match option_env!("FORGEVAULT_LICENSE_PUBLIC_KEY") {
    None => None,
    Some(text) => Some(decode(text)),
};

const fn decode(text: &str) -> [u8; 32] {
    const EXPECTED: &str = "FORGEVAULT_LICENSE_PUBLIC_KEY: expected 64 hexadecimal digits";
    let mut rest = text.as_bytes();
    let mut key = [0; 32];
    let mut left: &mut [u8] = &mut key;
    while let [byte, others @ ..] = left {
        let [high, low, after @ ..] = rest else {
            panic!("{}", EXPECTED);
        };
        *byte = digit(*high) << 4 | digit(*low);
        (left, rest) = (others, after);
    }
    assert!(rest.is_empty(), "{}", EXPECTED);
    key
}

const fn digit(byte: u8) -> u8 {
    match byte {
        b'0'..=b'9' => byte - b'0',
        b'a'..=b'f' => byte - b'a' + 10,
        b'A'..=b'F' => byte - b'A' + 10,
        _ => panic!("FORGEVAULT_LICENSE_PUBLIC_KEY: expected 64 hexadecimal digits"),
    }
}

/// Why the service does not start with this key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IssuerError {
    #[error("license.public_key: must not be set: the issuer's key is compiled in")]
    CompiledIn,
    #[error("license.public_key: expected an Ed25519 public key in 64 hexadecimal digits")]
    Configured,
    #[error("the compiled-in issuer key is not an Ed25519 public key")]
    Unusable,
}

/// Returns the issuer's key: compiled in or configured. Without one, no licence is valid.
///
/// # Errors
/// If both are set, or the one that is set is not a valid key.
pub fn issuer_key(
    compiled_in: Option<[u8; 32]>,
    configured: Option<[u8; 32]>,
) -> Result<Option<PublicKey>, IssuerError> {
    let (bytes, error) = match (compiled_in, configured) {
        (Some(_), Some(_)) => return Err(IssuerError::CompiledIn),
        (Some(bytes), None) => (bytes, IssuerError::Unusable),
        (None, Some(bytes)) => (bytes, IssuerError::Configured),
        (None, None) => return Ok(None),
    };
    PublicKey::from_bytes(&bytes).map(Some).map_err(|_| error)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 8032, 7.1, test 1.
    const KEY: &str = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

    #[test]
    fn a_compiled_in_key_cannot_be_overridden() {
        let key = decode(KEY);
        assert_eq!(hex::encode(key), KEY);
        assert_eq!(decode(&KEY.to_uppercase()), key);
        let found = |compiled_in, configured| issuer_key(compiled_in, configured);
        assert_eq!(found(None, None), Ok(None));
        for found in [found(Some(key), None), found(None, Some(key))] {
            assert_eq!(found.unwrap().unwrap().to_string(), KEY);
        }
        for configured in [key, [2; 32]] {
            let both = found(Some(key), Some(configured));
            assert_eq!(both, Err(IssuerError::CompiledIn));
        }
        let mut no_point = [0; 32];
        no_point[0] = 2;
        assert_eq!(found(None, Some(no_point)), Err(IssuerError::Configured));
        assert_eq!(found(Some(no_point), None), Err(IssuerError::Unusable));
    }
}
