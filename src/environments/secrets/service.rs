//! Reads the secrets of an environment or of the base.

use entity::secret;

use super::super::overlay::Overlay;
use super::super::part::{EnvironmentName, Part};
use super::super::service::revision;
use crate::access::{RequestContext, SecretInside};
use crate::error::Error;
use crate::http::page::Listed;
use crate::http::whole::Whole;
use crate::paging::Page;
use crate::secrets::service::{self as secrets, ListQuery, OpenedSecret, PartView, Sought};

/// A list of secrets, and the revisions that it shows at least.
pub struct ListedSecrets {
    pub secrets: Listed<secret::Model, String>,
    /// [`None`] where nothing can be in reach.
    pub revisions: Option<Revisions>,
}

/// The revision of a part and, if the overlay brings anything in reach, that of the base.
pub struct Revisions {
    pub own: i64,
    pub base: Option<i64>,
}

/// Returns a page of the secrets in reach or all of them, ordered by the names inside.
///
/// # Errors
/// [`crate::error::Code::NotFound`] when the environment is not declared.
pub async fn list(
    ctx: &RequestContext,
    name: &EnvironmentName,
    (query, overlay): (ListQuery, Overlay),
    page: Option<Page>,
) -> Result<ListedSecrets, Error> {
    let part = ctx.environments.require(name.as_str())?;
    ctx.depend_on_overlay(part, overlay);
    let view = PartView::of(&ctx.environments, (part, overlay), &ctx.readable_names());
    let revisions = revisions(ctx, &view).await?;
    let filter = view.filter(query);
    let secrets = match (page, filter) {
        (Some(page), Some(filter)) => {
            Listed::Page(page, secrets::list_of(ctx, filter, page).await?)
        }
        (Some(page), None) => Listed::Page(page, (vec![], 0)),
        (None, Some(filter)) => Listed::Whole(secrets::whole_of(ctx, filter).await?),
        (None, None) => Listed::Whole(Whole::Short(vec![])),
    };
    Ok(ListedSecrets { secrets, revisions })
}

/// Returns the revisions before the list is read: a change in between then fails the precondition of a write.
async fn revisions(ctx: &RequestContext, view: &PartView<'_>) -> Result<Option<Revisions>, Error> {
    if view.is_out_of_reach() {
        return Ok(None);
    }
    let own = revision(ctx, view.part).await?;
    let base = if view.brought.any_of.is_empty() {
        None
    } else {
        Some(revision(ctx, Part::Base(&ctx.environments)).await?)
    };
    Ok(Some(Revisions { own, base }))
}

/// Returns a secret with its value: the environment's own, or that of the base where the overlay brings it.
///
/// # Errors
/// [`crate::error::Code::NotFound`] when there is no such environment or secret, the refusal of a caller who
/// may not read the name in the base, and the errors of decryption.
pub async fn read(
    ctx: &RequestContext,
    target: &SecretInside,
    overlay: Overlay,
) -> Result<OpenedSecret, Error> {
    let part = ctx.environments.require(target.environment.as_str())?;
    ctx.depend_on_overlay(part, overlay);
    let is_sought = overlay.applies(part) && ctx.environments.is_sought_in_base(&target.name);
    let sought = Sought {
        name: &target.full_name,
        in_base: is_sought.then_some(&target.name),
    };
    secrets::read_sought(ctx, sought).await
}
