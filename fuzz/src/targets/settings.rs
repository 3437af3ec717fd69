//! Any configuration file is refused with a reason, or read within its limits.

use std::io::Write as _;

use forgevault::settings::Settings;

pub fn run(text: &[u8]) {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(text).unwrap();
    match Settings::load(Some(file.path()), []) {
        Ok(settings) => {
            assert!((1..=3600).contains(&settings.server.request_timeout_seconds));
            assert!((1..=1000).contains(&settings.database.max_connections));
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}
