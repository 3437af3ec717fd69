//! Unit tests of the group commit: failing jobs in a batch, callers that disconnect, two services that
//! write concurrently, and shutdown.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "of tests: a panic is a failed test"
)]

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use entity::{
    Generation, KeyVersion, RepoId, SecretId, Sequence, TokenId, UserId, Version, VersionId,
    repo_head,
};
use forgevault::app_state::AppState;
use forgevault::audit::chain::GENESIS;
use forgevault::audit::{Action, Entry, Source};
use forgevault::commit::{Authority, Command, WriteTx};
use forgevault::crypto::{Kek, KeyRing, RequiredMacs};
use forgevault::error::{Code, Error};
use forgevault::secrets::author::Author;
use forgevault::secrets::body::NewVersion;
use forgevault::secrets::precondition::Precondition;
use forgevault::secrets::put::{Put, PutParts};
use forgevault::secrets::value::Value;
use futures_util::FutureExt as _;
use futures_util::future::join_all;
use sea_orm::ActiveValue::Set;
use sea_orm::{EntityTrait as _, QuerySelect as _};

use crate::integrity::Ledger;
use crate::support::app::{Options, TestApp};
use crate::support::database::{Kind, TestDatabase};

fn entry(repo_id: RepoId, action: Action, name: &str) -> Entry {
    Entry {
        repo_id,
        action,
        success: true,
        message: String::new(),
        secret_id: SecretId::NONE,
        secret_name: name.to_owned(),
        version_id: VersionId::NONE,
        version: Version::NONE,
        user_id: UserId::new(1),
        user_name: "alice".to_owned(),
        token_id: TokenId::NONE,
        ip_address: "192.0.2.1".to_owned(),
        user_agent: String::new(),
        request_id: uuid::Uuid::now_v7().to_string(),
        source: Source::Api,
    }
}

/// What a [`StoreSecret`] does after its write.
#[derive(Clone)]
enum AfterWrite {
    Succeed,
    Fail,
    Panic,
    /// Once the others at the barrier hold their locks, locks that repository's head too.
    LockToo(RepoId, Arc<tokio::sync::Barrier>),
}

/// Stores a secret, then performs one more action.
struct StoreSecret {
    put: Put,
    after_write: AfterWrite,
    first: AtomicBool,
}

impl StoreSecret {
    fn new(vault: &AppState, name: &str, after_write: AfterWrite) -> Self {
        let value = Value::parse("x".to_owned().into(), None, 10).unwrap();
        Self {
            put: PutParts::of(vault, Author::User(UserId::new(1))).put(
                name.parse().unwrap(),
                NewVersion {
                    value,
                    description: None,
                    kind: None,
                    comment: String::new(),
                },
                Precondition::default(),
            ),
            after_write,
            first: AtomicBool::new(true),
        }
    }
}

impl Command for StoreSecret {
    type Output = Version;

    async fn apply(&self, tx: &mut WriteTx<'_>, entry: &mut Entry) -> Result<Version, Error> {
        self.put.apply(tx, entry).await?;
        match &self.after_write {
            AfterWrite::Succeed => {}
            AfterWrite::Fail => return Err(Error::new(Code::AlreadyExists, "changed its mind")),
            AfterWrite::Panic => panic!("canary"),
            AfterWrite::LockToo(repo_id, all) => {
                if self.first.swap(false, Ordering::SeqCst) {
                    all.wait().await;
                    let head = repo_head::Entity::find_by_id(*repo_id).lock_exclusive();
                    forgevault::db::one(tx.read(), head).await?;
                }
            }
        }
        Ok(entry.version)
    }
}

async fn store(
    vault: &AppState,
    repo_id: RepoId,
    name: &str,
    after_write: AfterWrite,
) -> Result<Version, Error> {
    let command = StoreSecret::new(vault, name, after_write);
    let entry = entry(repo_id, Action::Write, name);
    vault
        .commits
        .execute(command, entry, Authority::Service)
        .await
}

async fn record(vault: &AppState, repo_id: RepoId, name: &str) -> Result<(), Error> {
    let entries = vec![entry(repo_id, Action::Read, name)];
    vault
        .commits
        .record(repo_id, entries, Authority::Service)
        .await
}

