//! Identifying the owner of a token: always the first call, and the only authentication.

use entity::UserId;
use forgevault::forge::{Forge, ForgeError, ForgeToken, Permission, User};

use super::{READER, access, gitea, org_app, token, unavailable, with_admin};
use crate::support::forge::Mode;

#[tokio::test]
async fn the_owner_of_a_token_is_returned() {
    let stand_in = org_app().await;
    let root = stand_in.world().add_site_admin("Root");
    let text = token(&stand_in, "Root", "all");
    let user = gitea(&stand_in).user(&ForgeToken::new(text)).await;
    assert_eq!(
        user,
        Ok(User {
            id: root,
            login: "Root".to_owned(),
            is_admin: true
        })
    );
}

#[tokio::test]
async fn an_unknown_token_is_invalid_on_public_repositories_too() {
    let stand_in = org_app().await;
    stand_in.world().publish("org/app");
    let answer = access(&gitea(&stand_in), "0123", "org/app", Permission::Read).await;
    assert_eq!(answer, Err(ForgeError::BadToken));
    assert_eq!(stand_in.calls("repository"), 0);
}

#[tokio::test]
async fn a_revoked_token_is_invalid() {
    let stand_in = org_app().await;
    let ann = token(&stand_in, "ann", "all");
    let forge = gitea(&stand_in);
    assert!(forge.user(&ForgeToken::new(&*ann)).await.is_ok());
    stand_in.world().revoke(&ann);
    assert_eq!(
        forge.user(&ForgeToken::new(&*ann)).await,
        Err(ForgeError::BadToken)
    );
}

#[tokio::test]
async fn a_malformed_token_is_invalid_without_a_call() {
    let stand_in = org_app().await;
    stand_in.world().publish("org/app");
    let forge = gitea(&stand_in);
    for bad in ["", " ", "a b", "a\r\nX-Admin: 1", "a\0b", "tök", "a\tb"] {
        let answer = access(&forge, bad, "org/app", Permission::Read).await;
        assert_eq!(answer, Err(ForgeError::BadToken), "{bad:?}");
    }
    assert_eq!(stand_in.all_calls(), 0);
}

#[tokio::test]
async fn public_visibility_of_a_repository_is_not_authentication() {
    // A forge that ignored the token would still show the repository.
    let stand_in = org_app().await;
    stand_in.world().publish("org/app");
    stand_in.world().modes.insert("user", Mode::Status(401));
    let ann = token(&stand_in, "ann", "all");
    let answer = access(&gitea(&stand_in), &ann, "org/app", Permission::Read).await;
    assert_eq!(answer, Err(ForgeError::BadToken));
}

#[tokio::test]
async fn a_deactivated_user_is_forbidden() {
    let stand_in = org_app().await;
    let ann = token(&stand_in, "ann", "all");
    stand_in.world().deactivate("ann");
    let answer = access(&gitea(&stand_in), &ann, "org/app", Permission::Read).await;
    let Err(ForgeError::Forbidden(why)) = answer else {
        panic!("{answer:?}")
    };
    assert!(why.contains("account"), "{why}");
}

#[tokio::test]
async fn an_account_reported_as_inactive_is_forbidden() {
    let stand_in = org_app().await;
    for fact in [r#""active":false"#, r#""prohibit_login":true"#] {
        let body = format!(r#"{{"id":7,"login":"ann",{fact}}}"#);
        stand_in.world().modes.insert("user", Mode::Json(body));
        let answer = gitea(&stand_in).user(&ForgeToken::new("t")).await;
        assert!(
            matches!(answer, Err(ForgeError::Forbidden(_))),
            "{fact}: {answer:?}"
        );
    }
}

#[tokio::test]
async fn a_job_token_is_forbidden_with_its_own_error() {
    let stand_in = org_app().await;
    let job = stand_in.world().add_job_token();
    let answer = access(&gitea(&stand_in), &job, "org/app", Permission::Read).await;
    let Err(ForgeError::Forbidden(why)) = answer else {
        panic!("{answer:?}")
    };
    assert!(why.contains("job"), "{why}");
    assert_eq!(stand_in.calls("repository"), 0);
}

#[tokio::test]
async fn a_token_that_cannot_read_its_user_is_told_the_missing_scopes() {
    let stand_in = org_app().await;
    for scopes in [
        "read:repository",
        "write:repository,write:issue",
        "read:user",
    ] {
        let ann = token(&stand_in, "ann", scopes);
        let answer = access(&gitea(&stand_in), &ann, "org/app", Permission::Read).await;
        let Err(ForgeError::Forbidden(why)) = answer else {
            panic!("{scopes}: {answer:?}")
        };
        for scope in ["read:user", "read:repository", "write:repository"] {
            assert!(why.contains(scope), "{why}");
        }
    }
}

#[tokio::test]
async fn a_login_that_would_alter_a_later_path_is_rejected() {
    let stand_in = org_app().await;
    for login in ["", "..", "a/b", "a%2fb"] {
        let body = format!(r#"{{"id":7,"login":"{login}"}}"#);
        stand_in.world().modes.insert("user", Mode::Json(body));
        unavailable(gitea(&stand_in).user(&ForgeToken::new("t")).await);
    }
}

#[tokio::test]
async fn the_user_is_checked_before_the_repository() {
    let stand_in = org_app().await;
    let ann = token(&stand_in, "ann", READER);
    stand_in.world().deactivate("ann");
    let forge = gitea(&stand_in);
    let there = access(&forge, &ann, "org/app", Permission::Read).await;
    let nowhere = access(&forge, &ann, "org/none", Permission::Read).await;
    assert_eq!(there, nowhere);
    assert_eq!(stand_in.calls("repository"), 0);
}

#[tokio::test]
async fn a_site_admin_sees_who_is_active() {
    let stand_in = org_app().await;
    let root = {
        let mut world = stand_in.world();
        world.add_site_admin("root");
        world.add_token("root", "read:user,read:repository")
    };
    let forge = with_admin(&stand_in, &root);
    let cy = forge
        .user(&ForgeToken::new(token(&stand_in, "cy", READER)))
        .await
        .unwrap()
        .id;
    assert_eq!(forge.user_is_active(cy).await, Ok(true));
    assert_eq!(stand_in.calls("user"), 1, "no unnecessary requests");
    stand_in.world().prohibit_login("cy");
    assert_eq!(forge.user_is_active(cy).await, Ok(false));
    for unknown_id in [0, -1, -2, 4711].map(UserId::new) {
        assert_eq!(
            forge.user_is_active(unknown_id).await,
            Ok(false),
            "{unknown_id}"
        );
    }
    // To other users everybody seems inactive: this is no answer.
    stand_in.world().demote("root");
    unavailable(forge.user_is_active(cy).await);
    unavailable(forge.user_is_active(UserId::new(4711)).await);
    let without_admin = gitea(&stand_in);
    assert_eq!(
        without_admin.user_is_active(cy).await,
        Err(ForgeError::NoAdminToken)
    );
}
