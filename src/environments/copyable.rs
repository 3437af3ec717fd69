//! What could be copied from one part of a vault to another, without values.

use entity::Version;

use super::matrix::{self, Line};
use super::part::Part;
use crate::access::RequestContext;
use crate::error::Error;
use crate::http::limiter::Permit;
use crate::secrets::SecretName;
use crate::secrets::store::ListFilter;

/// A secret that could be copied.
pub struct Copyable {
    /// The name inside both parts.
    pub name: String,
    pub version: Version,
    /// The version of the secret that the target has under this name, if the caller may read it.
    pub replaces: Option<Version>,
}

/// Returns the secrets of the source that the caller may read and whose names the target can have, by name. A
/// long list comes with its permit.
///
/// # Errors
/// When the database is unavailable.
pub async fn list(
    ctx: &RequestContext,
    (source, target): (Part<'_>, Part<'_>),
) -> Result<(Vec<Copyable>, Option<Permit>), Error> {
    let reach = ctx.readable_names();
    let mut either = source.within(&reach);
    either.any_of.extend(target.within(&reach).any_of);
    if either.any_of.is_empty() {
        return Ok((vec![], None));
    }
    let (lines, permit) = matrix::lines(ctx, &ListFilter::within(either)).await?;
    let copyable = lines
        .iter()
        .filter_map(|line| copyable(line, (source, target)));
    Ok((copyable.collect(), permit))
}

fn copyable(line: &Line, (source, target): (Part<'_>, Part<'_>)) -> Option<Copyable> {
    let row = line.secrets.get(source.name())?;
    source.short_name(&row.name)?;
    let name: SecretName = line.name.parse().ok()?;
    target.full_name(&name).ok()?;
    let there = line.secrets.get(target.name());
    Some(Copyable {
        name: line.name.clone(),
        version: row.current_version,
        replaces: there.map(|row| row.current_version),
    })
}
