//! The editor: type-specific, filled from a file or the current value, with a download.

use serde_json::json;

use super::visit::{VAULT, Visit};

on_each_database! {
    async fn the_chosen_type_determines_the_editor(app: TestApp) {
        let visit = Visit::signed_in(&app, &app.people.bob).await;
        for (kind, lines) in [("certificate", true), ("ssh-key", true), ("file", true), ("env-file", true), ("password", false), ("api_key", false), ("key-value", false), ("own", false)] {
            let page = visit.get(&format!("{VAULT}/new?type={kind}")).await;
            assert_eq!(page.status, 200);
            assert!(page.text.contains("<textarea") && page.text.contains(r#"type="file""#), "{kind}: {}", page.text);
            assert_eq!(page.text.contains(r#"id="value-eye" type="checkbox" checked"#), lines, "{kind}");
            assert!(page.text.contains(&format!(r#"name="type" type="text" value="{kind}""#)), "{}", page.text);
            let body = json!({ "value": "canary", "type": kind });
            app.put(&format!("/secrets/of-{kind}"), &app.people.bob, body).await.expect(201);
            let page = visit.get(&format!("{VAULT}/secrets/of-{kind}")).await;
            assert!(page.text.contains("<textarea") && page.text.contains("/download\""), "{kind}: {}", page.text);
            assert!(!page.text.contains("canary"));
        }
        let page = visit.get(&format!("{VAULT}/new?type=%22%3E%3Cscript%3E")).await;
        assert!(!page.text.contains("\"><script"), "{}", page.text);
    }

    async fn a_file_is_stored_and_downloaded_byte_for_byte(app: TestApp) {
        let visit = Visit::signed_in(&app, &app.people.bob).await;
        let content = "\u{feff}-----BEGIN\r\nlimit--\n\n  é\r";
        let created = visit.upload(&format!("{VAULT}/new"), &[
            ("type", None, b"file"), ("name", None, b"A.KEY"), ("value", None, b"typed"),
            ("file", Some("a.pem"), content.as_bytes()), ("description", None, b""), ("comment", None, "ünd".as_bytes()),
        ]).await;
        assert_eq!(created.status, 303, "{}", created.text);
        let path = format!("{VAULT}/secrets/A.KEY");
        assert_eq!(app.get("/secrets/A.KEY", &app.people.bob).await.expect(200)["value"], content);
        assert!(visit.get(&path).await.text.contains("ünd"));
        let before = app.audit("?action=read").await.len();
        let file = visit.post(&format!("{path}/download"), &[]).await;
        assert_eq!((file.status.as_u16(), file.text.as_str()), (200, content));
        assert_eq!(file.header("content-disposition"), r#"attachment; filename="A.KEY""#);
        assert_eq!((file.header("content-type"), file.header("cache-control")), ("application/octet-stream", "no-store"));
        let reads = app.audit("?action=read").await;
        assert_eq!((reads.len(), &reads[0]["version"], &reads[0]["source"]), (before + 1, &json!(1), &json!("web")));
        assert_eq!(visit.get(&format!("{path}/download")).await.status, 405);

        // Without a file, the text area is used.
        let next = visit.upload(&path, &[
            ("version", None, b"1"), ("value", None, b"one\r\ntwo"), ("file", Some(""), b""), ("comment", None, b""),
        ]).await;
        assert_eq!(next.status, 303, "{}", next.text);
        assert_eq!(app.get("/secrets/A.KEY", &app.people.bob).await.expect(200)["value"], "one\ntwo");
    }

    async fn a_file_name_alone_is_not_taken_as_a_value(app: TestApp) {
        app.store("A", "1").await;
        let visit = Visit::signed_in(&app, &app.people.bob).await;
        let form = [("version", "1"), ("value", ""), ("file", "a.pem")];
        let answer = visit.post(&format!("{VAULT}/secrets/A"), &form).await;
        assert_eq!(answer.status, 400, "{}", answer.text);
    }

    async fn a_binary_or_oversized_file_is_refused_and_the_rest_is_kept(app: TestApp) {
        app.store("A", "1").await;
        let visit = Visit::signed_in(&app, &app.people.bob).await;
        let path = format!("{VAULT}/secrets/A");
        let large = vec![b'x'; 65_537];
        let partial = vec![b'x'; 1_000_000];
        for (file, status, expected) in [
            (&b"\xff\xfe\x00"[..], 400, "file: expected UTF-8 text"),
            (large.as_slice(), 413, "value: expected at most 65536 bytes"),
            (partial.as_slice(), 413, "body: at most"),
        ] {
            let answer = visit.upload(&path, &[
                ("version", None, b"1"), ("comment", None, b"kept"), ("value", None, b""), ("file", Some("x"), file),
            ]).await;
            assert_eq!(answer.status, status, "{}", answer.text);
            assert!(answer.text.contains(expected), "{expected}: {}", answer.text);
            assert!(answer.text.contains(r#"value="kept""#) || expected.starts_with("body"), "{expected}: {}", answer.text);
        }
        let twice = visit.upload(&path, &[("version", None, b"1"), ("value", None, b"a"), ("value", None, b"b")]).await;
        assert_eq!(twice.status, 400);
        assert!(twice.text.contains("value: given twice"), "{}", twice.text);
        let partial = visit.request(reqwest::Method::POST, &path).header("Sec-Fetch-Site", "same-origin")
            .header("Content-Type", "multipart/form-data; boundary=limit").body("--limit\r\nnonsense");
        assert_eq!(app.send(partial).await.status, 400);
        assert_eq!(app.get("/secrets/A", &app.people.bob).await.expect(200)["version"], 1);
    }

    async fn editing_starts_from_the_current_value_on_demand(app: TestApp) {
        let value = "\n</textarea><script>alert(1)</script>\nlast";
        app.put("/secrets/A", &app.people.bob, json!({ "value": value, "type": "password" })).await.expect(201);
        let visit = Visit::signed_in(&app, &app.people.bob).await;
        let path = format!("{VAULT}/secrets/A");
        let page = visit.post(&format!("{path}/edit"), &[]).await;
        assert_eq!((page.status.as_u16(), page.header("cache-control")), (200, "no-store"));
        // The value has several lines, whatever its type.
        let shown = "\n\n&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;\nlast</textarea>";
        assert!(page.text.contains(shown), "{}", page.text);
        let reads = app.audit("?action=read").await;
        assert_eq!((reads.len(), &reads[0]["version"], &reads[0]["user_name"]), (1, &json!(1), &json!("bob")));
        assert_eq!(visit.get(&format!("{path}/edit")).await.status, 405);
        // A single-line field would change it.
        app.store("A", "one\r\ncanary").await;
        let page = visit.post(&format!("{path}/edit"), &[]).await;
        for shown in ["A text field would change this value", r#"type="file""#] {
            assert!(page.text.contains(shown), "{shown}: {}", page.text);
        }
        assert!(!page.text.contains("canary"), "{}", page.text);
    }
}
