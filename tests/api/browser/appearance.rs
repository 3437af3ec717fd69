//! Checks that run on every page.

use std::path::Path;

use crate::support::browser::{Browser, View};

/// Passes the findings of axe-core to the script's last argument.
const AXE: &str =
    "axe.run(document, { resultTypes: ['violations'] }).then(arguments[0], arguments[0])";

pub const VIEWS: [(&str, View); 4] = [
    ("light", View::WIDE),
    ("dark", View::WIDE.dark()),
    ("phone", View::PHONE),
    ("phone-dark", View::PHONE.dark()),
];

/// What axe-core finds.
pub async fn axe_findings(browser: &Browser) -> Vec<String> {
    let file =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("target/axe/node_modules/axe-core/axe.min.js");
    let axe = std::fs::read_to_string(&file)
        .unwrap_or_else(|error| panic!("{}: {error}; run scripts/require test", file.display()));
    browser.script(&axe, vec![]).await;
    let findings = browser.run_async_script(AXE, vec![]).await;
    let Some(violations) = findings["violations"].as_array() else {
        panic!("{findings}");
    };
    violations
        .iter()
        .map(|fault| format!("{}: {}", fault["id"], fault["nodes"][0]["html"]))
        .collect()
}

/// Whether the page is wider than its viewport.
pub async fn is_wider_than_viewport(browser: &Browser) -> bool {
    let wide = "return document.documentElement.scrollWidth > document.documentElement.clientWidth";
    browser.script(wide, vec![]).await == true
}
