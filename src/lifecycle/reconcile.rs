//! Asks the forge about everything that is known, one by one, but distrusts it if much is suddenly gone: a
//! forge restored from an old backup, or a token that lost its rights, looks the same.

use std::future::Future;

use crate::forge::ForgeError;
use crate::telemetry::Metrics;

/// This many may always vanish at once.
const MAX_GONE: usize = 3;
/// Otherwise at most one in this many may vanish at once: 5 %.
const MAX_GONE_FRACTION: usize = 20;
/// Give up after this many failures in a row.
const MAX_FAILURES: usize = 3;

/// Something that the forge is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known<I> {
    pub id: I,
    /// Whether it existed until now.
    pub exists: bool,
}

/// The forge's answers.
#[derive(Debug, PartialEq, Eq)]
pub struct Reconciliation<I, T> {
    /// Those that exist, by id.
    pub existing: Vec<(I, T)>,
    /// Those that existed until now and no longer do.
    pub gone: Vec<I>,
    /// How many the forge did not answer for.
    pub failed: usize,
}

/// Why nothing is changed.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Stopped {
    #[error("{gone} of {known} would vanish at once")]
    TooManyGone { gone: usize, known: usize },
    #[error("the forge does not answer: {0}")]
    NoAnswers(ForgeError),
}

/// Counts a sweep for `repositories` or `creators`, and logs a warning if it was stopped.
pub fn report<T>(metrics: &Metrics, of: &'static str, outcome: &Result<T, Stopped>) {
    let label = match outcome {
        Ok(_) => "done",
        Err(Stopped::NoAnswers(ForgeError::NoAdminToken)) => return,
        Err(Stopped::TooManyGone { .. }) => "stopped",
        Err(Stopped::NoAnswers(_)) => "failed",
    };
    metrics.sweep(of, label);
    if let Err(stopped) = outcome {
        tracing::warn!(of, %stopped, "the sweep was stopped, and nothing was changed");
    }
}

/// Asks about each one. `ask` returns [`None`] for what the forge no longer has.
///
/// # Errors
/// If more than 5 % (and more than three) of those that existed are gone, or if the forge fails repeatedly.
pub async fn reconcile<I, T, F>(
    known: &[Known<I>],
    ask: impl Fn(I) -> F,
) -> Result<Reconciliation<I, T>, Stopped>
where
    I: Copy,
    F: Future<Output = Result<Option<T>, ForgeError>>,
{
    let mut reconciliation = Reconciliation {
        existing: vec![],
        gone: vec![],
        failed: 0,
    };
    let mut failures = 0;
    for &Known { id, exists } in known {
        match ask(id).await {
            Ok(Some(answer)) => reconciliation.existing.push((id, answer)),
            Ok(None) if exists => reconciliation.gone.push(id),
            Ok(None) => {}
            Err(error) => {
                failures += 1;
                reconciliation.failed += 1;
                if failures == MAX_FAILURES || error == ForgeError::NoAdminToken {
                    return Err(Stopped::NoAnswers(error));
                }
                continue;
            }
        }
        failures = 0;
    }
    let gone = reconciliation.gone.len();
    let known = known.iter().filter(|known| known.exists).count();
    if gone > MAX_GONE && gone * MAX_GONE_FRACTION > known {
        return Err(Stopped::TooManyGone { gone, known });
    }
    Ok(reconciliation)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::future::ready;

    fn known(count: i64) -> Vec<Known<i64>> {
        let exists = true;
        (1..=count).map(|id| Known { id, exists }).collect()
    }

    async fn gone_of(gone: i64, count: i64) -> Result<usize, Stopped> {
        let ask = |id| ready(Ok((id > gone).then_some(())));
        let reconciliation = reconcile(&known(count), ask).await?;
        Ok(reconciliation.gone.len())
    }

    #[tokio::test]
    async fn up_to_three_or_five_percent_may_be_gone_at_once() {
        for (gone, of) in [(0, 0), (1, 1), (3, 3), (4, 80), (5, 100), (50, 1000)] {
            assert_eq!(gone_of(gone, of).await, Ok(usize::try_from(gone).unwrap()));
        }
        for (gone, known) in [(4, 4), (4, 79), (6, 100), (51, 1000)] {
            let stopped = gone_of(gone, known).await.unwrap_err();
            let (gone, known) = (gone.try_into().unwrap(), known.try_into().unwrap());
            assert_eq!(stopped, Stopped::TooManyGone { gone, known });
        }
    }

    #[tokio::test]
    async fn earlier_deletions_do_not_count() {
        let mut all = known(10);
        all.extend((11..=1000).map(|id| Known { id, exists: false }));
        let ask = |id| ready(Ok((id < 7).then_some(())));
        let stopped = reconcile(&all, ask).await.unwrap_err();
        assert_eq!(stopped, Stopped::TooManyGone { gone: 4, known: 10 });
        let ask = |id| ready(Ok((id < 8).then_some(())));
        assert_eq!(reconcile(&all, ask).await.unwrap().gone, [8, 9, 10]);
    }

    #[tokio::test]
    async fn a_failure_is_not_an_answer_and_three_in_a_row_stop_the_sweep() {
        let down = ForgeError::Unavailable("down");
        let ask = |id| ready(if id % 3 == 0 { Ok(Some(())) } else { Err(down) });
        let reconciliation = reconcile(&known(9), ask).await.unwrap();
        assert_eq!(
            (
                reconciliation.existing.len(),
                reconciliation.gone.len(),
                reconciliation.failed
            ),
            (3, 0, 6)
        );
        let ask = |id| ready(if id < 4 { Ok(None::<()>) } else { Err(down) });
        let stopped = reconcile(&known(100), ask).await.unwrap_err();
        assert_eq!(stopped, Stopped::NoAnswers(down));
    }
}
