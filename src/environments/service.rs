//! Reads environments.

use forgevault_api_types::environments::{EnvironmentContents, EnvironmentView};

use super::declare::Declared;
use super::part::{EnvironmentName, Part};
use super::{Environment, revisions};
use crate::access::RequestContext;
use crate::error::Error;
use crate::secrets::name::NameFilter;
use crate::secrets::store::{self as secrets, ListFilter};

/// Returns the base and the declared environments, in display order.
///
/// # Errors
/// When the database is unavailable.
pub async fn list(ctx: &RequestContext) -> Result<Vec<EnvironmentView>, Error> {
    let mut views = vec![];
    for part in ctx.environments.parts() {
        views.push(view(ctx, part).await?);
    }
    Ok(views)
}

/// Returns one of them.
///
/// # Errors
/// [`crate::error::Code::NotFound`] when it is not declared.
pub async fn get(ctx: &RequestContext, name: &EnvironmentName) -> Result<EnvironmentView, Error> {
    view(ctx, ctx.environments.require(name.as_str())?).await
}

async fn view(ctx: &RequestContext, part: Part<'_>) -> Result<EnvironmentView, Error> {
    let reach = part.within(&ctx.readable_names());
    let contents = if reach.any_of.is_empty() {
        None
    } else {
        Some(contents(ctx, part, reach).await?)
    };
    let declared = match part {
        Part::Base(_) => None,
        Part::Declared(environment) => Some(environment),
    };
    Ok(EnvironmentView {
        name: part.name().to_owned(),
        protected: declared.is_some_and(|known| known.protected),
        position: declared.map_or(0, |known| known.position),
        contents,
    })
}

async fn contents(
    ctx: &RequestContext,
    part: Part<'_>,
    reach: NameFilter,
) -> Result<EnvironmentContents, Error> {
    let (conn, repo_id) = (ctx.app.db.conn(), ctx.repo_id);
    let is_whole = part.is_whole_in(&reach);
    let seen = (!is_whole).then_some(&reach);
    let newest = revisions::newest(conn, (repo_id, part), seen).await?;
    let updated_at = newest.map_or(0, |newest| newest.created_unix);
    Ok(EnvironmentContents {
        overlay: part.has_overlay(),
        description: match part {
            Part::Base(_) => String::new(),
            Part::Declared(environment) => environment.description.clone(),
        },
        revision: revision(ctx, part).await?,
        secret_count: secrets::count(conn, repo_id, &ListFilter::within(reach)).await?,
        updated_at,
    })
}

/// Returns how many secrets lie in a part, deleted ones included. While there is one, an environment cannot be
/// deleted. For callers who reach all of them.
///
/// # Errors
/// When the database is unavailable.
pub async fn count_all(ctx: &RequestContext, part: Part<'_>) -> Result<u64, Error> {
    let (conn, repo_id) = (ctx.app.db.conn(), ctx.repo_id);
    Ok(secrets::count_all_beginning_with(conn, repo_id, &part.prefix()).await?)
}

/// Returns the newest revision of a part.
///
/// # Errors
/// When the database is unavailable.
pub async fn revision(ctx: &RequestContext, part: Part<'_>) -> Result<i64, Error> {
    let last = revisions::last_revision(ctx.app.db.conn(), ctx.repo_id, part.name()).await?;
    Ok(last.revision.get())
}

/// Returns an environment that was just declared or changed.
pub fn declared(declared: Declared) -> EnvironmentView {
    let Environment {
        name,
        protected,
        overlay,
        position,
        description,
    } = declared.environment;
    let contents = EnvironmentContents {
        overlay,
        description,
        revision: declared.revision.get(),
        secret_count: declared.secret_count,
        updated_at: declared.updated_unix,
    };
    EnvironmentView {
        name,
        protected,
        position,
        contents: Some(contents),
    }
}
