//! The content of audit entries. No entry contains a value, key or token.

use std::str::FromStr;

use entity::{RepoId, SecretId, TokenId, UserId, Version, VersionId};

use crate::error::Error;
use crate::text::cut;

macro_rules! actions {
    ($($(#[$doc:meta])* $name:ident = $text:literal;)*) => {
        /// The recorded action, performed or refused.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Action { $($(#[$doc])* $name),* }

        impl Action {
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// The action as recorded.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text),* }
            }
        }
    };
}

actions! {
    List = "list";
    Read = "read";
    Write = "write";
    Delete = "delete";
    Purge = "purge";
    Restore = "restore";
    Rollback = "rollback";
    TokenList = "token-list";
    TokenCreate = "token-create";
    TokenUpdate = "token-update";
    TokenRevoke = "token-revoke";
    AuditList = "audit-list";
    AuditExport = "audit-export";
    RotateKey = "rotate-key";
    MigrateKey = "migrate-key";
    /// Viewing the keys or the progress of a rotation.
    KeysView = "keys-view";
    PlanView = "plan-view";
    /// Viewing environments, or which secrets they hold.
    EnvList = "env-list";
    /// Declaring or changing an environment.
    EnvWrite = "env-write";
    EnvDelete = "env-delete";
    EnvHistory = "env-history";
    EnvDiff = "env-diff";
    EnvRollback = "env-rollback";
    EnvCopy = "env-copy";
    /// See [`super::take_over`].
    TakeOver = "key-takeover";
}

impl Action {
    /// Whether the action creates or changes something that grants rights to others. Then the caller's own
    /// rights are never taken from a cached answer.
    pub const fn gives_rights(self) -> bool {
        match self {
            Self::TokenCreate
            | Self::TokenUpdate
            | Self::TokenRevoke
            | Self::EnvWrite
            | Self::EnvDelete => true,
            Self::List
            | Self::Read
            | Self::Write
            | Self::Delete
            | Self::Purge
            | Self::Restore
            | Self::Rollback
            | Self::TokenList
            | Self::AuditList
            | Self::AuditExport
            | Self::RotateKey
            | Self::MigrateKey
            | Self::KeysView
            | Self::PlanView
            | Self::EnvList
            | Self::EnvHistory
            | Self::EnvDiff
            | Self::EnvRollback
            | Self::EnvCopy
            | Self::TakeOver => false,
        }
    }

    /// Whether the action adds or changes what the vault holds. An archived repository refuses it, as the
    /// forge does; removal and protection remain possible. Changes to a token are checked separately.
    pub const fn adds_content(self) -> bool {
        match self {
            Self::Write
            | Self::Restore
            | Self::Rollback
            | Self::TokenCreate
            | Self::EnvWrite
            | Self::EnvRollback
            | Self::EnvCopy => true,
            Self::List
            | Self::Read
            | Self::Delete
            | Self::Purge
            | Self::TokenList
            | Self::TokenUpdate
            | Self::TokenRevoke
            | Self::AuditList
            | Self::AuditExport
            | Self::RotateKey
            | Self::MigrateKey
            | Self::KeysView
            | Self::PlanView
            | Self::EnvList
            | Self::EnvDelete
            | Self::EnvHistory
            | Self::EnvDiff
            | Self::TakeOver => false,
        }
    }
}

impl Action {
    /// Whether the action only looks at what a page shows: no value is read, and nothing changes. The audit
    /// page keeps such entries apart.
    pub const fn is_view(self) -> bool {
        match self {
            Self::List
            | Self::TokenList
            | Self::AuditList
            | Self::KeysView
            | Self::PlanView
            | Self::EnvList
            | Self::EnvHistory
            | Self::EnvDiff => true,
            Self::Read
            | Self::Write
            | Self::Delete
            | Self::Purge
            | Self::Restore
            | Self::Rollback
            | Self::TokenCreate
            | Self::TokenUpdate
            | Self::TokenRevoke
            | Self::AuditExport
            | Self::RotateKey
            | Self::MigrateKey
            | Self::EnvWrite
            | Self::EnvDelete
            | Self::EnvRollback
            | Self::EnvCopy
            | Self::TakeOver => false,
        }
    }
}

#[derive(Debug, thiserror::Error)]
#[error("no such action; there are {}", Action::ALL.iter().map(|action| action.as_str()).collect::<Vec<_>>().join(", "))]
pub struct UnknownAction;

impl FromStr for Action {
    type Err = UnknownAction;

    fn from_str(text: &str) -> Result<Self, UnknownAction> {
        Self::ALL
            .iter()
            .copied()
            .find(|action| action.as_str() == text)
            .ok_or(UnknownAction)
    }
}

/// The interface through which the operation came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    Api,
    /// A page of the web interface.
    Web,
    /// A terminal that is signed in, or a command of the operator, who is no user.
    Cli,
    /// The service itself.
    System,
}

impl Source {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Api => "api",
            Self::Web => "web",
            Self::Cli => "cli",
            Self::System => "system",
        }
    }
}

/// An audit entry before the commit assigns its sequence number, time and hash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub repo_id: RepoId,
    pub action: Action,
    pub success: bool,
    /// Code and message of a refusal, or a remark ("renamed to B"). At most [`MAX_REASON`] bytes.
    pub message: String,
    pub secret_id: SecretId,
    pub secret_name: String,
    pub version_id: VersionId,
    pub version: Version,
    /// The user's id at the forge; 0 for a vault token.
    pub user_id: UserId,
    /// At most [`MAX_USER_NAME`] bytes.
    pub user_name: String,
    pub token_id: TokenId,
    pub ip_address: String,
    /// At most [`MAX_USER_AGENT`] bytes, without control characters.
    pub user_agent: String,
    pub request_id: String,
    pub source: Source,
}

/// In bytes; longer texts are truncated.
pub const MAX_REASON: usize = 512;
/// In bytes; longer texts are truncated.
pub const MAX_USER_NAME: usize = 255;
/// In bytes; longer texts are truncated.
pub const MAX_USER_AGENT: usize = 512;

impl Entry {
    /// Returns the entry of an operation without a request: by the service itself, or by a command of the
    /// operator.
    pub fn unattended(repo_id: RepoId, action: Action, source: Source) -> Self {
        Self {
            repo_id,
            action,
            success: true,
            message: String::new(),
            secret_id: SecretId::NONE,
            secret_name: String::new(),
            version_id: VersionId::NONE,
            version: Version::NONE,
            user_id: UserId::NONE,
            user_name: String::new(),
            token_id: TokenId::NONE,
            ip_address: String::new(),
            user_agent: String::new(),
            request_id: String::new(),
            source,
        }
    }

    /// Returns the entry for one of the secrets that a request is about, from the request's own.
    #[must_use]
    pub fn for_secret(&self, action: Action, name: &str) -> Self {
        Self {
            action,
            secret_name: name.to_owned(),
            ..self.clone()
        }
    }

    /// Marks the operation as refused or failed.
    pub fn refuse(&mut self, error: &Error) {
        self.success = false;
        // An existing remark says what the operation was about.
        let about = std::mem::take(&mut self.message);
        let colon = if about.is_empty() { "" } else { ": " };
        self.message = cut(&format!("{about}{colon}{error}"), MAX_REASON);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_action_is_found_by_its_name() {
        for action in Action::ALL {
            assert_eq!(action.as_str().parse::<Action>().unwrap(), *action);
        }
        assert!("Read".parse::<Action>().is_err());
    }
}
