//! Rollback to an older version: a preview, and the confirmation.

use actix_web::web::Payload;
use actix_web::{HttpRequest, HttpResponse, web};
use minijinja::context;
use serde::Deserialize;
use utoipa::IntoParams;

use super::{SecretPage, Submitted, check_confirmation, expected_version, version_field};
use crate::access::{Authorized, PreviewRollback, RollBackSecret};
use crate::error::Error;
use crate::http::page::PageQuery;
use crate::http::query::{self, Both};
use crate::secrets::body::parse_version_field;
use crate::secrets::rollback::{Rollback, RolledBack};
use crate::web::render::{LangQuery, Web};

#[derive(Default, Deserialize, IntoParams)]
#[serde(default)]
struct TargetQuery {
    to: Option<String>,
}

/// Shows what a rollback would change, without values.
///
/// # Errors
/// If the service refuses, or the caller may not write.
pub async fn preview(
    Authorized {
        ctx, target: name, ..
    }: Authorized<PreviewRollback>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let at = SecretPage::of(&ctx, &name, &web, &req);
    let (about, steps) = ctx
        .audited_read(async || {
            let query: Both<TargetQuery, LangQuery> = query::read(req.query_string())?;
            let Both(TargetQuery { to }, _) = query;
            let about = at.about(PageQuery::default().or_first()).await?;
            let numbers = [
                about.secret.current_version,
                parse_version_field("to", to.as_deref())?,
            ];
            let steps = at.versions(&about, numbers).await?;
            Ok((about, steps))
        })
        .await?;
    at.show("rollback.html", context! { steps, ..at.given(&about) })
        .await
}

/// Writes the content of an older version as the next one.
///
/// # Errors
/// A refusal that the user cannot fix in the form.
pub async fn roll_back(
    Authorized {
        ctx, target: name, ..
    }: Authorized<RollBackSecret>,
    web: web::Data<Web>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let at = SecretPage::of(&ctx, &name, &web, &req);
    let Submitted { form, outcome } = at
        .submit(payload, &["to", "confirm"], |form| {
            check_confirmation(form, at.name)?;
            let (to, precondition) = (version_field(form, "to")?, expected_version(form)?);
            Rollback::prepare(&ctx, at.name.clone(), to, precondition)
        })
        .await;
    let refusal = match outcome {
        Ok(RolledBack { secret, .. }) => {
            return Ok(at.go(&at.written("secret-rolled-back", secret.current_version)));
        }
        Err(refusal) => refusal,
    };
    let Ok(to) = version_field(&form, "to") else {
        return at.again(refusal).await;
    };
    let refusal = Web::mendable(refusal)?;
    let about = at.about_now().await?;
    let steps = at
        .versions(&about, [about.secret.current_version, to])
        .await?;
    at.again_with(
        "rollback.html",
        refusal,
        context! { steps, ..at.given(&about) },
    )
    .await
}
