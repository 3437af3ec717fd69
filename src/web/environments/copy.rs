//! Copies secrets from another environment: choose, preview, then copy.

use actix_web::web::Payload;
use actix_web::{HttpRequest, HttpResponse, web};
use entity::Revision;
use forgevault_api_types::environments::CopyBody;
use minijinja::{Value, context};
use serde::Deserialize;
use utoipa::IntoParams;

use super::{EnvironmentPage, MAX_SHOWN, shown};
use crate::access::{Authorized, ChooseCopies, CopySecrets, RequestContext};
use crate::commit::NameAccess;
use crate::environments::bounds::{MAX_BODY, MAX_CHANGES};
use crate::environments::copy::{Copied, Copy};
use crate::environments::copyable::{self, Copyable};
use crate::environments::part::EnvironmentName;
use crate::environments::revision_match::RevisionMatch;
use crate::error::{Code, Error};
use crate::http::body;
use crate::http::query::{self, Both};
use crate::secrets::body::parse_version_field;
use crate::web::flash::Flash;
use crate::web::render::{LangQuery, Web};

const TEMPLATE: &str = "environment_copy.html";
const FIELDS: [&str; 3] = ["from", "on_conflict", "version"];
/// The check boxes.
const NAMES: &str = "names";
/// What happens to a secret that exists already; each is also its text without `environment-conflict-`.
pub const CONFLICTS: [&str; 3] = ["skip", "overwrite", "fail"];

/// What is chosen at first.
#[derive(Default, Deserialize, IntoParams)]
#[serde(default)]
struct FromQuery {
    #[serde(deserialize_with = "query::parsed")]
    #[param(value_type = Option<String>)]
    from: Option<EnvironmentName>,
    /// Whether all secrets are chosen.
    #[serde(deserialize_with = "query::flag")]
    all: Option<bool>,
}

#[derive(Default)]
struct Choice {
    from: String,
    names: Vec<String>,
    /// Whether all secrets are chosen, instead of those names.
    all: bool,
    on_conflict: String,
    /// The revision of the preview.
    version: String,
}

/// Shows what could be copied.
///
/// # Errors
/// If the service refuses.
pub async fn form(
    Authorized {
        ctx, target: name, ..
    }: Authorized<ChooseCopies>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let at = EnvironmentPage::of(&ctx, &name, &web, &req);
    let given = ctx
        .audited_read(async || {
            let Both(FromQuery { from, all }, _) =
                query::read::<Both<FromQuery, LangQuery>>(req.query_string())?;
            check_target(&at)?;
            let choice = Choice {
                from: from.map_or_else(String::new, |from| from.to_string()),
                all: all.unwrap_or(true),
                on_conflict: "skip".to_owned(),
                ..Choice::default()
            };
            given(&at, &choice).await
        })
        .await?;
    at.show(TEMPLATE, given).await
}

/// Shows what could be copied, with the names chosen that another page sends.
///
/// # Errors
/// If the service refuses.
pub async fn choose(
    Authorized {
        ctx, target: name, ..
    }: Authorized<ChooseCopies>,
    web: web::Data<Web>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let at = EnvironmentPage::of(&ctx, &name, &web, &req);
    let given = ctx
        .audited_read(async || {
            let mut choice = Choice::default();
            choice.receive(&at, payload).await?;
            check_target(&at)?;
            if choice.on_conflict.is_empty() {
                // Who has compared them has chosen those that differ in order to replace them.
                "overwrite".clone_into(&mut choice.on_conflict);
            }
            given(&at, &choice).await
        })
        .await?;
    at.show(TEMPLATE, given).await
}

/// Shows what a copy would change.
///
/// # Errors
/// A refusal that the user cannot fix in the form.
pub async fn preview(
    Authorized {
        ctx, target: name, ..
    }: Authorized<CopySecrets>,
    web: web::Data<Web>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let at = EnvironmentPage::of(&ctx, &name, &web, &req);
    let mut choice = Choice::default();
    let planned = ctx
        .execute(async || {
            choice.receive(&at, payload).await?;
            Copy::prepare(&ctx, name.clone(), choice.body(true)?, None).await
        })
        .await;
    match planned {
        Ok(planned) => at.show(TEMPLATE, given_plan(&at, &choice, &planned)?).await,
        Err(refusal) => again(&at, refusal, &choice).await,
    }
}

