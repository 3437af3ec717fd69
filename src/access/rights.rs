//! What a caller may do, beyond what the operation itself demands.

use super::caller::Caller;
use super::context::RequestContext;
use super::operation::{Callers, Operation, WriteNewSecret};
use super::target::{Target as _, WholeRepository};
use crate::commit::{NameAccess, NameRights, forbidden, out_of_scope};
use crate::environments::overlay::Overlay;
use crate::environments::part::Part;
use crate::error::{Code, Error};
use crate::forge::Permission;
use crate::secrets::SecretName;
use crate::secrets::name::NameFilter;

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
    pub fn check_read(&self, name: &SecretName) -> Result<(), Error> {
        self.check_name(NameAccess::Read, name)
    }

    /// # Errors
    /// When the caller may not write that secret.
    pub fn check_write(&self, name: &SecretName) -> Result<(), Error> {
        self.check_name(NameAccess::Write, name)
    }

    pub(super) fn check_name(&self, access: NameAccess, name: &SecretName) -> Result<(), Error> {
        self.check_environments()?;
        let (name, environments) = (name.as_str(), &self.environments);
        self.name_rights().check(access, name, environments)?;
        if environments.protects(name) {
            self.depend_on(access.if_protected());
        }
        self.used_rights.use_name(access, name);
        Ok(())
    }

    /// The work depends on the user having that permission from now on.
    fn depend_on(&self, needs: Permission) {
        if let Caller::User { permission, .. } = &self.caller {
            self.used_rights.suffices(*permission, needs);
        }
    }

    /// # Errors
    /// [`Code::EnvironmentsUnreadable`] or [`Code::KeyMismatch`] when no name can be judged.
    pub fn check_environments(&self) -> Result<(), Error> {
        self.environments.check_readable()
    }

    /// Checks that a person may do that to whatever lies in a part of the vault; a token's scope decides
    /// name by name.
    ///
    /// # Errors
    /// [`Code::Forbidden`]
    pub fn check_part(&self, part: Part<'_>, access: NameAccess) -> Result<(), Error> {
        let needs = access.if_protected();
        match &self.caller {
            Caller::User { permission, .. }
                if part.is_protected() && !self.used_rights.suffices(*permission, needs) =>
            {
                Err(forbidden(needs))
            }
            _ => Ok(()),
        }
    }

    /// The work depends on the overlay of a part from now on, if it applies.
    pub fn depend_on_overlay(&self, part: Part<'_>, overlay: Overlay) {
        if overlay.applies(part) {
            self.used_rights.use_overlay(part.name());
        }
    }

    /// Returns what the rights on names depend on.
    pub fn name_rights(&self) -> NameRights {
        match &self.caller {
            Caller::User { permission, .. } => NameRights::User(*permission),
            Caller::Token(token) => NameRights::Token(token.scope.clone()),
        }
    }

    /// Returns the names that the caller may read.
    pub fn readable_names(&self) -> NameFilter {
        self.depend_on(NameAccess::Read.if_protected());
        let reach = self.name_rights().readable_names(&self.environments);
        self.used_rights.use_reach(&reach);
        reach
    }

    /// # Errors
    /// [`Code::Forbidden`] or [`Code::AccessDenied`] when no name can be in this part of the caller's reach.
    pub fn check_in_reach(&self, reach: &NameFilter) -> Result<(), Error> {
        match &self.caller {
            _ if !reach.any_of.is_empty() => Ok(()),
            Caller::User { .. } => Err(forbidden(NameAccess::Read.if_protected())),
            Caller::Token(_) => Err(out_of_scope()),
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

    /// Whether the caller may create secrets in a part of the vault. Pages offer only what this allows.
    pub fn may_create_in(&self, part: Part<'_>) -> bool {
        self.may::<WriteNewSecret>(&WholeRepository)
            && self.check_environments().is_ok()
            && self.check_part(part, NameAccess::Write).is_ok()
    }

    /// Returns the names of the parts of the vault in which the caller may create secrets.
    pub fn writable_parts(&self) -> Vec<String> {
        let parts = self.environments.parts();
        let writable = parts.filter(|part| self.may_create_in(*part));
        writable.map(|part| part.name().to_owned()).collect()
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
