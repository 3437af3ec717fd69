//! A text is a lockbox only when it is the one spelling of what it holds.

#![no_main]

use libfuzzer_sys::fuzz_target;
use lockbox::Lockbox;

fuzz_target!(|text: &str| {
    if let Ok(lockbox) = Lockbox::parse(text) {
        assert_eq!(lockbox.to_string(), text);
        assert!(lockbox::has_prefix(text));
        assert!(lockbox.plaintext_len() < text.len());
    }
});
