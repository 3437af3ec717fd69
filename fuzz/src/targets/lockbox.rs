//! Only the canonical spelling of its content is a lockbox.

use lockbox::Lockbox;

pub fn run(data: &[u8]) {
    let Some(text) = crate::text(data) else {
        return;
    };
    if let Ok(lockbox) = Lockbox::parse(text) {
        assert_eq!(lockbox.to_string(), text);
        assert!(lockbox::has_prefix(text));
        assert!(lockbox.plaintext_len() < text.len());
    }
}
