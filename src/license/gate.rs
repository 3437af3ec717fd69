//! The one place where something is refused for want of a licence.

use std::sync::Arc;

use license_tool::{Limits, Standing, Tier};
use serde::Serialize;
use utoipa::ToSchema;

use super::installed::Installed;
use super::sources::LicenseLookup;
use crate::error::{Code, Error};

/// Judges by the licence as it stands at that moment. Cheap to clone.
#[derive(Clone)]
pub struct Gate(Rule);

#[derive(Clone)]
enum Rule {
    /// Whatever the time and the licence.
    Fixed(Tier),
    Licensed(Arc<Installed>),
}

/// How the instance stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = LicenseStanding)]
pub enum State {
    /// No licence is set: Solo.
    None,
    /// What is set is no licence, or was issued in the future: Solo.
    Invalid,
    InForce,
    /// Expired less than 14 days ago; what it allows is still allowed.
    Grace,
    /// Expired, and its grace is over: Solo.
    Lapsed,
    /// No licence is asked for, and everything is open.
    DevMode,
}

impl State {
    /// Whether the licence, or the want of one, gives more than Solo.
    pub fn is_valid(self) -> bool {
        matches!(self, Self::InForce | Self::Grace | Self::DevMode)
    }
}

/// What holds at this moment, and why.
#[derive(Clone)]
pub struct Report {
    pub state: State,
    pub tier: Tier,
    pub limits: Limits,
    pub found: Arc<LicenseLookup>,
}

impl Report {
    /// Whether so many people are more than the licence allows.
    pub fn users_exceeded(&self, people: i64) -> bool {
        self.limits.users >= 0 && people > self.limits.users
    }
}

/// Whether nothing is removed for want of a licence: one was in force here once, or one is there that
/// does not hold. Only where none was ever seen does Solo remove what it does not keep.
fn keeps_everything(state: State, installed: &Installed) -> bool {
    !state.is_valid() && (installed.was_licensed() || state != State::None)
}

impl Gate {
    /// No limits: those of the Enterprise tier, for tests and measurements.
    pub fn open() -> Self {
        Self::of(Tier::Enterprise)
    }

    /// With the limits that the tier has by default, for tests.
    pub fn of(tier: Tier) -> Self {
        Self(Rule::Fixed(tier))
    }

    /// By the licence of the instance.
    pub fn licensed(installed: Arc<Installed>) -> Self {
        Self(Rule::Licensed(installed))
    }

    /// The licence that is judged by, unless the gate is fixed.
    pub fn installed(&self) -> Option<&Arc<Installed>> {
        match &self.0 {
            Rule::Fixed(_) => None,
            Rule::Licensed(installed) => Some(installed),
        }
    }

    /// What holds now.
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

    /// Days that audit entries are kept; [`None`] = all are. What was bought is not pruned when it
    /// lapses: entries are then kept as long as the lapsed licence said, and all of them where that
    /// is not known any more.
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
    /// [`Code::EnterpriseRequired`] when data keys may not be rotated.
    pub fn rotation(&self) -> Result<(), Error> {
        if self.report().tier == Tier::Enterprise {
            return Ok(());
        }
        Err(Error::new(
            Code::EnterpriseRequired,
            "rotating the data key needs an Enterprise licence",
        ))
    }

    /// # Errors
    /// [`Code::LimitReached`] when a repository that holds so many secrets may get no more.
    pub fn new_secret(&self, present: i64) -> Result<(), Error> {
        let limit = self.report().limits.secrets_per_repo;
        if limit >= 0 && present >= limit {
            return Err(Error::new(
                Code::LimitReached,
                format!("the licence allows {limit} secrets a repository"),
            ));
        }
        Ok(())
    }

    /// Whether a new version leaves the one before it: versions are part of the licence, or a licence
    /// is there that does not hold, be it by mistake.
    pub fn keeps_versions(&self) -> bool {
        let report = self.report();
        report.limits.versioning_enabled
            || self
                .installed()
                .is_some_and(|installed| keeps_everything(report.state, installed))
    }

    /// # Errors
    /// [`Code::LimitReached`] when versions other than the current one may not be used.
    pub fn versioning(&self) -> Result<(), Error> {
        allowed(
            self.report().limits.versioning_enabled,
            "the licence does not include versions",
        )
    }

    /// # Errors
    /// [`Code::LimitReached`] when no vault token may be made.
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
    fn the_open_gate_lets_everything_through() {
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
