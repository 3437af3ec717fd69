//! Bodies as they are sent: what one side writes, the other reads and would write the same.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a panic is a failed test"
)]

use forgevault_api_types::Message;
use forgevault_api_types::audit::{EntryView, PageView, PublicKeyView, PublicKeysView};
use forgevault_api_types::error::ErrorBody;
use forgevault_api_types::instance::{DetailsView, StatusView, VersionView as ServiceVersion};
use forgevault_api_types::keys::{
    DryRunView, FailureView, MigrateBody, MigrationView, Phase, ProgressView,
};
use forgevault_api_types::license::{LicenseDetails, LicenseStanding, LicenseView, LimitsView};
use forgevault_api_types::secrets::{
    ExportedSecret, PatchSecret, PutSecret, RollbackBody, SecretView, ValueView, VersionView,
};
use forgevault_api_types::tokens::{
    CreateTokenBody, InfoView, NewTokenView, TokenView, UpdateTokenBody,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// Asserts that `T` writes what it read, and returns `body` with an unknown field.
fn round_trip<T: Serialize + DeserializeOwned>(body: &Value) -> Value {
    let read: T = serde_json::from_value(body.clone()).unwrap();
    assert_eq!(serde_json::to_value(&read).unwrap(), *body);
    let mut more = body.clone();
    more["unknown"] = json!(1);
    more
}

fn response<T: Serialize + DeserializeOwned>(body: &Value) {
    let more = round_trip::<T>(body);
    assert!(serde_json::from_value::<T>(more).is_ok(), "{body}");
}

fn request<T: Serialize + DeserializeOwned>(body: &Value) {
    let more = round_trip::<T>(body);
    let refused = serde_json::from_value::<T>(more).err().unwrap();
    assert!(
        refused.to_string().starts_with("unknown field `unknown`"),
        "{refused}"
    );
}

#[test]
fn requests_round_trip_and_refuse_unknown_fields() {
    request::<PutSecret>(&json!({ "value": "v" }));
    request::<PutSecret>(&json!({
        "name": "A", "value": "v", "description": "d", "type": "password", "comment": "c",
        "encryption_mode": "standard",
    }));
    request::<PatchSecret>(&json!({}));
    request::<PatchSecret>(&json!({ "name": "A", "description": "", "type": "file" }));
    request::<RollbackBody>(&json!({ "version": 2 }));
    request::<CreateTokenBody>(&json!({ "description": "d" }));
    request::<CreateTokenBody>(&json!({
        "description": "d", "scope": "read", "ttl": "30d", "allowed_ips": ["192.0.2.7"],
    }));
    request::<UpdateTokenBody>(&json!({}));
    request::<UpdateTokenBody>(&json!({
        "description": "d", "scope": "read", "ttl": "0", "allowed_ips": [], "locked": false,
    }));
    request::<MigrateBody>(&json!({ "old_key": "k" }));
    request::<MigrateBody>(&json!({ "old_key": "k", "repo_id": 0 }));
}

#[test]
fn a_version_that_is_no_whole_number_reads_as_none() {
    let read = |body: &str| serde_json::from_str::<RollbackBody>(body).map(|body| body.version);
    for (version, expected) in [
        ("1", 1),
        ("-1", -1),
        ("9223372036854775807", i64::MAX),
        ("9223372036854775808", 0),
        ("2.0", 0),
        ("\"2\"", 0),
        ("true", 0),
        ("null", 0),
        ("[2]", 0),
        ("{\"a\": 2}", 0),
    ] {
        let body = format!("{{\"version\": {version}}}");
        assert_eq!(read(&body).unwrap(), expected, "{version}");
    }
    assert!(read("{}").is_err());
}

fn token() -> Value {
    json!({
        "id": 1, "description": "d", "scope": "read", "created_at": 2, "created_by": 3, "parent_id": 0,
        "expires_at": 4, "last_used_at": 5, "used_count": 6, "is_revoked": false,
        "allowed_ips": ["192.0.2.0/24"], "locked_until": 7, "is_locked": true, "creator_inactive_at": 8,
    })
}

#[test]
fn responses_about_secrets_and_tokens_round_trip() {
    response::<Message>(&json!({ "message": "Secret deleted" }));
    response::<ErrorBody>(&json!({ "error": "not_found", "message": "no such secret" }));
    response::<ErrorBody>(&json!({ "error": "of_a_newer_service", "message": "?" }));
    response::<SecretView>(&json!({
        "name": "A", "description": "d", "type": "password", "encryption_mode": "standard",
        "current_version": 1, "created_at": 2, "updated_at": 3, "is_deleted": true, "deleted_at": 4,
    }));
    response::<ValueView>(&json!({
        "name": "A", "description": "d", "type": "password", "encryption_mode": "lockbox",
        "current_version": 2, "version": 1, "created_at": 2, "updated_at": 3, "value": "lockbox:v1:…",
    }));
    response::<VersionView>(&json!({
        "version": 1, "comment": "c", "encryption_mode": "standard", "created_by": 2,
        "created_by_token": 0, "created_by_name": "alice", "created_at": 3,
    }));
    response::<ExportedSecret>(&json!({
        "name": "A", "value": "v", "version": 1, "encryption_mode": "standard",
    }));
    response::<TokenView>(&token());
    let mut new = token();
    new["token"] = json!("gvt_…");
    response::<NewTokenView>(&new);
    response::<InfoView>(&json!({
        "scope": "read", "description": "d", "expires_at": 0, "can_read": true, "can_write": false,
        "is_admin": false,
    }));
}

#[test]
fn responses_about_audit_and_keys_round_trip() {
    let entry = json!({
        "id": 1, "sequence": 2, "action": "read", "success": false, "message": "m", "secret_id": 3,
        "secret_name": "A", "version": 4, "user_id": 5, "user_name": "alice", "token_id": 6,
        "ip_address": "192.0.2.7", "user_agent": "curl", "request_id": "r", "source": "api",
        "timestamp": 7,
    });
    response::<EntryView>(&entry);
    response::<PageView>(&json!({ "entries": [entry], "total": 1, "page": 1, "pages": 1 }));
    let key = json!({ "public_key": "aa", "key_id": "bb", "created_at": 1 });
    response::<PublicKeyView>(&key);
    response::<PublicKeysView>(&json!({
        "algorithm": "Ed25519", "public_key": "cc", "key_id": "dd", "created_at": 2, "earlier": [key],
    }));
    for phase in ["idle", "running", "incomplete", "done"] {
        let read: Phase = serde_json::from_value(json!(phase)).unwrap();
        assert_eq!(read.as_str(), phase);
        response::<ProgressView>(&json!({
            "phase": phase, "key_version": 1, "done": 2, "total": 3, "failed": 4, "started_at": 5,
            "finished_at": 6, "started_by": 7, "started_by_name": "alice", "token_id": 8, "seals": 9,
            "max_seals": 10, "rotation_due": false,
        }));
    }
    let failure = json!({ "what": "A, version 1", "why": "w" });
    response::<FailureView>(&failure);
    response::<DryRunView>(&json!({
        "message": "m", "data_keys": 1, "versions": 2, "failed_count": 1, "failed": [failure],
    }));
    response::<MigrationView>(&json!({
        "message": "m", "success_count": 1, "failed_count": 1, "failed_repos": [7],
    }));
}

#[test]
fn responses_about_the_instance_round_trip() {
    response::<StatusView>(&json!({ "status": "ok", "version": "0.1.0" }));
    let details = json!({ "key_source": "s", "audit_writable": true });
    response::<DetailsView>(&details);
    let more = json!({
        "key_source": "s", "key_warning": "w", "admin_token_problem": "p", "audit_writable": false,
        "problem": "q",
    });
    response::<StatusView>(
        &json!({ "status": "unavailable", "version": "0.1.0", "details": more }),
    );
    response::<ServiceVersion>(&json!({ "version": "0.1.0" }));
    let limits = json!({
        "users": -1, "secrets_per_repo": 5, "audit_retention_days": 7, "sso_enabled": false,
        "versioning_enabled": false, "cicd_tokens_enabled": true,
    });
    response::<LimitsView>(&limits);
    for standing in ["none", "invalid", "in_force", "grace", "lapsed", "dev_mode"] {
        serde_json::from_value::<LicenseStanding>(json!(standing)).unwrap();
        response::<LicenseView>(&json!({
            "valid": true, "standing": standing, "tier": "solo", "limits": limits, "expires_at": 0,
            "grace_period": false,
        }));
    }
    let details = json!({
        "license_id": "l", "customer_email": "c", "issued_at": 1, "source": "s", "problem": "p",
        "active_users": 2, "users_exceeded": false,
    });
    response::<LicenseDetails>(&details);
    response::<LicenseView>(&json!({
        "valid": true, "standing": "grace", "tier": "team", "limits": limits, "expires_at": 3,
        "grace_period": true, "warning": "w", "active_users": 2, "users_exceeded": true,
    }));
}
