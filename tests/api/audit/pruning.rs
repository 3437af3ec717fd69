//! Retention: only old entries are removed, and the remaining ones still verify.

use entity::{audit_checkpoint, audit_entry, repo_head};
use forgevault::audit::prune;
use forgevault::license::Gate;
use futures_util::future::join_all;
use license_tool::Tier;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _};
use serde_json::json;

use super::export::{check, export, public_key};
use crate::integrity::ring;
use crate::support::app::{NOW, Options, TestApp};
use crate::support::chain_builder::{read_at, rebuild};
use crate::support::database::Kind;
use crate::support::verify;

const DAY: i64 = 86_400;

fn with_retention(days: u32) -> Options {
    Options {
        settings: vec![("FORGEVAULT__AUDIT__RETENTION_DAYS", days.to_string())],
        ..Options::default()
    }
}

async fn read(app: &TestApp, times: usize) {
    for _ in 0..times {
        app.get("/secrets/A", &app.people.carol).await.expect(200);
    }
}

/// The first and last stored sequence numbers.
async fn range(app: &TestApp) -> (i64, i64) {
    let conn = app.database.connect().await;
    let rows = audit_entry::Entity::find()
        .filter(audit_entry::Column::RepoId.eq(app.repo_id))
        .order_by_asc(audit_entry::Column::Sequence)
        .all(&conn)
        .await
        .unwrap();
    let head = repo_head::Entity::find_by_id(app.repo_id)
        .one(&conn)
        .await
        .unwrap()
        .unwrap();
    let (first, last) = (
        rows.first().unwrap().sequence,
        rows.last().unwrap().sequence,
    );
    assert_eq!((head.first_sequence, head.sequence), (first, last));
    let (first, last) = (first.get(), last.get());
    assert_eq!(
        usize::try_from(last - first + 1).unwrap(),
        rows.len(),
        "a gap in the sequence"
    );
    (first, last)
}

