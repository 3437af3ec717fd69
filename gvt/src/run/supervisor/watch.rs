//! `--watch`: asks for newer values.

use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use super::Event;
use crate::run::{Refetch, say};

/// How often `--watch` asks for newer values.
const WATCH_INTERVAL: Duration = Duration::from_secs(5);

/// Asks for newer values, until the process ends.
pub fn watch(mut refetch: Refetch, events: &Sender<Event>) {
    let mut has_failed = false;
    loop {
        thread::sleep(WATCH_INTERVAL);
        match refetch() {
            Ok(newer) => {
                has_failed = false;
                if let Some(newer) = newer
                    && events.send(Event::Newer(newer)).is_err()
                {
                    return;
                }
            }
            Err(error) if !has_failed => {
                has_failed = true;
                say(&format!(
                    "{error}\n     the program goes on; gvt will ask for newer values again"
                ));
            }
            Err(_) => {}
        }
    }
}
