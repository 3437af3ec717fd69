//! What differs between two environments. Never shows a value; each that is compared is a recorded read.

use actix_web::web::Payload;
use actix_web::{HttpRequest, HttpResponse, web};
use forgevault_api_types::environments::EnvironmentDiff;
use minijinja::{Value, context};
use serde::Deserialize;
use utoipa::IntoParams;

use super::{EnvironmentPage, full_name};
use crate::access::{Authorized, CompareStates, ViewEnvironment};
use crate::environments::diff::{self, Comparison};
use crate::environments::part::{EnvironmentName, Part};
use crate::error::Error;
use crate::http::body;
use crate::http::query::{self, Both};
use crate::web::render::{LangQuery, Web};

const TEMPLATE: &str = "environment_compare.html";

/// The environment that is chosen already.
#[derive(Default, Deserialize, IntoParams)]
#[serde(default)]
struct WithQuery {
    #[serde(deserialize_with = "query::parsed")]
    #[param(value_type = Option<String>)]
    with: Option<EnvironmentName>,
}

/// Shows the form, which says what comparing records.
///
/// # Errors
/// If the service refuses.
pub async fn form(
    Authorized {
        ctx, target: name, ..
    }: Authorized<ViewEnvironment>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let at = EnvironmentPage::of(&ctx, &name, &web, &req);
    let with = ctx
        .audited_read(async || {
            let Both(WithQuery { with }, _) =
                query::read::<Both<WithQuery, LangQuery>>(req.query_string())?;
            at.part()?;
            Ok(with)
        })
        .await?;
    let with = with.as_ref().map(EnvironmentName::as_str);
    at.show(TEMPLATE, given(&at, with.unwrap_or_default(), None)?)
        .await
}

/// Compares.
///
/// # Errors
/// A refusal that the user cannot fix in the form.
pub async fn compare(
    Authorized {
        ctx, target: name, ..
    }: Authorized<CompareStates>,
    web: web::Data<Web>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let at = EnvironmentPage::of(&ctx, &name, &web, &req);
    let mut typed = String::new();
    let compared = ctx
        .audited_read(async || {
            let form = body::form(&ctx.app.bodies, &req, payload, &["with"]).await?;
            form.text("with").clone_into(&mut typed);
            let with = EnvironmentName::parse_field("with", &typed)?;
            let comparison = Comparison::parse((None, None), Some(with))?;
            diff::diff(&ctx, &name, comparison).await
        })
        .await;
    match compared {
        Ok(diff) => {
            let given = given(&at, &typed, Some(&diff))?;
            at.show(TEMPLATE, given).await
        }
        Err(refusal) => {
            let refusal = at.mendable(refusal)?;
            let given = given(&at, &typed, None)?;
            at.again(refusal, TEMPLATE, given).await
        }
    }
}

fn given(
    at: &EnvironmentPage<'_>,
    with: &str,
    diff: Option<&EnvironmentDiff>,
) -> Result<Value, Error> {
    let (here, there) = (at.part()?, at.ctx.environments.part(with));
    let groups = match (diff, there) {
        (Some(diff), Some(there)) => Some(groups(diff, (here, there))),
        _ => None,
    };
    let count = diff.map_or(0, |diff| {
        let lists = [
            &diff.added,
            &diff.removed,
            &diff.changed,
            &diff.same,
            &diff.unknown,
        ];
        lists.iter().map(|list| list.len()).sum()
    });
    Ok(context! {
        with,
        groups,
        count,
        may_copy_there => there.is_some_and(|there| at.ctx.may_create_in(there)),
        ..at.given("compare")?
    })
}

/// The names by what is known of them: those that differ first.
fn groups(diff: &EnvironmentDiff, (here, there): (Part<'_>, Part<'_>)) -> Value {
    let group = |key, names: &[String], (is_here, is_there): (bool, bool)| {
        let names = names.iter().map(|name| {
            context! {
                name => name.as_str(),
                here => is_here.then(|| full_name(here, name)),
                there => is_there.then(|| full_name(there, name)),
            }
        });
        // What is known to differ is what people come to copy.
        let is_chosen = !["environment-same", "environment-incomparable"].contains(&key);
        context! { key, is_chosen, count => names.len(), names => names.collect::<Value>() }
    };
    let groups = [
        group("environment-differs", &diff.changed, (true, true)),
        group("environment-only-here", &diff.removed, (true, false)),
        group("environment-only-there", &diff.added, (false, true)),
        group("environment-incomparable", &diff.unknown, (true, true)),
        group("environment-same", &diff.same, (true, true)),
    ];
    groups.into_iter().collect()
}
