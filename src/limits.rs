//! What the process is allowed by the system: enough files, and no way for others of its account to
//! its memory, where keys and values lie open.

use rlimit::Resource;
use rustix::process::{DumpableBehavior, set_dumpable_behavior};

/// Files that are kept from connections: those of the database, the forge, the log.
const RESERVED: u64 = 256;
/// Files wanted; a connection is one.
const FILES: u64 = 65_536;

/// Raises the limit on open files as far as it goes, forbids core dumps, and keeps other processes
/// of the same account from the memory (`ptrace`, `/proc/…/mem`). Where the system refuses, the log
/// tells.
pub fn set() {
    if let Err(error) = rlimit::increase_nofile_limit(FILES) {
        tracing::warn!(%error, "the limit on open files stays as it is");
    }
    if let Err(error) = Resource::CORE.set(0, 0) {
        tracing::warn!(%error, "core dumps are not forbidden, and one would hold keys");
    }
    if let Err(error) = set_dumpable_behavior(DumpableBehavior::NotDumpable) {
        tracing::warn!(%error, "other processes of this account may read the memory, and so keys");
    }
}

/// Connections that may be open at once, so that files are left for the rest; at least 64.
pub fn connections() -> usize {
    let (files, _) = Resource::NOFILE.get().unwrap_or((1024, 1024));
    let connections = files.min(FILES).saturating_sub(RESERVED).max(64);
    usize::try_from(connections).unwrap_or(64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn others_of_the_same_account_do_not_read_the_memory() {
        set();
        let behaviour = rustix::process::dumpable_behavior().unwrap();
        assert_eq!(behaviour, DumpableBehavior::NotDumpable);
    }
}
