//! A text is a vault token only in its exact form, and whatever looks like one is never shown to
//! the forge.

#![no_main]

use actix_web::http::header::{AUTHORIZATION, HeaderMap, HeaderValue};
use forgevault::access::Credential;
use forgevault::tokens::VaultToken;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(token) = VaultToken::parse(text) {
        assert_eq!(token.expose(), text);
        assert_eq!((text.len(), token.hash().len()), (68, 64));
        assert!(VaultToken::is_meant(text));
    }
    let Ok(header) = HeaderValue::from_str(&format!("Bearer {text}")) else {
        return;
    };
    let mut headers = HeaderMap::new();
    headers.insert(AUTHORIZATION, header);
    if let Ok(Credential::Forge(token)) = Credential::read(&headers) {
        assert!(!token.expose().to_ascii_lowercase().starts_with("gvt_"));
    }
});
