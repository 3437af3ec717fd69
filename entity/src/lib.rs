//! The tables, one file each, written by hand to match the migrations (a test of the service compares the
//! two). Times are Unix seconds, and 0 means "never". Every table except those of repositories, the instance
//! and sessions has the repository's id at the forge, and every finder filters by it.

pub mod audit_checkpoint;
pub mod audit_entry;
pub mod audit_segment;
pub mod cli_confirmation;
pub mod cli_session;
pub mod device_code;
pub mod environment_change;
pub mod environment_revision;
pub mod environment_set;
pub mod ids;
pub mod instance;
pub mod kept_answer;
pub mod kept_form;
pub mod person_lock;
pub mod process;
pub mod repo;
pub mod repo_head;
pub mod repo_key;
pub mod repo_name;
pub mod rotation;
pub mod row_state;
pub mod secret;
pub mod secret_name;
pub mod secret_version;
pub mod session;
pub mod signing_key;
pub mod token;

pub use ids::{
    CliSessionId, Generation, KeyVersion, RepoId, Revision, SecretId, Sequence, SessionId,
    SigningKeyId, TokenId, UserId, Version, VersionId,
};
