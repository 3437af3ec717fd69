//! A fair concurrency limiter for expensive requests, by repository and person. Nobody gets more than their
//! share however often they ask, and the queue is fair between people, not between requests.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use entity::{RepoId, TokenId, UserId};
use tokio::sync::oneshot;

/// Who asks. A vault token counts as the person who created it, if known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Person {
    User(UserId),
    Token(TokenId),
}

/// Who needs a permit, and for which repository.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PermitRequest {
    pub repo_id: RepoId,
    pub person: Person,
}

/// How many permits may be in use at once.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    pub all: usize,
    /// In one repository.
    pub repository: usize,
    /// By one person, in all repositories together.
    pub person: usize,
}

/// A limiter. Cheap to clone.
#[derive(Clone)]
pub struct FairLimiter(Arc<Shared>);

struct Shared {
    limits: Limits,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    held: Vec<PermitRequest>,
    waiting: Vec<Waiting>,
    /// The round of the last permit.
    round: u64,
    /// The round of each person's last request. Their next one gets the following round, so that a person's
    /// tenth request queues behind everybody's ninth.
    rounds: HashMap<Person, u64>,
    arrivals: u64,
}

struct Waiting {
    request: PermitRequest,
    round: u64,
    /// The order of arrival.
    number: u64,
    go: oneshot::Sender<Permit>,
}

/// A permit; returned when dropped.
pub struct Permit {
    limiter: FairLimiter,
    request: PermitRequest,
}

/// The limiter is gone. Whoever waits holds it, so this does not happen.
#[derive(Debug, thiserror::Error)]
#[error("the limiter is closed")]
pub struct LimiterClosed;

impl FairLimiter {
    pub fn new(limits: Limits) -> Self {
        Self(Arc::new(Shared {
            limits,
            state: Mutex::default(),
        }))
    }

    /// Waits for a permit. Dropping the future leaves the queue.
    ///
    /// # Errors
    /// See [`LimiterClosed`].
    pub async fn take(&self, request: PermitRequest) -> Result<Permit, LimiterClosed> {
        let (go, ready) = oneshot::channel();
        let ticket = Ticket {
            limiter: self,
            number: self.state().join(request, go),
        };
        self.give();
        let turn = ready.await.map_err(|_| LimiterClosed);
        drop(ticket);
        turn
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Hands out free permits.
    fn give(&self) {
        loop {
            let next = self.state().next(self.0.limits);
            let Some(Waiting { request, go, .. }) = next else {
                return;
            };
            let limiter = self.clone();
            // A waiter that has just gone returns the permit by not receiving it.
            drop(go.send(Permit { limiter, request }));
        }
    }
}

impl State {
    fn join(&mut self, request: PermitRequest, go: oneshot::Sender<Permit>) -> u64 {
        let after = self.rounds.get(&request.person);
        let round = after.map_or(self.round, |last| self.round.max(last + 1));
        self.rounds.insert(request.person, round);
        self.arrivals += 1;
        self.waiting.push(Waiting {
            request,
            round,
            number: self.arrivals,
            go,
        });
        self.arrivals
    }

    /// Takes the next waiter from the queue, counting its permit as used.
    fn next(&mut self, limits: Limits) -> Option<Waiting> {
        if self.held.len() >= limits.all {
            return None;
        }
        let held = |is_same: &dyn Fn(&PermitRequest) -> bool| {
            self.held.iter().filter(|other| is_same(other)).count()
        };
        let may = |request: &PermitRequest| {
            held(&|other| other.person == request.person) < limits.person
                && held(&|other| other.repo_id == request.repo_id) < limits.repository
        };
        let waiting = self.waiting.iter().enumerate();
        let (index, _) = waiting
            .filter(|(_, waiting)| may(&waiting.request))
            .min_by_key(|(_, waiting)| (waiting.round, waiting.number))?;
        let next = self.waiting.swap_remove(index);
        self.held.push(next.request);
        self.round = self.round.max(next.round);
        let round = self.round;
        self.rounds.retain(|_, last| *last >= round);
        Some(next)
    }
}

impl Drop for Permit {
    fn drop(&mut self) {
        let mut state = self.limiter.state();
        let held = state.held.iter().position(|other| *other == self.request);
        if let Some(index) = held {
            state.held.swap_remove(index);
        }
        drop(state);
        self.limiter.give();
    }
}

/// A place in the queue.
struct Ticket<'a> {
    limiter: &'a FairLimiter,
    number: u64,
}

