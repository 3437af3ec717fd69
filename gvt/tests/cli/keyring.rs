//! Where credentials are kept.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Command, Stdio};

use linux_keyutils::{KeyError, KeyRing, KeyRingIdentifier};

use crate::service::{ALICE, service};
use crate::vault::{Vault, said, said_with};

/// A session bus of its own, with a keyring that is open.
pub struct Keyring {
    child: Child,
    /// The session ends with it.
    stdin: Option<ChildStdin>,
    bus: String,
    runtime: PathBuf,
}

impl Keyring {
    pub fn start(vault: &Vault) -> Self {
        let runtime = vault.folder("runtime");
        let script = "printf password | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1\n\
            echo \"$DBUS_SESSION_BUS_ADDRESS\"; exec cat >/dev/null";
        let mut child = Command::new("dbus-run-session")
            .args(["--", "sh", "-c", script])
            .current_dir(vault.home())
            .env_clear()
            .envs(vault.plain_variables())
            .env("XDG_RUNTIME_DIR", &runtime)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let stdin = child.stdin.take().unwrap();
        let mut bus = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut bus)
            .unwrap();
        let bus = bus.trim().to_owned();
        assert!(!bus.is_empty(), "there is no session bus");
        Self {
            child,
            stdin: Some(stdin),
            bus,
            runtime,
        }
    }

    /// gvt with this keyring, without any context.
    fn gvt(&self, vault: &Vault, arguments: &[&str]) -> Command {
        let mut command = vault.plain(arguments);
        command.envs(self.variables());
        command
    }

    /// What a program needs to find the keyring, and to use no other place.
    pub fn variables(&self) -> [(&'static str, String); 3] {
        [
            ("DBUS_SESSION_BUS_ADDRESS", self.bus.clone()),
            ("GVT_KEYRING", "secret-service".to_owned()),
            ("XDG_RUNTIME_DIR", self.runtime.display().to_string()),
        ]
    }
}

impl Drop for Keyring {
    fn drop(&mut self) {
        self.stdin = None;
        let _ = self.child.wait();
    }
}

fn login(vault: &Vault, keyring: &str, options: &[&str]) -> crate::vault::Said {
    let all = [&["login", &service().url, "--with-token"], options].concat();
    let mut command = vault.plain(&all);
    said_with(command.env("GVT_KEYRING", keyring), ALICE.as_bytes())
}

/// Whether a file of the person's configuration contains the credential.
fn is_kept(vault: &Vault) -> bool {
    let folder = fs::read_dir(vault.config());
    folder
        .into_iter()
        .flatten()
        .flatten()
        .any(|entry| fs::read_to_string(entry.path()).is_ok_and(|content| content.contains(ALICE)))
}

#[test]
fn without_a_keyring_nothing_is_kept_unless_it_is_accepted() {
    let vault = Vault::empty();
    for (keyring, options) in [("none", &["--plaintext"][..]), ("none", &[]), ("file", &[])] {
        let said = login(&vault, keyring, options).failed(1);
        assert!(said.contains("no place to store"), "{said}");
        assert!(!is_kept(&vault), "{keyring}");
    }
    login(&vault, "no-such", &[]).failed(2);
    // No session bus: no Secret Service.
    login(&vault, "secret-service", &[]).failed(1);
    assert!(!is_kept(&vault));
    login(&vault, "file", &["--plaintext"]).succeeded();
    assert!(is_kept(&vault));
    // A credential that is kept is not used where none may be.
    let mut command = vault.plain(&["whoami"]);
    said(command.env("GVT_KEYRING", "none")).failed(3);
}

/// Why the kernel keeps nothing for anybody, as in many containers.
fn refused_by_kernel() -> Option<KeyError> {
    let ring = KeyRing::from_special_id(KeyRingIdentifier::User, true);
    let key = ring.and_then(|ring| ring.add_key("test of gvt", "nothing"));
    // No room for one more is no refusal.
    let refusal = key.as_ref().err().copied();
    if let Ok(key) = key {
        let _ = key.invalidate();
    }
    refusal.filter(|error| !matches!(error, KeyError::QuotaExceeded | KeyError::OutOfMemory))
}

