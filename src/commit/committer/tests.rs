use entity::{
    Generation, SecretId, TokenId, UserId, Version, VersionId, audit_entry, repo_head, token,
};
use sea_orm::{ActiveModelTrait as _, EntityTrait as _, PaginatorTrait as _, QueryOrder as _};

use super::*;
use crate::audit::chain::{self, GENESIS, Hash};
use crate::audit::{Action, Source, store as audit};
use crate::clock::TestClock;
use crate::commit::{JudgedNames, NameRights, WriteTx};
use crate::crypto::Kek;
use crate::db::tests::migrated;
use crate::error::Code;
use crate::paging::Page;
use crate::tokens::Scope;
use crate::tokens::store::TokenSnapshot;

pub fn entry(repo_id: i64, request_id: &str) -> Entry {
    Entry {
        repo_id: RepoId::new(repo_id),
        action: Action::Read,
        success: false,
        message: "why".into(),
        secret_id: SecretId::new(1),
        secret_name: "A".into(),
        version_id: VersionId::new(2),
        version: Version::new(3),
        user_id: UserId::new(4),
        user_name: "ann".into(),
        token_id: TokenId::new(5),
        ip_address: "::1".into(),
        user_agent: "curl".into(),
        request_id: request_id.into(),
        source: Source::Api,
    }
}

pub fn ring(byte: u8) -> Arc<KeyRing> {
    Arc::new(KeyRing::new(Kek::new(&[byte; 32]), vec![]))
}

pub fn committer(db: &Db, keys: &Arc<KeyRing>) -> Committer {
    let clock = Arc::new(TestClock::at(1000));
    let started = Committer::start(
        db.clone(),
        Arc::clone(keys),
        clock,
        Arc::default(),
        Arc::default(),
        None,
    );
    started.unwrap()
}

/// The authority of the token of [`add_token`], as first authorized.
fn token() -> Authority {
    let scope: Scope = "read:*".parse().unwrap();
    let names = JudgedNames {
        rights: NameRights::Token(scope.clone()),
        generation: Generation::NONE,
        names: vec![],
        reach: None,
        overlays: vec![],
    };
    let snapshot = TokenSnapshot {
        token_id: TokenId::new(5),
        scope,
        address: None,
    };
    Authority::Token(snapshot, names)
}

/// Adds a token with the id 5 in repository 1.
async fn add_token(db: &Db) {
    let row = token::Model {
        id: TokenId::new(5),
        repo_id: RepoId::new(1),
        token_hash: "0".repeat(64),
        scope: "read:*".into(),
        description: "CI".into(),
        created_unix: 1,
        created_by: UserId::new(2),
        parent_id: TokenId::NONE,
        expires_unix: 0,
        revoked_unix: 0,
        last_used_unix: 0,
        used_count: 0,
        allowed_ips: String::new(),
        failed_auth_count: 0,
        locked_until: 0,
        creator_inactive_unix: 0,
        row_mac: None,
    };
    let row = token::ActiveModel::from(row).reset_all();
    let insert = token::Entity::insert(row).exec_without_returning(db.conn());
    insert.await.unwrap();
}

#[tokio::test]
async fn closing_commits_what_was_submitted_and_refuses_what_comes_later() {
    let (_folder, db) = migrated().await;
    let keys = ring(1);
    for db in [db.clone(), db.pool_only()] {
        let commits = committer(&db, &keys);
        // Another owner does not keep the task alive.
        let other = commits.clone();
        let repo_id = RepoId::new(1);
        let record = |number: i32| {
            let entries = vec![entry(1, &format!("r{number}"))];
            commits.record(repo_id, entries, Authority::Service)
        };
        let submitted = futures_util::future::join_all((0..50).map(record));
        let (recorded, ()) = tokio::join!(submitted, other.close());
        assert!(recorded.iter().all(Result::is_ok), "{recorded:?}");
        assert!(other.is_closed());
        let late = record(50).await.unwrap_err();
        assert_eq!(late.code(), Code::AuditUnavailable);
        commits.close().await;
    }
    let count = audit_entry::Entity::find().count(db.conn()).await.unwrap();
    assert_eq!(count, 100);
}