impl Drop for Ticket<'_> {
    fn drop(&mut self) {
        let number = self.number;
        let mut state = self.limiter.state();
        state.waiting.retain(|waiting| waiting.number != number);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures_util::FutureExt as _;
    use std::future::Future;
    use std::pin::Pin;

    type Wait<'a> = Pin<Box<dyn Future<Output = Result<Permit, LimiterClosed>> + 'a>>;

    fn limiter() -> FairLimiter {
        FairLimiter::new(Limits {
            all: 4,
            repository: 2,
            person: 1,
        })
    }

    fn request(repo_id: i64, user_id: i64) -> PermitRequest {
        PermitRequest {
            repo_id: RepoId::new(repo_id),
            person: Person::User(UserId::new(user_id)),
        }
    }

    /// Joins the queue, and returns the permit if there is one immediately.
    fn ask(limiter: &FairLimiter, repo_id: i64, user_id: i64) -> (Wait<'_>, Option<Permit>) {
        let mut waiting: Wait<'_> = Box::pin(limiter.take(request(repo_id, user_id)));
        let turn = (&mut waiting).now_or_never().map(Result::unwrap);
        (waiting, turn)
    }

    fn now(waiting: &mut Wait<'_>) -> Option<Permit> {
        waiting.now_or_never().map(Result::unwrap)
    }

    #[test]
    fn one_person_gets_one_permit_across_repositories() {
        let limiter = limiter();
        let (_, first) = ask(&limiter, 1, 1);
        let (mut second, none) = ask(&limiter, 2, 1);
        assert!(first.is_some() && none.is_none());
        assert!(ask(&limiter, 1, 2).1.is_some());
        drop(first);
        assert!(now(&mut second).is_some());
    }

    #[test]
    fn one_repository_gets_its_share_whoever_asks() {
        let limiter = limiter();
        let (_first, _second) = (
            ask(&limiter, 1, 1).1.unwrap(),
            ask(&limiter, 1, 2).1.unwrap(),
        );
        assert!(ask(&limiter, 1, 3).1.is_none());
        assert!(ask(&limiter, 2, 3).1.is_some());
    }

    #[test]
    fn frequent_callers_queue_behind_occasional_ones() {
        let limiter = limiter();
        let mut held: Vec<Option<Permit>> = (1..=4).map(|n| ask(&limiter, n, n).1).collect();
        let mut greedy: Vec<_> = (0..8).map(|n| ask(&limiter, 100 + n, 9).0).collect();
        let (mut modest, none) = ask(&limiter, 5, 5);
        assert!(none.is_none());
        held.pop();
        let first = now(&mut greedy[0]).unwrap();
        drop(first);
        let turn = now(&mut modest).unwrap();
        assert!(greedy[1..].iter_mut().all(|waiting| now(waiting).is_none()));
        drop(turn);
        assert!(now(&mut greedy[1]).is_some());
    }

    #[test]
    fn a_cancelled_wait_leaves_no_gap() {
        let limiter = limiter();
        let mut held: Vec<Option<Permit>> = (1..=4).map(|n| ask(&limiter, n, n).1).collect();
        let (gone, _) = ask(&limiter, 5, 5);
        let (given_and_gone, _) = ask(&limiter, 6, 6);
        let (mut last, _) = ask(&limiter, 7, 7);
        drop(gone);
        held.pop();
        drop(given_and_gone);
        assert!(now(&mut last).is_some());
        drop(held);
        let state = limiter.state();
        assert!(state.held.is_empty() && state.waiting.is_empty());
    }
}
