//! A terminal with a program in it, as a person has one: keys in, what appears on the screen out.

use std::fs::File;
use std::io::{Read as _, Write as _};
use std::os::fd::OwnedFd;
use std::process::{Child, Command, ExitStatus};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::fs::{Mode, OFlags};
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{Winsize, tcsetwinsize};

/// How long anything may take before the test fails.
const LIMIT: Duration = Duration::from_secs(30);
/// How often the reader looks whether the terminal was closed.
const INTERVAL: Timespec = Timespec {
    tv_sec: 0,
    tv_nsec: 20_000_000,
};

pub struct Screen {
    keys: Option<File>,
    /// The program's side.
    side: Option<OwnedFd>,
    child: Child,
    seen: Arc<(Mutex<Vec<u8>>, Condvar)>,
    /// How much of what was seen has been waited for.
    passed: usize,
    is_open: Arc<AtomicBool>,
    reader: Option<JoinHandle<()>>,
}

impl Screen {
    /// Starts a program as the leader of a session on a new terminal of 80 columns and 24 lines.
    pub fn start(program: &Command) -> Self {
        let ours = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY | OpenptFlags::CLOEXEC).unwrap();
        grantpt(&ours).unwrap();
        unlockpt(&ours).unwrap();
        let path = ptsname(&ours, Vec::new()).unwrap();
        let flags = OFlags::RDWR | OFlags::NOCTTY | OFlags::CLOEXEC;
        let side = rustix::fs::open(path.as_c_str(), flags, Mode::empty()).unwrap();
        set_size(&ours, 80, 24);
        // The tests may run where the hang-up is ignored (nohup).
        let mut command = Command::new("env");
        command
            .args(["--default-signal", "setsid", "--ctty", "--wait"])
            .arg(program.get_program())
            .args(program.get_args());
        if let Some(folder) = program.get_current_dir() {
            command.current_dir(folder);
        }
        // Nothing of whoever runs the tests.
        command
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap());
        let variables = program.get_envs();
        command.envs(variables.filter_map(|(name, value)| Some((name, value?))));
        command
            .env("TERM", "xterm")
            .stdin(side.try_clone().unwrap());
        command
            .stdout(side.try_clone().unwrap())
            .stderr(side.try_clone().unwrap());
        let child = command.spawn().unwrap();
        let seen = Arc::new((Mutex::new(Vec::new()), Condvar::new()));
        let mut output = File::from(ours.try_clone().unwrap());
        let shared = Arc::clone(&seen);
        let is_open = Arc::new(AtomicBool::new(true));
        let stays = Arc::clone(&is_open);
        let reader = thread::spawn(move || {
            let mut piece = [0; 4096];
            while stays.load(Ordering::Relaxed) {
                let mut readable = [PollFd::new(&output, PollFlags::IN)];
                if poll(&mut readable, Some(&INTERVAL)).unwrap() == 0 {
                    continue;
                }
                let Ok(count @ 1..) = output.read(&mut piece) else {
                    return;
                };
                shared.0.lock().unwrap().extend_from_slice(&piece[..count]);
                shared.1.notify_all();
            }
        });
        Self {
            keys: Some(File::from(ours)),
            side: Some(side),
            child,
            seen,
            passed: 0,
            is_open,
            reader: Some(reader),
        }
    }

    /// A shell with job control whose prompt is `ready>`.
    pub fn shell(environment: &[(String, String)]) -> Self {
        let mut command = Command::new("bash");
        command
            .args(["--norc", "--noprofile", "-i"])
            .env("PS1", "ready> ")
            .env("HISTFILE", "");
        command.envs(environment.iter().map(|(name, value)| (name, value)));
        let mut screen = Self::start(&command);
        screen.wait_for("ready> ");
        screen
    }

    pub fn press(&mut self, keys: &str) {
        self.keys
            .as_mut()
            .unwrap()
            .write_all(keys.as_bytes())
            .unwrap();
    }

    /// Types a line.
    pub fn enter(&mut self, line: &str) {
        self.press(line);
        self.press("\r");
    }

    /// Waits until this text appears after what was waited for before. Returns what was seen up to it.
    pub fn wait_for(&mut self, text: &str) -> String {
        let limit = Instant::now() + LIMIT;
        let mut seen = self.seen.0.lock().unwrap();
        loop {
            let new = &seen[self.passed..];
            if let Some(at) = new
                .windows(text.len())
                .position(|window| window == text.as_bytes())
            {
                let until = String::from_utf8_lossy(&new[..at + text.len()]).into_owned();
                self.passed += at + text.len();
                return until;
            }
            let left = limit.saturating_duration_since(Instant::now());
            assert!(
                !left.is_zero(),
                "{text:?} does not appear in {:?}",
                String::from_utf8_lossy(new)
            );
            seen = self.seen.1.wait_timeout(seen, left).unwrap().0;
        }
    }

    /// Everything that was ever seen.
    pub fn all(&self) -> String {
        String::from_utf8_lossy(&self.seen.0.lock().unwrap()).into_owned()
    }

    pub fn resize(&self, columns: u16, lines: u16) {
        set_size(self.side.as_ref().unwrap(), columns, lines);
    }

    /// Closes the terminal, as somebody closes a window.
    pub fn close(&mut self) {
        self.is_open.store(false, Ordering::Relaxed);
        self.reader.take().unwrap().join().unwrap();
        self.keys = None;
        self.side = None;
    }

    /// Waits until the program ends.
    pub fn end(&mut self) -> ExitStatus {
        super::wait(&mut self.child)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn set_size(terminal: &impl std::os::fd::AsFd, columns: u16, lines: u16) {
    let size = Winsize {
        ws_col: columns,
        ws_row: lines,
        ws_xpixel: 0,
        ws_ypixel: 0,
    };
    tcsetwinsize(terminal, size).unwrap();
}