on_each_database! {
    async fn a_failing_or_panicking_write_does_not_affect_its_batch(app: TestApp) {
        let outcomes = [AfterWrite::Succeed, AfterWrite::Fail, AfterWrite::Panic, AfterWrite::Succeed];
        let jobs = (0..40).map(|n| {
            let (vault, after_write) = (&app.state, outcomes[n % 4].clone());
            async move { store(vault, app.repo_id, &format!("N{n}"), after_write).await }
        });
        for (n, result) in join_all(jobs).await.into_iter().enumerate() {
            let code = result.map_err(|error| error.code());
            let expected = [
                Ok(Version::FIRST),
                Err(Code::AlreadyExists),
                Err(Code::InternalError),
                Ok(Version::FIRST),
            ];
            assert_eq!(code, expected[n % 4], "{n}");
        }
        let ledger = Ledger::read(app.state.db.conn()).await;
        assert_eq!(ledger.secrets.len(), 20);
        assert_eq!(ledger.entries.len(), 40);
        for entry in &ledger.entries {
            let n: usize = entry.secret_name[1..].parse().unwrap();
            assert_eq!(entry.success, matches!(n % 4, 0 | 3), "{}", entry.secret_name);
            if !entry.success {
                let reason = ["already_exists: changed its mind", "internal_error: internal error"];
                assert_eq!(entry.fail_reason, reason[n % 4 - 1]);
                assert_eq!((entry.secret_id, entry.version), (SecretId::NONE, Version::NONE), "nothing was written");
            }
        }
    }

    async fn a_repository_with_another_master_key_does_not_block_others(app: TestApp) {
        const FOREIGN: RepoId = RepoId::new(999);
        let foreign = KeyRing::new(Kek::new(&[9; 32]), vec![]);
        let head = repo_head::ActiveModel {
            repo_id: Set(FOREIGN),
            sequence: Set(Sequence::NONE),
            first_sequence: Set(Sequence::FIRST),
            hash: Set(GENESIS.to_vec()),
            sealed_audit_key: Set(foreign.new_audit_key(FOREIGN, RequiredMacs::None).unwrap()),
            kek_id: Set(foreign.current().id().as_str().to_owned()),
            key_version: Set(KeyVersion::NONE),
            secret_count: Set(0),
            deleted_count: Set(0),
            row_sequence: Set(Sequence::NONE),
            environment_generation: Set(Generation::NONE),
            environment_mac: Set(None),
        };
        let conn = app.state.db.conn();
        repo_head::Entity::insert(head).exec_without_returning(conn).await.unwrap();
        let jobs = (0..20).map(|n| {
            let (vault, repo_id) = (&app.state, if n % 2 == 0 { app.repo_id } else { FOREIGN });
            async move {
                let name = format!("N{n}");
                let recorded = record(vault, repo_id, &name).await;
                let stored = store(vault, repo_id, &name, AfterWrite::Succeed).await;
                (recorded.map_err(|e| e.code()), stored.map_err(|e| e.code()))
            }
        });
        for (n, result) in join_all(jobs).await.into_iter().enumerate() {
            let mismatch = Code::KeyMismatch;
            let expected = if n % 2 == 0 { (Ok(()), Ok(Version::FIRST)) } else { (Err(mismatch), Err(mismatch)) };
            assert_eq!(result, expected, "{n}");
        }
        let ledger = Ledger::read(conn).await;
        assert_eq!(ledger.of_repo(app.repo_id).len(), 20);
        assert_eq!(ledger.of_repo(FOREIGN).len(), 0);
        assert_eq!(ledger.secrets.len(), 10);
    }

    async fn an_entry_rejected_by_the_database_does_not_block_others(app: TestApp) {
        // Longer than its column; only SQLite accepts it.
        let poison = "x".repeat(300);
        let jobs = (0..20).map(|n| {
            let name = if n == 7 { poison.clone() } else { format!("N{n}") };
            let vault = &app.state;
            async move { record(vault, app.repo_id, &name).await.map_err(|e| e.code()) }
        });
        let is_sqlite = app.database.kind == Kind::Sqlite;
        for (n, result) in join_all(jobs).await.into_iter().enumerate() {
            let refused = n == 7 && !is_sqlite;
            let expected = if refused { Err(Code::AuditUnavailable) } else { Ok(()) };
            assert_eq!(result, expected, "{n}");
        }
        let ledger = Ledger::read(app.state.db.conn()).await;
        assert_eq!(ledger.entries.len(), if is_sqlite { 20 } else { 19 });
    }

    async fn a_cancelled_caller_still_leaves_its_write_and_entry(app: TestApp) {
        for n in 0..20 {
            let name = format!("N{n}");
            // Polled once, the job is queued; it does not matter whether it finished in that moment.
            drop(record(&app.state, app.repo_id, &name).now_or_never());
            drop(store(&app.state, app.repo_id, &name, AfterWrite::Succeed).now_or_never());
        }
        record(&app.state, app.repo_id, "LAST").await.unwrap();
        let ledger = Ledger::read(app.state.db.conn()).await;
        assert_eq!(ledger.entries.len(), 41);
        assert_eq!(ledger.secrets.len(), 20);
    }

    async fn a_thousand_concurrent_jobs_leave_no_gap(app: TestApp) {
        let jobs = (0..1000).map(|n| {
            let (vault, repo_id) = (&app.state, RepoId::new(app.repo_id.get() + n % 3));
            async move {
                if n % 10 == 0 {
                    store(vault, repo_id, &format!("N{}", n % 7), AfterWrite::Succeed).await.map(drop)
                } else {
                    record(vault, repo_id, "N").await
                }
            }
        });
        for result in join_all(jobs).await {
            result.unwrap();
        }
        let ledger = Ledger::read(app.state.db.conn()).await;
        assert_eq!(ledger.entries.len(), 1000);
        assert_eq!(ledger.versions.len(), 100);
    }

    async fn shutdown_waits_until_all_queued_jobs_are_durable(app: TestApp) {
        let jobs: Vec<_> = (0..300)
            .map(|n| {
                let (commits, repo_id) = (app.state.commits.clone(), app.repo_id);
                tokio::spawn(async move {
                    let entries = vec![entry(repo_id, Action::Read, &format!("N{n}"))];
                    commits.record(repo_id, entries, Authority::Service).await
                })
            })
            .collect();
        let (database, ..) = app.stop().await;
        let ledger = Ledger::read(&database.connect().await).await;
        assert_eq!(ledger.entries.len(), 300);
        for job in jobs {
            job.await.unwrap().unwrap();
        }
        database.drop().await;
    }
}

