//! A text is a lockbox only when it is the one spelling of what it holds.

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
