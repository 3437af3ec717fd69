//! The subcommands.

use std::fs;
use std::io::{Read as _, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use license_tool::{
    IssuerKey, License, MAX_DOCUMENT_LEN, Payload, PublicKey, Standing, Unverified,
};
use serde_json::{Value, json};
use time::OffsetDateTime;
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::arguments::{Inspect, Issue, Key, Keygen, Verify};
use crate::output::{Failure, Report};

/// The largest file that is read, in bytes.
const MAX_FILE_LEN: usize = 64 * 1024;

pub fn keygen(args: &Keygen) -> Result<Report, Failure> {
    let key = IssuerKey::generate().map_err(failure)?;
    let private = key.to_pem().map_err(failure)?;
    let public = key.public_key();
    let pem = public.to_pem().map_err(failure)?;
    create(&args.out, private.as_bytes(), 0o600)?;
    Ok(Report {
        text: format!("{public}\n{}", pem.trim_end()),
        json: json!({
            "public_key": public.to_string(),
            "public_key_pem": pem,
            "private_key_file": args.out.to_string_lossy(),
        }),
        good: true,
    })
}

pub fn issue(args: &Issue) -> Result<Report, Failure> {
    let pem = read(&args.key)?;
    let key =
        IssuerKey::from_pem(&pem).map_err(|error| format!("{}: {error}", args.key.display()))?;
    let issued_at = args.issued_at.map_or_else(now, Ok)?;
    let mut limits = args.tier.limits();
    for limit in &args.limits {
        limit.set(&mut limits);
    }
    let payload = Payload {
        license_id: args
            .id
            .clone()
            .unwrap_or_else(|| Uuid::now_v7().to_string()),
        customer_email: args.email.clone(),
        tier: args.tier,
        limits,
        issued_at,
        expires_at: args.expires.unix(issued_at),
    };
    let license = key.issue(&payload).map_err(failure)?;
    let mut output = claims(&payload)?;
    let text = match &args.out {
        Some(file) => {
            create(file, format!("{license}\n").as_bytes(), 0o644)?;
            put(&mut output, "file", json!(file.to_string_lossy()));
            describe(&payload)
        }
        None => license.clone(),
    };
    put(&mut output, "license", json!(license));
    Ok(Report {
        text,
        json: output,
        good: true,
    })
}

pub fn verify(args: &Verify) -> Result<Report, Failure> {
    let key = public_key(&args.public_key)?;
    let text = read(&args.license)?;
    let at = args.at.map_or_else(now, Ok)?;
    let license = match License::verify(&text, &key) {
        Ok(license) => license,
        Err(error) => {
            return Ok(Report {
                text: format!("refused: {error}"),
                json: json!({ "valid": false, "error": error.to_string() }),
                good: false,
            });
        }
    };
    let standing = license.standing(at);
    let good = matches!(standing, Standing::InForce | Standing::Grace);
    let verdict = match standing {
        Standing::NotYet => "refused: issued in the future",
        Standing::InForce => "in force",
        Standing::Grace => "expired, in its grace period of 14 days",
        Standing::Lapsed => "refused: expired, and the grace period is over",
    };
    let mut output = claims(license.payload())?;
    put(&mut output, "valid", json!(good));
    put(&mut output, "standing", json!(standing));
    Ok(Report {
        text: format!("{verdict}\n{}", describe(license.payload())),
        json: output,
        good,
    })
}

pub fn inspect(args: &Inspect) -> Result<Report, Failure> {
    let text = read(&args.license)?;
    let unverified = Unverified::parse(&text).map_err(failure)?;
    let payload = unverified.claims();
    let mut output = claims(payload)?;
    put(&mut output, "verified", json!(false));
    Ok(Report {
        text: format!("the signature was not checked\n{}", describe(payload)),
        json: output,
        good: true,
    })
}

fn failure(error: impl std::fmt::Display) -> Failure {
    error.to_string()
}

fn claims(payload: &Payload) -> Result<Value, Failure> {
    serde_json::to_value(payload).map_err(failure)
}

fn put(object: &mut Value, name: &str, value: Value) {
    if let Value::Object(fields) = object {
        fields.insert(name.to_owned(), value);
    }
}

fn describe(payload: &Payload) -> String {
    let number = |number: i64| match number {
        -1 => "unlimited".to_owned(),
        number => number.to_string(),
    };
    let truth = |yes: bool| if yes { "yes" } else { "no" };
    let limits = &payload.limits;
    format!(
        "licence    {}\ncustomer   {}\ntier       {}\nissued     {}\nexpires    {}\n\
         users      {}\nsecrets    {} per repository\naudit      {} days\nSSO        {}\n\
         versions   {}\nCI tokens  {}",
        payload.license_id,
        payload.customer_email,
        payload.tier,
        day(payload.issued_at),
        match payload.expires_at {
            0 => "never".to_owned(),
            unix => day(unix),
        },
        number(limits.users),
        number(limits.secrets_per_repo),
        number(limits.audit_retention_days),
        truth(limits.sso_enabled),
        truth(limits.versioning_enabled),
        truth(limits.cicd_tokens_enabled),
    )
}

/// Formats a time for people, in UTC, followed by the value in the licence.
fn day(unix: i64) -> String {
    match OffsetDateTime::from_unix_timestamp(unix) {
        Ok(time) => {
            let (hour, minute, second) = time.to_hms();
            format!(
                "{} {hour:02}:{minute:02}:{second:02} UTC ({unix})",
                time.date()
            )
        }
        Err(_) => unix.to_string(),
    }
}

fn public_key(key: &Key) -> Result<PublicKey, Failure> {
    let file = match key {
        Key::Hex(key) => return Ok(key.clone()),
        Key::File(file) => file,
    };
    let text = read(file)?;
    let parsed = if text.contains("-----BEGIN") {
        PublicKey::from_pem(&text)
    } else {
        text.trim().parse()
    };
    parsed.map_err(|error| format!("{}: {error}, or in PEM", file.display()))
}

#[expect(
    clippy::disallowed_methods,
    reason = "a command-line program needs no replaceable clock"
)]
fn now() -> Result<i64, Failure> {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_err(failure)?;
    i64::try_from(since.as_secs()).map_err(failure)
}

