//! The migration of repositories from an old master key that a caller supplies. `rewrap` has the change
//! itself, and says how far such a key is trusted.

use std::sync::Arc;

use entity::RepoId;
use forgevault_api_types::keys::MigrateBody;

use super::master_key::MasterKey;
use super::rewrap::{self, Rewrap};
use super::{InstanceKeys, store, view};
use crate::access::RequestContext;
use crate::audit::Entry;
use crate::commit::{Authority, Command, WriteTx};
use crate::crypto::Kek;
use crate::error::{Code, Error};
use crate::idempotency::{Answer, Answered, KeyedRequest, Once};

/// A valid request for a migration.
pub struct Migration {
    old: Arc<Kek>,
    /// [`RepoId::NONE`] for all repositories.
    target: RepoId,
}

impl Migration {
    /// # Errors
    /// Names the invalid field; [`Code::Forbidden`] when only a site admin may migrate the target.
    pub fn prepare(ctx: &RequestContext, body: &MigrateBody) -> Result<Self, Error> {
        let old = MasterKey::parse(body.old_key.as_bytes())
            .map_err(|error| Error::invalid(format!("old_key: {error}")))?;
        let target = body.repo_id.map_or(ctx.repo_id, RepoId::new);
        if target < RepoId::NONE {
            return Err(Error::invalid(
                "repo_id: expected a repository's id, or 0 for all",
            ));
        }
        if target != ctx.repo_id && !ctx.is_site_admin() {
            return Err(Error::new(
                Code::Forbidden,
                "repo_id: only a site admin may migrate other repositories",
            ));
        }
        Ok(Self {
            old: Arc::new(Kek::new(old.expose())),
            target,
        })
    }

    /// Rewraps the keys. Each repository gets an entry; the caller's gets one in any case, last and with the
    /// answer for repeated requests.
    ///
    /// # Errors
    /// When the database is unavailable. Completed repositories remain rewrapped.
    pub async fn run(
        self,
        ctx: &RequestContext,
        keyed: Option<KeyedRequest>,
    ) -> Result<Answered, Error> {
        let Self { old, target } = self;
        let (app, here) = (&ctx.app, ctx.repo_id);
        let mut repos = store::to_migrate(app.db.conn(), &app.ring).await?;
        repos.retain(|repo_id| target.is_none() || *repo_id == target);
        let now = app.clock.now_unix();
        // A signing key is created only where a takeover may have to be signed.
        let instance = if store::has_head_under(app.db.conn(), old.id().as_str()).await? {
            app.signing_keys.fresh(&app.db, now).await?
        } else {
            Arc::new(InstanceKeys::load(app.db.conn(), &app.ring).await?)
        };
        let is_recorded_here = repos.contains(&here);
        repos.retain(|repo_id| *repo_id != here);
        let entry = |repo_id| {
            let mut entry = ctx.entry();
            entry.repo_id = repo_id;
            entry
        };
        let keys = (&app.ring, &instance);
        let mut outcome = rewrap::rewrap(&app.commits, keys, Some(&old), repos, entry).await?;
        let others = outcome.clone();
        if !is_recorded_here {
            let noted = Noted(format!(
                "{} other repositories, {} left unchanged",
                outcome.rewrapped.len(),
                outcome.failed.len()
            ));
            let answer = move |()| Answer::new(200, &view::migration(others.clone()));
            let once = Once::new(noted, keyed, answer);
            return app
                .commits
                .execute(once, ctx.entry(), ctx.authority())
                .await;
        }
        let rewrap = Rewrap {
            ring: Arc::clone(&app.ring),
            instance,
            old: Some(old),
        };
        let answer = move |_| {
            let mut outcome = others.clone();
            outcome.rewrapped.push(here);
            Answer::new(200, &view::migration(outcome))
        };
        let once = Once::new(rewrap, keyed, answer);
        let commits = &app.commits;
        match commits.execute(once, ctx.entry(), Authority::Service).await {
            Ok(answered) => Ok(answered),
            Err(error) => {
                outcome.fail(here, error)?;
                Ok(Answered {
                    answer: Answer::new(200, &view::migration(outcome))?,
                    is_replay: false,
                })
            }
        }
    }
}

/// A command that changes nothing: it records what was done elsewhere.
struct Noted(String);

impl Command for Noted {
    type Output = ();

    async fn apply(&self, _: &mut WriteTx<'_>, entry: &mut Entry) -> Result<(), Error> {
        entry.message.clone_from(&self.0);
        Ok(())
    }
}
