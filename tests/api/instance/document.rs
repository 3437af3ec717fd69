//! The OpenAPI document is committed, up to date, and describes exactly the existing routes.

use std::collections::BTreeSet;

use forgevault::api::{INSTANCE_ROUTES, REPOSITORY_ROUTES};
use forgevault::http::{INSTANCE_SCOPE, REPO_SCOPE};
use forgevault::openapi::openapi;
use reqwest::Method;
use serde_json::Value;

use crate::support::app::Options;

const COMMITTED: &str = include_str!("../../../docs/openapi.json");
const METHODS: [&str; 5] = ["get", "put", "post", "patch", "delete"];

/// Method and path of every operation in the document.
fn documented_routes() -> BTreeSet<(String, String)> {
    let document: Value = serde_json::from_str(COMMITTED).unwrap();
    let paths = document["paths"].as_object().unwrap();
    let operations = paths.iter().flat_map(|(path, item)| {
        let methods = METHODS.iter().filter(|method| item.get(**method).is_some());
        methods.map(move |method| ((*method).to_owned(), path.clone()))
    });
    operations.collect()
}

/// The same from the table by which the service routes.
fn registered_routes() -> BTreeSet<(String, String)> {
    let tables = [
        (REPO_SCOPE, REPOSITORY_ROUTES),
        (INSTANCE_SCOPE, INSTANCE_ROUTES),
    ];
    let routes = tables.into_iter().flat_map(|(scope, table)| {
        let routes = table.iter();
        routes.map(move |(method, path)| ((*method).to_owned(), format!("{scope}{path}")))
    });
    routes.collect()
}

#[test]
fn the_openapi_document_is_up_to_date() {
    let now = openapi().to_pretty_json().unwrap();
    assert!(
        COMMITTED.trim_end() == now,
        "docs/openapi.json is not what the handlers describe; \
         `cargo run -- openapi > docs/openapi.json` writes it anew"
    );
}

#[test]
fn every_route_is_documented_and_every_documented_route_exists() {
    assert_eq!(registered_routes(), documented_routes());
}

#[test]
fn the_permission_matrix_covers_every_route() {
    let mut expected: Vec<(String, String)> = crate::matrix::routes()
        .iter()
        .map(|route| {
            let path = route.path.split('?').next().unwrap();
            (route.method.as_str().to_lowercase(), path.to_owned())
        })
        .collect();
    expected.push(("get".to_owned(), "/token/info".to_owned()));
    expected.sort();
    let routes = REPOSITORY_ROUTES.iter();
    let mut routes: Vec<_> = routes
        .map(|(method, path)| ((*method).to_owned(), (*path).to_owned()))
        .collect();
    routes.sort();
    // As lists: a method of one path may have several handlers.
    assert_eq!(routes, expected);
}

#[test]
fn schema_names_are_unique() {
    let mut names = BTreeSet::new();
    let workspace = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![workspace.join("src"), workspace.join("api-types/src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            for part in std::fs::read_to_string(&path)
                .unwrap()
                .split("ToSchema)")
                .skip(1)
            {
                let (attributes, item) = part.split_once(['{', ';']).unwrap();
                let given = attributes.split_once("schema(as = ");
                let name = match given {
                    Some((_, name)) => name.split([')', ',']).next().unwrap(),
                    None => attributes.split_whitespace().last().unwrap(),
                };
                assert!(!item.is_empty());
                assert!(
                    names.insert(name.to_owned()),
                    "{name}: also in {}",
                    path.display()
                );
            }
        }
    }
    assert!(names.len() > 20, "{names:?}");
    let document: Value = serde_json::from_str(COMMITTED).unwrap();
    for name in document["components"]["schemas"]
        .as_object()
        .unwrap()
        .keys()
    {
        assert!(names.contains(name), "{name} is not the name of a type");
    }
}

#[test]
fn every_parameter_describes_its_values() {
    let document: Value = serde_json::from_str(COMMITTED).unwrap();
    let mut seen = 0;
    for (path, item) in document["paths"].as_object().unwrap() {
        let operations = METHODS.iter().filter_map(|method| item.get(*method));
        let of_operations = operations.filter_map(|operation| operation.get("parameters"));
        let all = of_operations.chain(item.get("parameters"));
        for parameter in all.flat_map(|list| list.as_array().unwrap()) {
            let (name, schema) = (&parameter["name"], &parameter["schema"]);
            let has = |key: &str| schema.get(key).is_some();
            let is_bounded = has("pattern")
                || has("enum")
                || has("anyOf")
                || schema["type"] == "boolean"
                || has("minimum") && has("maximum");
            assert!(is_bounded, "{path} {name}: {schema}");
            seen += 1;
        }
    }
    assert!(seen > 40);
}

on_each_database! {
    async fn anyone_can_get_the_document(app: TestApp) {
        let served = app.get("//api/v1/vault/openapi.json", "").await.expect(200);
        let committed: Value = serde_json::from_str(COMMITTED).unwrap();
        assert_eq!(served, committed);
    }

    async fn only_documented_methods_are_routed(app: TestApp) {
        // The webhook route exists only with a secret.
        let app = app.restart(Options {
            settings: vec![("FORGEVAULT__FORGE__WEBHOOK_SECRET", "x".to_owned())],
            ..Options::default()
        }).await;
        let described = documented_routes();
        let paths: BTreeSet<&String> = described.iter().map(|(_, path)| path).collect();
        for path in paths {
            let filled = path
                .replace("{owner}", "acme")
                .replace("{repo}", "app")
                .replace("{environment}", "base")
                .replace("{name}", "A")
                .replace("{id}", "1");
            for method in METHODS {
                let name = Method::from_bytes(method.to_uppercase().as_bytes()).unwrap();
                let answer = app.send(app.request(name, &format!("/{filled}"), "")).await;
                let there = described.contains(&(method.to_owned(), path.clone()));
                // Without a credential or, where none is needed, without a body.
                let expected: &[u16] = if there { &[200, 401, 415] } else { &[405] };
                assert!(
                    expected.contains(&answer.status.as_u16()),
                    "{method} {path}: {} {}", answer.status, answer.text
                );
            }
        }
    }
}
