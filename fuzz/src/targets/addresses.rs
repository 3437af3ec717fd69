//! Addresses round-trip, and no list allows more than a list that contains it.

use std::net::IpAddr;

use forgevault::tokens::AllowedIps;

pub fn run(data: &[u8]) {
    let Some((address, rest)) = data.split_first_chunk::<16>() else {
        return;
    };
    let Some([one, other]) = crate::texts(rest) else {
        return;
    };
    let (Ok(one), Ok(other)) = (one.parse::<AllowedIps>(), other.parse::<AllowedIps>()) else {
        return;
    };
    assert_eq!(one.to_string().parse::<AllowedIps>(), Ok(one.clone()));
    assert!(one.within(&one));
    let address = Some(IpAddr::from(*address));
    assert!(!one.within(&other) || !one.allows(address) || other.allows(address));
}