/// Reads a small file, or standard input for `-`. It may be a private key, so no copy is left behind: the
/// buffer never grows.
fn read(file: &Path) -> Result<Zeroizing<String>, Failure> {
    let refuse = |error: &dyn std::fmt::Display| format!("{}: {error}", file.display());
    let mut bytes = Zeroizing::new(vec![0; MAX_FILE_LEN + 1]);
    let mut source: Box<dyn std::io::Read> = if file == Path::new("-") {
        Box::new(std::io::stdin().lock())
    } else {
        Box::new(fs::File::open(file).map_err(|error| refuse(&error))?)
    };
    let mut length = 0;
    while let Some(room) = bytes.get_mut(length..).filter(|room| !room.is_empty()) {
        match source.read(room) {
            Ok(0) => break,
            Ok(read) => length += read,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(error) => return Err(refuse(&error)),
        }
    }
    let text = bytes
        .get(..length)
        .filter(|text| text.len() <= MAX_FILE_LEN)
        .ok_or_else(|| refuse(&format_args!("larger than {MAX_FILE_LEN} bytes")))?;
    let text = std::str::from_utf8(text).map_err(|_| refuse(&"not UTF-8 text"))?;
    Ok(Zeroizing::new(text.to_owned()))
}

/// Writes a new file; an existing one is not changed.
fn create(file: &Path, content: &[u8], mode: u32) -> Result<(), Failure> {
    let write = || {
        let mut options = fs::OpenOptions::new();
        let mut target = options.write(true).create_new(true).mode(mode).open(file)?;
        target.write_all(content)?;
        target.sync_all()
    };
    write().map_err(|error: std::io::Error| format!("{}: {error}", file.display()))
}

const _: () = assert!(MAX_DOCUMENT_LEN < MAX_FILE_LEN);
