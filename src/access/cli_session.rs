//! Callers with the session token of a terminal.

use std::sync::Arc;

use actix_web::HttpRequest;
use entity::UserId;

use super::arrival::Authenticated;
use super::caller::Caller;
use super::credential::Credential;
use crate::app_state::AppState;
use crate::error::{Code, Error};
use crate::http::client::Client;
use crate::sessions::cli::{self, CliSession, CliSessionRef};
use crate::sessions::{CliToken, ForgeTokens, renewal};

/// A live session, with tokens that can be used at the forge.
pub(super) struct UsableSession {
    pub(super) tokens: ForgeTokens,
    user_id: UserId,
    session: CliSessionRef,
}

impl UsableSession {
    /// Returns the session, once its tokens are known to be those of its user.
    ///
    /// # Errors
    /// [`Code::InvalidToken`] if they belong to somebody else.
    pub(super) fn checked(self, found: &Authenticated) -> Result<CliSessionRef, Error> {
        match &found.caller {
            Caller::User { user, .. } if user.id == self.user_id => Ok(self.session),
            _ => Err(Error::invalid_session_token()),
        }
    }
}

/// Identifies the session by the look-up of the token's hash, and renews the forge's tokens if necessary.
///
/// # Errors
/// [`Code::InvalidToken`] for an unknown token or an ended session, [`Code::RateLimited`] for an address that
/// has tried too many, [`Code::Unauthorized`] if the forge accepts the sign-in no longer.
pub(super) async fn find(
    app: &Arc<AppState>,
    client: &Client,
    token: CliToken,
) -> Result<UsableSession, Error> {
    let session = live(app, client, &token).await?;
    let (user_id, reference) = (session.row.user_id, CliSessionRef::from(&session.row));
    let tokens = renewal::of_cli(app, token, &session).await?;
    let tokens = tokens.ok_or_else(|| {
        let message = "the forge does not accept the sign-in of this terminal any more; sign in in the \
             browser, or again with `gvt login`";
        Error::new(Code::Unauthorized, message)
    })?;
    Ok(UsableSession {
        tokens,
        user_id,
        session: reference,
    })
}

/// Returns the session of a token. A client that tries many has to wait; valid tokens are served all the
/// while.
async fn live(app: &AppState, client: &Client, token: &CliToken) -> Result<CliSession, Error> {
    let now = app.clock.now_unix();
    let rows = (&app.db, &app.row_macs);
    let found = cli::of(rows, app.config.cli, (token, client), now).await?;
    found.ok_or_else(|| match app.lockout.miss(client.address, token, now) {
        None => Error::invalid_session_token(),
        Some(seconds) => Error::new(
            Code::RateLimited,
            "too many invalid tokens were tried from this address",
        )
        .retry_after(seconds),
    })
}

/// Returns the session whose token the request carries, for routes about the session itself.
///
/// # Errors
/// [`Code::InvalidToken`] for any other credential; otherwise those of an unknown token.
pub async fn own_session(app: &AppState, req: &HttpRequest) -> Result<CliSession, Error> {
    let Credential::Cli(token) = Credential::of(req)? else {
        return Err(Error::invalid_session_token());
    };
    let client = Client::of(req, &app.config.proxies);
    live(app, &client, &token).await
}
