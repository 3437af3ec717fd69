//! The time, and how it is shown and read: always UTC.

use std::time::{SystemTime, UNIX_EPOCH};

use time::OffsetDateTime;
use time::format_description::well_known::{Rfc2822, Rfc3339};

use crate::error::{Error, Result};

/// Unix seconds.
#[expect(
    clippy::disallowed_methods,
    reason = "the client's own clock, in one place"
)]
pub fn now() -> i64 {
    let elapsed = SystemTime::now().duration_since(UNIX_EPOCH);
    elapsed.map_or(0, |elapsed| {
        i64::try_from(elapsed.as_secs()).unwrap_or(i64::MAX)
    })
}

/// `2026-11-29 12:00`; nothing for 0.
pub fn show(unix: i64) -> String {
    if unix == 0 {
        return String::new();
    }
    let Ok(time) = OffsetDateTime::from_unix_timestamp(unix) else {
        return unix.to_string();
    };
    let (year, month, day) = time.to_calendar_date();
    let (hour, minute, _) = time.to_hms();
    let month = u8::from(month);
    format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}")
}

/// Reads `2026-11-29`, `2026-11-29T12:00:00Z` or Unix seconds.
pub fn parse(option: &str, text: &str) -> Result<i64> {
    if let Ok(unix) = text.parse::<i64>() {
        return Ok(unix);
    }
    let day = format!("{text}T00:00:00Z");
    let time =
        OffsetDateTime::parse(text, &Rfc3339).or_else(|_| OffsetDateTime::parse(&day, &Rfc3339));
    time.map(OffsetDateTime::unix_timestamp).map_err(|_| {
        Error::usage(format!(
            "{option}: expected a time such as 2026-11-29, 2026-11-29T12:00:00Z, or Unix seconds"
        ))
    })
}

/// Reads the header `Date` (RFC 9110, section 5.6.7).
pub fn parse_http_date(text: &str) -> Option<i64> {
    let text = text
        .strip_suffix("GMT")
        .map(|rest| format!("{rest}+0000"))?;
    let time = OffsetDateTime::parse(&text, &Rfc2822).ok()?;
    Some(time.unix_timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_and_shown_in_utc() {
        assert_eq!(show(0), "");
        assert_eq!(show(1_764_417_600), "2025-11-29 12:00");
        for text in [
            "1764417600",
            "2025-11-29T12:00:00Z",
            "2025-11-29T13:00:00+01:00",
        ] {
            assert_eq!(parse("--since", text).unwrap(), 1_764_417_600, "{text}");
        }
        assert_eq!(parse("--since", "2025-11-29").unwrap(), 1_764_374_400);
        assert!(parse("--since", "yesterday").is_err());
        assert_eq!(
            parse_http_date("Sat, 29 Nov 2025 12:00:00 GMT"),
            Some(1_764_417_600)
        );
    }
}
