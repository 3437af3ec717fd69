//! Addresses are read back as they are shown, and no list allows more than one that it lies within.

#![no_main]

use std::net::IpAddr;

use forgevault::tokens::AllowedIps;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (&str, &str, [u8; 16])| {
    let (one, other, address) = input;
    let (Ok(one), Ok(other)) = (one.parse::<AllowedIps>(), other.parse::<AllowedIps>()) else {
        return;
    };
    assert_eq!(one.to_string().parse::<AllowedIps>(), Ok(one.clone()));
    assert!(one.within(&one));
    let address = Some(IpAddr::from(address));
    assert!(!one.within(&other) || !one.allows(address) || other.allows(address));
});
