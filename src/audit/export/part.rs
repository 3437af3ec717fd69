//! A part of an audit log as a file: the entries that a search finds, oldest first, without a closing line,
//! since nothing proves that a part is complete.

use entity::{RepoId, Sequence, audit_entry};

use super::text::Text;
use super::{CHUNK, Format, Line};
use crate::access::RequestContext;
use crate::audit::search::{self, Search, Start};
use crate::db::Db;
use crate::error::Error;
use crate::http::limiter::Permit;
use crate::http::stream::{self, Parts, Sending, StreamError};

/// Begins the export of what the search finds up to the newest entry committed now.
///
/// # Errors
/// When the database is unavailable.
pub async fn begin(
    ctx: &RequestContext,
    format: Format,
    search: Search,
    permit: Permit,
) -> Result<Sending, Error> {
    let (first, last) = search::extent(ctx).await?;
    let conn = ctx.app.db.conn();
    let rows = search.entries(conn, ctx.repo_id, Start::After(Sequence::NONE), CHUNK);
    let rows = rows.await?;
    let part = Part {
        db: ctx.app.db.clone(),
        repo_id: ctx.repo_id,
        search,
        last,
    };
    let entries = u64::try_from(last.get() - first.get() + 1).unwrap_or(0);
    Ok(stream::send(permit, ctx.recipient(), entries, |parts| {
        part.run(Text::begin(format), rows, parts)
    }))
}

/// A running export of a part.
struct Part {
    db: Db,
    repo_id: RepoId,
    search: Search,
    last: Sequence,
}

impl Part {
    async fn run(
        self,
        mut text: Text,
        mut rows: Vec<audit_entry::Model>,
        mut parts: Parts,
    ) -> Result<(), StreamError> {
        loop {
            rows.retain(|row| row.sequence <= self.last);
            let last = rows.last().map(|row| row.sequence);
            for row in rows {
                text.push(&Line::from(row));
            }
            parts.send(text.take()).await?;
            let Some(last) = last else { break };
            let next = self
                .search
                .entries(self.db.conn(), self.repo_id, Start::After(last), CHUNK);
            rows = next.await.map_err(StreamError::because)?;
        }
        parts.finish();
        Ok(())
    }
}
