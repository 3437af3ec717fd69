//! The credential for an address. One from the environment goes only where the person's own words lead; one
//! that is stored goes only to the address that it was stored for.

use forgevault_client::{Address, Token, TokenKind};

use super::{Context, Source, Sourced, variable};
use crate::credentials;
use crate::error::{Error, Exit, Result};

/// A token, and where it came from.
pub struct Credential {
    pub token: Token,
    pub source: Source,
}

impl Credential {
    /// What it is, for people.
    pub fn kind(&self) -> &'static str {
        match self.token.kind() {
            TokenKind::Vault => "vault token",
            TokenKind::Session => "session",
            TokenKind::Forge => "forge token",
        }
    }
}

/// Finds the credential for an address. Nothing is sent.
pub fn find(ctx: &Context, address: &Sourced<Address>) -> Result<Credential> {
    if let Some((name, token)) = from_env()? {
        if !address.source.is_named() {
            return Err(Error::new(
                Exit::Credential,
                format!(
                    "{name} is not sent to {} (from {})",
                    address.value, address.source
                ),
            )
            .hint(format!(
                "if it belongs there, set GVT_URL={}",
                address.value
            )));
        }
        return Ok(Credential {
            token,
            source: Source::Variable(name),
        });
    }
    let not_signed_in = || {
        Error::new(
            Exit::Credential,
            format!("not signed in to {}", address.value),
        )
        .hint(format!(
            "gvt login {}, or set GVT_TOKEN and GVT_URL",
            address.value
        ))
    };
    let account = ctx.config.accounts.get(address.value.as_str());
    let account = account.ok_or_else(not_signed_in)?;
    let token = credentials::load(account.store, &address.value)
        .map_err(|error| Error {
            exit: Exit::Credential,
            ..error
        })?
        .ok_or_else(not_signed_in)?;
    Ok(Credential {
        token,
        source: Source::Store(account.store),
    })
}

/// A token in the environment. `VAULT_TOKEN` and `GITCADDY_VAULT_TOKEN` count only with our prefix, since
/// elsewhere the first is a token of another product.
fn from_env() -> Result<Option<(&'static str, Token)>> {
    for name in ["GVT_TOKEN", "VAULT_TOKEN", "GITCADDY_VAULT_TOKEN"] {
        let Some(text) = variable(name)?.map(zeroize::Zeroizing::new) else {
            continue;
        };
        if name != "GVT_TOKEN" && TokenKind::of(&text) != TokenKind::Vault {
            continue;
        }
        let token = Token::parse(&text);
        let token = token.map_err(|error| Error::usage(format!("{name}: {error}")))?;
        return Ok(Some((name, token)));
    }
    Ok(None)
}
