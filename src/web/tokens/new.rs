//! Creates a token: a form that shows what a scope reaches before the token is created, and the only page
//! that shows the token.

use actix_web::http::StatusCode;
use actix_web::web::Payload;
use actix_web::{HttpRequest, HttpResponse, web};
use forgevault_api_types::tokens::CreateTokenBody;
use minijinja::{Value, context};

use crate::access::{Authorized, CreateToken, PreviewScope, RequestContext};
use crate::error::Error;
use crate::http::body;
use crate::http::params::Params;
use crate::http::query;
use crate::paging::Page;
use crate::secrets::name::NameFilter;
use crate::secrets::service::{self, ListQuery};
use crate::tokens::Scope;
use crate::tokens::body::{parse_scope, parse_ttl};
use crate::tokens::create::Create;
use crate::web::render::{LangQuery, Web};

/// The fields of the form.
const FIELDS: [&str; 4] = ["description", "scope", "ttl", "allowed_ips"];

/// Suggested lifetimes, as far as the instance allows them; others can be typed.
const LIFETIMES: [&str; 6] = ["1h", "1d", "30d", "90d", "1y", "0"];
const DEFAULT_LIFETIME: &str = "30d";

/// Maximum number of names shown for a scope.
const MAX_SHOWN: u64 = 100;

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
    let form = given(
        &ctx,
        &Params::of([("scope".to_owned(), "read".to_owned().into())], &FIELDS)?,
        Value::from(()),
    );
    web.show((&ctx, &req), StatusCode::OK, "token_new.html", form)
        .await
}

/// The context of `token_new.html`: what was typed, and what the scope reaches, if requested.
fn given(ctx: &RequestContext, typed: &Params, reach: Value) -> Value {
    let max = ctx.app.config.max_ttl;
    let lifetimes = LIFETIMES.map(|ttl| parse_ttl(ttl, max).is_ok().then_some(ttl));
    let usual = parse_ttl(DEFAULT_LIFETIME, max).map_or("", |_| DEFAULT_LIFETIME);
    let text = |field| typed.get(field).unwrap_or_default();
    context! {
        active => "tokens",
        lifetimes => lifetimes.into_iter().flatten().collect::<Value>(),
        barred => ctx.app.gate.new_token().err().map(|refusal| refusal.message().to_owned()),
        reach,
        typed => context! {
            description => text("description"),
            scope => text("scope"),
            ttl => typed.get("ttl").unwrap_or(usual),
            allowed_ips => text("allowed_ips"),
        },
    }
}

/// Shows which of the existing secrets a scope reaches, with the form as it was typed.
///
/// # Errors
/// A refusal that the user cannot fix in the form.
pub async fn test(
    Authorized { ctx, .. }: Authorized<PreviewScope>,
    web: web::Data<Web>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let mut typed = None;
    let reach = ctx
        .audited_read(async || {
            let form = body::form(&ctx.app.bodies, &req, payload, &FIELDS).await?;
            let scope = typed.insert(form).get("scope").unwrap_or_default().trim();
            secrets_in_scope(&ctx, &parse_scope(scope)?).await
        })
        .await;
    let Some(typed) = typed else {
        return reach.and_then(|_| Err(Error::internal()));
    };
    match reach {
        Ok(reach) => {
            let given = given(&ctx, &typed, reach);
            web.show((&ctx, &req), StatusCode::OK, "token_new.html", given)
                .await
        }
        Err(refusal) => {
            let given = given(&ctx, &typed, Value::from(()));
            web.again((&ctx, &req), refusal, "token_new.html", given)
                .await
        }
    }
}

/// Returns the secrets within a scope, by the scope's own rules.
async fn secrets_in_scope(ctx: &RequestContext, scope: &Scope) -> Result<Value, Error> {
    let environments = &ctx.environments;
    let (readable, read_count) = found(ctx, scope.readable_names(environments), MAX_SHOWN).await?;
    let (_, write_count) = found(ctx, scope.writable_names(environments), 1).await?;
    let more = read_count.saturating_sub(u64::try_from(readable.len()).unwrap_or(0));
    let names = readable.into_iter().map(|name| {
        let is_writable = scope.allows_write(&name, environments);
        context! { name, is_writable }
    });
    Ok(context! {
        read_count,
        write_count,
        more,
        names => names.collect::<Value>(),
    })
}

/// Returns the first existing names among these, and how many there are.
async fn found(
    ctx: &RequestContext,
    names: NameFilter,
    count: u64,
) -> Result<(Vec<String>, u64), Error> {
    if names.any_of.is_empty() {
        return Ok((vec![], 0));
    }
    let page = Page::first(count);
    let (rows, total) = service::list_among(ctx, names, ListQuery::default(), page).await?;
    Ok((rows.into_iter().map(|row| row.name).collect(), total))
}

/// Creates a token. The response is the only page that shows it.
///
/// # Errors
/// A refusal that the user cannot fix in the form.
pub async fn create(
    Authorized { ctx, .. }: Authorized<CreateToken>,
    web: web::Data<Web>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let mut typed = None;
    let made = ctx
        .execute(async || {
            let form = body::form(&ctx.app.bodies, &req, payload, &FIELDS).await?;
            Create::prepare(&ctx, request_of(typed.insert(form)))
        })
        .await;
    let made = match (made, typed) {
        (Ok(made), _) => made,
        (Err(refusal), None) => return Err(refusal),
        (Err(refusal), Some(typed)) => {
            let given = given(&ctx, &typed, Value::from(()));
            return web
                .again((&ctx, &req), refusal, "token_new.html", given)
                .await;
        }
    };
    let scope = parse_scope(&made.about.scope)?;
    let names = scope.readable_names(&ctx.environments);
    let (example, _) = found(&ctx, names, 1).await?;
    let given = context! {
        active => "tokens",
        token => made.token.as_str(),
        description => made.about.description,
        scope => made.about.scope,
        example => example.first(),
        api => web.api(&req),
    };
    web.show((&ctx, &req), StatusCode::CREATED, "token_made.html", given)
        .await
}

/// Returns the request of a form; an empty field counts as missing.
fn request_of(form: &Params) -> CreateTokenBody {
    let text = |field| {
        let text = form.get(field).unwrap_or_default().trim();
        (!text.is_empty()).then(|| text.to_owned())
    };
    let addresses = text("allowed_ips").unwrap_or_default();
    let addresses = addresses
        .split(|c: char| c == ',' || c.is_whitespace())
        .filter(|address| !address.is_empty());
    CreateTokenBody {
        description: text("description").unwrap_or_default(),
        scope: text("scope"),
        ttl: text("ttl"),
        allowed_ips: Some(addresses.map(ToOwned::to_owned).collect()),
    }
}
