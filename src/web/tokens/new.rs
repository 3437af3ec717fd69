//! Making a token: its form, which tells what a scope reaches before anything is made, and the one
//! page on which the token is shown.

use actix_web::http::StatusCode;
use actix_web::web::Payload;
use actix_web::{HttpRequest, HttpResponse, web};
use minijinja::{Value, context};

use crate::access::{Authorized, CreateToken as CreateGrant, ListSecrets, RequestContext};
use crate::error::Error;
use crate::forge::Permission;
use crate::http::body;
use crate::http::params::Params;
use crate::paging::Page;
use crate::secrets::name::NameFilter;
use crate::secrets::service::{self, ListQuery};
use crate::tokens::Scope;
use crate::tokens::service::{Create, CreateToken, parse_scope, parse_ttl};
use crate::web::render::Web;

/// What the form holds.
const FIELDS: [&str; 4] = ["description", "scope", "ttl", "allowed_ips"];

/// Lives to choose from, as far as the instance allows them; any other can be typed.
const LIVES: [&str; 6] = ["1h", "1d", "30d", "90d", "1y", "0"];
const USUAL_LIFE: &str = "30d";

/// Names that a scope reaches are shown up to so many.
const MAX_SHOWN: u64 = 100;

/// The empty form, which shows nothing and leaves no entry.
///
/// # Errors
/// For those who may not make tokens.
pub async fn form(
    ctx: Authorized<CreateGrant>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    Params::read(req.query_string(), &["lang"])?;
    let form = given(&ctx, &Params::read("scope=read", &FIELDS)?, Value::from(()));
    web.page(&req, StatusCode::OK, "token_new.html", form)
}

/// For `token_new.html`: what was typed, and what the scope reaches when that was asked for.
fn given(ctx: &RequestContext, typed: &Params, reach: Value) -> Value {
    let max = ctx.app.config.max_ttl;
    let lives = LIVES.map(|life| parse_ttl(life, max).is_ok().then_some(life));
    let usual = parse_ttl(USUAL_LIFE, max).map_or("", |_| USUAL_LIFE);
    let text = |field| typed.get(field).unwrap_or_default();
    context! {
        active => "tokens",
        lives => lives.into_iter().flatten().collect::<Value>(),
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

/// Shows which of the present secrets a scope reaches, with the form as it was typed.
///
/// # Errors
/// What the service refuses and no form can mend.
pub async fn test(
    ctx: Authorized<ListSecrets>,
    web: web::Data<Web>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let mut typed = None;
    let reach = ctx
        .audited_read(async |_| {
            ctx.check_permission(Permission::Admin)?;
            let form = body::form(&ctx.app.bodies, &req, payload, &FIELDS).await?;
            let scope = typed.insert(form).get("scope").unwrap_or_default().trim();
            reach_of(&ctx, &parse_scope(scope)?).await
        })
        .await;
    let Some(typed) = typed else {
        return reach.and_then(|_| Err(Error::internal()));
    };
    match reach {
        Ok(reach) => {
            let given = given(&ctx, &typed, reach);
            web.page(&req, StatusCode::OK, "token_new.html", given)
        }
        Err(refusal) => {
            let given = given(&ctx, &typed, Value::from(()));
            web.again(&req, refusal, "token_new.html", given)
        }
    }
}

/// The secrets within a scope, by its own judgement.
async fn reach_of(ctx: &RequestContext, scope: &Scope) -> Result<Value, Error> {
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

/// The first of these names that there are, and how many there are.
async fn found(
    ctx: &RequestContext,
    names: NameFilter,
    count: u64,
) -> Result<(Vec<String>, u64), Error> {
    if names.any_of.is_empty() {
        return Ok((vec![], 0));
    }
    let page = Page::first(count);
    let (rows, total) = service::list(ctx, ListQuery::default(), names, page).await?;
    Ok((rows.into_iter().map(|row| row.name).collect(), total))
}

/// Makes a token; the answer is the one page on which it is shown.
///
/// # Errors
/// What the service refuses and no form can mend.
pub async fn create(
    ctx: Authorized<CreateGrant>,
    web: web::Data<Web>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let mut typed = None;
    let made = ctx
        .change(async || {
            let form = body::form(&ctx.app.bodies, &req, payload, &FIELDS).await?;
            Create::prepare(&ctx, asked(typed.insert(form)))
        })
        .await;
    let made = match (made, typed) {
        (Ok(made), _) => made,
        (Err(refusal), None) => return Err(refusal),
        (Err(refusal), Some(typed)) => {
            let given = given(&ctx, &typed, Value::from(()));
            return web.again(&req, refusal, "token_new.html", given);
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
    web.page(&req, StatusCode::CREATED, "token_made.html", given)
}

/// What a form asks for; an empty field is one that was left out.
fn asked(form: &Params) -> CreateToken {
    let text = |field| {
        let text = form.get(field).unwrap_or_default().trim();
        (!text.is_empty()).then(|| text.to_owned())
    };
    let addresses = text("allowed_ips").unwrap_or_default();
    let addresses = addresses
        .split(|c: char| c == ',' || c.is_whitespace())
        .filter(|address| !address.is_empty());
    CreateToken {
        description: text("description").unwrap_or_default(),
        scope: text("scope"),
        ttl: text("ttl"),
        allowed_ips: Some(addresses.map(ToOwned::to_owned).collect()),
    }
}
