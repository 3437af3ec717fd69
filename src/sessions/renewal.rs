//! Renews the forge's tokens of a person, for all of their sessions at once.
//!
//! One request at a time does so ([`PersonLock`]); others wait and take what it sealed. Nothing here ends with
//! the request that caused it: a refresh token works only once, so tokens whose seal was never written would
//! sign out all sessions.

use std::sync::Arc;
use std::time::Duration;

use entity::UserId;
use futures_util::FutureExt as _;
use tokio::time::sleep;

use super::browser::Session;
use super::browser_tokens;
use super::cli::{self, CliSession};
use super::{CliToken, ForgeTokens, PersonLock, Secret, codes};
use crate::app_state::AppState;
use crate::error::{Code, Error};
use crate::oidc::OidcError;

/// How often storing new tokens is attempted.
const ATTEMPTS: u32 = 5;
/// If the forge refuses a refresh token, a sign-in that is about to seal newer ones gets this long.
const SIGN_IN_PAUSE: Duration = Duration::from_millis(200);
const SIGN_IN_PAUSES: u32 = 5;

/// Whose tokens they are: what opens the newest ones.
enum Holder {
    Browser(Secret),
    Cli(CliToken),
}

impl Holder {
    async fn newest(&self, app: &AppState) -> Result<Option<ForgeTokens>, Error> {
        let key = app.row_macs.instance_key();
        let (db, now) = (&app.db, app.clock.now_unix());
        Ok(match self {
            Self::Browser(secret) => browser_tokens::newest_tokens((db, &key), secret, now).await?,
            Self::Cli(token) => cli::newest_tokens((db, &key), token).await?,
        })
    }
}

/// Returns tokens of a browser's session that can be used, renewed if they are about to expire; [`None`] if
/// only a new sign-in gets some.
///
/// # Errors
/// If the forge or the database cannot be asked.
pub async fn of_browser(
    app: &Arc<AppState>,
    secret: Secret,
    session: &Session,
) -> Result<Option<ForgeTokens>, Error> {
    let now = app.clock.now_unix();
    if session.tokens.needs_renewal(now) {
        let key = app.row_macs.instance_key();
        browser_tokens::complete((&app.db, &key), &secret, session).await?;
    }
    let (tokens, user_id) = (session.tokens.clone(), session.row.user_id);
    usable(app, Holder::Browser(secret), user_id, tokens).await
}

/// The same of a terminal.
///
/// # Errors
/// If the forge or the database cannot be asked.
pub async fn of_cli(
    app: &Arc<AppState>,
    token: CliToken,
    session: &CliSession,
) -> Result<Option<ForgeTokens>, Error> {
    let (tokens, user_id) = (session.tokens.clone(), session.row.user_id);
    usable(app, Holder::Cli(token), user_id, tokens).await
}

/// Returns the newest tokens of a browser's session, while the person's lock is held; [`None`] if it has ended.
///
/// # Errors
/// If the database is unavailable.
pub async fn newest_of_browser(
    app: &AppState,
    secret: Secret,
) -> Result<Option<ForgeTokens>, Error> {
    Holder::Browser(secret).newest(app).await
}

async fn usable(
    app: &Arc<AppState>,
    holder: Holder,
    user_id: UserId,
    tokens: ForgeTokens,
) -> Result<Option<ForgeTokens>, Error> {
    let now = app.clock.now_unix();
    if !tokens.needs_renewal(now) {
        return Ok(Some(tokens));
    }
    if app.oidc.is_none() || tokens.refresh.is_none() {
        return Ok(tokens.is_usable(now).then_some(tokens));
    }
    let app = Arc::clone(app);
    uninterrupted(async move { renew(&app, &holder, user_id).await }).await
}

async fn renew(
    app: &Arc<AppState>,
    holder: &Holder,
    user_id: UserId,
) -> Result<Option<ForgeTokens>, Error> {
    let lock = PersonLock::acquire(&app.db, user_id).await?;
    // Perhaps somebody renewed them meanwhile.
    let Some(tokens) = holder.newest(app).await? else {
        lock.release().await?;
        return Ok(None);
    };
    let now = app.clock.now_unix();
    if !tokens.needs_renewal(now) {
        lock.release().await?;
        return Ok(Some(tokens));
    }
    let (Some(oidc), Some(refresh)) = (&app.oidc, &tokens.refresh) else {
        lock.release().await?;
        return Ok(tokens.is_usable(now).then_some(tokens));
    };
    match oidc.refresh(refresh).await {
        Ok(new) => {
            let mut new = ForgeTokens::from(new);
            // A forge that issues no new one accepts the old one again.
            new.refresh = new.refresh.or_else(|| tokens.refresh.clone());
            distribute(app, &lock, &new).await?;
            lock.release().await?;
            Ok(Some(new))
        }
        Err(OidcError::RefreshRefused) => {
            lock.release().await?;
            if tokens.is_usable(now) {
                return Ok(Some(tokens));
            }
            // Somebody may have signed in as the same person just now.
            for _ in 0..SIGN_IN_PAUSES {
                sleep(SIGN_IN_PAUSE).await;
                let newest = holder.newest(app).await?;
                if let Some(newest) = newest.filter(|it| it.is_usable(app.clock.now_unix())) {
                    return Ok(Some(newest));
                }
            }
            Ok(None)
        }
        Err(error) => {
            lock.release().await?;
            Err(unavailable(error))
        }
    }
}

/// Returns the error for a forge that cannot be asked.
pub fn unavailable(error: OidcError) -> Error {
    Error::new(
        Code::ForgeUnavailable,
        "the forge is unavailable, so the token cannot be verified",
    )
    .retry_after(5)
    .because(error)
}

/// Seals new tokens of a person for all of their live sessions, and for terminals that are approved already.
///
/// # Errors
/// If nothing can be written.
pub async fn distribute(
    app: &AppState,
    lock: &PersonLock,
    tokens: &ForgeTokens,
) -> Result<(), Error> {
    let mut attempt = 1;
    loop {
        match distribute_once(app, lock.user_id(), tokens).await {
            Err(error) if attempt < ATTEMPTS => match error.into_transient() {
                Ok(error) => {
                    tracing::debug!(%error, "new tokens are sealed again");
                    sleep(Duration::from_millis(20 * u64::from(attempt))).await;
                    attempt += 1;
                }
                Err(error) => return Err(error),
            },
            done => return done,
        }
    }
}

async fn distribute_once(
    app: &AppState,
    user_id: UserId,
    tokens: &ForgeTokens,
) -> Result<(), Error> {
    let (key, now) = (app.row_macs.instance_key(), app.clock.now_unix());
    let tx = app.db.begin_write().await?;
    browser_tokens::distribute(&*tx, &key, (user_id, tokens), now).await?;
    cli::distribute(&*tx, &key, (user_id, tokens)).await?;
    codes::distribute(&*tx, &key, (user_id, tokens), now).await?;
    tx.commit().await?;
    Ok(())
}

/// Runs work to its end even if the request that waits for it is aborted.
///
/// # Errors
/// Those of the work; [`Code::InternalError`] if it panics.
pub async fn uninterrupted<T: Send + 'static>(
    work: impl Future<Output = Result<T, Error>> + Send + 'static,
) -> Result<T, Error> {
    let done = tokio::spawn(work)
        .map(|joined| joined.unwrap_or_else(|panicked| Err(Error::internal().because(panicked))));
    done.await
}
