//! A date and time as a browser's field sends it, in UTC.

use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use crate::error::Error;

/// Returns the first and the last second of a date-and-time field, in UTC. Without seconds, it means the
/// whole minute.
///
/// # Errors
/// Names the field.
pub fn moment(name: &'static str, text: Option<&str>) -> Result<Option<(i64, i64)>, Error> {
    /// The length of a text with seconds.
    const WHOLE: usize = "2026-11-25T15:00:00".len();
    let Some(text) = text else {
        return Ok(None);
    };
    let (rest, length) = if text.len() < WHOLE {
        (":00Z", 60)
    } else {
        ("Z", 1)
    };
    let begin = OffsetDateTime::parse(&format!("{text}{rest}"), &Rfc3339)
        .map_err(|_| Error::invalid(format!("{name}: expected a date and time")))?
        .unix_timestamp();
    Ok(Some((begin, begin + length - 1)))
}
