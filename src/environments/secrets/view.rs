//! The API's representations of a secret of an environment.

use entity::secret;
use forgevault_api_types::environments::{EnvironmentSecretView, EnvironmentValueView};

use super::super::part::Part;
use super::super::{BASE, Environments};
use crate::secrets::service::OpenedSecret;
use crate::secrets::view;

/// Returns a secret as the list of the part of that name shows it.
pub fn listed(
    environments: &Environments,
    part: &str,
    row: secret::Model,
) -> EnvironmentSecretView {
    let full_name = row.name.clone();
    let environment = environments.part_of(&full_name).to_owned();
    let mut secret = view::secret(row);
    let part = environments.part(part).unwrap_or(Part::Base(environments));
    part.name_inside(&full_name).clone_into(&mut secret.name);
    EnvironmentSecretView {
        secret,
        full_name,
        environment,
    }
}

/// Returns a secret with its value. What the base has is called the same inside and there.
pub fn with_value(
    environments: &Environments,
    name: &str,
    opened: OpenedSecret,
) -> EnvironmentValueView {
    let value = view::with_value(opened);
    EnvironmentValueView {
        name: name.to_owned(),
        environment: environments.part_of(&value.name).to_owned(),
        full_name: value.name,
        description: value.description,
        kind: value.kind,
        encryption_mode: value.encryption_mode,
        current_version: value.current_version,
        version: value.version,
        created_at: value.created_at,
        updated_at: value.updated_at,
        value: value.value,
    }
}

/// Whether a secret that a request for this part found was brought by the overlay.
pub fn is_brought(part: &str, shown: &EnvironmentValueView) -> bool {
    part != BASE && shown.environment == BASE
}
