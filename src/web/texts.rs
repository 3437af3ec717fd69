//! The texts of the pages, one Fluent file a language.

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

/// Name and source of each; the first is what everybody gets who asks for none of them.
const SOURCES: [(&str, &str); 1] = [("en-US", include_str!("../../locales/en-US.ftl"))];

/// Every language of the pages.
pub struct Texts(Vec<Language>);

struct Language {
    name: &'static str,
    bundle: FluentBundle<FluentResource>,
}

#[derive(Debug, thiserror::Error)]
#[error("locales/{language}.ftl: {fault}")]
pub struct InvalidTexts {
    language: &'static str,
    fault: String,
}

impl Texts {
    /// # Errors
    /// When a file does not parse, or says something twice.
    pub fn load() -> Result<Self, InvalidTexts> {
        let languages = SOURCES.map(|(name, source)| Language::parse(name, source));
        languages.into_iter().collect::<Result<_, _>>().map(Self)
    }

    /// The language that fits best to what a browser wants (RFC 9110, 12.5.4), by name.
    pub fn choose(&self, accept_language: &str) -> &'static str {
        let mut wanted: Vec<(&str, f32)> = accept_language
            .split(',')
            .filter_map(|range| {
                let (tag, weight) = range.split_once(';').unwrap_or((range, "q=1"));
                let weight = weight.trim().strip_prefix("q=")?.parse().ok()?;
                Some((tag.trim(), weight))
            })
            .filter(|(_, weight)| *weight > 0.0)
            .collect();
        // Stable: of equal ones the first.
        wanted.sort_by(|(_, a), (_, b)| b.total_cmp(a));
        let fits = |tag: &str| {
            let named = |language: &&Language| language.name.eq_ignore_ascii_case(tag);
            let primary = |name: &str| {
                name.split('-')
                    .next()
                    .unwrap_or_default()
                    .to_ascii_lowercase()
            };
            let same = |language: &&Language| primary(language.name) == primary(tag);
            let mut languages = self.0.iter();
            languages
                .clone()
                .find(named)
                .or_else(|| languages.find(same))
        };
        let chosen = wanted.iter().find_map(|(tag, _)| fits(tag));
        chosen
            .or(self.0.first())
            .map_or("en-US", |language| language.name)
    }

    /// The text of that key, with its arguments put in. [`None`] when there is none, or when an
    /// argument is missing.
    pub fn text(&self, language: &str, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        let language = self.0.iter().find(|known| known.name == language)?;
        let pattern = language.bundle.get_message(key)?.value()?;
        let mut faults = vec![];
        let text = language
            .bundle
            .format_pattern(pattern, Some(args), &mut faults);
        faults.is_empty().then(|| Cow::into_owned(text))
    }
}

impl Language {
    fn parse(name: &'static str, source: &str) -> Result<Self, InvalidTexts> {
        let fault = |fault: String| InvalidTexts {
            language: name,
            fault,
        };
        let resource = FluentResource::try_new(source.to_owned())
            .map_err(|(_, faults)| fault(format!("{faults:?}")))?;
        let tag: LanguageIdentifier = name.parse().map_err(|error| fault(format!("{error}")))?;
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Marks of direction around what is put in would stand in attributes too.
        bundle.set_use_isolating(false);
        bundle
            .add_resource(resource)
            .map_err(|faults| fault(format!("{faults:?}")))?;
        Ok(Self { name, bundle })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_given_with_its_plural() {
        let texts = Texts::load().unwrap();
        for (count, expected) in [(0, "0 secrets"), (1, "1 secret"), (2, "2 secrets")] {
            let mut args = FluentArgs::new();
            args.set("count", count);
            let text = texts.text("en-US", "secrets-count", &args);
            assert_eq!(text.as_deref(), Some(expected));
        }
        assert_eq!(
            texts.text("en-US", "secrets-count", &FluentArgs::new()),
            None
        );
        assert_eq!(
            texts.text("en-US", "no-such-text", &FluentArgs::new()),
            None
        );
    }

    #[test]
    fn who_wants_an_unknown_language_or_none_gets_the_first() {
        let texts = Texts::load().unwrap();
        for wanted in ["", "*", "tlh", "en", "en-GB;q=0.5, tlh", "q=;;,,", "de;q=x"] {
            assert_eq!(texts.choose(wanted), "en-US", "{wanted}");
        }
    }

    /// Every key that a template asks for is there, and every key that is there is asked for.
    #[test]
    fn no_text_is_missing_or_unused() {
        use std::collections::BTreeSet;
        let (_, english) = SOURCES[0];
        let known: BTreeSet<&str> = english
            .lines()
            .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
            .filter_map(|line| Some(line.split_once(" = ")?.0))
            .collect();
        let mut asked = BTreeSet::from([
            "secrets",
            "tokens",
            "audit",
            "keys",
            "plan",
            "plan-none",
            "plan-invalid",
            "plan-in-force",
            "plan-grace",
            "plan-lapsed",
            "plan-dev-mode",
            "plan-versioning",
            "plan-tokens",
            "plan-sso",
        ]);
        for (_, template) in crate::web::render::TEMPLATES {
            asked.extend(
                template
                    .split(" t(\"")
                    .skip(1)
                    .filter_map(|rest| rest.split('"').next()),
            );
        }
        assert_eq!(known, asked);
    }
}
