//! Whatever stands in an `app.ini`, reading it ends without a panic and within bounds.

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
            // Without a `%(name)s` a value is a part of the file.
            assert!(value.len() <= source.len().max(MAX_EXPANDED_LEN));
        }
    }
}
