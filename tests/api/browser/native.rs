//! Pages beside a forge, styled by the forge's own stylesheets, with each asset layout.

use super::appearance::{VIEWS, axe_findings, is_wider_than_viewport, save_screenshot};
use super::pages::fill_vault;
use super::proxy::OriginProxy;
use crate::support::browser::{Browser, View};

/// A forge's styles: appearance defined by theme variables.
const INDEX: &str = "
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--color-body); color: var(--color-text); font-family: serif; }
    a { color: var(--color-primary); text-decoration: none; }
    p a { text-decoration: underline; }
    #navbar { background: var(--color-nav-bg); display: flex; justify-content: space-between; padding: 0 16px; }
    .ui.container { width: 1280px; max-width: calc(100% - 32px); margin: 0 auto; }
    .ui.button { border: 0; border-radius: 9px; padding: 9px; background: var(--color-button); color: var(--color-text); }
    .ui.primary.button { background: var(--color-primary); color: var(--color-primary-contrast); }
    .ui.secondary.pointing.menu { display: flex; }
    .ui.secondary.pointing.menu .item { padding: 8px; color: var(--color-text); }
    .ui.table { width: 100%; border: 1px solid var(--color-secondary); background: var(--color-box-body); }
    .ui.label { background: var(--color-label-bg); color: var(--color-text); }
    .repository .repo-header { display: flex; justify-content: space-between; padding: 0; }
    .octicon-key { width: 16px; }";
/// Light, or dark if the browser prefers it.
const THEME: &str = "
    :root {
        --color-primary: #6a1b5d; --color-primary-contrast: #ffffff; --color-secondary: #cccccc;
        --color-body: #fefcf6; --color-box-header: #f3efe4; --color-box-body: #fffdf8;
        --color-text: #201a10; --color-text-light: #554f45; --color-nav-bg: #f1e9d8;
        --color-secondary-nav-bg: #f6f0e3; --color-menu: #fffdf8; --color-button: #efe7d6;
        --color-input-background: #ffffff; --color-input-border: #7d7768; --color-error-bg: #ffe9e6;
        --color-error-text: #8a1c14; --color-success-bg: #e3f4e6; --color-warning-bg: #fff3cf;
        --color-label-bg: #e6dfcf; --color-red: #9d1f18;
    }
    @media (prefers-color-scheme: dark) {
        :root {
            color-scheme: dark;
            --color-primary: #e3a7d8; --color-primary-contrast: #170e15; --color-secondary: #4a4454;
            --color-body: #191521; --color-box-header: #272130; --color-box-body: #1f1a28;
            --color-text: #e8e2f0; --color-text-light: #b6aec2; --color-nav-bg: #120e19;
            --color-secondary-nav-bg: #15111d; --color-menu: #1f1a28; --color-button: #2c2537;
            --color-input-background: #120e19; --color-input-border: #8a8199; --color-error-bg: #3c1b1d;
            --color-error-text: #ffb9b2; --color-success-bg: #16301f; --color-warning-bg: #362d12;
            --color-label-bg: #372f44; --color-red: #ff9d95;
        }
    }";
const ICON: &str =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><path d='M0 0h16v16H0z'/></svg>";
const MANIFEST: &str = r#"{
    "web_src/js/index.ts": {"file": "js/index.C6Z.js", "isEntry": true, "css": ["css/index.B3z.css"]},
    "web_src/css/themes/theme-gitea-auto.css": {"file": "css/theme-gitea-auto.Cy.css", "isEntry": true}}"#;
const LOGIN: &str = r#"<html><head><link rel="stylesheet" href="/assets/css/index.Ab1.css">
    <link rel="stylesheet" href="/assets/css/theme-gitea-auto.Xy9.css"></head></html>"#;

const ICONS: [&str; 14] = [
    "key",
    "repo",
    "person",
    "globe",
    "tools",
    "code",
    "issue-opened",
    "git-pull-request",
    "play",
    "package",
    "project",
    "tag",
    "book",
    "pulse",
];

/// The computed style of an element.
const PAINTED: &str = "
    const style = getComputedStyle(document.querySelector(arguments[0]));
    return style[arguments[1]];";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_page_matches_the_forges_style_with_each_asset_layout() {
    let layouts: [(&str, &[(&'static str, &'static str)]); 3] = [
        (
            "plain",
            &[
                ("/assets/css/index.css", INDEX),
                ("/assets/css/theme-gitea-auto.css", THEME),
            ],
        ),
        (
            "manifest",
            &[
                ("/assets/.vite/manifest.json", MANIFEST),
                ("/assets/css/index.B3z.css", INDEX),
                ("/assets/css/theme-gitea-auto.Cy.css", THEME),
            ],
        ),
        (
            "links",
            &[
                ("/user/login", LOGIN),
                ("/assets/css/index.Ab1.css", INDEX),
                ("/assets/css/theme-gitea-auto.Xy9.css", THEME),
            ],
        ),
    ];
    for (layout, files) in layouts {
        let app = Browser::service().await;
        {
            let mut world = app.forge.world();
            world.assets = files.iter().copied().collect();
            for icon in ICONS {
                let path = format!("/assets/img/svg/octicon-{icon}.svg");
                world.assets.insert(path.leak(), ICON);
            }
            world.assets.insert("/assets/img/logo.svg", ICON);
            world.open_issues("acme/app", 1_250);
        }
        fill_vault(&app).await;
        let proxy = OriginProxy::start(&app).await;
        let browser = Browser::at(proxy.address, View::WIDE).await;
        browser.sign_in(&app.people.alice).await;
        let painted = async |css: &str, property: &str| {
            let arguments = vec![css.into(), property.into()];
            browser
                .script(PAINTED, arguments)
                .await
                .as_str()
                .unwrap()
                .to_owned()
        };
        for (view_name, view) in VIEWS {
            browser.show_as(view).await;
            let (body, bar, button) = if view.is_dark {
                ("rgb(25, 21, 33)", "rgb(18, 14, 25)", "rgb(227, 167, 216)")
            } else {
                (
                    "rgb(254, 252, 246)",
                    "rgb(241, 233, 216)",
                    "rgb(106, 27, 93)",
                )
            };
            let at = format!("{layout}, {view_name}");
            assert_eq!(painted("body", "backgroundColor").await, body, "{at}");
            assert_eq!(painted("body", "fontFamily").await, "serif", "{at}");
            assert_eq!(painted("#navbar", "backgroundColor").await, bar, "{at}");
            let primary = ".ui.primary.button";
            assert_eq!(painted(primary, "backgroundColor").await, button, "{at}");
            assert_eq!(painted(primary, "borderRadius").await, "9px", "{at}");
            let header = ".repo-header";
            assert_eq!(
                painted(header, "justifyContent").await,
                "flex-start",
                "{at}"
            );
            assert_eq!(painted(header, "height").await, "30px", "{at}");
            save_screenshot(&browser, &format!("native-{layout}-{view_name}")).await;
            assert_eq!(axe_findings(&browser).await, Vec::<String>::new(), "{at}");
            assert!(!is_wider_than_viewport(&browser).await, "{at}");
        }
        browser.assert_no_console_errors().await;
    }
}
