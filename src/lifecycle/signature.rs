//! The forge's signature of a webhook: HMAC-SHA256 (RFC 2104) of the raw body.

use hmac::{Hmac, KeyInit as _, Mac as _};
use secrecy::{ExposeSecret as _, SecretString};
use sha2::Sha256;

/// In hex: Gitea's, Forgejo's, and GitHub's form, which both send as well.
const HEADERS: [(&str, &str); 3] = [
    ("x-gitea-signature", ""),
    ("x-forgejo-signature", ""),
    ("x-hub-signature-256", "sha256="),
];

/// Whether the body is signed with the secret; compared in constant time. `header` returns a header by name.
pub(super) fn is_signed<'a>(
    header: impl Fn(&str) -> Option<&'a str>,
    body: &[u8],
    secret: &SecretString,
) -> bool {
    let Ok(mac) = Hmac::<Sha256>::new_from_slice(secret.expose_secret().as_bytes()) else {
        return false;
    };
    let mac = mac.chain_update(body);
    HEADERS.iter().any(|(name, prefix)| {
        let hex = header(name).and_then(|text| text.strip_prefix(prefix));
        let mut bytes = [0; 32];
        hex.is_some_and(|hex| hex::decode_to_slice(hex, &mut bytes).is_ok())
            && mac.clone().verify_slice(&bytes).is_ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signed(header: &str, value: &str, body: &str, key: &str) -> bool {
        let sent = |name: &str| name.eq_ignore_ascii_case(header).then_some(value);
        is_signed(sent, body.as_bytes(), &key.into())
    }

    #[test]
    fn the_test_vector_of_rfc_4231_is_accepted_in_each_form() {
        // Test case 2.
        let (key, body) = ("Jefe", "what do ya want for nothing?");
        let mac = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
        for header in ["X-Gitea-Signature", "X-Forgejo-Signature"] {
            assert!(signed(header, mac, body, key), "{header}");
            assert!(signed(header, &mac.to_uppercase(), body, key), "{header}");
            assert!(
                !signed(header, &format!("sha256={mac}"), body, key),
                "{header}"
            );
        }
        let hub = format!("sha256={mac}");
        assert!(signed("X-Hub-Signature-256", &hub, body, key));
        assert!(!signed("X-Hub-Signature-256", mac, body, key));
        assert!(!signed("X-Hub-Signature", &hub, body, key));
        for wrong in [
            "",
            "00",
            &mac[..62],
            &format!("{mac}00"),
            &mac.replace('5', "6"),
        ] {
            assert!(!signed("X-Gitea-Signature", wrong, body, key), "{wrong}");
        }
        assert!(!signed(
            "X-Gitea-Signature",
            mac,
            "what do ya want for nothing!",
            key
        ));
        assert!(!signed("X-Gitea-Signature", mac, body, "jefe"));
        assert!(!is_signed(|_| None, body.as_bytes(), &key.into()));
    }
}
