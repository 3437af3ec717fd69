//! Only the canonical spelling of a licence is accepted, and none without the issuer.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use license_tool::{PublicKey, Unverified};

/// RFC 8032, 7.1, test 1: nobody signs with it here.
const KEY: &str = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

pub fn run(json: &[u8]) {
    if let Ok(unverified) = Unverified::parse(&STANDARD.encode(json)) {
        assert!(unverified.claims().check().is_ok());
        let value: serde_json::Value = serde_json::from_slice(json).unwrap();
        // Its names are ASCII, and serde writes its numbers like RFC 8785.
        assert_eq!(value.to_string().as_bytes(), json);
        let key: PublicKey = KEY.parse().unwrap();
        assert!(unverified.verify(&key).is_err());
    }
}
