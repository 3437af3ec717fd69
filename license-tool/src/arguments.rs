//! The command line.

use std::path::PathBuf;
use std::str::FromStr;

use clap::{Args, Parser, Subcommand};
use license_tool::{Limits, PublicKey, Tier};
use time::macros::format_description;
use time::{Date, Time};

/// Makes keys and licences of Forgevault, and checks licences.
#[derive(Debug, Parser)]
#[command(version, about)]
pub struct Cli {
    /// Write one JSON object to standard output, also for a refusal.
    #[arg(long, global = true)]
    pub json: bool,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make an issuer's key: the private one to a new file, the public one to standard output.
    Keygen(Keygen),
    /// Make a licence.
    Issue(Issue),
    /// Tell whether a licence is the issuer's and in force; ends with 1 when it is not.
    Verify(Verify),
    /// Show what a licence says, without checking its signature.
    Inspect(Inspect),
}

#[derive(Debug, Args)]
pub struct Keygen {
    /// The file to make (mode 0600); one that is there is left alone, and refused.
    #[arg(long)]
    pub out: PathBuf,
}

#[derive(Debug, Args)]
pub struct Issue {
    /// The issuer's private key, PKCS#8 in PEM; - is standard input.
    #[arg(long)]
    pub key: PathBuf,
    /// solo, pro, team or enterprise.
    #[arg(long)]
    pub tier: Tier,
    /// Whom it is for.
    #[arg(long)]
    pub email: String,
    /// never, 90d, 1y (365 days, from the issue on), 2027-01-31 (its first moment, UTC), or Unix
    /// seconds.
    #[arg(long)]
    pub expires: Expires,
    /// Another limit than the tier's own, as `users=40` or `sso_enabled=true`; -1 is none.
    #[arg(long = "limit", value_name = "NAME=VALUE", allow_hyphen_values = true)]
    pub limits: Vec<Limit>,
    /// The licence's number; a new UUID when it is left out.
    #[arg(long)]
    pub id: Option<String>,
    /// When it was issued, in Unix seconds; now when it is left out.
    #[arg(long)]
    pub issued_at: Option<i64>,
    /// The file to make; one that is there is left alone, and refused. Standard output when it is
    /// left out.
    #[arg(long)]
    pub out: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Verify {
    /// The issuer's public key: 64 hex digits, or a file of them or of PEM.
    #[arg(long)]
    pub public_key: Key,
    /// Judge it as of then, in Unix seconds; now when it is left out.
    #[arg(long)]
    pub at: Option<i64>,
    /// The licence's file; - is standard input.
    pub license: PathBuf,
}

#[derive(Debug, Args)]
pub struct Inspect {
    /// The licence's file; - is standard input.
    pub license: PathBuf,
}

/// A public key, or where it is to be read.
#[derive(Clone, Debug)]
pub enum Key {
    Hex(PublicKey),
    File(PathBuf),
}

impl FromStr for Key {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(match text.parse() {
            Ok(key) => Self::Hex(key),
            Err(_) => Self::File(text.into()),
        })
    }
}

/// One limit, checked against those that there are.
#[derive(Clone, Debug)]
pub struct Limit(String, String);

impl Limit {
    pub fn set(&self, limits: &mut Limits) {
        // Went well when the command line was read.
        let _ = limits.set(&self.0, &self.1);
    }
}

impl FromStr for Limit {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (name, value) = text.split_once('=').ok_or("expected NAME=VALUE")?;
        let mut some = Tier::Solo.limits();
        some.set(name, value).map_err(|error| error.to_string())?;
        Ok(Self(name.to_owned(), value.to_owned()))
    }
}

/// When a licence ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expires {
    Never,
    /// Seconds from the issue on.
    After(i64),
    /// Unix seconds.
    At(i64),
}

const DAY: i64 = 86_400;

impl Expires {
    /// Unix seconds; 0 = never.
    pub fn unix(self, issued_at: i64) -> i64 {
        match self {
            Self::Never => 0,
            Self::After(seconds) => issued_at.saturating_add(seconds),
            Self::At(unix) => unix,
        }
    }
}

impl FromStr for Expires {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let count = |number: &str, unit: i64| {
            let number: i64 = number.parse().ok().filter(|number| *number > 0)?;
            number.checked_mul(unit).map(Self::After)
        };
        let date = || {
            let date = Date::parse(text, format_description!("[year]-[month]-[day]")).ok()?;
            let begin = date.with_time(Time::MIDNIGHT).assume_utc();
            Some(Self::At(begin.unix_timestamp()))
        };
        let parsed = if text == "never" {
            Some(Self::Never)
        } else if let Some(days) = text.strip_suffix('d') {
            count(days, DAY)
        } else if let Some(years) = text.strip_suffix('y') {
            count(years, 365 * DAY)
        } else if let Ok(unix) = text.parse() {
            // 0 would be never, which has a word of its own.
            (unix > 0).then_some(Self::At(unix))
        } else {
            date()
        };
        parsed.ok_or("expected never, 90d, 1y, a date as 2027-01-31, or Unix seconds")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_end_is_a_word_a_span_a_date_or_a_time() {
        for (text, unix) in [
            ("never", 0),
            ("1d", 1_000 + 86_400),
            ("2y", 1_000 + 2 * 365 * 86_400),
            ("1970-01-03", 2 * 86_400),
            ("2027-01-31", 1_801_353_600),
            ("1800000000", 1_800_000_000),
        ] {
            let expires: Expires = text.parse().unwrap();
            assert_eq!(expires.unix(1_000), unix, "{text}");
        }
        for text in [
            "",
            "0",
            "-1",
            "0d",
            "-1d",
            "d",
            "1.5y",
            "2027-13-01",
            "tomorrow",
            "9999999999999999d",
        ] {
            assert!(text.parse::<Expires>().is_err(), "{text}");
        }
    }
}
