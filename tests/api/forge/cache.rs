//! Caching of the forge's answers.

use std::sync::Arc;
use std::time::Duration;

use entity::RepoId;
use forgevault::forge::cache::CachedForge;
use forgevault::forge::{Access, ForgeError, ForgeToken, Permission};

use super::{READER, gitea, name, org_app, token, unavailable, with_admin};
use crate::support::forge::{Mode, StandIn};

use Permission::{Admin, Read, Write};

fn cached(stand_in: &StandIn, ttl: Duration) -> CachedForge {
    CachedForge::new(Arc::new(gitea(stand_in)), ttl)
}

async fn access(
    forge: &CachedForge,
    token: &str,
    repository: &str,
    want: Permission,
) -> Result<Access, ForgeError> {
    let (token, name) = (ForgeToken::new(token), name(repository));
    let result = forge.access(&token, &name, want).await?;
    Ok(result.answer)
}

async fn permission(
    forge: &CachedForge,
    token: &str,
    repository: &str,
) -> Result<Option<Permission>, ForgeError> {
    let access = access(forge, token, repository, Admin).await?;
    Ok(access.permission)
}

#[tokio::test]
async fn a_theme_is_cached_regardless_of_the_answer_cache_time() {
    let stand_in = org_app().await;
    let ann = ForgeToken::new(token(&stand_in, "ann", READER));
    let forge = cached(&stand_in, Duration::ZERO);
    "gitea-dark".clone_into(&mut stand_in.world().theme);
    for _ in 0..2 {
        let answer = forge.theme(&ann).await;
        assert_eq!(answer, Ok(Some("gitea-dark".to_owned())));
    }
    assert_eq!(stand_in.calls("user_settings"), 1);
    stand_in.world().theme = String::new();
    let other = ForgeToken::new(token(&stand_in, "ann", "read:user"));
    assert_eq!(forge.theme(&other).await, Ok(None));
    let read_only_token = ForgeToken::new(token(&stand_in, "ann", "read:repository"));
    let refused = forge.theme(&read_only_token).await;
    assert!(
        matches!(refused, Err(ForgeError::Forbidden(_))),
        "{refused:?}"
    );
}

const LONG: Duration = Duration::from_mins(1);

#[tokio::test]
async fn an_answer_is_cached_per_token_repository_and_requested_access() {
    let stand_in = org_app().await;
    let (ann, other) = (
        token(&stand_in, "ann", "all"),
        token(&stand_in, "ann", READER),
    );
    stand_in.world().add_repo("ann/site");
    let forge = cached(&stand_in, LONG);
    let assert_calls = |expected| assert_eq!(stand_in.calls("user"), expected);
    assert_eq!(permission(&forge, &ann, "org/app").await, Ok(Some(Admin)));
    assert_eq!(permission(&forge, &ann, "ORG/App").await, Ok(Some(Admin)));
    assert_calls(1);
    // Proven the same way.
    let answer = access(&forge, &ann, "org/app", Write).await.unwrap();
    assert_eq!(answer.permission, Some(Admin));
    assert_calls(1);
    // A read request proves nothing about what else the token may do.
    let answer = access(&forge, &ann, "org/app", Read).await.unwrap();
    assert_eq!(answer.permission, Some(Read));
    assert_calls(2);
    assert_eq!(permission(&forge, &other, "org/app").await, Ok(Some(Read)));
    assert_calls(3);
    assert_eq!(permission(&forge, &ann, "ann/site").await, Ok(Some(Admin)));
    assert_calls(4);
}

#[tokio::test]
async fn a_cached_read_answer_never_serves_a_write() {
    let stand_in = org_app().await;
    let ann = token(&stand_in, "ann", READER);
    let forge = cached(&stand_in, LONG);
    for want in [Read, Write, Admin, Read] {
        let answer = access(&forge, &ann, "org/app", want).await.unwrap();
        assert_eq!(answer.permission, Some(Read));
    }
}

