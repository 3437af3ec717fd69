//! Renames a secret, moves it to another part of the vault, and copies it to one.

use actix_web::http::StatusCode;
use actix_web::web::Payload;
use actix_web::{HttpRequest, HttpResponse, web};
use forgevault_api_types::environments::{CopyBody, NameChange};
use forgevault_api_types::secrets::PatchSecret;
use minijinja::context;

use super::beside::Place;
use super::{SecretPage, Submitted, expected_version, new, page_of};
use crate::access::{Authorized, CopySecrets, RequestContext, WriteSecret};
use crate::environments::copy::Copy;
use crate::environments::part::Part;
use crate::error::{Code, Error};
use crate::http::body;
use crate::secrets::SecretName;
use crate::secrets::body::Changes;
use crate::secrets::patch::Patch;
use crate::web::flash::Flash;
use crate::web::render::Web;

/// The forms are submitted to addresses with a fragment, which a redirect would inherit.
const TOP: &str = "#vault-main";

/// Gives a secret another name, in the same part of the vault or in another.
///
/// # Errors
/// A refusal that the user cannot fix in the form.
pub async fn rename(
    Authorized {
        ctx, target: name, ..
    }: Authorized<WriteSecret>,
    web: web::Data<Web>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let at = SecretPage::of(&ctx, &name, &web, &req);
    let Submitted { form, outcome } = at
        .submit(payload, &["environment", "name"], |form| {
            let typed = form.text("name").trim();
            let environment = form.text("environment");
            let new = new::full_name(&ctx, environment, typed)?;
            if new == *at.name {
                return Err(Error::invalid("name: expected another name"));
            }
            let body = PatchSecret {
                name: Some(new.to_string()),
                description: None,
                kind: None,
            };
            let (changes, precondition) = (Changes::parse(body)?, expected_version(form)?);
            Patch::prepare(&ctx, at.name.clone(), changes, precondition)
        })
        .await;
    let refusal = match outcome {
        Ok(secret) => {
            let done = Flash::new("secret-renamed", &secret.name);
            return Ok(web.go(&req, &format!("{}{TOP}", page_of(&secret.name)), &done));
        }
        Err(refusal) => Web::mendable(refusal)?,
    };
    let about = at.about_now().await?;
    let given = context! {
        moved => context! { environment => form.text("environment"), name => form.text("name") },
        ..at.whole(&about).await?
    };
    at.again_with("secret.html", refusal, given).await
}

/// Copies the current version to another part of the vault. If the name is taken there, the page asks whether
/// to overwrite that.
///
/// # Errors
/// A refusal that the user cannot fix in the form.
pub async fn copy(
    Authorized {
        ctx, target: to, ..
    }: Authorized<CopySecrets>,
    web: web::Data<Web>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let name = SecretName::parse_field(req.match_info().get("name").unwrap_or_default())?;
    let at = SecretPage::of(&ctx, &name, &web, &req);
    let place = Place::of(&ctx, name.as_str());
    let part = to.as_str().to_owned();
    let copied = ctx
        .execute(async || {
            let form = body::form(&ctx.app.bodies, &req, payload, &["on_conflict"]).await?;
            ctx.check_read(&name)?;
            let short = place.short.as_ref().ok_or_else(|| {
                Error::invalid("name: expected one that can also be in another environment")
            })?;
            let body = CopyBody {
                from: place.part.name().to_owned(),
                names: Some(vec![short.to_string()]),
                on_conflict: form.get("on_conflict").map(ToOwned::to_owned),
                preview: false,
            };
            Copy::prepare(&ctx, to, body, None).await
        })
        .await;
    let there = ctx.environments.part(&part).zip(place.short.as_ref());
    let there = there.and_then(|(part, short): (Part<'_>, _)| part.full_name(short).ok());
    match (copied, there) {
        (Ok(copied), Some(there)) => {
            let done = done(&ctx, &there, copied.changed.changes.first());
            Ok(web.go(&req, &format!("{}{TOP}", page_of(name.as_str())), &done))
        }
        (Ok(_), None) => Err(Error::internal()),
        (Err(refusal), Some(there)) if refusal.code() == Code::AlreadyExists => {
            let about = at.about_now().await?;
            let taken = context! { part, name => there.as_str() };
            let given = context! { taken, ..at.whole(&about).await? };
            web.show((&ctx, &req), StatusCode::CONFLICT, "secret.html", given)
                .await
        }
        (Err(refusal), _) => at.again(refusal).await,
    }
}

/// Says what was copied where, with a way back.
fn done(ctx: &RequestContext, there: &SecretName, change: Option<&NameChange>) -> Flash {
    let done = Flash::new("secret-copied", there.as_str());
    match change {
        Some(change) => done.undone_from_version((change.from, change.to), &ctx.app.gate),
        None => done,
    }
}
