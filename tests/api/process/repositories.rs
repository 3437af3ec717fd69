//! `forgevault repo` while a service runs, and the service's own background work.

use std::process::Output;
use std::time::{Duration, Instant};

use entity::{audit_entry, secret, secret_version};
use futures_util::future::join_all;
use sea_orm::{ColumnTrait as _, ConnectionTrait as _, EntityTrait as _, PaginatorTrait as _};
use sea_orm::{QueryFilter as _, Statement};

use super::at_each_site;
use super::service::{ALICE, PATIENCE, REPO_ID, Service, Site};

fn stdout_of(output: &Output) -> String {
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn stderr_of(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    assert!(output.stdout.is_empty(), "{output:?}");
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// Changes the row of acme/app directly in the database.
async fn update_repo(site: &Site, what: &str) {
    let conn = site.database.connect().await;
    let sql = format!("UPDATE vault_repo SET {what} WHERE id = {REPO_ID}");
    let statement = Statement::from_string(conn.get_database_backend(), sql);
    conn.execute_raw(statement).await.unwrap();
}

/// Requests a secret until the response has this status.
async fn wait_for_status(service: &Service, token: &str, status: u16) {
    let began = Instant::now();
    loop {
        let answer = service.get("/secrets/A", token).await;
        if answer.status.as_u16() == status {
            return;
        }
        assert!(
            began.elapsed() < PATIENCE,
            "the status is still {}",
            answer.status
        );
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

const ID: &str = "7";

at_each_site! {
    async fn a_repository_is_listed_purged_and_attached_while_the_service_runs(site: Site) {
        let service = site.start().await;
        service.put("A", "1").await.expect(201);
        let token = service.token("read").await;
        let list = stdout_of(&site.run(&["repo", "list"]));
        assert!(list.contains("acme/app") && list.contains("served"), "{list}");

        // Without --yes it only says what it would do.
        let output = stderr_of(&site.run(&["repo", "purge", ID]));
        for part in ["acme/app, id 7", "1 secret, ", "1 token, ", "--yes"] {
            assert!(output.contains(part), "{part}: {output}");
        }
        service.get("/secrets/A", &token).await.expect(200);
        let output = stderr_of(&site.run(&["repo", "attach", ID]));
        assert!(output.contains("it is served"), "{output}");

        let output = stdout_of(&site.run(&["repo", "purge", ID, "--yes"]));
        assert!(output.contains("acme/app, id 7") && output.contains("purged"), "{output}");
        service.get("/secrets/A", &token).await.refused(401, "invalid_token");
        let list = stdout_of(&site.run(&["repo", "list"]));
        assert!(list.contains("purged on "), "{list}");
        // The forge still has it, so it is served and empty; the service does not mistake an old key for
        // the new one.
        service.get("/secrets/A", ALICE).await.refused(404, "not_found");
        service.put("A", "2").await.expect(201);
        assert_eq!(service.get("/secrets/A", ALICE).await.expect(200)["value"], "2");
        let audit = service.get("/audit?page_size=100", ALICE).await.expect(200).to_string();
        for part in ["repository hidden: by the operator", "repository purged", "\"cli\""] {
            assert!(audit.contains(part), "{part}: {audit}");
        }
        service.stop().await;
        let service = site.start().await;
        assert_eq!(service.get("/secrets/A", ALICE).await.expect(200)["value"], "2");
        service.stop().await;
        site.database.drop().await;
    }

    async fn a_detached_repository_is_served_again_after_an_attach(site: Site) {
        let service = site.start().await;
        service.put("A", "1").await.expect(201);
        let token = service.token("read").await;
        // As if an earlier repository had had the id.
        update_repo(&site, "created_unix = 5").await;
        service.get("/secrets/A", ALICE).await.refused(404, "not_found");
        service.get("/secrets/A", &token).await.refused(401, "invalid_token");
        let list = stdout_of(&site.run(&["repo", "list"]));
        assert!(list.contains("detached since "), "{list}");
        let output = stdout_of(&site.run(&["repo", "attach", ID]));
        assert!(output.contains("detached since ") && output.contains("attached"), "{output}");
        service.get("/secrets/A", &token).await.expect(200);
        service.get("/secrets/A", ALICE).await.expect(200);
        // From now on, the creation time reported by the forge must stay the same.
        update_repo(&site, "created_unix = 5").await;
        service.get("/secrets/A", ALICE).await.refused(404, "not_found");
        service.stop().await;
        site.database.drop().await;
    }

    async fn an_unknown_id_and_an_outdated_database_are_reported(site: Site) {
        let output = stderr_of(&site.run(&["repo", "list"]));
        // A command that only reads creates no file.
        let expected = match site.database.kind {
            Kind::Sqlite => "database.url: cannot connect",
            _ => "forgevault migrate up",
        };
        assert!(output.contains(expected), "{output}");
        let output = stderr_of(&site.run(&["repo", "attach", "8"]));
        assert!(output.contains("forgevault migrate up"), "{output}");
        stdout_of(&site.run(&["migrate", "up"]));
        for command in [&["repo", "purge", "8", "--yes"][..], &["repo", "attach", "8"]] {
            let output = stderr_of(&site.run(command));
            assert!(output.contains("no repository with the id 8"), "{output}");
        }
        let list = stdout_of(&site.run(&["repo", "list"]));
        assert_eq!(list.lines().count(), 1, "{list}");
        site.database.drop().await;
    }

    async fn a_service_purges_in_the_background_and_resumes_after_a_kill(site: Site) {
        let forge = site.folder.path().join("forge.toml");
        let forge_file = std::fs::read_to_string(&forge).unwrap();
        let service = site.start().await;
        let puts = (0..400).map(|number| {
            let name = format!("S{number}");
            let service = &service;
            async move { service.put(&name, "1").await.expect(201) }
        });
        join_all(puts).await;
        service.stop().await;
        let (people, _) = forge_file.split_once("[[repository]]").unwrap();
        std::fs::write(&forge, people).unwrap();
        // Hidden since 1970.
        update_repo(&site, "deleted_unix = 5, gone_unix = 5").await;
        let conn = site.database.connect().await;
        let purges = async || {
            let entries = audit_entry::Entity::find().filter(audit_entry::Column::Action.eq("purge"));
            entries.all(&conn).await.unwrap()
        };
        let mut service = site.start().await;
        let began = Instant::now();
        while purges().await.is_empty() {
            assert!(began.elapsed() < PATIENCE, "nothing was purged");
        }
        service.kill();
        let service = site.start().await;
        let began = Instant::now();
        while purges().await.iter().all(|entry| entry.fail_reason != "repository purged") {
            assert!(began.elapsed() < PATIENCE, "the purge did not resume");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        service.stop().await;
        let left = secret::Entity::find().count(&conn).await.unwrap();
        let versions = secret_version::Entity::find().count(&conn).await.unwrap();
        let entries = audit_entry::Entity::find().count(&conn).await.unwrap();
        assert_eq!((left, versions), (0, 0));
        // Each secret was removed once, by either process, and the audit log records all of it.
        let steps = purges().await;
        assert_eq!(entries, 400 + u64::try_from(steps.len()).unwrap());
        let removed = steps.iter().filter_map(|entry| {
            let rest = entry.fail_reason.strip_prefix("repository purged in part: ")?;
            rest.split(' ').next().unwrap().parse::<u64>().ok()
        });
        assert_eq!(removed.sum::<u64>(), 400);
        assert!(stdout_of(&site.run(&["repo", "list"])).contains("purged on "));
        site.database.drop().await;
    }

    async fn a_service_detects_deleted_repositories_in_the_background(site: Site) {
        let forge = site.folder.path().join("forge.toml");
        let forge_file = std::fs::read_to_string(&forge).unwrap();
        let service = site.start().await;
        service.put("A", "1").await.expect(201);
        let token = service.token("read").await;
        service.stop().await;
        // Without acme/app.
        let (people, _) = forge_file.split_once("[[repository]]").unwrap();
        std::fs::write(&forge, people).unwrap();
        let service = site.start().await;
        wait_for_status(&service, &token, 401).await;
        service.stop().await;
        assert!(stdout_of(&site.run(&["repo", "list"])).contains("hidden since "));
        std::fs::write(&forge, forge_file).unwrap();
        let service = site.start().await;
        wait_for_status(&service, &token, 200).await;
        service.stop().await;
        site.database.drop().await;
    }
}
