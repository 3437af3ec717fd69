//! Which sentence an entry is, and its icon. The sentences are in `locales/`.

use entity::{Version, audit_entry};

use super::about::{About, Subject};
use crate::audit::Action;
use crate::idempotency::REPLAY_OF;

/// Remarks that choose a sentence and say no more.
pub const SAID: [&str; 4] = [
    "check of the chain",
    "head of the chain",
    "dry run",
    "preview",
];

/// The keys of the sentences about one action.
struct Sentences {
    /// What was done.
    did: &'static str,
    /// What was refused or failed.
    tried: &'static str,
}

/// What several entries of one request have in common.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Many {
    /// Secrets of one environment.
    OfEnvironment,
    Secrets,
}

/// Returns the key of the sentence for an entry. Actions of a newer version have a sentence for any.
pub fn sentence(entry: &audit_entry::Model, about: &About<'_>) -> &'static str {
    let found = entry
        .action
        .parse()
        .map(|action| sentences(action, entry, about));
    match (found, entry.success) {
        (Ok(_), true) if about.remark.starts_with(REPLAY_OF) => "audit-did-replay",
        (Ok(found), true) => found.did,
        (Ok(found), false) => found.tried,
        (Err(_), true) => "audit-did-other",
        (Err(_), false) => "audit-tried-other",
    }
}

#[allow(clippy::too_many_lines, reason = "one table")]
fn sentences(action: Action, entry: &audit_entry::Model, about: &About<'_>) -> Sentences {
    let is_of_secret = !entry.secret_name.is_empty();
    let is_unattended = entry.user_id.is_none() && entry.token_id.is_none();
    let is_of_environment = matches!(about.subject, Subject::Environment(_));
    let is_preview = about.remark.ends_with("preview");
    let (did, tried) = match action {
        Action::List if is_of_secret => ("audit-did-look", "audit-tried-look"),
        Action::List if is_of_environment => ("audit-did-list-of", "audit-tried-list-of"),
        Action::List => ("audit-did-list", "audit-tried-list"),
        Action::Read if is_of_secret => ("audit-did-read", "audit-tried-read"),
        Action::Read => ("audit-did-read-none", "audit-tried-read-any"),
        Action::Write if is_of_secret => match about.subject {
            Subject::NewName(_) => ("audit-did-rename", "audit-tried-write"),
            _ if entry.version == Version::NONE => ("audit-did-describe", "audit-tried-write"),
            _ => ("audit-did-write", "audit-tried-write"),
        },
        Action::Write => ("audit-did-write-none", "audit-tried-write-any"),
        Action::Delete if is_of_secret => ("audit-did-delete", "audit-tried-delete"),
        Action::Delete => ("audit-did-hide", "audit-tried-delete-any"),
        Action::Purge if is_of_secret => ("audit-did-purge", "audit-tried-purge"),
        Action::Purge => ("audit-did-purge-vault", "audit-tried-other"),
        Action::Restore if is_of_secret => ("audit-did-restore", "audit-tried-restore"),
        Action::Restore => ("audit-did-show-vault", "audit-tried-other"),
        Action::Rollback if is_of_secret => ("audit-did-rollback", "audit-tried-rollback"),
        Action::Rollback => ("audit-did-other", "audit-tried-other"),
        Action::TokenList => ("audit-did-token-list", "audit-tried-token-list"),
        Action::TokenCreate => ("audit-did-token-create", "audit-tried-token-create"),
        Action::TokenUpdate if matches!(about.subject, Subject::Token(_)) => {
            ("audit-did-token-update", "audit-tried-token-update")
        }
        Action::TokenUpdate => ("audit-did-token-mark", "audit-tried-token-update"),
        Action::TokenRevoke => ("audit-did-token-revoke", "audit-tried-token-revoke"),
        Action::AuditList => match about.remark {
            "check of the chain" => ("audit-did-chain-check", "audit-tried-audit-list"),
            "head of the chain" => ("audit-did-chain-head", "audit-tried-audit-list"),
            _ => ("audit-did-audit-list", "audit-tried-audit-list"),
        },
        Action::AuditExport => ("audit-did-audit-export", "audit-tried-audit-export"),
        Action::RotateKey if about.remark == "dry run" => {
            ("audit-did-key-test", "audit-tried-key-rotate")
        }
        Action::RotateKey if is_unattended => ("audit-did-key-rotated", "audit-tried-key-rotate"),
        Action::RotateKey => ("audit-did-key-rotate", "audit-tried-key-rotate"),
        Action::MigrateKey if about.remark.starts_with("rows accepted") => {
            ("audit-did-rows-accept", "audit-tried-key-migrate")
        }
        Action::MigrateKey => ("audit-did-key-migrate", "audit-tried-key-migrate"),
        Action::KeysView => ("audit-did-keys-view", "audit-tried-keys-view"),
        Action::PlanView => ("audit-did-plan-view", "audit-tried-plan-view"),
        Action::EnvList if is_of_environment => ("audit-did-env-look", "audit-tried-env-look"),
        Action::EnvList => ("audit-did-env-list", "audit-tried-env-list"),
        Action::EnvWrite if is_of_environment => ("audit-did-env-write", "audit-tried-env-write"),
        Action::EnvWrite => ("audit-did-env-anew", "audit-tried-env-create"),
        Action::EnvDelete => ("audit-did-env-delete", "audit-tried-env-delete"),
        Action::EnvHistory => ("audit-did-env-history", "audit-tried-env-history"),
        Action::EnvDiff => ("audit-did-env-diff", "audit-tried-env-diff"),
        Action::EnvRollback if is_preview => ("audit-did-env-undo-test", "audit-tried-env-undo"),
        Action::EnvRollback => ("audit-did-env-undo", "audit-tried-env-undo"),
        Action::EnvCopy if is_preview => ("audit-did-env-copy-test", "audit-tried-env-copy"),
        Action::EnvCopy => ("audit-did-env-copy", "audit-tried-env-copy"),
        Action::TakeOver => ("audit-did-take-over", "audit-tried-other"),
    };
    Sentences { did, tried }
}

/// Returns the key of the sentence for several entries of one request with the same action and outcome;
/// [`None`] if there is none for that action.
pub fn sentence_of_many(entry: &audit_entry::Model, many: Many) -> Option<&'static str> {
    let action = entry.action.parse().ok()?;
    let keys = match (action, entry.success) {
        (Action::Read, true) => ["audit-many-read-of", "audit-many-read"],
        (Action::Read, false) => ["audit-many-tried-read-of", "audit-many-tried-read"],
        (Action::Write, true) => ["audit-many-write-of", "audit-many-write"],
        (Action::Write, false) => ["audit-many-tried-write-of", "audit-many-tried-write"],
        (Action::Delete, true) => ["audit-many-delete-of", "audit-many-delete"],
        (Action::Delete, false) => ["audit-many-tried-delete-of", "audit-many-tried-delete"],
        (Action::Restore, true) => ["audit-many-restore-of", "audit-many-restore"],
        _ => return None,
    };
    let [of_environment, of_secrets] = keys;
    Some(match many {
        Many::OfEnvironment => of_environment,
        Many::Secrets => of_secrets,
    })
}

/// Returns the icon of an entry, and what its colour says.
pub fn icon(entry: &audit_entry::Model) -> (&'static str, &'static str) {
    if !entry.success {
        return ("circle-slash", "bad");
    }
    let Ok(action) = entry.action.parse::<Action>() else {
        return ("info", "plain");
    };
    match action {
        Action::List
        | Action::TokenList
        | Action::AuditList
        | Action::KeysView
        | Action::PlanView
        | Action::EnvList
        | Action::EnvHistory
        | Action::EnvDiff => ("browser", "plain"),
        Action::Read => ("eye", "plain"),
        Action::AuditExport => ("download", "plain"),
        Action::Write => ("pencil", "change"),
        Action::Delete | Action::Purge | Action::EnvDelete => ("trash", "change"),
        Action::Restore | Action::Rollback | Action::EnvRollback => ("history", "change"),
        Action::TokenCreate => ("key-asterisk", "new"),
        Action::TokenUpdate | Action::TokenRevoke => ("key-asterisk", "change"),
        Action::RotateKey | Action::MigrateKey | Action::TakeOver => ("sync", "key"),
        Action::EnvWrite => ("server", "change"),
        Action::EnvCopy => ("copy", "change"),
    }
}
