//! `doctor`: tests what a command needs, one after the other, and says what to do.

use std::process::ExitCode;

use forgevault_client::{Client, TokenKind};
use serde::Serialize;

use crate::clock;
use crate::context::{Context, credential};
use crate::credentials::{StoreKind, Wanted};
use crate::error::{Error, Result};
use crate::output::one_line;

/// How far clocks may differ, in seconds.
const MAX_SKEW: i64 = 60;

/// What a test found.
#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum Mark {
    Ok,
    Note,
    Bad,
}

#[derive(Serialize)]
struct Finding {
    mark: Mark,
    what: &'static str,
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    hint: Option<String>,
}

/// The findings so far.
struct Doctor<'a> {
    ctx: &'a Context,
    findings: Vec<Finding>,
}

impl Doctor<'_> {
    fn say(
        &mut self,
        mark: Mark,
        what: &'static str,
        text: &str,
        hint: Option<String>,
    ) -> Result<()> {
        let finding = Finding {
            mark,
            what,
            text: one_line(text),
            hint,
        };
        if !self.ctx.output.json {
            let mark = match mark {
                Mark::Ok => "ok",
                Mark::Note => "note",
                Mark::Bad => "BAD",
            };
            self.ctx
                .output
                .line(&format!("{mark:<5} {what:<12} {}", finding.text))?;
            if let Some(hint) = &finding.hint {
                self.ctx.output.line(&format!("{:<18} {hint}", ""))?;
            }
        }
        self.findings.push(finding);
        Ok(())
    }

    fn good(&mut self, what: &'static str, text: &str) -> Result<()> {
        self.say(Mark::Ok, what, text, None)
    }

    fn note(&mut self, what: &'static str, text: &str) -> Result<()> {
        self.say(Mark::Note, what, text, None)
    }

    fn bad(&mut self, what: &'static str, error: Error) -> Result<()> {
        self.say(Mark::Bad, what, &error.message, error.hint)
    }
}

/// `errors` are those of the files that make up the context.
pub fn run(ctx: &Context, errors: Vec<Error>) -> Result<ExitCode> {
    let mut doctor = Doctor {
        ctx,
        findings: vec![],
    };
    for error in errors {
        doctor.bad("files", error)?;
    }
    service(&mut doctor)?;
    keyring(&mut doctor)?;
    if ctx.output.json {
        ctx.output.json(&doctor.findings)?;
    }
    let is_bad = doctor
        .findings
        .iter()
        .any(|finding| finding.mark == Mark::Bad);
    Ok(ExitCode::from(u8::from(is_bad)))
}

/// From the address to what one may do; ends where nothing further can be tested.
fn service(doctor: &mut Doctor<'_>) -> Result<()> {
    let ctx = doctor.ctx;
    let address = match ctx.address() {
        Ok(address) => address,
        Err(error) => return doctor.bad("address", error),
    };
    doctor.good(
        "address",
        &format!("{} (from {})", address.value, address.source),
    )?;
    proxy(doctor, address.value.is_https())?;
    let credential = match credential::find(ctx, &address) {
        // A checkout must not make anything be sent.
        Err(error) if !address.source.is_own() => return doctor.bad("credential", error),
        other => other,
    };
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
        Err(error) => return doctor.bad(tls, error),
    }
    let credential = match credential {
        Ok(credential) => credential,
        Err(error) => return doctor.bad("credential", error),
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
        Err(error) => return doctor.bad("repository", error),
    };
    let client = ctx.client_of(address.value.clone(), Some(credential.token.clone()))?;
    let api = client.repository(&repo.owner, &repo.repo);
    match api.environments() {
        Ok(views) => {
            let reach = views.iter().filter(|view| view.contents.is_some());
            let names: Vec<&str> = reach.map(|view| view.name.as_str()).collect();
            doctor.good(
                "repository",
                &format!("{repo}; you can access: {}", names.join(", ")),
            )?;
        }
        Err(error) => return doctor.bad("repository", error.into()),
    }
    let role = match credential.token.kind() {
        TokenKind::Vault => match api.token_info() {
            Ok(info) => format!("scope {}", info.scope),
            Err(error) => return doctor.bad("role", error.into()),
        },
        // The rotation's progress is shown to admins. A refusal is an answer here, and ends no rights.
        TokenKind::Session | TokenKind::Forge => {
            let client = Client::new(address.value, Some(credential.token.clone()))?;
            match client.repository(&repo.owner, &repo.repo).rotation() {
                Ok(_) => "admin".to_owned(),
                Err(error) if error.status() == Some(403) => "not admin".to_owned(),
                Err(error) => return doctor.bad("role", error.into()),
            }
        }
    };
    doctor.good("role", &role)
}

fn proxy(doctor: &mut Doctor<'_>, is_https: bool) -> Result<()> {
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
        return doctor.note("clock", "the service does not send its time");
    };
    let skew = clock::now().saturating_sub(theirs);
    if skew.abs() <= MAX_SKEW {
        doctor.good("clock", "agrees with the service's")
    } else {
        let way = if skew > 0 { "ahead of" } else { "behind" };
        let error = Error::failed(format!("{} seconds {way} the service's", skew.abs()));
        doctor.bad(
            "clock",
            error.hint("set the clock of this machine, for example by NTP"),
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
        Err(error) => return doctor.bad("keyring", error),
    };
    let is_demanded = stores.len() == 1;
    for store in stores {
        match store.probe() {
            Ok(()) => return doctor.good("keyring", &store.to_string()),
            Err(error) if is_demanded => return doctor.bad("keyring", error),
            Err(error) => doctor.note("keyring", &error.message)?,
        }
    }
    doctor.note(
        "keyring",
        "none; gvt login --plaintext stores a credential in a file that only you can read",
    )
}
