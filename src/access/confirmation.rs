//! What a terminal may do only once its person has confirmed it in the browser. Role and licence are checked
//! before.

use super::caller::Caller;
use super::context::RequestContext;
use crate::error::{Code, Error};
use crate::sessions::confirmation::{self, Question};
use crate::web::DEVICE_PAGE;

impl RequestContext {
    /// Whether the caller may do now what hands out rights or cannot be undone: everybody but a terminal
    /// without a confirmation.
    ///
    /// # Errors
    /// When the database is unavailable.
    pub async fn is_confirmed(&self) -> Result<bool, Error> {
        let Some(session) = &self.cli else {
            return Ok(true);
        };
        let (app, now) = (&self.app, self.app.clock.now_unix());
        Ok(confirmation::is_confirmed((&app.db, &app.row_macs), session, now).await?)
    }

    /// # Errors
    /// [`Code::ConfirmationRequired`]
    pub async fn check_confirmed(&self) -> Result<(), Error> {
        if self.is_confirmed().await? {
            return Ok(());
        }
        Err(Error::confirmation_required())
    }

    /// Adds to a refusal for lack of a confirmation where it can be given.
    pub(super) async fn with_confirmation_uri(&self, refusal: Error) -> Error {
        let (Some(session), Caller::User { user, .. }) = (&self.cli, &self.caller) else {
            return refusal;
        };
        if refusal.code() != Code::ConfirmationRequired {
            return refusal;
        }
        let (app, now) = (&self.app, self.app.clock.now_unix());
        let question = Question {
            session,
            user_id: user.id,
            action: self.action.as_str(),
            repository: self
                .repo
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
            ip_address: self.client.ip_address.clone(),
        };
        match confirmation::ask((&app.db, &app.row_macs), question, now).await {
            Ok(id) => {
                let base = &app.config.public_url;
                refusal.to_confirm_at(format!("{base}{DEVICE_PAGE}/confirm/{id}"))
            }
            Err(error) => error,
        }
    }
}
