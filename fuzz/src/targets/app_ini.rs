//! Reading any `app.ini` ends without a panic and within limits.

use forgevault::keys::app_ini::{AppIni, MAX_EXPANDED_LEN};

pub fn run(source: &[u8]) {
    let Ok(ini) = AppIni::parse(source) else {
        return;
    };
    for (section, key) in [
        ("security", "SECRET_KEY"),
        ("a.b", "a"),
        ("", "a"),
        ("", "#1"),
    ] {
        if let Ok(Some(value)) = ini.get(section, key) {
            // Without `%(name)s`, a value is a part of the file.
            assert!(value.len() <= source.len().max(MAX_EXPANDED_LEN));
        }
    }
}
