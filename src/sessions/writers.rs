//! Callers without a credential: few of their requests write to the database at the same time, so that they
//! never hold up those who have one.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::error::{Code, Error};
use crate::http::client::network;

/// How many of their requests write at once: of all, and of one network.
const ALL: usize = 16;
const PER_NETWORK: usize = 4;

type Counts = HashMap<Option<IpAddr>, usize>;

/// The requests that are writing, by network.
#[derive(Default)]
pub struct Writers(Arc<Mutex<Counts>>);

impl Writers {
    /// Admits a request of that address, until the result is dropped.
    ///
    /// # Errors
    /// [`Code::RateLimited`] while too many others write.
    pub fn enter(&self, address: Option<IpAddr>) -> Result<Writing, Error> {
        let network = address.map(network);
        let mut counts = lock(&self.0);
        let all: usize = counts.values().sum();
        let of_network = counts.get(&network).copied().unwrap_or(0);
        if all >= ALL || of_network >= PER_NETWORK {
            let message = "too many sign-ins of terminals at once; try again in a moment";
            return Err(Error::new(Code::RateLimited, message).retry_after(1));
        }
        counts.insert(network, of_network + 1);
        Ok(Writing {
            counts: Arc::clone(&self.0),
            network,
        })
    }
}

/// A request that is writing.
pub struct Writing {
    counts: Arc<Mutex<Counts>>,
    network: Option<IpAddr>,
}

impl Drop for Writing {
    fn drop(&mut self) {
        let mut counts = lock(&self.counts);
        match counts.get_mut(&self.network) {
            Some(count) if *count > 1 => *count -= 1,
            _ => drop(counts.remove(&self.network)),
        }
    }
}

fn lock(counts: &Mutex<Counts>) -> MutexGuard<'_, Counts> {
    counts.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn enter(writers: &Writers, address: &str) -> Result<Writing, Error> {
        writers.enter(Some(address.parse().unwrap()))
    }

    #[test]
    fn few_write_at_once_and_fewer_of_one_network() {
        let writers = Writers::default();
        let mut writing = vec![];
        for network in 1..=4 {
            for host in 1..=4 {
                let address = format!("2001:db8:0:{network}::{host}");
                writing.push(enter(&writers, &address).unwrap());
            }
        }
        let refused = enter(&writers, "203.0.113.1").err().unwrap();
        assert_eq!(refused.code(), Code::RateLimited);
        assert_eq!(refused.retry_after_seconds(), Some(1));
        writing.pop();
        assert!(enter(&writers, "2001:db8:0:1::5").is_err());
        let other = enter(&writers, "203.0.113.1").unwrap();
        assert!(enter(&writers, "2001:db8:0:4::5").is_err());
        drop((other, writing));
        assert!(lock(&writers.0).is_empty());
    }
}
