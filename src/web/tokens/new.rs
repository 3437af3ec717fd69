//! Creates a token: a form in which its rights are chosen, and which shows what they reach before the token is
//! created.

use actix_web::http::StatusCode;
use actix_web::web::Payload;
use actix_web::{HttpRequest, HttpResponse, web};
use forgevault_api_types::tokens::CreateTokenBody;
use minijinja::{Value, context};

use super::choice::{self, Choice};
use super::{made, reach, words};
use crate::access::{Authorized, CreateToken, PreviewScope, RequestContext};
use crate::error::Error;
use crate::http::body;
use crate::http::params::Params;
use crate::http::query;
use crate::text::entries;
use crate::tokens::body::parse_ttl;
use crate::tokens::create::Create;
use crate::web::render::{LangQuery, Web};

/// The fields of the form, besides those of the choice.
const FIELDS: [&str; 4] = ["description", "life", "ttl", "allowed_ips"];

/// The lives to choose from, as far as the instance allows them: the lifetime and its text, without
/// `token-life-`.
const LIVES: [&str; 6] = ["1d", "7d", "30d", "90d", "1y", "0"];
const USUAL_LIFE: &str = "30d";
/// The choice of a lifetime that is typed.
const CUSTOM: &str = "custom";

/// Shows the empty form. Shows no data, so it leaves no audit entry.
///
/// # Errors
/// If the caller may not create tokens.
pub async fn form(
    Authorized { ctx, .. }: Authorized<CreateToken>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    query::read::<LangQuery>(req.query_string())?;
    let form = given(&ctx, &Params::default(), Value::from(()));
    web.show((&ctx, &req), StatusCode::OK, "token_new.html", form)
        .await
}

async fn typed(ctx: &RequestContext, req: &HttpRequest, payload: Payload) -> Result<Params, Error> {
    let boxes: Vec<String> = choice::boxes(&ctx.environments).collect();
    let fields = FIELDS.into_iter().chain(choice::FIELDS);
    let known: Vec<&str> = fields.chain(boxes.iter().map(String::as_str)).collect();
    body::form(&ctx.app.bodies, req, payload, &known).await
}

/// The context of `token_new.html`: what was typed, and what it reaches, if requested.
fn given(ctx: &RequestContext, typed: &Params, reach: Value) -> Value {
    let max = ctx.app.config.max_ttl;
    let lives = LIVES.map(|ttl| parse_ttl(ttl, max).is_ok().then_some(ttl));
    let usual = parse_ttl(USUAL_LIFE, max).map_or(CUSTOM, |_| USUAL_LIFE);
    let given_life = if typed.text("ttl").is_empty() {
        usual
    } else {
        CUSTOM
    };
    let parts = reach::parts(&ctx.environments).map(|(name, is_protected)| {
        let field = choice::box_of(name);
        let is_chosen = typed.get(&field).is_some();
        context! { name, is_protected, field, is_chosen }
    });
    context! {
        active => "tokens",
        lives => lives.into_iter().flatten().collect::<Value>(),
        barred => ctx.app.gate.new_token().err().map(|refusal| refusal.message().to_owned()),
        parts => parts.collect::<Value>(),
        reach,
        typed => context! {
            description => typed.text("description"),
            access => typed.get("access").unwrap_or("read"),
            place => typed.get("where").unwrap_or("parts"),
            names => typed.text("names"),
            scope => typed.text("scope"),
            life => typed.get("life").unwrap_or(given_life),
            ttl => typed.text("ttl"),
            allowed_ips => typed.text("allowed_ips"),
        },
    }
}

/// Shows which of the existing secrets a choice reaches, with the form as it was typed.
///
/// # Errors
/// A refusal that the user cannot fix in the form.
pub async fn test(
    Authorized { ctx, .. }: Authorized<PreviewScope>,
    web: web::Data<Web>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let mut form = None;
    let reach = ctx
        .audited_read(async || {
            let form = form.insert(typed(&ctx, &req, payload).await?);
            let choice = Choice::read(form)?;
            if choice.is_nothing() {
                return Ok(context! { is_nothing => true });
            }
            let scope = choice.scope(&ctx).await?;
            let scope_text = scope.to_string();
            Ok(context! {
                is_nothing => false,
                words => words::of(&scope_text, &ctx.environments),
                scope => scope_text,
                ..reach::of(&ctx, &scope).await?
            })
        })
        .await;
    let Some(form) = form else {
        return reach.and_then(|_| Err(Error::internal()));
    };
    match reach {
        Ok(reach) => {
            let given = given(&ctx, &form, reach);
            web.show((&ctx, &req), StatusCode::OK, "token_new.html", given)
                .await
        }
        Err(refusal) => again(&ctx, (&web, &req), &form, refusal).await,
    }
}

async fn again(
    ctx: &RequestContext,
    (web, req): (&Web, &HttpRequest),
    form: &Params,
    refusal: Error,
) -> Result<HttpResponse, Error> {
    let given = given(ctx, form, Value::from(()));
    web.again((ctx, req), refusal, "token_new.html", given)
        .await
}

/// Creates a token, and redirects to the only page that shows it.
///
/// # Errors
/// A refusal that the user cannot fix in the form.
pub async fn create(
    Authorized { ctx, .. }: Authorized<CreateToken>,
    web: web::Data<Web>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let mut form = None;
    let created = ctx
        .execute(async || {
            let form = form.insert(typed(&ctx, &req, payload).await?);
            ctx.app.gate.new_token()?;
            ctx.check_environments()?;
            let scope = Choice::read(form)?.scope(&ctx).await?;
            Create::prepare(&ctx, request_of(form, scope.to_string()))
        })
        .await;
    match (created, form) {
        (Ok(created), _) => made::go(&ctx, (&web, &req), created, None).await,
        (Err(refusal), None) => Err(refusal),
        (Err(refusal), Some(form)) => again(&ctx, (&web, &req), &form, refusal).await,
    }
}

/// Returns the request of a form; an empty field counts as missing.
fn request_of(form: &Params, scope: String) -> CreateTokenBody {
    let text = |field| form.text(field).trim();
    let ttl = match text("life") {
        "" => Some(text("ttl")).filter(|ttl| !ttl.is_empty()),
        CUSTOM => Some(text("ttl")),
        life => Some(life),
    };
    CreateTokenBody {
        description: text("description").to_owned(),
        scope: Some(scope),
        ttl: ttl.map(ToOwned::to_owned),
        allowed_ips: Some(
            entries(text("allowed_ips"))
                .map(ToOwned::to_owned)
                .collect(),
        ),
    }
}
