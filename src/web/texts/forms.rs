//! Formats dates and numbers for a language.

use std::fmt::Write as _;

use fluent_bundle::FluentValue;
use fluent_bundle::memoizer::MemoizerKind;
use icu_datetime::fieldsets::YMDT;
use icu_datetime::input::{Date, DateTime, Time};
use icu_datetime::options::TimePrecision;
use icu_datetime::{DateTimeFormatter, DateTimeFormatterLoadError};
use icu_decimal::input::Decimal;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_decimal::{DecimalFormatter, DecimalFormatterPreferences};
use icu_locale::LanguageIdentifier;
use intl_memoizer::Memoizable;
use time::OffsetDateTime;

/// 0001-01-01T00:00:00Z.
const FIRST: i64 = -62_135_596_800;
/// 9999-12-31T23:59:59Z.
const LAST: i64 = 253_402_300_799;

/// Formats points in time, in the calendar of the language's region.
pub struct Dates(DateTimeFormatter<YMDT>);

impl Dates {
    /// # Errors
    /// If the language is unknown.
    pub fn of(language: &LanguageIdentifier) -> Result<Self, DateTimeFormatterLoadError> {
        let fields = YMDT::medium().with_time_precision(TimePrecision::Minute);
        DateTimeFormatter::try_new(language.clone().into(), fields).map(Self)
    }

    /// Formats Unix seconds as an HTML `<time>`, in UTC. Times outside the years 1 to 9999 are shown as the
    /// first or last moment of that range, because HTML supports no others.
    pub fn html(&self, unix: i64) -> Option<String> {
        let at = OffsetDateTime::from_unix_timestamp(unix.clamp(FIRST, LAST)).ok()?;
        let (year, month, day) = (at.year(), u8::from(at.month()), at.day());
        let (hour, minute, second) = at.to_hms();
        let local = DateTime {
            date: Date::try_new_iso(year, month, day).ok()?,
            time: Time::try_new(hour, minute, second, 0).ok()?,
        };
        let mut html = String::with_capacity(72);
        write!(
            html,
            "<time datetime=\"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z\">{} UTC</time>",
            self.0.format(&local)
        )
        .ok()?;
        Some(html)
    }
}

/// Writes numbers that are names, such as those of versions: in the language's digits, without groups.
pub struct Digits(DecimalFormatter);

impl Digits {
    /// [`None`] when nothing is known of the language.
    pub fn of(language: &LanguageIdentifier) -> Option<Self> {
        let preferences = DecimalFormatterPreferences::from(language);
        let formatter = DecimalFormatter::try_new(preferences, GroupingStrategy::Never.into());
        formatter.ok().map(Self)
    }

    pub fn text(&self, number: i64) -> String {
        self.0.format_to_string(&Decimal::from(number))
    }
}

struct Numbers(DecimalFormatter);

impl Memoizable for Numbers {
    type Args = ();
    type Error = ();

    fn construct(language: unic_langid::LanguageIdentifier, (): ()) -> Result<Self, ()> {
        let language: LanguageIdentifier = language.to_string().parse().map_err(drop)?;
        let preferences = DecimalFormatterPreferences::from(&language);
        DecimalFormatter::try_new(preferences, DecimalFormatterOptions::default())
            .map(Self)
            .map_err(drop)
    }
}

/// For [`fluent_bundle::bundle::FluentBundle::set_formatter`]: formats numbers with the language's digits
/// and grouping; leaves other values unchanged.
pub fn number<M: MemoizerKind>(value: &FluentValue<'_>, memoizer: &M) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let number: Decimal = number.as_string().parse().ok()?;
    memoizer
        .with_try_get_threadsafe::<Numbers, _, _>((), |numbers| numbers.0.format_to_string(&number))
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_formatted_for_its_readers() {
        for (language, expected) in [
            ("en-US", "Nov 25, 2026, 8:05\u{202f}AM"),
            ("de-DE", "25.11.2026, 08:05"),
            ("ja-JP", "2026/11/25 8:05"),
            ("fa-IR", "۴ آذر ۱۴۰۵، ۸:۰۵"),
        ] {
            let dates = Dates::of(&language.parse().unwrap()).unwrap();
            assert_eq!(
                dates.html(1_795_593_909).unwrap(),
                format!("<time datetime=\"2026-11-25T08:05:09Z\">{expected} UTC</time>")
            );
        }
    }

    #[test]
    fn a_version_number_is_written_in_the_languages_digits_without_grouping() {
        for (language, expected) in [
            ("en-US", "12345"),
            ("de-DE", "12345"),
            ("ml-IN", "12345"),
            ("fa-IR", "۱۲۳۴۵"),
        ] {
            let digits = Digits::of(&language.parse().unwrap()).unwrap();
            assert_eq!(digits.text(12_345), expected, "{language}");
        }
    }

    #[test]
    fn a_time_out_of_range_is_clamped() {
        let dates = Dates::of(&"en-US".parse().unwrap()).unwrap();
        for (unix, shown) in [
            (i64::MIN, "0001-01-01T00:00:00Z"),
            (FIRST, "0001-01-01T00:00:00Z"),
            (0, "1970-01-01T00:00:00Z"),
            (LAST, "9999-12-31T23:59:59Z"),
            (LAST + 1, "9999-12-31T23:59:59Z"),
            (i64::MAX, "9999-12-31T23:59:59Z"),
        ] {
            let html = dates.html(unix).unwrap();
            assert!(html.contains(shown), "{unix}: {html}");
        }
    }
}
