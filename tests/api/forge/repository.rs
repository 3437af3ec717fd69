//! Identifying a repository by its id, whatever its current name.

use entity::RepoId;
use forgevault::forge::gitea::Gitea;
use forgevault::forge::{Forge, ForgeError, Permission, Repository};

use serde_json::json;

use super::{READER, access, config, gitea, org_app, token, unavailable, with_admin};
use crate::support::forge::{Mode, StandIn};

#[tokio::test]
async fn an_inaccessible_private_repository_looks_like_a_missing_one() {
    let stand_in = org_app().await;
    let eve = token(&stand_in, "eve", "all");
    let forge = gitea(&stand_in);
    let private = access(&forge, &eve, "org/app", Permission::Read).await;
    let missing = access(&forge, &eve, "org/none", Permission::Read).await;
    assert_eq!(
        (private, missing),
        (Err(ForgeError::NotVisible), Err(ForgeError::NotVisible))
    );
}

#[tokio::test]
async fn names_are_case_insensitive_and_reported_in_the_forges_spelling() {
    let stand_in = org_app().await;
    let id = stand_in.world().add_repo("Org/Web.App");
    stand_in
        .world()
        .set_created_at("Org/Web.App", "2026-01-01T02:00:00+02:00");
    stand_in.world().set_member("Org/Web.App", "ann", "read");
    let ann = token(&stand_in, "ann", READER);
    let answer = access(&gitea(&stand_in), &ann, "oRG/wEB.aPP", Permission::Read)
        .await
        .unwrap();
    let repository = Repository {
        id,
        owner: "Org".to_owned(),
        name: "Web.App".to_owned(),
        created_unix: 1_767_225_600,
        archived: false,
    };
    assert_eq!(answer.repository, repository);
}

#[tokio::test]
async fn a_renamed_repository_keeps_its_id() {
    for status in [301, 307] {
        let stand_in = org_app().await;
        let ann = token(&stand_in, "ann", READER);
        let forge = gitea(&stand_in);
        let before = access(&forge, &ann, "org/app", Permission::Read)
            .await
            .unwrap()
            .repository;
        stand_in.world().rename_status = status;
        stand_in.world().rename("org/app", "team/site");
        let after = access(&forge, &ann, "Org/App", Permission::Read)
            .await
            .unwrap()
            .repository;
        assert_eq!(
            (after.owner.as_str(), after.name.as_str()),
            ("team", "site")
        );
        assert_eq!(
            (after.id, after.created_unix),
            (before.id, before.created_unix)
        );
    }
}

#[tokio::test]
async fn a_repository_renamed_after_its_owner_is_found_by_its_oldest_name() {
    let stand_in = org_app().await;
    let ann = token(&stand_in, "ann", READER);
    stand_in.world().rename_owner("org", "firm");
    stand_in.world().rename("firm/app", "firm/site");
    let answer = access(&gitea(&stand_in), &ann, "org/app", Permission::Read)
        .await
        .unwrap();
    assert_eq!(answer.repository.name, "site");
}

#[tokio::test]
async fn permission_is_checked_at_the_new_name() {
    let stand_in = org_app().await;
    let bob = token(&stand_in, "bob", "all");
    let eve = token(&stand_in, "eve", "all");
    let cy = token(&stand_in, "cy", "all");
    stand_in.world().rename("org/app", "org/site");
    stand_in.world().reports_scopes = false;
    let forge = gitea(&stand_in);
    let answer = access(&forge, &bob, "org/app", Permission::Write)
        .await
        .unwrap();
    assert_eq!(answer.permission, Some(Permission::Write));
    let answer = access(&forge, &cy, "org/app", Permission::Read)
        .await
        .unwrap();
    assert_eq!(answer.permission, Some(Permission::Read));
    let answer = access(&forge, &eve, "org/app", Permission::Read).await;
    assert_eq!(answer, Err(ForgeError::NotVisible));
}

