//! The list of environments.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use forgevault_api_types::environments::EnvironmentView;
use minijinja::{Value, context};

use crate::access::{
    Authorized, ListEnvironments, NewEnvironment, RequestContext, WholeRepository,
};
use crate::environments::BASE;
use crate::environments::service;
use crate::error::Error;
use crate::http::query;
use crate::web::render::{LangQuery, Web};

/// # Errors
/// If the service refuses.
pub async fn list(
    Authorized { ctx, .. }: Authorized<ListEnvironments>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let views = ctx
        .audited_read(async || {
            query::read::<LangQuery>(req.query_string())?;
            service::list(&ctx).await
        })
        .await?;
    let may_create = ctx.may::<NewEnvironment>(&WholeRepository);
    let given = context! {
        active => "environments",
        may_create,
        count => views.len(),
        environments => views.into_iter().map(|view| shown(&ctx, may_create, view)).collect::<Value>(),
    };
    web.show((&ctx, &req), StatusCode::OK, "environments.html", given)
        .await
}

fn shown(ctx: &RequestContext, may_change: bool, view: EnvironmentView) -> Value {
    let part = ctx.environments.part(&view.name);
    let contents = view.contents;
    context! {
        is_base => view.name == BASE,
        may_copy_here => part.is_some_and(|part| ctx.may_create_in(part)),
        may_change => may_change && view.name != BASE,
        name => view.name,
        is_protected => view.protected,
        is_in_reach => contents.is_some(),
        has_overlay => contents.as_ref().is_some_and(|known| known.overlay),
        secrets => contents.as_ref().map_or(0, |known| known.secret_count),
        changed => contents.as_ref().map_or(0, |known| known.updated_at),
        description => contents.map_or_else(String::new, |known| known.description),
    }
}
