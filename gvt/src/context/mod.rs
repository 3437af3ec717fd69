//! Which service, which repository, which environment, and as whom. Each is looked for separately, in this
//! order: options, `GVT_URL GVT_REPO GVT_ENV GVT_TOKEN`, `VAULT_URL` with `VAULT_TOKEN` or
//! `GITCADDY_VAULT_TOKEN`, `.gvt.toml`, what `gvt use --local` saved, the git remote `origin`. Then the
//! service is the only one signed in to, the environment the only one with secrets; else they are asked for.
//!
//! A checkout is not trusted with credentials: an address that it names serves only where the person has
//! signed in to that very address, and tokens from the environment never go there.

mod choose;
pub mod credential;
pub mod folder;
pub mod git;
pub mod names;
mod source;
pub mod trust;

use std::path::PathBuf;
use std::sync::Arc;

use forgevault_client::{Address, Client, Repository};

use crate::cli::Global;
use crate::config::Config;
use crate::error::{Error, Result};
use crate::offline;
use crate::output::{Output, warn};
use crate::terminal::Terminal;

pub use folder::FolderFile;
pub use names::RepoName;
pub use source::{Source, Sourced};

use credential::Credential;
use trust::Protected;

/// What a call of the program is about, found out step by step: a command asks for what it needs.
pub struct Context {
    pub global: Global,
    pub output: Output,
    pub terminal: Terminal,
    pub config: Config,
    /// The `.gvt.toml` that applies here.
    pub folder: Option<FolderFile>,
    /// What the folder is, if it is in a git work tree.
    pub git: Option<git::WorkTree>,
}

/// A repository at a service, with a credential.
pub struct Vault {
    pub api: Repository,
    pub name: RepoName,
    pub address: Sourced<Address>,
    pub credential: Credential,
    repo_source: Source,
}

/// An environment of a repository.
pub struct Place {
    pub vault: Vault,
    pub environment: String,
}

impl Context {
    pub fn new(global: Global) -> Result<Self> {
        let (ctx, errors) = Self::tolerant(global);
        errors.into_iter().next().map_or(Ok(ctx), Err)
    }

    /// The same without the files that cannot be read, and why they cannot.
    pub fn tolerant(global: Global) -> (Self, Vec<Error>) {
        let output = Output {
            json: global.json,
            quiet: global.quiet,
        };
        let here = std::env::current_dir().unwrap_or_else(|_| PathBuf::from("."));
        let git = git::WorkTree::find(&here);
        let mut errors = vec![];
        let folder = FolderFile::find(&here, git.as_ref()).unwrap_or_else(|error| {
            errors.push(error);
            None
        });
        let config = Config::load().unwrap_or_else(|error| {
            errors.push(error);
            Config::default()
        });
        let ctx = Self {
            output,
            terminal: Terminal::new(global.no_input),
            config,
            folder,
            git,
            global,
        };
        (ctx, errors)
    }

    fn explain(&self, what: &str, value: &str, source: &Source) {
        if self.global.explain {
            warn(&format!("{what:<12} {value}   from {source}"));
        }
    }

    /// Returns a client with the credential for the address in force.
    pub fn client(&self) -> Result<(Client, Sourced<Address>, Credential)> {
        let address = self.address()?;
        self.explain("address", address.value.as_str(), &address.source);
        let credential = credential::find(self, &address)?;
        self.explain("credential", credential.kind(), &credential.source);
        let client = self.client_of(address.value.clone(), Some(credential.token.clone()))?;
        Ok((client, address, credential))
    }

    /// Prepares a client that asks and logs as this call should. Where the caller has no rights any more, its
    /// copies of values end too.
    pub fn client_of(
        &self,
        address: Address,
        token: Option<forgevault_client::Token>,
    ) -> Result<Client> {
        let terminal = self.terminal;
        let of = address.clone();
        let client = Client::new(address, token)?.when_rights_end(Arc::new(move || {
            if let Err(error) = offline::delete(&of) {
                warn(&error.to_string());
            }
        }));
        let client = client.confirming(Arc::new(move |uri: &str| {
            if !terminal.may_ask() {
                return false;
            }
            warn(&format!(
                "This needs your confirmation in the browser:\n\n  {uri}\n"
            ));
            terminal
                .line("Press Enter when you have confirmed", "")
                .is_ok()
        }));
        match variable("GVT_LOG")?.as_deref() {
            None | Some("off") => Ok(client),
            Some("debug") => {
                Ok(client.logging(Arc::new(|line: &str| warn(&format!("gvt: {line}")))))
            }
            Some(_) => Err(Error::usage("GVT_LOG: expected debug or off")),
        }
    }

