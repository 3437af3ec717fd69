//! Any body of a PUT is refused or stored byte for byte.

use forgevault::secrets::body::NewVersion;
use forgevault_api_types::secrets::PutSecret;

const MAX: usize = 256;

pub fn run(body: &[u8]) {
    let Ok(parsed) = serde_json::from_slice::<PutSecret>(body) else {
        return;
    };
    // What a lenient reader reads from the same bytes.
    let lenient: serde_json::Value = serde_json::from_slice(body).unwrap();
    let Ok(version) = NewVersion::parse(parsed, &"A".parse().unwrap(), MAX) else {
        return;
    };
    assert_eq!(
        version.value.as_bytes(),
        lenient["value"].as_str().unwrap().as_bytes()
    );
    for text in [
        version.description.as_deref(),
        Some(version.comment.as_str()),
    ] {
        assert!(text.is_none_or(|text| text.len() <= 1024 && !text.contains('\0')));
    }
}
