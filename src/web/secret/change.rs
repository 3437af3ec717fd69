//! Changes description and type, deletes, restores and purges. Each form contains the version that the page
//! showed, and redirects to a page; a refused form is shown again.

use actix_web::web::Payload;
use actix_web::{HttpRequest, HttpResponse, web};
use forgevault_api_types::secrets::PatchSecret;

use super::draft::Draft;
use super::{SecretPage, Submitted, check_confirmation, expected_version};
use crate::access::{Authorized, DeleteSecret, PurgeSecret, RestoreSecret, WriteSecret};
use crate::error::Error;
use crate::secrets::body::Changes;
use crate::secrets::change::{Delete, Purge, Restore};
use crate::secrets::patch::{LastSeen, Patch};
use crate::web::flash::UndoAction;
use crate::web::render::Web;

/// The fields of the details form, with the values that the page showed.
const FIELDS: [&str; 4] = ["type", "was_type", "description", "was_description"];

/// Changes description and type.
///
/// # Errors
/// A refusal that the user cannot fix in the form.
pub async fn describe(
    Authorized {
        ctx, target: name, ..
    }: Authorized<WriteSecret>,
    web: web::Data<Web>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let at = SecretPage::of(&ctx, &name, &web, &req);
    let Submitted { form, outcome } = at
        .submit(payload, &FIELDS, |form| {
            let text = |field| form.get(field).map(ToOwned::to_owned);
            let body = PatchSecret {
                name: None,
                description: text("description"),
                kind: text("type"),
            };
            let last_seen = LastSeen {
                description: text("was_description"),
                kind: text("was_type"),
            };
            let (changes, precondition) = (Changes::parse(body)?, expected_version(form)?);
            let patch = Patch::prepare(&ctx, at.name.clone(), changes, precondition)?;
            Ok(patch.with_last_seen(last_seen))
        })
        .await;
    let Err(refusal) = outcome else {
        return Ok(at.go(&at.done("secret-described")));
    };
    let refusal = Web::mendable(refusal)?;
    let about = at.about_now().await?;
    let as_it_is = Draft::about(&about);
    let draft = Draft {
        kind: form.get("type").unwrap_or(as_it_is.kind),
        description: form.get("description").unwrap_or(as_it_is.description),
        ..as_it_is
    };
    let given = at.whole_with(&about, &draft).await?;
    at.again_with("secret.html", refusal, given).await
}

/// Deletes a secret so that it can be restored.
///
/// # Errors
/// A refusal that the user cannot fix in the form.
pub async fn delete(
    Authorized {
        ctx, target: name, ..
    }: Authorized<DeleteSecret>,
    web: web::Data<Web>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let at = SecretPage::of(&ctx, &name, &web, &req);
    let submitted = at
        .submit(payload, &[], |form| {
            let precondition = expected_version(form)?;
            Ok(Delete::prepare(&ctx, at.name.clone(), precondition))
        })
        .await;
    match submitted.outcome {
        Ok(version) => {
            let done = at
                .done("secret-deleted")
                .undone_by(UndoAction::Restore, version);
            Ok(web.go(&req, "", &done))
        }
        Err(refusal) => at.again(refusal).await,
    }
}

/// Restores a deleted secret.
///
/// # Errors
/// A refusal that the user cannot fix in the form.
pub async fn restore(
    Authorized {
        ctx, target: name, ..
    }: Authorized<RestoreSecret>,
    web: web::Data<Web>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let at = SecretPage::of(&ctx, &name, &web, &req);
    let submitted = at
        .submit(payload, &[], |form| {
            let precondition = expected_version(form)?;
            Ok(Restore::prepare(&ctx, at.name.clone(), precondition))
        })
        .await;
    match submitted.outcome {
        Ok(version) => {
            let done = at
                .done("secret-restored")
                .undone_by(UndoAction::Delete, version);
            Ok(at.go(&done))
        }
        Err(refusal) => at.again(refusal).await,
    }
}

/// Deletes a secret for good.
///
/// # Errors
/// A refusal that the user cannot fix in the form.
pub async fn purge(
    Authorized {
        ctx, target: name, ..
    }: Authorized<PurgeSecret>,
    web: web::Data<Web>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let at = SecretPage::of(&ctx, &name, &web, &req);
    let submitted = at
        .submit(payload, &["confirm"], |form| {
            check_confirmation(form, at.name)?;
            Ok(Purge::prepare(at.name.clone(), expected_version(form)?))
        })
        .await;
    match submitted.outcome {
        Ok(()) => Ok(web.go(&req, "", &at.done("secret-purged"))),
        Err(refusal) => at.again(refusal).await,
    }
}
