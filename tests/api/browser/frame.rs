//! The frame of a page beside a forge: the navigation bar, the header of the repository, its tabs.

use std::collections::BTreeMap;

use serde_json::Value;
use thirtyfour::Key;

use super::appearance::axe_findings;
use super::proxy::OriginProxy;
use crate::support::app::TestApp;
use crate::support::browser::{Browser, HOST, View};

const VAULT: &str = "/acme/app/vault";
/// The sizes that each forge gives to the elements of its templates.
pub const GITEA: &str = include_str!("forges/gitea.css");
pub const FORGEJO: &str = concat!(
    include_str!("forges/gitea.css"),
    include_str!("forges/forgejo.css")
);
pub const THEME: &str = include_str!("forges/theme.css");
const LOGO: &str =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><path d='M0 0h16v16H0z'/></svg>";

/// A service beside a forge of that kind, and both on one origin.
pub async fn beside(kind: &str) -> (TestApp, OriginProxy) {
    let app = Browser::service().await;
    let public_url = format!("http://{HOST}");
    let app = app
        .with(&[
            ("FORGEVAULT__SERVER__PUBLIC_URL", &public_url),
            ("FORGEVAULT__FORGE__KIND", kind),
        ])
        .await;
    {
        let mut world = app.forge.world();
        let index = if kind == "gitea" { GITEA } else { FORGEJO };
        let theme = format!("/assets/css/theme-{kind}-auto.css").leak();
        world.assets.insert("/assets/css/index.css", index);
        world.assets.insert(theme, THEME);
        world.assets.insert("/assets/img/logo.svg", LOGO);
        world.open_issues("acme/app", 1_250);
    }
    let proxy = OriginProxy::start(&app).await;
    (app, proxy)
}

/// Left, top, width, height, right of each element that is shown.
const BOXES: &str = "
    const boxes = {};
    const elements = {
        'bar': '#navbar', 'logo': '#navbar-logo', 'bell': '.navbar-right > a',
        'create': '.navbar-right > details', 'you': '.vault-you',
        'phone bell': '.navbar-mobile-right > a', 'phone menu': '.vault-nav-open > summary',
        'header': '.repo-header', 'icon': '.repo-header .svg', 'forks': '.repo-header a[href$=\"/forks\"]',
        'tabs': 'overflow-menu', 'settings': '.overflow-menu-items > :last-child',
        'line': '.ui.tabs.divider', 'content': '.page-content > .flex-container',
    };
    for (const [name, css] of Object.entries(elements)) {
        const box = document.querySelector(css)?.getBoundingClientRect();
        if (box?.height) boxes[name] = [box.left, box.top, box.width, box.height, box.right];
    }
    return boxes;";

