//! The master keys.

use crate::crypto::{Kek, KeyRing};
use crate::keys::master_key::{self, KeyConfig, KeySource, MasterKeys};
use crate::process::ProcessEnv;
use crate::settings::Settings;

/// Loads the master keys from wherever the settings or the environment name them.
pub(crate) fn load_keys(
    settings: &Settings,
    environment: &ProcessEnv,
) -> anyhow::Result<(KeyRing, KeySource)> {
    let keys = &settings.keys;
    let MasterKeys {
        current,
        previous,
        source,
    } = master_key::load(
        &KeyConfig {
            master_key: keys.master_key.as_ref(),
            master_key_file: keys.master_key_file.as_deref(),
            app_ini: keys.app_ini.as_deref(),
            app_ini_environment: keys.app_ini_environment,
            previous_master_keys: &keys.previous_master_keys,
        },
        environment,
    )?;
    if source.is_fallback() {
        tracing::warn!("{}", master_key::FALLBACK_WARNING);
    }
    let previous = previous.iter().map(|key| Kek::new(key.expose())).collect();
    Ok((KeyRing::new(Kek::new(current.expose()), previous), source))
}
