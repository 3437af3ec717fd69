//! Turns of those who ask for much at once, shared by repository and person: nobody has more than
//! their part of them, however often they ask, and those who wait come in an order that is fair
//! between people, not between requests.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::oneshot;

/// Who asks. A vault token stands for whoever made it, where that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Person {
    User(i64),
    Token(i64),
}

/// For whom a turn is, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asking {
    pub repo_id: i64,
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
pub struct Turns(Arc<Shared>);

struct Shared {
    limits: Limits,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    held: Vec<Asking>,
    waiting: Vec<Waiting>,
    /// Of the last turn that was given.
    round: u64,
    /// Of each person's last request: the next one comes a round later, so that a person's tenth
    /// request waits behind everybody's ninth.
    rounds: HashMap<Person, u64>,
    asked: u64,
}

struct Waiting {
    asking: Asking,
    round: u64,
    /// In the order in which they came.
    number: u64,
    go: oneshot::Sender<Turn>,
}

/// A turn; given back when it is dropped.
pub struct Turn {
    turns: Turns,
    asking: Asking,
}

/// There will be no turn, since the service ends.
#[derive(Debug, thiserror::Error)]
#[error("no turn is given any more")]
pub struct NoTurn;

impl Turns {
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
    pub async fn take(&self, asking: Asking) -> Result<Turn, NoTurn> {
        let (go, ready) = oneshot::channel();
        let place = Place {
            turns: self,
            number: self.state().join(asking, go),
        };
        self.give();
        let turn = ready.await.map_err(|_| NoTurn);
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
            let turns = self.clone();
            // Who has stopped waiting just now gives it back by not taking it.
            drop(go.send(Turn { turns, asking }));
        }
    }
}

impl State {
    fn join(&mut self, asking: Asking, go: oneshot::Sender<Turn>) -> u64 {
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
        let held = |is_same: &dyn Fn(&Asking) -> bool| {
            self.held.iter().filter(|other| is_same(other)).count()
        };
        let may = |asking: &Asking| {
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

impl Drop for Turn {
    fn drop(&mut self) {
        let mut state = self.turns.state();
        let held = state.held.iter().position(|other| *other == self.asking);
        if let Some(place) = held {
            state.held.swap_remove(place);
        }
        drop(state);
        self.turns.give();
    }
}

/// A place among those who wait.
struct Place<'a> {
    turns: &'a Turns,
    number: u64,
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        let number = self.number;
        let mut state = self.turns.state();
        state.waiting.retain(|waiting| waiting.number != number);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures_util::FutureExt as _;
    use std::future::Future;
    use std::pin::Pin;

    type Wait<'a> = Pin<Box<dyn Future<Output = Result<Turn, NoTurn>> + 'a>>;

    fn turns() -> Turns {
        Turns::new(Limits {
            all: 4,
            repository: 2,
            person: 1,
        })
    }

    fn asking(repo_id: i64, user_id: i64) -> Asking {
        Asking {
            repo_id,
            person: Person::User(user_id),
        }
    }

    /// Joins the queue, and takes the turn if there is one at once.
    fn ask(turns: &Turns, repo_id: i64, user_id: i64) -> (Wait<'_>, Option<Turn>) {
        let mut waiting: Wait<'_> = Box::pin(turns.take(asking(repo_id, user_id)));
        let turn = (&mut waiting).now_or_never().map(Result::unwrap);
        (waiting, turn)
    }

    fn now(waiting: &mut Wait<'_>) -> Option<Turn> {
        waiting.now_or_never().map(Result::unwrap)
    }

    #[test]
    fn one_person_holds_one_turn_wherever_they_ask() {
        let turns = turns();
        let (_, first) = ask(&turns, 1, 1);
        let (mut second, none) = ask(&turns, 2, 1);
        assert!(first.is_some() && none.is_none());
        assert!(ask(&turns, 1, 2).1.is_some());
        drop(first);
        assert!(now(&mut second).is_some());
    }

    #[test]
    fn one_repository_has_its_part_whoever_asks() {
        let turns = turns();
        let (_first, _second) = (ask(&turns, 1, 1).1.unwrap(), ask(&turns, 1, 2).1.unwrap());
        assert!(ask(&turns, 1, 3).1.is_none());
        assert!(ask(&turns, 2, 3).1.is_some());
    }

    #[test]
    fn who_asks_often_waits_behind_who_asks_once() {
        let turns = turns();
        let mut held: Vec<Option<Turn>> = (1..=4).map(|n| ask(&turns, n, n).1).collect();
        let mut greedy: Vec<_> = (0..8).map(|n| ask(&turns, 100 + n, 9).0).collect();
        let (mut modest, none) = ask(&turns, 5, 5);
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
        let turns = turns();
        let mut held: Vec<Option<Turn>> = (1..=4).map(|n| ask(&turns, n, n).1).collect();
        let (gone, _) = ask(&turns, 5, 5);
        let (given_and_gone, _) = ask(&turns, 6, 6);
        let (mut last, _) = ask(&turns, 7, 7);
        drop(gone);
        held.pop();
        drop(given_and_gone);
        assert!(now(&mut last).is_some());
        drop(held);
        let state = turns.state();
        assert!(state.held.is_empty() && state.waiting.is_empty());
    }
}
