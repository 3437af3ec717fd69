//! Rendering: what all templates are given, and pages of refusals.

mod templates;

use std::sync::Arc;

use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::http::header::{ACCEPT_LANGUAGE, LOCATION};
use actix_web::http::{Method, StatusCode};
use actix_web::{HttpMessage as _, HttpRequest, HttpResponse};
use minijinja::{Environment, Value, context};

use super::header;
use super::oidc::Oidc;
use super::session::guard::Current;
use super::session::jar::Jar;
use super::texts::{Language, Texts};
use super::theme::{Theme, Themes};
use crate::error::Error;
use crate::http::frame::RequestId;
use crate::paging::Page;
use crate::secrets::author::Author;
use crate::secrets::authors::Authors;
use crate::settings::BaseUrl;

#[cfg(test)]
pub(super) use templates::TEMPLATES;

/// The parameter, and the cookie, that name a language.
const LANG: &str = "lang";
/// How long a browser keeps the language that was chosen.
const KEPT: Duration = Duration::days(365);

/// What the pages work with, made once at start.
pub struct Web {
    templates: Environment<'static>,
    texts: Arc<Texts>,
    pub themes: Themes,
    /// Sign-in by the forge, where an application is configured for it.
    pub oidc: Option<Oidc>,
    pub jar: Jar,
    /// The sub-path before every link, as `/git`, or nothing.
    pub base: String,
    /// Where callers find the forge and the API.
    public_url: String,
}

impl Web {
    /// # Errors
    /// When a template or a file of texts does not parse.
    pub fn new(public_url: &BaseUrl, themes: Themes, oidc: Option<Oidc>) -> anyhow::Result<Self> {
        let texts = Arc::new(Texts::load()?);
        let templates = templates::environment(public_url.path(), &texts)?;
        Ok(Self {
            templates,
            texts,
            themes,
            oidc,
            jar: Jar::new(public_url),
            base: public_url.path().to_owned(),
            public_url: public_url.as_str().to_owned(),
        })
    }

    /// The language of a request, as the forge chooses it: by `?lang=`, the cookie `lang`, or what
    /// the browser wants.
    fn language(&self, req: &HttpRequest) -> Result<&Language, Error> {
        let kept = || {
            let cookie = req.cookie(LANG)?;
            self.texts.named(cookie.value())
        };
        let wanted = || {
            let header = req.headers().get(ACCEPT_LANGUAGE);
            let header = header.and_then(|header| header.to_str().ok());
            self.texts.choose(header.unwrap_or_default())
        };
        self.asked(req)
            .or_else(kept)
            .or_else(wanted)
            .ok_or_else(Error::internal)
    }

    /// The language that the address asks for.
    fn asked(&self, req: &HttpRequest) -> Option<&Language> {
        let mut query = form_urlencoded::parse(req.query_string().as_bytes());
        let (_, tag) = query.find(|(name, _)| name == LANG)?;
        self.texts.named(&tag)
    }

    /// A page of that template with that context.
    ///
    /// # Errors
    /// When the template asks for what is not there.
    pub fn page(
        &self,
        req: &HttpRequest,
        status: StatusCode,
        template: &str,
        given: Value,
    ) -> Result<HttpResponse, Error> {
        let html = self.html(req, template, given)?;
        let mut answer = HttpResponse::build(status);
        if let Some(language) = self.asked(req) {
            // The forge's own cookie, set as the forge sets it.
            let path = if self.base.is_empty() {
                "/"
            } else {
                &self.base
            };
            answer.cookie(
                Cookie::build(LANG, language.tag)
                    .path(path)
                    .max_age(KEPT)
                    .same_site(SameSite::Lax)
                    .http_only(true)
                    .finish(),
            );
        }
        Ok(answer.content_type("text/html; charset=utf-8").body(html))
    }

    /// The page of a refusal.
    ///
    /// # Errors
    /// As [`Web::page`].
    pub fn error(&self, req: &HttpRequest, error: &Error) -> Result<String, Error> {
        let given = context! { refusal => told(error) };
        self.html(req, "error.html", given)
    }

    /// Whether a form can be sent again with something else in it.
    pub fn is_mendable(refusal: &Error) -> bool {
        matches!(
            refusal.code().status(),
            StatusCode::BAD_REQUEST
                | StatusCode::PAYMENT_REQUIRED
                | StatusCode::CONFLICT
                | StatusCode::PRECONDITION_FAILED
                | StatusCode::PAYLOAD_TOO_LARGE
        )
    }

