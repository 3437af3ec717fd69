//! Fetches the values of an environment, and writes files with them.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use forgevault_client::Repository;
use forgevault_dotenv::{Format, reserved_by, variable_len, variable_name};
use zeroize::Zeroizing;

use crate::context::git::WorkTree;
use crate::context::{BASE, Place};
use crate::error::{Error, Result};
use crate::private_file::{write_private, write_private_via};
use crate::run::environment::file_variable;
use crate::run::{Fetched, Variable};

/// Fetches all values of an environment, with what its overlay brings.
pub fn fetch(api: &Repository, environment: &str, revision: String) -> Result<Fetched> {
    let exported = api.export(environment)?;
    let mut values: Vec<Variable> = exported
        .into_iter()
        .map(|mut secret| Variable {
            name: secret.name,
            value: Zeroizing::new(std::mem::take(&mut *secret.value).into_bytes()),
            from_base: false,
            is_lockbox: secret.encryption_mode == "lockbox",
        })
        .collect();
    // Only what cannot become a variable is treated by where it lies.
    if environment != BASE && has_problem(&values) {
        let listed = api.list(environment, None, false)?;
        let of_base: HashSet<String> = listed
            .into_iter()
            .filter(|secret| secret.environment == BASE)
            .map(|secret| secret.secret.name)
            .collect();
        for variable in &mut values {
            variable.from_base = of_base.contains(&variable.name);
        }
    }
    Ok(Fetched { values, revision })
}

fn has_problem(values: &[Variable]) -> bool {
    let bounds = Format::Shell.bounds();
    let mut seen = HashSet::new();
    values.iter().any(|variable| {
        let name = variable_name(&variable.name);
        let length = variable_len(&name, variable.value.len());
        reserved_by(&name).is_some()
            || reserved_by(&file_variable(&name)).is_some()
            || variable.value.contains(&0)
            || bounds.is_some_and(|bounds| length > bounds.variable)
            || !seen.insert(name)
    })
}

/// The revisions that decide what an environment holds.
pub fn revision(api: &Repository, environment: &str) -> Result<String> {
    let views = api.environments()?;
    let of = |name: &str| {
        let view = views.iter().find(|view| view.name == name);
        view.and_then(|view| view.contents.as_ref())
    };
    let Some(own) = of(environment) else {
        return Ok(String::new());
    };
    let base = of(BASE)
        .filter(|_| own.overlay)
        .map_or(0, |base| base.revision);
    Ok(format!("{}+{base}", own.revision))
}

/// Returns the names that an environment itself has, without its overlay.
pub fn own_names(place: &Place) -> Result<HashSet<String>> {
    let listed = place.api().list(&place.environment, None, false)?;
    let own = listed
        .into_iter()
        .filter(|secret| secret.environment == place.environment);
    Ok(own.map(|secret| secret.secret.name).collect())
}

/// Writes values to a file that only its owner can read. Inside a work tree, only where git ignores it.
pub fn write_file(path: &Path, content: &[u8], force: bool) -> Result<()> {
    let absolute = std::path::absolute(path).map_err(|error| Error::file(path, &error))?;
    let folder = absolute.parent().map(PathBuf::from).unwrap_or_default();
    let Some(tree) = WorkTree::find(&folder) else {
        return write_private(&absolute, content);
    };
    if !force && !tree.ignores(&absolute) {
        return Err(Error::failed(format!(
            "{}: not written, since git would add it to the repository",
            path.display()
        ))
        .hint("add it to .gitignore, or use --force"));
    }
    // Git adds nothing from there, also if this process ends before the file has its name.
    write_private_via(&tree.root.join(".git"), &absolute, content)
}
