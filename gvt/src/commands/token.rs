//! `token`: vault tokens.

use forgevault_api_types::tokens::{CreateTokenBody, CreatedTokenView, TokenView, UpdateTokenBody};
use serde_json::json;

use crate::cli::{Token, TokenCreate};
use crate::clock;
use crate::context::{Context, Vault};
use crate::error::{Error, Exit, Result};
use crate::output::{self, Table, count, one_line};

const HOUR: i64 = 60 * 60;

pub fn run(ctx: &Context, args: Token) -> Result<()> {
    let vault = ctx.vault()?;
    match args {
        Token::Create(args) => create(ctx, &vault, args),
        Token::List { all } => list(ctx, &vault, all),
        Token::Revoke { ids, yes } => revoke(ctx, &vault, &ids, yes),
        Token::Lock { id, off } => lock(ctx, &vault, id, off),
        Token::Rotate { id, ttl } => rotate(ctx, &vault, id, ttl),
        Token::Info => info(ctx, &vault),
    }
}

fn create(ctx: &Context, vault: &Vault, args: TokenCreate) -> Result<()> {
    let body = CreateTokenBody {
        description: args.description,
        scope: Some(args.scope),
        ttl: args.ttl,
        allowed_ips: (!args.allowed_ip.is_empty()).then_some(args.allowed_ip),
    };
    make(ctx, vault, &body)
}

/// Creates a token, and shows it: alone on standard output.
///
/// # Errors
/// Also if it could not be shown, so that nobody has it.
fn make(ctx: &Context, vault: &Vault, body: &CreateTokenBody) -> Result<()> {
    let new = match vault.api.create_token(body)? {
        CreatedTokenView::New(new) => new,
        CreatedTokenView::Replayed(old) => {
            return Err(lost(
                old.about.id,
                "its text was lost with the service's first answer",
            ));
        }
    };
    let shown = if ctx.output.json {
        output::json(&new).and_then(|text| ctx.output.once(&text))
    } else {
        ctx.output.note(&format!(
            "Token {} of {}: scope {}, {}. It is displayed only now:",
            new.about.id,
            vault.name,
            new.about.scope,
            end(new.about.expires_at)
        ));
        ctx.output.once(&new.token)
    };
    shown.map_err(|error| lost(new.about.id, &error.message))
}

fn lost(id: i64, why: &str) -> Error {
    Error::failed(format!("token {id} was created, but not displayed: {why}"))
        .hint(format!("revoke it: gvt token revoke {id}"))
}

fn end(expires_at: i64) -> String {
    match expires_at {
        0 => "never expires".to_owned(),
        time => format!("until {}", clock::show(time)),
    }
}

fn list(ctx: &Context, vault: &Vault, all: bool) -> Result<()> {
    let now = clock::now();
    let is_shown = |token: &TokenView| all || matches!(status(token, now), "" | "locked");
    let tokens: Vec<TokenView> = vault.api.tokens()?.into_iter().filter(is_shown).collect();
    if ctx.output.json {
        return ctx.output.json(&tokens);
    }
    let heading = [
        "ID",
        "SCOPE",
        "EXPIRES (UTC)",
        "LAST USED (UTC)",
        "USES",
        "STATUS",
        "DESCRIPTION",
    ];
    let mut table = Table::new(&heading);
    for token in &tokens {
        let expires = if token.expires_at == 0 {
            "never".to_owned()
        } else {
            clock::show(token.expires_at)
        };
        table.row([
            token.id.to_string(),
            token.scope.clone(),
            expires,
            clock::show(token.last_used_at),
            token.used_count.to_string(),
            status(token, now).to_owned(),
            token.description.clone(),
        ]);
    }
    if table.is_empty() {
        ctx.output
            .note(&format!("{} has no live tokens.", vault.name));
        return Ok(());
    }
    ctx.output.bytes(table.render().as_bytes())
}

fn status(token: &TokenView, now: i64) -> &'static str {
    if token.is_revoked {
        "revoked"
    } else if token.expires_at != 0 && token.expires_at <= now {
        "expired"
    } else if token.creator_inactive_at != 0 {
        "creator inactive"
    } else if token.is_locked {
        "locked"
    } else {
        ""
    }
}

fn revoke(ctx: &Context, vault: &Vault, ids: &[i64], yes: bool) -> Result<()> {
    if !yes {
        let what = count(ids.len(), "token", "tokens");
        let question = format!(
            "Revoke {what} of {} and every token created with them?",
            vault.name
        );
        ctx.terminal.confirm(&question, "use --yes")?;
    }
    for id in ids {
        vault.api.revoke_token(*id)?;
        if !ctx.output.json {
            ctx.output.note(&format!("{id}  revoked"));
        }
    }
    if ctx.output.json {
        return ctx.output.json(&json!({"revoked": ids}));
    }
    Ok(())
}

fn lock(ctx: &Context, vault: &Vault, id: i64, off: bool) -> Result<()> {
    let body = UpdateTokenBody {
        locked: Some(!off),
        ..UpdateTokenBody::default()
    };
    let token = vault.api.update_token(id, &body)?;
    if ctx.output.json {
        return ctx.output.json(&token);
    }
    ctx.output.note(&format!(
        "{id}  {}",
        if off { "unlocked" } else { "locked" }
    ));
    Ok(())
}

/// Creates a token with the same scope, addresses and lifetime; then, once it was shown, revokes the old one.
fn rotate(ctx: &Context, vault: &Vault, id: i64, ttl: Option<String>) -> Result<()> {
    let tokens = vault.api.tokens()?;
    let old = tokens
        .into_iter()
        .find(|token| token.id == id && !token.is_revoked);
    let old = old.ok_or_else(|| {
        Error::new(
            Exit::NotFound,
            format!("{} has no live token {id}", vault.name),
        )
        .hint("gvt token list")
    })?;
    let same = || match old.expires_at {
        0 => "0".to_owned(),
        end => format!("{}h", (end.saturating_sub(old.created_at) / HOUR).max(1)),
    };
    let body = CreateTokenBody {
        description: old.description.clone(),
        scope: Some(old.scope.clone()),
        ttl: Some(ttl.unwrap_or_else(same)),
        allowed_ips: (!old.allowed_ips.is_empty()).then(|| old.allowed_ips.clone()),
    };
    make(ctx, vault, &body)?;
    vault.api.revoke_token(id)?;
    ctx.output.note(&format!("{id}  revoked"));
    Ok(())
}

fn info(ctx: &Context, vault: &Vault) -> Result<()> {
    if vault.credential.token.kind() != forgevault_client::TokenKind::Vault {
        return Err(Error::usage(format!(
            "the credential is a {}, not a vault token",
            vault.credential.kind()
        ))
        .hint("gvt whoami"));
    }
    let info = vault.api.token_info()?;
    if ctx.output.json {
        return ctx.output.json(&info);
    }
    let mut may = vec![];
    for (is, what) in [
        (info.can_read, "read"),
        (info.can_write, "write"),
        (info.is_admin, "administer"),
    ] {
        if is {
            may.push(what);
        }
    }
    ctx.output.line(&format!("repository   {}", vault.name))?;
    ctx.output
        .line(&format!("description  {}", one_line(&info.description)))?;
    ctx.output
        .line(&format!("scope        {}", one_line(&info.scope)))?;
    ctx.output
        .line(&format!("may          {}", may.join(", ")))?;
    ctx.output
        .line(&format!("valid        {}", end(info.expires_at)))
}
