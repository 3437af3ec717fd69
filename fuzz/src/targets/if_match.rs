//! Any If-Match and If-None-Match are refused or evaluated, and never both hold.

use actix_web::http::header::{HeaderMap, HeaderName, HeaderValue};
use entity::Version;
use forgevault::secrets::precondition::Precondition;

pub fn run(data: &[u8]) {
    let Some((number, bytes)) = crate::number(data) else {
        return;
    };
    // `None` if there is no secret with this name.
    let current = Version::new(number).optional();
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
}