#[tokio::test]
async fn a_recreated_name_has_a_new_id_and_no_former_members() {
    let stand_in = org_app().await;
    let ann = token(&stand_in, "ann", "all");
    let org = token(&stand_in, "org", "all");
    let forge = gitea(&stand_in);
    let old = access(&forge, &ann, "org/app", Permission::Read)
        .await
        .unwrap()
        .repository
        .id;
    let new = stand_in.world().recreate("org/app");
    assert_ne!(old, new);
    let answer = access(&forge, &ann, "org/app", Permission::Read).await;
    assert_eq!(answer, Err(ForgeError::NotVisible));
    let answer = access(&forge, &org, "org/app", Permission::Read)
        .await
        .unwrap();
    assert_eq!(answer.repository.id, new);
}

#[tokio::test]
async fn a_reused_name_refers_to_the_new_repository() {
    let stand_in = org_app().await;
    let org = token(&stand_in, "org", "all");
    stand_in.world().rename("org/app", "org/site");
    let new = stand_in.world().add_repo("org/app");
    let answer = access(&gitea(&stand_in), &org, "org/app", Permission::Read)
        .await
        .unwrap();
    assert_eq!(answer.repository.id, new);
}

#[tokio::test]
async fn a_reinstalled_forge_reports_another_creation_time_for_an_id() {
    let stand_in = org_app().await;
    let org = token(&stand_in, "org", "all");
    let forge = gitea(&stand_in);
    let before = access(&forge, &org, "org/app", Permission::Read)
        .await
        .unwrap()
        .repository;
    stand_in.world().delete("org/app");
    stand_in.world().add_repo_as(before.id, "org/app");
    stand_in
        .world()
        .set_created_at("org/app", "2026-02-01T00:00:00Z");
    let after = access(&forge, &org, "org/app", Permission::Read)
        .await
        .unwrap()
        .repository;
    assert_eq!(after.id, before.id);
    assert_eq!(after.created_unix, 1_769_904_000);
}

#[tokio::test]
async fn an_answer_about_another_repository_is_rejected() {
    let stand_in = org_app().await;
    let ann = token(&stand_in, "ann", "all");
    let body = r#"{"id":9,"owner":{"login":"ann"},"name":"app","private":true,
        "created_at":"2026-01-01T00:00:00Z","permissions":{"admin":true,"push":true,"pull":true}}"#;
    stand_in
        .world()
        .modes
        .insert("repository", Mode::Json(body.to_owned()));
    let forge = gitea(&stand_in);
    let why = unavailable(access(&forge, &ann, "org/app", Permission::Read).await);
    assert!(why.contains("another repository"), "{why}");
    assert!(
        access(&forge, &ann, "ann/app", Permission::Read)
            .await
            .is_ok()
    );
}

#[tokio::test]
async fn a_forge_under_a_sub_path_is_called_there_and_renames_are_followed() {
    let stand_in = org_app().await;
    let ann = token(&stand_in, "ann", READER);
    stand_in.world().sub_path = "/git".to_owned();
    stand_in.world().rename("org/app", "org/site");
    // The last one is a forge behind a prefix-stripping proxy, called directly.
    for sub_path in ["/git", "/git/", ""] {
        let forge = Gitea::new(config(&format!("{}{sub_path}", stand_in.url))).unwrap();
        let answer = access(&forge, &ann, "org/app", Permission::Read)
            .await
            .unwrap();
        assert_eq!(answer.repository.name, "site");
    }
}

#[tokio::test]
async fn the_token_is_never_sent_to_another_host_by_a_redirect() {
    let (stand_in, other) = (org_app().await, StandIn::start().await);
    let ann = token(&stand_in, "ann", "all");
    let forge = gitea(&stand_in);
    let port = other.url.trim_start_matches("http://127.0.0.1:");
    for endpoint_path in [
        format!("{}/api/v1/repos/org/app", other.url),
        format!("//127.0.0.1:{port}/api/v1/repos/org/app"),
        format!("http://localhost:{port}/api/v1/repos/org/app"),
        "https://forge.example.com/api/v1/repos/org/site".to_owned(),
        stand_in.url.replace("http:", "https:") + "/api/v1/repos/org/site",
    ] {
        for endpoint in ["user", "repository", "permission"] {
            let redirect = Mode::Redirect(endpoint_path.clone());
            stand_in.world().modes = [(endpoint, redirect)].into();
            stand_in.world().calls.clear();
            let cy = token(&stand_in, "cy", READER);
            let user = if endpoint == "permission" { &cy } else { &ann };
            unavailable(access(&forge, user, "org/app", Permission::Read).await);
            assert_eq!(stand_in.calls(endpoint), 1, "{endpoint_path}");
        }
    }
    assert_eq!(other.all_calls(), 0);
}

