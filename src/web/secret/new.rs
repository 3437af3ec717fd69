//! The form for a new secret.

use actix_web::http::StatusCode;
use actix_web::web::Payload;
use actix_web::{HttpRequest, HttpResponse, web};
use minijinja::{Value, context};
use serde::Deserialize;
use utoipa::IntoParams;

use super::draft::Draft;
use super::write::put_of;
use super::{is_multi_line, page_of};
use crate::access::{Authorized, RequestContext, WriteNewSecret};
use crate::environments::BASE;
use crate::error::Error;
use crate::http::params::Params;
use crate::http::query::{self, Both};
use crate::http::upload;
use crate::secrets::SecretName;
use crate::secrets::precondition::Precondition;
use crate::secrets::value::Kind;
use crate::web::flash::{Flash, UndoAction};
use crate::web::render::{LangQuery, Web};

pub fn given(ctx: &RequestContext, draft: &Draft<'_>) -> Value {
    context! {
        active => "secrets",
        environments => ctx.writable_parts(),
        kinds => Kind::NAMED,
        is_multi_line => is_multi_line(draft.kind),
        is_gone => false,
        typed => draft.shown(),
    }
}

/// What the form starts with.
#[derive(Default, Deserialize, IntoParams)]
#[serde(default)]
struct DraftQuery {
    #[serde(rename = "type")]
    kind: Option<String>,
    #[serde(deserialize_with = "query::text")]
    environment: Option<String>,
    #[serde(deserialize_with = "query::text")]
    name: Option<String>,
}

/// Shows the empty form. Shows no data, so it leaves no audit entry.
///
/// # Errors
/// If the caller may not write.
pub async fn form(
    Authorized { ctx, .. }: Authorized<WriteNewSecret>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let query: Both<DraftQuery, LangQuery> = query::read(req.query_string())?;
    let Both(query, _) = query;
    let draft = Draft {
        kind: query.kind.as_deref().unwrap_or(Kind::DEFAULT),
        environment: query.environment.as_deref().unwrap_or(BASE),
        name: query.name.as_deref().unwrap_or_default(),
        ..Draft::default()
    };
    web.show(
        (&ctx, &req),
        StatusCode::OK,
        "new.html",
        given(&ctx, &draft),
    )
    .await
}

/// Creates a secret. An existing one with the same name is not changed.
///
/// # Errors
/// A refusal that the user cannot fix in the form.
pub async fn create(
    Authorized { ctx, .. }: Authorized<WriteNewSecret>,
    web: web::Data<Web>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let mut form = Params::default();
    let made = ctx
        .execute(async || {
            let known = [
                "environment",
                "name",
                "type",
                "description",
                "value",
                "file",
                "empty",
                "comment",
                "then",
            ];
            upload::form(&ctx.app.bodies, &req, payload, &known, &mut form).await?;
            let draft = Draft::of(&form);
            let name = full_name(&ctx, draft.environment, draft.name)?;
            ctx.check_write(&name)?;
            put_of(&ctx, name, &form, Precondition::none())
        })
        .await;
    match made {
        Ok(made) => {
            let secret = &made.secret;
            let done = Flash::new("secret-created", &secret.name)
                .undone_by(UndoAction::Delete, secret.current_version);
            let environment = Draft::of(&form).environment;
            let next = match form.get("then") {
                Some("another") => format!("/new?environment={environment}"),
                _ => page_of(&secret.name),
            };
            Ok(web.go(&req, &next, &done))
        }
        Err(refusal) => {
            web.again(
                (&ctx, &req),
                refusal,
                "new.html",
                given(&ctx, &Draft::of(&form)),
            )
            .await
        }
    }
}

/// Returns the full name of a secret from what a form says. In the base it is taken as it was typed.
///
/// # Errors
/// Names the field that is invalid.
pub fn full_name(ctx: &RequestContext, environment: &str, name: &str) -> Result<SecretName, Error> {
    let name = SecretName::parse_field(name)?;
    if environment == BASE {
        return Ok(name);
    }
    let part = ctx.environments.parse_field("environment", environment)?;
    part.full_name(&name)
}
