//! The forge's cookies, to which a session is bound ([`crate::sessions::forge_mark`]).

use actix_web::HttpRequest;
use zeroize::Zeroizing;

/// Returns the forge's cookies with these names as sent by the browser; [`None`] if there are none.
pub fn cookies(req: &HttpRequest, names: &[String]) -> Option<Zeroizing<String>> {
    let mut found = Zeroizing::new(String::new());
    for name in names {
        if let Some(cookie) = req.cookie(name) {
            // Neither contains a line break.
            for part in [name, "=", cookie.value(), "\n"] {
                found.push_str(part);
            }
        }
    }
    (!found.is_empty()).then_some(found)
}
