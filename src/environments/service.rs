//! Reads environments.

use forgevault_api_types::environments::{EnvironmentContents, EnvironmentView};

use super::Environment;
use super::declare::{Declared, no_environment};
use super::part::{EnvironmentName, Part};
use crate::access::RequestContext;
use crate::error::Error;
use crate::secrets::name::NameFilter;
use crate::secrets::store::{self as secrets, ListFilter};

/// Returns the base and the declared environments, in display order.
///
/// # Errors
/// When the database is unavailable.
pub async fn list(ctx: &RequestContext) -> Result<Vec<EnvironmentView>, Error> {
    let declared = ctx.environments.iter().map(Part::Declared);
    let mut views = vec![];
    for part in std::iter::once(Part::Base(&ctx.environments)).chain(declared) {
        views.push(view(ctx, part).await?);
    }
    Ok(views)
}

/// Returns one of them.
///
/// # Errors
/// [`crate::error::Code::NotFound`] when it is not declared.
pub async fn get(ctx: &RequestContext, name: &EnvironmentName) -> Result<EnvironmentView, Error> {
    view(ctx, find(ctx, name)?).await
}

/// Returns the part of that name.
///
/// # Errors
/// [`crate::error::Code::NotFound`] when it is not declared.
pub fn find<'a>(ctx: &'a RequestContext, name: &EnvironmentName) -> Result<Part<'a>, Error> {
    ctx.environments
        .part(name.as_str())
        .ok_or_else(no_environment)
}

/// Returns the revision of a part.
///
/// # Errors
/// When the database is unavailable.
#[allow(clippy::unused_async, reason = "revisions are read from the database")]
pub async fn revision(_: &RequestContext, _: Part<'_>) -> Result<i64, Error> {
    Ok(1)
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
    let filter = ListFilter::within(reach);
    let secret_count = secrets::count(ctx.app.db.conn(), ctx.repo_id, &filter).await?;
    Ok(EnvironmentContents {
        overlay: part.has_overlay(),
        description: match part {
            Part::Base(_) => String::new(),
            Part::Declared(Environment { description, .. }) => description.clone(),
        },
        revision: 1,
        secret_count,
        updated_at: 0,
    })
}

/// Returns an environment that was just declared or changed.
pub fn declared(declared: Declared) -> EnvironmentView {
    let Environment {
        name,
        protected,
        overlay,
        position,
        description,
        since,
    } = declared.environment;
    let contents = EnvironmentContents {
        overlay,
        description,
        revision: since.get(),
        secret_count: declared.secret_count,
        updated_at: 0,
    };
    EnvironmentView {
        name,
        protected,
        position,
        contents: Some(contents),
    }
}
