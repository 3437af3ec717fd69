//! Browser sessions, as the pages use them; [`crate::sessions`] stores them.
//!
//! A session lives as long as the forge's own session in the same browser
//! ([`crate::sessions::forge_mark`]): signing out there ends it. A form that is submitted as it ends is kept
//! during the sign-in ([`form`]).

pub mod at_forge;
pub mod form;
pub mod guard;
pub mod jar;
pub mod kept;
pub mod once;
pub mod page;
mod unread;

use actix_web::{HttpRequest, web};

use crate::app_state::AppState;
use crate::error::Error;
use crate::web::render::Web;

/// Returns what requests share.
fn shared(req: &HttpRequest) -> Result<(&AppState, &Web), Error> {
    let app = req.app_data::<web::Data<AppState>>();
    let web = req.app_data::<web::Data<Web>>();
    let both = app.zip(web).map(|(app, web)| (&***app, &***web));
    both.ok_or_else(Error::internal)
}
