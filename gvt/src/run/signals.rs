//! Signals that a parent receives and passes on.
//!
//! On a terminal, the keys for interrupt and quit signal the whole process group, so the program has got them
//! already and the parent only stays alive. Without one, the parent alone is signalled.

use std::fs;
use std::sync::mpsc::Sender;
use std::thread;

use rustix::process::Signal;
use signal_hook::iterator::Signals;

use super::supervisor::Event;
use crate::error::{Error, Result};

const WATCHED: [Signal; 9] = [
    Signal::HUP,
    Signal::INT,
    Signal::QUIT,
    Signal::TERM,
    Signal::USR1,
    Signal::USR2,
    Signal::ALARM,
    Signal::CONT,
    Signal::WINCH,
];

/// Sends an event for each signal from now on. Signals that were ignored when this process started stay so,
/// here and in its children: that is how nohup(1) and background jobs of scripts work.
pub fn watch(events: Sender<Event>) -> Result<()> {
    let ignored = ignored();
    let watched = WATCHED.map(Signal::as_raw);
    let watched = watched
        .iter()
        .filter(|signal| ignored & (1 << (*signal - 1)) == 0);
    let mut signals = Signals::new(watched)
        .map_err(|error| Error::failed(format!("cannot receive signals: {error}")))?;
    thread::spawn(move || {
        for signal in signals.forever().filter_map(Signal::from_named_raw) {
            if events.send(Event::Signal(signal)).is_err() {
                break;
            }
        }
    });
    Ok(())
}

/// Whether the terminal's keys signal this process and its children.
pub fn has_terminal() -> bool {
    fs::File::open("/dev/tty").is_ok()
}

/// Returns the set of ignored signals, the lowest bit for signal 1 (proc(5), `SigIgn`). Empty on systems that
/// do not show it.
fn ignored() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mut lines = status.lines();
    let mask = lines.find_map(|line| line.strip_prefix("SigIgn:"));
    mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok())
        .unwrap_or(0)
}
