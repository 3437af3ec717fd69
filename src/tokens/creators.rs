//! Refuses vault tokens while the forge reports their creator as inactive.

use std::sync::Arc;

use entity::UserId;

use super::store::{self, Creator};
use crate::app_state::AppState;
use crate::audit::{Action, Entry, Source};
use crate::commit::{Authority, Command, WriteTx};
use crate::error::Error;
use crate::lifecycle::reconcile::{self, Known, Stopped};

/// The result of a run.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Sweep {
    /// People whose tokens are refused from now on.
    pub inactive: usize,
    /// People whose tokens are accepted again.
    pub active: usize,
    /// People for whom the query to the forge failed.
    pub failed: usize,
}

/// Queries the forge for each creator of a token that is neither revoked nor expired.
///
/// # Errors
/// [`Stopped`] within [`Ok`] when nothing was changed; otherwise an internal error.
pub async fn sweep(app: &Arc<AppState>) -> Result<Result<Sweep, Stopped>, Error> {
    let now = app.clock.now_unix();
    let creators: Vec<Creator> = store::creators(app.db.conn(), now).await?;
    let mut people: Vec<Known<UserId>> = vec![];
    for creator in &creators {
        let exists = creator.active_tokens > 0;
        match people.last_mut().filter(|last| last.id == creator.user_id) {
            Some(known) => known.exists |= exists,
            None => people.push(Known {
                id: creator.user_id,
                exists,
            }),
        }
    }
    let ask = async |id| Ok(app.forge.user_is_active(id).await?.then_some(()));
    let reconciliation = reconcile::reconcile(&people, ask).await;
    reconcile::report(&app.metrics, "creators", &reconciliation);
    let reconciliation = match reconciliation {
        Ok(reconciliation) => reconciliation,
        Err(stopped) => return Ok(Err(stopped)),
    };
    let is_active = |id: UserId| {
        reconciliation
            .existing
            .iter()
            .any(|(there, ())| *there == id)
    };
    let mut sweep = Sweep {
        failed: reconciliation.failed,
        ..Sweep::default()
    };
    let mut changed = vec![];
    for creator in creators {
        let active = is_active(creator.user_id);
        let gone = reconciliation.gone.contains(&creator.user_id);
        let to_change = if active {
            creator.inactive_tokens > 0
        } else {
            gone && creator.active_tokens > 0
        };
        if !to_change {
            continue;
        }
        let mark = Mark {
            user_id: creator.user_id,
            active,
        };
        let entry = Entry::unattended(creator.repo_id, Action::TokenUpdate, Source::System);
        app.commits.execute(mark, entry, Authority::Service).await?;
        if !changed.contains(&creator.user_id) {
            changed.push(creator.user_id);
            sweep.active += usize::from(active);
            sweep.inactive += usize::from(!active);
        }
    }
    Ok(Ok(sweep))
}

/// Marks the tokens of one person in one repository as created by an active or inactive user.
struct Mark {
    user_id: UserId,
    active: bool,
}

impl Command for Mark {
    type Output = ();

    async fn apply(&self, tx: &mut WriteTx<'_>, entry: &mut Entry) -> Result<(), Error> {
        let (repo_id, now) = (tx.repo_id(), tx.now);
        let since = if self.active { 0 } else { now };
        let (key, check) = (tx.head.row_key(), tx.head.row_check().is_some());
        store::mark_creator(tx.write(), (repo_id, &key, check), self.user_id, since).await?;
        entry.message = if self.active {
            format!("tokens of user {}: active at the forge again", self.user_id)
        } else {
            format!(
                "tokens of user {}: no longer active at the forge",
                self.user_id
            )
        };
        Ok(())
    }
}
