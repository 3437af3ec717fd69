//! What the process was started with besides its settings: environment variables, and the folders that are
//! searched for well-known files. Passed in, so that a test can start a service in an environment of its
//! own.

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

/// Where the machine's well-known files are.
const ETC: &str = "/etc/gitcaddy";

/// No `Debug`: variables may contain keys.
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

    /// No variables, and no well-known files.
    pub fn empty() -> Self {
        Self::new([], "/nonexistent")
    }

    /// `folder` replaces both `/etc/gitcaddy` and the working directory.
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

    /// Returns a variable; an empty one counts as not set.
    pub fn get(&self, name: &str) -> Option<&OsStr> {
        self.variables.get(name).map(OsString::as_os_str)
    }

    /// The names of all variables that are set.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.variables.keys().map(String::as_str)
    }

    /// The path of a file in `/etc/gitcaddy`.
    pub fn etc(&self, file: &str) -> PathBuf {
        self.etc.join(file)
    }

    /// The path of a file in the working directory.
    pub fn working(&self, file: impl AsRef<Path>) -> PathBuf {
        self.working.join(file)
    }
}
