//! Conditions on columns that contain names of secrets.

use sea_orm::sea_query::{Cond, Expr, ExprTrait as _};
use sea_orm::{ColumnTrait, Condition};

use crate::secrets::name::NameFilter;

/// Matches the names that the filter reaches.
pub fn reached(name: impl ColumnTrait, reach: &NameFilter) -> Condition {
    let (prefixes, exact): (Vec<_>, Vec<_>) = reach.any_of.iter().partition(|reach| reach.prefix);
    let exact = exact
        .into_iter()
        .filter(|reach| !reach.excludes(&reach.text));
    // One list, since databases bound the depth of a condition.
    let exact: Vec<&str> = exact.map(|reach| reach.text.as_str()).collect();
    let mut any = Cond::any().add(Expr::value(false));
    if !exact.is_empty() {
        any = any.add(name.is_in(exact));
    }
    prefixes.into_iter().fold(any, |any, reach| {
        let mut all = Cond::all();
        if !reach.text.is_empty() {
            all = all.add(begins_with(name, &reach.text));
        }
        let out = reach.except.iter();
        any.add(out.fold(all, |all, out| all.add(begins_with(name, out).not())))
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
