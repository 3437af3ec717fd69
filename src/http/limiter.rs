//! Turns of those who ask for much at once, shared by repository and person: nobody has more than
//! their part of them, however often they ask, and those who wait come in an order that is fair
//! between people, not between requests.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use entity::{RepoId, TokenId, UserId};
use tokio::sync::oneshot;

/// Who asks. A vault token stands for whoever made it, where that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Person {
    User(UserId),
    Token(TokenId),
}

/// For whom a turn is, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PermitRequest {
    pub repo_id: RepoId,
    pub person: Person,
}

/// How many turns there are at once.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    pub all: usize,
    /// For one repository.
    pub repository: usize,
    /// For one person, in all repositories together.
    pub person: usize,
}

/// Some number of turns.
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
    /// Of the last turn that was given.
    round: u64,
    /// Of each person's last request: the next one comes a round later, so that a person's tenth
    /// request waits behind everybody's ninth.
    rounds: HashMap<Person, u64>,
    asked: u64,
}

struct Waiting {
    asking: PermitRequest,
    round: u64,
    /// In the order in which they came.
    number: u64,
    go: oneshot::Sender<Permit>,
}

/// A turn; given back when it is dropped.
pub struct Permit {
    limiter: FairLimiter,
    asking: PermitRequest,
}

/// There will be no turn, since the service ends.
#[derive(Debug, thiserror::Error)]
#[error("no turn is given any more")]
pub struct LimiterClosed;

impl FairLimiter {
    pub fn new(limits: Limits) -> Self {
        Self(Arc::new(Shared {
            limits,
            state: Mutex::default(),
        }))
    }

    /// Waits for a turn; who stops waiting loses the place.
    ///
    /// # Errors
    /// When none will be given any more.
    pub async fn take(&self, asking: PermitRequest) -> Result<Permit, LimiterClosed> {
        let (go, ready) = oneshot::channel();
        let place = Ticket {
            limiter: self,
            number: self.state().join(asking, go),
        };
        self.give();
        let turn = ready.await.map_err(|_| LimiterClosed);
        drop(place);
        turn
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Gives the turns that are free.
    fn give(&self) {
        loop {
            let next = self.state().next(self.0.limits);
            let Some(Waiting { asking, go, .. }) = next else {
                return;
            };
            let limiter = self.clone();
            // Who has stopped waiting just now gives it back by not taking it.
            drop(go.send(Permit { limiter, asking }));
        }
    }
}

impl State {
    fn join(&mut self, asking: PermitRequest, go: oneshot::Sender<Permit>) -> u64 {
        let after = self.rounds.get(&asking.person);
        let round = after.map_or(self.round, |last| self.round.max(last + 1));
        self.rounds.insert(asking.person, round);
        self.asked += 1;
        self.waiting.push(Waiting {
            asking,
            round,
            number: self.asked,
            go,
        });
        self.asked
    }

    /// The one whose turn it is, who holds it from now on.
    fn next(&mut self, limits: Limits) -> Option<Waiting> {
        if self.held.len() >= limits.all {
            return None;
        }
        let held = |is_same: &dyn Fn(&PermitRequest) -> bool| {
            self.held.iter().filter(|other| is_same(other)).count()
        };
        let may = |asking: &PermitRequest| {
            held(&|other| other.person == asking.person) < limits.person
                && held(&|other| other.repo_id == asking.repo_id) < limits.repository
        };
        let waiting = self.waiting.iter().enumerate();
        let (place, _) = waiting
            .filter(|(_, waiting)| may(&waiting.asking))
            .min_by_key(|(_, waiting)| (waiting.round, waiting.number))?;
        let next = self.waiting.swap_remove(place);
        self.held.push(next.asking);
        self.round = self.round.max(next.round);
        let round = self.round;
        self.rounds.retain(|_, last| *last >= round);
        Some(next)
    }
}

impl Drop for Permit {
    fn drop(&mut self) {
        let mut state = self.limiter.state();
        let held = state.held.iter().position(|other| *other == self.asking);
        if let Some(place) = held {
            state.held.swap_remove(place);
        }
        drop(state);
        self.limiter.give();
    }
}

/// A place among those who wait.
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

    fn asking(repo_id: i64, user_id: i64) -> PermitRequest {
        PermitRequest {
            repo_id: RepoId::new(repo_id),
            person: Person::User(UserId::new(user_id)),
        }
    }

    /// Joins the queue, and takes the turn if there is one at once.
    fn ask(limiter: &FairLimiter, repo_id: i64, user_id: i64) -> (Wait<'_>, Option<Permit>) {
        let mut waiting: Wait<'_> = Box::pin(limiter.take(asking(repo_id, user_id)));
        let turn = (&mut waiting).now_or_never().map(Result::unwrap);
        (waiting, turn)
    }

    fn now(waiting: &mut Wait<'_>) -> Option<Permit> {
        waiting.now_or_never().map(Result::unwrap)
    }

    #[test]
    fn one_person_holds_one_turn_wherever_they_ask() {
        let limiter = limiter();
        let (_, first) = ask(&limiter, 1, 1);
        let (mut second, none) = ask(&limiter, 2, 1);
        assert!(first.is_some() && none.is_none());
        assert!(ask(&limiter, 1, 2).1.is_some());
        drop(first);
        assert!(now(&mut second).is_some());
    }

    #[test]
    fn one_repository_has_its_part_whoever_asks() {
        let limiter = limiter();
        let (_first, _second) = (
            ask(&limiter, 1, 1).1.unwrap(),
            ask(&limiter, 1, 2).1.unwrap(),
        );
        assert!(ask(&limiter, 1, 3).1.is_none());
        assert!(ask(&limiter, 2, 3).1.is_some());
    }

    #[test]
    fn who_asks_often_waits_behind_who_asks_once() {
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
    fn who_stops_waiting_leaves_no_gap() {
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