#[tokio::test]
async fn a_removed_permission_ends_when_the_cache_expires() {
    let stand_in = org_app().await;
    let (cy, bob) = (
        token(&stand_in, "cy", READER),
        token(&stand_in, "bob", "all"),
    );
    let forge = cached(&stand_in, Duration::from_millis(400));
    assert_eq!(permission(&forge, &cy, "org/app").await, Ok(Some(Read)));
    assert_eq!(permission(&forge, &bob, "org/app").await, Ok(Some(Write)));
    stand_in.world().set_member("org/app", "cy", "none");
    stand_in.world().deactivate("bob");
    assert_eq!(permission(&forge, &cy, "org/app").await, Ok(Some(Read)));
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert_eq!(
        permission(&forge, &cy, "org/app").await,
        Err(ForgeError::NotVisible)
    );
    let answer = permission(&forge, &bob, "org/app").await;
    assert!(
        matches!(answer, Err(ForgeError::Forbidden(_))),
        "{answer:?}"
    );
}

#[tokio::test]
async fn using_a_cached_answer_does_not_extend_it() {
    let stand_in = org_app().await;
    let cy = token(&stand_in, "cy", READER);
    let forge = cached(&stand_in, Duration::from_millis(400));
    assert_eq!(permission(&forge, &cy, "org/app").await, Ok(Some(Read)));
    stand_in.world().set_member("org/app", "cy", "none");
    for _ in 0..5 {
        tokio::time::sleep(Duration::from_millis(100)).await;
        let _ = permission(&forge, &cy, "org/app").await;
    }
    assert_eq!(
        permission(&forge, &cy, "org/app").await,
        Err(ForgeError::NotVisible)
    );
}

#[tokio::test]
async fn with_a_zero_cache_time_nothing_is_cached() {
    let stand_in = org_app().await;
    let cy = token(&stand_in, "cy", READER);
    let forge = cached(&stand_in, Duration::ZERO);
    assert_eq!(permission(&forge, &cy, "org/app").await, Ok(Some(Read)));
    stand_in.world().set_member("org/app", "cy", "none");
    assert_eq!(
        permission(&forge, &cy, "org/app").await,
        Err(ForgeError::NotVisible)
    );
    stand_in.world().revoke(&cy);
    assert_eq!(
        permission(&forge, &cy, "org/app").await,
        Err(ForgeError::BadToken)
    );
}

#[tokio::test]
async fn only_the_first_answer_is_fresh_and_asking_again_replaces_it() {
    let stand_in = org_app().await;
    let cy = token(&stand_in, "cy", READER);
    let (cy, app) = (ForgeToken::new(cy), name("org/app"));
    for (ttl, is_cached) in [(LONG, true), (Duration::ZERO, false)] {
        stand_in.world().set_member("org/app", "cy", "read");
        let forge = cached(&stand_in, ttl);
        assert!(forge.access(&cy, &app, Write).await.unwrap().fresh);
        assert_eq!(
            forge.access(&cy, &app, Write).await.unwrap().fresh,
            !is_cached
        );
        stand_in.world().set_member("org/app", "cy", "write");
        forge.access_now(&cy, &app, Write).await.unwrap();
        let result = forge.access(&cy, &app, Write).await.unwrap();
        assert_eq!(result.fresh, !is_cached);
        // The token may not write; only its read permission is proven.
        assert_eq!(result.answer.permission, Some(Read));
        stand_in.world().set_member("org/app", "cy", "none");
        let removed = forge.access_now(&cy, &app, Write).await;
        assert_eq!(removed.unwrap_err(), ForgeError::NotVisible);
        let result = forge.access(&cy, &app, Write).await;
        assert_eq!(result.unwrap_err(), ForgeError::NotVisible);
    }
}

#[tokio::test]
async fn refusals_and_failures_are_not_cached() {
    let stand_in = org_app().await;
    let eve = token(&stand_in, "eve", READER);
    let forge = cached(&stand_in, LONG);
    assert_eq!(
        permission(&forge, &eve, "org/app").await,
        Err(ForgeError::NotVisible)
    );
    stand_in.world().set_member("org/app", "eve", "read");
    stand_in.world().mode = Mode::Down;
    unavailable(permission(&forge, &eve, "org/app").await);
    stand_in.world().mode = Mode::Normal;
    assert_eq!(permission(&forge, &eve, "org/app").await, Ok(Some(Read)));
}

