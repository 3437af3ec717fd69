//! Bytes that were not sealed by this key for this binding cannot be opened, and nothing panics.

use std::sync::LazyLock;

use entity::{KeyVersion, RepoId, SecretId, Version};
use forgevault::crypto::{DataKey, Kek, KeyRing};

const REPO: RepoId = RepoId::new(1);
const FIRST: KeyVersion = KeyVersion::FIRST;

static RING: LazyLock<KeyRing> = LazyLock::new(|| KeyRing::new(Kek::new(&[7; 32]), vec![]));
static KEY: LazyLock<DataKey> = LazyLock::new(|| RING.new_data_key(REPO, FIRST).unwrap().0);

pub fn run(data: &[u8]) {
    let Some((secret_id, rest)) = crate::number(data) else {
        return;
    };
    let Some((version, bytes)) = crate::number(rest) else {
        return;
    };
    let other = Version::new(version ^ 1);
    let (secret_id, version) = (SecretId::new(secret_id), Version::new(version));
    assert!(KEY.open(secret_id, version, bytes).is_err());
    let kek = RING.current().id().as_str();
    assert!(RING.open_data_key(REPO, FIRST, kek, bytes).is_err());
    assert!(RING.open_audit_key(REPO, kek, bytes).is_err());

    let mut sealed = KEY.seal(secret_id, version, bytes).unwrap();
    assert_eq!(
        KEY.open(secret_id, version, &sealed).unwrap().as_slice(),
        bytes
    );
    assert!(KEY.open(secret_id, other, &sealed).is_err());
    sealed.pop();
    assert!(KEY.open(secret_id, version, &sealed).is_err());
}