#[test]
fn the_kernel_keeps_a_credential_where_it_may() {
    let vault = Vault::empty();
    if let Some(error) = refused_by_kernel() {
        eprintln!(
            "NOT TESTED: the keyring of this kernel, which refuses the system calls: {error:?}"
        );
        let refused = login(&vault, "keyutils", &[]).failed(1);
        assert!(refused.contains("not available"), "{refused}");
        assert!(!is_kept(&vault));
        // Without a demand, the file is next.
        let mut command = vault.plain(&["login", &service().url, "--with-token", "--plaintext"]);
        said_with(command.env_remove("GVT_KEYRING"), ALICE.as_bytes()).succeeded();
        assert!(is_kept(&vault));
        return;
    }
    login(&vault, "keyutils", &[]).succeeded();
    assert!(!is_kept(&vault));
    let gvt = |arguments: &[&str]| {
        let mut command = vault.plain(arguments);
        command.env("GVT_KEYRING", "keyutils");
        command
    };
    let whoami = said(&mut gvt(&["whoami"])).succeeded();
    assert!(whoami.contains("kernel"), "{whoami}");
    said(&mut gvt(&["logout"])).succeeded();
    said(&mut gvt(&["whoami"])).failed(2);
}

#[test]
fn the_desktop_keeps_a_credential_where_there_is_one() {
    let vault = Vault::empty();
    let keyring = Keyring::start(&vault);
    let gvt = |arguments: &[&str]| keyring.gvt(&vault, arguments);
    // Found unasked, too.
    for wanted in [Some("secret-service"), None] {
        let mut command = gvt(&["login", &service().url, "--with-token"]);
        match wanted {
            Some(wanted) => command.env("GVT_KEYRING", wanted),
            None => command.env_remove("GVT_KEYRING"),
        };
        let signed_in = said_with(&mut command, ALICE.as_bytes());
        assert!(
            signed_in
                .err
                .contains("The credential is in the Secret Service"),
            "{signed_in:?}"
        );
        signed_in.succeeded();
        for wanted in [Some("secret-service"), None] {
            let mut command = gvt(&["whoami"]);
            match wanted {
                Some(wanted) => command.env("GVT_KEYRING", wanted),
                None => command.env_remove("GVT_KEYRING"),
            };
            let whoami = said(&mut command).succeeded();
            assert!(whoami.contains("from the Secret Service"), "{whoami}");
        }
        let doctor = said(&mut gvt(&["doctor"]));
        assert!(doctor.out.contains("ok    keyring"), "{doctor:?}");
        said(&mut gvt(&["logout"])).succeeded();
        said(&mut gvt(&["--url", &service().url, "whoami"])).failed(3);
    }
    assert!(!is_kept(&vault));
}

#[test]
fn a_credential_that_cannot_be_read_is_not_called_signed_out() {
    let vault = Vault::empty();
    let keyring = Keyring::start(&vault);
    let gvt = |arguments: &[&str]| keyring.gvt(&vault, arguments);
    let mut login = gvt(&["login", &service().url, "--with-token"]);
    said_with(&mut login, ALICE.as_bytes()).succeeded();
    // The bus is gone, and with it the keyring.
    let gone =
        said(gvt(&["logout"]).env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/no/such")).failed(1);
    assert!(
        gone.contains("its session was not ended") && !gone.contains("Signed out"),
        "{gone}"
    );
    // What could not be deleted is not forgotten.
    said(&mut gvt(&["whoami"])).succeeded();
    said(&mut gvt(&["logout"])).succeeded();
    said(&mut gvt(&["whoami"])).failed(2);
}
