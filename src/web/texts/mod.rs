//! The texts of the pages: one Fluent file per language, with the language's own plurals, numbers and dates
//! (CLDR).

mod choose;
mod forms;

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use icu_locale::{LanguageIdentifier, LocaleDirectionality};
use minijinja::Value;

use self::choose::Wanted;
use self::forms::{Dates, Digits};

/// The tag, native name and source of each language.
macro_rules! languages {
    ($($tag:literal $name:literal)*) => {
        &[$(($tag, $name, include_str!(concat!("../../../locales/", $tag, ".ftl")))),*]
    };
}

/// In the order of the forge's menu; the first is the default.
const SOURCES: &[(&str, &str, &str)] = languages! {
    "en-US" "English"
    "zh-CN" "简体中文"
    "zh-HK" "繁體中文（香港）"
    "zh-TW" "繁體中文（台灣）"
    "de-DE" "Deutsch"
    "fr-FR" "Français"
    "ga-IE" "Gaeilge"
    "nl-NL" "Nederlands"
    "lv-LV" "Latviešu"
    "ru-RU" "Русский"
    "uk-UA" "Українська"
    "ja-JP" "日本語"
    "es-ES" "Español"
    "pt-BR" "Português do Brasil"
    "pt-PT" "Português de Portugal"
    "pl-PL" "Polski"
    "bg-BG" "Български"
    "it-IT" "Italiano"
    "fi-FI" "Suomi"
    "tr-TR" "Türkçe"
    "cs-CZ" "Čeština"
    "sv-SE" "Svenska"
    "ko-KR" "한국어"
    "el-GR" "Ελληνικά"
    "fa-IR" "فارسی"
    "hu-HU" "Magyar nyelv"
    "id-ID" "Bahasa Indonesia"
    "ml-IN" "മലയാളം"
};

/// All languages of the pages.
pub struct Texts(Vec<Language>);

/// A language of the pages.
pub struct Language {
    /// Its tag (BCP 47), such as `en-US`; the forge uses the same.
    pub tag: &'static str,
    /// Its native name.
    pub name: &'static str,
    /// Its writing direction: `ltr` or `rtl`.
    pub dir: &'static str,
    id: LanguageIdentifier,
    bundle: FluentBundle<FluentResource>,
    dates: Dates,
    digits: Digits,
}

#[derive(Debug, thiserror::Error)]
#[error("locales/{tag}.ftl: {fault}")]
pub struct InvalidTexts {
    tag: &'static str,
    fault: String,
}

impl Texts {
    /// # Errors
    /// If a file is invalid, or defines a text twice.
    pub fn load() -> Result<Self, InvalidTexts> {
        let languages = SOURCES
            .iter()
            .map(|(tag, name, source)| Language::parse(tag, name, source));
        languages.collect::<Result<_, _>>().map(Self)
    }

    /// Returns all languages in the order of the menu.
    pub fn languages(&self) -> &[Language] {
        &self.0
    }

    /// Returns the language with this tag, ignoring case.
    pub fn named(&self, tag: &str) -> Option<&Language> {
        self.0
            .iter()
            .find(|language| language.tag.eq_ignore_ascii_case(tag))
    }

    /// Returns the best language for an `Accept-Language` header (RFC 9110, 12.5.4); the first one if none
    /// matches.
    pub fn choose(&self, accept_language: &str) -> Option<&Language> {
        let ids: Vec<_> = self.0.iter().map(|language| &language.id).collect();
        let fitting = Wanted::read(accept_language).best_of(&ids).unwrap_or(0);
        self.0.get(fitting)
    }
}

impl Language {
    /// Returns the text with this key and its arguments. [`None`] if the text, or an argument, is missing.
    pub fn text(&self, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut faults = vec![];
        let text = self.bundle.format_pattern(pattern, Some(args), &mut faults);
        faults.is_empty().then(|| Cow::into_owned(text))
    }

    /// Formats Unix seconds as an HTML `<time>`, in UTC ([`Dates::html`]).
    pub fn time(&self, unix: i64) -> Option<Value> {
        self.dates.html(unix).map(Value::from_safe_string)
    }

    /// A number that is a name, such as that of a version, in the language's digits.
    pub fn digits(&self, number: i64) -> String {
        self.digits.text(number)
    }

    fn parse(tag: &'static str, name: &'static str, source: &str) -> Result<Self, InvalidTexts> {
        let fault = |fault: String| InvalidTexts { tag, fault };
        let resource = FluentResource::try_new(source.to_owned())
            .map_err(|(_, faults)| fault(format!("{faults:?}")))?;
        let of_fluent = tag.parse().map_err(|error| fault(format!("{error}")))?;
        let id: LanguageIdentifier = tag.parse().map_err(|error| fault(format!("{error}")))?;
        let is_rtl = LocaleDirectionality::new_common().is_right_to_left(&id);
        let mut bundle = FluentBundle::new_concurrent(vec![of_fluent]);
        // Without isolation marks, names and numbers would mix with right-to-left text. In other languages
        // the marks are useless, and would be copied with the text.
        bundle.set_use_isolating(is_rtl);
        bundle.set_formatter(Some(forms::number));
        bundle
            .add_resource(resource)
            .map_err(|faults| fault(format!("{faults:?}")))?;
        Ok(Self {
            tag,
            name,
            dir: if is_rtl { "rtl" } else { "ltr" },
            dates: Dates::of(&id).map_err(|error| fault(error.to_string()))?,
            digits: Digits::of(&id).ok_or_else(|| fault("its digits are not known".to_owned()))?,
            id,
            bundle,
        })
    }
}

#[cfg(test)]
mod tests;
