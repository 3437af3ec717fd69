//! Which of the existing secrets a scope reaches, by the scope's own rules.

use minijinja::{Value, context};

use crate::access::RequestContext;
use crate::environments::{BASE, Environments};
use crate::error::Error;
use crate::paging::Page;
use crate::secrets::name::NameFilter;
use crate::secrets::service::{self, ListQuery};
use crate::tokens::Scope;

/// Maximum number of names shown for a scope.
const MAX_SHOWN: u64 = 100;

/// Returns the context of the macro `reached`: the names by the part of the vault in which they lie.
///
/// # Errors
/// When the database is unavailable.
pub async fn of(ctx: &RequestContext, scope: &Scope) -> Result<Value, Error> {
    let environments = &ctx.environments;
    let (names, read_count) = found(ctx, scope.readable_names(environments), MAX_SHOWN).await?;
    let (_, write_count) = found(ctx, scope.writable_names(environments), 1).await?;
    let more = read_count.saturating_sub(u64::try_from(names.len()).unwrap_or(0));
    let parts = parts(environments).filter_map(|(part, is_protected)| {
        let inside = names
            .iter()
            .filter(|name| environments.part_of(name) == part);
        let inside: Vec<Value> = inside
            .map(|name| {
                let is_writable = scope.allows_write(name, environments);
                context! { name, is_writable }
            })
            .collect();
        (!inside.is_empty()).then(|| context! { name => part, is_protected, names => inside })
    });
    Ok(context! {
        read_count,
        write_count,
        more,
        parts => parts.collect::<Value>(),
    })
}

/// Returns the parts of the vault in display order, and whether each is protected; the base first.
pub fn parts(environments: &Environments) -> impl Iterator<Item = (&str, bool)> {
    let declared = environments.iter();
    [(BASE, false)]
        .into_iter()
        .chain(declared.map(|known| (known.name.as_str(), known.protected)))
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
