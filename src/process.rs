//! What the process was started with, beside its settings: its variables, and the folders in which
//! files are looked for under well-known names. Handed in, so that tests start a service in an
//! environment of their own.

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

/// Where the well-known files of the machine lie.
const ETC: &str = "/etc/gitcaddy";

/// Without `Debug`: keys stand in variables.
#[derive(Clone)]
pub struct ProcessEnv {
    variables: BTreeMap<String, OsString>,
    etc: PathBuf,
    working: PathBuf,
}

impl ProcessEnv {
    pub fn of_process() -> Self {
        let variables = std::env::vars_os();
        let named = variables.filter_map(|(name, value)| Some((name.into_string().ok()?, value)));
        let mut environment = Self::new(named, ETC);
        environment.working = PathBuf::from(".");
        environment
    }

    /// Nothing is set, and no well-known file is there.
    pub fn empty() -> Self {
        Self::new([], "/nonexistent")
    }

    /// `folder` stands for `/etc/gitcaddy`, and for the folder that the process works in.
    pub fn new(
        variables: impl IntoIterator<Item = (String, OsString)>,
        folder: impl Into<PathBuf>,
    ) -> Self {
        let variables = variables
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .collect();
        let etc = folder.into();
        Self {
            variables,
            working: etc.clone(),
            etc,
        }
    }

    /// A variable; one that is empty counts as not set.
    pub fn get(&self, name: &str) -> Option<&OsStr> {
        self.variables.get(name).map(OsString::as_os_str)
    }

    /// The names of all variables that are set.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.variables.keys().map(String::as_str)
    }

    /// A file in `/etc/gitcaddy`.
    pub fn etc(&self, file: &str) -> PathBuf {
        self.etc.join(file)
    }

    /// A file in the folder that the process works in.
    pub fn working(&self, file: impl AsRef<Path>) -> PathBuf {
        self.working.join(file)
    }
}
