//! Pages beside a forge, styled by the forge's own stylesheets, with each asset layout.

use super::appearance::{VIEWS, axe_findings, is_wider_than_viewport};
use super::frame::{GITEA as INDEX, THEME};
use super::pages::fill_vault;
use super::proxy::OriginProxy;
use crate::support::browser::{Browser, View};

const ICON: &str =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><path d='M0 0h16v16H0z'/></svg>";
const MANIFEST: &str = r#"{
    "web_src/js/index.ts": {"file": "js/index.C6Z.js", "isEntry": true, "css": ["css/index.B3z.css"]},
    "web_src/css/themes/theme-gitea-auto.css": {"file": "css/theme-gitea-auto.Cy.css", "isEntry": true}}"#;
const LOGIN: &str = r#"<html><head><link rel="stylesheet" href="/assets/css/index.Ab1.css">
    <link rel="stylesheet" href="/assets/css/theme-gitea-auto.Xy9.css"></head></html>"#;

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
            assert_eq!(axe_findings(&browser).await, Vec::<String>::new(), "{at}");
            assert!(!is_wider_than_viewport(&browser).await, "{at}");
        }
        browser.assert_no_console_errors().await;
    }
}
