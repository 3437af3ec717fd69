//! Properties of bodies that their types cannot express.

use serde_json::{Value, json};
use utoipa::Modify;
use utoipa::openapi::schema::{AnyOf, SchemaType, Type};
use utoipa::openapi::{OpenApi, RefOr, Schema};

/// Request bodies: an optional field is left out, never `null`.
const REQUEST_BODIES: [&str; 8] = [
    "PutSecret",
    "PatchSecret",
    "Rollback",
    "CreateToken",
    "UpdateToken",
    "MigrateKey",
    "EnvironmentRollback",
    "DeviceTokenBody",
];
/// Those among them that must change something.
const NON_EMPTY: [&str; 2] = ["PatchSecret", "UpdateToken"];
/// A response with several variants, of which a smaller one also matches the larger ones.
const ANY_OF: [&str; 1] = ["Rotation"];

pub struct Bodies;

impl Modify for Bodies {
    fn modify(&self, api: &mut OpenApi) {
        let Some(components) = &mut api.components else {
            return;
        };
        for (name, schema) in &mut components.schemas {
            let name = name.as_str();
            let RefOr::T(schema) = schema else {
                continue;
            };
            if let (true, Schema::OneOf(one)) = (ANY_OF.contains(&name), &*schema) {
                let mut any = AnyOf::new();
                any.items.clone_from(&one.items);
                any.description.clone_from(&one.description);
                *schema = Schema::AnyOf(any);
                continue;
            }
            let (true, Schema::Object(object)) = (REQUEST_BODIES.contains(&name), schema) else {
                continue;
            };
            if NON_EMPTY.contains(&name) {
                object.min_properties = Some(1);
            }
            for (name, property) in &mut object.properties {
                match property {
                    RefOr::T(Schema::Array(list)) if name == ADDRESSES => {
                        without_null(&mut list.schema_type);
                        if let Ok(entry) = serde_json::from_value(address()) {
                            list.items = entry;
                        }
                    }
                    RefOr::T(Schema::Object(property)) => without_null(&mut property.schema_type),
                    RefOr::T(Schema::Array(property)) => without_null(&mut property.schema_type),
                    _ => {}
                }
            }
        }
    }
}

/// The schema of the field with addresses and networks ([`crate::tokens::AllowedIps`]).
const ADDRESSES: &str = "allowed_ips";
const NETWORK: &str = r"^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])/(3[0-2]|[12][0-9]|[0-9])$";
const NETWORK_OF_6: &str =
    "^[0-9A-Fa-f]{1,4}(:[0-9A-Fa-f]{1,4}){0,6}::/(12[0-8]|1[01][0-9]|[1-9][0-9]|[0-9])$";

fn address() -> Value {
    json!({
        "anyOf": [
            { "type": "string", "format": "ipv4" },
            { "type": "string", "format": "ipv6" },
            { "type": "string", "pattern": NETWORK },
            { "type": "string", "pattern": NETWORK_OF_6 },
        ],
    })
}

fn without_null(kind: &mut SchemaType) {
    if let SchemaType::Array(kinds) = kind
        && let [kind_of_value] = kinds
            .iter()
            .filter(|kind| **kind != Type::Null)
            .collect::<Vec<_>>()
            .as_slice()
    {
        *kind = SchemaType::Type((*kind_of_value).clone());
    }
}
