//! The matrix: which environment has which secret.

use std::collections::BTreeMap;

use forgevault_api_types::environments::{MatrixCell, MatrixSecret, MatrixView};

use super::Environments;
use super::part::Part;
use crate::access::RequestContext;
use crate::error::Error;
use crate::http::limiter::Permit;
use crate::http::whole;
use crate::paging;
use crate::secrets::store::{self, ListFilter, MatrixRow};

/// The secrets of one name: a line of the matrix.
pub struct Line {
    /// The name inside the environments; the full name of a secret that has none.
    pub name: String,
    /// By the name of the part.
    pub secrets: BTreeMap<String, MatrixRow>,
}

/// Returns the matrix of the secrets that the filter matches, ordered by name. One that is as large as a long
/// list needs a permit like one, which is kept until it has been sent.
///
/// # Errors
/// When the database is unavailable.
pub async fn lines(
    ctx: &RequestContext,
    filter: &ListFilter,
) -> Result<(Vec<Line>, Option<Permit>), Error> {
    let conn = ctx.app.db.conn();
    let rows = store::matrix(conn, ctx.repo_id, filter, Some(paging::PART)).await?;
    if whole::is_short(&rows) {
        return Ok((by_name(&ctx.environments, rows), None));
    }
    let permit = ctx.permit(&ctx.app.limiters.lists).await?;
    let rows = store::matrix(conn, ctx.repo_id, filter, None).await?;
    Ok((by_name(&ctx.environments, rows), Some(permit)))
}

/// Returns the matrix of the secrets in reach.
///
/// # Errors
/// See [`lines`].
pub async fn read(ctx: &RequestContext) -> Result<(MatrixView, Option<Permit>), Error> {
    let filter = ListFilter::within(ctx.readable_names());
    let (lines, permit) = lines(ctx, &filter).await?;
    let secrets = lines.into_iter().map(|line| MatrixSecret {
        name: line.name,
        environments: line
            .secrets
            .into_iter()
            .map(|(part, row)| (part, cell(&row)))
            .collect(),
    });
    let parts = ctx.environments.parts();
    let view = MatrixView {
        environments: parts.map(|part| part.name().to_owned()).collect(),
        secrets: secrets.collect(),
    };
    Ok((view, permit))
}

fn cell(row: &MatrixRow) -> MatrixCell {
    MatrixCell {
        version: row.current_version.get(),
        updated_at: row.updated_unix,
    }
}

fn by_name(environments: &Environments, rows: Vec<MatrixRow>) -> Vec<Line> {
    // A secret that is shown by its full name has a line of its own: its name may be that of others inside.
    let mut lines: BTreeMap<(String, bool), BTreeMap<String, MatrixRow>> = BTreeMap::new();
    for row in rows {
        let part = environments
            .containing(&row.name)
            .map_or(Part::Base(environments), Part::Declared);
        let short = part.short_name(&row.name);
        let line = (short.unwrap_or(&row.name).to_owned(), short.is_none());
        let line = lines.entry(line).or_default();
        line.insert(part.name().to_owned(), row);
    }
    let lines = lines.into_iter();
    lines
        .map(|((name, _), secrets)| Line { name, secrets })
        .collect()
}
