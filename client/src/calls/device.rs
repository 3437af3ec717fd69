//! Signing in from a terminal: device authorization (RFC 8628).

use serde::{Deserialize, Serialize};
use ureq::http::Method;
use zeroize::Zeroizing;

use crate::error::Error;
use crate::token::Token;
use crate::transport::{Call, Client};

/// What the person is told, and what the client polls with. No `Debug`: the code is a credential.
#[derive(Deserialize)]
pub struct DeviceCode {
    #[serde(rename = "device_code")]
    secret: Zeroizing<String>,
    /// To be typed in the browser.
    pub user_code: String,
    /// Where to type it; of the service's own origin.
    pub verification_uri: String,
    /// Seconds.
    pub expires_in: u64,
    /// Seconds between two polls.
    #[serde(default = "default_interval")]
    pub interval: u64,
}

/// RFC 8628, section 3.2.
const fn default_interval() -> u64 {
    5
}

/// The result of a poll.
pub enum Poll {
    Pending,
    /// Polls have to be five seconds further apart from now on.
    SlowDown,
    Denied,
    Expired,
    Granted {
        token: Token,
        /// Seconds; 0 if the service does not tell.
        expires_in: u64,
    },
}

/// The session of a person who signed in at a terminal.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SessionView {
    pub user_id: i64,
    pub user_name: String,
    pub client_name: String,
    /// Unix seconds, like the others.
    pub created_at: i64,
    pub last_used_at: i64,
    pub idle_expires_at: i64,
    pub expires_at: i64,
}

#[derive(Serialize)]
struct CodeRequest<'a> {
    client_name: &'a str,
}

#[derive(Serialize)]
struct TokenRequest<'a> {
    grant_type: &'static str,
    device_code: &'a str,
}

#[derive(Deserialize)]
struct Granted {
    access_token: Zeroizing<String>,
    #[serde(default)]
    expires_in: u64,
}

impl Client {
    /// Asks for a code. `client_name` is shown to the person who approves.
    ///
    /// # Errors
    /// Also if the service sends the person to another origin.
    pub fn device_code(&self, client_name: &str) -> Result<DeviceCode, Error> {
        let call = Call::new(Method::POST, "/api/v1/vault/device/code");
        let mut call = call.json(&CodeRequest { client_name })?;
        call.is_repeatable = true;
        let mut code: DeviceCode = self.json(call)?;
        let reason = "it sends you to another site to sign in";
        let uri = self.address().own_url(&code.verification_uri);
        code.verification_uri = uri.ok_or_else(|| self.foreign(reason.to_owned()))?;
        let is_code = |c: char| c.is_ascii_alphanumeric() || c == '-';
        if code.user_code.is_empty() || !code.user_code.chars().all(is_code) {
            return Err(self.foreign("its code cannot be typed".to_owned()));
        }
        Ok(code)
    }

    /// Asks once whether the person has approved.
    pub fn poll(&self, code: &DeviceCode) -> Result<Poll, Error> {
        let mut call =
            Call::new(Method::POST, "/api/v1/vault/device/token").json(&TokenRequest {
                grant_type: "urn:ietf:params:oauth:grant-type:device_code",
                device_code: &code.secret,
            })?;
        call.is_repeatable = true;
        let granted: Granted = match self.json(call) {
            Ok(granted) => granted,
            Err(Error::Refused(refusal)) => {
                return match refusal.code.as_str() {
                    "authorization_pending" => Ok(Poll::Pending),
                    "slow_down" => Ok(Poll::SlowDown),
                    "access_denied" => Ok(Poll::Denied),
                    "expired_token" => Ok(Poll::Expired),
                    _ => Err(Error::Refused(refusal)),
                };
            }
            Err(error) => return Err(error),
        };
        let token = Token::parse(&granted.access_token)
            .map_err(|_| self.foreign("its token cannot be used".to_owned()))?;
        Ok(Poll::Granted {
            token,
            expires_in: granted.expires_in,
        })
    }

    /// The session whose token is in use.
    pub fn session(&self) -> Result<SessionView, Error> {
        self.json(Call::get("/api/v1/vault/session"))
    }

    /// Ends the session whose token is in use.
    pub fn end_session(&self) -> Result<(), Error> {
        let mut call = Call::new(Method::DELETE, "/api/v1/vault/session");
        call.is_repeatable = true;
        self.send(call).map(drop)
    }
}
