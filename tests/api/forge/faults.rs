//! A forge that is down, slow, oversized or inconsistent costs bounded time and grants nothing.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use entity::{RepoId, UserId};
use forgevault::forge::gitea::{Config, Gitea, Limits};
use forgevault::forge::{Forge, ForgeError, ForgeToken, Permission};

use super::{access, config, gitea, org_app, permission, token, unavailable, with_admin};
use crate::support::forge::Mode;

/// Every endpoint that authorization may call, and the user whose request reaches it.
const ENDPOINTS: [(&str, &str); 8] = [
    ("user", "ann"),
    ("repository", "ann"),
    ("token", "ann"),
    ("branches", "ann"),
    ("permission", "eve"),
    ("collaborator", "eve"),
    ("teams", "eve"),
    ("team_member", "eve"),
];

#[tokio::test]
async fn a_failure_at_any_endpoint_makes_the_forge_unavailable() {
    let stand_in = org_app().await;
    {
        let mut world = stand_in.world();
        world.publish("org/app");
        world.add_team("org/app", "read", &["eve"]);
        world.add_site_admin("root");
    }
    let root = token(&stand_in, "root", "all");
    let forge = with_admin(&stand_in, &root);
    for (endpoint, login) in ENDPOINTS {
        stand_in.world().reports_scopes = endpoint != "branches";
        let text = token(&stand_in, login, "all");
        stand_in.world().modes.clear();
        let well = permission(&forge, &text, "org/app").await;
        assert!(matches!(well, Ok(Some(_))), "{endpoint}: {well:?}");
        for mode in [
            Mode::Down,
            Mode::Html,
            Mode::Json("{".to_owned()),
            Mode::Json("null".to_owned()),
            Mode::Json(r#"[{"id":"1"}]"#.to_owned()),
            Mode::Status(500),
            Mode::Status(502),
            Mode::Status(429),
            Mode::Status(204),
            Mode::Huge {
                announces_length: true,
            },
            Mode::Huge {
                announces_length: false,
            },
            Mode::Redirect("/user/login".to_owned()),
        ] {
            if endpoint == "collaborator" && matches!(mode, Mode::Status(204)) {
                continue;
            }
            stand_in.world().modes.insert(endpoint, mode);
            unavailable(permission(&forge, &text, "org/app").await);
        }
    }
}

#[tokio::test]
async fn a_forge_that_recovers_is_used_again() {
    let stand_in = org_app().await;
    let ann = token(&stand_in, "ann", "all");
    let forge = gitea(&stand_in);
    stand_in.world().mode = Mode::Down;
    unavailable(permission(&forge, &ann, "org/app").await);
    stand_in.world().mode = Mode::Normal;
    assert_eq!(
        permission(&forge, &ann, "org/app").await,
        Ok(Some(Permission::Admin))
    );
}

#[tokio::test]
async fn a_forge_that_is_not_running_is_unavailable() {
    let stand_in = org_app().await;
    // Bound and dropped, so nothing listens on this port.
    let free = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    let forge = Gitea::new(config(&format!("http://{free}"))).unwrap();
    let why = unavailable(access(&forge, "t", "org/app", Permission::Read).await);
    assert!(why.contains("reached"), "{why}");
    drop(stand_in);
}

#[tokio::test]
async fn a_slow_forge_costs_one_timeout_however_many_calls_are_needed() {
    let stand_in = org_app().await;
    let ann = token(&stand_in, "ann", "all");
    let limits = Limits {
        total: Duration::from_millis(500),
        ..Limits::default()
    };
    let forge = Gitea::new(Config {
        limits,
        ..config(&stand_in.url)
    })
    .unwrap();
    for mode in [
        Mode::Slow(Duration::from_secs(30)),
        // Each call alone would be within the timeout.
        Mode::Slow(Duration::from_millis(300)),
        Mode::Trickle,
    ] {
        stand_in.world().mode = mode;
        let call = permission(&forge, &ann, "org/app");
        // Far beyond the timeout, far below what the forge would take.
        let answered = tokio::time::timeout(Duration::from_secs(20), call).await;
        let why = unavailable(answered.expect("the forge is not waited for"));
        assert!(why.contains("in time"), "{why}");
    }
}

#[tokio::test]
async fn the_admin_tokens_calls_share_the_same_timeout() {
    let stand_in = org_app().await;
    stand_in.world().publish("org/app");
    stand_in.world().add_team("org/app", "read", &["eve"]);
    stand_in.world().add_site_admin("root");
    let (eve, root) = (
        token(&stand_in, "eve", "all"),
        token(&stand_in, "root", "all"),
    );
    for endpoint in ["collaborator", "teams", "team_member"] {
        let slow = Mode::Slow(Duration::from_millis(300));
        stand_in.world().modes.insert(endpoint, slow);
    }
    let limits = Limits {
        total: Duration::from_millis(800),
        ..Limits::default()
    };
    let admin_token = Some(ForgeToken::new(root));
    let config = Config {
        limits,
        admin_token,
        ..config(&stand_in.url)
    };
    unavailable(permission(&Gitea::new(config).unwrap(), &eve, "org/app").await);
}

#[tokio::test]
async fn concurrent_calls_are_limited_and_waiting_counts_toward_the_timeout() {
    let stand_in = org_app().await;
    let ann = token(&stand_in, "ann", "all");
    stand_in.world().mode = Mode::Slow(Duration::from_secs(30));
    let limits = Limits {
        total: Duration::from_secs(3),
        calls: 2,
        ..Limits::default()
    };
    let forge = Arc::new(
        Gitea::new(Config {
            limits,
            ..config(&stand_in.url)
        })
        .unwrap(),
    );
    let mut asked = tokio::task::JoinSet::new();
    for _ in 0..20 {
        let (forge, ann) = (Arc::clone(&forge), ann.clone());
        asked.spawn(async move { access(&*forge, &ann, "org/app", Permission::Read).await });
    }
    // Two calls are in progress; the others wait for a slot, each with its own timeout.
    while stand_in.all_calls() < 2 {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert_eq!(stand_in.all_calls(), 2);
    while let Some(answer) = asked.join_next().await {
        unavailable(answer.unwrap());
    }
}

#[tokio::test]
async fn a_response_of_the_maximum_size_is_read() {
    let stand_in = org_app().await;
    let body = r#"{"id":7,"login":"ann"}"#;
    let padded = |bytes: usize| format!("{body}{}", " ".repeat(bytes - body.len()));
    let forge = gitea(&stand_in);
    let token = ForgeToken::new("t");
    stand_in
        .world()
        .modes
        .insert("user", Mode::Json(padded(1 << 20)));
    assert_eq!(forge.user(&token).await.unwrap().id, UserId::new(7));
    stand_in
        .world()
        .modes
        .insert("user", Mode::Json(padded((1 << 20) + 1)));
    let why = unavailable(forge.user(&token).await);
    assert!(why.contains("large"), "{why}");
}

#[tokio::test]
async fn an_inconsistent_repository_is_rejected() {
    let stand_in = org_app().await;
    let ann = token(&stand_in, "ann", "all");
    let valid = r#"{"id":9,"owner":{"login":"org"},"name":"app","private":true,
        "created_at":"2026-01-01T00:00:00Z","permissions":{"admin":true,"push":true,"pull":true}}"#;
    let forge = gitea(&stand_in);
    for (part, by) in [
        ("\"id\":9", "\"id\":9"),
        ("\"id\":9", "\"id\":0"),
        ("\"id\":9", "\"id\":-9"),
        ("\"id\":9", "\"id\":9.5"),
        ("\"id\":9", "\"id\":99999999999999999999"),
        ("\"private\":true,", ""),
        ("2026-01-01T00:00:00Z", "yesterday"),
        ("2026-01-01T00:00:00Z", ""),
        ("\"admin\":true", "\"admin\":\"yes\""),
    ] {
        assert!(valid.contains(part));
        stand_in
            .world()
            .modes
            .insert("repository", Mode::Json(valid.replace(part, by)));
        let answer = permission(&forge, &ann, "org/app").await;
        if part == by {
            assert_eq!(answer, Ok(Some(Permission::Admin)));
        } else {
            unavailable(answer);
        }
    }
}

#[tokio::test]
async fn a_failure_never_reports_a_repository_as_gone() {
    let stand_in = org_app().await;
    stand_in.world().add_site_admin("root");
    let root = token(&stand_in, "root", "all");
    let forge = with_admin(&stand_in, &root);
    for mode in [Mode::Down, Mode::Html, Mode::Status(500)] {
        stand_in.world().mode = mode;
        unavailable(forge.find(RepoId::new(4711)).await);
    }
    stand_in.world().mode = Mode::Normal;
    stand_in.world().modes.insert("user", Mode::Down);
    unavailable(forge.find(RepoId::new(4711)).await);
}

#[tokio::test]
async fn each_call_is_measured_with_its_outcome() {
    let stand_in = org_app().await;
    let bob = token(&stand_in, "bob", "all");
    let seen = Arc::new(Mutex::new(Vec::new()));
    let observer = {
        let seen = Arc::clone(&seen);
        Arc::new(move |endpoint, outcome, _: Duration| {
            seen.lock().unwrap().push((endpoint, outcome));
        })
    };
    let limits = Limits {
        total: Duration::from_millis(500),
        ..Limits::default()
    };
    let forge = Gitea::new(Config {
        limits,
        observer: Some(observer),
        ..config(&stand_in.url)
    })
    .unwrap();
    let modes = [
        (Mode::Normal, "4xx"),
        (Mode::Down, "broken"),
        (Mode::Slow(Duration::from_secs(9)), "timeout"),
        (
            Mode::Huge {
                announces_length: true,
            },
            "too_large",
        ),
        (Mode::Status(503), "5xx"),
        (Mode::Redirect("/".to_owned()), "3xx"),
    ];
    stand_in.world().reports_scopes = false;
    for (mode, outcome) in modes {
        stand_in.world().modes.insert("token", mode);
        seen.lock().unwrap().clear();
        let answer = permission(&forge, &bob, "org/app").await;
        let mut expected = vec![("user", "2xx"), ("repository", "2xx"), ("token", outcome)];
        if outcome == "4xx" {
            assert_eq!(answer, Ok(Some(Permission::Write)));
            expected.push(("branches", "4xx"));
        }
        assert_eq!(*seen.lock().unwrap(), expected);
    }
}

#[tokio::test]
async fn no_error_contains_the_token_or_the_response() {
    let stand_in = org_app().await;
    let forge = gitea(&stand_in);
    let ann = token(&stand_in, "ann", "all");
    stand_in.world().mode = Mode::Json(format!("{{\"message\": \"{ann} s3cret\"}}"));
    let answer = permission(&forge, &ann, "org/app").await.unwrap_err();
    stand_in.world().mode = Mode::Redirect(format!("http://{ann}.example.com/"));
    let moved = permission(&forge, &ann, "org/app").await.unwrap_err();
    for error in [answer, moved, ForgeError::BadToken] {
        let text = format!("{error} {error:?}");
        assert!(!text.contains(&ann) && !text.contains("s3cret"), "{text}");
    }
}
