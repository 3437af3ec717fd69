//! What operations are about, and what each kind of target demands of the caller.

use std::str::FromStr as _;

use actix_web::dev::{Path, Url};
use entity::TokenId;

use super::context::RequestContext;
use crate::environments::Environments;
use crate::environments::part::{DeclarableName, EnvironmentName, Part};
use crate::error::Error;
use crate::forge::Permission;
use crate::secrets::SecretName;

/// The target of an operation.
pub trait Target: Sized + 'static {
    /// Returns the target that the path of a request names.
    ///
    /// # Errors
    /// Names the segment that is invalid.
    fn from_path(path: &Path<Url>) -> Result<Self, Error>;

    /// Returns the permission that a forge token must prove for an operation that needs `needs`;
    /// `environments` are [`None`] until the repository is known.
    fn proof(&self, needs: Permission, _: Option<&Environments>) -> Permission {
        needs
    }

    /// Checks what this target demands of a caller who has that permission on the repository as a whole.
    ///
    /// # Errors
    /// [`crate::error::Code::Forbidden`] or [`crate::error::Code::AccessDenied`].
    fn check(&self, _: &RequestContext, _: Permission) -> Result<(), Error> {
        Ok(())
    }

    /// Returns the name for the audit entry.
    fn secret_name(&self) -> Option<&SecretName> {
        None
    }

    /// Returns what the audit entry says about it, besides the name of a secret.
    fn remark(&self) -> String {
        String::new()
    }
}

/// The repository as a whole.
pub struct WholeRepository;

impl Target for WholeRepository {
    fn from_path(_: &Path<Url>) -> Result<Self, Error> {
        Ok(Self)
    }
}

/// All secrets that the caller may read.
pub struct ReadableSecrets;

impl Target for ReadableSecrets {
    fn from_path(_: &Path<Url>) -> Result<Self, Error> {
        Ok(Self)
    }

    fn check(&self, ctx: &RequestContext, _: Permission) -> Result<(), Error> {
        ctx.check_environments()
    }

    /// Only writers may read protected secrets, so the token must prove that its owner is one.
    fn proof(&self, needs: Permission, _: Option<&Environments>) -> Permission {
        needs.max(Permission::Write)
    }
}

/// One secret, by the name in the path.
impl Target for SecretName {
    fn from_path(path: &Path<Url>) -> Result<Self, Error> {
        Self::parse_field(segment(path, "name"))
    }

    fn proof(&self, needs: Permission, environments: Option<&Environments>) -> Permission {
        if environments.is_some_and(|known| known.protects(self.as_str())) {
            needs.max(Permission::Write)
        } else {
            needs
        }
    }

    fn check(&self, ctx: &RequestContext, needs: Permission) -> Result<(), Error> {
        match needs {
            Permission::Read => ctx.check_read(self),
            Permission::Write | Permission::Admin => ctx.check_write(self),
        }
    }

    fn secret_name(&self) -> Option<&SecretName> {
        Some(self)
    }
}

/// What a caller may read of one environment or of the base, by the name in the path.
impl Target for EnvironmentName {
    fn from_path(path: &Path<Url>) -> Result<Self, Error> {
        Self::parse_field("environment", segment(path, "environment"))
    }

    fn proof(&self, needs: Permission, _: Option<&Environments>) -> Permission {
        needs.max(Permission::Write)
    }

    fn check(&self, ctx: &RequestContext, _: Permission) -> Result<(), Error> {
        ctx.check_environments()
    }

    fn remark(&self) -> String {
        format!("environment {self}")
    }
}

/// The environment to declare, change or delete, by the name in the path.
impl Target for DeclarableName {
    fn from_path(path: &Path<Url>) -> Result<Self, Error> {
        Self::parse_field("environment", segment(path, "environment"))
    }

    fn check(&self, ctx: &RequestContext, _: Permission) -> Result<(), Error> {
        ctx.check_environments()
    }

    fn remark(&self) -> String {
        format!("environment {self}")
    }
}

/// One secret, by its name inside an environment or the base.
pub struct SecretInside {
    pub environment: EnvironmentName,
    pub name: SecretName,
    pub full_name: SecretName,
}

impl Target for SecretInside {
    fn from_path(path: &Path<Url>) -> Result<Self, Error> {
        let environment = EnvironmentName::from_path(path)?;
        let name = SecretName::from_path(path)?;
        let full_name = if environment.is_base() {
            name.clone()
        } else {
            SecretName::parse_field(&format!("{environment}.{name}"))?
        };
        Ok(Self {
            environment,
            name,
            full_name,
        })
    }

    fn proof(&self, needs: Permission, environments: Option<&Environments>) -> Permission {
        self.full_name.proof(needs, environments)
    }

    fn check(&self, ctx: &RequestContext, needs: Permission) -> Result<(), Error> {
        ctx.check_environments()?;
        if self.environment.is_base() {
            Part::Base(&ctx.environments).full_name(&self.name)?;
        }
        self.full_name.check(ctx, needs)
    }

    fn secret_name(&self) -> Option<&SecretName> {
        Some(&self.full_name)
    }
}

/// One token, by the id in the path.
impl Target for TokenId {
    fn from_path(path: &Path<Url>) -> Result<Self, Error> {
        let id = segment(path, "id");
        let digits = id.bytes().all(|b| b.is_ascii_digit());
        let number = digits.then(|| i64::from_str(id).ok()).flatten();
        number
            .map(Self::new)
            .ok_or_else(|| Error::invalid("id: expected the id of a token"))
    }
}

/// Returns a segment of the path; an absent one is empty.
pub(super) fn segment<'a>(path: &'a Path<Url>, name: &str) -> &'a str {
    path.get(name).unwrap_or_default()
}