    /// Returns the repository in force.
    pub fn vault(&self) -> Result<Vault> {
        let address = self.address()?;
        self.explain("address", address.value.as_str(), &address.source);
        let repo = self.repo(&address)?;
        self.explain("repository", &repo.value.to_string(), &repo.source);
        let credential = credential::find(self, &address)?;
        self.explain("credential", credential.kind(), &credential.source);
        let client = self.client_of(address.value.clone(), Some(credential.token.clone()))?;
        Ok(Vault {
            api: client.repository(&repo.value.owner, &repo.value.repo),
            name: repo.value,
            address,
            credential,
            repo_source: repo.source,
        })
    }

    /// Returns the environment in force, for a command that neither fetches nor sends values.
    pub fn place(&self) -> Result<Place> {
        let vault = self.vault()?;
        let environment = self.environment(&vault)?;
        self.explain("environment", &environment.value, &environment.source);
        Ok(Place {
            vault,
            environment: environment.value,
        })
    }

    /// Returns the environment in force, for a command that fetches or sends values. What a checkout demands
    /// is asked about once.
    pub fn place_of_values(&self) -> Result<Place> {
        let vault = self.vault()?;
        let environment = self.environment_of_values(&vault)?.value;
        Ok(Place { vault, environment })
    }

    /// The same for a repository that was found before.
    pub fn environment_of_values(&self, vault: &Vault) -> Result<Sourced<String>> {
        let environment = self.environment(vault)?;
        self.explain("environment", &environment.value, &environment.source);
        trust::check(self, vault, Some(&environment), Protected::AsTheServiceSays)?;
        Ok(environment)
    }

    /// The same without the service, for a command that reads a copy, of which there is none of a protected
    /// environment. Where nothing names an environment, it is the one that was chosen `before`.
    pub fn environment_of_copy(
        &self,
        vault: &Vault,
        before: Option<String>,
    ) -> Result<Option<String>> {
        let named = choose::named_environment(self, vault)?;
        trust::check(self, vault, named.as_ref(), Protected::No)?;
        Ok(named.map(|named| named.value).or(before))
    }

    /// Returns the repository in force, for a command that fetches values of all environments.
    pub fn vault_of_values(&self) -> Result<Vault> {
        let vault = self.vault()?;
        trust::check(self, &vault, None, Protected::No)?;
        Ok(vault)
    }

    /// Returns the address in force, without a credential and without sending anything.
    pub fn address(&self) -> Result<Sourced<Address>> {
        choose::address(self)
    }

    /// Returns the repository in force at this address.
    pub fn repo(&self, address: &Sourced<Address>) -> Result<Sourced<RepoName>> {
        choose::repo(self, address)
    }

    /// Returns the repository in force, if anything names it; never asks.
    pub fn named_repo(&self, address: &Sourced<Address>) -> Result<Option<RepoName>> {
        choose::named_repo(self, address).map(|found| found.map(|repo| repo.value))
    }

    fn environment(&self, vault: &Vault) -> Result<Sourced<String>> {
        choose::environment(self, vault)
    }
}

impl Place {
    pub fn api(&self) -> &Repository {
        &self.vault.api
    }

    /// The name by which the service knows a secret of this environment.
    pub fn full_name(&self, name: &str) -> String {
        if self.environment == BASE {
            name.to_owned()
        } else {
            format!("{}.{name}", self.environment)
        }
    }

    /// `acme/app staging`, for people.
    pub fn title(&self) -> String {
        format!("{} {}", self.vault.name, self.environment)
    }
}

/// Secrets outside any environment.
pub const BASE: &str = "base";

/// A variable of this process, if it is set and not empty.
pub fn variable(name: &str) -> Result<Option<String>> {
    match std::env::var(name) {
        Ok(text) if text.is_empty() => Ok(None),
        Ok(text) => Ok(Some(text)),
        Err(std::env::VarError::NotPresent) => Ok(None),
        Err(std::env::VarError::NotUnicode(_)) => {
            Err(Error::usage(format!("{name}: expected UTF-8")))
        }
    }
}
