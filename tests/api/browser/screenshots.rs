//! `make screenshots`: every page, wide and on a phone, light and dark, and in German, Persian and Chinese, of a
//! vault that is in use; alone, and beside forges with the sizes of the tests or, if `FORGEVAULT_FORGE_CSS`
//! names a folder with their `assets/`, with a forge's real stylesheets. Not a part of the test run.

mod project;

use std::path::{Path, PathBuf};

use forgevault::license::Gate;
use forgevault::startup::Overrides;
use license_tool::Tier;

use self::project::fill_project;
use super::appearance::VIEWS;
use super::frame::beside;
use super::pages::{PAGES, visit_all};
use super::proxy::OriginProxy;
use crate::support::app::{Options, TestApp};
use crate::support::browser::{Browser, HOST, View};

const LANGUAGES: [&str; 3] = ["de-DE", "fa-IR", "zh-CN"];
/// Pages of a vault on the smallest plan.
const SOLO: [(&str, &str); 4] = [
    ("secrets", "/acme/app/vault"),
    ("plan", "/acme/app/vault/plan"),
    ("keys", "/acme/app/vault/keys"),
    ("token-new", "/acme/app/vault/tokens/new"),
];

/// Saves what the browser shows in each of these views.
async fn save(browser: &Browser, folder: &Path, name: &str, views: &[(&str, View)]) {
    for (view_name, view) in views {
        browser.show_as(*view).await;
        let file = folder.join(format!("{name}-{view_name}.png"));
        browser.screenshot(&file).await;
    }
    browser.show_as(View::WIDE).await;
}

fn folder(name: &str) -> PathBuf {
    let root = std::env::var_os("FORGEVAULT_SCREENSHOTS");
    let root = root.map_or_else(|| PathBuf::from("target/screenshots"), PathBuf::from);
    let folder = root.join(name);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

async fn save_all(name: &str, app: &TestApp, browser: Browser) {
    let folder = folder(name);
    let fill = async || fill_project(app).await;
    let look = async |page: &str| save(&browser, &folder, page, &VIEWS).await;
    visit_all(app, &browser, fill, look).await;
    browser.goto("/acme/app/vault").await;
    browser.click(".vault-you > summary").await;
    save(&browser, &folder, "menu", &VIEWS[..2]).await;
    for language in LANGUAGES {
        let folder = folder.join(language);
        std::fs::create_dir_all(&folder).unwrap();
        for (page, path) in PAGES {
            let mark = if path.contains('?') { '&' } else { '?' };
            browser.goto(&format!("{path}{mark}lang={language}")).await;
            save(&browser, &folder, page, &[VIEWS[0], VIEWS[2]]).await;
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "saves pictures and checks nothing: see make screenshots"]
async fn alone() {
    let app = Browser::service().await;
    let browser = Browser::open(&app, View::WIDE).await;
    save_all("alone", &app, browser).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "saves pictures and checks nothing: see make screenshots"]
async fn beside_gitea() {
    let (app, proxy) = beside("gitea").await;
    let browser = Browser::at(proxy.address, View::WIDE).await;
    save_all("gitea", &app, browser).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "saves pictures and checks nothing: see make screenshots"]
async fn beside_forgejo() {
    let (app, proxy) = beside("forgejo").await;
    let browser = Browser::at(proxy.address, View::WIDE).await;
    save_all("forgejo", &app, browser).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "saves pictures and checks nothing: see make screenshots"]
async fn with_a_forges_real_stylesheets() {
    let Some(folder) = std::env::var_os("FORGEVAULT_FORGE_CSS").map(PathBuf::from) else {
        return;
    };
    let is_forgejo = folder.join("assets/css/theme-forgejo-auto.css").exists();
    let kind = if is_forgejo { "forgejo" } else { "gitea" };
    let (app, proxy) = beside(kind).await;
    app.forge.world().assets.clear();
    add_assets(&app, &folder, &folder.join("assets"));
    let browser = Browser::at(proxy.address, View::WIDE).await;
    save_all(&format!("real-{kind}"), &app, browser).await;
}

/// Serves the text files below a folder.
fn add_assets(app: &TestApp, root: &Path, folder: &Path) {
    for entry in folder.read_dir().unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            add_assets(app, root, &path);
        } else if let Ok(text) = std::fs::read_to_string(&path) {
            let name = format!("/{}", path.strip_prefix(root).unwrap().display());
            app.forge.world().assets.insert(name.leak(), text.leak());
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "saves pictures and checks nothing: see make screenshots"]
async fn of_a_vault_without_a_licence_and_of_refusals() {
    let (app, _) = beside("gitea").await;
    fill_project(&app).await;
    let overrides = Overrides {
        gate: Some(Gate::of(Tier::Solo)),
        ..Overrides::default()
    };
    let settings = vec![("FORGEVAULT__SERVER__PUBLIC_URL", format!("http://{HOST}"))];
    let options = Options {
        settings,
        overrides,
        ..Options::default()
    };
    let app = app.restart(options).await;
    let proxy = OriginProxy::start(&app).await;
    let browser = Browser::at(proxy.address, View::WIDE).await;
    let folder = folder("solo");
    browser.sign_in(&app.people.alice).await;
    for (page, path) in SOLO {
        browser.goto(path).await;
        save(&browser, &folder, page, &VIEWS).await;
    }
    browser.goto("/acme/app/vault/new").await;
    browser.fill("#name", "ONE_TOO_MANY").await;
    browser.fill("#value", "x").await;
    browser.click_label("Create secret").await;
    save(&browser, &folder, "limit", &VIEWS).await;
    for (page, path) in [
        ("not-found", "/acme/app/vault/secrets/NONE"),
        ("no-repository", "/acme/none/vault"),
    ] {
        browser.goto(path).await;
        save(&browser, &folder, page, &VIEWS).await;
    }
    browser.click(".vault-you > summary").await;
    browser.click_label("Sign out of the vault").await;
    browser.find("#token").await;
    browser.sign_in(&app.people.carol).await;
    browser.goto("/acme/app/vault/keys").await;
    save(&browser, &folder, "forbidden", &VIEWS).await;
}
