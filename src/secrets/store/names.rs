//! Conditions on columns that contain names of secrets.

use sea_orm::sea_query::{Cond, Expr, ExprTrait as _};
use sea_orm::{ColumnTrait, Condition};

use crate::secrets::name::NameFilter;

/// Matches the names that the filter reaches.
pub fn reached(name: impl ColumnTrait, reach: &NameFilter) -> Condition {
    reach
        .any_of
        .iter()
        .fold(Cond::any().add(Expr::value(false)), |any, reach| {
            let mut all = Cond::all();
            if !reach.prefix {
                all = all.add(name.eq(&reach.text));
            } else if !reach.text.is_empty() {
                all = all.add(begins_with(name, &reach.text));
            }
            any.add(
                reach
                    .except
                    .iter()
                    .fold(all, |all, out| all.add(begins_with(name, out).not())),
            )
        })
}

/// Matches a prefix as an index range: from the prefix to the first text after everything that begins with
/// it. Prefixes of names are ASCII, so the last byte can always be incremented.
pub fn begins_with(name: impl ColumnTrait, prefix: &str) -> Condition {
    text_begins_with(&name.into_expr(), prefix)
}

/// Like [`begins_with`], of any text.
pub(super) fn text_begins_with(text: &Expr, prefix: &str) -> Condition {
    let all = Cond::all().add(text.clone().gte(prefix));
    let mut end = prefix.to_owned();
    match end
        .pop()
        .and_then(|last| u8::try_from(last).ok()?.checked_add(1))
    {
        Some(next) => {
            end.push(char::from(next));
            all.add(text.clone().lt(end))
        }
        None => all,
    }
}
