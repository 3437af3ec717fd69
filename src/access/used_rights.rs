//! The rights of a person that an operation depends on.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;

use entity::{Generation, RepoId, UserId};

use super::access_query::AccessQuery;
use crate::app_state::AppState;
use crate::audit::Action;
use crate::commit::{JudgedNames, NameAccess, NameRights, check_archived, forbidden};
use crate::error::{Code, Error};
use crate::forge::Permission;
use crate::idempotency::Dependencies;
use crate::secrets::name::NameFilter;

/// Seconds for which an answer of the forge may be relied on. Measured by the service's clock, like the age
/// of cached answers.
pub(super) const GOOD_FOR: i64 = 1;

/// The rights of a person that the work so far depends on. The forge must still confirm them when it ends.
#[derive(Default)]
pub(super) struct UsedRights {
    permission: Cell<Option<Permission>>,
    site_admin: Cell<bool>,
    names: RefCell<BTreeSet<(NameAccess, String)>>,
    reach: RefCell<Option<NameFilter>>,
    overlays: RefCell<BTreeSet<String>>,
}

impl UsedRights {
    /// The work depends on that environment having an overlay from now on.
    pub(super) fn use_overlay(&self, environment: &str) {
        self.overlays.borrow_mut().insert(environment.to_owned());
    }

    /// The work depends on the right to that name from now on.
    pub(super) fn use_name(&self, access: NameAccess, name: &str) {
        self.names.borrow_mut().insert((access, name.to_owned()));
    }

    /// The work depends on these being the names that may be read from now on.
    pub(super) fn use_reach(&self, reach: &NameFilter) {
        *self.reach.borrow_mut() = Some(reach.clone());
    }

    /// Returns the names that the work so far depends on.
    pub(super) fn names(&self, rights: NameRights, generation: Generation) -> JudgedNames {
        JudgedNames {
            rights,
            generation,
            names: self.names.borrow().iter().cloned().collect(),
            reach: self.reach.borrow().clone(),
            overlays: self.overlays.borrow().iter().cloned().collect(),
        }
    }

    /// Returns what a repeated request will depend on again.
    pub(super) fn dependencies(&self) -> Dependencies {
        Dependencies {
            names: self.names.borrow().iter().cloned().collect(),
            site_admin: self.site_admin.get(),
        }
    }

    /// Whether a permission suffices. If so, the work depends on it from then on.
    pub(super) fn suffices(&self, permission: Option<Permission>, needs: Permission) -> bool {
        let suffices = permission >= Some(needs);
        if suffices {
            self.permission.set(self.permission.get().max(Some(needs)));
        }
        suffices
    }

    /// The work depends on the person being a site admin from now on.
    pub(super) fn use_site_admin(&self) {
        self.site_admin.set(true);
    }

    /// Returns what an operation of this person depends on so far; `user_id` is [`None`] for a vault token.
    pub(super) fn snapshot(
        &self,
        repo_id: RepoId,
        user_id: Option<UserId>,
        action: Action,
    ) -> RightsSnapshot {
        RightsSnapshot {
            repo_id,
            user_id,
            permission: self.permission.get(),
            site_admin: self.site_admin.get(),
            action,
        }
    }
}

/// A person, and the rights that their work depends on.
pub(super) struct RightsSnapshot {
    repo_id: RepoId,
    /// [`None`] for a vault token.
    user_id: Option<UserId>,
    permission: Option<Permission>,
    site_admin: bool,
    action: Action,
}

impl RightsSnapshot {
    /// Asks the forge whether the person still has those rights.
    ///
    /// # Errors
    /// The same refusals as for a request that arrives now.
    pub(super) async fn check(
        &self,
        app: &AppState,
        access_query: &AccessQuery,
    ) -> Result<(), Error> {
        let access = access_query.repeat(app).await?;
        if access.repository.id != self.repo_id {
            return Err(Error::no_repository());
        }
        let same = self.user_id == Some(access.user.id);
        let lost = |needs: &Permission| !same || access.permission < Some(*needs);
        if let Some(needs) = self.permission.filter(lost) {
            return Err(forbidden(needs));
        }
        if self.site_admin && !access.user.is_admin {
            return Err(Error::new(Code::Forbidden, "requires a site admin"));
        }
        check_archived(access.repository.archived, self.action)
    }
}
