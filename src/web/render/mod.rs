//! Rendering: the shared context of all templates, and error pages.

mod refusal;
pub(super) mod templates;

use std::sync::Arc;

use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::http::header::{ACCEPT_LANGUAGE, LOCATION};
use actix_web::http::{Method, StatusCode};
use actix_web::{
    HttpMessage as _, HttpRequest, HttpResponse, HttpResponseBuilder, ResponseError as _,
};
use minijinja::{Environment, Value, context};
use serde::Deserialize;
use utoipa::IntoParams;

use super::flash::Flash;
use super::header;
use super::menu;
use super::repo_of;
use super::session::guard::Current;
use super::session::jar::Jar;
use super::texts::{Language, Texts};
use super::theme::{Layout, Theme, Themes};
use crate::access::{PageRepo, RequestContext};
use crate::error::{Error, Reason};
use crate::http::frame::RequestId;
use crate::paging::Page;
use crate::secrets::author::Author;
use crate::secrets::authors::Authors;
use crate::settings::BaseUrl;

pub use refusal::refusal_context;
#[cfg(test)]
pub(super) use templates::TEMPLATES;

/// The name of the parameter and the cookie for the language.
const LANG: &str = "lang";
/// How long a browser keeps the chosen language.
const LANG_MAX_AGE: Duration = Duration::days(365);

/// What the pages share; created at start.
pub struct Web {
    templates: Environment<'static>,
    texts: Arc<Texts>,
    pub themes: Themes,
    pub jar: Jar,
    /// The sub-path of all links, such as `/git`, or empty.
    pub base: String,
    /// The public address of the forge and the API.
    public_url: String,
}

impl Web {
    /// # Errors
    /// If a template or a file of texts is invalid.
    pub fn new(public_url: &BaseUrl, themes: Themes) -> anyhow::Result<Self> {
        let texts = Arc::new(Texts::load()?);
        let templates = templates::environment(public_url.path(), &texts)?;
        Ok(Self {
            templates,
            texts,
            themes,
            jar: Jar::new(public_url),
            base: public_url.path().to_owned(),
            public_url: public_url.as_str().to_owned(),
        })
    }

    /// Returns the language of a request, chosen like the forge does: by `?lang=`, the cookie `lang`, or
    /// `Accept-Language`.
    fn language(&self, req: &HttpRequest) -> Result<&Language, Error> {
        let from_cookie = || {
            let cookie = req.cookie(LANG)?;
            self.texts.named(cookie.value())
        };
        let from_header = || {
            let header = req.headers().get(ACCEPT_LANGUAGE);
            let header = header.and_then(|header| header.to_str().ok());
            self.texts.choose(header.unwrap_or_default())
        };
        self.requested_language(req)
            .or_else(from_cookie)
            .or_else(from_header)
            .ok_or_else(Error::internal)
    }

    /// The language in the address.
    fn requested_language(&self, req: &HttpRequest) -> Option<&Language> {
        let mut query = form_urlencoded::parse(req.query_string().as_bytes());
        let (_, tag) = query.find(|(name, _)| name == LANG)?;
        self.texts.named(&tag)
    }

    /// Renders a page of a repository for a caller who may see it.
    ///
    /// # Errors
    /// When the database is unavailable.
    pub async fn show(
        &self,
        (ctx, req): (&RequestContext, &HttpRequest),
        status: StatusCode,
        template: &str,
        given: Value,
    ) -> Result<HttpResponse, Error> {
        let given = context! { counts => menu::counts(ctx).await?, ..given };
        self.page(req, status, template, given)
    }

    /// Renders a page.
    ///
    /// # Errors
    /// If the template uses something undefined.
    pub fn page(
        &self,
        req: &HttpRequest,
        status: StatusCode,
        template: &str,
        given: Value,
    ) -> Result<HttpResponse, Error> {
        let html = self.html(req, template, given)?;
        let mut answer = HttpResponse::build(status);
        if Flash::of(req, self.jar).is_some() {
            answer.cookie(Flash::removal(self.jar));
        }
        if let Some(language) = self.requested_language(req) {
            // The forge's own cookie, with the attributes that the forge sets.
            let path = if self.base.is_empty() {
                "/"
            } else {
                &self.base
            };
            answer.cookie(
                Cookie::build(LANG, language.tag)
                    .path(path)
                    .max_age(LANG_MAX_AGE)
                    .same_site(SameSite::Lax)
                    .http_only(true)
                    .finish(),
            );
        }
        Ok(answer.content_type("text/html; charset=utf-8").body(html))
    }

    /// Shows a form again, with what was typed and why it was refused.
    ///
    /// # Errors
    /// Returns the refusal itself if the user cannot fix it; otherwise see [`Web::show`].
    pub async fn again(
        &self,
        at: (&RequestContext, &HttpRequest),
        refusal: Error,
        template: &str,
        given: Value,
    ) -> Result<HttpResponse, Error> {
        self.show_refused(at, Self::mendable(refusal)?, template, given)
            .await
    }

    /// As [`Self::again`], for a refusal that the user can fix.
    ///
    /// # Errors
    /// See [`Web::show`].
    pub async fn show_refused(
        &self,
        at: (&RequestContext, &HttpRequest),
        refusal: Error,
        template: &str,
        given: Value,
    ) -> Result<HttpResponse, Error> {
        if refusal.reason() == Some(Reason::NotStoredYet) {
            // No field is wrong.
            let nothing = context! { kind => "", message => "", field => "" };
            let given = context! { again => true, refusal => nothing, is_kept => true, ..given };
            return self.show(at, StatusCode::OK, template, given).await;
        }
        let status = refusal.status_code();
        let given = context! { again => true, refusal => refusal_context(&refusal), ..given };
        self.show(at, status, template, given).await
    }

