//! Extracts the paths of the forge's stylesheets from its responses. Accepts only plain paths to stylesheets
//! of the forge itself.

use std::collections::BTreeMap;

use serde::Deserialize;

/// The stylesheet of all pages, if names are not hashed.
pub(super) const PLAIN_INDEX: &str = "assets/css/index.css";

/// Paths below the forge's root, without a leading slash.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct ThemeAssets {
    pub(super) base: Vec<String>,
    pub(super) themes: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Chunk {
    file: String,
    #[serde(default)]
    is_entry: bool,
    #[serde(default)]
    css: Vec<String>,
}

impl ThemeAssets {
    /// The layout without hashes: themes are requested one by one.
    pub(super) fn plain() -> Self {
        Self {
            base: vec![PLAIN_INDEX.to_owned()],
            themes: BTreeMap::new(),
        }
    }

    /// Reads Vite's manifest, whose paths are relative to `/assets/`. `None` if it contains no stylesheet
    /// for all pages.
    pub(super) fn in_manifest(manifest: &[u8]) -> Option<Self> {
        let chunks: BTreeMap<String, Chunk> = serde_json::from_slice(manifest).ok()?;
        let mut found = Self::default();
        for (key, chunk) in chunks {
            let paths = chunk.css.into_iter().chain([chunk.file]);
            let sheets = paths.map(|path| format!("assets/{path}"));
            let mut sheets = sheets.filter(|path| is_stylesheet(path));
            if let Some(name) = theme_of(&key) {
                if let Some(sheet) = sheets.next() {
                    found.themes.insert(name.to_owned(), sheet);
                }
            } else if chunk.is_entry && stem(&key) == "index" {
                found.base.extend(sheets);
            }
        }
        (!found.base.is_empty()).then_some(found)
    }

    /// Reads the `<link rel="stylesheet">` tags of a page of a forge whose root is `sub_path`.
    pub(super) fn in_page(page: &str, sub_path: &str) -> Option<Self> {
        let mut found = Self::default();
        for tag in page.split("<link ").skip(1) {
            let Some((tag, _)) = tag.split_once('>') else {
                continue;
            };
            if attribute(tag, "rel") != Some("stylesheet") {
                continue;
            }
            let path = attribute(tag, "href")
                .and_then(|href| href.split('?').next())
                .and_then(|href| href.strip_prefix(sub_path)?.strip_prefix('/'));
            let Some(path) = path.filter(|path| is_stylesheet(path)) else {
                continue;
            };
            match theme_of(path) {
                Some(name) => {
                    found.themes.insert(name.to_owned(), path.to_owned());
                }
                None => found.base.push(path.to_owned()),
            }
        }
        (!found.base.is_empty()).then_some(found)
    }

    /// Returns the single theme of the page that was read, if nothing else is known.
    pub(super) fn any_theme(&self) -> Option<String> {
        let mut themes = self.themes.values();
        themes.next().filter(|_| themes.next().is_none()).cloned()
    }
}

/// Returns the path of a theme without a hash in its name; an operator's custom theme never has one.
pub(super) fn plain_theme(name: &str) -> String {
    format!("assets/css/theme-{name}.css")
}

pub(super) fn is_theme_name(name: &str) -> bool {
    (1..=64).contains(&name.len())
        && name
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'))
}

fn is_stylesheet(path: &str) -> bool {
    path.starts_with("assets/")
        && path.strip_suffix(".css").is_some()
        && path.len() <= 256
        && !path.contains("..")
        && !path.contains("//")
        && path
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'.' | b'_' | b'-'))
}

/// Parses `theme-<name>.css` or `theme-<name>.<hash>.css`, in any folder.
fn theme_of(path: &str) -> Option<&str> {
    stem(path)
        .strip_prefix("theme-")
        .filter(|name| is_theme_name(name))
}

/// Returns the file name up to its first dot.
fn stem(path: &str) -> &str {
    let file = path.rsplit('/').next().unwrap_or(path);
    file.split('.').next().unwrap_or(file)
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let rest = tag.split_once(&format!("{name}=\""))?.1;
    rest.split_once('"').map(|(value, _)| value)
}