/// Copies what the preview showed. If somebody changed the environment since, shows a new preview and copies
/// nothing.
///
/// # Errors
/// A refusal that the user cannot fix in the form.
pub async fn store(
    Authorized {
        ctx, target: name, ..
    }: Authorized<CopySecrets>,
    web: web::Data<Web>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let at = EnvironmentPage::of(&ctx, &name, &web, &req);
    let mut choice = Choice::default();
    let copied = ctx
        .execute(async || {
            choice.receive(&at, payload).await?;
            let seen = parse_version_field("version", Some(&choice.version))?;
            let seen = RevisionMatch::at(Revision::new(seen.get()));
            Copy::prepare(&ctx, name.clone(), choice.body(false)?, Some(seen)).await
        })
        .await;
    match copied {
        Ok(copied) => Ok(at.go("/history", &said(&ctx, name.as_str(), &copied))),
        Err(refusal) if refusal.code() == Code::VersionConflict => {
            let planned = ctx
                .execute(async || Copy::prepare(&ctx, name.clone(), choice.body(true)?, None).await)
                .await;
            match planned {
                Ok(planned) => {
                    let given = given_plan(&at, &choice, &planned)?;
                    at.again(refusal, TEMPLATE, given).await
                }
                Err(refusal) => again(&at, refusal, &choice).await,
            }
        }
        Err(refusal) => again(&at, refusal, &choice).await,
    }
}

/// Says what was copied to that part of the vault, with a way back.
pub fn said(ctx: &RequestContext, to: &str, copied: &Copied) -> Flash {
    let text = if copied.skipped.is_empty() {
        "environment-copied"
    } else {
        "environment-copied-some"
    };
    Flash::of_changes(text, to, &copied.changed, &ctx.app.gate).skipping(copied.skipped.len())
}

async fn again(
    at: &EnvironmentPage<'_>,
    refusal: Error,
    choice: &Choice,
) -> Result<HttpResponse, Error> {
    let refusal = at.mendable(refusal)?;
    let given = given(at, choice).await?;
    at.again(refusal, TEMPLATE, given).await
}

/// Whether the caller may write to the environment.
fn check_target(at: &EnvironmentPage<'_>) -> Result<(), Error> {
    at.ctx.check_part(at.part()?, NameAccess::Write)
}

/// The context of the choice.
async fn given(at: &EnvironmentPage<'_>, choice: &Choice) -> Result<Value, Error> {
    let target = at.part()?;
    let source = at.ctx.environments.part(&choice.from);
    let source = source.filter(|source| source.name() != target.name());
    let (found, _permit) = match source {
        Some(source) => copyable::list(at.ctx, (source, target)).await?,
        None => (vec![], None),
    };
    let more = found.len().saturating_sub(MAX_CHANGES);
    let secrets = found.iter().take(MAX_CHANGES).map(|one| choice.shown(one));
    Ok(context! {
        from => source.map(|source| source.name()),
        secrets => secrets.collect::<Value>(),
        more,
        on_conflict => choice.on_conflict.as_str(),
        conflicts => CONFLICTS,
        plan => (),
        ..at.given("copy")?
    })
}

/// The context of the preview.
fn given_plan(at: &EnvironmentPage<'_>, choice: &Choice, planned: &Copied) -> Result<Value, Error> {
    let changes = &planned.changed.changes;
    Ok(context! {
        from => choice.from.as_str(),
        names => choice.names.clone(),
        on_conflict => choice.on_conflict.as_str(),
        plan => context! {
            revision => planned.changed.revision.map(|revision| revision.get().to_string()),
            count => changes.len(),
            changes => changes.iter().take(MAX_SHOWN).map(shown).collect::<Value>(),
            skipped => planned.skipped.clone(),
        },
        ..at.given("copy")?
    })
}

impl Choice {
    async fn receive(&mut self, at: &EnvironmentPage<'_>, payload: Payload) -> Result<(), Error> {
        let (bodies, payload) = (&at.ctx.app.bodies, (at.req, payload));
        let (form, names) = body::form_with_list(bodies, payload, &FIELDS, NAMES, MAX_BODY).await?;
        let field = |name| form.text(name).to_owned();
        self.names = names;
        (self.from, self.version) = (field("from"), field("version"));
        self.on_conflict = field("on_conflict");
        Ok(())
    }

    /// Returns the copy as the API would be asked for it.
    fn body(&self, preview: bool) -> Result<CopyBody, Error> {
        if self.names.is_empty() {
            return Err(Error::nothing_chosen("names"));
        }
        Ok(CopyBody {
            from: self.from.clone(),
            names: Some(self.names.clone()),
            on_conflict: Some(self.on_conflict.clone()),
            preview,
        })
    }

    fn shown(&self, secret: &Copyable) -> Value {
        context! {
            name => secret.name.as_str(),
            replaces => secret.replaces.map(entity::Version::get),
            is_chosen => self.all || self.names.contains(&secret.name),
        }
    }
}
