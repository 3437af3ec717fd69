//! Values encrypted by the client.

use super::*;
use ::lockbox::Lockbox;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// 18 bytes, sealed with the passphrase `my-passphrase`.
pub const SMALL: &str = "lockbox:v1:2ZwwMO0szMm8/TUgvcqMMA==:4ipTo8+Y78r5X7rn8xl5RRW9KKpcyzRGUlcbKN9uXLn/CM1mjXeY9bzfs4mJMQ==";

fn vectors() -> Value {
    let file = include_str!("../../../lockbox/tests/vectors/lockbox-v1.json");
    serde_json::from_str(file).unwrap()
}

on_each_database! {
    async fn every_lockbox_test_vector_is_returned_unchanged_and_opens(app: TestApp) {
        let vectors = vectors();
        let valid = vectors["valid"].as_array().unwrap();
        assert!(valid.iter().any(|vector| vector["name"] == "64 KiB value"));
        for vector in valid {
            let text = vector["lockbox"].as_str().unwrap();
            let body = json!({ "value": text, "encryption_mode": "lockbox" });
            let stored = app.put("/secrets/A", &app.people.bob, body).await;
            assert!(stored.status.is_success(), "{}: {}", vector["name"], stored.text);
            let answer = read(&app, "A").await;
            assert_eq!(answer["encryption_mode"], "lockbox");
            let sealed = answer["value"].as_str().unwrap();
            assert!(sealed == text, "{} came back changed", vector["name"]);
            let opened = Lockbox::parse(sealed).unwrap()
                .open(vector["passphrase"].as_str().unwrap()).unwrap();
            let plaintext = STANDARD.decode(vector["plaintext_base64"].as_str().unwrap()).unwrap();
            assert!(*opened == plaintext, "{}", vector["name"]);
        }
    }

    async fn an_invalid_lockbox_is_refused_as_such(app: TestApp) {
        let vectors = vectors();
        let malformed = vectors["invalid"].as_array().unwrap().iter()
            // A well-formed lockbox that does not open is the client's concern.
            .filter(|vector| vector["name"] != "tampered tag");
        for vector in malformed {
            let body = json!({ "value": vector["lockbox"], "encryption_mode": "lockbox" });
            assert_invalid_field(&app.put("/secrets/A", &app.people.bob, body).await, "value:");
        }
        let vanished = app.put("/secrets/A", &app.people.bob,
            json!({ "value": "hunter2", "encryption_mode": "lockbox" })).await;
        assert_invalid_field(&vanished, "value:");
        assert!(!vanished.text.contains("hunter2"));
        assert!(listed(&app, "").await.is_empty());
    }

    async fn the_size_limit_applies_to_the_content_of_a_lockbox(app: TestApp) {
        let of = |len: usize| {
            let salt = STANDARD.encode([7; 16]);
            let body = STANDARD.encode(vec![9; 12 + len + 16]);
            format!("lockbox:v1:{salt}:{body}")
        };
        let largest = of(65_536);
        app.store("A", &largest).await;
        assert!(value(&app, "A").await == largest);
        let body = json!({ "value": of(65_537) });
        app.put("/secrets/A", &app.people.bob, body).await.refused(413, "value_too_large");
        app.store("EMPTY", &of(0)).await;
    }
}
