//! Writes the next version of a value, and resolves conflicts with concurrent changes.

use actix_web::http::StatusCode;
use actix_web::web::Payload;
use actix_web::{HttpRequest, HttpResponse, web};
use forgevault_api_types::secrets::PutSecret;
use minijinja::{Value, context};

use super::draft::{Draft, is_empty_meant, value_of};
use super::{SecretPage, Submitted, diff, expected_version, new, version_field};
use crate::access::{Authorized, CompareSecret, RequestContext, WriteSecret};
use crate::error::{Code, Error};
use crate::http::params::Params;
use crate::http::upload;
use crate::secrets::body::NewVersion;
use crate::secrets::precondition::Precondition;
use crate::secrets::put::Put;
use crate::secrets::value::Kind;
use crate::secrets::{SecretName, service};
use crate::web::render::Web;

/// The fields of the editor.
pub const FIELDS: [&str; 4] = ["value", "file", "empty", "comment"];

/// Writes the next version.
///
/// # Errors
/// A refusal that the user cannot fix in the form.
pub async fn put(
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
            put_of(&ctx, at.name.clone(), form, expected_version(form)?)
        })
        .await;
    let refusal = match outcome {
        Ok(stored) => {
            return Ok(at.go(&at.written("secret-stored", stored.secret.current_version)));
        }
        Err(refusal) => refusal,
    };
    let refusal = Web::mendable(refusal)?;
    if refusal.code() == Code::VersionConflict {
        return conflict(&at, refusal, &form).await;
    }
    let about = at.about_now().await?;
    let version = version_field(&form, "version").unwrap_or(about.secret.current_version);
    let draft = Draft {
        version,
        ..Draft::next(&about, &form)
    };
    at.again_with("edit.html", refusal, at.given_with(&about, &draft))
        .await
}

/// Shows who changed the secret meanwhile, and what was typed, to be stored on top or discarded.
async fn conflict(
    at: &SecretPage<'_>,
    refusal: Error,
    form: &Params,
) -> Result<HttpResponse, Error> {
    let about = match at.about_now().await {
        Ok(about) => about,
        Err(error) if error.code() == Code::NotFound => {
            return deleted_meanwhile(at, refusal, form, Kind::DEFAULT).await;
        }
        Err(error) => return Err(error),
    };
    if about.secret.deleted_unix != 0 {
        let kind = &about.secret.kind;
        return deleted_meanwhile(at, refusal, form, kind).await;
    }
    let given = context! {
        since => version_field(form, "version")?.get(),
        diff => Value::from(()),
        ..at.given_with(&about, &Draft::next(&about, form))
    };
    at.again_with("conflict.html", refusal, given).await
}

/// The secret was deleted meanwhile; what was typed can create it again.
async fn deleted_meanwhile(
    at: &SecretPage<'_>,
    refusal: Error,
    form: &Params,
    kind: &str,
) -> Result<HttpResponse, Error> {
    let draft = Draft {
        name: at.name.as_str(),
        kind,
        ..Draft::of(form)
    };
    let given = context! { is_gone => true, ..new::given(at.ctx, &draft) };
    at.again_with("new.html", refusal, given).await
}

/// Shows the conflict again, with a diff between theirs and mine: one recorded read.
///
/// # Errors
/// If the service refuses.
pub async fn compare(
    Authorized {
        ctx, target: name, ..
    }: Authorized<CompareSecret>,
    web: web::Data<Web>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let at = SecretPage::of(&ctx, &name, &web, &req);
    let mut form = Params::default();
    let theirs = ctx
        .audited_read(async || {
            let known = [&FIELDS[..], &["version"]].concat();
            upload::form(&ctx.app.bodies, &req, payload, &known, &mut form).await?;
            put_of(&ctx, at.name.clone(), &form, expected_version(&form)?)?;
            service::read(&ctx, at.name, None).await
        })
        .await;
    let theirs = match theirs {
        Ok(theirs) => theirs,
        Err(refusal) if refusal.code() == Code::NotFound => {
            let refusal = Error::new(
                Code::VersionConflict,
                "the secret was deleted while you were editing",
            );
            return conflict(&at, refusal, &form).await;
        }
        Err(refusal) => return conflict(&at, Web::mendable(refusal)?, &form).await,
    };
    let about = at.about_now().await?;
    let diff = diff::between(theirs.plain_value(), Some(value_of(&form))).await?;
    let draft = Draft {
        version: theirs.secret.version,
        ..Draft::next(&about, &form)
    };
    let given = context! {
        since => theirs.secret.version.previous().get(),
        diff,
        ..at.given_with(&about, &draft)
    };
    web.show((&ctx, &req), StatusCode::OK, "conflict.html", given)
        .await
}

/// # Errors
/// Names the field that is wrong. An empty value is considered a forgotten field unless the form says
/// otherwise.
pub fn put_of(
    ctx: &RequestContext,
    name: SecretName,
    form: &Params,
    precondition: Precondition,
) -> Result<Put, Error> {
    let text = |field| form.get(field).map(ToOwned::to_owned);
    let value = value_of(form);
    if value.is_empty() && !is_empty_meant(form) {
        return Err(Error::invalid("value: expected a value or a file"));
    }
    let body = PutSecret {
        name: None,
        value,
        description: text("description"),
        kind: text("type"),
        comment: text("comment"),
        encryption_mode: None,
    };
    let content = NewVersion::parse(body, &name, ctx.app.bodies.max_value_bytes)?;
    Ok(Put::prepare(ctx, name, content, precondition))
}
