//! Lists requested without pages: long ones are streamed in parts.

use std::io::Read as _;

use entity::{SecretId, TokenId, Version, VersionId, secret, secret_version, token};
use forgevault::secrets::store::sign;
use sea_orm::{ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::*;
use crate::support::rows::row_key;
use crate::support::slow_reader::{SlowReader, read_rest};

/// Lower than every id that the service assigns.
const FIRST: i64 = -1_000_000;

/// The path of the list.
pub const LIST: &str = "/api/v1/repos/acme/app/vault/secrets";

/// Adds `count` copies of that secret, named `N` and a number of six digits.
pub async fn add(app: &TestApp, name: &str, count: i64, description: &str) {
    let conn = app.database.connect().await;
    let all = secret::Entity::find().all(&conn).await.unwrap();
    let model = all.into_iter().find(|row| row.name == name).unwrap();
    let key = row_key(&conn, app.repo_id).await;
    let ids: Vec<i64> = (0..count).collect();
    for ids in ids.chunks(500) {
        let rows = ids.iter().map(|n| {
            let (id, name) = (SecretId::new(FIRST + n), format!("N{n:06}"));
            let description = description.to_owned();
            let mut row = secret::Model {
                id,
                name,
                description,
                ..model.clone()
            };
            sign(&key, &mut row);
            secret::ActiveModel::from(row).reset_all()
        });
        let insert = secret::Entity::insert_many(rows);
        insert.exec_without_returning(&conn).await.unwrap();
    }
}

on_each_database! {
    async fn a_long_list_is_sent_completely_and_in_order_with_one_entry(app: TestApp) {
        app.store("A", "1").await;
        app.store("production.Z", "1").await;
        add(&app, "A", 1700, "").await;
        let full_list = app.get("/secrets", &app.people.alice).await;
        let rows = full_list.expect(200);
        let expected: Vec<String> = std::iter::once("A".to_owned())
            .chain((0..1700).map(|n| format!("N{n:06}")))
            .chain(std::iter::once("production.Z".to_owned()))
            .collect();
        assert_eq!(names(&rows), expected);
        assert_eq!(full_list.header("x-total-count"), "1702");
        assert_eq!(full_list.header("content-type"), "application/json");
        let page = app.get("/secrets?page=1&page_size=1000", &app.people.alice).await.expect(200);
        assert_eq!(rows.as_array().unwrap()[..1000], page.as_array().unwrap()[..]);
        for (query, count) in [("?prefix=N", 1700), ("?prefix=N0005", 100), ("?q=n00", 1700)] {
            let part = app.get(&format!("/secrets{query}"), &app.people.alice).await;
            assert_eq!(part.expect(200).as_array().unwrap().len(), count);
            assert_eq!(part.header("x-total-count"), count.to_string());
        }
        let reader = app.get("/secrets", &app.people.carol).await;
        assert_eq!(reader.header("x-total-count"), "1701");
        assert_eq!(reader.expect(200).as_array().unwrap().len(), 1701);
        let entries = app.audit("?action=list").await;
        assert_eq!(entries.len(), 6, "each list leaves one entry");
    }

    async fn lists_around_the_part_size_are_complete(app: TestApp) {
        app.store("A", "1").await;
        add(&app, "A", 1001, "").await;
        for (prefix, count) in [("N0004", 100), ("N0", 1001), ("N000", 1000)] {
            let list = app.get(&format!("/secrets?prefix={prefix}"), &app.people.bob).await;
            assert_eq!(list.expect(200).as_array().unwrap().len(), count);
            assert_eq!(list.header("x-total-count"), count.to_string());
        }
        let conn = app.database.connect().await;
        for remaining in [501, 500, 499] {
            secret::Entity::delete_many()
                .filter(secret::Column::Id.gte(FIRST + remaining))
                .filter(secret::Column::Id.lt(0))
                .exec(&conn).await.unwrap();
            let list = app.get("/secrets?prefix=N", &app.people.bob).await;
            assert_eq!(list.expect(200).as_array().unwrap().len(), usize::try_from(remaining).unwrap());
            assert_eq!(list.header("x-total-count"), remaining.to_string());
        }
    }

    async fn long_lists_of_versions_and_tokens_are_complete_too(app: TestApp) {
        app.store("A", "1").await;
        app.token("read").await;
        let conn = app.database.connect().await;
        let version = secret_version::Entity::find().one(&conn).await.unwrap().unwrap();
        let template = token::Entity::find().one(&conn).await.unwrap().unwrap();
        for part in 0..3i64 {
            let ids = (0..400i64).map(|n| 2 + part * 400 + n);
            let versions = ids.clone().map(|n| {
                let row = secret_version::Model { id: VersionId::new(1_000_000 + n), version: Version::new(n), ..version.clone() };
                secret_version::ActiveModel::from(row).reset_all()
            });
            let insert = secret_version::Entity::insert_many(versions);
            insert.exec_without_returning(&conn).await.unwrap();
            let tokens = ids.map(|n| {
                let token_hash = format!("{n:064}");
                let row = token::Model { id: TokenId::new(1_000_000 + n), token_hash, ..template.clone() };
                token::ActiveModel::from(row).reset_all()
            });
            token::Entity::insert_many(tokens).exec_without_returning(&conn).await.unwrap();
        }
        let versions = app.get("/secrets/A/versions", &app.people.carol).await;
        let numbers: Vec<i64> = versions.expect(200).as_array().unwrap().iter()
            .map(|row| row["version"].as_i64().unwrap()).collect();
        assert_eq!(numbers, (1..=1201).rev().collect::<Vec<i64>>());
        assert_eq!(versions.header("x-total-count"), "1201");
        let tokens = app.get("/tokens", &app.people.alice).await;
        let ids: Vec<i64> = tokens.expect(200).as_array().unwrap().iter()
            .map(|row| row["id"].as_i64().unwrap()).collect();
        assert_eq!(ids.len(), 1201);
        assert!(ids.is_sorted());
        assert_eq!(tokens.header("x-total-count"), "1201");
    }

    async fn a_secret_added_while_a_long_list_is_sent_is_omitted(app: TestApp) {
        app.store("A", "1").await;
        add(&app, "A", 12_000, &"d".repeat(1000)).await;
        let mut stream = SlowReader::ask(app.address, LIST, &app.people.alice);
        let mut begin = [0; 4096];
        stream.read_exact(&mut begin).unwrap();
        app.store("ZZZ", "1").await;
        let (text, is_whole) = read_rest(stream);
        assert!(is_whole && text.contains("N011999") && !text.contains("ZZZ"));
        let begin = String::from_utf8_lossy(&begin);
        assert!(begin.contains("x-total-count: 12001\r\n"), "{begin}");
    }

    async fn a_list_changed_while_it_is_sent_is_visibly_incomplete(app: TestApp) {
        app.store("A", "1").await;
        add(&app, "A", 12_000, &"d".repeat(1000)).await;
        let mut stream = SlowReader::ask(app.address, LIST, &app.people.alice);
        stream.read_exact(&mut [0; 4096]).unwrap();
        app.delete("/secrets/N011990", &app.people.alice).await.expect(200);
        let (text, is_whole) = read_rest(stream);
        assert!(!is_whole, "{}", &text[text.len() - 100..]);
        assert!(!text.contains("N011990\""));
    }
}
