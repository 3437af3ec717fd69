//! The history of a part of a vault, as its readers see it.

use std::sync::Arc;

use entity::{RepoId, Revision};
use forgevault_api_types::environments::{NameChange, RevisionView};

use super::Environments;
use super::part::{EnvironmentName, Part};
use super::revisions::{self, RecordedRevision};
use crate::access::{ListTokens, RequestContext, WholeRepository};
use crate::db::Db;
use crate::error::Error;
use crate::http::page::Listed;
use crate::http::whole::{self, Whole};
use crate::paging::Page;
use crate::secrets::author::Author;
use crate::secrets::authors::Authors;
use crate::secrets::name::NameFilter;

/// Revisions per part of a whole history. Each may have many changes.
const PART: u64 = 50;

/// Returns the revisions of a part of the vault, newest first: a page, or all. Only changes of names in reach,
/// and without the right to all of them only revisions with such changes.
///
/// # Errors
/// [`crate::error::Code::NotFound`] when the environment is not declared.
pub async fn history(
    ctx: &RequestContext,
    name: &EnvironmentName,
    page: Option<Page>,
) -> Result<Listed<RevisionView, Revision>, Error> {
    let part = ctx.environments.require(name.as_str())?;
    let reach = part.within(&ctx.readable_names());
    if reach.any_of.is_empty() {
        return Ok(match page {
            Some(page) => Listed::Page(page, (vec![], 0)),
            None => Listed::Whole(Whole::Short(vec![])),
        });
    }
    let reader = Arc::new(Reader {
        db: ctx.app.db.clone(),
        repo_id: ctx.repo_id,
        environments: Arc::clone(&ctx.environments),
        part: name.clone(),
        reach: (!part.is_whole_in(&reach)).then_some(reach),
        lists_tokens: ctx.may::<ListTokens>(&WholeRepository),
    });
    if let Some(page) = page {
        // A revision may have very many changes, and to count those in part of the names takes all of them.
        let _permit = if page.size() > PART || reader.reach.is_some() {
            Some(ctx.permit(&ctx.app.limiters.lists).await?)
        } else {
            None
        };
        return Ok(Listed::Page(page, reader.page(page).await?));
    }
    let all = reader.below(Revision::MAX).await?;
    if u64::try_from(all.len()).is_ok_and(|len| len < PART) {
        return Ok(Listed::Whole(Whole::Short(all)));
    }
    let permit = ctx.permit(&ctx.app.limiters.lists).await?;
    // The parts go from the newest downwards, so they exclude revisions that are added meanwhile.
    let first = reader.below(Revision::MAX).await?;
    let newest = first.first().map_or(Revision::NONE, number);
    let total = reader.count_up_to(newest).await?;
    let next = move |last| {
        let reader = Arc::clone(&reader);
        whole::part(async move { reader.below(last).await })
    };
    Ok(Listed::Whole(Whole::Long {
        total,
        first,
        next: Box::new(next),
        key: number,
        permit,
    }))
}

fn number(view: &RevisionView) -> Revision {
    Revision::new(view.revision)
}

/// Reads a history on behalf of one caller.
struct Reader {
    db: Db,
    repo_id: RepoId,
    environments: Arc<Environments>,
    part: EnvironmentName,
    /// [`None`] for the whole part.
    reach: Option<NameFilter>,
    lists_tokens: bool,
}

impl Reader {
    async fn page(&self, page: Page) -> Result<(Vec<RevisionView>, u64), Error> {
        let (conn, reach) = (self.db.conn(), self.reach.as_ref());
        let part = (self.repo_id, self.part()?);
        let (recorded, total) = revisions::history(conn, part, reach, page).await?;
        Ok((self.views(recorded).await?, total))
    }

    /// Returns the next part, below a revision.
    async fn below(&self, revision: Revision) -> Result<Vec<RevisionView>, Error> {
        let (conn, reach) = (self.db.conn(), self.reach.as_ref());
        let (part, below) = ((self.repo_id, self.part()?), (revision, PART));
        let recorded = revisions::history_below(conn, part, reach, below).await?;
        self.views(recorded).await
    }

    async fn count_up_to(&self, newest: Revision) -> Result<u64, Error> {
        let (conn, reach) = (self.db.conn(), self.reach.as_ref());
        let part = (self.repo_id, self.part()?);
        Ok(revisions::count_up_to(conn, part, reach, newest).await?)
    }

    async fn views(&self, recorded: Vec<RecordedRevision>) -> Result<Vec<RevisionView>, Error> {
        let known = recorded.iter().filter_map(author);
        let authors = Authors::look_up(self.db.conn(), self.repo_id, known, self.lists_tokens);
        let authors = authors.await?;
        let part = self.part()?;
        let views = recorded.into_iter().map(|recorded| {
            let name = author(&recorded).and_then(|author| authors.name(author));
            RevisionView {
                revision: recorded.revision.revision.get(),
                time: recorded.revision.created_unix,
                author: recorded.revision.created_by.get(),
                author_name: name.unwrap_or_default().to_owned(),
                changes: changes(part, &recorded),
                comment: recorded.revision.comment,
            }
        });
        Ok(views.collect())
    }

    fn part(&self) -> Result<Part<'_>, Error> {
        self.environments.require(self.part.as_str())
    }
}

/// Returns the changes of names that lie in the part today: what the base held of an environment that was
/// declared since is that environment's.
fn changes(part: Part<'_>, recorded: &RecordedRevision) -> Vec<NameChange> {
    let changes = recorded.changes.iter();
    let here = changes.filter(|change| part.contains(&change.name));
    let changes = here.map(|change| NameChange {
        name: part.name_inside(&change.name).to_owned(),
        from: change.from_version.get(),
        to: change.to_version.get(),
    });
    changes.collect()
}

/// Returns the author, if anybody is known.
fn author(recorded: &RecordedRevision) -> Option<Author> {
    let row = &recorded.revision;
    let is_known = !row.created_by.is_none() || !row.created_by_token.is_none();
    is_known.then(|| Author::of_columns(row.created_by, row.created_by_token))
}
