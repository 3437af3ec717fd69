//! Proving that a token itself may write: the forge's `permissions` describe its user only.

use forgevault::forge::{ForgeError, Permission};

use super::{READER, WRITER, access, gitea, org_app, permission, token, unavailable};
use crate::support::forge::Mode;

use Permission::{Admin, Read, Write};

#[tokio::test]
async fn an_admins_read_token_can_only_read() {
    for reports_scopes in [true, false] {
        let stand_in = org_app().await;
        stand_in.world().reports_scopes = reports_scopes;
        stand_in.world().add_site_admin("root");
        let forge = gitea(&stand_in);
        for login in ["ann", "bob", "org", "root"] {
            let text = token(&stand_in, login, READER);
            for want in [Read, Write, Admin] {
                let answer = access(&forge, &text, "org/app", want).await.unwrap();
                assert_eq!(answer.permission, Some(Read), "{login} {want:?}");
            }
        }
    }
}

#[tokio::test]
async fn a_token_with_write_scope_has_its_users_role() {
    for reports_scopes in [true, false] {
        let stand_in = org_app().await;
        stand_in.world().reports_scopes = reports_scopes;
        let forge = gitea(&stand_in);
        for scopes in [WRITER, "all"] {
            for (login, role) in [("ann", Admin), ("bob", Write)] {
                let text = token(&stand_in, login, scopes);
                for want in [Write, Admin] {
                    let answer = access(&forge, &text, "org/app", want).await.unwrap();
                    assert_eq!(answer.permission, Some(role), "{login} {scopes}");
                }
            }
        }
    }
}

#[tokio::test]
async fn an_oauth_token_is_proven_at_the_repository() {
    // A forge that reports scopes does so for personal tokens only.
    let stand_in = org_app().await;
    let writer = stand_in.world().add_oauth_token("ann", WRITER);
    let reader = stand_in.world().add_oauth_token("ann", READER);
    let forge = gitea(&stand_in);
    assert_eq!(
        permission(&forge, &writer, "org/app").await,
        Ok(Some(Admin))
    );
    assert_eq!(permission(&forge, &reader, "org/app").await, Ok(Some(Read)));
    assert_eq!(stand_in.calls("branches"), 2);
}

#[tokio::test]
async fn an_archived_or_empty_repository_is_still_writable_here() {
    for archived in [true, false] {
        let stand_in = org_app().await;
        stand_in.world().reports_scopes = false;
        if archived {
            stand_in.world().archive("org/app");
        } else {
            stand_in.world().make_empty("org/app");
        }
        let (writer, reader) = (
            token(&stand_in, "bob", WRITER),
            token(&stand_in, "bob", READER),
        );
        let forge = gitea(&stand_in);
        assert_eq!(
            permission(&forge, &writer, "org/app").await,
            Ok(Some(Write))
        );
        assert_eq!(permission(&forge, &reader, "org/app").await, Ok(Some(Read)));
    }
}

#[tokio::test]
async fn write_access_is_proven_only_when_needed() {
    let stand_in = org_app().await;
    let forge = gitea(&stand_in);
    let (ann, cy) = (
        token(&stand_in, "ann", "all"),
        token(&stand_in, "cy", "all"),
    );
    let answer = access(&forge, &ann, "org/app", Read).await.unwrap();
    assert_eq!(answer.permission, Some(Read));
    let answer = access(&forge, &cy, "org/app", Admin).await.unwrap();
    assert_eq!(answer.permission, Some(Read));
    assert_eq!(
        (stand_in.calls("token"), stand_in.calls("branches")),
        (0, 0)
    );
}

#[tokio::test]
async fn a_forge_that_reports_scopes_is_not_asked_for_a_branch() {
    let stand_in = org_app().await;
    let forge = gitea(&stand_in);
    for scopes in [READER, WRITER] {
        let ann = token(&stand_in, "ann", scopes);
        assert!(permission(&forge, &ann, "org/app").await.is_ok());
    }
    assert_eq!(
        (stand_in.calls("token"), stand_in.calls("branches")),
        (2, 0)
    );
}

#[tokio::test]
async fn every_response_to_the_write_probe_is_handled() {
    let stand_in = org_app().await;
    let ann = token(&stand_in, "ann", "all");
    let forge = gitea(&stand_in);
    stand_in.world().reports_scopes = false;
    for (status, expected) in [
        (403, Some(Read)),
        (404, Some(Admin)),
        (409, Some(Admin)),
        (422, Some(Admin)),
        (423, Some(Admin)),
    ] {
        stand_in
            .world()
            .modes
            .insert("branches", Mode::Status(status));
        assert_eq!(
            permission(&forge, &ann, "org/app").await,
            Ok(expected),
            "{status}"
        );
    }
    for status in [200, 201, 301, 400, 405, 429, 500, 502, 503] {
        stand_in
            .world()
            .modes
            .insert("branches", Mode::Status(status));
        unavailable(permission(&forge, &ann, "org/app").await);
    }
    stand_in.world().modes.insert("branches", Mode::Status(401));
    assert_eq!(
        permission(&forge, &ann, "org/app").await,
        Err(ForgeError::BadToken)
    );
}

#[tokio::test]
async fn every_response_about_scopes_is_handled() {
    let stand_in = org_app().await;
    let ann = token(&stand_in, "ann", READER);
    let forge = gitea(&stand_in);
    for (body, expected) in [
        (r#"{"scopes":["all"]}"#, Admin),
        (r#"{"scopes":["read:user","write:repository"]}"#, Admin),
        (r#"{"scopes":["public-only","write:repository"]}"#, Admin),
        (
            r#"{"scopes":["write:issue","read:repository","write:repositoryx"]}"#,
            Read,
        ),
        (r#"{"scopes":[]}"#, Read),
        (r#"{"scopes":null}"#, Read),
    ] {
        stand_in
            .world()
            .modes
            .insert("token", Mode::Json(body.to_owned()));
        assert_eq!(
            permission(&forge, &ann, "org/app").await,
            Ok(Some(expected)),
            "{body}"
        );
    }
    stand_in.world().modes.insert("token", Mode::Status(401));
    assert_eq!(
        permission(&forge, &ann, "org/app").await,
        Err(ForgeError::BadToken)
    );
    stand_in.world().modes.insert("token", Mode::Status(403));
    assert_eq!(permission(&forge, &ann, "org/app").await, Ok(Some(Read)));
    for mode in [Mode::Status(500), Mode::Json("[]".to_owned()), Mode::Html] {
        stand_in.world().modes.insert("token", mode);
        unavailable(permission(&forge, &ann, "org/app").await);
    }
}
