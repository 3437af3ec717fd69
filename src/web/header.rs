//! The header of a repository, as the forge's own pages have it: its name, how it is marked, and its
//! tabs.

use actix_web::{HttpMessage as _, HttpRequest};
use minijinja::{Value, context};

use crate::access::Seen;
use crate::forge::Unit;

/// How a repository can be marked.
pub const MARKS: [&str; 3] = ["archived", "private", "internal"];

/// What `layout.html` is given of a repository that is called so in the address and lies at `link`.
/// Until somebody was let see it, nothing is known of it.
pub fn of(req: &HttpRequest, owner: &str, name: &str, link: &str) -> Value {
    let seen = req.extensions().get::<Seen>().cloned();
    let Some(seen) = seen else {
        let tabs = Value::from(Vec::<Value>::new());
        return context! { owner, name, link, marks => tabs.clone(), tabs, is_admin => false };
    };
    let header = seen.header;
    let are_so = [
        header.archived,
        header.private,
        header.internal && !header.private,
    ];
    let marks = MARKS.into_iter().zip(are_so).filter(|(_, is_so)| *is_so);
    let tabs = header.units.into_iter().map(|unit| {
        let (name, icon, path) = tab(unit);
        context! { name, icon, link => format!("{link}{path}") }
    });
    context! {
        owner => seen.owner,
        name => seen.name,
        link,
        marks => marks.map(|(mark, _)| Value::from(mark)).collect::<Value>(),
        tabs => tabs.collect::<Value>(),
        is_admin => seen.is_admin,
    }
}

/// What it is called in the texts, its icon at the forge and its address below the repository's.
pub fn tab(unit: Unit) -> (&'static str, &'static str, &'static str) {
    match unit {
        Unit::Code => ("code", "code", ""),
        Unit::Issues => ("issues", "issue-opened", "/issues"),
        Unit::PullRequests => ("pull-requests", "git-pull-request", "/pulls"),
        Unit::Actions => ("actions", "play", "/actions"),
        Unit::Packages => ("packages", "package", "/packages"),
        Unit::Projects => ("projects", "project", "/projects"),
        Unit::Releases => ("releases", "tag", "/releases"),
        Unit::Wiki => ("wiki", "book", "/wiki"),
        Unit::Activity => ("activity", "pulse", "/activity"),
    }
}
