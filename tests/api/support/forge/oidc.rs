//! The forge as an `OpenID` provider, to the extent that sign-in needs it.

use std::collections::HashMap;
use std::sync::OnceLock;

use actix_web::HttpRequest;
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD as BASE64;
use entity::UserId;
use openidconnect::core::{CoreJwsSigningAlgorithm, CoreRsaPrivateSigningKey};
use openidconnect::{JsonWebKeyId, PrivateSigningKey};
use rsa::pkcs1::EncodeRsaPrivateKey;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::answers::Reply;
use super::world::World;

pub const CLIENT_ID: &str = "a-client";
pub const CLIENT_SECRET: &str = "a-client-secret";
const SCOPES: &str = "openid profile read:repository read:user";

/// What is wrong with the next ID tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    Nonce,
    Issuer,
    Audience,
    Expired,
    /// `alg` is none, and there is no signature.
    Unsigned,
    /// Signed with a key that the forge does not publish.
    OtherKey,
    /// The subject was changed after signing.
    Changed,
    /// The ID token is missing.
    Missing,
}

/// The provider's state and behaviour.
#[derive(Default)]
pub struct Provider {
    /// `ROOT_URL` without its trailing slash, or the stand-in's own address.
    pub root: Option<String>,
    /// The issuer has a trailing slash, as before Gitea 1.26.
    pub slash: bool,
    /// The registered redirect URI, the only one that codes are sent to.
    pub redirect_uri: String,
    /// Who is signed in at the forge.
    pub login: String,
    /// Unix seconds.
    pub now: i64,
    /// A refresh token works only once, as in Forgejo.
    pub rotates: bool,
    pub refuses_refresh: bool,
    pub fault: Option<Fault>,
    codes: HashMap<String, Code>,
    /// Tokens and codes, with their logins.
    refresh_tokens: HashMap<String, String>,
    last_id: usize,
}

struct Code {
    login: String,
    challenge: String,
    nonce: String,
}

type Form = HashMap<String, String>;

/// The name under which a path is counted, if it belongs to the provider.
pub(super) fn endpoint(path: &str) -> Option<&'static str> {
    Some(match path {
        "/.well-known/openid-configuration" => "discovery",
        "/login/oauth/authorize" => "authorize",
        "/login/oauth/access_token" => "access_token",
        "/login/oauth/keys" => "keys",
        _ => return None,
    })
}

pub(super) fn answer(
    endpoint: &str,
    request: &HttpRequest,
    body: &[u8],
    world: &mut World,
) -> Reply {
    let own = format!(
        "http://{}{}",
        request.connection_info().host(),
        world.sub_path
    );
    let root = world.oidc.root.clone().unwrap_or(own);
    let form = |text: &[u8]| form_urlencoded::parse(text).into_owned().collect::<Form>();
    match endpoint {
        "discovery" => json_reply(200, discovery(&root, world.oidc.slash)),
        "keys" => {
            let key = serde_json::to_value(signing_key().as_verification_key()).unwrap();
            json_reply(200, json!({ "keys": [key] }))
        }
        "authorize" => authorize(&form(request.query_string().as_bytes()), world),
        _ => access_token(&form(body), &root, world),
    }
}

fn discovery(root: &str, slash: bool) -> Value {
    json!({
        "issuer": issuer(root, slash),
        "authorization_endpoint": format!("{root}/login/oauth/authorize"),
        "token_endpoint": format!("{root}/login/oauth/access_token"),
        "jwks_uri": format!("{root}/login/oauth/keys"),
        "userinfo_endpoint": format!("{root}/login/oauth/userinfo"),
        "response_types_supported": ["code", "id_token"],
        "id_token_signing_alg_values_supported": ["RS256"],
        "subject_types_supported": ["public"],
    })
}

fn issuer(root: &str, slash: bool) -> String {
    format!("{root}{}", if slash { "/" } else { "" })
}

fn authorize(query: &Form, world: &mut World) -> Reply {
    let parameter = |name: &str| query.get(name).cloned().unwrap_or_default();
    let is_valid = parameter("client_id") == CLIENT_ID
        && parameter("redirect_uri") == world.oidc.redirect_uri
        && parameter("response_type") == "code"
        && parameter("scope") == SCOPES
        && parameter("code_challenge_method") == "S256";
    if !is_valid || parameter("code_challenge").is_empty() {
        return refuse("invalid_request");
    }
    let code = world.oidc.new_id("code");
    let mut place = reqwest::Url::parse(&parameter("redirect_uri")).unwrap();
    place
        .query_pairs_mut()
        .append_pair("code", &code)
        .append_pair("state", &parameter("state"));
    let issued = Code {
        login: world.oidc.login.clone(),
        challenge: parameter("code_challenge"),
        nonce: parameter("nonce"),
    };
    world.oidc.codes.insert(code, issued);
    Reply {
        status: 302,
        body: Value::Null,
        location: Some(place.to_string()),
    }
}

