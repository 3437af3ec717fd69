//! Bytes that were not sealed under the key for their place do not open, and nothing panics.

#![no_main]

use std::sync::LazyLock;

use forgevault::crypto::{DataKey, Kek, KeyRing};
use libfuzzer_sys::fuzz_target;

static RING: LazyLock<KeyRing> = LazyLock::new(|| KeyRing::new(Kek::new(&[7; 32]), vec![]));
static KEY: LazyLock<DataKey> = LazyLock::new(|| RING.new_data_key(1, 1).unwrap().0);

fuzz_target!(|input: (&[u8], i64, i64)| {
    let (bytes, secret_id, version) = input;
    assert!(KEY.open(secret_id, version, bytes).is_err());
    let kek = RING.current().id().as_str();
    assert!(RING.open_data_key(1, 1, kek, bytes).is_err());
    assert!(RING.open_audit_key(1, kek, bytes).is_err());

    let mut sealed = KEY.seal(secret_id, version, bytes).unwrap();
    assert_eq!(KEY.open(secret_id, version, &sealed).unwrap().as_slice(), bytes);
    assert!(KEY.open(secret_id, version ^ 1, &sealed).is_err());
    sealed.pop();
    assert!(KEY.open(secret_id, version, &sealed).is_err());
});
