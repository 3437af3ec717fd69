//! The pages of environments: the list, one of them with its settings, what differs from another, copies from
//! another, and its history with the way back.

pub mod compare;
pub mod copy;
pub mod history;
pub mod list;
pub mod new;
pub mod rollback;
pub mod settings;
mod target;
pub mod undo;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse};
use forgevault_api_types::environments::NameChange;
use minijinja::{Value, context};

use super::flash::Flash;
use super::render::Web;
use crate::access::{DeclareEnvironment, DeleteEnvironment, RequestContext, RollBackEnvironment};
use crate::environments::part::{DeclarableName, EnvironmentName, Part};
use crate::error::{Code, Error};
use crate::secrets::SecretName;

/// How many changes of a preview a page shows; a command makes no more.
const MAX_SHOWN: usize = 1000;

/// A request about one environment or the base, and its response.
struct EnvironmentPage<'a> {
    ctx: &'a RequestContext,
    web: &'a Web,
    req: &'a HttpRequest,
    name: &'a EnvironmentName,
}

impl<'a> EnvironmentPage<'a> {
    fn of(
        ctx: &'a RequestContext,
        name: &'a EnvironmentName,
        web: &'a Web,
        req: &'a HttpRequest,
    ) -> Self {
        Self {
            ctx,
            web,
            req,
            name,
        }
    }

    /// # Errors
    /// [`Code::NotFound`] when it is not declared.
    fn part(&self) -> Result<Part<'a>, Error> {
        self.ctx.environments.require(self.name.as_str())
    }

    /// The name of a declared environment; [`None`] for the base.
    fn declarable(&self) -> Option<DeclarableName> {
        DeclarableName::parse_field("environment", self.name.as_str()).ok()
    }

    fn may_change(&self) -> bool {
        let name = self.declarable();
        name.is_some_and(|name| self.ctx.may::<DeclareEnvironment>(&name))
    }

    fn may_delete(&self) -> bool {
        let name = self.declarable();
        name.is_some_and(|name| self.ctx.may::<DeleteEnvironment>(&name))
    }

    /// Whether the caller may roll it back, whatever the licence includes.
    fn may_roll_back(&self) -> bool {
        self.ctx.may::<RollBackEnvironment>(self.name)
    }

    fn has_versions(&self) -> bool {
        self.ctx.app.gate.versioning().is_ok()
    }

    /// What every page of an environment needs; `tab` is the page.
    ///
    /// # Errors
    /// [`Code::NotFound`] when it is not declared.
    fn given(&self, tab: &'static str) -> Result<Value, Error> {
        let part = self.part()?;
        let others = self.ctx.environments.parts();
        let others = others.filter(|other| other.name() != part.name());
        Ok(context! {
            active => "environments",
            tab,
            here => format!("/environments/{}", self.name),
            name => part.name(),
            is_protected => part.is_protected(),
            is_base => self.name.is_base(),
            others => others.map(|other| other.name().to_owned()).collect::<Vec<_>>(),
            may_copy_here => self.ctx.may_create_in(part),
            may_roll_back => self.may_roll_back(),
            has_versions => self.has_versions(),
        })
    }

    async fn show(&self, template: &str, given: Value) -> Result<HttpResponse, Error> {
        let at = (self.ctx, self.req);
        self.web.show(at, StatusCode::OK, template, given).await
    }

    /// As [`Web::mendable`]. While the environment itself is there, a secret or state that is gone is also
    /// something that the user can fix on its pages.
    fn mendable(&self, refusal: Error) -> Result<Error, Error> {
        match refusal.code() {
            Code::NotFound | Code::StateUnavailable if self.part().is_ok() => Ok(refusal),
            _ => Web::mendable(refusal),
        }
    }

    /// Shows a page again, with why its form was refused.
    ///
    /// # Errors
    /// The refusal itself if the user cannot fix it.
    async fn again(
        &self,
        refusal: Error,
        template: &str,
        given: Value,
    ) -> Result<HttpResponse, Error> {
        let (at, refusal) = ((self.ctx, self.req), self.mendable(refusal)?);
        self.web.show_refused(at, refusal, template, given).await
    }

    /// Redirects to one of its pages, which says what was done.
    fn go(&self, page: &str, done: &Flash) -> HttpResponse {
        let rest = format!("/environments/{}{page}", self.name);
        self.web.go(self.req, &rest, done)
    }
}

/// The full name of what is called `name` inside a part, for a link; a name that is shown in full is one.
fn full_name(part: Part<'_>, name: &str) -> String {
    let full = name.parse::<SecretName>().ok();
    let full = full.and_then(|name| part.full_name(&name).ok());
    full.map_or_else(|| name.to_owned(), |full| full.to_string())
}

/// The context of the macro `changed`.
fn shown(change: &NameChange) -> Value {
    context! { name => change.name.as_str(), from => change.from, to => change.to }
}
