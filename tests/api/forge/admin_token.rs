//! When the admin token's answers are trusted.

use entity::{RepoId, UserId};
use forgevault::forge::{AdminToken, Forge, ForgeError};

use super::{gitea, org_app, token, unavailable, with_admin};
use crate::support::forge::StandIn;

const GONE: RepoId = RepoId::new(4711);
const NOBODY: UserId = UserId::new(4711);
const ALL_THREE: &str = "read:user,read:repository,read:organization";

async fn with_root(reports_scopes: bool) -> StandIn {
    let stand_in = org_app().await;
    stand_in.world().add_site_admin("root");
    stand_in.world().reports_scopes = reports_scopes;
    stand_in
}

#[tokio::test]
async fn repositories_invisible_to_a_public_only_token_are_not_gone() {
    for (reports_scopes, is_forgejo) in [(true, false), (false, false), (false, true)] {
        let stand_in = with_root(reports_scopes).await;
        let (private, internal) = {
            let mut world = stand_in.world();
            world.is_forgejo = is_forgejo;
            let internal = world.add_repo("org/inside");
            world.make_internal("org/inside");
            (world.add_repo("org/private"), internal)
        };
        let scopes = format!("{ALL_THREE},public-only");
        let limited = with_admin(&stand_in, &token(&stand_in, "root", &scopes));
        for id in [private, GONE] {
            let why = unavailable(limited.find(id).await);
            assert!(why.contains("public") || why.contains("private"), "{why}");
        }
        let seen = limited.find(internal).await;
        assert_eq!(seen.is_ok(), !is_forgejo, "{seen:?}");
        // The same applies to people: some are invisible to such a token.
        unavailable(limited.user_is_active(NOBODY).await);
        let full_token = with_admin(&stand_in, &token(&stand_in, "root", ALL_THREE));
        assert_eq!(full_token.find(GONE).await, Ok(None));
        assert_eq!(full_token.user_is_active(NOBODY).await, Ok(false));
    }
}

#[tokio::test]
async fn a_token_that_loses_sight_of_private_repositories_is_not_trusted() {
    let stand_in = with_root(false).await;
    let text = token(&stand_in, "root", ALL_THREE);
    let forge = with_admin(&stand_in, &text);
    let id = stand_in.world().add_repo("org/other");
    assert!(forge.find(id).await.unwrap().is_some());
    assert_eq!(forge.find(GONE).await, Ok(None));
    stand_in.world().limit_to_public(&text);
    unavailable(forge.find(GONE).await);
    unavailable(forge.find(id).await);
}

#[tokio::test]
async fn the_only_visible_private_repository_may_be_the_deleted_one() {
    let stand_in = with_root(false).await;
    let root = token(&stand_in, "root", ALL_THREE);
    let forge = with_admin(&stand_in, &root);
    let id = stand_in.world().add_repo("org/other");
    assert!(forge.find(id).await.unwrap().is_some());
    stand_in.world().delete("org/other");
    // Another private repository proves what the token can see.
    assert_eq!(forge.find(id).await, Ok(None));
    stand_in.world().publish("org/app");
    unavailable(forge.find(id).await);
    assert_eq!(forge.admin_token().await, Ok(AdminToken::Unproven));
    // A forge that reports scopes needs no such proof.
    stand_in.world().reports_scopes = true;
    assert_eq!(forge.find(id).await, Ok(None));
}

#[tokio::test]
async fn each_problem_with_the_token_is_named() {
    let stand_in = with_root(false).await;
    stand_in.world().add_site_admin("idle");
    let check = async |text: &str| with_admin(&stand_in, text).admin_token().await.unwrap();
    for (login, scopes, problem) in [
        ("root", "read:repository,read:organization", "read:user"),
        ("root", "read:user,read:organization", "read:repository"),
        ("root", "read:user,read:repository", "read:organization"),
        ("eve", "all", "not a site admin"),
    ] {
        match check(&token(&stand_in, login, scopes)).await {
            AdminToken::Unusable(what) => assert!(what.contains(problem), "{scopes}: {what}"),
            other => panic!("{scopes}: {other:?}"),
        }
    }
    let text = token(&stand_in, "idle", "all");
    assert_eq!(check(&text).await, AdminToken::Works);
    stand_in.world().deactivate("idle");
    assert!(matches!(check(&text).await, AdminToken::Unusable(what) if what.contains("account")));
    stand_in.world().revoke(&text);
    assert!(matches!(check(&text).await, AdminToken::Unusable(what) if what.contains("revoked")));
    stand_in.world().reports_scopes = true;
    let scopes = format!("{ALL_THREE},public-only");
    let limited = check(&token(&stand_in, "root", &scopes)).await;
    assert!(
        matches!(limited, AdminToken::Unusable(what) if what.contains("public")),
        "{limited:?}"
    );
    assert_eq!(gitea(&stand_in).admin_token().await, Ok(AdminToken::NotSet));
    stand_in.world().mode = crate::support::forge::Mode::Down;
    let down = with_admin(&stand_in, &text).admin_token().await;
    assert!(matches!(down, Err(ForgeError::Unavailable(_))), "{down:?}");
}
