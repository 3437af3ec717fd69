//! A time to live ends after it began, or never.

use forgevault::tokens::Ttl;

pub fn run(data: &[u8]) {
    let Some((now, rest)) = crate::number(data) else {
        return;
    };
    let Some(text) = crate::text(rest) else {
        return;
    };
    let Ok(ttl) = text.parse::<Ttl>() else {
        return;
    };
    assert!(ttl.within(ttl));
    match ttl.expiry(now) {
        Ok(0) => assert!(text == "0" || now < 0),
        Ok(end) => assert!(end > now),
        Err(_) => assert!(now > 0),
    }
}
