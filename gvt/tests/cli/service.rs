//! One service for all tests: `forgevault demo` with people and repositories of our own. Each test takes a
//! repository that no other has.

use std::fmt::Write as _;
use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{LazyLock, mpsc};
use std::time::Duration;
use std::{fs, thread};

/// Admin of every repository.
pub const ALICE: &str = "alice-token-5e1f0c7a9b3d";
/// May write.
pub const BOB: &str = "bob-token-0f4b8e6d2a71";
/// May read.
pub const CAROL: &str = "carol-token-93d5a1c7e08b";
const REPOSITORIES: usize = 400;
/// How long anything may take before a test fails.
pub const LIMIT: Duration = Duration::from_mins(1);

pub struct Service {
    /// `http://127.0.0.1:{port}`
    pub url: String,
}

static SERVICE: LazyLock<Service> = LazyLock::new(start);
static TAKEN: AtomicUsize = AtomicUsize::new(0);

pub fn service() -> &'static Service {
    &SERVICE
}

/// A repository for one test.
pub fn new_repository() -> String {
    let number = TAKEN.fetch_add(1, Ordering::Relaxed);
    assert!(number < REPOSITORIES, "more repositories are needed");
    format!("acme/app{number}")
}

fn start() -> Service {
    let program = PathBuf::from(env!("CARGO_BIN_EXE_gvt")).with_file_name("forgevault");
    assert!(
        program.exists(),
        "the service is not built: run make test-client"
    );
    // It outlives the test that starts the service, in the folder that cargo has for such files.
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"));
    let data = folder.unwrap().keep();
    let mut forge = String::new();
    for (id, login, token) in [(1, "alice", ALICE), (2, "bob", BOB), (3, "carol", CAROL)] {
        writeln!(
            forge,
            "[[user]]\nid = {id}\nlogin = \"{login}\"\ntoken = \"{token}\"\n"
        )
        .unwrap();
    }
    for number in 0..REPOSITORIES {
        writeln!(
            forge,
            "[[repository]]\nid = {}\nowner = \"acme\"\nname = \"app{number}\"\nprivate = true\n\
             members = {{ alice = \"admin\", bob = \"write\", carol = \"read\" }}\n",
            number + 10
        )
        .unwrap();
    }
    fs::write(data.join("forge.toml"), forge).unwrap();
    // The service ends with the thread that started it, and so with the tests.
    let mut command = Command::new("setpriv");
    command
        .args(["--pdeathsig", "KILL"])
        .arg(&program)
        .args(["demo", "--listen", "127.0.0.1:0", "--data"])
        .arg(&data)
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    let (said, is_said) = mpsc::channel();
    thread::spawn(move || {
        let mut child = command.spawn().unwrap();
        // To its end, so that the service never waits for a reader.
        for line in BufReader::new(child.stdout.take().unwrap()).lines() {
            let _ = said.send(line.unwrap());
        }
        child.wait().unwrap();
    });
    loop {
        let line = is_said.recv_timeout(LIMIT);
        let line = line.expect("the service does not start");
        if let Some((_, rest)) = line.split_once("ready at ") {
            let url = rest.split_whitespace().next().unwrap().to_owned();
            return Service { url };
        }
    }
}
