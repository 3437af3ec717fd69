//! Revoking tokens.

use entity::{TokenId, token};
use futures_util::future::{join, join_all};
use sea_orm::{ActiveModelTrait as _, ActiveValue, ColumnTrait as _, EntityTrait as _};
use sea_orm::{PaginatorTrait as _, QueryFilter as _};
use serde_json::{Value, json};

use crate::support::app::{Answer, TestApp};

/// Creates a token with that credential and returns its id and the token.
async fn create(app: &TestApp, credential: &str) -> (i64, String) {
    let body = json!({ "description": "x", "scope": "admin", "ttl": "7d" });
    let created = app.post("/tokens", credential, body).await.expect(201);
    (
        created["id"].as_i64().unwrap(),
        created["token"].as_str().unwrap().to_owned(),
    )
}

async fn revoke(app: &TestApp, credential: &str, id: i64) -> Answer {
    app.delete(&format!("/tokens/{id}"), credential).await
}

on_each_database! {
    async fn a_revoked_token_is_refused_at_once_on_every_replica(app: TestApp) {
        let replica = app.replica().await;
        app.store("A", "1").await;
        for round in 0..10 {
            let (id, token) = create(&app, &app.people.alice).await;
            for service in [&app, &replica] {
                service.get("/secrets/A", &token).await.expect(200);
            }
            let (first, other_process) = if round % 2 == 0 { (&app, &replica) } else { (&replica, &app) };
            revoke(first, &first.people.alice, id).await.expect(200);
            for service in [other_process, first] {
                service.get("/secrets/A", &token).await.refused(401, "token_revoked");
                service.get("/token/info", &token).await.refused(401, "token_revoked");
                let body = json!({ "value": "2" });
                service.put("/secrets/A", &token, body).await.refused(401, "token_revoked");
            }
        }
        assert!(app.audit("?success=false").await.is_empty(), "a 401 is not recorded");
    }

    async fn revoking_a_token_revokes_all_its_descendants(app: TestApp) {
        let (parent_id, parent_token) = create(&app, &app.people.alice).await;
        let (_, sibling) = create(&app, &app.people.alice).await;
        let (child_id, child) = create(&app, &parent_token).await;
        let (_, second) = create(&app, &parent_token).await;
        let (grandchild_id, grandchild) = create(&app, &child).await;
        let (_, last) = create(&app, &grandchild).await;
        let listed = app.get("/tokens", &app.people.alice).await.expect(200);
        let parent = |id: i64| {
            let token = listed.as_array().unwrap().iter().find(|token| token["id"] == id).unwrap();
            (token["parent_id"].as_i64().unwrap(), token["created_by"].as_i64().unwrap())
        };
        let (no_parent, alice) = parent(parent_id);
        assert!(no_parent == 0 && alice > 0);
        assert_eq!(parent(child_id), (parent_id, alice));
        assert_eq!(parent(grandchild_id), (child_id, alice));

        revoke(&app, &app.people.alice, child_id).await.expect(200);
        for revoked in [&child, &grandchild, &last] {
            app.get("/secrets", revoked).await.refused(401, "token_revoked");
        }
        for live in [&parent_token, &second, &sibling] {
            app.get("/secrets", live).await.expect(200);
        }
        revoke(&app, &app.people.alice, parent_id).await.expect(200);
        for revoked in [&parent_token, &second] {
            app.get("/secrets", revoked).await.refused(401, "token_revoked");
        }
        app.get("/secrets", &sibling).await.expect(200);
    }

    async fn revoking_a_token_that_is_creating_others_leaves_none_valid(app: TestApp) {
        let (parent_id, parent_token) = create(&app, &app.people.alice).await;
        let body = json!({ "description": "x", "scope": "read", "ttl": "1d" });
        let creating = join_all((0..30).map(|_| app.post("/tokens", &parent_token, body.clone())));
        let revoking = async {
            tokio::task::yield_now().await;
            revoke(&app, &app.people.alice, parent_id).await.expect(200)
        };
        let (child_created, _) = join(creating, revoking).await;
        let listed = app.get("/tokens", &app.people.alice).await.expect(200);
        let is_child = |token: &&Value| token["parent_id"] == parent_id;
        let children: Vec<&Value> = listed.as_array().unwrap().iter().filter(is_child).collect();
        let succeeded = child_created.iter().filter(|answer| answer.status == 201).count();
        assert_eq!(children.len(), succeeded);
        assert!(children.iter().all(|child| child["is_revoked"] == true), "{children:?}");
        for answer in child_created.iter().filter(|answer| answer.status != 201) {
            answer.refused(401, "token_revoked");
        }
    }

    async fn a_token_with_the_maximum_number_of_children_is_revoked_with_all(app: TestApp) {
        let (parent_id, parent_token) = create(&app, &app.people.alice).await;
        let (child_id, _) = create(&app, &parent_token).await;
        let conn = app.database.connect().await;
        let child = token::Entity::find_by_id(TokenId::new(child_id)).one(&conn).await.unwrap().unwrap();
        let copies = (0..9998).map(|number| {
            let copy = token::Model { token_hash: format!("{number:064x}"), ..child.clone() };
            let id = ActiveValue::NotSet;
            token::ActiveModel { id, ..token::ActiveModel::from(copy).reset_all() }
        });
        for copies in copies.collect::<Vec<_>>().chunks(500) {
            let insert = token::Entity::insert_many(copies.to_vec());
            insert.exec_without_returning(&conn).await.unwrap();
        }
        let live = || token::Entity::find().filter(token::Column::RevokedUnix.eq(0)).count(&conn);
        assert_eq!(live().await.unwrap(), 10_000);
        let body = json!({ "description": "x", "scope": "read" });
        app.post("/tokens", &app.people.alice, body).await.refused(402, "limit_reached");
        revoke(&app, &app.people.alice, parent_id).await.expect(200);
        assert_eq!(live().await.unwrap(), 0);
        create(&app, &app.people.alice).await;
    }

    async fn tokens_can_be_nested_eight_generations_and_end_with_the_first(app: TestApp) {
        let (first_id, mut token) = create(&app, &app.people.alice).await;
        for _ in 0..7 {
            (_, token) = create(&app, &token).await;
        }
        let body = json!({ "description": "x", "scope": "read", "ttl": "1h" });
        app.post("/tokens", &token, body).await.refused(403, "access_denied");
        revoke(&app, &token, first_id).await.refused(403, "access_denied");
        app.get("/secrets", &token).await.expect(200);
        revoke(&app, &app.people.alice, first_id).await.expect(200);
        app.get("/secrets", &token).await.refused(401, "token_revoked");
    }

    async fn a_token_may_not_revoke_itself(app: TestApp) {
        let (id, token) = create(&app, &app.people.alice).await;
        revoke(&app, &token, id).await.refused(403, "access_denied");
        app.get("/secrets", &token).await.expect(200);
        let (other_id, other) = create(&app, &token).await;
        // Nor its parent, which would revoke it too.
        revoke(&app, &other, id).await.refused(403, "access_denied");
        revoke(&app, &token, other_id).await.expect(200);
        app.get("/secrets", &other).await.refused(401, "token_revoked");
        app.get("/secrets", &token).await.expect(200);
        let refused = app.audit("?action=token-revoke&success=false").await;
        let about = format!("token {id}: access_denied");
        assert_eq!(refused.len(), 2);
        for entry in refused {
            assert!(entry["message"].as_str().unwrap().starts_with(&about), "{entry}");
        }
    }

    async fn a_missing_token_is_404_and_a_non_numeric_id_is_400(app: TestApp) {
        for id in ["0", "4711", "9223372036854775807"] {
            let answer = app.delete(&format!("/tokens/{id}"), &app.people.alice).await;
            answer.refused(404, "not_found");
        }
        for id in ["x", "-1", "1x", "9223372036854775808"] {
            let answer = app.delete(&format!("/tokens/{id}"), &app.people.alice).await;
            answer.refused(400, "invalid_request");
        }
    }

    async fn revoking_twice_changes_nothing_more(app: TestApp) {
        let (id, token) = create(&app, &app.people.alice).await;
        revoke(&app, &app.people.alice, id).await.expect(200);
        let before = app.get("/tokens", &app.people.alice).await.expect(200);
        app.clock.advance(60);
        revoke(&app, &app.people.alice, id).await.expect(200);
        assert_eq!(app.get("/tokens", &app.people.alice).await.expect(200), before);
        app.get("/secrets", &token).await.refused(401, "token_revoked");
    }
}
