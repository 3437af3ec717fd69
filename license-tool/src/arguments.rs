//! The command line.

use std::path::PathBuf;
use std::str::FromStr;

use clap::{Args, Parser, Subcommand};
use license_tool::{Limits, PublicKey, Tier};
use time::macros::format_description;
use time::{Date, Time};

/// Creates keys and licences for Forgevault, and verifies licences.
#[derive(Debug, Parser)]
#[command(version, about)]
pub struct Cli {
    /// Write one JSON object to standard output, also on failure.
    #[arg(long, global = true)]
    pub json: bool,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Create an issuer's key: the private key in a new file, the public key on standard output.
    Keygen(Keygen),
    /// Create a licence.
    Issue(Issue),
    /// Check whether a licence is the issuer's and in force; exits with 1 if not.
    Verify(Verify),
    /// Show the content of a licence without verifying its signature.
    Inspect(Inspect),
}

#[derive(Debug, Args)]
pub struct Keygen {
    /// The file to create (mode 0600). It must not exist yet.
    #[arg(long)]
    pub out: PathBuf,
}

#[derive(Debug, Args)]
pub struct Issue {
    /// The issuer's private key, PKCS#8 in PEM; - for standard input.
    #[arg(long)]
    pub key: PathBuf,
    /// solo, pro, team or enterprise.
    #[arg(long)]
    pub tier: Tier,
    /// The customer's e-mail address.
    #[arg(long)]
    pub email: String,
    /// never, 90d, 1y (365 days after issue), 2027-01-31 (its first moment, UTC), or Unix seconds.
    #[arg(long)]
    pub expires: Expires,
    /// A limit that differs from the tier's, such as `users=40` or `sso_enabled=true`; -1 for no limit.
    #[arg(long = "limit", value_name = "NAME=VALUE", allow_hyphen_values = true)]
    pub limits: Vec<Limit>,
    /// The licence's id; by default a new UUID.
    #[arg(long)]
    pub id: Option<String>,
    /// The time of issue in Unix seconds; by default now.
    #[arg(long)]
    pub issued_at: Option<i64>,
    /// The file to create. It must not exist yet. By default standard output.
    #[arg(long)]
    pub out: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Verify {
    /// The issuer's public key: 64 hex digits, or a file with them or with PEM.
    #[arg(long)]
    pub public_key: Key,
    /// Verify as of this time, in Unix seconds; by default now.
    #[arg(long)]
    pub at: Option<i64>,
    /// The licence's file; - for standard input.
    pub license: PathBuf,
}

#[derive(Debug, Args)]
pub struct Inspect {
    /// The licence's file; - for standard input.
    pub license: PathBuf,
}

/// A public key, or the file to read it from.
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

/// A limit with a known name and a valid value.
#[derive(Clone, Debug)]
pub struct Limit(String, String);

impl Limit {
    pub fn set(&self, limits: &mut Limits) {
        // Succeeded when the command line was parsed.
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

/// When a licence expires.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expires {
    Never,
    /// Seconds after issue.
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
            // 0 would mean never, which has its own word.
            (unix > 0).then_some(Self::At(unix))
        } else {
            date()
        };
        parsed.ok_or("expected never, 90d, 1y, a date such as 2027-01-31, or Unix seconds")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_expiry_is_never_a_duration_a_date_or_a_time() {
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
