//! Runs libFuzzer on the target named by `FORGEVAULT_FUZZ_TARGET`. One program for all targets, because
//! linking takes longer than anything else.

#![no_main]

use std::sync::LazyLock;

use forgevault_fuzz::Target;
use libfuzzer_sys::fuzz_target;

static TARGET: LazyLock<Target> = LazyLock::new(|| {
    let name = std::env::var("FORGEVAULT_FUZZ_TARGET").unwrap_or_default();
    forgevault_fuzz::target(&name).unwrap_or_else(|| {
        let names = forgevault_fuzz::TARGETS.map(|(name, _)| name);
        panic!("FORGEVAULT_FUZZ_TARGET is one of {}", names.join(", "))
    })
});

fuzz_target!(|data: &[u8]| TARGET(data));
