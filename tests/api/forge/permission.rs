//! Permissions: `pull` alone proves nothing.

use forgevault::forge::{ForgeError, Permission};

use super::{READER, gitea, org_app, permission, token, unavailable, with_admin};
use crate::support::forge::Mode;

use Permission::{Admin, Read, Write};

#[tokio::test]
async fn each_member_of_a_private_repository_has_their_permission() {
    let stand_in = org_app().await;
    let forge = gitea(&stand_in);
    for (login, expected) in [
        ("ann", Some(Admin)),
        ("bob", Some(Write)),
        ("cy", Some(Read)),
        ("org", Some(Admin)),
    ] {
        let text = token(&stand_in, login, "all");
        assert_eq!(
            permission(&forge, &text, "org/app").await,
            Ok(expected),
            "{login}"
        );
    }
}

#[tokio::test]
async fn a_site_admin_is_admin_of_every_repository() {
    let stand_in = org_app().await;
    stand_in.world().add_site_admin("root");
    let root = token(&stand_in, "root", "all");
    assert_eq!(
        permission(&gitea(&stand_in), &root, "org/app").await,
        Ok(Some(Admin))
    );
}

#[tokio::test]
async fn a_stranger_has_no_access_to_a_public_repository() {
    let stand_in = org_app().await;
    stand_in.world().publish("org/app");
    let eve = token(&stand_in, "eve", "all");
    assert_eq!(
        permission(&gitea(&stand_in), &eve, "org/app").await,
        Ok(None)
    );
}

#[tokio::test]
async fn members_of_a_public_or_internal_repository_have_their_permission() {
    let stand_in = org_app().await;
    let forge = gitea(&stand_in);
    for internal in [false, true] {
        if internal {
            stand_in.world().make_internal("org/app");
        } else {
            stand_in.world().publish("org/app");
        }
        for (login, expected) in [
            ("ann", Some(Admin)),
            ("bob", Some(Write)),
            ("cy", Some(Read)),
            ("eve", None),
        ] {
            let text = token(&stand_in, login, "all");
            assert_eq!(
                permission(&forge, &text, "org/app").await,
                Ok(expected),
                "{login}"
            );
        }
    }
}

#[tokio::test]
async fn a_unit_opened_to_everyone_gives_no_access_to_a_private_repository() {
    let stand_in = org_app().await;
    stand_in.world().open_to_everyone("org/app");
    let eve = token(&stand_in, "eve", "all");
    let cy = token(&stand_in, "cy", "all");
    let forge = gitea(&stand_in);
    assert_eq!(permission(&forge, &eve, "org/app").await, Ok(None));
    assert_eq!(permission(&forge, &cy, "org/app").await, Ok(Some(Read)));
}

#[tokio::test]
async fn with_the_code_unit_off_an_admin_is_still_admin() {
    let stand_in = org_app().await;
    stand_in.world().unit_off("org/app");
    let ann = token(&stand_in, "ann", "all");
    let forge = gitea(&stand_in);
    assert_eq!(permission(&forge, &ann, "org/app").await, Ok(Some(Admin)));
    stand_in.world().reports_scopes = false;
    assert_eq!(permission(&forge, &ann, "org/app").await, Ok(Some(Admin)));
}

#[tokio::test]
async fn with_the_code_unit_off_members_can_read() {
    // Write permission is `admin or push`, and nobody has `push` then.
    let stand_in = org_app().await;
    stand_in.world().unit_off("org/app");
    let forge = gitea(&stand_in);
    for login in ["bob", "cy"] {
        let text = token(&stand_in, login, "all");
        assert_eq!(
            permission(&forge, &text, "org/app").await,
            Ok(Some(Read)),
            "{login}"
        );
        stand_in.world().publish("org/app");
        assert_eq!(
            permission(&forge, &text, "org/app").await,
            Ok(Some(Read)),
            "{login}"
        );
    }
}

#[tokio::test]
async fn a_permission_ends_when_the_forge_removes_it() {
    let stand_in = org_app().await;
    stand_in.world().publish("org/app");
    let bob = token(&stand_in, "bob", "all");
    let forge = gitea(&stand_in);
    assert_eq!(permission(&forge, &bob, "org/app").await, Ok(Some(Write)));
    stand_in.world().set_member("org/app", "bob", "read");
    assert_eq!(permission(&forge, &bob, "org/app").await, Ok(Some(Read)));
    stand_in.world().set_member("org/app", "bob", "none");
    assert_eq!(permission(&forge, &bob, "org/app").await, Ok(None));
}

