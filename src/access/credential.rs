//! The credential of a request, judged by its shape alone.

use actix_web::http::header::{AUTHORIZATION, HeaderMap};
use actix_web::{HttpMessage as _, HttpRequest};

use crate::error::{Code, Error};
use crate::forge::ForgeToken;
use crate::tokens::VaultToken;

const X_VAULT_TOKEN: &str = "x-vault-token";

/// What a caller shows.
pub enum Credential {
    Vault(VaultToken),
    Forge(ForgeToken),
    /// A browser that is signed in.
    Session(SessionToken),
}

/// Put into a request by the pages, once its session is known. Nothing else makes a request to be one
/// of the pages, so that no cookie is ever looked at on the API.
#[derive(Clone)]
pub struct SessionToken {
    pub token: ForgeToken,
    /// Whether somebody typed it in: then it is worth no more than when it is sent to the API. Else the
    /// forge gave it to the service, for that person to be known by.
    pub is_pasted: bool,
}

/// Put by the pages into a request that only shows a form again, which was sent as the session of its
/// sender ended: it changes nothing.
#[derive(Clone, Copy)]
pub struct FormRedisplay;

impl Credential {
    /// That of the session on a page; else reads `Authorization: Bearer X`, `Authorization: token X` (the scheme in any case) or
    /// `X-AppState-Token: X`. What begins with `gvt_` in any case is meant as a vault token, and is
    /// never shown to the forge. `Authorization` by another scheme (a proxy's Basic) counts as absent.
    ///
    /// # Errors
    /// [`Code::Unauthorized`] without any, [`Code::InvalidToken`] for a malformed vault token,
    /// [`Code::InvalidRequest`] for two that differ.
    pub fn of(req: &HttpRequest) -> Result<Self, Error> {
        match req.extensions().get::<SessionToken>() {
            Some(signed_in) => Ok(Self::Session(signed_in.clone())),
            None => Self::read(req.headers()),
        }
    }

    fn read(headers: &HeaderMap) -> Result<Self, Error> {
        let authorization = headers.get_all(AUTHORIZATION).filter_map(|value| {
            let value = value.as_bytes().trim_ascii();
            let end = value.iter().position(u8::is_ascii_whitespace);
            let (scheme, token) = value.split_at_checked(end.unwrap_or(value.len()))?;
            let known =
                scheme.eq_ignore_ascii_case(b"bearer") || scheme.eq_ignore_ascii_case(b"token");
            known.then(|| std::str::from_utf8(token).ok().map(str::trim))
        });
        let own = headers
            .get_all(X_VAULT_TOKEN)
            .map(|value| value.to_str().ok().map(str::trim));
        let mut found: Option<&str> = None;
        for token in authorization.chain(own) {
            let token = token
                .filter(|token| !token.is_empty())
                .ok_or_else(missing)?;
            if found.is_some_and(|found| found != token) {
                return Err(Error::invalid("two different credentials"));
            }
            found = Some(token);
        }
        let token = found.ok_or_else(missing)?;
        if !VaultToken::is_meant(token) {
            return Ok(Self::Forge(ForgeToken::new(token)));
        }
        VaultToken::parse(token)
            .map(Self::Vault)
            .map_err(|_| Error::invalid_token())
    }
}

fn missing() -> Error {
    Error::new(
        Code::Unauthorized,
        "expected Authorization: Bearer <token> with a forge token or a vault token",
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::http::header::{HeaderName, HeaderValue};

    fn read(headers: &[(&str, &str)]) -> Result<String, Code> {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            let name = HeaderName::from_bytes(name.as_bytes()).unwrap();
            map.append(name, HeaderValue::from_str(value).unwrap());
        }
        match Credential::read(&map) {
            Ok(Credential::Forge(token) | Credential::Session(SessionToken { token, .. })) => {
                Ok(token.expose().to_owned())
            }
            Ok(Credential::Vault(token)) => Ok(token.expose().to_owned()),
            Err(error) => Err(error.code()),
        }
    }

    #[test]
    fn each_way_to_send_a_token_is_understood() {
        for header in [
            ("authorization", "Bearer abc"),
            ("authorization", "bearer abc"),
            ("authorization", "token abc"),
            ("authorization", "Token  abc "),
            ("x-vault-token", "abc"),
        ] {
            assert_eq!(read(&[header]), Ok("abc".to_owned()), "{header:?}");
        }
        let same = [("authorization", "Bearer abc"), ("x-vault-token", "abc")];
        assert_eq!(read(&same), Ok("abc".to_owned()));
    }

    #[test]
    fn none_two_and_malformed_ones_are_told_apart() {
        assert_eq!(read(&[]), Err(Code::Unauthorized));
        assert_eq!(
            read(&[("authorization", "Basic YTpi")]),
            Err(Code::Unauthorized)
        );
        assert_eq!(
            read(&[("authorization", "Bearer")]),
            Err(Code::Unauthorized)
        );
        assert_eq!(read(&[("x-vault-token", "")]), Err(Code::Unauthorized));
        for foreign in ["Basic YTpi", "Negotiate", "abc", "Bearerabc"] {
            let beside = [("authorization", foreign), ("x-vault-token", "abc")];
            assert_eq!(read(&beside), Ok("abc".to_owned()), "{foreign}");
            let other = [("authorization", foreign), ("authorization", "Bearer abc")];
            assert_eq!(read(&other), Ok("abc".to_owned()), "{foreign}");
        }
        let two = [("authorization", "Bearer abc"), ("x-vault-token", "abd")];
        assert_eq!(read(&two), Err(Code::InvalidRequest));
        for meant in ["gvt_x", "GVT_x", "Gvt_0123"] {
            assert_eq!(
                read(&[("x-vault-token", meant)]),
                Err(Code::InvalidToken),
                "{meant}"
            );
        }
    }
}
