//! What a job gets of an environment in the formats that make variables of a process. An own name that the
//! format refuses is the fault of whoever may write the environment, and fails the export. What the overlay
//! brings may come from people who may not: whatever it is, it is left out instead, so that nobody stops
//! everybody's jobs.

use std::collections::{HashMap, HashSet};

use entity::SecretId;
use forgevault_dotenv::{AllowedNames, Bounds, Format, RenderError, Secret};
use forgevault_dotenv::{render, variable_len, variable_name};

use super::{ExportError, MAX_BYTES, MAX_SECRETS};
use crate::crypto::SEAL_OVERHEAD;
use crate::environments::part::Part;

/// The most bytes of names in the header that tells what is left out.
const MAX_LISTED: usize = 4096;

/// A secret that is in reach: what is known of it before its value is opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    pub id: SecretId,
    pub full_name: String,
    /// The length of the encrypted value in bytes.
    pub sealed_len: u64,
}

/// Which secrets become variables, by their names and lengths.
#[derive(Debug, Default)]
pub struct Choice {
    pub own: Vec<Candidate>,
    /// In order of name.
    pub brought: Vec<Candidate>,
    /// Full names, in no order.
    pub left_out: Vec<String>,
}

impl Choice {
    pub fn chosen(&self) -> impl Iterator<Item = &Candidate> {
        self.own.iter().chain(&self.brought)
    }

    /// Returns the bytes of all encrypted values.
    pub fn sealed_bytes(&self) -> u64 {
        self.chosen().map(|secret| secret.sealed_len).sum()
    }
}

/// The format, and the names that are accepted although it refuses them.
pub type Rules<'a> = (Format, &'a AllowedNames);

/// Chooses among the secrets in reach.
///
/// # Errors
/// What the format refuses of the environment's own.
pub fn choose(
    part: Part<'_>,
    candidates: Vec<Candidate>,
    rules: Rules<'_>,
) -> Result<Choice, ExportError> {
    let mut choice = Choice::default();
    for secret in candidates {
        if !part.contains(&secret.full_name) {
            choice.brought.push(secret);
        } else if part.short_name(&secret.full_name).is_some() {
            choice.own.push(secret);
        } else {
            choice.left_out.push(secret.full_name);
        }
    }
    let taken = check_own(part, &choice, rules)?;
    choice
        .brought
        .sort_by(|one, other| one.full_name.cmp(&other.full_name));
    let mut claims: HashMap<String, usize> = HashMap::new();
    for secret in &choice.brought {
        *claims.entry(variable_name(&secret.full_name)).or_default() += 1;
    }
    let mut room = Room::beside(rules.0, &choice, part);
    for secret in std::mem::take(&mut choice.brought) {
        let variable = variable_name(&secret.full_name);
        let is_alone = !taken.contains(&variable) && claims.get(&variable) == Some(&1);
        if is_alone
            && is_accepted(&secret.full_name, "", rules)
            && room.take(&variable, secret.sealed_len)
        {
            choice.brought.push(secret);
        } else {
            choice.left_out.push(secret.full_name);
        }
    }
    Ok(choice)
}

/// Returns the variables of the environment's own.
fn check_own(
    part: Part<'_>,
    choice: &Choice,
    (format, allowed): Rules<'_>,
) -> Result<HashSet<String>, ExportError> {
    if choice.own.len() > usize::from(MAX_SECRETS) {
        return Err(ExportError::TooManySecrets);
    }
    if choice.sealed_bytes_of_own() > MAX_BYTES {
        return Err(ExportError::TooLong);
    }
    let names = choice.own.iter().map(|secret| Secret {
        name: part.name_inside(&secret.full_name),
        full_name: &secret.full_name,
        value: "",
    });
    let names: Vec<_> = names.collect();
    // Without values, it is refused for the names alone.
    render(format, &names, allowed).map_err(ExportError::Variables)?;
    if let Some(bounds) = format.bounds() {
        let lengths = names.iter().zip(&choice.own).map(|(secret, own)| {
            variable_len(&variable_name(secret.name), value_len(own.sealed_len))
        });
        if lengths.sum::<usize>() > bounds.all {
            return Err(ExportError::Variables(RenderError::EnvironmentTooLong));
        }
    }
    let variables = names.iter().map(|secret| variable_name(secret.name));
    Ok(variables.collect())
}

