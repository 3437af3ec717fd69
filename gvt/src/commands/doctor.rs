//! `doctor`: tests what a command needs, one after the other, and says what to do.

use std::process::ExitCode;

use forgevault_client::TokenKind;

use crate::clock;
use crate::context::{Context, credential};
use crate::credentials::{StoreKind, Wanted};
use crate::error::{Error, Result};
use crate::output::one_line;

/// How far clocks may differ, in seconds.
const MAX_SKEW: i64 = 60;

/// The findings so far.
struct Doctor<'a> {
    ctx: &'a Context,
    failed: bool,
}

impl Doctor<'_> {
    fn say(&self, mark: &str, what: &str, text: &str) -> Result<()> {
        self.ctx
            .output
            .line(&format!("{mark:<5} {what:<12} {}", one_line(text)))
    }

    fn good(&self, what: &str, text: &str) -> Result<()> {
        self.say("ok", what, text)
    }

    fn note(&self, what: &str, text: &str) -> Result<()> {
        self.say("note", what, text)
    }

    fn bad(&mut self, what: &str, error: &Error) -> Result<()> {
        self.failed = true;
        self.say("BAD", what, &error.message)?;
        match &error.hint {
            Some(hint) => self.ctx.output.line(&format!("{:<18} {hint}", "")),
            None => Ok(()),
        }
    }
}

pub fn run(ctx: &Context) -> Result<ExitCode> {
    let mut doctor = Doctor { ctx, failed: false };
    service(&mut doctor)?;
    keyring(&mut doctor)?;
    Ok(ExitCode::from(u8::from(doctor.failed)))
}

/// From the address to what one may do; ends where nothing further can be tested.
fn service(doctor: &mut Doctor<'_>) -> Result<()> {
    let ctx = doctor.ctx;
    let address = match ctx.address() {
        Ok(address) => address,
        Err(error) => return doctor.bad("address", &error),
    };
    doctor.good(
        "address",
        &format!("{} (from {})", address.value, address.source),
    )?;
    proxy(doctor, address.value.is_https())?;
    let credential = credential::find(ctx, &address);
    if credential.is_err() && !address.source.is_own() {
        // A checkout must not make anything be sent.
        return doctor.bad(
            "credential",
            &credential
                .map(drop)
                .err()
                .unwrap_or_else(|| Error::failed("")),
        );
    }
    let tls = if address.value.is_https() {
        "TLS"
    } else {
        "connection"
    };
    let date = ctx
        .client_of(address.value.clone(), None)
        .and_then(|client| Ok(client.date()?));
    match date {
        Ok(date) => {
            doctor.good(tls, "the service answers")?;
            clocks(doctor, date.as_deref())?;
        }
        Err(error) => return doctor.bad(tls, &error),
    }
    let credential = match credential {
        Ok(credential) => credential,
        Err(error) => return doctor.bad("credential", &error),
    };
    doctor.good(
        "credential",
        &format!("{}, from {}", credential.kind(), credential.source),
    )?;
    let repo = match ctx.named_repo(&address) {
        Ok(Some(repo)) => repo,
        Ok(None) => {
            return doctor.note(
                "repository",
                "nothing names one; use -R owner/repo to test it",
            );
        }
        Err(error) => return doctor.bad("repository", &error),
    };
    let client = ctx.client_of(address.value, Some(credential.token.clone()))?;
    let api = client.repository(&repo.owner, &repo.repo);
    match api.environments() {
        Ok(views) => {
            let reach = views.iter().filter(|view| view.contents.is_some());
            let names: Vec<&str> = reach.map(|view| view.name.as_str()).collect();
            doctor.good(
                "repository",
                &format!("{repo}; in your reach: {}", names.join(", ")),
            )?;
        }
        Err(error) => return doctor.bad("repository", &error.into()),
    }
    let role = match credential.token.kind() {
        TokenKind::Vault => match api.token_info() {
            Ok(info) => format!("scope {}", info.scope),
            Err(error) => return doctor.bad("role", &error.into()),
        },
        // The rotation's progress is shown to admins.
        TokenKind::Session | TokenKind::Forge => match api.rotation() {
            Ok(_) => "admin".to_owned(),
            Err(error) if error.status() == Some(403) => "not admin".to_owned(),
            Err(error) => return doctor.bad("role", &error.into()),
        },
    };
    doctor.good("role", &role)
}

fn proxy(doctor: &Doctor<'_>, is_https: bool) -> Result<()> {
    let names = [
        "ALL_PROXY",
        "all_proxy",
        "HTTPS_PROXY",
        "https_proxy",
        "HTTP_PROXY",
        "http_proxy",
    ];
    let set = names
        .into_iter()
        .find(|name| std::env::var_os(name).is_some_and(|text| !text.is_empty()));
    match set {
        Some(name) if is_https => {
            doctor.note("proxy", &format!("by {name}, except for hosts in NO_PROXY"))
        }
        Some(_) => doctor.good("proxy", "none is used for this machine"),
        None => doctor.good("proxy", "none"),
    }
}

fn clocks(doctor: &mut Doctor<'_>, date: Option<&str>) -> Result<()> {
    let Some(theirs) = date.and_then(clock::parse_http_date) else {
        return doctor.note("clock", "the service does not tell its time");
    };
    let skew = clock::now() - theirs;
    if skew.abs() <= MAX_SKEW {
        doctor.good("clock", "agrees with the service's")
    } else {
        let way = if skew > 0 { "ahead of" } else { "behind" };
        let error = Error::failed(format!("{} seconds {way} the service's", skew.abs()));
        doctor.bad(
            "clock",
            &error.hint("set the clock of this machine, for example by NTP"),
        )
    }
}

fn keyring(doctor: &mut Doctor<'_>) -> Result<()> {
    let stores = match Wanted::from_env() {
        Ok(Wanted::None) => {
            return doctor.note(
                "keyring",
                "GVT_KEYRING is none: credentials come from GVT_TOKEN alone",
            );
        }
        Ok(Wanted::Only(store)) => vec![store],
        Ok(Wanted::Any) => vec![StoreKind::SecretService, StoreKind::Keyutils],
        Err(error) => return doctor.bad("keyring", &error),
    };
    let is_demanded = stores.len() == 1;
    for store in stores {
        match store.probe() {
            Ok(()) => return doctor.good("keyring", &store.to_string()),
            Err(error) if is_demanded => return doctor.bad("keyring", &error),
            Err(error) => doctor.note("keyring", &error.message)?,
        }
    }
    doctor.note(
        "keyring",
        "none; gvt login --plaintext keeps a credential in a file that only you can read",
    )
}
