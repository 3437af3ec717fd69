//! Rolls an environment back: shows what would change, then does it.

use actix_web::web::Payload;
use actix_web::{HttpRequest, HttpResponse, web};
use forgevault_api_types::environments::{
    EnvironmentRollbackBody, RevisionView, UnavailableName, UnavailableReason,
};
use minijinja::{Value, context};

use super::history::line;
use super::target::{Asked, TargetQuery, revision_field};
use super::{EnvironmentPage, MAX_SHOWN, shown};
use crate::access::{Authorized, RollBackEnvironment};
use crate::environments::bounds::MAX_BODY;
use crate::environments::history;
use crate::environments::revision_match::RevisionMatch;
use crate::environments::rollback::{RollBack, RolledBack};
use crate::error::{Code, Error};
use crate::http::page::Listed;
use crate::http::query::{self, Both};
use crate::http::{body, params::Params};
use crate::paging::Page;
use crate::web::flash::Flash;
use crate::web::render::{LangQuery, Web};

const TEMPLATE: &str = "environment_rollback.html";

/// Shows what a rollback would change; without a target, asks for one.
///
/// # Errors
/// A refusal that the user cannot fix in the form.
pub async fn preview(
    Authorized {
        ctx, target: name, ..
    }: Authorized<RollBackEnvironment>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let at = EnvironmentPage::of(&ctx, &name, &web, &req);
    let query = query::read::<Both<TargetQuery, LangQuery>>(req.query_string());
    if let Ok(Both(query, _)) = &query
        && query.revision.is_none()
        && query.time.is_none()
    {
        // Shows no data, so it leaves no audit entry.
        return at.show(TEMPLATE, given(&at, &Asked::default())?).await;
    }
    let mut asked = Asked::default();
    let planned = ctx
        .execute(async || {
            let Both(query, _) = query?;
            asked = Asked::of(query);
            RollBack::prepare(&ctx, name.clone(), asked.body()?, None).await
        })
        .await;
    match planned {
        Ok(planned) => {
            let given = given_plan(&at, &planned, &Chosen::All).await?;
            at.show(TEMPLATE, given).await
        }
        Err(refusal) => again(&at, refusal, &asked).await,
    }
}

/// Rolls back what the preview showed. If somebody changed the environment since, shows a new preview and
/// changes nothing.
///
/// # Errors
/// A refusal that the user cannot fix in the form.
pub async fn roll_back(
    Authorized {
        ctx, target: name, ..
    }: Authorized<RollBackEnvironment>,
    web: web::Data<Web>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let at = EnvironmentPage::of(&ctx, &name, &web, &req);
    let mut sent = Sent::default();
    let rolled_back = ctx
        .execute(async || {
            sent.receive(&at, payload).await?;
            let seen = RevisionMatch::at(revision_field(&sent.form, "version")?);
            RollBack::prepare(&ctx, name.clone(), sent.body()?, Some(seen)).await
        })
        .await;
    let refusal = match rolled_back {
        Ok(rolled_back) => return Ok(at.go("/history", &done(&at, &rolled_back))),
        Err(refusal) => at.mendable(refusal)?,
    };
    let asked = Asked {
        revision: sent.form.text("to").to_owned(),
        ..Asked::default()
    };
    if refusal.code() == Code::LimitReached {
        return again(&at, refusal, &asked).await;
    }
    let planned = ctx
        .execute(async || RollBack::prepare(&ctx, name.clone(), asked.body()?, None).await)
        .await;
    match planned {
        Ok(planned) => {
            let given = given_plan(&at, &planned, &Chosen::Names(&sent.names)).await?;
            at.again(refusal, TEMPLATE, given).await
        }
        Err(_) => again(&at, refusal, &asked).await,
    }
}

