//! Operator commands for keys, with or without a running service.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use entity::{RepoId, audit_entry, audit_segment, repo, repo_head, repo_key, signing_key};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};

use super::inspect::{self, Report};
use super::master_key::KeySource;
use super::rewrap;
use crate::audit::Source;
use crate::clock::{Clock as _, SystemClock};
use crate::crypto::KeyRing;
use crate::db::Db;
use crate::error::Error;
use crate::operator::OperatorDb;
use crate::text::{counted, cut};

/// Reports which master keys wrap how many keys.
///
/// # Errors
/// If the database is unavailable.
pub async fn status(db: &Db, ring: &KeyRing, source: &KeySource) -> Result<String, DbErr> {
    let conn = db.conn();
    let data_keys: Vec<(String, i64)> = repo_key::Entity::find()
        .select_only()
        .column(repo_key::Column::KekId)
        .column_as(repo_key::Column::Id.count(), "count")
        .group_by(repo_key::Column::KekId)
        .into_tuple()
        .all(conn)
        .await?;
    let audit_keys: Vec<(String, i64)> = repo_head::Entity::find()
        .select_only()
        .column(repo_head::Column::KekId)
        .column_as(repo_head::Column::RepoId.count(), "count")
        .group_by(repo_head::Column::KekId)
        .into_tuple()
        .all(conn)
        .await?;
    let ended: Vec<(String, i64)> = audit_segment::Entity::find()
        .select_only()
        .column(audit_segment::Column::KekId)
        .column_as(audit_segment::Column::Id.count(), "count")
        .group_by(audit_segment::Column::KekId)
        .into_tuple()
        .all(conn)
        .await?;
    let signing_keys: Vec<(String, i64)> = signing_key::Entity::find()
        .select_only()
        .column(signing_key::Column::KekId)
        .column_as(signing_key::Column::Id.count(), "count")
        .group_by(signing_key::Column::KekId)
        .into_tuple()
        .all(conn)
        .await?;
    let mut counts: BTreeMap<&str, (i64, i64, i64)> =
        ring.ids().map(|id| (id.as_str(), (0, 0, 0))).collect();
    for (kek_id, count) in &data_keys {
        counts.entry(kek_id).or_default().0 = *count;
    }
    for (kek_id, count) in audit_keys.iter().chain(&ended) {
        counts.entry(kek_id).or_default().1 += *count;
    }
    for (kek_id, count) in &signing_keys {
        counts.entry(kek_id).or_default().2 = *count;
    }
    let wiped = counts.remove("").map_or(0, |(data_keys, ..)| data_keys);
    let current = ring.current().id().as_str();
    let mut text = format!("the master key is {current}, from {source}\n");
    for (kek_id, (data_keys, audit_keys, signing_keys)) in counts {
        let state = if kek_id == current {
            "current"
        } else if ring.ids().any(|id| id.as_str() == kek_id) {
            "previous"
        } else {
            "NOT AVAILABLE"
        };
        let _ = writeln!(
            text,
            "{kek_id} ({state}): {}, {}, {}",
            counted(data_keys, "data key", "data keys"),
            counted(audit_keys, "audit key", "audit keys"),
            counted(signing_keys, "signing key", "signing keys")
        );
    }
    text += &counted(wiped, "data key was", "data keys were");
    text += " wiped after rotations";
    Ok(text)
}

/// Rewraps everything under previous master keys with the current one. Returns the output, and whether
/// everything succeeded.
///
/// # Errors
/// If the database is unavailable.
pub async fn rewrap(operator_db: &OperatorDb) -> Result<(String, bool), Error> {
    let OperatorDb {
        db, commits, ring, ..
    } = operator_db;
    let (now, none) = (SystemClock.now_unix(), BTreeSet::new());
    let outcome = rewrap::rewrap_all(db, commits, ring, Source::Cli, &none, now).await?;
    let mut text = format!(
        "rewrapped the keys of {} with master key {}",
        counted(outcome.rewrapped.len(), "repository", "repositories"),
        ring.current().id().as_str()
    );
    for repo_id in &outcome.failed {
        let _ = write!(
            text,
            "\nrepository {repo_id}: no available master key opens one of its keys; nothing of it was changed"
        );
    }
    if outcome.failed_signing_keys > 0 {
        let _ = write!(
            text,
            "\nno available master key opens {} not changed",
            counted(
                outcome.failed_signing_keys,
                "signing key; it was",
                "signing keys; they were"
            )
        );
    }
    Ok((
        text,
        outcome.failed.is_empty() && outcome.failed_signing_keys == 0,
    ))
}

