//! The overlay: a name that an environment lacks is taken from the base. Through it a name needs the rights
//! to both, so that it shows nobody more than the two parts do.

use super::Environments;
use super::part::Part;
use crate::secrets::SecretName;
use crate::secrets::name::{NameFilter, Reach};

/// Whether a request wants what the overlay brings, where the environment has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overlay {
    AsDeclared,
    Off,
}

impl Overlay {
    /// Returns what the parameter `overlay` of a route asks for. `true` makes no overlay where there is none.
    pub fn asked(overlay: Option<bool>) -> Self {
        match overlay {
            Some(false) => Self::Off,
            None | Some(true) => Self::AsDeclared,
        }
    }

    pub fn applies(self, part: Part<'_>) -> bool {
        self == Self::AsDeclared && part.has_overlay()
    }
}

impl Environments {
    /// Returns the names of the base that the overlay of this part may bring to somebody of that reach. Which
    /// of them the part holds itself is not considered.
    pub fn brought(&self, part: Part<'_>, reach: &NameFilter) -> NameFilter {
        let prefix = part.prefix();
        let own = part.within(reach);
        let inside: Vec<Reach> = own
            .any_of
            .iter()
            .filter_map(|reach| without_prefix(reach, &prefix))
            .collect();
        let base = Part::Base(self).within(reach);
        let mut any_of: Vec<Reach> = vec![];
        for one in &base.any_of {
            for both in inside.iter().filter_map(|other| meet(one, other)) {
                if !any_of.contains(&both) {
                    any_of.push(both);
                }
            }
        }
        NameFilter { any_of }
    }

    /// Whether the base is searched for a name that an environment lacks: not for one that lies in a declared
    /// environment itself.
    pub fn is_sought_in_base(&self, name: &SecretName) -> bool {
        self.containing(name.as_str()).is_none()
    }
}

/// Returns the names inside whose full names match; [`None`] if no name can.
fn without_prefix(reach: &Reach, prefix: &str) -> Option<Reach> {
    let text = reach.text.strip_prefix(prefix)?;
    if text.is_empty() && !reach.prefix {
        return None;
    }
    let except = reach.except.iter();
    let except = except.filter_map(|out| out.strip_prefix(prefix).map(str::to_owned));
    Some(Reach {
        text: text.to_owned(),
        prefix: reach.prefix,
        except: except.collect(),
    })
}

/// Returns the names that both match; [`None`] if there can be none.
fn meet(one: &Reach, other: &Reach) -> Option<Reach> {
    let is_one_narrower = match (one.prefix, other.prefix) {
        (false, _) => true,
        (true, false) => false,
        (true, true) => one.text.len() >= other.text.len(),
    };
    let (narrow, wide) = if is_one_narrower {
        (one, other)
    } else {
        (other, one)
    };
    let is_within = if wide.prefix {
        narrow.text.starts_with(&wide.text)
    } else {
        narrow.text == wide.text
    };
    let mut except: Vec<String> = one.except.iter().chain(&other.except).cloned().collect();
    if !is_within || except.iter().any(|out| narrow.text.starts_with(out)) {
        return None;
    }
    except.retain(|out| narrow.prefix && out.starts_with(&narrow.text));
    except.sort();
    except.dedup();
    Some(Reach {
        except,
        ..narrow.clone()
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::environments::BASE;
    use crate::secrets::name::Pattern;

    fn text() -> impl Strategy<Value = String> {
        prop_oneof![
            "[A-C_][A-C.]{0,3}",
            "(production|prod|staging)[.]?[A-C]{0,2}",
            "staging[.]production[.][A-C]{0,1}",
        ]
    }

    proptest! {
        #[test]
        fn the_overlay_brings_what_is_in_reach_under_both_names(
            patterns in prop::collection::vec((text(), any::<bool>()), 0..5),
            names in prop::collection::vec(text(), 1..20),
            all in any::<bool>(),
        ) {
            let environments = Environments::initial();
            let patterns: Vec<Pattern> = patterns
                .into_iter()
                .map(|(text, prefix)| if prefix { format!("{text}*") } else { text })
                .chain(all.then(|| "*".to_owned()))
                .map(|text| text.parse().unwrap())
                .collect();
            for reach in [NameFilter::of(&patterns, &environments), NameFilter::all()] {
                for part in ["production", "staging"] {
                    let part = environments.part(part).unwrap();
                    let brought = environments.brought(part, &reach);
                    for name in &names {
                        let full = format!("{}{name}", part.prefix());
                        let expected = environments.part_of(name) == BASE
                            && reach.reaches(name)
                            && reach.reaches(&full);
                        prop_assert_eq!(brought.reaches(name), expected, "{} in {}", name, part.name());
                    }
                }
            }
        }
    }

    #[test]
    fn exact_names_meet_only_themselves() {
        let environments = Environments::initial();
        let filter = |scope: &[&str]| {
            let patterns: Vec<Pattern> = scope.iter().map(|text| text.parse().unwrap()).collect();
            NameFilter::of(&patterns, &environments)
        };
        let staging = environments.part("staging").unwrap();
        let brought = |scope: &[&str]| environments.brought(staging, &filter(scope));
        assert!(brought(&["staging.X"]).any_of.is_empty());
        assert!(brought(&["staging.*"]).any_of.is_empty());
        assert!(brought(&["X"]).any_of.is_empty());
        assert!(brought(&["staging.", "X"]).any_of.is_empty());
        assert!(brought(&["staging.X", "X"]).reaches("X"));
        assert!(brought(&["staging.*", "X"]).reaches("X"));
        assert!(brought(&["*"]).reaches("X"));
        assert!(!brought(&["*"]).reaches("production.X"));
    }
}