#[tokio::test]
async fn concurrent_equal_requests_are_sent_once() {
    let stand_in = org_app().await;
    let ann = token(&stand_in, "ann", "all");
    stand_in.world().mode = Mode::Slow(Duration::from_millis(100));
    let forge = Arc::new(cached(&stand_in, LONG));
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..20 {
        let (forge, ann) = (Arc::clone(&forge), ann.clone());
        tasks.spawn(async move { permission(&forge, &ann, "org/app").await });
    }
    while let Some(answer) = tasks.join_next().await {
        assert_eq!(answer.unwrap(), Ok(Some(Admin)));
    }
    assert_eq!(stand_in.calls("user"), 1);
}

#[tokio::test]
async fn a_cancelled_request_does_not_cancel_the_shared_one() {
    let stand_in = org_app().await;
    let ann = token(&stand_in, "ann", "all");
    stand_in.world().mode = Mode::Slow(Duration::from_millis(100));
    let forge = Arc::new(cached(&stand_in, LONG));
    let ask = || {
        let (forge, ann) = (Arc::clone(&forge), ann.clone());
        tokio::spawn(async move { permission(&forge, &ann, "org/app").await })
    };
    let (first, second) = (ask(), ask());
    tokio::time::sleep(Duration::from_millis(50)).await;
    first.abort();
    assert_eq!(second.await.unwrap(), Ok(Some(Admin)));
}

#[tokio::test]
async fn a_repository_is_looked_up_once_per_cache_time() {
    let stand_in = org_app().await;
    stand_in.world().add_site_admin("root");
    let root = token(&stand_in, "root", READER);
    let id = super::access(&gitea(&stand_in), &root, "org/app", Read).await;
    let id = id.unwrap().repository.id;
    for (ttl, calls) in [(LONG, 3), (Duration::ZERO, 9)] {
        stand_in.world().calls.clear();
        let forge = CachedForge::new(Arc::new(with_admin(&stand_in, &root)), ttl);
        for _ in 0..3 {
            assert!(forge.find(id).await.unwrap().answer.is_some());
            assert_eq!(forge.find(RepoId::new(4711)).await.unwrap().answer, None);
        }
        // A missing repository costs two requests: one for itself, and one for a visible repository.
        assert_eq!(stand_in.calls("by_id"), calls);
    }
}

#[tokio::test]
async fn a_role_is_cached_apart_from_a_tokens_permission() {
    let stand_in = org_app().await;
    let text = token(&stand_in, "ann", READER);
    let (ann, app) = (ForgeToken::new(text.as_str()), name("org/app"));
    let forge = cached(&stand_in, LONG);
    for fresh in [true, false] {
        let result = forge.role(&ann, &app).await.unwrap();
        assert_eq!(
            (result.answer.permission, result.fresh),
            (Some(Admin), fresh)
        );
    }
    // The same token, sent by a caller.
    assert_eq!(permission(&forge, &text, "org/app").await, Ok(Some(Read)));
    stand_in.world().set_member("org/app", "ann", "write");
    let now = forge.role_now(&ann, &app).await.unwrap();
    assert_eq!(now.permission, Some(Write));
    let result = forge.role(&ann, &app).await.unwrap();
    assert_eq!(
        (result.answer.permission, result.fresh),
        (Some(Write), false)
    );
    stand_in.world().set_member("org/app", "ann", "none");
    assert_eq!(
        forge.role_now(&ann, &app).await,
        Err(ForgeError::NotVisible)
    );
    let result = forge.role(&ann, &app).await.map(|result| result.answer);
    assert_eq!(result, Err(ForgeError::NotVisible));
}

#[tokio::test]
async fn a_role_belongs_to_the_person_whatever_the_token_may_do() {
    let stand_in = org_app().await;
    let forge = cached(&stand_in, Duration::ZERO);
    for (login, role) in [("ann", Admin), ("bob", Write), ("cy", Read)] {
        let text = stand_in.world().add_oauth_token(login, READER);
        let result = forge.role(&ForgeToken::new(text), &name("org/app")).await;
        assert_eq!(result.unwrap().answer.permission, Some(role), "{login}");
    }
    assert_eq!(stand_in.calls("branches") + stand_in.calls("token"), 0);
}