on_each_database! {
    async fn entries_older_than_the_retention_are_removed_and_the_rest_verify(app: TestApp) {
        let app = app.restart(with_retention(30)).await;
        app.store("A", "1").await;
        read(&app, 5).await;
        // Exact to the second: on the last day nothing is old enough.
        app.clock.advance(30 * DAY);
        assert_eq!(prune::all(&app.state).await.unwrap(), 0);
        read(&app, 2).await;
        let known_head = verify::stored(&app, &[]).expect_ok()[0]["head"].as_str().unwrap().to_owned();
        app.clock.advance(1);
        assert_eq!(prune::all(&app.state).await.unwrap(), 6);
        assert_eq!(range(&app).await, (7, 8));
        assert_eq!(prune::all(&app.state).await.unwrap(), 0);
        let metrics = app.get("//metrics", "").await.text;
        assert!(metrics.contains("forgevault_audit_pruned_total 6"), "{metrics}");

        let finding = verify::stored(&app, &["--repo", "acme/app", "--head", &known_head]);
        assert_eq!(finding.expect_ok()[0]["first_sequence"], 7);
        // A head from before the pruning is no longer compared.
        let pruned_head = format!("3:{}", "00".repeat(32));
        let what = verify::stored(&app, &["--repo", "acme/app", "--head", &pruned_head]).expect_bad(app.repo_id, 3);
        assert!(what.contains("pruned"), "{what}");
        let page = app.get("/audit", &app.people.alice).await.expect(200);
        assert_eq!((&page["total"], &page["pages"]), (&json!(2), &json!(1)));
        assert_eq!(page["entries"].as_array().unwrap().len(), 2);
        assert_eq!(page["entries"][1]["sequence"], 7);
        let second_page = app.get("/audit?page=2", &app.people.alice).await.expect(200);
        assert_eq!(second_page["entries"], json!([]));
        let page = app.get("/audit?secret=A", &app.people.alice).await.expect(200);
        assert_eq!((&page["total"], page["entries"].as_array().unwrap().len()), (&json!(2), 2));

        let key = public_key(&app).await;
        for format in ["csv", "jsonl"] {
            let report = check(&export(&app, format).await.text, &key, &["--head", &known_head]);
            assert_eq!(report.expect_ok()[0]["first_sequence"], 7);
        }
        // A second pruning on top of the first, after a restart.
        let app = app.restart(with_retention(30)).await;
        app.clock.set(NOW + 61 * DAY);
        read(&app, 1).await;
        let (first, last) = range(&app).await;
        assert_eq!(first, 7);
        assert_eq!(prune::all(&app.state).await.unwrap(), u64::try_from(last - first).unwrap());
        assert_eq!(range(&app).await, (last, last));
        verify::stored(&app, &[]).expect_ok();
        check(&export(&app, "jsonl").await.text, &key, &[]).expect_ok();
    }

    async fn the_newest_entry_is_kept_regardless_of_its_age(app: TestApp) {
        let app = app.restart(with_retention(1)).await;
        app.store("A", "1").await;
        app.clock.advance(1000 * DAY);
        assert_eq!(prune::all(&app.state).await.unwrap(), 0);
        read(&app, 2).await;
        app.clock.advance(1000 * DAY);
        assert_eq!(prune::all(&app.state).await.unwrap(), 2);
        assert_eq!(range(&app).await, (3, 3));
        verify::stored(&app, &[]).expect_ok();
    }

    async fn old_entries_are_removed_in_batches_from_the_start(app: TestApp) {
        let app = app.restart(with_retention(10)).await;
        app.store("A", "1").await;
        let conn = app.database.connect().await;
        // The clock was wrong for a while: entries behind such an entry wait until it is old.
        let times = [(1200, 20), (1, 2), (300, 15), (4, 1)];
        let entries = times.iter().flat_map(|(count, days)| {
            (0..*count).map(move |_| read_at(NOW - days * DAY, "curl"))
        });
        rebuild(&conn, &ring(), app.repo_id, entries).await;
        verify::stored(&app, &[]).expect_ok();
        assert_eq!(prune::all(&app.state).await.unwrap(), 1200);
        assert_eq!(range(&app).await, (1201, 1505));
        verify::stored(&app, &[]).expect_ok();
        let checkpoint = audit_checkpoint::Entity::find().one(&conn).await.unwrap().unwrap();
        assert_eq!((checkpoint.repo_id, checkpoint.sequence.get()), (app.repo_id, 1200));
        app.clock.advance(9 * DAY);
        assert_eq!(prune::all(&app.state).await.unwrap(), 301);
        // A clock that is set back removes nothing more and restores nothing.
        app.clock.set(NOW - 1000 * DAY);
        assert_eq!(prune::all(&app.state).await.unwrap(), 0);
        read(&app, 1).await;
        verify::stored(&app, &[]).expect_ok();
    }

    async fn the_setting_overrides_the_licence_and_without_both_all_is_kept(app: TestApp) {
        let start = async |app: TestApp, days: u32, tier: Tier| {
            let mut options = with_retention(days);
            options.overrides.gate = Some(Gate::of(tier));
            app.restart(options).await
        };
        app.store("A", "1").await;
        read(&app, 2).await;
        let app = start(app, 0, Tier::Enterprise).await;
        app.clock.set(NOW + 5000 * DAY);
        read(&app, 1).await;
        assert_eq!(prune::all(&app.state).await.unwrap(), 0);
        let app = start(app, 6000, Tier::Solo).await;
        app.clock.set(NOW + 5000 * DAY);
        assert_eq!(prune::all(&app.state).await.unwrap(), 0);
        // The Solo tier keeps seven days.
        let app = start(app, 0, Tier::Solo).await;
        app.clock.set(NOW + 7 * DAY);
        assert_eq!(prune::all(&app.state).await.unwrap(), 0);
        app.clock.advance(1);
        assert_eq!(prune::all(&app.state).await.unwrap(), 3);
        assert_eq!(range(&app).await, (4, 4));
        verify::stored(&app, &[]).expect_ok();
    }

    async fn tampered_entries_and_those_behind_them_are_never_pruned(app: TestApp) {
        use audit_entry::Column as C;
        let app = app.restart(with_retention(30)).await;
        app.store("A", "1").await;
        read(&app, 5).await;
        let conn = app.database.connect().await;
        // Backdated, so that retention would remove the evidence.
        app.clock.advance(10 * DAY);
        audit_entry::Entity::update_many()
            .col_expr(C::Timestamp, Expr::value(NOW - 100 * DAY))
            .filter(C::Sequence.lte(3))
            .exec(&conn)
            .await
            .unwrap();
        assert_eq!(prune::all(&app.state).await.unwrap(), 0);
        verify::stored(&app, &[]).expect_bad(app.repo_id, 1);
        app.clock.advance(100 * DAY);
        assert_eq!(prune::all(&app.state).await.unwrap(), 0);
        for sequence in [1, 2] {
            audit_entry::Entity::update_many()
                .col_expr(C::Timestamp, Expr::value(NOW))
                .filter(C::Sequence.eq(sequence))
                .exec(&conn)
                .await
                .unwrap();
        }
        assert_eq!(prune::all(&app.state).await.unwrap(), 2);
        verify::stored(&app, &[]).expect_bad(app.repo_id, 3);
        // The service continues.
        read(&app, 1).await;
        assert_eq!(prune::all(&app.state).await.unwrap(), 0);
    }

    async fn two_replicas_prune_under_traffic_without_loss(app: TestApp) {
        let other = {
            let mut world = app.forge.world();
            let other = world.add_repo("acme/other");
            world.set_member("acme/other", "alice", "admin");
            other
        };
        let app = app.restart(with_retention(10)).await;
        app.store("A", "1").await;
        let path = "//api/v1/repos/acme/other/vault/secrets/A";
        app.put(path, &app.people.alice, json!({ "value": "x" })).await.expect(201);
        let conn = app.database.connect().await;
        for repo_id in [app.repo_id, other] {
            let entries = (0..2600).map(|n| read_at(NOW - 20 * DAY + n, "curl"));
            rebuild(&conn, &ring(), repo_id, entries).await;
        }
        let (database, forge) = (app.database.clone(), std::sync::Arc::clone(&app.forge));
        let mut options = with_retention(10);
        options.overrides.clock = Some(app.clock.clone());
        let replica = TestApp::start_on(database, forge, app.people.clone(), app.repo_id, options).await;
        let services = [&app, &replica];
        let pruning = join_all(services.map(|service| prune::all(&service.state)));
        let traffic = join_all((0..40).map(|n| read(services[n % 2], 3)));
        let (pruned, _) = tokio::join!(pruning, traffic);
        let pruned: u64 = pruned.into_iter().map(Result::unwrap).sum();
        // The newest entry of the second repository is kept, and of the first if nobody read before.
        let rest = prune::all(&app.state).await.unwrap();
        assert_eq!(pruned + rest, 2600 + 2599);
        assert_eq!(range(&app).await, (2601, 2720));
        let report = verify::stored(&replica, &[]);
        assert_eq!(report.expect_ok().len(), 2);
        assert_eq!(report.of_repo(other)["first_sequence"], 2600);
    }
}

