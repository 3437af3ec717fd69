//! Process limits: enough open files, and no access by other processes of the same account to this one's
//! memory, which contains keys and plaintext values.

use rlimit::Resource;
use rustix::process::{DumpableBehavior, set_dumpable_behavior};

/// Files reserved for purposes other than client connections: the database, the forge, the log.
const RESERVED: u64 = 256;
/// The desired limit. Each connection takes one file.
const FILES: u64 = 65_536;

/// Raises the limit on open files as far as possible, disables core dumps, and denies other processes of the
/// same account access to the memory (`ptrace`, `/proc/…/mem`). Logs a warning for whatever the system
/// refuses.
pub fn set() {
    if let Err(error) = rlimit::increase_nofile_limit(FILES) {
        tracing::warn!(%error, "the limit on open files cannot be raised");
    }
    if let Err(error) = Resource::CORE.set(0, 0) {
        tracing::warn!(%error, "core dumps cannot be disabled, and would contain keys");
    }
    if let Err(error) = set_dumpable_behavior(DumpableBehavior::NotDumpable) {
        tracing::warn!(%error, "other processes of this account can read this one's memory, and so its keys");
    }
}

/// How many connections may be open at once so that enough files remain for the rest; at least 64.
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
