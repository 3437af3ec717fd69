//! The two look-ups that bypass the pool on `SQLite` return the same as through the pool.
#![allow(clippy::unwrap_used, reason = "a panic is a failed test")]

use entity::RepoId;
use forgevault::{secrets, tokens};
use serde_json::json;

use crate::support::app::NOW;

on_each_database! {
    async fn both_lookup_paths_return_the_same(app: TestApp) {
        let both = [app.state.db.clone(), app.state.db.pool_only()];
        let on_sqlite = app.database.kind == Kind::Sqlite;
        assert_eq!(both.each_ref().map(|db| db.sqlite().is_some()), [on_sqlite, false]);

        let alice = app.people.alice.clone();
        app.store("A", "1").await;
        let body = json!({ "value": "z\u{0}ä".repeat(9000), "description": "dé\"s", "type": "file" });
        app.put("/secrets/A", &alice, body).await.expect(200);
        app.store("DELETED", "1").await;
        app.delete("/secrets/DELETED", &alice).await.expect(200);
        app.store("PURGED", "1").await;
        app.delete("/secrets/PURGED?purge=true", &alice).await.expect(200);
        app.store("EMPTY", "").await;
        for (name, exists) in [
            ("A", true), ("DELETED", true), ("EMPTY", true), ("PURGED", false), ("MISSING", false),
            ("a", false), ("A ", false), ("", false), ("A' OR '1'='1", false),
        ] {
            let [one, other] = both.each_ref().map(|db| secrets::store::current(db, app.repo_id, name));
            let (one, other) = (one.await.unwrap(), other.await.unwrap());
            assert_eq!(one, other, "{name}");
            // MySQL ignores trailing spaces; no accepted name has any.
            if name != "A " || on_sqlite {
                assert_eq!(one.is_some(), exists, "{name}");
            }
            let nowhere = both.each_ref().map(|db| secrets::store::current(db, RepoId::new(4711), name));
            for row in nowhere {
                assert_eq!(row.await.unwrap(), None, "{name}");
            }
        }

        app.forge.world().add_repo("acme/other");
        app.forge.world().set_member("acme/other", "alice", "admin");
        app.get("//api/v1/repos/acme/other/vault/secrets", &alice).await.expect(200);
        let token = app.token("read:A,write:B").await;
        let revoked = app.token("admin").await;
        let listed = app.get("/tokens", &alice).await.expect(200);
        let id = listed.as_array().unwrap().last().unwrap()["id"].clone();
        app.delete(&format!("/tokens/{id}"), &alice).await.expect(200);
        let unlimited = app.token_with(json!({ "description": "ü", "ttl": "0" })).await;
        let body = json!({ "description": "x", "allowed_ips": ["10.0.0.0/8", "2001:db8::1"] });
        let (id, locked) = app.id_and_token(body).await;
        let body = json!({ "locked": true });
        app.patch(&format!("/tokens/{id}"), &alice, body).await.expect(200);
        let admin = json!({ "description": "x", "scope": "admin", "ttl": "0" });
        let mut generations = vec![app.token_with(admin.clone()).await];
        for _ in 1..8 {
            let created = app.post("/tokens", generations.last().unwrap(), admin.clone()).await.expect(201);
            generations.push(created["token"].as_str().unwrap().to_owned());
        }
        let unknown = tokens::VaultToken::generate().unwrap();
        let hash = |text: &str| tokens::VaultToken::parse(text).unwrap().hash();
        for (what, hash, exists) in [
            ("live", hash(&token), true),
            ("revoked", hash(&revoked), true),
            ("eternal", hash(&unlimited), true),
            ("locked", hash(&locked), true),
            ("third", hash(&generations[2]), true),
            ("eighth", hash(&generations[7]), true),
            ("unknown", unknown.hash(), false),
            ("upper", hash(&token).to_uppercase(), false),
            ("blank", format!("{} ", hash(&token)), false),
            ("empty", String::new(), false),
        ] {
            for name in ["acme/app", "acme/other", "acme/none", ""] {
                let [one, other] = both.each_ref().map(|db| tokens::store::find_by_hash(db, &hash, name));
                let (one, other) = (one.await.unwrap(), other.await.unwrap());
                assert_eq!(one, other, "{what} at {name}");
                assert_eq!(one.is_some(), exists, "{what} at {name}");
                if let Some(row) = one {
                    let own = row.lineage.own();
                    assert_eq!(own.revoked_unix != 0, what == "revoked");
                    assert_eq!(own.locked_until != 0, what == "locked");
                    assert_eq!(own.allowed_ips == "10.0.0.0/8,2001:db8::1", what == "locked");
                    let generation = match what { "third" => 3, "eighth" => 8, _ => 1 };
                    assert_eq!(row.lineage.tokens().count(), generation, "{what}");
                    assert_eq!(row.lineage.check_live(NOW).is_ok(), what != "revoked", "{what}");
                    let again = tokens::store::lineage(app.state.db.conn(), own.repo_id, own.id);
                    assert_eq!(again.await.unwrap(), Some(row.lineage.clone()), "{what}");
                    assert_eq!(row.path_repo_id == Some(row.repo_id()), name == "acme/app");
                    assert_eq!(row.path_repo_id.is_some(), name.starts_with("acme/") && name != "acme/none");
                }
            }
        }
    }

    async fn both_lookup_paths_see_a_commit_at_once(app: TestApp) {
        app.store("A", "1").await;
        let both = [app.state.db.clone(), app.state.db.pool_only()];
        for round in 2..20 {
            app.store("A", &round.to_string()).await;
            for db in &both {
                let row = secrets::store::current(db, app.repo_id, "A").await.unwrap().unwrap();
                assert_eq!(row.current_version.get(), round);
            }
        }
    }
}
