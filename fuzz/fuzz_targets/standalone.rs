//! Whatever stands in the file of a standalone forge is refused or read.

#![no_main]

use forgevault::forge::standalone::Standalone;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Err(error) = Standalone::parse(text) {
        assert!(!error.to_string().is_empty());
    }
});
