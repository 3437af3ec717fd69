//! The pages of one secret. They contain no value, except in the response to somebody who has just requested
//! or typed it.

mod beside;
pub mod change;
pub mod compare;
pub mod diff;
mod draft;
pub mod new;
mod reach;
pub mod relocate;
pub mod rollback;
pub mod show;
pub mod value;
pub mod workflows;
pub mod write;

use actix_web::http::StatusCode;
use actix_web::web::Payload;
use actix_web::{HttpRequest, HttpResponse};
use entity::{Version, secret};
use minijinja::{Value, context};

use self::beside::Place;
use self::draft::Draft;
use super::flash::Flash;
use super::render::{self, Web};
use crate::access::{PurgeSecret, RequestContext, WriteSecret};
use crate::commit::Command;
use crate::error::Error;
use crate::http::page::PageQuery;
use crate::http::params::Params;
use crate::http::upload;
use crate::paging::Page;
use crate::secrets::SecretName;
use crate::secrets::authors::Authors;
use crate::secrets::body::parse_version_field;
use crate::secrets::precondition::Precondition;
use crate::secrets::service::{self, VersionInfo};
use crate::secrets::value::{Kind, Mode};

/// A request about one secret, and its response.
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

/// A submitted form, as far as it was read, and its result.
struct Submitted<T> {
    form: Params,
    outcome: Result<T, Error>,
}

impl<'a> SecretPage<'a> {
    fn of(
        ctx: &'a RequestContext,
        name: &'a SecretName,
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

    fn may_write(&self) -> bool {
        self.ctx.may::<WriteSecret>(self.name)
    }

    /// Loads the secret and a page of its versions.
    ///
    /// # Errors
    /// See [`service::describe`].
    async fn about(&self, page: Page) -> Result<About, Error> {
        let (secret, versions, total) = service::describe(self.ctx, self.name, page).await?;
        let authors = service::authors(self.ctx, &versions).await?;
        Ok(About {
            secret,
            versions,
            authors,
            page,
            total,
        })
    }

    /// Loads the secret and its first page of versions, for a response whose audit entry is about something
    /// else.
    async fn about_now(&self) -> Result<About, Error> {
        self.about(PageQuery::default().or_first()).await
    }

    /// Loads these versions, whichever page they are on.
    ///
    /// # Errors
    /// [`crate::error::Code::NotFound`] if one does not exist.
    async fn versions<const N: usize>(
        &self,
        about: &About,
        numbers: [Version; N],
    ) -> Result<Value, Error> {
        let mut versions = Vec::with_capacity(N);
        for number in numbers {
            versions.push(service::version(self.ctx, about.secret.id, number).await?);
        }
        let authors = service::authors(self.ctx, &versions).await?;
        Ok(rows(&versions, &authors))
    }

    fn given(&self, about: &About) -> Value {
        self.given_with(about, &Draft::about(about))
    }

    /// The context for the templates, with the content of the forms.
    fn given_with(&self, about: &About, draft: &Draft<'_>) -> Value {
        let secret = &about.secret;
        let may_write = self.may_write();
        let may_purge = self.ctx.may::<PurgeSecret>(self.name);
        let place = Place::of(self.ctx, &secret.name);
        let short = place
            .short
            .as_ref()
            .map_or(&*secret.name, SecretName::as_str);
        context! {
            active => "secrets",
            secret => context! {
                name => secret.name.clone(),
                short,
                part => place.part.name(),
                is_protected => place.part.is_protected(),
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

    /// Reads and authorizes a form, and executes the command that `parse` makes of it.
    async fn submit<W: Command>(
        &self,
        payload: Payload,
        fields: &[&str],
        parse: impl FnOnce(&Params) -> Result<W, Error>,
    ) -> Submitted<W::Output> {
        let known = [fields, &["version"]].concat();
        let mut form = Params::default();
        let read = async || {
            let app = &self.ctx.app;
            upload::form(&app.bodies, self.req, payload, &known, &mut form).await?;
            parse(&form)
        };
        let outcome = self.ctx.execute(read).await;
        Submitted { form, outcome }
    }

    /// Shows the secret's page again, with why its form was refused.
    ///
    /// # Errors
    /// See [`Web::again`].
    async fn again(&self, refusal: Error) -> Result<HttpResponse, Error> {
        let refusal = Web::mendable(refusal)?;
        let about = self.about_now().await?;
        self.again_with("secret.html", refusal, self.whole(&about).await?)
            .await
    }

    async fn again_with(
        &self,
        template: &str,
        refusal: Error,
        given: Value,
    ) -> Result<HttpResponse, Error> {
        let at = (self.ctx, self.req);
        self.web.again(at, refusal, template, given).await
    }

    async fn show(&self, template: &str, given: Value) -> Result<HttpResponse, Error> {
        let at = (self.ctx, self.req);
        self.web.show(at, StatusCode::OK, template, given).await
    }

    /// Redirects to the secret's page, which says what was done.
    fn go(&self, done: &Flash) -> HttpResponse {
        self.web.go(self.req, &page_of(self.name.as_str()), done)
    }

    /// Says what was done to this secret.
    fn done(&self, text: &str) -> Flash {
        Flash::new(text, self.name.as_str())
    }

    /// Says that there is a new version, with a way back.
    fn written(&self, text: &str, version: Version) -> Flash {
        let number = version.get();
        self.done(text)
            .counting(number)
            .undone_from_version((number - 1, number), &self.ctx.app.gate)
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

/// Whether values of this type have several lines, like files: their field is large and not masked.
fn is_multi_line(kind: &str) -> bool {
    matches!(kind, "env-file" | "file" | "certificate" | "ssh-key")
}

/// Returns the version that the page showed, so that nobody overwrites what somebody else has written since.
fn expected_version(form: &Params) -> Result<Precondition, Error> {
    version_field(form, "version").map(Precondition::at)
}

fn version_field(form: &Params, field: &str) -> Result<Version, Error> {
    parse_version_field(field, form.get(field))
}

/// Operations that are hard to undo ask for the secret's name.
fn check_confirmation(form: &Params, name: &SecretName) -> Result<(), Error> {
    if form.get("confirm").map(str::trim) == Some(name.as_str()) {
        Ok(())
    } else {
        Err(Error::invalid("confirm: expected the secret's name"))
    }
}
