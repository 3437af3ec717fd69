//! The API's representations of rotations.

use entity::{KeyVersion, RepoId, TokenId, UserId, repo_key, rotation};
use forgevault_api_types::keys::{DryRunView, FailureView, Phase, ProgressView};

use super::{inspect, store};

/// The most failures listed in a response.
const MAX_LISTED: usize = 1000;

/// The progress of the latest rotation, for the API and the page.
pub(crate) struct Progress {
    pub(crate) view: ProgressView,
    /// When the key for new values was created, Unix seconds. Only the page shows it.
    pub(crate) key_created: i64,
}

impl Progress {
    pub(super) fn new(newest: Option<rotation::Model>, key: Option<repo_key::Model>) -> Self {
        let phase = match &newest {
            None => Phase::Idle,
            Some(rotation) if rotation.finished_unix == 0 => Phase::Running,
            Some(rotation) if rotation.failed > 0 => Phase::Incomplete,
            Some(_) => Phase::Done,
        };
        let newest = newest.unwrap_or(rotation::Model {
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
        let (key_version, seals, key_created) = key.map_or((KeyVersion::NONE, 0, 0), |key| {
            (key.key_version, key.seal_count, key.created_unix)
        });
        let view = ProgressView {
            phase,
            key_version: key_version.get(),
            done: newest.done,
            total: newest.total,
            failed: newest.failed,
            started_at: newest.started_unix,
            finished_at: newest.finished_unix,
            started_by: newest.started_by.get(),
            started_by_name: newest.started_by_name,
            token_id: newest.token_id.get(),
            seals,
            max_seals: store::MAX_SEALS,
            rotation_due: seals >= store::SEALS_DUE,
        };
        Self { view, key_created }
    }
}

pub(super) fn dry_run(report: inspect::Report) -> DryRunView {
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
