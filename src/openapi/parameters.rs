//! The formats of all parameters. A name means the same on every route, so it is defined once here; the
//! parsers enforce the same.

use serde_json::{Value, json};
use utoipa::Modify;
use utoipa::openapi::path::{Operation, Parameter};
use utoipa::openapi::{OpenApi, RefOr};

use super::operations;
use crate::audit::{self, Action};
use crate::paging;

/// [`crate::secrets::SecretName`]
const NAME: &str = "^[A-Za-z0-9_][A-Za-z0-9_.-]{0,254}$";
/// The variables of an export.
const NAMES: &str = "^[A-Za-z_][A-Za-z0-9_]*(,[A-Za-z_][A-Za-z0-9_]*)*$";
/// A prefix or part of a secret's name.
const NAME_PART: &str = "^[A-Za-z0-9_.-]{0,255}$";
/// [`crate::forge::RepoName`]
const FORGE_NAME: &str = r"^\.?[A-Za-z0-9_-][A-Za-z0-9_.-]{0,98}$";
/// The first segment of a secret's name.
const ENVIRONMENT: &str = "^[a-z0-9][a-z0-9_-]{0,62}$";
/// [`crate::secrets::value::Kind`]
const KIND: &str = "^[a-z][a-z0-9_-]{0,31}$";
/// Our entity tags (RFC 9110, 8.8.3).
const TAGS: &str = r#"^(W/)?"[0-9]{1,19}"(, (W/)?"[0-9]{1,19}")*$"#;
/// [`crate::idempotency::IdempotencyKey`]
const KEY: &str = "^[!-~]{1,64}$";
const UUID: &str = "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$";

/// Gives every parameter its pattern, values or bounds.
pub struct Bounds;

impl Modify for Bounds {
    fn modify(&self, api: &mut OpenApi) {
        for item in api.paths.paths.values_mut() {
            for parameter in item.parameters.iter_mut().flatten() {
                if let RefOr::T(parameter) = parameter {
                    bound(parameter, "");
                }
            }
            for operation in operations(item) {
                let Operation {
                    operation_id,
                    parameters,
                    ..
                } = operation;
                let id = operation_id.as_deref().unwrap_or_default();
                for parameter in parameters.iter_mut().flatten() {
                    if let RefOr::T(parameter) = parameter {
                        bound(parameter, id);
                    }
                }
            }
        }
    }
}

/// Leaves parameters without bounds here unchanged; a test finds them.
fn bound(parameter: &mut Parameter, operation: &str) {
    let schema = schema(&parameter.name, operation);
    if let Some(schema) = schema.and_then(|schema| serde_json::from_value(schema).ok()) {
        parameter.schema = Some(schema);
    }
}

fn schema(name: &str, operation: &str) -> Option<Value> {
    let text = |pattern: &str| json!({ "type": "string", "pattern": pattern });
    let one_of = |values: &[&str]| json!({ "type": "string", "enum": values });
    let from = |least: i64| json!({ "type": "integer", "format": "int64", "minimum": least, "maximum": i64::MAX });
    let size = |sizes: paging::Sizes| {
        json!({
            "type": "integer", "format": "int64", "minimum": 1, "maximum": sizes.max,
            "default": sizes.default,
        })
    };
    Some(match (name, operation) {
        ("owner" | "repo", _) => text(FORGE_NAME),
        ("name" | "secret", _) => text(NAME),
        ("prefix" | "q", _) => text(NAME_PART),
        ("environment" | "with", _) => text(ENVIRONMENT),
        ("type", _) => text(KIND),
        ("id" | "page" | "from" | "to", _) => from(1),
        ("page_size", "listAudit") => size(audit::service::SIZES),
        ("page_size", _) => size(paging::LIST),
        ("version" | "user_id" | "token_id" | "secret_id" | "since" | "until", _) => from(0),
        ("include_deleted" | "purge" | "success" | "dry_run", _) => json!({ "type": "boolean" }),
        ("format", "exportAudit") => one_of(&["jsonl", "csv"]),
        ("format", _) => one_of(&["json", "dotenv", "shell", "github"]),
        ("allow", _) => text(NAMES),
        ("action", _) => {
            json!({ "type": "string", "enum": Action::ALL.iter().map(|action| action.as_str()).collect::<Vec<_>>() })
        }
        ("ip", _) => json!({
            "anyOf": [
                { "type": "string", "format": "ipv4" },
                { "type": "string", "format": "ipv6" },
            ],
        }),
        ("request_id", _) => json!({ "type": "string", "format": "uuid", "pattern": UUID }),
        ("If-Match" | "If-None-Match", _) => json!({ "anyOf": [one_of(&["*"]), text(TAGS)] }),
        ("Idempotency-Key", _) => {
            json!({ "type": "string", "minLength": 1, "maxLength": 64, "pattern": KEY })
        }
        ("Prefer", _) => one_of(&["respond-async"]),
        ("X-Gitea-Event", _) => text("^[a-z_]{1,64}$"),
        ("X-Gitea-Signature", _) => text("^[0-9a-fA-F]{64}$"),
        _ => return None,
    })
}
