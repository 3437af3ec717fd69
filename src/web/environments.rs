//! The environments of a repository.

use actix_web::http::StatusCode;
use actix_web::web::Payload;
use actix_web::{HttpRequest, HttpResponse, web};
use forgevault_api_types::environments::{EnvironmentView, PutEnvironment};
use minijinja::{Value, context};

use super::flash::Flash;
use super::render::{LangQuery, Web};
use crate::access::{
    Authorized, DeclareEnvironment, DeleteEnvironment, ListEnvironments, NewEnvironment,
    RequestContext, WholeRepository,
};
use crate::environments::declare::{Declare, Delete};
use crate::environments::part::DeclarableName;
use crate::environments::service;
use crate::error::Error;
use crate::http::body;
use crate::http::params::Params;
use crate::http::query;

/// The fields of the form that declares one.
const FIELDS: [&str; 4] = ["name", "description", "protected", "take_in"];

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
    let given = given(&ctx, views, &Typed::default());
    web.show((&ctx, &req), StatusCode::OK, "environments.html", given)
        .await
}

/// What was typed into the form.
#[derive(Default)]
struct Typed {
    name: String,
    description: String,
    protected: bool,
    take_in: String,
    /// How many names would lie in it.
    count: Option<u64>,
}

impl Typed {
    fn read(&mut self, form: &Params) -> Result<(DeclarableName, PutEnvironment), Error> {
        let field = |name| form.get(name).unwrap_or_default().to_owned();
        (self.name, self.description) = (field("name"), field("description"));
        (self.protected, self.take_in) = (form.get("protected").is_some(), field("take_in"));
        let name = DeclarableName::parse_field("name", &self.name)?;
        let take_in = match self.take_in.as_str() {
            "" => None,
            number => Some(
                number
                    .parse()
                    .map_err(|_| Error::invalid("take_in: expected the number of names"))?,
            ),
        };
        let body = PutEnvironment {
            protected: Some(self.protected),
            description: Some(self.description.clone()),
            take_in,
            ..PutEnvironment::default()
        };
        Ok((name, body))
    }
}

fn given(ctx: &RequestContext, views: Vec<EnvironmentView>, typed: &Typed) -> Value {
    let may_change = ctx.may::<NewEnvironment>(&WholeRepository);
    context! {
        active => "environments",
        may_change,
        environments => views.into_iter().map(shown).collect::<Value>(),
        typed => context! {
            name => typed.name.as_str(),
            description => typed.description.as_str(),
            protected => typed.protected,
            take_in => typed.take_in.as_str(),
            count => typed.count,
        },
    }
}

fn shown(view: EnvironmentView) -> Value {
    let contents = view.contents;
    context! {
        name => view.name,
        protected => view.protected,
        is_in_reach => contents.is_some(),
        overlay => contents.as_ref().is_some_and(|known| known.overlay),
        secrets => contents.as_ref().map_or(0, |known| known.secret_count),
        changed => contents.as_ref().map_or(0, |known| known.updated_at),
        description => contents.map_or_else(String::new, |known| known.description),
    }
}

/// Declares an environment.
///
/// # Errors
/// A refusal that the user cannot fix in the form.
pub async fn declare(
    Authorized { ctx, .. }: Authorized<NewEnvironment>,
    web: web::Data<Web>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let mut typed = Typed::default();
    let declared = ctx
        .execute(async || {
            let form = body::form(&ctx.app.bodies, &req, payload, &FIELDS).await?;
            let (name, body) = typed.read(&form)?;
            if ctx.environments.is_declared(name.as_str()) {
                let message = "name: an environment with this name exists";
                return Err(Error::invalid(message));
            }
            ctx.record_message(format!("environment {name}"));
            Declare::prepare(&ctx, name, body)
        })
        .await;
    let Err(refusal) = declared else {
        let done = Flash::new("environment-declared", &typed.name);
        return Ok(web.go(&req, "/environments", &done));
    };
    typed.count = refusal.count();
    let given = given(&ctx, service::list(&ctx).await?, &typed);
    web.again((&ctx, &req), refusal, "environments.html", given)
        .await
}

/// Protects an environment, or ends its protection.
///
/// # Errors
/// If the service refuses.
pub async fn protect(
    Authorized {
        ctx, target: name, ..
    }: Authorized<DeclareEnvironment>,
    web: web::Data<Web>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let done = Flash::new("environment-changed", name.as_str());
    ctx.execute(async || {
        let form = body::form(&ctx.app.bodies, &req, payload, &["protected"]).await?;
        let body = PutEnvironment {
            protected: Some(form.get("protected") == Some("true")),
            ..PutEnvironment::default()
        };
        ctx.environments.require(name.as_str())?;
        Declare::prepare(&ctx, name, body)
    })
    .await?;
    Ok(web.go(&req, "/environments", &done))
}

/// Deletes an environment in which nothing lies.
///
/// # Errors
/// If the service refuses.
pub async fn delete(
    Authorized {
        ctx, target: name, ..
    }: Authorized<DeleteEnvironment>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let done = Flash::new("environment-deleted", name.as_str());
    ctx.execute(async || Ok(Delete::prepare(&ctx, name)))
        .await?;
    Ok(web.go(&req, "/environments", &done))
}
