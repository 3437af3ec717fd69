//! What the process is allowed by the system: enough files, and no dump of its memory, where keys
//! and values lie open.

use rlimit::Resource;

/// Files that are kept from connections: those of the database, the forge, the log.
const RESERVED: u64 = 256;
/// Files wanted; a connection is one.
const FILES: u64 = 65_536;

/// Raises the limit on open files as far as it goes and forbids core dumps. Where the system
/// refuses, the log tells.
pub fn set() {
    if let Err(error) = rlimit::increase_nofile_limit(FILES) {
        tracing::warn!(%error, "the limit on open files stays as it is");
    }
    if let Err(error) = Resource::CORE.set(0, 0) {
        tracing::warn!(%error, "core dumps are not forbidden, and one would hold keys");
    }
}

/// Connections that may be open at once, so that files are left for the rest; at least 64.
pub fn connections() -> usize {
    let (files, _) = Resource::NOFILE.get().unwrap_or((1024, 1024));
    let connections = files.min(FILES).saturating_sub(RESERVED).max(64);
    usize::try_from(connections).unwrap_or(64)
}