/// A client that reads the beginning and then waits.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_export_whose_entries_are_pruned_meanwhile_is_truncated() {
    let app = TestApp::start(Kind::Sqlite).await;
    let app = app.restart(with_retention(30)).await;
    app.store("A", "1").await;
    let conn = app.database.connect().await;
    let agent = "a".repeat(500);
    let entries = (0..16_000).map(|_| read_at(NOW - 31 * DAY, &agent));
    rebuild(&conn, &ring(), app.repo_id, entries).await;
    let key = public_key(&app).await;

    let request = app.request(reqwest::Method::GET, "/audit/export", &app.people.alice);
    let mut answer = request.send().await.unwrap();
    assert_eq!(answer.status(), 200);
    let mut text = answer.chunk().await.unwrap().unwrap().to_vec();
    assert_eq!(prune::all(&app.state).await.unwrap(), 16_000);
    let cut = loop {
        match answer.chunk().await {
            Ok(Some(part)) => text.extend_from_slice(&part),
            Ok(None) => break false,
            Err(_) => break true,
        }
    };
    assert!(cut, "it must end with an error");
    let text = String::from_utf8_lossy(&text);
    assert!(!text.contains("closing"), "nothing must be signed");
    let report = check(&export(&app, "jsonl").await.text, &key, &[]);
    assert_eq!(report.expect_ok()[0]["first_sequence"], 16_001);
}
