//! What job runners keep for themselves.

/// An action reads its inputs from `INPUT_…`, the ones that its step leaves out too.
pub const NAMES: &[&str] = &[
    "RUNNER_*",
    "ACTIONS_*",
    "INPUT_*",
    "DRONE_ENV",
    "DRONE_OUTPUT",
];

/// What GitHub's, Gitea's and Forgejo's runners put in front of the names in [`OF_A_JOB`].
pub const FORGES: [&str; 3] = ["GITHUB_", "GITEA_", "FORGEJO_"];

/// Files and folders of a job, most of which a step writes into.
pub const OF_A_JOB: [&str; 8] = [
    "ENV",
    "PATH",
    "OUTPUT",
    "STATE",
    "STEP_SUMMARY",
    "WORKSPACE",
    "ACTION_PATH",
    "EVENT_PATH",
];
