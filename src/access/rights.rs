//! What a caller may do, beyond what the operation itself demands.

use super::caller::Caller;
use super::context::RequestContext;
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

    /// Whether the caller may list the tokens of the repository.
    pub fn lists_tokens(&self) -> bool {
        self.check_permission(Permission::Admin).is_ok()
    }

    /// Whether the caller may write that secret.
    pub fn may_write(&self, name: &SecretName) -> bool {
        let may = self.check_permission(Permission::Write);
        may.and_then(|()| self.check_write(name)).is_ok()
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