/// What was done, and the way back.
fn done(at: &EnvironmentPage<'_>, rolled_back: &RolledBack) -> Flash {
    let to = rolled_back.destination.get();
    if !rolled_back.is_changed {
        return Flash::new("environment-unchanged", at.name.as_str()).counting(to);
    }
    Flash::new("environment-rolled-back", at.name.as_str())
        .counting(to)
        .undone_from_revision(Some(rolled_back.revision), true, &at.ctx.app.gate)
}

/// Asks for a target again.
async fn again(
    at: &EnvironmentPage<'_>,
    refusal: Error,
    asked: &Asked,
) -> Result<HttpResponse, Error> {
    let refusal = at.mendable(refusal)?;
    at.again(refusal, TEMPLATE, given(at, asked)?).await
}

/// The context of the form that asks for a target.
fn given(at: &EnvironmentPage<'_>, asked: &Asked) -> Result<Value, Error> {
    Ok(context! {
        plan => (),
        revision => asked.revision.as_str(),
        time => asked.time.as_str(),
        names => asked.names.as_str(),
        ..at.given("rollback")?
    })
}

/// Which names of a preview are checked.
enum Chosen<'a> {
    All,
    Names(&'a [String]),
}

/// The context of the preview.
async fn given_plan(
    at: &EnvironmentPage<'_>,
    planned: &RolledBack,
    chosen: &Chosen<'_>,
) -> Result<Value, Error> {
    let destination = described(at, planned).await?;
    let changes = planned.changes.iter().take(MAX_SHOWN).map(|change| {
        let is_chosen = match chosen {
            Chosen::All => true,
            Chosen::Names(names) => names.contains(&change.name),
        };
        context! { is_chosen, ..shown(change) }
    });
    let unavailable = planned.unavailable.iter().map(unavailable);
    Ok(context! {
        plan => context! {
            version => planned.revision.get().to_string(),
            to => planned.destination.get().to_string(),
            destination => destination.map(|view| line(&view, None)),
            count => planned.changes.len(),
            changes => changes.collect::<Value>(),
            unavailable => unavailable.collect::<Value>(),
        },
        ..at.given("rollback")?
    })
}

/// Returns what is recorded of the revision to go back to. Whoever may roll back sees every revision, so it
/// is a page of one.
async fn described(
    at: &EnvironmentPage<'_>,
    planned: &RolledBack,
) -> Result<Option<RevisionView>, Error> {
    let newer = planned.revision.get() - planned.destination.get();
    let page = Page::new(u64::try_from(newer).unwrap_or(0) + 1, 1);
    let found = match history::history(at.ctx, at.name, Some(page)).await? {
        Listed::Page(_, (mut revisions, _)) => revisions.pop(),
        Listed::Whole(_) => None,
    };
    Ok(found.filter(|view| view.revision == planned.destination.get()))
}

fn unavailable(one: &UnavailableName) -> Value {
    let key = match one.reason {
        UnavailableReason::Purged => "environment-purged",
        UnavailableReason::Pruned => "environment-pruned",
        UnavailableReason::Moved => "environment-moved",
    };
    context! { name => one.name.as_str(), key }
}

#[derive(Default)]
struct Sent {
    form: Params,
    names: Vec<String>,
}

impl Sent {
    async fn receive(&mut self, at: &EnvironmentPage<'_>, payload: Payload) -> Result<(), Error> {
        let (bodies, payload) = (&at.ctx.app.bodies, (at.req, payload));
        let known = ["version", "to"];
        let received = body::form_with_list(bodies, payload, &known, "names", MAX_BODY).await?;
        (self.form, self.names) = received;
        Ok(())
    }

    fn body(&self) -> Result<EnvironmentRollbackBody, Error> {
        if self.names.is_empty() {
            return Err(Error::nothing_chosen("names"));
        }
        Ok(EnvironmentRollbackBody {
            revision: Some(revision_field(&self.form, "to")?.get()),
            time: None,
            names: Some(self.names.clone()),
            preview: false,
        })
    }
}
