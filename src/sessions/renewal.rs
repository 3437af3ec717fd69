//! Renews the forge's tokens of a person, for all of their sessions at once.
//!
//! One request at a time does so ([`PersonLock`]); others wait and take what it sealed. Nothing here ends with
//! the request that caused it: a refresh token works only once, so tokens whose seal was never written would
//! sign out all sessions.

use std::sync::Arc;
use std::time::Duration;

use entity::UserId;
use futures_util::FutureExt as _;
use secrecy::SecretString;
use tokio::time::sleep;

use super::browser::Session;
use super::browser_tokens;
use super::cli::{self, CliSession};
use super::lock::PersonTurn;
use super::refused_tokens::{Refusal, RefusedTokens};
use super::retries::Retries;
use super::{CliToken, ForgeTokens, PersonLock, Secret, codes};
use crate::app_state::AppState;
use crate::error::{Code, Error};
use crate::oidc::{Oidc, OidcError};
use crate::turns::Turns;

/// If the forge refuses a refresh token, how long a sign-in that is about to seal newer ones gets.
const SIGN_IN_PATIENCE: Duration = Duration::from_secs(1);
/// How often to look for them.
const SIGN_IN_PAUSE: Duration = Duration::from_millis(200);

/// The renewals of this process.
#[derive(Default)]
pub struct Renewals {
    /// Who has or wants the lock of a person.
    pub(super) persons: Turns<UserId>,
    refused: RefusedTokens,
}

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

/// What there is to do for somebody who needs usable tokens.
enum Next<'a> {
    Nothing(Option<ForgeTokens>),
    Refresh(&'a Oidc, ForgeTokens, SecretString),
    /// The forge has refused to, just before.
    AwaitSignIn(Refusal),
}

async fn next<'a>(app: &'a AppState, holder: &Holder) -> Result<Next<'a>, Error> {
    let Some(tokens) = holder.newest(app).await? else {
        return Ok(Next::Nothing(None));
    };
    let now = app.clock.now_unix();
    if !tokens.needs_renewal(now) {
        return Ok(Next::Nothing(Some(tokens)));
    }
    let (Some(oidc), Some(refresh)) = (&app.oidc, tokens.refresh.clone()) else {
        return Ok(Next::Nothing(tokens.is_usable(now).then_some(tokens)));
    };
    Ok(match app.renewals.refused.find(&refresh, now) {
        None => Next::Refresh(oidc, tokens, refresh),
        Some(_) if tokens.is_usable(now) => Next::Nothing(Some(tokens)),
        Some(refusal) => Next::AwaitSignIn(refusal),
    })
}

async fn renew(
    app: &Arc<AppState>,
    holder: &Holder,
    user_id: UserId,
) -> Result<Option<ForgeTokens>, Error> {
    let turn = PersonTurn::wait(app, user_id).await?;
    // Perhaps another request of this process renewed them meanwhile, or another process.
    match next(app, holder).await? {
        Next::Refresh(..) => {}
        Next::Nothing(found) => return Ok(found),
        Next::AwaitSignIn(refusal) => {
            drop(turn);
            return signed_in_since(app, holder, refusal).await;
        }
    }
    let lock = turn.lock(&app.db).await?;
    let (oidc, tokens, refresh) = match next(app, holder).await? {
        Next::Refresh(oidc, tokens, refresh) => (oidc, tokens, refresh),
        Next::Nothing(found) => {
            lock.release().await?;
            return Ok(found);
        }
        Next::AwaitSignIn(refusal) => {
            lock.release().await?;
            return signed_in_since(app, holder, refusal).await;
        }
    };
    match refreshed(oidc, &refresh).await {
        Ok(new) => {
            distribute(app, &lock, &new).await?;
            lock.release().await?;
            Ok(Some(new))
        }
        Err(OidcError::RefreshRefused) => {
            let now = app.clock.now_unix();
            let refusal = app.renewals.refused.insert(&refresh, now);
            lock.release().await?;
            if tokens.is_usable(now) {
                return Ok(Some(tokens));
            }
            signed_in_since(app, holder, refusal).await
        }
        Err(error) => {
            lock.release().await?;
            Err(unavailable(error))
        }
    }
}

/// Gets new tokens from the forge, while the person's lock is held.
///
/// # Errors
/// Those of [`Oidc::refresh`].
pub async fn refreshed(oidc: &Oidc, refresh: &SecretString) -> Result<ForgeTokens, OidcError> {
    let mut new = ForgeTokens::from(oidc.refresh(refresh).await?);
    // A forge that issues no new one accepts the old one again.
    new.refresh.get_or_insert_with(|| refresh.clone());
    Ok(new)
}

/// Returns the tokens of a sign-in as the same person, if one was in progress when the forge refused.
async fn signed_in_since(
    app: &AppState,
    holder: &Holder,
    refusal: Refusal,
) -> Result<Option<ForgeTokens>, Error> {
    while refusal.at.elapsed() < SIGN_IN_PATIENCE {
        sleep(SIGN_IN_PAUSE).await;
        let newest = holder.newest(app).await?;
        if let Some(newest) = newest.filter(|it| it.is_usable(app.clock.now_unix())) {
            return Ok(Some(newest));
        }
    }
    Ok(None)
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
/// [`Code::ForgeUnavailable`] if somebody else has taken the lock; also if nothing can be written for a while.
pub async fn distribute(
    app: &AppState,
    lock: &PersonLock,
    tokens: &ForgeTokens,
) -> Result<(), Error> {
    let mut retries = Retries::default();
    loop {
        match distribute_once(app, lock, tokens).await {
            Ok(()) => return Ok(()),
            Err(error) => retries.pause(error).await?,
        }
    }
}

async fn distribute_once(
    app: &AppState,
    lock: &PersonLock,
    tokens: &ForgeTokens,
) -> Result<(), Error> {
    let of_person = (lock.user_id(), tokens);
    let tx = app.db.begin_write().await?;
    lock.check_held(&*tx).await?;
    browser_tokens::distribute(&*tx, app, of_person).await?;
    cli::distribute(&*tx, app, of_person).await?;
    codes::distribute(&*tx, app, of_person).await?;
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
