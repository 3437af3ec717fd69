//! What a job's rights on names were derived from. The environments may have changed since, so the
//! transaction judges the names again.

use entity::Generation;
use serde::{Deserialize, Serialize};

use crate::environments::Environments;
use crate::error::{Code, Error, Reason};
use crate::forge::Permission;
use crate::secrets::name::{NameFilter, Pattern};
use crate::tokens::Scope;

/// What is done with a secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NameAccess {
    Read,
    Write,
}

impl NameAccess {
    /// Returns the permission that it takes in a protected environment.
    pub const fn if_protected(self) -> Permission {
        match self {
            Self::Read => Permission::Write,
            Self::Write => Permission::Admin,
        }
    }
}

/// The rights of a caller who may perform the operation as such.
#[derive(Clone, Debug)]
pub enum NameRights {
    /// A user, with the permission that is proven.
    User(Option<Permission>),
    Token(Scope),
}

impl NameRights {
    /// # Errors
    /// [`Code::Forbidden`] or [`Code::AccessDenied`]
    pub fn check(
        &self,
        access: NameAccess,
        name: &str,
        environments: &Environments,
    ) -> Result<(), Error> {
        let needs = access.if_protected();
        match self {
            Self::User(permission) if environments.protects(name) && *permission < Some(needs) => {
                Err(forbidden(needs))
            }
            Self::Token(scope) if !scope.allows(access, name, environments) => Err(out_of_scope()),
            _ => Ok(()),
        }
    }

    /// Returns the names that may be written.
    pub fn writable_names(&self, environments: &Environments) -> NameFilter {
        match self {
            Self::User(permission) if *permission >= Some(NameAccess::Write.if_protected()) => {
                NameFilter::all()
            }
            Self::User(_) => NameFilter::of([&Pattern::all()], environments),
            Self::Token(scope) => scope.writable_names(environments),
        }
    }

    /// Returns the names that may be read.
    pub fn readable_names(&self, environments: &Environments) -> NameFilter {
        match self {
            Self::User(permission) if *permission >= Some(NameAccess::Read.if_protected()) => {
                NameFilter::all()
            }
            Self::User(_) => NameFilter::of([&Pattern::all()], environments),
            Self::Token(scope) => scope.readable_names(environments),
        }
    }
}

/// The names that an operation depends on, as they were judged.
#[derive(Clone, Debug)]
pub struct JudgedNames {
    pub rights: NameRights,
    pub generation: Generation,
    pub names: Vec<(NameAccess, String)>,
    /// The names that a list or an export was limited to.
    pub reach: Option<NameFilter>,
    /// The environments whose overlay brought something.
    pub overlays: Vec<String>,
}

impl JudgedNames {
    /// Judges the names again if the environments are no longer those of the request.
    ///
    /// # Errors
    /// Those of a request that arrives now.
    pub fn recheck(&self, environments: &Environments) -> Result<(), Error> {
        if self.generation == environments.generation() {
            return Ok(());
        }
        if self.names.is_empty() && self.reach.is_none() && self.overlays.is_empty() {
            return Ok(());
        }
        environments.check_readable()?;
        for (access, name) in &self.names {
            self.rights.check(*access, name, environments)?;
        }
        let has_overlay = |name: &String| {
            let part = environments.part(name);
            part.is_some_and(|part| part.has_overlay())
        };
        if !self.overlays.iter().all(has_overlay) {
            let message = "the overlay of the environment ended during the request";
            return Err(Error::new(Code::NotFound, message));
        }
        match &self.reach {
            Some(reach) if self.rights.readable_names(environments) != *reach => {
                let code = match self.rights {
                    NameRights::User(_) => Code::Forbidden,
                    NameRights::Token(_) => Code::AccessDenied,
                };
                let message = "an environment was protected or unprotected during the request";
                Err(Error::new(code, message))
            }
            _ => Ok(()),
        }
    }
}

/// Returns the refusal of a person who lacks a permission.
pub fn forbidden(needs: Permission) -> Error {
    Error::new(
        Code::Forbidden,
        match needs {
            Permission::Read => "requires proven read access to the repository",
            Permission::Write => {
                "requires write access to the repository, and a token with the scope write:repository"
            }
            Permission::Admin => {
                "requires admin access to the repository, and a token with the scope write:repository"
            }
        },
    )
    .due_to(Reason::Lacks(needs))
}

/// Returns the refusal of a vault token.
pub fn out_of_scope() -> Error {
    Error::new(Code::AccessDenied, "the token's scope does not allow this")
}
