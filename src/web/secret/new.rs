//! The form for a new secret: the type is chosen first, because it determines the editor.

use actix_web::http::StatusCode;
use actix_web::web::Payload;
use actix_web::{HttpRequest, HttpResponse, web};
use minijinja::{Value, context};
use serde::Deserialize;
use utoipa::IntoParams;

use super::draft::Draft;
use super::write::put_of;
use super::{is_multi_line, page_of};
use crate::access::{Authorized, WriteNewSecret};
use crate::error::Error;
use crate::http::params::Params;
use crate::http::query::{self, Both};
use crate::http::upload;
use crate::secrets::SecretName;
use crate::secrets::precondition::Precondition;
use crate::secrets::value::Kind;
use crate::web::flash::{Flash, UndoAction};
use crate::web::render::{LangQuery, Web};

/// The context of `new.html`.
pub fn given(draft: &Draft<'_>) -> Value {
    context! {
        active => "secrets",
        kinds => Kind::NAMED,
        is_multi_line => is_multi_line(draft.kind),
        is_gone => false,
        typed => draft.shown(),
    }
}

/// What the form starts with.
#[derive(Default, Deserialize, IntoParams)]
#[serde(default)]
struct KindQuery {
    #[serde(rename = "type")]
    kind: Option<String>,
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
    let query: Both<KindQuery, LangQuery> = query::read(req.query_string())?;
    let Both(KindQuery { kind }, _) = query;
    let draft = Draft {
        kind: kind.as_deref().unwrap_or(Kind::DEFAULT),
        ..Draft::default()
    };
    web.show((&ctx, &req), StatusCode::OK, "new.html", given(&draft))
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
            let known = ["name", "type", "description", "value", "file", "comment"];
            upload::form(&ctx.app.bodies, &req, payload, &known, &mut form).await?;
            let name = SecretName::parse_field(Draft::of(&form).name)?;
            ctx.check_write(&name)?;
            put_of(&ctx, name, &form, Precondition::none())
        })
        .await;
    match made {
        Ok(made) => {
            let secret = &made.secret;
            let done = Flash::new("secret-created", &secret.name)
                .undone_by(UndoAction::Delete, secret.current_version);
            Ok(web.go(&req, &page_of(&secret.name), &done))
        }
        Err(refusal) => {
            web.again((&ctx, &req), refusal, "new.html", given(&Draft::of(&form)))
                .await
        }
    }
}
