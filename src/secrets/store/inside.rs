//! A list of an environment: by the names inside, and with what its overlay takes from the base.

use entity::{RepoId, secret};
use sea_orm::sea_query::{Cond, Expr, ExprTrait as _, Func};
use sea_orm::{
    ColumnTrait as _, Condition, EntityTrait as _, QueryFilter as _, QuerySelect as _,
    QueryTrait as _,
};

use super::names::{begins_with, reached};
use crate::secrets::name::{MAX_NAME, NameFilter};

/// How a list shows an environment.
#[derive(Clone, Debug)]
pub struct Inside {
    /// The beginning of its own names: the environment and its dot.
    pub prefix: String,
    /// The names of the base that it takes where it has none itself.
    pub brought: NameFilter,
}

impl Inside {
    /// Returns the name inside, as [`crate::environments::part::Part::name_inside`] does.
    pub(super) fn name(&self) -> Expr {
        let full = Expr::col(secret::Column::Name);
        Expr::case(self.is_short_inside(), self.rest())
            .finally(full)
            .into()
    }

    /// Whether the rest of the name is a name: it begins with neither a dot nor a hyphen, which both come
    /// before every other character of a name.
    fn is_short_inside(&self) -> Condition {
        let first = format!("{}0", self.prefix);
        let full = Expr::col(secret::Column::Name);
        begins_with(secret::Column::Name, &self.prefix).add(full.gte(first))
    }

    /// Returns what follows the prefix.
    fn rest(&self) -> Expr {
        let first = i32::try_from(self.prefix.len() + 1).unwrap_or(i32::MAX);
        let full = Expr::col(secret::Column::Name);
        Func::cust("SUBSTR").args([full, Expr::val(first)]).into()
    }

    /// Returns the name inside of a full name that the list has.
    fn shown<'n>(&self, full_name: &'n str) -> &'n str {
        let rest = full_name.strip_prefix(self.prefix.as_str());
        rest.filter(|rest| !rest.is_empty() && !rest.starts_with(['.', '-']))
            .unwrap_or(full_name)
    }

    /// Matches what comes after that full name in the order of the list.
    pub(super) fn behind(&self, last: &str) -> Condition {
        let shown = self.shown(last);
        let of_one_name = Cond::all()
            .add(self.name().eq(shown))
            .add(Expr::col(secret::Column::Name).gt(last));
        Cond::any().add(self.name().gt(shown)).add(of_one_name)
    }

    /// Matches what the overlay brings: live secrets of the base for whose name there is no live secret
    /// inside. A name too long to exist inside is not brought, as no route could resolve it. The names inside
    /// are one uncorrelated subquery, which every database turns into a look-up table.
    pub(super) fn brought(&self, repo_id: RepoId) -> Option<Condition> {
        if self.brought.any_of.is_empty() {
            return None;
        }
        let own = secret::Entity::find()
            .select_only()
            .expr(self.rest())
            .filter(secret::Column::RepoId.eq(repo_id))
            .filter(secret::Column::DeletedUnix.eq(0))
            .filter(begins_with(secret::Column::Name, &self.prefix));
        let longest = i32::try_from(MAX_NAME.saturating_sub(self.prefix.len())).unwrap_or(0);
        let length = Func::char_length(Expr::col(secret::Column::Name));
        Some(
            Cond::all()
                .add(reached(secret::Column::Name, &self.brought))
                .add(secret::Column::DeletedUnix.eq(0))
                .add(Expr::expr(length).lte(longest))
                .add(Expr::col(secret::Column::Name).not_in_subquery(own.into_query())),
        )
    }
}