/// A second service on the first one's database.
async fn second_service(app: &TestApp) -> TestApp {
    let options = Options {
        settings: vec![("FORGEVAULT__DATABASE__URL", app.database.url.clone())],
        ..Options::default()
    };
    let unused = TestDatabase::create(Kind::Sqlite).await;
    let forge = crate::support::forge::StandIn::start().await;
    let (people, repo_id) = crate::support::app::populate(&forge);
    TestApp::start_on(unused, forge, people, repo_id, options).await
}

async fn two_services_write_at_once(kind: Kind) {
    let one = TestApp::start(kind).await;
    let two = second_service(&one).await;
    let jobs = (0..200).map(|n| {
        let (vault, repo_id) = (
            [&one, &two][n % 2].state.clone(),
            RepoId::new(1 + i64::from(n % 4 > 1)),
        );
        tokio::spawn(async move {
            store(&vault, repo_id, &format!("N{}", n % 3), AfterWrite::Succeed).await
        })
    });
    for job in join_all(jobs).await {
        job.unwrap().unwrap();
    }
    let ledger = Ledger::read(one.state.db.conn()).await;
    assert_eq!(ledger.versions.len(), 200);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_services_assign_unique_numbers_on_sqlite() {
    two_services_write_at_once(Kind::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_services_assign_unique_numbers_on_postgres() {
    if Kind::Postgres.is_wanted() {
        two_services_write_at_once(Kind::Postgres).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_services_assign_unique_numbers_on_mysql() {
    if Kind::MySql.is_wanted() {
        two_services_write_at_once(Kind::MySql).await;
    }
}

/// Two services each hold one repository and then want the other's. The database resolves the deadlock by
/// choosing a victim, whose batch is retried.
async fn a_deadlock_is_retried(kind: Kind) {
    let one = TestApp::start(kind).await;
    let two = second_service(&one).await;
    let repos = [1, 2].map(RepoId::new);
    for repo_id in repos {
        record(&one.state, repo_id, "HEAD").await.unwrap();
    }
    let both = Arc::new(tokio::sync::Barrier::new(2));
    let (a, b) = tokio::join!(
        store(
            &one.state,
            repos[0],
            "A",
            AfterWrite::LockToo(repos[1], Arc::clone(&both))
        ),
        store(
            &two.state,
            repos[1],
            "B",
            AfterWrite::LockToo(repos[0], both)
        ),
    );
    assert_eq!((a.unwrap(), b.unwrap()), (Version::FIRST, Version::FIRST));
    let ledger = Ledger::read(one.state.db.conn()).await;
    assert_eq!((ledger.secrets.len(), ledger.entries.len()), (2, 4));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_deadlock_loses_no_write_on_postgres() {
    if Kind::Postgres.is_wanted() {
        a_deadlock_is_retried(Kind::Postgres).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_deadlock_loses_no_write_on_mysql() {
    if Kind::MySql.is_wanted() {
        a_deadlock_is_retried(Kind::MySql).await;
    }
}