#[tokio::test]
async fn a_private_repositorys_team_counts_as_in_the_forge() {
    let stand_in = org_app().await;
    stand_in.world().add_team("org/app", "read", &["eve"]);
    let eve = token(&stand_in, "eve", "all");
    assert_eq!(
        permission(&gitea(&stand_in), &eve, "org/app").await,
        Ok(Some(Read))
    );
}

#[tokio::test]
async fn reading_a_public_repository_through_a_team_needs_the_admin_token() {
    let stand_in = org_app().await;
    {
        let mut world = stand_in.world();
        world.publish("org/app");
        world.add_team("org/app", "read", &["cy"]);
        world.add_team("org/app", "read", &["eve"]);
        world.add_user("dan");
        world.add_site_admin("root");
    }
    let (eve, dan) = (
        token(&stand_in, "eve", READER),
        token(&stand_in, "dan", READER),
    );
    let root = token(
        &stand_in,
        "root",
        "read:user,read:repository,read:organization",
    );
    assert_eq!(
        permission(&gitea(&stand_in), &eve, "org/app").await,
        Ok(None)
    );
    let forge = with_admin(&stand_in, &root);
    assert_eq!(permission(&forge, &eve, "org/app").await, Ok(Some(Read)));
    assert_eq!(permission(&forge, &dan, "org/app").await, Ok(None));
}

#[tokio::test]
async fn a_team_with_unit_levels_needs_the_admin_token_for_any_repository() {
    let stand_in = org_app().await;
    {
        let mut world = stand_in.world();
        world.make_unit_teams("org/app");
        world.add_team("org/app", "read", &["eve"]);
        // Access to issues only.
        world.add_team("org/app", "none", &["dan"]);
        world.add_user("dan");
        world.add_site_admin("root");
    }
    let (eve, dan, root) = (
        token(&stand_in, "eve", READER),
        token(&stand_in, "dan", READER),
        token(&stand_in, "root", "all"),
    );
    let forge = with_admin(&stand_in, &root);
    let alone = permission(&gitea(&stand_in), &eve, "org/app").await;
    assert_eq!(alone, Ok(None));
    assert_eq!(permission(&forge, &eve, "org/app").await, Ok(Some(Read)));
    stand_in.world().open_to_everyone("org/app");
    assert_eq!(permission(&forge, &dan, "org/app").await, Ok(None));
    stand_in.world().publish("org/app");
    assert_eq!(permission(&forge, &eve, "org/app").await, Ok(Some(Read)));
    assert_eq!(permission(&forge, &dan, "org/app").await, Ok(None));
}

/// The team's overall level, which the forge may report, is that of the issues.
#[tokio::test]
async fn forgejo_proves_team_read_access_with_the_users_own_token() {
    let stand_in = org_app().await;
    {
        let mut world = stand_in.world();
        world.is_forgejo = true;
        world.make_unit_teams("org/app");
        world.add_team("org/app", "read", &["eve"]);
    }
    let eve = token(&stand_in, "eve", READER);
    let forge = gitea(&stand_in);
    assert_eq!(permission(&forge, &eve, "org/app").await, Ok(Some(Read)));
    assert_eq!(stand_in.calls("teams"), 0);
    // Public read access proves nothing on Forgejo either.
    stand_in.world().publish("org/app");
    assert_eq!(permission(&forge, &eve, "org/app").await, Ok(None));
}

#[tokio::test]
async fn an_issues_only_team_grants_nothing() {
    let stand_in = org_app().await;
    {
        let mut world = stand_in.world();
        world.add_issues_team("org/app", "write", &["eve"]);
        world.add_site_admin("root");
    }
    let (eve, root) = (
        token(&stand_in, "eve", "all"),
        token(&stand_in, "root", "all"),
    );
    for is_public in [false, true] {
        if is_public {
            stand_in.world().publish("org/app");
        }
        for forge in [gitea(&stand_in), with_admin(&stand_in, &root)] {
            let answer = permission(&forge, &eve, "org/app").await;
            assert_eq!(answer, Ok(None), "public: {is_public}");
        }
    }
}

