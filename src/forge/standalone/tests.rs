use entity::{RepoId, UserId};

use super::*;

const FILE: &str = r#"
[[user]]
id = 1
login = "Root"
token = "root-token"
admin = true

[[user]]
id = 2
login = "ann"
token_sha256 = "13f32d04e5a2a98aa56db3b3e25c0a5ae3cf4bf5f1fba6bdbbf0ae2f4e0fd0a4"

[[user]]
id = 3
login = "bot"
token = "bot-token"
scope = "read"

[[user]]
id = 4
login = "gone"
token = "gone-token"
active = false

[[repository]]
id = 10
owner = "Org"
name = "App"
created = 1767225600
[repository.members]
ANN = "write"
bot = "admin"

[[repository]]
id = 11
owner = "org"
name = "open"
private = false
"#;

fn forge() -> Standalone {
    let ann = hex::encode(ForgeToken::new("ann-token").digest());
    let file = FILE.replace(
        "13f32d04e5a2a98aa56db3b3e25c0a5ae3cf4bf5f1fba6bdbbf0ae2f4e0fd0a4",
        &ann,
    );
    Standalone::parse(&file).unwrap()
}

async fn permission(
    token: &str,
    name: &str,
    want: Permission,
) -> Result<Option<Permission>, ForgeError> {
    let name = RepoName::parse("org", name).unwrap();
    Ok(forge()
        .access(&ForgeToken::new(token), &name, want)
        .await?
        .permission)
}

#[tokio::test]
async fn a_token_is_configured_in_plain_or_by_its_digest() {
    let user = |token: &str| {
        let token = ForgeToken::new(token);
        async move { forge().user(&token).await }
    };
    let root = User {
        id: UserId::new(1),
        login: "Root".to_owned(),
        is_admin: true,
    };
    assert_eq!(user("root-token").await, Ok(root));
    assert_eq!(user("ann-token").await.unwrap().id, UserId::new(2));
    assert_eq!(user("ann-token ").await, Err(ForgeError::BadToken));
    assert_eq!(user("").await, Err(ForgeError::BadToken));
}

#[tokio::test]
async fn membership_decides_and_case_does_not_matter() {
    use Permission::{Admin, Read, Write};
    assert_eq!(permission("ann-token", "aPP", Admin).await, Ok(Some(Write)));
    assert_eq!(permission("ann-token", "app", Read).await, Ok(Some(Read)));
    assert_eq!(
        permission("root-token", "app", Write).await,
        Ok(Some(Admin))
    );
    assert_eq!(permission("root-token", "app", Read).await, Ok(Some(Read)));
}

#[tokio::test]
async fn a_read_token_of_an_admin_only_reads() {
    assert_eq!(
        permission("bot-token", "app", Permission::Admin).await,
        Ok(Some(Permission::Read))
    );
}

#[tokio::test]
async fn an_inactive_user_is_refused_before_the_repository_is_checked() {
    for name in ["app", "open", "none"] {
        let refused = permission("gone-token", name, Permission::Read).await;
        assert_eq!(refused, Err(ForgeError::Forbidden(ACCOUNT_REFUSED)));
        let unknown = permission("who", name, Permission::Read).await;
        assert_eq!(unknown, Err(ForgeError::BadToken));
    }
}

#[tokio::test]
async fn a_private_repository_looks_missing_and_a_public_one_grants_no_access() {
    let file = FILE
        .replace("ANN = \"write\"\n", "")
        .replace("token_sha256", "token");
    let forge = Standalone::parse(&file).unwrap();
    let ann = ForgeToken::new("13f32d04e5a2a98aa56db3b3e25c0a5ae3cf4bf5f1fba6bdbbf0ae2f4e0fd0a4");
    for name in ["app", "none"] {
        let name = RepoName::parse("org", name).unwrap();
        let answer = forge.access(&ann, &name, Permission::Read).await;
        assert_eq!(answer, Err(ForgeError::NotVisible));
    }
    let open = RepoName::parse("org", "open").unwrap();
    let answer = forge.access(&ann, &open, Permission::Read).await.unwrap();
    assert_eq!(
        (answer.permission, answer.repository.id),
        (None, RepoId::new(11))
    );
}