    /// Redirects to a page of the same repository, which says what was done; `rest` is the path after
    /// `/vault`.
    pub fn go(&self, req: &HttpRequest, rest: &str, done: &Flash) -> HttpResponse {
        let mut answer = self.redirect(req, rest);
        answer.cookie(done.cookie(self.jar, req)).finish()
    }

    /// Redirects to a page of the same repository.
    pub fn redirect(&self, req: &HttpRequest, rest: &str) -> HttpResponseBuilder {
        let link = self.repo_link(req).unwrap_or_default();
        let mut answer = HttpResponse::SeeOther();
        answer.insert_header((LOCATION, format!("{link}/vault{rest}")));
        answer
    }

    /// The repository's address at the forge.
    fn repo_link(&self, req: &HttpRequest) -> Option<String> {
        let (owner, repo) = repo_of(req)?;
        Some(format!("{}/{owner}/{repo}", self.base))
    }

    /// The service's address, without a slash at its end.
    pub fn public_url(&self) -> &str {
        &self.public_url
    }

    /// The address of the repository's vault for callers of the API.
    pub fn api(&self, req: &HttpRequest) -> String {
        let (owner, repo) = repo_of(req).unwrap_or_default();
        format!("{}/api/v1/repos/{owner}/{repo}/vault", self.public_url)
    }

    /// Returns links to this page in each language.
    fn menu(&self, req: &HttpRequest) -> Value {
        let link = |language: &Language| {
            let link = with_query(req, &[(LANG, language.tag)]);
            context! { tag => language.tag, name => language.name, link }
        };
        self.texts.languages().iter().map(link).collect()
    }

    /// Returns what the navigation bar needs to know of the forge; nothing without one.
    fn forge(&self, req: &HttpRequest, look: &Theme) -> Option<Value> {
        let is_there = self.themes.is_beside_a_forge();
        // A large one is requested; of a forge that does not even tell its stylesheets, not.
        let file = || {
            let has_files = !look.stylesheets.is_empty();
            has_files.then(|| format!("{}/assets/img/logo.svg", self.base))
        };
        let seen = req.extensions();
        let is_site_admin = seen
            .get::<PageRepo>()
            .is_some_and(|repo| repo.is_site_admin);
        is_there.then(|| {
            context! {
                is_forgejo => self.themes.layout == Layout::Forgejo,
                logo => look.logo.as_deref().map(str::to_owned).or_else(file),
                is_site_admin,
                // Older Gitea only accepts a form with a token of its own.
                signs_out => !look.has_plain_names() || self.themes.layout == Layout::Forgejo,
            }
        })
    }

    fn html(&self, req: &HttpRequest, template: &str, given: Value) -> Result<String, Error> {
        let current = Current::of(req);
        let repo = repo_of(req).map(|repo| {
            let link = self.repo_link(req).unwrap_or_default();
            header::of(req, self.themes.layout, repo, &link)
        });
        let look = req.extensions().get::<Theme>().cloned().unwrap_or_default();
        let forge = self.forge(req, &look);
        let stylesheets: Value = look.stylesheets.into_iter().map(Value::from).collect();
        let language = self.language(req)?;
        // The response to a form has no address that could be requested in another language.
        let languages = (req.method() == Method::GET).then(|| self.menu(req));
        let common = context! {
            lang => language.tag,
            lang_name => language.name,
            dir => language.dir,
            languages,
            stylesheets,
            forge,
            base => header::address(&self.base),
            user => current.map(|current| current.login(req)),
            repo,
            flash => Flash::of(req, self.jar).map(|flash| flash.shown()),
            request_id => RequestId::of(req),
        };
        let rendered = self
            .templates
            .get_template(template)
            .and_then(|template| template.render(context! { ..given, ..common }));
        rendered.map_err(|error| Error::internal().because(error))
    }
}

/// The language chosen for a page.
#[derive(Default, Deserialize, IntoParams)]
#[serde(default)]
#[allow(dead_code, reason = "read by `Web::language`")]
pub struct LangQuery {
    lang: Option<String>,
}

/// Returns a link to this page with parameters changed; an empty value removes one.
pub fn with_query(req: &HttpRequest, changes: &[(&str, &str)]) -> String {
    let pairs = form_urlencoded::parse(req.query_string().as_bytes());
    let is_changed = |name: &str| changes.iter().any(|(changed, _)| *changed == name);
    let mut link = form_urlencoded::Serializer::new(String::new());
    link.extend_pairs(pairs.filter(|(name, _)| !is_changed(name)))
        .extend_pairs(changes.iter().filter(|(_, value)| !value.is_empty()));
    format!("?{}", link.finish())
}

/// The context of the macro `written_by`.
pub fn written_by(author: Author, authors: &Authors) -> Value {
    // As strings: numbers would be formatted with digit grouping.
    context! {
        user_id => author.user_id().to_string(),
        is_token => author.token_id().optional().is_some(),
        token_id => author.token_id().optional().map(|id| id.to_string()),
        name => authors.name(author),
    }
}

/// The pagination links, for `pager.html`.
pub fn pager(req: &HttpRequest, page: Page, total: u64) -> Value {
    let pages = page.pages(total).max(1);
    let link = |number: u64| with_query(req, &[("page", &number.to_string())]);
    context! {
        total,
        pages,
        page => page.number(),
        previous => (page.number() > 1).then(|| link((page.number() - 1).min(pages))),
        next => (page.number() < pages).then(|| link(page.number() + 1)),
    }
}