    /// A form again, with what was typed and why it was refused.
    ///
    /// # Errors
    /// The refusal itself where no form can mend it: for want of rights, or by our own fault. Else as
    /// [`Web::page`].
    pub fn again(
        &self,
        req: &HttpRequest,
        refusal: Error,
        template: &str,
        given: Value,
    ) -> Result<HttpResponse, Error> {
        if !Self::is_mendable(&refusal) {
            return Err(refusal);
        }
        if refusal.is_not_stored_yet() {
            let nothing = context! { kind => "", message => "", field => "" };
            let given = context! { again => true, refusal => nothing, is_kept => true, ..given };
            return self.page(req, StatusCode::OK, template, given);
        }
        let status = refusal.code().status();
        let given = context! { again => true, refusal => told(&refusal), ..given };
        self.page(req, status, template, given)
    }

    /// Leads on to a page of the same repository: what stands behind `/vault`.
    pub fn go(&self, req: &HttpRequest, rest: &str) -> HttpResponse {
        let link = self.repo_link(req).unwrap_or_default();
        HttpResponse::SeeOther()
            .insert_header((LOCATION, format!("{link}/vault{rest}")))
            .finish()
    }

    /// Where the repository lies at the forge.
    fn repo_link(&self, req: &HttpRequest) -> Option<String> {
        let segment = |name| req.match_info().get(name);
        Some(format!(
            "{}/{}/{}",
            self.base,
            segment("owner")?,
            segment("repo")?
        ))
    }

    /// Where callers of the API find the vault of the repository.
    pub fn api(&self, req: &HttpRequest) -> String {
        let segment = |name| req.match_info().get(name).unwrap_or_default();
        format!(
            "{}/api/v1/repos/{}/{}/vault",
            self.public_url,
            segment("owner"),
            segment("repo")
        )
    }

    /// The same page in each language.
    fn menu(&self, req: &HttpRequest) -> Value {
        let link = |language: &Language| {
            let link = with_query(req, LANG, language.tag);
            context! { tag => language.tag, name => language.name, link }
        };
        self.texts.languages().iter().map(link).collect()
    }

    fn html(&self, req: &HttpRequest, template: &str, given: Value) -> Result<String, Error> {
        let current = Current::of(req);
        let segment = |name| req.match_info().get(name);
        let repo = match (segment("owner"), segment("repo")) {
            (Some(owner), Some(name)) => {
                let link = self.repo_link(req).unwrap_or_default();
                header::of(req, self.themes.layout, (owner, name), &link)
            }
            _ => Value::from(()),
        };
        let look = req.extensions().get::<Theme>().cloned().unwrap_or_default();
        let stylesheets: Value = look.stylesheets.into_iter().map(Value::from).collect();
        let language = self.language(req)?;
        // An answer to a form has no address that could be asked for in another language.
        let languages = (req.method() == Method::GET).then(|| self.menu(req));
        let common = context! {
            lang => language.tag,
            lang_name => language.name,
            dir => language.dir,
            languages,
            stylesheets,
            base => self.base.clone(),
            user => current.map(|current| current.login(req)),
            repo,
            request_id => RequestId::of(req),
        };
        let rendered = self
            .templates
            .get_template(template)
            .and_then(|template| template.render(context! { ..given, ..common }));
        rendered.map_err(|error| Error::internal().because(error))
    }
}

/// For the macros `refused` and `line`: a message that names a field begins with it.
pub fn told(refusal: &Error) -> Value {
    let kind = refusal.code().as_str().replace('_', "-");
    let message = refusal.message();
    let field = message.split_once(": ").map_or("", |(field, _)| field);
    context! { kind, message, field }
}

/// This page with another value of one parameter, as a link.
fn with_query(req: &HttpRequest, name: &str, value: &str) -> String {
    let kept = form_urlencoded::parse(req.query_string().as_bytes());
    let mut link = form_urlencoded::Serializer::new(String::new());
    link.extend_pairs(kept.filter(|(kept, _)| kept != name))
        .append_pair(name, value);
    format!("?{}", link.finish())
}

/// For the macro `written_by`.
pub fn written_by(author: Author, authors: &Authors) -> Value {
    // As texts: numbers would be grouped.
    context! {
        user_id => author.user_id().to_string(),
        token_id => author.token_id().optional().map(|id| id.to_string()),
        name => authors.name(author),
    }
}

/// The links from one page of a list to the next, for `pager.html`.
pub fn pager(req: &HttpRequest, page: Page, total: u64) -> Value {
    let pages = page.pages(total).max(1);
    let link = |number: u64| with_query(req, "page", &number.to_string());
    context! {
        total,
        pages,
        page => page.number(),
        previous => (page.number() > 1).then(|| link((page.number() - 1).min(pages))),
        next => (page.number() < pages).then(|| link(page.number() + 1)),
    }
}
