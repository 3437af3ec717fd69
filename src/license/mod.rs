//! The one place where it is decided what the instance may do beyond reading, exporting and
//! deleting, which no licence ever blocks. Until licences are read, everything is open.

use license_tool::{Limits, Tier};

use crate::error::{Code, Error};

/// Judges by the limits of the licence in force.
#[derive(Clone, Debug)]
pub struct Gate {
    tier: Tier,
    limits: Limits,
}

impl Gate {
    /// No limits: those of the Enterprise tier.
    pub fn open() -> Self {
        Self::of(Tier::Enterprise)
    }

    /// With the limits that the tier has by default.
    pub fn of(tier: Tier) -> Self {
        Self {
            tier,
            limits: tier.limits(),
        }
    }

    /// Days that audit entries are kept; [`None`] = all are.
    pub fn audit_retention_days(&self) -> Option<i64> {
        let days = self.limits.audit_retention_days;
        (days >= 0).then_some(days)
    }

    /// # Errors
    /// [`Code::EnterpriseRequired`] when data keys may not be rotated.
    pub fn rotation(&self) -> Result<(), Error> {
        if self.tier == Tier::Enterprise {
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
        let limit = self.limits.secrets_per_repo;
        if limit >= 0 && present >= limit {
            return Err(Error::new(
                Code::LimitReached,
                format!("the licence allows {limit} secrets a repository"),
            ));
        }
        Ok(())
    }

    /// # Errors
    /// [`Code::LimitReached`] when versions other than the current one may not be used.
    pub fn versioning(&self) -> Result<(), Error> {
        allowed(
            self.limits.versioning_enabled,
            "the licence does not include versions",
        )
    }

    /// # Errors
    /// [`Code::LimitReached`] when no vault token may be made.
    pub fn new_token(&self) -> Result<(), Error> {
        allowed(
            self.limits.cicd_tokens_enabled,
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
    }

    #[test]
    fn solo_ends_at_five_secrets_and_has_no_versions_or_tokens() {
        let gate = Gate::of(Tier::Solo);
        assert!(gate.new_secret(4).is_ok());
        for refused in [gate.new_secret(5), gate.versioning(), gate.new_token()] {
            assert_eq!(refused.unwrap_err().code(), Code::LimitReached);
        }
    }
}
