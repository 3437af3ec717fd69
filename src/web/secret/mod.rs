//! The pages of one secret. A value is in none of them, but in an answer to somebody who asked for it
//! or typed it just then.

pub mod change;
pub mod compare;
mod diff;
mod draft;
pub mod new;
pub mod rollback;
pub mod show;
pub mod value;
pub mod write;

use actix_web::http::StatusCode;
use actix_web::web::Payload;
use actix_web::{HttpRequest, HttpResponse};
use entity::{Version, secret};
use minijinja::{Value, context};

use self::draft::Draft;
use super::render::{self, Web};
use crate::access::{Authorized, Operation, RequestContext};
use crate::audit::Entry;
use crate::commit::Command;
use crate::error::Error;
use crate::forge::Permission;
use crate::http::params::Params;
use crate::http::upload;
use crate::paging::{self, Page};
use crate::secrets::authors::Authors;
use crate::secrets::precondition::Precondition;
use crate::secrets::store::VersionInfo;
use crate::secrets::value::{Kind, Mode};
use crate::secrets::{SecretName, service};

/// A request about one secret, and how it is answered.
pub(super) struct SecretPage<'a> {
    ctx: &'a RequestContext,
    web: &'a Web,
    req: &'a HttpRequest,
    name: &'a SecretName,
}

/// What a page shows of a secret.
struct About {
    secret: secret::Model,
    versions: Vec<VersionInfo>,
    authors: Authors,
    page: Page,
    total: u64,
}

/// A form that was sent, as far as it was read, and what came of it.
struct Submitted<T> {
    form: Params,
    outcome: Result<T, Error>,
}

impl<'a> SecretPage<'a> {
    fn of<G: Operation>(
        ctx: &'a Authorized<G>,
        web: &'a Web,
        req: &'a HttpRequest,
    ) -> Result<Self, Error> {
        Ok(Self {
            ctx,
            web,
            req,
            name: ctx.name()?,
        })
    }

    fn may_write(&self) -> bool {
        self.ctx.may_write(self.name)
    }

    /// The secret and a page of its versions.
    ///
    /// # Errors
    /// As for one that there is not, for a deleted one and those who could not restore it.
    async fn about(&self, entry: &mut Entry, page: Page) -> Result<About, Error> {
        let app = &self.ctx.app;
        let (secret, versions, total) = service::describe(app, entry, self.name, page).await?;
        if secret.deleted_unix != 0 && !self.may_write() {
            return Err(Error::not_found("no such secret"));
        }
        let authors = service::authors(self.ctx, &versions).await?;
        Ok(About {
            secret,
            versions,
            authors,
            page,
            total,
        })
    }

    /// The same for an answer whose entry tells of something else.
    async fn about_now(&self) -> Result<About, Error> {
        let page = Page::read(&Params::default(), paging::LIST)?;
        self.about(&mut self.ctx.entry(), page).await
    }

    /// These versions, whichever page of them they are on.
    ///
    /// # Errors
    /// [`crate::error::Code::NotFound`] when one is not there.
    async fn versions<const N: usize>(
        &self,
        about: &About,
        numbers: [Version; N],
    ) -> Result<Value, Error> {
        let (app, secret) = (&self.ctx.app, &about.secret);
        let mut versions = Vec::with_capacity(N);
        for number in numbers {
            versions.push(service::version(app, secret.repo_id, secret.id, number).await?);
        }
        let authors = service::authors(self.ctx, &versions).await?;
        Ok(rows(&versions, &authors))
    }

    /// What the templates are given of it.
    fn given(&self, about: &About) -> Value {
        self.given_with(about, &Draft::about(about))
    }

    /// The same with what stands in its forms.
    fn given_with(&self, about: &About, draft: &Draft<'_>) -> Value {
        let secret = &about.secret;
        let may_write = self.may_write();
        let may_purge = may_write && self.ctx.check_permission(Permission::Admin).is_ok();
        context! {
            active => "secrets",
            secret => context! {
                name => secret.name.clone(),
                description => secret.description.clone(),
                kind => secret.kind.clone(),
                is_multi_line => is_multi_line(&secret.kind),
                is_lockbox => secret.encryption_mode == Mode::Lockbox.as_str(),
                version => secret.current_version.get(),
                created => secret.created_unix,
                changed => secret.updated_unix,
                is_deleted => secret.deleted_unix != 0,
            },
            versions => rows(&about.versions, &about.authors),
            pager => render::pager(self.req, about.page, about.total),
            kinds => Kind::NAMED,
            may_write,
            may_purge,
            typed => draft.shown(),
        }
    }

    /// Reads and judges a form, and makes the change.
    async fn submit<W: Command>(
        &self,
        payload: Payload,
        fields: &[&str],
        judge: impl FnOnce(&Params) -> Result<W, Error>,
    ) -> Submitted<W::Output> {
        let known = [fields, &["version"]].concat();
        let mut form = Params::default();
        let read = async || {
            let app = &self.ctx.app;
            upload::form(&app.bodies, self.req, payload, &known, &mut form).await?;
            judge(&form)
        };
        let outcome = self.ctx.change(read).await;
        Submitted { form, outcome }
    }

    /// The page of the secret again, with why a form of it was refused.
    ///
    /// # Errors
    /// As [`Web::again`].
    async fn again(&self, refusal: Error) -> Result<HttpResponse, Error> {
        let refusal = mendable(refusal)?;
        let about = self.about_now().await?;
        self.again_with("secret.html", refusal, self.given(&about))
    }

    fn again_with(
        &self,
        template: &str,
        refusal: Error,
        given: Value,
    ) -> Result<HttpResponse, Error> {
        self.web.again(self.req, refusal, template, given)
    }

    fn show(&self, template: &str, given: Value) -> Result<HttpResponse, Error> {
        self.web.page(self.req, StatusCode::OK, template, given)
    }

    /// Leads to the page of the secret.
    fn go(&self) -> HttpResponse {
        self.web.go(self.req, &page_of(self.name.as_str()))
    }
}

/// # Errors
/// The refusal itself when no form can mend it, before anything is looked up for one.
fn mendable(refusal: Error) -> Result<Error, Error> {
    if Web::is_mendable(&refusal) {
        Ok(refusal)
    } else {
        Err(refusal)
    }
}

fn page_of(name: &str) -> String {
    format!("/secrets/{name}")
}

fn rows(versions: &[VersionInfo], authors: &Authors) -> Value {
    let row = |version: &VersionInfo| {
        context! {
            number => version.version.get(),
            comment => version.comment.clone(),
            created => version.created_unix,
            author => render::written_by(version.author(), authors),
        }
    };
    versions.iter().map(row).collect()
}

/// Types whose values have lines, as files have: their field is large and hides nothing.
fn is_multi_line(kind: &str) -> bool {
    matches!(kind, "env-file" | "file" | "certificate" | "ssh-key")
}

/// The version that was on the page, so that nobody writes over what somebody else has written since.
fn seen(form: &Params) -> Result<Precondition, Error> {
    whole(form, "version").map(Precondition::at)
}

fn whole(form: &Params, field: &str) -> Result<Version, Error> {
    let number = form.get(field).and_then(|text| text.parse().ok());
    number
        .filter(|number| *number >= Version::FIRST)
        .ok_or_else(|| Error::invalid(format!("{field}: expected a version, from 1")))
}

/// What cannot be taken back easily asks for the secret's name.
fn confirmed(form: &Params, name: &SecretName) -> Result<(), Error> {
    if form.get("confirm").map(str::trim) == Some(name.as_str()) {
        Ok(())
    } else {
        Err(Error::invalid("confirm: expected the secret's name"))
    }
}
