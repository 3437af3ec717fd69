//! What a caller may do, beyond what the operation itself demands.

use super::caller::Caller;
use super::context::RequestContext;
use super::operation::{Callers, Operation};
use super::target::Target as _;
use super::used_rights::forbidden;
use crate::error::{Code, Error};
use crate::forge::Permission;
use crate::secrets::SecretName;
use crate::secrets::name::{NameFilter, Pattern};

impl RequestContext {
    /// # Errors
    /// [`Code::Forbidden`] or [`Code::AccessDenied`] when the caller lacks that permission on the repository
    /// as a whole.
    pub fn check_permission(&self, needs: Permission) -> Result<(), Error> {
        match &self.caller {
            Caller::User { permission, .. } if !self.used_rights.suffices(*permission, needs) => {
                Err(forbidden(needs))
            }
            Caller::Token(token) if needs == Permission::Admin && !token.scope.is_admin() => {
                Err(out_of_scope())
            }
            _ => Ok(()),
        }
    }

    /// # Errors
    /// When the caller may not read that secret.
    pub(super) fn check_read(&self, name: &SecretName) -> Result<(), Error> {
        let (name, environments) = (name.as_str(), &self.environments);
        match &self.caller {
            Caller::User { permission, .. }
                if environments.protects(name)
                    && !self.used_rights.suffices(*permission, Permission::Write) =>
            {
                Err(forbidden(Permission::Write))
            }
            Caller::Token(token) if !token.scope.allows_read(name, environments) => {
                Err(out_of_scope())
            }
            _ => Ok(()),
        }
    }

    /// # Errors
    /// When the caller may not write that secret.
    pub fn check_write(&self, name: &SecretName) -> Result<(), Error> {
        let (name, environments) = (name.as_str(), &self.environments);
        match &self.caller {
            Caller::User { permission, .. }
                if environments.protects(name)
                    && !self.used_rights.suffices(*permission, Permission::Admin) =>
            {
                Err(forbidden(Permission::Admin))
            }
            Caller::Token(token) if !token.scope.allows_write(name, environments) => {
                Err(out_of_scope())
            }
            _ => Ok(()),
        }
    }

    /// Returns the names that the caller may read.
    pub fn readable_names(&self) -> NameFilter {
        match &self.caller {
            Caller::User { permission, .. }
                if self.used_rights.suffices(*permission, Permission::Write) =>
            {
                NameFilter::all()
            }
            Caller::User { .. } => NameFilter::of([&Pattern::all()], &self.environments),
            Caller::Token(token) => token.scope.readable_names(&self.environments),
        }
    }

    /// Checks what an operation demands of its caller, whatever its target.
    ///
    /// # Errors
    /// [`Code::Forbidden`] or [`Code::AccessDenied`].
    pub(super) fn check_caller<O: Operation>(&self) -> Result<(), Error> {
        self.check_permission(O::NEEDS)?;
        match (O::CALLERS, &self.caller) {
            (Callers::People, Caller::Token(_)) => Err(Error::new(
                Code::AccessDenied,
                "a vault token may not do this, whatever its scope",
            )),
            _ => Ok(()),
        }
    }

    /// Checks what an operation demands for a target, of a caller who passed [`Self::check_caller`].
    ///
    /// # Errors
    /// [`Code::Forbidden`] or [`Code::AccessDenied`].
    pub(super) fn check_target<O: Operation>(&self, target: &O::Target) -> Result<(), Error> {
        target.check(self, O::NEEDS)
    }

    /// Whether the caller may perform an operation on that target. Pages offer only what this allows.
    pub fn may<O: Operation>(&self, target: &O::Target) -> bool {
        let may = self.check_caller::<O>();
        may.and_then(|()| self.check_target::<O>(target)).is_ok()
    }

    /// Whether the caller is a site admin. The work depends on it from then on.
    pub fn is_site_admin(&self) -> bool {
        let is = matches!(&self.caller, Caller::User { user, .. } if user.is_admin);
        if is {
            self.used_rights.use_site_admin();
        }
        is
    }
}

fn out_of_scope() -> Error {
    Error::new(Code::AccessDenied, "the token's scope does not allow this")
}
