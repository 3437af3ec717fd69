//! Where things lie: by the XDG Base Directory Specification, or in memory alone.

use std::env;
use std::path::{Path, PathBuf};

/// `$XDG_CONFIG_HOME/gvt`, or `~/.config/gvt`. [`None`] if neither variable is set.
pub fn config() -> Option<PathBuf> {
    of_person("XDG_CONFIG_HOME", ".config")
}

/// `$XDG_CACHE_HOME/gvt`, or `~/.cache/gvt`. [`None`] if neither variable is set.
pub fn cache() -> Option<PathBuf> {
    of_person("XDG_CACHE_HOME", ".cache")
}

/// The first of `$XDG_RUNTIME_DIR` and `/dev/shm` that is in memory and can be written.
pub fn in_memory() -> Option<PathBuf> {
    let shared = PathBuf::from("/dev/shm");
    let mut folders = absolute("XDG_RUNTIME_DIR").into_iter().chain([shared]);
    folders.find(|folder| is_tmpfs(folder) && may_write(folder))
}

fn of_person(variable: &str, in_home: &str) -> Option<PathBuf> {
    let folder = absolute(variable).or_else(|| absolute("HOME").map(|home| home.join(in_home)));
    folder.map(|folder| folder.join("gvt"))
}

/// The specification ignores relative paths.
fn absolute(variable: &str) -> Option<PathBuf> {
    env::var_os(variable)
        .map(PathBuf::from)
        .filter(|path| path.is_absolute())
}

#[cfg(target_os = "linux")]
fn is_tmpfs(folder: &Path) -> bool {
    // statfs(2), `TMPFS_MAGIC`.
    rustix::fs::statfs(folder).is_ok_and(|stat| stat.f_type == 0x0102_1994)
}

#[cfg(not(target_os = "linux"))]
fn is_tmpfs(_: &Path) -> bool {
    false
}

fn may_write(folder: &Path) -> bool {
    rustix::fs::access(
        folder,
        rustix::fs::Access::WRITE_OK | rustix::fs::Access::EXEC_OK,
    )
    .is_ok()
}
