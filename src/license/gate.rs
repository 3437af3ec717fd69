//! The only place that refuses something for lack of a licence.

use std::sync::Arc;

use license_tool::{Limits, Standing, Tier};

use super::installed::Installed;
use super::sources::LicenseLookup;
use crate::error::{Code, Error};

/// Decides by the current state of the licence. Cheap to clone.
#[derive(Clone)]
pub struct Gate(Rule);

#[derive(Clone)]
enum Rule {
    /// Independent of time and licence.
    Fixed(Tier),
    Licensed(Arc<Installed>),
}

/// The state of the licence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// No licence is set: the Solo limits apply.
    None,
    /// What is set is not a valid licence, or was issued in the future: Solo.
    Invalid,
    InForce,
    /// Expired less than 14 days ago; everything it includes is still allowed.
    Grace,
    /// Expired, and the grace period is over: Solo.
    Lapsed,
    /// No licence is required, and everything is allowed.
    DevMode,
}

impl State {
    /// Whether more than Solo is allowed.
    pub fn is_valid(self) -> bool {
        matches!(self, Self::InForce | Self::Grace | Self::DevMode)
    }
}

/// The current tier and limits, and the state behind them.
#[derive(Clone)]
pub struct Report {
    pub state: State,
    pub tier: Tier,
    pub limits: Limits,
    pub found: Arc<LicenseLookup>,
}

impl Report {
    /// Whether this number of people exceeds the licence.
    pub fn users_exceeded(&self, people: i64) -> bool {
        self.limits.users >= 0 && people > self.limits.users
    }
}

/// Whether data keys may be rotated in a tier.
pub fn rotates(tier: Tier) -> bool {
    tier == Tier::Enterprise
}

/// Whether nothing is removed for lack of a licence: one was in force here before, or an invalid one is
/// present. Only an instance that never had a licence removes what Solo does not keep.
fn keeps_everything(state: State, installed: &Installed) -> bool {
    !state.is_valid() && (installed.was_licensed() || state != State::None)
}

impl Gate {
    /// The limits of the Enterprise tier, for tests and measurements.
    pub fn open() -> Self {
        Self::of(Tier::Enterprise)
    }

    /// The default limits of the tier, for tests.
    pub fn of(tier: Tier) -> Self {
        Self(Rule::Fixed(tier))
    }

    /// Decides by the licence of the instance.
    pub fn licensed(installed: Arc<Installed>) -> Self {
        Self(Rule::Licensed(installed))
    }

    /// Returns the licence behind the decisions, unless the gate is fixed.
    pub fn installed(&self) -> Option<&Arc<Installed>> {
        match &self.0 {
            Rule::Fixed(_) => None,
            Rule::Licensed(installed) => Some(installed),
        }
    }

    /// Returns what is allowed now.
    pub fn report(&self) -> Report {
        let of_tier = |state, tier: Tier, found| Report {
            state,
            tier,
            limits: tier.limits(),
            found,
        };
        let installed = match &self.0 {
            Rule::Fixed(tier) => {
                return of_tier(State::InForce, *tier, Arc::new(LicenseLookup::Nothing));
            }
            Rule::Licensed(installed) => installed,
        };
        let found = installed.found();
        if installed.is_dev_mode() {
            return of_tier(State::DevMode, Tier::Enterprise, found);
        }
        let state = match &*found {
            LicenseLookup::Nothing => State::None,
            LicenseLookup::Bad(..) => State::Invalid,
            LicenseLookup::Good(_, license) => match license.standing(installed.now()) {
                Standing::NotYet => State::Invalid,
                Standing::InForce => State::InForce,
                Standing::Grace => State::Grace,
                Standing::Lapsed => State::Lapsed,
            },
        };
        match found.license().filter(|_| state.is_valid()) {
            Some(license) => Report {
                state,
                tier: license.payload().tier,
                limits: license.payload().limits,
                found,
            },
            None => of_tier(state, Tier::Solo, found),
        }
    }

    /// Returns for how many days audit entries are kept; [`None`] means forever. Entries kept under a
    /// licence are not pruned when it lapses: its retention then still applies, or no limit if that is no
    /// longer known.
    pub fn audit_retention_days(&self) -> Option<i64> {
        let report = self.report();
        let lapsed = report
            .found
            .license()
            .filter(|_| report.state == State::Lapsed);
        let days = match (lapsed, self.installed()) {
            (Some(license), _) => license.payload().limits.audit_retention_days,
            (None, Some(installed)) if keeps_everything(report.state, installed) => return None,
            _ => report.limits.audit_retention_days,
        };
        (days >= 0).then_some(days)
    }

    /// # Errors
    /// [`Code::EnterpriseRequired`] if data keys may not be rotated.
    pub fn rotation(&self) -> Result<(), Error> {
        if rotates(self.report().tier) {
            return Ok(());
        }
        Err(Error::new(
            Code::EnterpriseRequired,
            "rotating the data key requires an Enterprise licence",
        ))
    }

    /// # Errors
    /// [`Code::LimitReached`] if a repository with this many secrets may not get another one.
    pub fn new_secret(&self, present: i64) -> Result<(), Error> {
        let limit = self.report().limits.secrets_per_repo;
        if limit >= 0 && present >= limit {
            return Err(Error::new(
                Code::LimitReached,
                format!("the current plan allows {limit} secrets per repository"),
            ));
        }
        Ok(())
    }

    /// Whether a new version leaves the previous one in place: the licence includes versions, or an invalid
    /// licence is present, perhaps by mistake.
    pub fn keeps_versions(&self) -> bool {
        let report = self.report();
        report.limits.versioning_enabled
            || self
                .installed()
                .is_some_and(|installed| keeps_everything(report.state, installed))
    }

    /// # Errors
    /// [`Code::LimitReached`] if versions other than the current one may not be used.
    pub fn versioning(&self) -> Result<(), Error> {
        allowed(
            self.report().limits.versioning_enabled,
            "the licence does not include versions",
        )
    }

    /// # Errors
    /// [`Code::LimitReached`] if vault tokens may not be created.
    pub fn new_token(&self) -> Result<(), Error> {
        allowed(
            self.report().limits.cicd_tokens_enabled,
            "the licence does not include CI tokens",
        )
    }
}

fn allowed(yes: bool, refusal: &'static str) -> Result<(), Error> {
    if yes {
        Ok(())
    } else {
        Err(Error::new(Code::LimitReached, refusal))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_open_gate_allows_everything() {
        let gate = Gate::open();
        assert!(gate.new_secret(i64::MAX).is_ok());
        assert!(gate.versioning().is_ok());
        assert!(gate.new_token().is_ok());
        assert!(gate.rotation().is_ok());
        assert_eq!(gate.audit_retention_days(), None);
    }

    #[test]
    fn solo_ends_at_five_secrets_and_has_no_versions_or_tokens() {
        let gate = Gate::of(Tier::Solo);
        assert!(gate.new_secret(4).is_ok());
        for refused in [gate.new_secret(5), gate.versioning(), gate.new_token()] {
            assert_eq!(refused.unwrap_err().code(), Code::LimitReached);
        }
        assert_eq!(gate.audit_retention_days(), Some(7));
    }

    #[test]
    fn only_enterprise_rotates() {
        for tier in [Tier::Solo, Tier::Pro, Tier::Team] {
            let refused = Gate::of(tier).rotation().unwrap_err();
            assert_eq!(refused.code(), Code::EnterpriseRequired);
        }
    }
}
