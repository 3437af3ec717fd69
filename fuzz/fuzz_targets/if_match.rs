//! Whatever stands in If-Match and If-None-Match is refused or judged, and never both hold.

#![no_main]

use actix_web::http::header::{HeaderMap, HeaderName, HeaderValue};
use forgevault::secrets::precondition::Precondition;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (&[u8], Option<i64>)| {
    let (bytes, current) = input;
    let Ok(value) = HeaderValue::from_bytes(bytes) else {
        return;
    };
    let judge = |name| {
        let mut headers = HeaderMap::new();
        headers.insert(HeaderName::from_static(name), value.clone());
        let precondition = Precondition::from_headers(&headers).ok()?;
        Some(precondition.check(current).is_ok())
    };
    match (judge("if-match"), judge("if-none-match")) {
        (Some(matches), Some(differs)) => assert_ne!(matches, differs),
        (None, None) => {}
        _ => panic!("the two headers have one form"),
    }
});