fn access_token(form: &Form, root: &str, world: &mut World) -> Reply {
    let sent = |name: &str| form.get(name).map(String::as_str).unwrap_or_default();
    if sent("client_id") != CLIENT_ID {
        return refuse("invalid_client");
    }
    if sent("client_secret") != CLIENT_SECRET {
        return refuse("unauthorized_client");
    }
    if sent("grant_type") == "refresh_token" {
        return refreshed(sent("refresh_token"), root, world);
    }
    let Some(code) = world.oidc.codes.remove(sent("code")) else {
        return refuse("unauthorized_client");
    };
    let challenge = BASE64.encode(Sha256::digest(sent("code_verifier")));
    if challenge != code.challenge || sent("redirect_uri") != world.oidc.redirect_uri {
        return refuse("unauthorized_client");
    }
    if world.oidc.rotates {
        // Forgejo counts by user and application, for all browsers together.
        world
            .oidc
            .refresh_tokens
            .retain(|_, login| *login != code.login);
    }
    let refresh = world.oidc.new_refresh_token(&code.login);
    tokens(&code.login, &code.nonce, &refresh, root, world)
}

fn refreshed(token: &str, root: &str, world: &mut World) -> Reply {
    let login = world.oidc.refresh_tokens.get(token).cloned();
    let Some(login) = login.filter(|_| !world.oidc.refuses_refresh) else {
        return refuse("unauthorized_client");
    };
    let mut refresh = token.to_owned();
    if world.oidc.rotates {
        world.oidc.refresh_tokens.remove(token);
        refresh = world.oidc.new_refresh_token(&login);
    }
    tokens(&login, "", &refresh, root, world)
}

fn tokens(login: &str, nonce: &str, refresh: &str, root: &str, world: &mut World) -> Reply {
    let subject = world.user(login).expect("the user who signs in").id;
    let access = world.add_oauth_token(login, "read:repository,read:user");
    let mut body = json!({
        "access_token": access,
        "token_type": "bearer",
        "expires_in": 3600,
        "refresh_token": refresh,
    });
    if world.oidc.fault != Some(Fault::Missing) {
        body["id_token"] = id_token(&world.oidc, root, subject, nonce).into();
    }
    json_reply(200, body)
}

fn id_token(provider: &Provider, root: &str, subject: UserId, nonce: &str) -> String {
    let is = |fault| provider.fault == Some(fault);
    let or = |fault, wrong: &str, right: &str| if is(fault) { wrong } else { right }.to_owned();
    let now = provider.now;
    let mut claims = json!({
        "iss": or(Fault::Issuer, "https://other.example.com", &issuer(root, provider.slash)),
        "aud": [or(Fault::Audience, "another-client", CLIENT_ID)],
        "sub": subject.to_string(),
        "nonce": or(Fault::Nonce, "another-nonce", nonce),
        "iat": now,
        "exp": if is(Fault::Expired) { now - 1 } else { now + 3600 },
    });
    let part = |value: &Value| BASE64.encode(value.to_string());
    if is(Fault::Unsigned) {
        return format!("{}.{}.", part(&json!({"alg": "none"})), part(&claims));
    }
    let head = part(&json!({"alg": "RS256", "kid": "a-key", "typ": "JWT"}));
    let signed = format!("{head}.{}", part(&claims));
    let key = if is(Fault::OtherKey) {
        other_key()
    } else {
        signing_key()
    };
    let algorithm = CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256;
    let signature = BASE64.encode(key.sign(&algorithm, signed.as_bytes()).unwrap());
    if is(Fault::Changed) {
        claims["sub"] = "1".into();
        return format!("{head}.{}.{signature}", part(&claims));
    }
    format!("{signed}.{signature}")
}

/// Generates the keys, which can take longer than the service waits for the forge.
pub fn make_keys() {
    signing_key();
    other_key();
}

fn signing_key() -> &'static CoreRsaPrivateSigningKey {
    static KEY: OnceLock<CoreRsaPrivateSigningKey> = OnceLock::new();
    KEY.get_or_init(new_key)
}

fn other_key() -> &'static CoreRsaPrivateSigningKey {
    static KEY: OnceLock<CoreRsaPrivateSigningKey> = OnceLock::new();
    KEY.get_or_init(new_key)
}

fn new_key() -> CoreRsaPrivateSigningKey {
    let key = rsa::RsaPrivateKey::new(&mut rsa::rand_core::OsRng, 2048).unwrap();
    let pem = key.to_pkcs1_pem(rsa::pkcs1::LineEnding::LF).unwrap();
    let id = JsonWebKeyId::new("a-key".to_owned());
    CoreRsaPrivateSigningKey::from_pem(&pem, Some(id)).unwrap()
}

impl Provider {
    /// The refresh tokens that work.
    pub fn refresh_tokens(&self) -> Vec<String> {
        self.refresh_tokens.keys().cloned().collect()
    }

    fn new_id(&mut self, what: &str) -> String {
        self.last_id += 1;
        format!("{what}-{}", self.last_id)
    }

    fn new_refresh_token(&mut self, login: &str) -> String {
        let token = format!(
            "{}-{}",
            self.new_id("refresh"),
            uuid::Uuid::now_v7().simple()
        );
        self.refresh_tokens.insert(token.clone(), login.to_owned());
        token
    }
}

fn refuse(error: &str) -> Reply {
    json_reply(400, json!({"error": error, "error_description": "refused"}))
}

fn json_reply(status: u16, body: Value) -> Reply {
    Reply {
        status,
        body,
        location: None,
    }
}
