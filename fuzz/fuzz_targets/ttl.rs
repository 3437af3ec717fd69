//! A time to live ends after it began, or never.

#![no_main]

use forgevault::tokens::Ttl;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (&str, i64)| {
    let (text, now) = input;
    let Ok(ttl) = text.parse::<Ttl>() else {
        return;
    };
    assert!(ttl.within(ttl));
    match ttl.expiry(now) {
        Ok(0) => assert!(text == "0" || now < 0),
        Ok(end) => assert!(end > now),
        Err(_) => assert!(now > 0),
    }
});
