//! One environment: its facts, its settings, and its deletion.

use actix_web::web::Payload;
use actix_web::{HttpRequest, HttpResponse, web};
use forgevault_api_types::environments::{EnvironmentView, PutEnvironment};
use minijinja::{Value, context};

use super::EnvironmentPage;
use crate::access::{Authorized, DeclareEnvironment, DeleteEnvironment, ViewEnvironment};
use crate::environments::declare::{Declare, Delete, Expected};
use crate::environments::service;
use crate::error::Error;
use crate::http::body;
use crate::http::params::Params;
use crate::http::query;
use crate::web::flash::Flash;
use crate::web::render::{LangQuery, Web};

const TEMPLATE: &str = "environment.html";
const FIELDS: [&str; 9] = [
    "description",
    "protected",
    "overlay",
    "keep_overlay",
    "position",
    "was_description",
    "was_protected",
    "was_overlay",
    "was_position",
];

/// # Errors
/// If the service refuses.
pub async fn show(
    Authorized {
        ctx, target: name, ..
    }: Authorized<ViewEnvironment>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let at = EnvironmentPage::of(&ctx, &name, &web, &req);
    let view = ctx
        .audited_read(async || {
            query::read::<LangQuery>(req.query_string())?;
            service::get(&ctx, &name).await
        })
        .await?;
    let typed = Typed::of(&view);
    let given = given(&at, view, &typed).await?;
    at.show(TEMPLATE, given).await
}

/// Changes the settings. Only what differs from what the page showed, so that people who change different
/// things at once do not undo each other's.
///
/// # Errors
/// A refusal that the user cannot fix in the form.
pub async fn save(
    Authorized {
        ctx, target: name, ..
    }: Authorized<DeclareEnvironment>,
    web: web::Data<Web>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let at = EnvironmentPage::of(&ctx, name.as_part(), &web, &req);
    let mut typed = Typed::default();
    let saved = ctx
        .execute(async || {
            let form = body::form(&ctx.app.bodies, &req, payload, &FIELDS).await?;
            let body = typed.read(&form)?;
            let declare = Declare::prepare(&ctx, name.clone(), body)?;
            Ok(declare.expecting(Expected::Declared))
        })
        .await;
    let Err(refusal) = saved else {
        return Ok(at.go("", &Flash::new("environment-changed", name.as_str())));
    };
    again(&at, refusal, Some(typed)).await
}

/// Deletes an environment in which nothing lies.
///
/// # Errors
/// A refusal that the user cannot fix.
pub async fn delete(
    Authorized {
        ctx, target: name, ..
    }: Authorized<DeleteEnvironment>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let at = EnvironmentPage::of(&ctx, name.as_part(), &web, &req);
    let done = Flash::new("environment-deleted", name.as_str());
    let deleted = ctx
        .execute(async || Ok(Delete::prepare(&ctx, name.clone())))
        .await;
    match deleted {
        Ok(()) => Ok(web.go(&req, "/environments", &done)),
        Err(refusal) => again(&at, refusal, None).await,
    }
}

async fn again(
    at: &EnvironmentPage<'_>,
    refusal: Error,
    typed: Option<Typed>,
) -> Result<HttpResponse, Error> {
    let refusal = Web::mendable(refusal)?;
    let view = service::get(at.ctx, at.name).await?;
    let typed = typed.unwrap_or_else(|| Typed::of(&view));
    let given = given(at, view, &typed).await?;
    at.again(refusal, TEMPLATE, given).await
}

async fn given(
    at: &EnvironmentPage<'_>,
    view: EnvironmentView,
    typed: &Typed,
) -> Result<Value, Error> {
    let may_delete = at.may_delete();
    let held = if may_delete {
        Some(service::count_all(at.ctx, at.part()?).await?)
    } else {
        None
    };
    let contents = view.contents;
    let secrets = contents.as_ref().map_or(0, |known| known.secret_count);
    Ok(context! {
        may_change => at.may_change(),
        may_delete,
        held,
        deleted => held.map(|held| held.saturating_sub(secrets)),
        contents => contents.map(|known| context! {
            has_overlay => known.overlay,
            description => known.description,
            revision => known.revision,
            secrets => known.secret_count,
            changed => known.updated_at,
        }),
        typed => typed.shown(),
        ..at.given("overview")?
    })
}

/// What is in the form, and what was there when it was shown.
#[derive(Default)]
struct Typed {
    now: Settings,
    was: Settings,
    keeps_overlay: bool,
}

#[derive(Clone, Default)]
struct Settings {
    description: String,
    protected: bool,
    overlay: bool,
    position: String,
}

impl Typed {
    fn of(view: &EnvironmentView) -> Self {
        let contents = view.contents.as_ref();
        let now = Settings {
            description: contents.map_or_else(String::new, |known| known.description.clone()),
            protected: view.protected,
            overlay: contents.is_some_and(|known| known.overlay),
            position: view.position.to_string(),
        };
        Self {
            was: now.clone(),
            now,
            keeps_overlay: false,
        }
    }

    fn read(&mut self, form: &Params) -> Result<PutEnvironment, Error> {
        let field = |name| form.text(name).to_owned();
        let is_set = |name| form.get(name) == Some("true");
        self.now = Settings {
            description: field("description"),
            protected: is_set("protected"),
            overlay: is_set("overlay"),
            position: field("position").trim().to_owned(),
        };
        self.was = Settings {
            description: field("was_description"),
            protected: is_set("was_protected"),
            overlay: is_set("was_overlay"),
            position: field("was_position"),
        };
        self.keeps_overlay = is_set("keep_overlay");
        let (now, was) = (&self.now, &self.was);
        // Protecting it ends its overlay, unless somebody chose to keep it.
        let is_kept = self.keeps_overlay && now.overlay && now.protected && !was.protected;
        let is_overlay_changed = now.overlay != was.overlay || is_kept;
        Ok(PutEnvironment {
            protected: (now.protected != was.protected).then_some(now.protected),
            overlay: is_overlay_changed.then_some(now.overlay),
            position: if now.position == was.position {
                None
            } else {
                position(&now.position)?
            },
            description: (now.description != was.description).then(|| now.description.clone()),
            take_in: None,
        })
    }

    fn shown(&self) -> Value {
        let shown = |settings: &Settings| {
            context! {
                description => settings.description.as_str(),
                protected => settings.protected,
                overlay => settings.overlay,
                position => settings.position.as_str(),
            }
        };
        context! { was => shown(&self.was), keeps_overlay => self.keeps_overlay, ..shown(&self.now) }
    }
}

/// Parses the place in lists; an empty field leaves it to the service.
pub(super) fn position(text: &str) -> Result<Option<i64>, Error> {
    match text.trim() {
        "" => Ok(None),
        text => text
            .parse()
            .map(Some)
            .map_err(|_| Error::invalid("position: expected a whole number")),
    }
}
