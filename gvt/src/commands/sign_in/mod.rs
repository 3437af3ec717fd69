//! `login`, `logout`, `whoami`.

mod device;

use std::io::{self, IsTerminal as _, Read as _};

use forgevault_client::{Address, Token, TokenKind};
use serde_json::json;
use zeroize::Zeroizing;

use crate::cli::{Login, Logout};
use crate::clock;
use crate::config::{Account, Config};
use crate::context::{Context, Source, Sourced, names};
use crate::credentials::{self, StoreKind};
use crate::error::{Error, Exit, Result};
use crate::offline;
use crate::output::{one_line, warn};

pub fn login(ctx: &Context, args: &Login) -> Result<()> {
    let address = login_address(ctx, args)?;
    // Before the person goes to the trouble of approving.
    let store = credentials::choose(ctx.terminal, args.plaintext)?;
    let (token, user) = if args.with_token {
        given_token(ctx, &address)?
    } else {
        device::device_token(ctx, &address)?
    };
    let before = ctx.config.accounts.get(address.as_str());
    // Read before it is replaced.
    let earlier =
        before.map(|before| (before.store, credentials::load_from(before.store, &address)));
    store.save(address.as_str(), token.expose())?;
    Config::change(|config| {
        let account = Account {
            store,
            user: user.clone(),
        };
        config.accounts.insert(address.to_string(), account);
    })?;
    if let Some((earlier_store, earlier)) = earlier {
        if earlier_store != store {
            let _ = earlier_store.delete(address.as_str());
        }
        forget(ctx, &address, earlier_store, earlier, &token);
    }
    if ctx.output.json {
        return ctx
            .output
            .json(&json!({"address": address.as_str(), "user": user, "store": store}));
    }
    let who = if user.is_empty() {
        String::new()
    } else {
        format!(" as {user}")
    };
    ctx.output.note(&format!(
        "Signed in to {address}{who}. The credential is in {store}."
    ));
    Ok(())
}

/// Ends what an earlier sign-in left: its copies, which may be those of another person, and its session.
fn forget(
    ctx: &Context,
    address: &Address,
    store: StoreKind,
    earlier: Result<Option<Token>>,
    new: &Token,
) {
    let mut ended = offline::forget(address, store);
    match earlier {
        Ok(Some(token)) if token.expose() != new.expose() => {
            ended = ended.and(end_session(ctx, address, token));
        }
        Ok(_) => {}
        Err(error) => ended = ended.and(Err(error)),
    }
    if let Err(error) = ended {
        warn(&format!(
            "{error}\n     the earlier sign-in may not be ended completely"
        ));
    }
}

/// Ends the session of a credential that is one.
fn end_session(ctx: &Context, address: &Address, token: Token) -> Result<()> {
    if token.kind() != TokenKind::Session {
        return Ok(());
    }
    match ctx.client_of(address.clone(), Some(token))?.end_session() {
        // It has ended already.
        Err(error) if error.status() == Some(401) => Ok(()),
        Err(error) => Err(Error {
            hint: Some("end the session in the browser, on the page of your sessions".to_owned()),
            ..Error::from(error)
        }),
        Ok(()) => Ok(()),
    }
}

/// The address to sign in to. What a checkout names is asked about first, and gets no token that is piped in.
fn login_address(ctx: &Context, args: &Login) -> Result<Address> {
    if let Some(text) = &args.address {
        return names::address(&"URL", text);
    }
    let found = match ctx.address() {
        Ok(found) => found,
        Err(error) if ctx.terminal.may_ask() && error.exit == Exit::Usage => {
            let answer = ctx
                .terminal
                .line("Address of the service", "gvt login https://…")?;
            return names::address(&"address", &answer);
        }
        Err(error) => return Err(error),
    };
    if !found.source.is_own() {
        let instead = format!("gvt login {}", found.value);
        let question = format!("Sign in to {}, which {} names?", found.value, found.source);
        if args.with_token {
            return Err(Error::usage("the address must be given with --with-token").hint(instead));
        }
        ctx.terminal.confirm(&question, &instead)?;
    }
    Ok(found.value)
}