#[tokio::test]
async fn a_repository_is_found_by_its_id() {
    let found = forge().find(RepoId::new(10)).await.unwrap().unwrap();
    let app = Repository {
        id: RepoId::new(10),
        owner: "Org".to_owned(),
        name: "App".to_owned(),
        created_unix: 1_767_225_600,
        archived: false,
    };
    assert_eq!(found, app);
    assert_eq!(forge().find(RepoId::new(12)).await, Ok(None));
}

/// Replaces one line of the valid file, and returns the error.
fn refusal(line: &str, by: &str) -> String {
    assert!(FILE.contains(line), "{line}");
    match Standalone::parse(&FILE.replacen(line, by, 1)) {
        Ok(_) => format!("taken: {by}"),
        Err(error) => error.to_string(),
    }
}

#[test]
fn an_invalid_value_is_refused_with_its_key() {
    for (line, by, key) in [
        ("id = 1\n", "id = 0\n", "user[0].id"),
        ("id = 1\n", "id = \"1\"\n", "user[0].id"),
        ("id = 1\n", "", "user[0].id"),
        ("id = 2\n", "id = 1\n", "user[1].id"),
        ("login = \"ann\"", "login = \"rOOT\"", "user[1].login"),
        ("login = \"ann\"", "login = \"a/b\"", "user[1].login"),
        (
            "token = \"bot-token\"",
            "token = \"root-token\"",
            "user[2].token",
        ),
        ("token = \"bot-token\"", "token = \"\"", "user[2].token"),
        ("token = \"bot-token\"", "", "user[2].token"),
        (
            "token = \"bot-token\"",
            "token_sha256 = \"abc\"",
            "user[2].token_sha256",
        ),
        ("admin = true", "admin = 1", "user[0].admin"),
        ("admin = true", "adm = true", "user[0].adm"),
        ("active = false", "active = \"no\"", "user[3].active"),
        ("scope = \"read\"", "scope = \"none\"", "user[2].scope"),
        ("id = 11", "id = 10", "repository[1].id"),
        (
            "owner = \"org\"\nname = \"open\"",
            "owner = \"org\"\nname = \"app\"",
            "repository[1].name",
        ),
        ("name = \"open\"", "name = \"..\"", "repository[1].name"),
        ("private = false", "private = 0", "repository[1].private"),
        (
            "created = 1767225600",
            "created = 1.5",
            "repository[0].created",
        ),
        (
            "ANN = \"write\"",
            "ANN = \"owner\"",
            "repository[0].members.ANN",
        ),
        ("ANN = \"write\"", "ANN = 2", "repository[0].members.ANN"),
        (
            "ANN = \"write\"",
            "eve = \"write\"",
            "repository[0].members.eve",
        ),
        (
            "ANN = \"write\"",
            "BOT = \"write\"",
            "repository[0].members.",
        ),
        (
            "[repository.members]",
            "[repository.people]",
            "repository[0].people",
        ),
        ("[[user]]", "[[person]]\n[[user]]", "person"),
    ] {
        let error = refusal(line, by);
        assert!(error.starts_with(key), "{by:?}: {error}");
    }
}

#[test]
fn a_refusal_never_shows_a_value_of_the_file() {
    for (line, by) in [
        ("token = \"bot-token\"", "token = \"s3cret"),
        ("token = \"bot-token\"", "token = s3cret"),
        ("token = \"bot-token\"", "token = [\"s3cret\"]"),
        (
            "token = \"bot-token\"",
            "token = \"s3cret\"\ntoken = \"s3cret\"",
        ),
        ("token = \"bot-token\"", "token_sha256 = \"s3cret\""),
        ("scope = \"read\"", "scope = \"s3cret\""),
        ("id = 2", "id = \"s3cret\""),
    ] {
        let error = refusal(line, by);
        assert!(
            !error.contains("s3cret") && !error.starts_with("taken"),
            "{error}"
        );
    }
    assert!(refusal("id = 1\n", "id = = 1\n").contains("line 3"));
}

#[test]
fn an_empty_file_is_a_forge_without_users() {
    assert!(Standalone::parse("").is_ok());
}

#[tokio::test]
async fn a_role_never_exceeds_the_limits_of_a_pasted_token() {
    use Permission::{Admin, Read};
    let app = RepoName::parse("org", "app").unwrap();
    for (token, permission) in [("root-token", Admin), ("bot-token", Read)] {
        let access = forge().role(&ForgeToken::new(token), &app).await.unwrap();
        assert_eq!(access.permission, Some(permission), "{token}");
    }
}
