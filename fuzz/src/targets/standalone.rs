//! Any file of a standalone forge is refused or read.

use forgevault::forge::standalone::Standalone;

pub fn run(data: &[u8]) {
    let Some(text) = crate::text(data) else {
        return;
    };
    if let Err(error) = Standalone::parse(text) {
        assert!(!error.to_string().is_empty());
    }
}
