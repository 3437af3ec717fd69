//! The API's representations of rotations and migrations.

use entity::{KeyVersion, RepoId, TokenId, UserId, rotation};
use forgevault_api_types::keys::{DryRunView, FailureView, MigrationView, Phase, ProgressView};

use super::inspect::Report;
use super::rewrap::Outcome;
use super::service::Progress;
use super::store;

/// The most failures listed in a response.
const MAX_LISTED: usize = 1000;

/// Returns the view of a progress; zeros for what does not exist yet.
pub(crate) fn progress(Progress { rotation, key }: Progress) -> ProgressView {
    let phase = match &rotation {
        None => Phase::Idle,
        Some(rotation) if rotation.finished_unix == 0 => Phase::Running,
        Some(rotation) if rotation.failed > 0 => Phase::Incomplete,
        Some(_) => Phase::Done,
    };
    let rotation = rotation.unwrap_or(rotation::Model {
        repo_id: RepoId::NONE,
        from_version: KeyVersion::NONE,
        to_version: KeyVersion::NONE,
        total: 0,
        done: 0,
        failed: 0,
        started_unix: 0,
        progress_unix: 0,
        finished_unix: 0,
        started_by: UserId::NONE,
        started_by_name: String::new(),
        token_id: TokenId::NONE,
    });
    let (key_version, seals) = key.map_or((KeyVersion::NONE, 0), |key| {
        (key.key_version, key.seal_count)
    });
    ProgressView {
        phase,
        key_version: key_version.get(),
        done: rotation.done,
        total: rotation.total,
        failed: rotation.failed,
        started_at: rotation.started_unix,
        finished_at: rotation.finished_unix,
        started_by: rotation.started_by.get(),
        started_by_name: rotation.started_by_name,
        token_id: rotation.token_id.get(),
        seals,
        max_seals: store::MAX_SEALS,
        rotation_due: seals >= store::SEALS_DUE,
    }
}

pub(super) fn dry_run(report: Report) -> DryRunView {
    let failed_count = report.failures.len();
    let listed = report.failures.into_iter().take(MAX_LISTED);
    let message = if failed_count == 0 {
        "Everything can be decrypted; nothing was changed"
    } else {
        "Some of it cannot be decrypted; nothing was changed"
    };
    DryRunView {
        message: message.into(),
        data_keys: report.data_keys,
        versions: report.versions,
        failed_count,
        failed: listed
            .map(|failure| FailureView {
                what: failure.what.to_string(),
                why: failure.why,
            })
            .collect(),
    }
}

pub(super) fn migration(outcome: Outcome) -> MigrationView {
    MigrationView {
        message: "Key migration completed".into(),
        success_count: outcome.rewrapped.len(),
        failed_count: outcome.failed.len(),
        failed_repos: outcome.failed.into_iter().map(RepoId::get).collect(),
    }
}
