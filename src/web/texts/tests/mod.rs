//! Unit tests of the texts, and checks of the files in `locales/` against each other and against the pages.

mod completeness;
mod usage;

use super::*;

fn counted(tag: &'static str, source: &str, count: i64) -> String {
    let language = Language::parse(tag, "", source).unwrap();
    let mut args = FluentArgs::new();
    args.set("count", count);
    language.text("names-count", &args).unwrap()
}

#[test]
fn a_text_has_its_plural_and_formatted_number() {
    let (tag, _, source) = SOURCES[0];
    for (count, expected) in [(0, "0 names"), (1, "1 name"), (1234, "1,234 names")] {
        assert_eq!(counted(tag, source, count), expected);
    }
    let polish = "names-count = { $count ->\n    [one] { $count } nazwa\n    [few] { $count } nazwy\n   *[many] { $count } nazw\n}\n";
    for (count, expected) in [(1, "1 nazwa"), (3, "3 nazwy"), (5, "5 nazw")] {
        assert_eq!(counted("pl-PL", polish, count), expected);
    }
}

#[test]
fn persian_is_right_to_left_with_its_own_digits_and_isolated_arguments() {
    let source = "names-count = { $count } راز\n";
    let language = Language::parse("fa-IR", "فارسی", source).unwrap();
    assert_eq!(language.dir, "rtl");
    assert_eq!(counted("fa-IR", source, 12), "\u{2068}۱۲\u{2069} راز");
}

#[test]
fn a_missing_text_or_argument_is_none() {
    let texts = Texts::load().unwrap();
    let english = texts.named("EN-us").unwrap();
    assert_eq!(english.text("names-count", &FluentArgs::new()), None);
    assert_eq!(english.text("no-such-text", &FluentArgs::new()), None);
    assert!(texts.named("en").is_none());
}

#[test]
fn an_invalid_file_is_reported_by_its_name() {
    let error = Language::parse("de-DE", "Deutsch", "no message\n")
        .err()
        .unwrap();
    assert!(
        error.to_string().starts_with("locales/de-DE.ftl: "),
        "{error}"
    );
    let error = Language::parse("de-DE", "Deutsch", "a = b\na = c\n")
        .err()
        .unwrap();
    assert!(error.to_string().contains('a'), "{error}");
}
