//! The effective rights of a vault token: what it and every token of its lineage allow together. The same
//! rules apply when a request arrives, within the transaction of its change, and when a token is displayed.

use std::net::IpAddr;

use entity::TokenId;

use super::addresses::AllowedIps;
use super::lineage_token::{LineageToken, MAX_LINEAGE};
use super::scope::Scope;
use super::status::Rejection;
use crate::crypto::RowKey;
use crate::environments::Environments;
use crate::error::{Code, Error};
use crate::row_macs::mac;

/// A token and its ancestors, from the token itself to the first of the lineage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lineage {
    own: LineageToken,
    ancestors: Vec<LineageToken>,
}

impl Lineage {
    pub fn new(own: LineageToken, ancestors: Vec<LineageToken>) -> Self {
        Self { own, ancestors }
    }

    pub fn own(&self) -> &LineageToken {
        &self.own
    }

    pub fn tokens(&self) -> impl Iterator<Item = &LineageToken> {
        std::iter::once(&self.own).chain(&self.ancestors)
    }

    /// Whether the service wrote every row of the lineage.
    pub fn verify(&self, key: &RowKey) -> bool {
        self.tokens().all(|link| mac::verify_token(key, link))
    }

    /// Whether each token was created by the next, and the last by a person.
    fn is_whole(&self) -> bool {
        let ancestors = self
            .ancestors
            .iter()
            .map(|ancestor| ancestor.id)
            .chain([TokenId::NONE]);
        self.ancestors.len() < MAX_LINEAGE && self.tokens().map(|link| link.parent_id).eq(ancestors)
    }

    /// Checks that the token and its ancestors are live at that time, in Unix seconds.
    ///
    /// # Errors
    /// [`Code::TokenRevoked`], [`Code::TokenExpired`]; [`Code::InvalidToken`] when an ancestor is missing.
    pub fn check_live(&self, now: i64) -> Result<(), Error> {
        if !self.is_whole() {
            let message = "an ancestor of the token no longer exists";
            return Err(Error::new(Code::InvalidToken, message));
        }
        self.tokens()
            .try_for_each(|link| link.status().check_live(now))
    }

    /// Returns why a live token is refused at that time and from that address.
    ///
    /// # Errors
    /// When the stored addresses cannot be parsed.
    pub fn rejection(&self, now: i64, address: Option<IpAddr>) -> Result<Option<Rejection>, Error> {
        // The longest lock is reported, and before a disallowed address.
        let locked = self.tokens().max_by_key(|link| link.locked_until);
        for link in locked.into_iter().chain(self.tokens()) {
            if let Some(rejection) = link.status().rejection(now, address)? {
                return Ok(Some(rejection));
            }
        }
        Ok(None)
    }

    /// Returns the effective scope.
    ///
    /// # Errors
    /// When a stored scope cannot be parsed.
    pub fn scope(&self, environments: &Environments) -> Result<Scope, Error> {
        let mut scope = self.own.scope()?;
        for ancestor in &self.ancestors {
            scope = scope.meet(&ancestor.scope()?, environments);
        }
        Ok(scope)
    }

    /// Returns the effective addresses; [`None`] if the lineage has no allowed address in common.
    ///
    /// # Errors
    /// When the stored addresses cannot be parsed.
    pub fn allowed(&self) -> Result<Option<AllowedIps>, Error> {
        let mut allowed = self.own.allowed()?;
        for ancestor in &self.ancestors {
            match allowed.meet(&ancestor.allowed()?) {
                Some(met) => allowed = met,
                None => return Ok(None),
            }
        }
        Ok(Some(allowed))
    }

    /// Returns the effective expiry, Unix seconds; 0 = never.
    pub fn expires_unix(&self) -> i64 {
        let ends = self.tokens().map(|link| link.expires_unix);
        ends.filter(|end| *end != 0).min().unwrap_or(0)
    }

    /// Returns the end of the latest lock, Unix seconds; 0 = never locked.
    pub fn locked_until(&self) -> i64 {
        self.tokens()
            .map(|link| link.locked_until)
            .max()
            .unwrap_or(0)
    }

    /// Returns the time of the first revocation, Unix seconds; 0 = not revoked.
    pub fn revoked_unix(&self) -> i64 {
        self.tokens()
            .map(|link| link.revoked_unix)
            .max()
            .unwrap_or(0)
    }

