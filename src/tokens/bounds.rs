//! The bounds of a vault token. A token that creates or changes another token may never grant more than it
//! has itself.

use super::addresses::AllowedIps;
use super::lineage_token::LineageToken;
use super::scope::Scope;
use crate::environments::Environments;
use crate::error::{Code, Error};

/// The scope, expiry and addresses of a token.
#[derive(Clone, Debug)]
pub struct Bounds {
    pub scope: Scope,
    /// Unix seconds; 0 = never.
    pub expires_unix: i64,
    pub allowed: AllowedIps,
}

impl Bounds {
    /// # Errors
    /// When the stored values cannot be parsed.
    pub fn of(link: &LineageToken) -> Result<Self, Error> {
        Ok(Self {
            scope: link.scope()?,
            expires_unix: link.expires_unix,
            allowed: link.allowed()?,
        })
    }

    /// Checks that the scope, the lifetime and the addresses are within those of `other`.
    ///
    /// # Errors
    /// The first bound that exceeds them.
    pub fn check_within(&self, other: &Self, environments: &Environments) -> Result<(), Exceeded> {
        let outlives = other.expires_unix != 0
            && (self.expires_unix == 0 || self.expires_unix > other.expires_unix);
        if !self.scope.within(&other.scope, environments) {
            Err(Exceeded::Scope)
        } else if outlives {
            Err(Exceeded::Lifetime)
        } else if !self.allowed.within(&other.allowed) {
            Err(Exceeded::Addresses)
        } else {
            Ok(())
        }
    }
}

/// The bound of another token that a token exceeds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exceeded {
    Scope,
    Lifetime,
    Addresses,
}

impl Exceeded {
    /// Returns the field of the request that sets this bound.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Scope => "scope",
            Self::Lifetime => "ttl",
            Self::Addresses => "allowed_ips",
        }
    }

    /// Returns the refusal of a new token that exceeds the token that requests it.
    pub fn refusal(self) -> Error {
        let what = match self {
            Self::Scope => "scope",
            Self::Lifetime => "lifetime",
            Self::Addresses => "addresses",
        };
        let field = self.field();
        let message = format!("{field}: exceeds the {what} of the token that makes the request");
        Error::new(Code::AccessDenied, message)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn bounds(scope: &str, expires_unix: i64, allowed: &str) -> Bounds {
        Bounds {
            scope: scope.parse().unwrap(),
            expires_unix,
            allowed: allowed.parse().unwrap(),
        }
    }

    fn any_bounds() -> impl Strategy<Value = Bounds> {
        let scope = prop_oneof![
            Just("admin"),
            Just("write"),
            Just("read"),
            Just("read:A*"),
            Just("read:production.*"),
            Just("write:A,read:B")
        ];
        let allowed = prop_oneof![
            Just(""),
            Just("10.0.0.0/8"),
            Just("10.0.0.1"),
            Just("10.0.0.0/9,10.128.0.0/9"),
            Just("2001:db8::/32")
        ];
        (scope, 0i64..4, allowed).prop_map(|(s, e, a)| bounds(s, e, a))
    }

    #[test]
    fn the_field_that_goes_beyond_is_named() {
        let environments = Environments::initial();
        let parent = bounds("write:A*", 100, "10.0.0.0/8");
        let refused = |child: Bounds| {
            child
                .check_within(&parent, &environments)
                .unwrap_err()
                .field()
        };
        assert!(
            bounds("read:AB", 100, "10.1.0.0/16")
                .check_within(&parent, &environments)
                .is_ok()
        );
        assert_eq!(refused(bounds("read", 100, "10.0.0.1")), "scope");
        assert_eq!(refused(bounds("read:A", 101, "10.0.0.1")), "ttl");
        assert_eq!(refused(bounds("read:A", 0, "10.0.0.1")), "ttl");
        assert_eq!(refused(bounds("read:A", 100, "")), "allowed_ips");
        assert_eq!(refused(bounds("read:A", 100, "11.0.0.1")), "allowed_ips");
    }

    proptest! {
        #[test]
        fn what_is_within_what_is_within_is_within(
            one in any_bounds(), two in any_bounds(), three in any_bounds()
        ) {
            let environments = Environments::initial();
            let within = |a: &Bounds, b: &Bounds| a.check_within(b, &environments).is_ok();
            prop_assert!(within(&one, &one));
            if within(&one, &two) && within(&two, &three) {
                prop_assert!(within(&one, &three), "{one:?} {two:?} {three:?}");
            }
        }
    }
}
