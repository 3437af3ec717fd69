//! A text is a vault token only in its exact form, and whatever looks like one is never sent to the forge.

use actix_web::http::header::{AUTHORIZATION, HeaderValue};
use actix_web::test::TestRequest;
use forgevault::access::Credential;
use forgevault::tokens::VaultToken;

pub fn run(data: &[u8]) {
    let Some(text) = crate::text(data) else {
        return;
    };
    if let Ok(token) = VaultToken::parse(text) {
        assert_eq!(token.expose(), text);
        assert_eq!((text.len(), token.hash().len()), (68, 64));
        assert!(VaultToken::is_meant(text));
    }
    let Ok(header) = HeaderValue::from_str(&format!("Bearer {text}")) else {
        return;
    };
    let request = TestRequest::default().insert_header((AUTHORIZATION, header));
    if let Ok(Credential::Forge(token)) = Credential::of(&request.to_http_request()) {
        assert!(!token.expose().to_ascii_lowercase().starts_with("gvt_"));
    }
}
