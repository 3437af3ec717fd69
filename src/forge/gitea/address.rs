//! Checks whether the forge is at the configured address. A forge with a sub-path serves without it on its
//! own port, behind a proxy that strips it, so either form may have been configured by mistake.

use super::answer;
use super::http::Http;
use crate::forge::{AddressCheck, ForgeError};

/// Asks for the forge's version at the configured address, and if no forge answers there, with the other
/// sub-path.
pub(super) async fn check(http: &Http, public_path: &str) -> Result<AddressCheck, ForgeError> {
    if is_forge(http, http.base()).await? {
        return Ok(AddressCheck::Right);
    }
    let configured = http.base().path().trim_end_matches('/');
    let mut other = http.base().clone();
    other.set_path(if configured.is_empty() {
        public_path
    } else {
        ""
    });
    if other.path() != http.base().path() && is_forge(http, &other).await? {
        return Ok(AddressCheck::Elsewhere(
            other.to_string().trim_end_matches('/').to_owned(),
        ));
    }
    Ok(AddressCheck::Nowhere)
}

/// A forge that requires sign-in refuses in JSON; an HTML page does not come from its API.
async fn is_forge(http: &Http, base: &reqwest::Url) -> Result<bool, ForgeError> {
    let response = http.ask_anonymously("version", base, &["version"]).await?;
    Ok(match response.status.as_u16() {
        200 => response
            .json::<answer::Version>()
            .is_ok_and(|response| !response.version.is_empty()),
        401 | 403 => response
            .json::<serde_json::Map<String, serde_json::Value>>()
            .is_ok(),
        500.. => return Err(response.unexpected()),
        _ => false,
    })
}