    /// Returns since when a creator in the lineage has been inactive, Unix seconds; 0 = all are active.
    pub fn creator_inactive_unix(&self) -> i64 {
        let since = self.tokens().map(|link| link.creator_inactive_unix);
        since.max().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use entity::{RepoId, UserId};

    use super::*;
    use proptest::prelude::*;

    fn link(id: i64, parent_id: i64, scope: &str) -> LineageToken {
        LineageToken {
            id: TokenId::new(id),
            repo_id: RepoId::new(7),
            token_hash: String::new(),
            parent_id: TokenId::new(parent_id),
            created_by: UserId::new(11),
            scope: scope.to_owned(),
            expires_unix: 0,
            revoked_unix: 0,
            creator_inactive_unix: 0,
            locked_until: 0,
            allowed_ips: String::new(),
            row_mac: None,
        }
    }

    #[test]
    fn a_line_with_a_gap_an_end_or_too_many_is_not_live() {
        let line = |ids: &[(i64, i64)]| {
            let mut links = ids.iter().map(|(id, parent)| link(*id, *parent, "read"));
            let own = links.next().unwrap();
            Lineage::new(own, links.collect()).check_live(0)
        };
        assert!(line(&[(5, 0)]).is_ok());
        assert!(line(&[(5, 3), (3, 1), (1, 0)]).is_ok());
        for broken in [
            &[(5, 3)][..],
            &[(5, 3), (3, 1)],
            &[(5, 3), (2, 0)],
            &[(5, 0), (3, 0)],
            &[(5, 5), (5, 5)],
        ] {
            let refused = line(broken).unwrap_err();
            assert_eq!(refused.code(), Code::InvalidToken, "{broken:?}");
        }
        let generations = |count: i64| (1..=count).rev().map(|id| (id, id - 1)).collect::<Vec<_>>();
        assert!(line(&generations(8)).is_ok());
        assert!(line(&generations(9)).is_err());
    }

    fn scopes() -> impl Strategy<Value = Vec<String>> {
        let part = prop_oneof![
            6 => "(read|write):(A|B|production|prod|staging)?[.]?[AB]{0,2}[*]",
            3 => "(read|write):(A|production[.]|staging[.])[AB]{1,2}",
            1 => Just("admin".to_owned()),
        ];
        let part = part.prop_filter("a scope", |text| text.parse::<Scope>().is_ok());
        let scope = prop::collection::vec(part, 1..4).prop_map(|parts| parts.join(","));
        prop::collection::vec(scope, 1..=MAX_LINEAGE)
    }

    proptest! {
        #[test]
        fn no_name_is_allowed_by_a_child_that_one_of_its_makers_does_not_allow(
            scopes in scopes(),
            names in prop::collection::vec("(A|B|production[.]|prod|staging[.]|)[AB]{1,3}", 1..20)
        ) {
            let environments = Environments::initial();
            let count = i64::try_from(scopes.len()).unwrap();
            let mut links = scopes.iter().zip(1..).map(|(scope, n)| {
                link(n, if n == count { 0 } else { n + 1 }, scope)
            });
            let own = links.next().unwrap();
            let line = Lineage::new(own, links.collect());
            prop_assert!(line.check_live(0).is_ok());
            let worth = line.scope(&environments).unwrap();
            let all: Vec<Scope> = scopes.iter().map(|scope| scope.parse().unwrap()).collect();
            prop_assert_eq!(worth.is_admin(), all.iter().all(Scope::is_admin));
            let (reads, writes) = (worth.readable_names(&environments), worth.writable_names(&environments));
            for name in names {
                let read = all.iter().all(|scope| scope.allows_read(&name, &environments));
                let write = all.iter().all(|scope| scope.allows_write(&name, &environments));
                prop_assert_eq!(worth.allows_read(&name, &environments), read, "{}", name);
                prop_assert_eq!(worth.allows_write(&name, &environments), write, "{}", name);
                prop_assert_eq!((reads.reaches(&name), writes.reaches(&name)), (read, write));
            }
        }

        #[test]
        fn a_child_ends_is_locked_and_is_bound_to_addresses_with_its_makers(
            ends in prop::collection::vec((0i64..4, 0i64..4, prop_oneof![
                Just(""), Just("10.0.0.0/8"), Just("10.0.0.1"), Just("10.0.0.1,9.9.9.9")
            ]), 1..=MAX_LINEAGE),
            now in 0i64..4,
        ) {
            let count = i64::try_from(ends.len()).unwrap();
            let mut links = ends.iter().zip(1..).map(|((expires, locked, allowed), n)| LineageToken {
                expires_unix: *expires,
                locked_until: *locked,
                allowed_ips: (*allowed).to_owned(),
                ..link(n, if n == count { 0 } else { n + 1 }, "read")
            });
            let own = links.next().unwrap();
            let line = Lineage::new(own, links.collect());
            let expired = ends.iter().any(|(end, ..)| *end != 0 && *end <= now);
            prop_assert_eq!(line.check_live(now).is_err(), expired);
            prop_assert_eq!(line.expires_unix() != 0 && line.expires_unix() <= now, expired);
            prop_assert_eq!(line.locked_until() > now, ends.iter().any(|(_, until, _)| *until > now));
            for address in ["10.0.0.1", "10.0.0.2", "9.9.9.9", "8.8.8.8"] {
                let address = address.parse().ok();
                let alone = |(_, locked, allowed): &(i64, i64, &str)| {
                    *locked <= now && allowed.parse::<AllowedIps>().unwrap().allows(address)
                };
                let served = ends.iter().all(alone);
                prop_assert_eq!(line.rejection(now, address).unwrap().is_none(), served);
            }
        }
    }
}
