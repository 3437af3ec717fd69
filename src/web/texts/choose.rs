//! Chooses the best language for a browser.

use icu_locale::{LanguageIdentifier, LocaleExpander};

/// The languages in an `Accept-Language` header (RFC 9110, 12.5.4) by preference. Entries that are not a
/// language, such as `*`, are ignored.
pub struct Wanted(Vec<LanguageIdentifier>);

impl Wanted {
    pub fn read(accept_language: &str) -> Self {
        let mut wanted: Vec<(LanguageIdentifier, f32)> = accept_language
            .split(',')
            .filter_map(|range| {
                let (tag, weight) = range.split_once(';').unwrap_or((range, "q=1"));
                let weight = weight.trim().strip_prefix("q=")?.parse().ok()?;
                Some((tag.trim().parse().ok()?, weight))
            })
            .filter(|(_, weight)| *weight > 0.0)
            .collect();
        // A stable sort: equal preferences keep their order.
        wanted.sort_by(|(_, a), (_, b)| b.total_cmp(a));
        Self(wanted.into_iter().map(|(tag, _)| tag).collect())
    }

    /// Returns the index of the best match: one with the same language and script (stated or likely, Unicode
    /// UTS 35, "Likely Subtags"), and the same region if possible.
    pub fn best_of(&self, known: &[&LanguageIdentifier]) -> Option<usize> {
        let expander = LocaleExpander::new_common();
        let whole = |id: &LanguageIdentifier| {
            let mut id = id.clone();
            expander.maximize(&mut id);
            id
        };
        let known: Vec<_> = known.iter().map(|id| whole(id)).collect();
        self.0.iter().find_map(|wanted| {
            let wanted = whole(wanted);
            let is_readable = |id: &LanguageIdentifier| {
                id.language == wanted.language && id.script == wanted.script
            };
            let is_same = |id: &LanguageIdentifier| is_readable(id) && id.region == wanted.region;
            known
                .iter()
                .position(is_same)
                .or_else(|| known.iter().position(is_readable))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_language_is_chosen() {
        let known = [
            "en-US", "zh-CN", "zh-HK", "zh-TW", "pt-BR", "pt-PT", "de-DE",
        ];
        let ids = known.map(|tag| tag.parse::<LanguageIdentifier>().unwrap());
        let ids: Vec<_> = ids.iter().collect();
        for (wanted, expected) in [
            ("de", Some("de-DE")),
            ("de-AT, en;q=0.5", Some("de-DE")),
            ("en;q=0.5, de;q=0.9", Some("de-DE")),
            ("de;q=0, en-GB;q=0.1", Some("en-US")),
            ("tlh, pt", Some("pt-BR")),
            ("pt-PT", Some("pt-PT")),
            ("pt-AO", Some("pt-BR")),
            ("zh", Some("zh-CN")),
            ("zh-Hant", Some("zh-TW")),
            ("zh-SG", Some("zh-CN")),
            ("zh-Hant-HK", Some("zh-HK")),
            ("zh-MO", Some("zh-HK")),
            ("sr-Latn, *;q=0.5", None),
            ("", None),
            ("q=;;,,", None),
            ("de;q=x", None),
        ] {
            let found = Wanted::read(wanted).best_of(&ids);
            assert_eq!(found.map(|at| known[at]), expected, "{wanted}");
        }
    }
}
