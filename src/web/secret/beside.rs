//! What the same short name holds in the other parts of the vault.

use minijinja::{Value, context};

use crate::access::RequestContext;
use crate::environments::matrix;
use crate::environments::part::Part;
use crate::error::Error;
use crate::secrets::SecretName;
use crate::secrets::name::{NameFilter, Reach};
use crate::secrets::store::ListFilter;
use crate::web::secrets::secret;

/// Where a secret lies, and what it is called there.
pub struct Place<'a> {
    pub part: Part<'a>,
    /// [`None`] if the rest of its name is no name: then no other part can have the same.
    pub short: Option<SecretName>,
}

impl<'a> Place<'a> {
    pub fn of(ctx: &'a RequestContext, name: &str) -> Self {
        let environments = &ctx.environments;
        let part = environments
            .containing(name)
            .map_or(Part::Base(environments), Part::Declared);
        let short = part.short_name(name).and_then(|short| short.parse().ok());
        Self { part, short }
    }

    /// Returns the other parts that can have the name, each with the full name there.
    fn others<'c>(&self, ctx: &'c RequestContext) -> Vec<(Part<'c>, SecretName)> {
        let Some(short) = &self.short else {
            return vec![];
        };
        let others = ctx.environments.parts();
        others
            .filter(|part| part.name() != self.part.name())
            .filter_map(|part| Some((part, part.full_name(short).ok()?)))
            .collect()
    }
}

/// Returns the context of the list beside the value, and whether the secret can be copied to one of these
/// parts. Of a part out of reach it says only that.
///
/// # Errors
/// When the database is unavailable.
pub async fn given(
    ctx: &RequestContext,
    place: &Place<'_>,
    is_live: bool,
) -> Result<(Value, bool), Error> {
    let others = place.others(ctx);
    let reach = ctx.readable_names();
    let in_reach = others
        .iter()
        .filter(|(_, name)| reach.reaches(name.as_str()));
    let any_of: Vec<Reach> = in_reach
        .map(|(_, name)| Reach {
            text: name.to_string(),
            prefix: false,
            except: vec![],
        })
        .collect();
    let rows = if any_of.is_empty() {
        vec![]
    } else {
        let filter = ListFilter::within(NameFilter { any_of });
        let (lines, _permit) = matrix::lines(ctx, &filter).await?;
        let rows = lines
            .into_iter()
            .flat_map(|line| line.secrets.into_values());
        rows.collect()
    };
    let find = |name: &SecretName| rows.iter().find(|row| row.name == name.as_str());
    let base = others
        .iter()
        .find(|(part, _)| matches!(part, Part::Base(_)));
    let is_in_base = match base {
        Some((_, name)) => find(name).is_some(),
        None => is_live,
    };
    let mut may_copy = false;
    let others = others.iter().map(|(part, name)| {
        let (row, may_write) = (find(name), ctx.may_create_in(*part));
        may_copy |= may_write;
        context! {
            part => part.name(),
            is_protected => part.is_protected(),
            is_in_reach => reach.reaches(name.as_str()),
            secret => row.map(secret),
            is_from_base => row.is_none() && part.has_overlay() && is_in_base,
            may_write,
        }
    });
    let others: Value = others.collect();
    Ok((others, may_copy))
}
