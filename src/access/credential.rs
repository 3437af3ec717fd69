//! The credential of a request, parsed without verifying it.

use actix_web::http::header::{AUTHORIZATION, HeaderMap};
use actix_web::{HttpMessage as _, HttpRequest};

use crate::error::{Code, Error};
use crate::forge::ForgeToken;
use crate::sessions::CliToken;
use crate::tokens::VaultToken;

const X_VAULT_TOKEN: &str = "x-vault-token";

/// The credential that a caller presents.
pub enum Credential {
    Vault(VaultToken),
    /// A signed-in terminal.
    Cli(CliToken),
    Forge(ForgeToken),
    /// A signed-in browser.
    Session(SessionToken),
}

/// Inserted into a request by the pages once the session is known. Nothing else marks a request as one from
/// the pages, so the API never reads a cookie.
#[derive(Clone)]
pub struct SessionToken {
    pub token: ForgeToken,
    /// Whether the user typed in the token: then it has the same permissions as on the API. Otherwise the
    /// forge issued it to the service, to identify that user.
    pub is_pasted: bool,
}

/// Inserted by the pages into a request that only redisplays a form whose session ended before it was
/// submitted. Such a request changes nothing.
#[derive(Clone, Copy)]
pub struct FormRedisplay;

impl Credential {
    /// Returns the session's credential on a page. Otherwise reads `Authorization: Bearer X`,
    /// `Authorization: token X` (the scheme in any case) or `X-Vault-Token: X`. A credential that begins with
    /// `gvt_`, in any case, is a vault token, and one that begins with `gvs_` a session token; neither is
    /// ever sent to the forge, nor is a text that contains a whole one. `Authorization` with any other scheme
    /// (a proxy's Basic) counts as absent.
    ///
    /// # Errors
    /// [`Code::Unauthorized`] when there is no credential, [`Code::InvalidToken`] for a malformed vault or
    /// session token, [`Code::InvalidRequest`] for two different credentials.
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
                return Err(Error::invalid(
                    "expected one credential, found two different ones",
                ));
            }
            found = Some(token);
        }
        let token = found.ok_or_else(missing)?;
        if CliToken::is_meant(token) {
            return CliToken::parse(token)
                .map(Self::Cli)
                .map_err(|_| Error::invalid_session_token());
        }
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
            Ok(Credential::Cli(token)) => Ok(token.expose().to_owned()),
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
        let session_token = CliToken::generate().unwrap().expose().to_owned();
        assert_eq!(
            read(&[("x-vault-token", &session_token)]),
            Ok(session_token.clone())
        );
        let upper = session_token.to_uppercase();
        let other_kind = session_token.replace("gvs_", "gvt_");
        for meant in [
            "gvt_x",
            "GVT_x",
            "Gvt_0123",
            "gvs_",
            "gVs_x",
            &upper,
            &other_kind,
            &format!("Bearer {session_token}"),
            &format!("\"{other_kind}\""),
            &format!("token={upper}"),
        ] {
            assert_eq!(
                read(&[("x-vault-token", meant)]),
                Err(Code::InvalidToken),
                "{meant}"
            );
        }
    }
}
