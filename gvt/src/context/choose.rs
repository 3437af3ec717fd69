//! The order in which address, repository and environment are looked for.

use forgevault_api_types::environments::EnvironmentView;
use forgevault_client::Address;

use super::{BASE, Context, RepoName, Source, Sourced, Vault, names, variable};
use crate::error::{Error, Result};

pub fn address(ctx: &Context) -> Result<Sourced<Address>> {
    if let Some(text) = &ctx.global.url {
        return Ok(Sourced::new(
            names::address(&"--url", text)?,
            Source::Option("--url"),
        ));
    }
    if let Some(text) = variable("GVT_URL")? {
        return Ok(Sourced::new(
            names::address(&"GVT_URL", &text)?,
            Source::Variable("GVT_URL"),
        ));
    }
    if let Some(text) = variable("VAULT_URL")? {
        let (address, _) = names::vault_url(&text)?;
        return Ok(Sourced::new(address, Source::Variable("VAULT_URL")));
    }
    if let Some(file) = &ctx.folder
        && let Some(text) = &file.content.url
    {
        let source = Source::Folder(file.path.clone());
        return Ok(Sourced::new(names::address(&source, text)?, source));
    }
    if let Some(text) = &ctx.config.context.url {
        return Ok(Sourced::new(
            names::address(&Source::Saved, text)?,
            Source::Saved,
        ));
    }
    if let Some(address) = ctx
        .git
        .as_ref()
        .and_then(|git| git.remote()?.address.clone())
    {
        return Ok(Sourced::new(address, Source::Remote));
    }
    let mut known = ctx.config.accounts.keys();
    if let (Some(only), None) = (known.next(), known.next()) {
        let source = Source::Only("the only service signed in to");
        return Ok(Sourced::new(names::address(&source, only)?, source));
    }
    Err(Error::usage("no service: nothing names its address")
        .hint("gvt login https://git.example.com, or set GVT_URL, or use --url"))
}

pub fn repo(ctx: &Context, address: &Sourced<Address>) -> Result<Sourced<RepoName>> {
    if let Some(found) = named_repo(ctx, address)? {
        return Ok(found);
    }
    let how = "use -R owner/repo, set GVT_REPO, or write it down once: gvt use -R owner/repo";
    if !ctx.terminal.may_ask() {
        return Err(Error::usage("no repository: nothing names it").hint(how));
    }
    let answer = ctx.terminal.line("Repository (owner/repo)", how)?;
    Ok(Sourced::new(
        names::repo(&"Repository", &answer)?,
        Source::Asked,
    ))
}

/// The repository that something names, at this address.
pub fn named_repo(ctx: &Context, address: &Sourced<Address>) -> Result<Option<Sourced<RepoName>>> {
    let named =
        |source: Source, text: &str| Ok(Some(Sourced::new(names::repo(&source, text)?, source)));
    if let Some(text) = &ctx.global.repo {
        return named(Source::Option("-R"), text);
    }
    if let Some(text) = variable("GVT_REPO")? {
        return named(Source::Variable("GVT_REPO"), &text);
    }
    if let Some(text) = variable("VAULT_URL")? {
        let (of, repo) = names::vault_url(&text)?;
        if let Some(repo) = repo.filter(|_| of == address.value) {
            return Ok(Some(Sourced::new(repo, Source::Variable("VAULT_URL"))));
        }
    }
    // A repository means something only at the service that it was written down with.
    let belongs = |url: &Option<String>| {
        let of = url.as_ref().map(|url| url.parse::<Address>());
        of.is_none_or(|of| of.is_ok_and(|of| of == address.value))
    };
    if let Some(file) = &ctx.folder
        && let Some(text) = &file.content.repo
        && belongs(&file.content.url)
    {
        return named(Source::Folder(file.path.clone()), text);
    }
    let saved = &ctx.config.context;
    if let Some(text) = &saved.repo
        && belongs(&saved.url)
    {
        return named(Source::Saved, text);
    }
    let remote = ctx.git.as_ref().and_then(super::git::WorkTree::remote);
    let remote = remote.filter(|remote| remote.host == address.value.host());
    Ok(remote.map(|remote| Sourced::new(remote.repo.clone(), Source::Remote)))
}

pub fn environment(ctx: &Context, vault: &Vault) -> Result<Sourced<String>> {
    match named_environment(ctx, vault)? {
        Some(named) => Ok(named),
        None => choose_environment(ctx, vault),
    }
}

/// The environment that something names.
pub fn named_environment(ctx: &Context, vault: &Vault) -> Result<Option<Sourced<String>>> {
    let named = |source: Source, text: &str| {
        let name = names::environment(&source, text)?;
        Ok(Some(Sourced::new(name, source)))
    };
    if let Some(text) = &ctx.global.env {
        return named(Source::Option("-e"), text);
    }
    if let Some(text) = variable("GVT_ENV")? {
        return named(Source::Variable("GVT_ENV"), &text);
    }
    // Like a repository, an environment belongs to what it was written down with.
    let belongs = |repo: &Option<String>, url: &Option<String>| {
        let repo = repo.as_ref().map(|repo| repo.parse::<RepoName>());
        let url = url.as_ref().map(|url| url.parse::<Address>());
        repo.is_none_or(|repo| repo.is_ok_and(|repo| repo.is_same(&vault.name)))
            && url.is_none_or(|url| url.is_ok_and(|url| url == vault.address.value))
    };
    if let Some(file) = &ctx.folder
        && let Some(text) = &file.content.env
        && belongs(&file.content.repo, &file.content.url)
    {
        return named(Source::Folder(file.path.clone()), text);
    }
    let saved = &ctx.config.context;
    if let Some(text) = &saved.env
        && belongs(&saved.repo, &saved.url)
    {
        return named(Source::Saved, text);
    }
    Ok(None)
}

/// The only environment with secrets that the caller can access, or one that the person chooses.
fn choose_environment(ctx: &Context, vault: &Vault) -> Result<Sourced<String>> {
    let views = vault.api.environments()?;
    let has_secrets = |view: &&EnvironmentView| {
        view.contents
            .as_ref()
            .is_some_and(|contents| contents.secret_count > 0)
    };
    let filled: Vec<String> = views
        .iter()
        .filter(has_secrets)
        .map(|view| view.name.clone())
        .collect();
    match filled.as_slice() {
        [] => Ok(Sourced::new(
            BASE.to_owned(),
            Source::Only("no environment with secrets"),
        )),
        [only] => {
            let source = Source::Only("the only environment with secrets");
            Ok(Sourced::new(only.clone(), source))
        }
        several if ctx.terminal.may_ask() => {
            let chosen = ctx.terminal.choose("Environment", several, "")?;
            Ok(Sourced::new(chosen, Source::Asked))
        }
        several => Err(Error::usage(format!(
            "no environment: several have secrets: {}",
            several.join(", ")
        ))
        .hint("use -e, set GVT_ENV, or write it down once: gvt use -e staging")),
    }
}