/// Reads a token from standard input, and checks it where that is possible.
fn given_token(ctx: &Context, address: &Address) -> Result<(Token, String)> {
    let text = if io::stdin().is_terminal() {
        let bytes = ctx
            .terminal
            .hidden("Token", "pipe it: gvt login --with-token URL < FILE")?;
        Zeroizing::new(String::from_utf8_lossy(&bytes).into_owned())
    } else {
        let mut text = Zeroizing::new(String::new());
        let read = io::stdin().lock().take(64 * 1024).read_to_string(&mut text);
        read.map_err(|error| Error::failed(format!("standard input: {error}")))?;
        text
    };
    let token =
        Token::parse(&text).map_err(|error| Error::usage(format!("standard input: {error}")))?;
    let client = ctx.client_of(address.clone(), Some(token.clone()))?;
    let mut user = String::new();
    match token.kind() {
        TokenKind::Session => user = client.session()?.user_name,
        TokenKind::Forge => client.check_forge_token()?,
        TokenKind::Vault => {
            // A vault token belongs to a repository, and tells nothing without it.
            let address = Sourced::new(address.clone(), Source::Option("URL"));
            match ctx.named_repo(&address)? {
                Some(name) => {
                    client.repository(&name.owner, &name.repo).token_info()?;
                }
                None => ctx
                    .output
                    .note("The token was not checked: no repository is named (-R owner/repo)."),
            }
        }
    }
    Ok((token, user))
}

pub fn logout(ctx: &Context, args: &Logout) -> Result<()> {
    let address = match &args.address {
        Some(text) => names::address(&"URL", text)?,
        None => ctx.address()?.value,
    };
    let Some(account) = ctx.config.accounts.get(address.as_str()) else {
        if ctx.output.json {
            return ctx
                .output
                .json(&json!({"address": address.as_str(), "was_signed_in": false}));
        }
        ctx.output.note(&format!("Not signed in to {address}."));
        return Ok(());
    };
    // Whatever fails, as little as possible stays here.
    let stored = credentials::load_from(account.store, &address);
    let deleted = account.store.delete(address.as_str());
    let forgotten = offline::forget(&address, account.store);
    if deleted.is_ok() {
        Config::change(|config| {
            config.accounts.remove(address.as_str());
        })?;
    }
    let ended = match stored {
        Ok(Some(token)) => end_session(ctx, &address, token).map_err(|error| Error {
            message: format!("the session was not ended: {}", error.message),
            ..error
        }),
        Ok(None) => Err(Error::failed(format!(
            "{} holds no credential for {address}, so no session was ended",
            account.store
        ))
        .hint("end it in the browser, on the page of your sessions")),
        Err(error) => Err(Error::failed(format!(
            "the credential could not be read, so its session was not ended: {}",
            error.message
        ))
        .hint("end it in the browser, on the page of your sessions")),
    };
    let mut errors = [deleted, forgotten, ended]
        .into_iter()
        .filter_map(Result::err);
    if let Some(last) = errors.next_back() {
        for error in errors {
            warn(&error.to_string());
        }
        return Err(last);
    }
    if ctx.output.json {
        return ctx
            .output
            .json(&json!({"address": address.as_str(), "was_signed_in": true}));
    }
    ctx.output.note(&format!("Signed out of {address}."));
    Ok(())
}

pub fn whoami(ctx: &Context) -> Result<()> {
    let (client, address, credential) = ctx.client()?;
    let kind = credential.kind();
    let from = credential.source.to_string();
    match credential.token.kind() {
        TokenKind::Session => {
            let session = client.session()?;
            if ctx.output.json {
                return ctx.output.json(
                    &json!({"address": address.value.as_str(), "kind": kind, "from": from,
                    "user": session.user_name, "expires_at": session.expires_at}),
                );
            }
            ctx.output.line(&format!(
                "{} at {}",
                one_line(&session.user_name),
                address.value
            ))?;
            ctx.output.line(&format!(
                "  session until {}, in {from}",
                clock::show(session.expires_at)
            ))
        }
        TokenKind::Forge => {
            client.check_forge_token()?;
            if ctx.output.json {
                return ctx
                    .output
                    .json(&json!({"address": address.value.as_str(), "kind": kind, "from": from}));
            }
            ctx.output
                .line(&format!("a forge token at {}", address.value))?;
            ctx.output.line(&format!("  accepted, from {from}"))
        }
        TokenKind::Vault => {
            let repo = ctx.repo(&address)?.value;
            let info = client.repository(&repo.owner, &repo.repo).token_info()?;
            if ctx.output.json {
                return ctx.output.json(
                    &json!({"address": address.value.as_str(), "kind": kind, "from": from,
                    "repo": repo.to_string(), "info": info}),
                );
            }
            ctx.output
                .line(&format!("a vault token of {repo} at {}", address.value))?;
            let end = match info.expires_at {
                0 => "never expires".to_owned(),
                end => format!("expires {}", clock::show(end)),
            };
            ctx.output.line(&format!(
                "  scope {}, {end}, from {from}",
                one_line(&info.scope)
            ))
        }
    }
}