/// Opens every key and every version of every repository, and changes nothing. Returns the output, with
/// names but no values, and whether everything could be opened.
///
/// # Errors
/// If the database is unavailable.
pub async fn check(db: &Db, ring: &KeyRing) -> Result<(String, bool), Error> {
    let conn = db.conn();
    let names: BTreeMap<RepoId, String> = repo::Entity::find()
        .all(conn)
        .await?
        .into_iter()
        .map(|repo| (repo.id, cut(&format!("{}/{}", repo.owner, repo.name), 255)))
        .collect();
    let all = inspect::repositories(conn).await?;
    let mut text = String::new();
    let mut total = Report::default();
    let repositories = all.len();
    for repo_id in all {
        let report = inspect::repository(conn, ring, repo_id).await?;
        let name = names.get(&repo_id).map_or("(no name)", String::as_str);
        let _ = writeln!(
            text,
            "{name} ({repo_id}): {}, {}, {}",
            counted(report.data_keys, "data key", "data keys"),
            counted(report.versions, "version", "versions"),
            verdict(&report)
        );
        for failure in &report.failures {
            let what = cut(&failure.what.to_string(), 512);
            let _ = writeln!(text, "  {what}: {}", failure.why);
        }
        total.data_keys += report.data_keys;
        total.versions += report.versions;
        total.failures.extend(report.failures);
    }
    let (signing_keys, failures) = inspect::signing_keys(conn, ring).await?;
    for failure in &failures {
        let _ = writeln!(text, "{}: {}", failure.what, failure.why);
    }
    total.failures.extend(failures);
    let failures = inspect::instance(conn, ring).await?;
    for failure in &failures {
        let _ = writeln!(text, "{}: {}", failure.what, failure.why);
    }
    total.failures.extend(failures);
    if !ring.rows_are_bound() {
        let _ = writeln!(
            text,
            "rows without a MAC are still accepted: run forgevault serve once to add the missing MACs"
        );
    }
    if let Some(newest) = newest_entry(conn).await? {
        let name = names
            .get(&newest.repo_id)
            .map_or("(no name)", String::as_str);
        let at = time::OffsetDateTime::from_unix_timestamp(newest.timestamp);
        let at = at.map_or_else(
            |_| newest.timestamp.to_string(),
            |at| {
                format!(
                    "{} {:02}:{:02}:{:02} UTC",
                    at.date(),
                    at.hour(),
                    at.minute(),
                    at.second()
                )
            },
        );
        let _ = writeln!(
            text,
            "the newest audit entry is number {} of {name} ({}), {at}",
            newest.sequence, newest.repo_id
        );
    }
    let _ = write!(
        text,
        "{}, {}, {}, {}, {}",
        counted(repositories, "repository", "repositories"),
        counted(signing_keys, "signing key", "signing keys"),
        counted(total.data_keys, "data key", "data keys"),
        counted(total.versions, "version", "versions"),
        verdict(&total)
    );
    Ok((text, total.failures.is_empty()))
}

async fn newest_entry(conn: &impl ConnectionTrait) -> Result<Option<audit_entry::Model>, DbErr> {
    audit_entry::Entity::find()
        .filter(audit_entry::Column::RepoId.ne(0))
        .order_by_desc(audit_entry::Column::Id)
        .one(conn)
        .await
}

fn verdict(report: &Report) -> String {
    match report.failures.len() {
        0 => "all can be opened".to_owned(),
        count => format!("{count} CANNOT BE OPENED"),
    }
}
