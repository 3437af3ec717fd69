//! Which variables the program gets: those of the environment, without what must not become one.

use std::collections::{HashMap, HashSet};

use forgevault_dotenv::{Format, ReservedBy, reserved_by, variable_len, variable_name};
use zeroize::Zeroizing;

use super::{Fetched, Options, Variable};
use crate::error::{Error, Result};

/// The variables of the program. No `Debug`: the values are in plain text.
#[derive(Default)]
pub struct Environment {
    pub variables: Vec<Named>,
    /// What the program gets as files.
    pub files: Vec<Named>,
    /// What was left out and why, a line each.
    pub left_out: Vec<String>,
}

/// A variable's name and value.
pub struct Named {
    pub name: String,
    pub value: Zeroizing<Vec<u8>>,
}

impl Environment {
    /// Judges what was fetched. Whoever may write the base must not stop the programs of an environment, so
    /// what cannot become a variable is left out if the overlay took it from there, and an error otherwise.
    ///
    /// # Errors
    /// A name of the environment itself that is [reserved](reserved_by) and not allowed, two names that would
    /// be one variable, a NUL in a value, a name in `--file` that the environment does not have.
    pub fn new(fetched: Fetched, options: &Options) -> Result<Self> {
        let mut environment = Self::default();
        let named = environment.unambiguous(fetched.values)?;
        let judged = named
            .into_iter()
            .map(|(name, variable)| Judged::new(name, variable, options));
        let judged: Vec<Judged> = judged.collect();
        let own = |is_meant: fn(&Problem) -> bool| {
            let own = judged.iter().filter(|judged| !judged.from_base);
            let meant = own.filter(|judged| judged.problem.as_ref().is_some_and(is_meant));
            meant
                .map(|judged| judged.named.name.as_str())
                .collect::<Vec<_>>()
                .join(", ")
        };
        let reserved = own(|problem| matches!(problem, Problem::Reserved(_)));
        if !reserved.is_empty() {
            return Err(Error::failed(format!(
                "variables with these names change how programs start, or belong to shells or job runners: {reserved}"
            ))
            .hint("rename the secrets, or permit each with --allow NAME"));
        }
        let with_nul = own(|problem| matches!(problem, Problem::Nul));
        if !with_nul.is_empty() {
            let message = format!("values with a NUL byte cannot be variables: {with_nul}");
            return Err(Error::failed(message).hint("pass each as a file with --file NAME"));
        }
        for Judged {
            named,
            is_file,
            problem,
            ..
        } in judged
        {
            match problem {
                Some(problem) => environment.leave_out(&named.name, &problem.to_string()),
                None if is_file => environment.files.push(named),
                None => environment.variables.push(named),
            }
        }
        environment.check_files(&options.file)?;
        Ok(environment)
    }

    /// Every name and value, in the order of the names.
    pub fn values(&self) -> impl Iterator<Item = &Named> {
        self.variables.iter().chain(&self.files)
    }

    /// Derives the variables' names. Of two that would be one, the environment's own wins over the base's.
    fn unambiguous(&mut self, values: Vec<Variable>) -> Result<Vec<(String, Variable)>> {
        let (lockboxes, values): (Vec<_>, Vec<_>) =
            values.into_iter().partition(|variable| variable.is_lockbox);
        for lockbox in lockboxes {
            self.leave_out(&lockbox.name, "it is a lockbox (gvt lockbox get opens it)");
        }
        let (base, own): (Vec<_>, Vec<_>) =
            values.into_iter().partition(|variable| variable.from_base);
        let mut taken = HashMap::new();
        for variable in &own {
            let name = variable_name(&variable.name);
            if let Some(other) = taken.insert(name.clone(), variable.name.clone()) {
                return Err(Error::failed(format!(
                    "secrets {other} and {} would both become the variable {name}",
                    variable.name
                ))
                .hint("rename one of them"));
            }
        }
        let mut in_base = HashSet::new();
        let mut twice = HashSet::new();
        for variable in &base {
            let name = variable_name(&variable.name);
            if !in_base.insert(name.clone()) {
                twice.insert(name);
            }
        }
        let mut named = Vec::with_capacity(own.len() + base.len());
        for variable in own.into_iter().chain(base) {
            let name = variable_name(&variable.name);
            if variable.from_base && taken.contains_key(&name) {
                self.leave_out(
                    &variable.name,
                    "the environment has a variable with its name",
                );
            } else if variable.from_base && twice.contains(&name) {
                self.leave_out(
                    &variable.name,
                    "another secret of the base has the same variable",
                );
            } else {
                named.push((name, variable));
            }
        }
        named.sort_by(|(one, _), (other, _)| one.cmp(other));
        Ok(named)
    }

    fn leave_out(&mut self, name: &str, why: &str) {
        self.left_out.push(format!("left out {name}: {why}"));
    }

    fn check_files(&self, wanted: &[String]) -> Result<()> {
        for wanted in wanted {
            let name = &variable_name(wanted);
            if !self.files.iter().any(|file| file.name == *name) {
                return Err(Error::failed(format!(
                    "--file {wanted}: the environment has no such variable"
                ))
                .hint("gvt list shows the names"));
            }
            let path = file_variable(name);
            if self.values().any(|variable| variable.name == path) {
                return Err(Error::failed(format!(
                    "--file {wanted} sets {path}, but the environment has a variable with that name"
                )));
            }
        }
        Ok(())
    }
}

/// A variable, and what keeps it from being one.
struct Judged {
    named: Named,
    is_file: bool,
    from_base: bool,
    problem: Option<Problem>,
}

impl Judged {
    fn new(name: String, variable: Variable, options: &Options) -> Self {
        let Variable {
            value, from_base, ..
        } = variable;
        let is_file = options
            .file
            .iter()
            .any(|wanted| variable_name(wanted) == name);
        let becomes = if is_file {
            file_variable(&name)
        } else {
            name.clone()
        };
        let reserved = reserved_by(&becomes).filter(|_| !options.allow.contains(&becomes));
        let bounds = Format::Shell.bounds();
        let is_too_long =
            bounds.is_some_and(|bounds| variable_len(&name, value.len()) > bounds.variable);
        let problem = match reserved {
            Some(by) => Some(Problem::Reserved(by)),
            None if is_file => None,
            None if value.contains(&0) => Some(Problem::Nul),
            // That of the environment itself is told when the program is started.
            None if from_base && is_too_long => Some(Problem::TooLong),
            None => None,
        };
        Self {
            named: Named { name, value },
            is_file,
            from_base,
            problem,
        }
    }
}

/// Why a secret does not become a variable.
enum Problem {
    Reserved(ReservedBy),
    Nul,
    TooLong,
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Reserved(why) => write!(f, "{why}"),
            Self::Nul => write!(f, "its value has a NUL byte, which no variable can"),
            Self::TooLong => write!(f, "its value is longer than a variable can be (128 KiB)"),
        }
    }
}

/// The variable that holds the path of a file.
pub fn file_variable(name: &str) -> String {
    format!("{name}_FILE")
}

#[cfg(test)]
mod tests;
