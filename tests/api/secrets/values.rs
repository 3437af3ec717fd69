//! Values are returned byte for byte.

use entity::secret_version;
use sea_orm::EntityTrait as _;

use super::lockbox::SMALL;
use super::*;

const MAX: usize = 65_536;

/// 64 KiB of characters of one to four bytes, from all parts of Unicode.
fn varied_text() -> String {
    let mut text = String::with_capacity(MAX);
    let ranges = [
        0x20..0x7f,
        0xa0..0x250,
        0x370..0x700,
        0x4e00..0x5400,
        0x1_f300..0x1_f700,
    ];
    let mut all = ranges
        .into_iter()
        .flatten()
        .filter_map(char::from_u32)
        .cycle();
    while text.len() + 4 <= MAX {
        text.extend(all.next());
    }
    while text.len() < MAX {
        text.push('x');
    }
    text
}

on_each_database! {
    async fn every_value_is_returned_byte_for_byte(app: TestApp) {
        let controls: String = (0..0xa0).filter_map(char::from_u32).collect();
        let values = [
            "", " ", "\0", "a\0b\0", "\n", "\r\n", "one\r\ntwo\r\n", "trailing   ", "   leading",
            "\t\u{b}\u{c}\u{1b}[31m", &controls,
            "caf\u{e9}", "cafe\u{301}", "\u{1e9b}\u{323}", "a\u{30a}\u{327}", "\u{fb01}",
            "\u{1100}\u{1161}\u{11a8}", "\u{ac01}",
            "🔐", "👩\u{200d}👩\u{200d}👧", "🇩🇪", "\u{10ffff}", "\u{fffd}\u{fffe}\u{ffff}",
            "\u{feff}with a mark", "\u{202e}right to left", "\u{2028}\u{2029}\u{85}\u{a0}",
            "'; DROP TABLE vault_secret; --", "\\ \\0 \\u0000 %00 &amp;", "null", "{\"a\": [1]}",
            "lockbox:v2:not:ours", "lockbox", "Lockbox:v1:x",
        ];
        for text in values {
            app.store("A", text).await;
            assert_eq!(value(&app, "A").await, text, "{text:?}");
        }
        for (text, version) in values.iter().zip(1..) {
            let old = app.get(&format!("/secrets/A?version={version}"), &app.people.carol).await;
            assert_eq!(old.expect(200)["value"], *text, "{text:?}");
        }
    }

    async fn a_value_of_64_kib_is_stored_and_a_longer_one_refused(app: TestApp) {
        for text in [varied_text(), "\0".repeat(MAX), "é".repeat(MAX / 2), "\u{7f}".repeat(MAX)] {
            assert_eq!(text.len(), MAX);
            app.store("A", &text).await;
            assert!(value(&app, "A").await == text, "64 KiB were changed");
        }
        for text in ["x".repeat(MAX + 1), format!("{}é", "x".repeat(MAX - 1))] {
            let body = json!({ "value": text });
            let refused = app.put("/secrets/A", &app.people.bob, body).await;
            refused.refused(413, "value_too_large");
        }
        assert_eq!(read(&app, "A").await["current_version"], 4);
    }

    async fn the_largest_value_is_accepted_with_any_json_escaping(app: TestApp) {
        let escaped = format!(r#"{{"value":"{}"}}"#, r"\u0041".repeat(MAX));
        assert_eq!(put_text(&app, "A", escaped).await.expect(201)["current_version"], 1);
        assert!(value(&app, "A").await == "A".repeat(MAX));
        let pairs = format!(r#"{{"value":"{}"}}"#, r"\ud83d\udd10".repeat(MAX / 4));
        put_text(&app, "A", pairs).await.expect(200);
        assert!(value(&app, "A").await == "🔐".repeat(MAX / 4));
    }

    async fn the_plaintext_is_stored_nowhere(app: TestApp) {
        let canary = "canary-7f3a9c-in-the-clear";
        app.store("A", canary).await;
        app.store("A", canary).await;
        let db = app.database.connect().await;
        let rows = secret_version::Entity::find().all(&db).await.unwrap();
        let sealed: Vec<Vec<u8>> = rows.into_iter().map(|row| row.encrypted_value).collect();
        assert_eq!(sealed.len(), 2);
        for bytes in &sealed {
            // 0x01, nonce, ciphertext, tag.
            assert_eq!((bytes[0], bytes.len()), (1, 1 + 12 + canary.len() + 16));
            assert!(!bytes.windows(6).any(|part| part == b"canary"));
        }
        assert_ne!(sealed[0][1..13], sealed[1][1..13], "a nonce was used twice");
    }
}

#[tokio::test]
async fn the_value_limit_is_configurable() {
    let settings = vec![("FORGEVAULT__SERVER__MAX_VALUE_BYTES", "16".to_owned())];
    let options = Options {
        settings,
        ..Options::default()
    };
    let app = TestApp::start_with(Kind::Sqlite, options).await;
    app.store("A", &"x".repeat(16)).await;
    let body = json!({ "value": "x".repeat(17) });
    app.put("/secrets/A", &app.people.bob, body)
        .await
        .refused(413, "value_too_large");
    // With 18 bytes of content.
    let body = json!({ "value": SMALL });
    app.put("/secrets/B", &app.people.bob, body)
        .await
        .refused(413, "value_too_large");
}