/// The name of an element, and its left, top, width, height and right.
type Measured = (&'static str, [f64; 5]);

/// What was measured on the pages that Gitea 1.26 and Forgejo 16 make of their templates, with their own
/// stylesheets, in Chromium: left, top, width, height, right; what depends on the font is left out (-1).
#[rustfmt::skip]
const MEASURED: [(&str, View, &[Measured]); 4] = [
    ("gitea", View::WIDE, &[
        ("bar", [0., 0., 1280., 50., 1280.]),
        ("logo", [10., 6.5, 56., 36., 66.]),
        ("bell", [1096., 6.5, 42., 36., 1138.]),
        ("create", [1143., 6.5, 57., 36., 1200.]),
        ("you", [1205., 6.5, 65., 36., 1270.]),
        ("header", [32., 62., 1216., 30., 1248.]),
        ("icon", [32., 65., 24., 24., 56.]),
        ("forks", [-1., 62., -1., 30., 1248.]),
        ("tabs", [32., 96., 1216., 42., 1248.]),
        ("settings", [-1., 96., -1., 41., 1248.]),
        ("line", [0., 137., 1280., 1., 1280.]),
        ("content", [32., 154., 1216., -1., 1248.]),
    ]),
    ("gitea", View::PHONE, &[
        ("bar", [0., 0., 390., 50., 390.]),
        ("logo", [10., 6.5, 56., 36., 66.]),
        ("phone bell", [292.75, 5.5, 42., 38., 334.75]),
        ("phone menu", [339.75, -1., 40.25, -1., 380.]),
        ("header", [8., 62., 374., 61., 382.]),
        ("icon", [8., 62., 24., 24., 32.]),
        ("forks", [-1., 93., -1., 30., -1.]),
        ("tabs", [8., 127., 374., 42., 382.]),
        ("line", [0., 168., 390., 1., 390.]),
        ("content", [8., 185., 374., -1., 382.]),
    ]),
    ("forgejo", View::WIDE, &[
        ("bar", [0., 0., 1280., 49., 1280.]),
        ("logo", [10., 6., 56., 36., 66.]),
        ("bell", [1104., 6., 42., 36., 1146.]),
        ("create", [1151., 5., 53., 38., 1204.]),
        ("you", [1209., 5., 61., 38., 1270.]),
        ("header", [32., 61., 1216., 33.3, 1248.]),
        ("icon", [32., 65.65, 24., 24., 56.]),
        ("forks", [-1., 61., -1., 33.3, 1248.]),
        ("tabs", [32., 98.3, 1216., 41., 1248.]),
        ("settings", [-1., 98.3, -1., 40., 1248.]),
        ("line", [0., 138.3, 1280., 1., 1280.]),
        ("content", [32., 155.3, 1216., -1., 1248.]),
    ]),
    ("forgejo", View::PHONE, &[
        ("bar", [0., 0., 390., 49., 390.]),
        ("logo", [10., 6., 56., 36., 66.]),
        ("phone bell", [297., 6., 36., 36., 333.]),
        ("phone menu", [344., 6., 36., 36., 380.]),
        ("header", [8., 61., 374., 64.3, 382.]),
        ("icon", [8., 61., 24., 24., 32.]),
        ("forks", [-1., 92., -1., 33.3, -1.]),
        ("tabs", [8., 129.3, 374., 41., 382.]),
        ("line", [0., 169.3, 390., 1., 390.]),
        ("content", [8., 186.3, 374., -1., 382.]),
    ]),
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_header_is_where_the_forges_own_is() {
    for kind in ["gitea", "forgejo"] {
        let (app, proxy) = beside(kind).await;
        let browser = Browser::at(proxy.address, View::WIDE).await;
        browser.sign_in(&app.people.alice).await;
        let mut wrong = vec![];
        for (_, view, expected) in MEASURED.iter().filter(|(of, ..)| *of == kind) {
            browser.show_as(*view).await;
            let found = browser.script(BOXES, vec![]).await;
            let found: BTreeMap<String, [f64; 5]> = serde_json::from_value(found).unwrap();
            for (name, expected) in *expected {
                let found = found.get(*name).copied().unwrap_or_default();
                let is_right = |(at, wanted): (f64, f64)| wanted < 0. || (at - wanted).abs() < 0.6;
                if !found.into_iter().zip(*expected).all(is_right) {
                    wrong.push(format!(
                        "{kind}, {} px: {name}: {found:?} instead of {expected:?}",
                        view.width
                    ));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_page_needs_five_requests_at_most() {
    for kind in ["gitea", "forgejo"] {
        let (app, proxy) = beside(kind).await;
        let browser = Browser::at(proxy.address, View::WIDE).await;
        browser.sign_in(&app.people.alice).await;
        let files = "return performance.getEntriesByType('resource').map((file) => file.name)";
        let files = browser.script(files, vec![]).await;
        assert!(files.as_array().unwrap().len() < 5, "{files}");
        let icons = "
            const icons = [...document.querySelectorAll('.vault-icon')];
            return icons.filter((icon) => getComputedStyle(icon).maskImage === 'none').length;";
        assert_eq!(
            browser.script(icons, vec![]).await,
            0,
            "icons without a picture"
        );
        let logo = "return document.querySelector('#navbar-logo img').src";
        let logo = browser.script(logo, vec![]).await;
        assert!(
            logo.as_str().unwrap().starts_with("data:image/svg+xml,"),
            "{logo}"
        );
    }
}

/// The addresses of the links that are shown.
const LINKS: &str = "
    const links = [...document.querySelectorAll(arguments[0])].filter((link) => link.checkVisibility());
    return links.map((link) => link.getAttribute('href'));";

async fn links(browser: &Browser, css: &str) -> Vec<String> {
    let links = browser.script(LINKS, vec![Value::from(css)]).await;
    serde_json::from_value(links).unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_menus_lead_into_the_forge_and_close_like_menus() {
    let (app, proxy) = beside("gitea").await;
    for view in [View::WIDE, View::WIDE.without_scripts()] {
        let browser = Browser::at(proxy.address, view).await;
        browser.sign_in(&app.people.alice).await;
        let bar = links(&browser, ".navbar-left > a").await;
        assert_eq!(
            bar,
            ["/", "/issues", "/pulls", "/milestones", "/explore/repos"]
        );
        browser.click(".navbar-right > details > summary").await;
        let menu = links(&browser, ".navbar-right li > a").await;
        assert_eq!(menu, ["/repo/create", "/repo/migrate", "/org/create"]);
        browser.click(".vault-you > summary").await;
        let menu = links(&browser, ".vault-you li > a").await;
        assert_eq!(menu[..2], ["/alice", "/alice?tab=stars"]);
        assert!(
            menu.contains(&"/-/vault/account/sessions".to_owned()),
            "{menu:?}"
        );
        if view.has_scripts {
            assert_eq!(axe_findings(&browser).await, Vec::<String>::new());
        }
        if view.has_scripts {
            // Opening one closed the other; Escape gives the focus back to what opened the menu.
            assert_eq!(
                links(&browser, ".navbar-right > details:first-of-type a")
                    .await
                    .len(),
                0
            );
            browser.send_keys(Key::Escape).await;
            assert!(links(&browser, ".vault-you a").await.is_empty());
            let focused = "return document.activeElement.matches('.vault-you > summary')";
            assert_eq!(browser.script(focused, vec![]).await, true);
            browser.send_keys(Key::Enter).await;
            browser.find(".vault-you li > a").await;
            browser.click("main h1").await;
            assert!(links(&browser, ".vault-you a").await.is_empty());
        }
        browser.assert_no_console_errors().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_a_phone_the_bar_and_the_tabs_open_by_a_button() {
    for kind in ["gitea", "forgejo"] {
        let (app, proxy) = beside(kind).await;
        for view in [View::PHONE, View::PHONE.without_scripts()] {
            let browser = Browser::at(proxy.address, view).await;
            browser.sign_in(&app.people.alice).await;
            assert_eq!(links(&browser, ".navbar-left > a").await, ["/"]);
            browser.click(".vault-nav-open > summary").await;
            assert_eq!(links(&browser, ".navbar-left > a").await.len(), 5);
            browser.click(".vault-you > summary").await;
            browser.find(".vault-you li > a").await;
            browser.click(".vault-nav-open > summary").await;
            let shown = links(&browser, ".overflow-menu-items > a").await;
            assert!(shown.contains(&VAULT.to_owned()), "{shown:?}");
            if view.has_scripts {
                assert!(shown.len() < 5, "{shown:?}");
                browser.click(".vault-more-tabs > summary").await;
                let folded = links(&browser, ".vault-more-tabs a").await;
                assert_eq!(shown.len() + folded.len(), 8, "{shown:?} {folded:?}");
                assert_eq!(folded.last().unwrap(), "/acme/app/settings");
            } else {
                assert_eq!(shown.len(), 8, "{shown:?}");
            }
            // Without scripts, axe-core cannot run either.
            if view.has_scripts {
                assert_eq!(axe_findings(&browser).await, Vec::<String>::new());
            }
            browser.assert_no_console_errors().await;
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn only_where_a_script_can_do_it_signing_out_of_forgejo_is_offered() {
    let (app, proxy) = beside("forgejo").await;
    for (view, is_offered) in [(View::WIDE, true), (View::WIDE.without_scripts(), false)] {
        let browser = Browser::at(proxy.address, view).await;
        browser.sign_in(&app.people.alice).await;
        browser.click(".vault-you > summary").await;
        browser.find(".vault-you li > a").await;
        let offered = "return document.querySelector('[data-then]').checkVisibility()";
        assert_eq!(browser.script(offered, vec![]).await, is_offered);
        if is_offered {
            browser.click("[data-then] button").await;
            browser.wait_for_path("/").await;
            assert_eq!(app.forge.calls("logout"), 1);
        }
    }
}