#[tokio::test]
async fn reads_are_committed_the_same_by_the_thread_and_by_the_pool() {
    let (_folder, db) = migrated().await;
    add_token(&db).await;
    let keys = ring(1);
    let (on_thread, on_pool) = (committer(&db, &keys), committer(&db.pool_only(), &keys));
    for (number, commits) in [&on_thread, &on_pool, &on_thread, &on_thread, &on_pool]
        .into_iter()
        .enumerate()
    {
        for repo_id in [1, 2] {
            let entries = vec![entry(repo_id, "first"), entry(repo_id, &number.to_string())];
            let authority = match repo_id {
                1 => token(),
                _ => Authority::Service,
            };
            let repo_id = RepoId::new(repo_id);
            commits.record(repo_id, entries, authority).await.unwrap();
        }
    }

    let rows = audit_entry::Entity::find()
        .order_by_asc(audit_entry::Column::Sequence)
        .all(db.conn());
    let rows = rows.await.unwrap();
    for repo_id in [1, 2].map(RepoId::new) {
        let head = repo_head::Entity::find_by_id(repo_id).one(db.conn()).await;
        let head = head.unwrap().unwrap();
        let key = keys.open_audit_key(repo_id, &head.kek_id, &head.sealed_audit_key);
        let key = key.unwrap();
        let rows: Vec<_> = rows.iter().filter(|row| row.repo_id == repo_id).collect();
        assert_eq!(rows.len(), 10);
        let mut last: Hash = GENESIS;
        for (row, index) in rows.iter().zip(0..) {
            assert_eq!(row.sequence.get(), index + 1);
            last = chain::link(&key, &last, row);
            assert_eq!(row.hash, last);
            // Except for its position, a row is the same whichever way it was committed.
            let request_id = match index % 2 {
                0 => "first".to_owned(),
                _ => (index / 2).to_string(),
            };
            let expected = audit_entry::Model {
                id: row.id,
                sequence: row.sequence,
                hash: row.hash.clone(),
                request_id,
                ..rows[0].clone().clone()
            };
            assert_eq!(**row, expected);
        }
        assert_eq!((head.sequence.get(), head.hash), (10, last.to_vec()));
    }
    let first = &rows[0];
    assert_eq!((first.timestamp, first.success), (1000, false));
    let token = token::Entity::find_by_id(TokenId::new(5))
        .one(db.conn())
        .await;
    let token = token.unwrap().unwrap();
    assert_eq!((token.used_count, token.last_used_unix), (5, 1000));
}

#[tokio::test]
async fn a_read_under_another_master_key_is_refused_by_the_thread_and_by_the_pool() {
    let (_folder, db) = migrated().await;
    let first = committer(&db, &ring(1));
    first
        .record(RepoId::new(1), vec![entry(1, "a")], Authority::Service)
        .await
        .unwrap();
    for db in [db.clone(), db.pool_only()] {
        let refused = committer(&db, &ring(2));
        let refused = refused
            .record(RepoId::new(1), vec![entry(1, "b")], Authority::Service)
            .await;
        assert_eq!(refused.unwrap_err().code(), Code::KeyMismatch);
    }
    let rows = audit_entry::Entity::find().all(db.conn()).await.unwrap();
    assert_eq!(rows.len(), 1);
}

#[tokio::test]
async fn many_reads_at_once_leave_no_gap() {
    let (_folder, db) = migrated().await;
    let commits = committer(&db, &ring(1));
    let records = (0..300).map(|number| {
        let commits = commits.clone();
        tokio::spawn(async move {
            let entries = vec![entry(number % 3, "a")];
            commits
                .record(RepoId::new(number % 3), entries, Authority::Service)
                .await
        })
    });
    for record in records.collect::<Vec<_>>() {
        record.await.unwrap().unwrap();
    }
    let rows = audit_entry::Entity::find().all(db.conn()).await.unwrap();
    for repo_id in (0..3).map(RepoId::new) {
        let of_repo = rows.iter().filter(|row| row.repo_id == repo_id);
        let mut sequences: Vec<_> = of_repo.map(|row| row.sequence.get()).collect();
        sequences.sort_unstable();
        assert_eq!(sequences, (1..=100).collect::<Vec<_>>());
    }
}