impl Choice {
    fn sealed_bytes_of_own(&self) -> u64 {
        self.own.iter().map(|secret| secret.sealed_len).sum()
    }
}

fn value_len(sealed_len: u64) -> usize {
    usize::try_from(sealed_len)
        .unwrap_or(usize::MAX)
        .saturating_sub(SEAL_OVERHEAD)
}

/// Whether the format carries this secret alone.
fn is_accepted(name: &str, value: &str, (format, allowed): Rules<'_>) -> bool {
    render(format, &[Secret::new(name, value)], allowed).is_ok()
}

/// The room that is left for what the overlay brings.
struct Room {
    bounds: Option<Bounds>,
    variables: usize,
    secrets: usize,
    sealed: u64,
}

impl Room {
    /// Returns the room beside the environment's own.
    fn beside(format: Format, choice: &Choice, part: Part<'_>) -> Self {
        let mut room = Self {
            bounds: format.bounds(),
            variables: 0,
            secrets: 0,
            sealed: 0,
        };
        for own in &choice.own {
            let variable = variable_name(part.name_inside(&own.full_name));
            room.add(
                variable_len(&variable, value_len(own.sealed_len)),
                own.sealed_len,
            );
        }
        room
    }

    fn add(&mut self, len: usize, sealed_len: u64) {
        self.variables = self.variables.saturating_add(len);
        self.sealed = self.sealed.saturating_add(sealed_len);
        self.secrets += 1;
    }

    /// Takes the room of one more variable, if there is enough.
    fn take(&mut self, variable: &str, sealed_len: u64) -> bool {
        let len = variable_len(variable, value_len(sealed_len));
        let fits_process = self.bounds.is_none_or(|bounds| {
            len <= bounds.variable && self.variables.saturating_add(len) <= bounds.all
        });
        let fits = fits_process
            && self.secrets < usize::from(MAX_SECRETS)
            && self.sealed.saturating_add(sealed_len) <= MAX_BYTES;
        if fits {
            self.add(len, sealed_len);
        }
        fits
    }
}

/// Opens what was chosen of the base, in order of name, and returns what the format carries of it. The values
/// may be others than those of the choice, so their lengths are looked at again. `own` is the total length of
/// the environment's own variables; `sealed` returns the name of a secret and the length of its value.
///
/// # Errors
/// Those of `open`.
pub fn admit<T, V: AsRef<str>, E>(
    rules: Rules<'_>,
    own: usize,
    brought: Vec<T>,
    sealed: impl Fn(&T) -> (&str, u64),
    open: impl Fn(&T) -> Result<V, E>,
) -> Result<Admitted<T, V>, E> {
    let mut admitted = Admitted {
        opened: vec![],
        left_out: vec![],
    };
    let mut room = Room {
        bounds: rules.0.bounds(),
        variables: own,
        secrets: 0,
        sealed: 0,
    };
    for secret in brought {
        let (name, sealed_len) = sealed(&secret);
        let variable = variable_name(name);
        let before = (room.variables, room.sealed);
        if !room.take(&variable, sealed_len) {
            admitted.left_out.push(secret);
            continue;
        }
        let value = open(&secret)?;
        if is_accepted(name, value.as_ref(), rules) {
            admitted.opened.push((secret, value));
        } else {
            (room.variables, room.sealed) = before;
            admitted.left_out.push(secret);
        }
    }
    Ok(admitted)
}

/// What was brought, as far as the format carries it.
pub struct Admitted<T, V> {
    pub opened: Vec<(T, V)>,
    pub left_out: Vec<T>,
}

/// Returns the names separated by commas: at most [`MAX_LISTED`] bytes of them, then how many more there are.
pub fn listed(names: &[String]) -> String {
    let mut text = String::new();
    for (at, name) in names.iter().enumerate() {
        let comma = if at == 0 { "" } else { "," };
        if text.len() + comma.len() + name.len() > MAX_LISTED {
            let more = (names.len() - at).to_string();
            text.extend([comma, "+", &more]);
            break;
        }
        text.push_str(comma);
        text.push_str(name);
    }
    text
}

#[cfg(test)]
mod tests;