#[tokio::test]
async fn a_team_above_read_is_proven_without_the_admin_token() {
    // The forge counts such a team although nobody has `push` with the code unit off.
    let stand_in = org_app().await;
    stand_in.world().publish("org/app");
    stand_in.world().unit_off("org/app");
    stand_in.world().add_team("org/app", "write", &["eve"]);
    let eve = token(&stand_in, "eve", "all");
    let answer = permission(&gitea(&stand_in), &eve, "org/app").await;
    assert_eq!(answer, Ok(Some(Read)));
    assert_eq!(stand_in.calls("collaborator"), 0);
}

#[tokio::test]
async fn a_stranger_has_no_access_to_a_persons_public_repository_either() {
    let stand_in = org_app().await;
    stand_in.world().publish("org/app");
    stand_in.world().add_site_admin("root");
    let (eve, root) = (
        token(&stand_in, "eve", READER),
        token(&stand_in, "root", "all"),
    );
    let forge = with_admin(&stand_in, &root);
    assert_eq!(permission(&forge, &eve, "org/app").await, Ok(None));
}

#[tokio::test]
async fn a_refused_admin_token_grants_nothing() {
    let stand_in = org_app().await;
    stand_in.world().publish("org/app");
    stand_in.world().add_team("org/app", "read", &["eve"]);
    let eve = token(&stand_in, "eve", READER);
    for bad in ["unknown", "not a token"] {
        unavailable(permission(&with_admin(&stand_in, bad), &eve, "org/app").await);
    }
}

#[tokio::test]
async fn a_login_reassigned_between_two_requests_grants_nothing() {
    let stand_in = org_app().await;
    let eve = token(&stand_in, "eve", READER);
    stand_in.world().publish("org/app");
    let body = r#"{"permission":"admin","user":{"id":99999,"login":"eve"}}"#;
    stand_in
        .world()
        .modes
        .insert("permission", Mode::Json(body.to_owned()));
    unavailable(permission(&gitea(&stand_in), &eve, "org/app").await);

    stand_in.world().modes.clear();
    stand_in.world().add_site_admin("root");
    stand_in.world().add_team("org/app", "read", &["eve"]);
    let root = token(&stand_in, "root", "all");
    let body = r#"{"id":99999,"login":"eve"}"#.to_owned();
    stand_in
        .world()
        .modes
        .insert("team_member", Mode::Json(body));
    let answer = permission(&with_admin(&stand_in, &root), &eve, "org/app").await;
    assert_eq!(answer, Ok(None));
}

#[tokio::test]
async fn an_unknown_permission_level_grants_nothing() {
    let stand_in = org_app().await;
    let cy = token(&stand_in, "cy", READER);
    for body in [
        r#"{"permission":"triage"}"#,
        r#"{"permission":""}"#,
        "{}",
        r#"{"permission":null}"#,
    ] {
        stand_in
            .world()
            .modes
            .insert("permission", Mode::Json(body.to_owned()));
        unavailable(permission(&gitea(&stand_in), &cy, "org/app").await);
    }
}

#[tokio::test]
async fn a_repository_answer_without_permissions_grants_nothing() {
    // Some forges send this to anonymous callers.
    let stand_in = org_app().await;
    let ann = token(&stand_in, "ann", "all");
    let body = r#"{"id":9,"owner":{"login":"org"},"name":"app","private":false,
        "created_at":"2026-01-01T00:00:00Z"}"#;
    stand_in
        .world()
        .modes
        .insert("repository", Mode::Json(body.to_owned()));
    unavailable(permission(&gitea(&stand_in), &ann, "org/app").await);
}

#[tokio::test]
async fn a_refused_membership_request_grants_nothing() {
    let stand_in = org_app().await;
    let cy = token(&stand_in, "cy", READER);
    let forge = gitea(&stand_in);
    stand_in
        .world()
        .modes
        .insert("permission", Mode::Status(403));
    assert_eq!(permission(&forge, &cy, "org/app").await, Ok(None));
    stand_in
        .world()
        .modes
        .insert("repository", Mode::Status(403));
    let refused = permission(&forge, &cy, "org/app").await;
    assert!(
        matches!(refused, Err(ForgeError::Forbidden(_))),
        "{refused:?}"
    );
}
