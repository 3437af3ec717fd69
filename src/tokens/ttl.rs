//! The lifetime of a vault token: `24h`, `7d`, `2w`, `1y`, or `0` for no expiry.

use std::str::FromStr;

/// The lifetime in seconds; 0 = no expiry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ttl(i64);

#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected a number from 1 followed by h, d, w or y (24h, 30d, 2w, 1y), or 0 for no expiry")]
pub struct InvalidTtl;

impl Ttl {
    /// The lifetime of a token for which none is given.
    pub const DEFAULT: Self = Self(30 * 86_400);

    /// Returns the time of expiry in Unix seconds; 0 = never.
    ///
    /// # Errors
    /// When it exceeds 64 bits.
    pub fn expiry(self, now: i64) -> Result<i64, InvalidTtl> {
        if self.is_endless() {
            Ok(0)
        } else {
            now.checked_add(self.0).ok_or(InvalidTtl)
        }
    }

    /// Returns the lifetime of a token that was created and ends at these times, in whole hours and at least
    /// one; `ends` 0 = never.
    pub fn between(created: i64, ends: i64) -> Self {
        const HOUR: i64 = 3_600;
        if ends == 0 {
            return Self(0);
        }
        let hours = ends.saturating_sub(created) / HOUR;
        Self(hours.max(1).saturating_mul(HOUR))
    }

    pub fn is_endless(self) -> bool {
        self.0 == 0
    }

    /// Whether it is at most `max`; no expiry is the longest.
    pub fn within(self, max: Self) -> bool {
        max.0 == 0 || (self.0 != 0 && self.0 <= max.0)
    }
}

impl FromStr for Ttl {
    type Err = InvalidTtl;

    fn from_str(text: &str) -> Result<Self, InvalidTtl> {
        if text == "0" {
            return Ok(Self(0));
        }
        let unit = match text.chars().next_back() {
            Some('h') => 3_600,
            Some('d') => 86_400,
            Some('w') => 7 * 86_400,
            // A year has 365 days.
            Some('y') => 365 * 86_400,
            _ => return Err(InvalidTtl),
        };
        let digits = text.get(..text.len() - 1).ok_or(InvalidTtl)?;
        if !digits.starts_with(|c: char| matches!(c, '1'..='9'))
            || !digits.bytes().all(|b| b.is_ascii_digit())
        {
            return Err(InvalidTtl);
        }
        let count: i64 = digits.parse().map_err(|_| InvalidTtl)?;
        count.checked_mul(unit).map(Self).ok_or(InvalidTtl)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_documented_forms_are_read() {
        for (text, seconds) in [
            ("24h", 86_400),
            ("7d", 604_800),
            ("30d", 2_592_000),
            ("1y", 31_536_000),
            ("0", 0),
        ] {
            assert_eq!(text.parse(), Ok(Ttl(seconds)), "{text}");
        }
        assert_eq!("30d".parse(), Ok(Ttl::DEFAULT));
    }

    #[test]
    fn anything_else_is_refused() {
        for text in [
            "",
            "0d",
            "d",
            "-1d",
            "+1d",
            "1.5d",
            "1m",
            "1D",
            " 1d",
            "1d ",
            "01d",
            "9999999999999y",
            "1dé",
        ] {
            assert_eq!(text.parse::<Ttl>(), Err(InvalidTtl), "{text}");
        }
    }

    #[test]
    fn for_ever_is_longest() {
        let (ever, day): (Ttl, Ttl) = ("0".parse().unwrap(), "1d".parse().unwrap());
        assert!(day.within(ever) && ever.within(ever) && day.within(day));
        assert!(!ever.within(day));
        assert_eq!(ever.expiry(5), Ok(0));
        assert_eq!(day.expiry(i64::MAX), Err(InvalidTtl));
    }

    #[test]
    fn a_life_is_measured_in_whole_hours() {
        for (created, ends, seconds) in [
            (100, 0, 0),
            (100, 86_500, 86_400),
            (100, 86_499, 82_800),
            (100, 101, 3_600),
            (100, 50, 3_600),
        ] {
            assert_eq!(Ttl::between(created, ends), Ttl(seconds), "{ends}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_parsed_without_a_panic(text in ".*") {
            let _ = text.parse::<Ttl>();
        }
    }
}
