//! The matrix: which environment has which secret.

use std::collections::BTreeMap;

use forgevault_api_types::environments::{MatrixCell, MatrixSecret, MatrixView};

use super::part::Part;
use super::{BASE, Environments};
use crate::access::RequestContext;
use crate::error::Error;
use crate::http::limiter::Permit;
use crate::http::whole;
use crate::paging;
use crate::secrets::store::{self, MatrixRow};

/// Returns the matrix of the secrets in reach. One that is as large as a long list needs a permit like one,
/// which is kept until it has been sent.
///
/// # Errors
/// When the database is unavailable.
pub async fn read(ctx: &RequestContext) -> Result<(MatrixView, Option<Permit>), Error> {
    let (conn, reach) = (ctx.app.db.conn(), ctx.readable_names());
    let rows = store::matrix(conn, ctx.repo_id, &reach, Some(paging::PART)).await?;
    if whole::is_short(&rows) {
        return Ok((view(&ctx.environments, rows), None));
    }
    let permit = ctx.permit(&ctx.app.limiters.lists).await?;
    let rows = store::matrix(conn, ctx.repo_id, &reach, None).await?;
    Ok((view(&ctx.environments, rows), Some(permit)))
}

fn view(environments: &Environments, rows: Vec<MatrixRow>) -> MatrixView {
    // A secret that is shown by its full name has a line of its own: its name may be that of others inside.
    let mut secrets: BTreeMap<(String, bool), BTreeMap<String, MatrixCell>> = BTreeMap::new();
    for row in rows {
        let part = environments
            .containing(&row.name)
            .map_or(Part::Base(environments), Part::Declared);
        let short = part.short_name(&row.name);
        let cell = MatrixCell {
            version: row.current_version.get(),
            updated_at: row.updated_unix,
        };
        let line = (short.unwrap_or(&row.name).to_owned(), short.is_none());
        let line = secrets.entry(line).or_default();
        line.insert(part.name().to_owned(), cell);
    }
    let secrets = secrets.into_iter();
    let secrets = secrets.map(|((name, _), environments)| MatrixSecret { name, environments });
    let names = environments.names().into_iter();
    MatrixView {
        environments: [BASE].into_iter().chain(names).map(str::to_owned).collect(),
        secrets: secrets.collect(),
    }
}
