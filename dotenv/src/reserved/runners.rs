//! Names that job runners use themselves.

/// An action reads its inputs from `INPUT_…`, including those that its step does not set.
pub const NAMES: &[&str] = &[
    "RUNNER_*",
    "ACTIONS_*",
    "INPUT_*",
    "DRONE_ENV",
    "DRONE_OUTPUT",
];

/// The prefixes of GitHub's, Gitea's and Forgejo's runners for the names in [`OF_A_JOB`].
pub const FORGES: [&str; 3] = ["GITHUB_", "GITEA_", "FORGEJO_"];

/// Files and folders of a job; steps write to most of them.
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
