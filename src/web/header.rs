//! The header of a repository, like on the forge's own pages: its name, labels, counters and tabs.

use actix_web::{HttpMessage as _, HttpRequest};
use minijinja::{HtmlEscape, Value, context};

use super::theme::Layout;
use crate::access::PageRepo;
use crate::forge::{Header, Unit};

/// The possible labels of a repository, with the icon that stands for each on a phone.
pub const MARKS: [(&str, &str); 4] = [
    ("archived", "archive"),
    ("private", "lock"),
    ("internal", "shield-lock"),
    ("template", "repo-template"),
];

/// The tabs in Forgejo's order.
const FORGEJO: [Unit; 9] = [
    Unit::Code,
    Unit::Issues,
    Unit::PullRequests,
    Unit::Projects,
    Unit::Releases,
    Unit::Packages,
    Unit::Wiki,
    Unit::Activity,
    Unit::Actions,
];

/// Returns the context of `layout.html` for the repository with this name in the address, at `link`. Reveals
/// nothing about it before the caller is authorized.
pub fn of(req: &HttpRequest, layout: Layout, (owner, name): (&str, &str), link: &str) -> Value {
    let is_forgejo = layout == Layout::Forgejo;
    let seen = req.extensions().get::<PageRepo>().cloned();
    let Some(seen) = seen else {
        let tabs = Value::from(Vec::<Value>::new());
        return context! {
            owner, name, link => address(link), is_forgejo, marks => tabs.clone(), tabs, is_admin => false,
            icon => "repo", followers => Value::from(()), forked_from => "", mirror_of => "",
            is_empty => true,
        };
    };
    let header = seen.header;
    let are_so = [
        header.archived,
        header.private,
        header.internal && !header.private,
        header.template,
    ];
    let marks = MARKS.into_iter().zip(are_so).filter(|(_, is_so)| *is_so);
    let marks = marks.map(|((mark, icon), _)| context! { name => called(mark, is_forgejo), icon });
    let tabs = units(&header, layout).map(|unit| {
        let (name, icon, path) = tab(unit);
        let count = match unit {
            Unit::Issues => header.open_issues,
            Unit::PullRequests => header.open_pull_requests,
            Unit::Releases => header.releases,
            _ => 0,
        };
        let name = called(name, is_forgejo);
        context! { name, icon, link => address(&format!("{link}{path}")), count => short(count) }
    });
    context! {
        owner => seen.owner,
        name => seen.name,
        link => address(link),
        is_forgejo,
        icon => icon(&header),
        marks => marks.collect::<Value>(),
        tabs => tabs.collect::<Value>(),
        is_admin => seen.is_admin,
        followers => header.followers.map(|count| context! {
            watchers => written(count.watchers),
            stars => written(count.stars),
            forks => written(count.forks),
        }),
        // Without code there is nothing to fork.
        is_empty => header.empty || !header.units.contains(&Unit::Code),
        forked_from => header.forked_from.unwrap_or_default(),
        mirror_of => header.mirror_of.unwrap_or_default(),
    }
}

/// Escapes an address for HTML, but for its slashes: a page has hundreds of them.
pub fn address(path: &str) -> Value {
    Value::from_safe_string(HtmlEscape(path).to_string().replace("&#x2f;", "/"))
}

/// The icon before the name of a repository.
fn icon(header: &Header) -> &'static str {
    if header.mirror_of.is_some() {
        "mirror"
    } else if header.forked_from.is_some() {
        "repo-forked"
    } else {
        "repo"
    }
}

/// Returns the tabs in the forge's order. Gitea hides some for an empty repository.
fn units(header: &Header, layout: Layout) -> impl Iterator<Item = Unit> {
    let order = match layout {
        Layout::Gitea => Unit::ALL,
        Layout::Forgejo => FORGEJO,
    };
    let hides_lively = layout == Layout::Gitea && header.empty;
    order.into_iter().filter(move |unit| {
        let is_lively = matches!(unit, Unit::Actions | Unit::Activity);
        header.units.contains(unit) && !(is_lively && hides_lively)
    })
}

/// Formats the count of a tab like both forges, which write no zero there.
fn short(count: u64) -> String {
    if count == 0 {
        String::new()
    } else {
        written(count)
    }
}

/// Formats a count like both forges: `999`, `1.2k`, `1.0M`.
fn written(count: u64) -> String {
    let tenths = |of: u64, unit: char| {
        let tenths = (count + of / 20) / (of / 10);
        format!("{}.{}{unit}", tenths / 10, tenths % 10)
    };
    match count {
        ..1_000 => count.to_string(),
        1_000..1_000_000 => tenths(1_000, 'k'),
        1_000_000.. => tenths(1_000_000, 'M'),
    }
}

/// Returns the last part of a tab's or mark's text key: each forge has its own words.
pub fn called(name: &str, is_forgejo: bool) -> String {
    let forge = if is_forgejo { "forgejo-" } else { "" };
    format!("{forge}{name}")
}

/// Returns the tab's key in the texts, its icon at the forge, and its path below the repository's.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::render::TEMPLATES;

    #[test]
    fn each_forge_has_its_own_tab_order_and_gitea_hides_some_for_empty_repositories() {
        let header = |empty| Header {
            empty,
            units: Unit::ALL.to_vec(),
            ..Header::default()
        };
        let shown = |layout, empty| {
            let header = header(empty);
            let names = units(&header, layout).map(|unit| tab(unit).0);
            names.collect::<Vec<_>>().join(" ")
        };
        assert_eq!(
            shown(Layout::Gitea, false),
            "code issues pull-requests actions packages projects releases wiki activity"
        );
        assert_eq!(
            shown(Layout::Gitea, true),
            "code issues pull-requests packages projects releases wiki"
        );
        for empty in [false, true] {
            assert_eq!(
                shown(Layout::Forgejo, empty),
                "code issues pull-requests projects releases packages wiki activity actions"
            );
        }
    }

    #[test]
    fn the_stylesheet_has_every_icon_of_the_frame_and_no_other() {
        let build = include_str!("../../static/build.mjs");
        let (_, listed) = build.split_once("const FRAME_ICONS = [").unwrap();
        let (listed, _) = listed.split_once("];").unwrap();
        let tabs = Unit::ALL.map(|unit| tab(unit).1);
        let marks = MARKS.map(|(_, icon)| icon);
        let fork = Header {
            forked_from: Some("a/b".to_owned()),
            ..Header::default()
        };
        let mirror = Header {
            mirror_of: Some(String::new()),
            ..Header::default()
        };
        let before = [Header::default(), fork, mirror].map(|header| icon(&header));
        let composed: Vec<_> = tabs.into_iter().chain(marks).chain(before).collect();
        let listed: Vec<_> = listed.split('"').skip(1).step_by(2).collect();
        for icon in &composed {
            assert!(listed.contains(icon), "{icon}");
        }
        for icon in listed {
            let text = format!("\"{icon}\"");
            let is_in_template = TEMPLATES.iter().any(|(_, source)| source.contains(&text));
            assert!(is_in_template || composed.contains(&icon), "{icon}");
        }
    }

    #[test]
    fn counts_are_formatted_like_the_forge() {
        for (count, written) in [
            (0, ""),
            (1, "1"),
            (999, "999"),
            (1_000, "1.0k"),
            (1_249, "1.2k"),
            (1_250, "1.3k"),
            (999_949, "999.9k"),
            (2_500_000, "2.5M"),
        ] {
            assert_eq!(short(count), written);
        }
        assert_eq!(written(0), "0");
    }
}
