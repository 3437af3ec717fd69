//! The forge's stylesheets, so that our pages look like its own. They are found by asking the forge, since
//! their names differ between releases, and cached for an hour. If the forge does not tell, the pages use
//! only our own.

mod logo;
mod manifest;
mod source;

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Mutex;

use self::manifest::{ThemeAssets, is_theme_name};
use self::source::Source;
use crate::clock::Clock;
use crate::forge::gitea::GiteaError;
use crate::settings::{BaseUrl, ForgeKind};

/// How long the result is used before the forge is asked again, in seconds.
const CACHED_FOR: i64 = 3_600;
/// How long to wait after a failed attempt, in seconds.
const RETRY_AFTER: i64 = 30;
/// How long a page waits for another one that is asking the forge.
const PATIENCE: Duration = Duration::from_millis(250);
/// Maximum number of cached themes.
const MAX_THEMES: usize = 64;

/// Limits for asking the forge.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Time to connect.
    pub connect: Duration,
    /// Time to find the stylesheets, and again to find a theme.
    pub total: Duration,
    /// The largest response that is read, in bytes.
    pub answer_bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(1),
            total: Duration::from_secs(2),
            answer_bytes: 512 * 1024,
        }
    }
}

/// The appearance of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Theme {
    /// Paths on the forge's own origin with its sub-path, in the order of the links; empty if there is no
    /// forge, or it does not tell.
    pub stylesheets: Vec<String>,
    /// The forge's logo as a `data:` URL, so that a page needs no request for it; [`None`] if it is large or
    /// no SVG.
    pub logo: Option<Arc<str>>,
}

impl Theme {
    /// Whether the names of the stylesheets have no hash, as in Gitea up to 1.25.
    pub fn has_plain_names(&self) -> bool {
        let mut sheets = self.stylesheets.iter();
        sheets.any(|path| path.ends_with(manifest::PLAIN_INDEX))
    }
}

/// Whose header the pages imitate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    Gitea,
    Forgejo,
}

/// Finds and caches the stylesheets of a forge.
pub struct Themes {
    source: Option<Source>,
    sub_path: String,
    default_theme: &'static str,
    pub layout: Layout,
    clock: Arc<dyn Clock>,
    state: Mutex<State>,
    /// The latest result for each theme, or for none (""), used while the forge is being asked.
    last: std::sync::Mutex<HashMap<String, Theme>>,
}

#[derive(Default)]
struct State {
    found: Option<ThemeAssets>,
    logo: Option<Arc<str>>,
    found_at: i64,
    failed_at: Option<i64>,
    /// The path of each requested theme, or `None` if the forge does not have it.
    themes: HashMap<String, Option<String>>,
}

impl Themes {
    /// Creates a cache for a forge of this `kind`, whose pages browsers see at `public_url`, without asking
    /// it. Fails like [`crate::forge::gitea::client`].
    pub fn new(
        kind: &ForgeKind,
        public_url: &BaseUrl,
        limits: Limits,
        clock: Arc<dyn Clock>,
    ) -> Result<Self, GiteaError> {
        let (url, default_theme, layout) = match kind {
            ForgeKind::Gitea(url) => (Some(url), "gitea-auto", Layout::Gitea),
            ForgeKind::Forgejo(url) => (Some(url), "forgejo-auto", Layout::Forgejo),
            ForgeKind::Standalone(_) => (None, "", Layout::Gitea),
        };
        let sub_path = public_url.path().to_owned();
        let source = url
            .map(|url| Source::new(url, &sub_path, limits))
            .transpose()?;
        Ok(Self {
            source,
            sub_path,
            default_theme,
            layout,
            clock,
            state: Mutex::default(),
            last: std::sync::Mutex::default(),
        })
    }

    /// Returns the appearance for a user with this theme at the forge. An unknown theme becomes the forge's
    /// default.
    pub async fn of(&self, theme: Option<&str>) -> Theme {
        let Some(source) = &self.source else {
            return Theme::default();
        };
        let wanted = theme.filter(|name| is_theme_name(name));
        // Another request is asking the forge, which may take a while: do not wait for it long.
        let Ok(mut state) = tokio::time::timeout(PATIENCE, self.state.lock()).await else {
            return self.last_of(wanted);
        };
        let now = self.clock.now_unix();
        let fresh = state.found.is_some() && is_within(now, state.found_at, CACHED_FOR);
        if !fresh && !state.is_backing_off(now) {
            state.refresh(source, now).await;
        }
        let mut sheet = None;
        for name in wanted.into_iter().chain([self.default_theme]) {
            sheet = state.theme(source, name, now).await;
            if sheet.is_some() {
                break;
            }
        }
        let Some(found) = &state.found else {
            return Theme::default();
        };
        let sheet = sheet.or_else(|| found.any_theme());
        let stylesheets = found.base.iter().chain(&sheet);
        let look = Theme {
            stylesheets: stylesheets
                .map(|path| format!("{}/{path}", self.sub_path))
                .collect(),
            logo: state.logo.clone(),
        };
        if let Ok(mut last) = self.last.lock() {
            if last.len() > MAX_THEMES {
                last.clear();
            }
            last.insert(wanted.unwrap_or_default().to_owned(), look.clone());
        }
        look
    }

    /// Whether there is a forge with pages of its own, which links of ours lead to.
    pub fn is_beside_a_forge(&self) -> bool {
        self.source.is_some()
    }

    fn last_of(&self, theme: Option<&str>) -> Theme {
        let Ok(last) = self.last.lock() else {
            return Theme::default();
        };
        let look = last.get(theme.unwrap_or_default()).or_else(|| last.get(""));
        look.cloned().unwrap_or_default()
    }
}

impl State {
    fn is_backing_off(&self, now: i64) -> bool {
        self.failed_at
            .is_some_and(|failed| is_within(now, failed, RETRY_AFTER))
    }

    /// Searches for the stylesheets. If that fails, keeps the previous result.
    async fn refresh(&mut self, source: &Source, now: i64) {
        if let Some(found) = source.find().await {
            self.found = Some(found);
            self.logo = source.logo().await;
            self.found_at = now;
            self.failed_at = None;
            self.themes.clear();
        } else {
            tracing::warn!("the forge's stylesheets were not found");
            self.failed_at = Some(now);
        }
    }

    async fn theme(&mut self, source: &Source, name: &str, now: i64) -> Option<String> {
        let listed = self.found.as_ref()?.themes.get(name);
        if listed.is_some() {
            return listed.cloned();
        }
        if let Some(known) = self.themes.get(name) {
            return known.clone();
        }
        if self.is_backing_off(now) {
            return None;
        }
        let Some(there) = source.has_theme(name).await else {
            self.failed_at = Some(now);
            return None;
        };
        if self.themes.len() >= MAX_THEMES {
            self.themes.clear();
        }
        let path = there.then(|| manifest::plain_theme(name));
        self.themes.insert(name.to_owned(), path.clone());
        path
    }
}

/// Whether `now` is less than `seconds` after `then`; false if the clock was set back.
fn is_within(now: i64, then: i64, seconds: i64) -> bool {
    (0..seconds).contains(&now.saturating_sub(then))
}
