//! The API's representations of a secret.

use entity::secret;
use forgevault_api_types::secrets::{SecretView, ValueView, VersionView};

use super::authors::Authors;
use super::service::OpenedSecret;
use super::store::VersionInfo;

pub fn secret(row: secret::Model) -> SecretView {
    SecretView {
        name: row.name,
        description: row.description,
        kind: row.kind,
        encryption_mode: row.encryption_mode,
        current_version: row.current_version.get(),
        created_at: row.created_unix,
        updated_at: row.updated_unix,
        is_deleted: row.deleted_unix != 0,
        deleted_at: row.deleted_unix,
    }
}

pub fn with_value(opened: OpenedSecret) -> ValueView {
    let OpenedSecret { secret, value } = opened;
    ValueView {
        name: secret.name,
        description: secret.description,
        kind: secret.kind,
        encryption_mode: secret.encryption_mode,
        current_version: secret.current_version.get(),
        version: secret.version.get(),
        created_at: secret.created_unix,
        updated_at: secret.updated_unix,
        value,
    }
}

pub fn version(row: VersionInfo, authors: &Authors) -> VersionView {
    let name = authors.name(row.author()).unwrap_or_default();
    VersionView {
        version: row.version.get(),
        comment: row.comment,
        encryption_mode: row.encryption_mode,
        created_by: row.created_by.get(),
        created_by_token: row.created_by_token.get(),
        created_by_name: name.to_owned(),
        created_at: row.created_unix,
    }
}
