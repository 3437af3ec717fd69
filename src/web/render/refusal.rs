//! What the pages say when something is refused: what went wrong, who could do it, and where to go on.

use actix_web::http::{Method, StatusCode};
use actix_web::{HttpMessage as _, HttpRequest, ResponseError as _};
use minijinja::{Value, context};

use super::Web;
use crate::access::PageRepo;
use crate::error::{Error, Reason};
use crate::forge::Permission;

impl Web {
    /// Renders the page of a refusal.
    ///
    /// # Errors
    /// See [`Web::page`].
    pub fn error(&self, req: &HttpRequest, error: &Error) -> Result<String, Error> {
        let may_pass = matches!(
            error.status_code(),
            StatusCode::TOO_MANY_REQUESTS
                | StatusCode::SERVICE_UNAVAILABLE
                | StatusCode::GATEWAY_TIMEOUT
        );
        let again = may_pass && req.method() == Method::GET;
        let given = context! {
            refusal => refusal_context(error),
            // Links into a vault that the caller may not see would only lead back here.
            is_inside => req.extensions().contains::<PageRepo>(),
            again_at => again.then(|| format!("{}{}", self.base, req.uri())),
        };
        self.html(req, "error.html", given)
    }

    /// Returns a refusal that the user can fix in the form.
    ///
    /// # Errors
    /// Any other refusal itself: missing permission, or a fault of ours.
    pub fn mendable(refusal: Error) -> Result<Error, Error> {
        match refusal.status_code() {
            StatusCode::BAD_REQUEST
            | StatusCode::PAYMENT_REQUIRED
            | StatusCode::CONFLICT
            | StatusCode::PRECONDITION_FAILED
            | StatusCode::PAYLOAD_TOO_LARGE => Ok(refusal),
            _ => Err(refusal),
        }
    }
}

/// The context of the macros `refused` and `line`: a message that names a field begins with it.
pub fn refusal_context(refusal: &Error) -> Value {
    let kind = refusal.code().as_str().replace('_', "-");
    let message = refusal.message();
    let field = message.split_once(": ").map_or("", |(field, _)| field);
    let is_nothing_chosen = refusal.reason() == Some(Reason::NothingChosen);
    context! { kind, message, field, role => role(refusal), is_nothing_chosen }
}

/// Returns the last part of the text's key that says who may do what was refused; empty if no role decides.
fn role(refusal: &Error) -> &'static str {
    match refusal.reason() {
        Some(Reason::Archived) => "archived",
        Some(Reason::Lacks(Permission::Read)) => "read",
        Some(Reason::Lacks(Permission::Write)) => "write",
        Some(Reason::Lacks(Permission::Admin)) => "admin",
        Some(Reason::NotStoredYet | Reason::NothingChosen) | None => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commit::forbidden;
    use crate::error::Code;

    #[test]
    fn who_may_do_it_is_said_by_role() {
        for (refusal, expected) in [
            (forbidden(Permission::Read), "read"),
            (forbidden(Permission::Write), "write"),
            (forbidden(Permission::Admin), "admin"),
            (Error::archived(), "archived"),
            (Error::new(Code::Forbidden, "another reason"), ""),
            (Error::no_repository(), ""),
        ] {
            assert_eq!(role(&refusal), expected, "{refusal}");
        }
    }
}