#[tokio::test]
async fn only_redirects_to_a_repository_are_followed() {
    let stand_in = org_app().await;
    let ann = token(&stand_in, "ann", "all");
    for endpoint_path in [
        "/user/login?redirect_to=/api/v1/repos/org/app",
        "/api/v1/repos/org/app/hooks",
        "/api/v1/repos/org/%2e%2e",
        "/api/v1/repos/org/a%2fb",
        "/api/v1/users/ann",
        "/repos/org/site",
        "/api/v2/repos/org/site",
        "/api/v1/repos/org/",
        "",
        "http://",
    ] {
        stand_in
            .world()
            .modes
            .insert("repository", Mode::Redirect(endpoint_path.to_owned()));
        stand_in.world().calls.clear();
        unavailable(access(&gitea(&stand_in), &ann, "org/app", Permission::Read).await);
        assert_eq!(stand_in.all_calls(), 2, "{endpoint_path}");
    }
}

#[tokio::test]
async fn a_redirect_loop_is_ended() {
    let stand_in = org_app().await;
    let ann = token(&stand_in, "ann", "all");
    let endpoint_path = "/api/v1/repos/org/app".to_owned();
    stand_in
        .world()
        .modes
        .insert("repository", Mode::Redirect(endpoint_path));
    unavailable(access(&gitea(&stand_in), &ann, "org/app", Permission::Read).await);
    assert_eq!(stand_in.calls("repository"), 3);
}

#[tokio::test]
async fn an_id_is_found_with_the_admin_token() {
    let stand_in = org_app().await;
    stand_in.world().add_site_admin("root");
    let root = token(&stand_in, "root", READER);
    let forge = with_admin(&stand_in, &root);
    let app = access(&forge, &root, "org/app", Permission::Read).await;
    let id = app.unwrap().repository.id;
    for name in ["app", "site"] {
        if name == "site" {
            stand_in.world().rename("org/app", "org/site");
        }
        let found = forge.find(id).await.unwrap().unwrap();
        assert_eq!(
            (found.id, found.owner.as_str(), found.name.as_str()),
            (id, "org", name)
        );
        assert_eq!(found.created_unix, 1_767_225_600);
    }
    assert_eq!(forge.find(RepoId::new(4711)).await, Ok(None));
    let other = json!({ "id": id, "owner": { "login": "org" }, "name": "app", "private": false,
        "created_at": "2026-01-01T00:00:00Z", "permissions": { "admin": true, "push": true } });
    let mode = Mode::Json(other.to_string());
    stand_in.world().modes.insert("by_id", mode);
    assert_eq!(forge.find(id).await.unwrap().unwrap().id, id);
    unavailable(forge.find(RepoId::new(id.get() + 1)).await);
}

#[tokio::test]
async fn without_an_admin_token_nothing_is_looked_up_by_id() {
    let stand_in = org_app().await;
    assert_eq!(
        gitea(&stand_in).find(RepoId::new(1)).await,
        Err(ForgeError::NoAdminToken)
    );
    assert_eq!(stand_in.all_calls(), 0);
}

#[tokio::test]
async fn a_weaker_admin_token_never_reports_a_repository_as_gone() {
    let stand_in = org_app().await;
    stand_in.world().add_site_admin("root");
    let tokens = [
        token(&stand_in, "eve", "all"),
        token(&stand_in, "root", "read:user"),
        token(&stand_in, "root", "read:repository"),
        "unknown".to_owned(),
        "not a token".to_owned(),
    ];
    for text in tokens {
        let why = unavailable(with_admin(&stand_in, &text).find(RepoId::new(4711)).await);
        assert!(why.contains("admin token"), "{why}");
    }
}