#[tokio::test]
async fn the_entries_of_a_secret_are_found_in_every_block_of_its_index() {
    let (_folder, db) = migrated().await;
    let commits = committer(&db, &ring(1));
    let named = |number: i64, repo_id| {
        let (secret_id, name) = if number % 1000 == 0 {
            (1, "A")
        } else {
            (2, "B")
        };
        Entry {
            secret_id: SecretId::new(secret_id),
            secret_name: name.into(),
            ..entry(repo_id, "r")
        }
    };
    // Entries of the same name in another repository lie between them.
    for first in [0, 1300, 2600] {
        for repo_id in [1, 2] {
            let entries = (first..first + 1300).map(|number| named(number, repo_id));
            let entries = entries.collect();
            commits
                .record(RepoId::new(repo_id), entries, Authority::Service)
                .await
                .unwrap();
        }
    }
    let filter = audit::EntryFilter {
        secret: Some("A".parse().unwrap()),
        ..Default::default()
    };
    for (page, expected) in [(1, vec![3001, 2001, 1001]), (2, vec![1]), (3, vec![])] {
        let page = Page::new(page, 3);
        let (rows, total) = audit::list(db.conn(), RepoId::new(2), &filter, page)
            .await
            .unwrap();
        let found: Vec<i64> = rows.iter().map(|row| row.sequence.get()).collect();
        assert_eq!((found, total), (expected, 4));
        assert!(rows.iter().all(|row| row.repo_id == RepoId::new(2)));
    }
}

/// Refuses to work, or works.
struct MayFail(Option<Code>);

impl Command for MayFail {
    type Output = i64;

    async fn apply(&self, tx: &mut WriteTx<'_>, _: &mut Entry) -> Result<i64, Error> {
        match self.0 {
            None => Ok(tx.now),
            Some(code) => Err(Error::new(code, "on a whim")),
        }
    }
}

#[tokio::test]
async fn each_of_a_batch_has_its_own_answer_however_many_fail() {
    let (_folder, db) = migrated().await;
    for db in [db.clone(), db.pool_only()] {
        let commits = committer(&db, &ring(1));
        let before = audit_entry::Entity::find().all(db.conn()).await.unwrap();
        let writes = (0..60).map(|number: usize| {
            let failures = [None, Some(Code::InternalError), Some(Code::VersionConflict)];
            let command = MayFail(failures[number % 3]);
            commits.execute(command, entry(1, &number.to_string()), Authority::Service)
        });
        let answers = futures_util::future::join_all(writes).await;
        for (number, answer) in answers.into_iter().enumerate() {
            let answer = answer.map_err(|error| error.code());
            let expected = [
                Ok(1000),
                Err(Code::InternalError),
                Err(Code::VersionConflict),
            ];
            assert_eq!(answer, expected[number % 3], "{number}");
        }
        let rows = audit_entry::Entity::find().all(db.conn()).await.unwrap();
        assert_eq!(rows.len(), before.len() + 60);
    }
}

#[tokio::test]
async fn requests_of_very_many_entries_are_committed_whole() {
    let (_folder, db) = migrated().await;
    let commits = committer(&db, &ring(1));
    let sizes = [3000, 3000, 1, 5000, 2];
    let records = sizes.map(|size| {
        commits.record(
            RepoId::new(1),
            vec![entry(1, "a"); size],
            Authority::Service,
        )
    });
    for record in futures_util::future::join_all(records).await {
        record.unwrap();
    }
    let head = repo_head::Entity::find_by_id(RepoId::new(1))
        .one(db.conn())
        .await;
    assert_eq!(head.unwrap().unwrap().sequence.get(), 11_003);
}

/// A command that removes data for good.
struct Removal;

impl Command for Removal {
    type Output = ();

    fn removes_data(&self) -> bool {
        true
    }

    async fn apply(&self, _: &mut WriteTx<'_>, _: &mut Entry) -> Result<(), Error> {
        Ok(())
    }
}

#[tokio::test]
async fn removed_data_is_removed_from_the_log_as_soon_as_that_is_committed() {
    let (folder, db) = migrated().await;
    let log = folder.path().join("vault.db-wal");
    let emptied = async || {
        let emptied = async {
            while std::fs::metadata(&log).unwrap().len() > 0 {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        };
        // Without a removal, it is truncated once a minute.
        let limit = Duration::from_secs(30);
        tokio::time::timeout(limit, emptied).await.unwrap();
    };
    tokio::spawn(db.clone().keep_log_short());
    emptied().await;
    let commits = committer(&db, &ring(1));
    let removed = commits.execute(Removal, entry(1, "a"), Authority::Service);
    removed.await.unwrap();
    emptied().await;
}
