//! Where credentials are kept.

use std::fs;

use crate::service::{ALICE, service};
use crate::vault::{Vault, said, said_with};

fn login(vault: &Vault, keyring: &str, options: &[&str]) -> crate::vault::Said {
    let all = [&["login", &service().url, "--with-token"], options].concat();
    let mut command = vault.plain(&all);
    said_with(command.env("GVT_KEYRING", keyring), ALICE.as_bytes())
}

/// Nothing of the credential is anywhere in the person's home.
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
        assert!(said.contains("no place to keep"), "{said}");
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

#[test]
fn the_kernel_keeps_a_credential_where_it_may() {
    let vault = Vault::empty();
    let in_kernel = login(&vault, "keyutils", &[]);
    if in_kernel.code == Some(1) {
        // In many containers, these system calls are not permitted.
        assert!(in_kernel.err.contains("not available"), "{in_kernel:?}");
        return;
    }
    in_kernel.succeeded();
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
    // A session bus of its own, with a keyring that is open.
    let script = "printf password | gnome-keyring-daemon --unlock --components=secrets >keyring.log 2>&1\n\
        set -e\n\
        printf %s \"$TOKEN\" | \"$GVT\" login \"$URL\" --with-token\n\
        \"$GVT\" whoami\n\
        \"$GVT\" doctor | grep keyring\n\
        GVT_KEYRING=secret-service \"$GVT\" whoami\n\
        \"$GVT\" logout\n\
        ! \"$GVT\" --url \"$URL\" whoami\n";
    let mut command = std::process::Command::new("dbus-run-session");
    command
        .args(["--", "sh", "-c", script])
        .current_dir(vault.home())
        .env_clear()
        .envs(vault.plain_variables())
        .env_remove("GVT_KEYRING")
        .env("XDG_RUNTIME_DIR", vault.folder("runtime"))
        .env("TOKEN", ALICE)
        .env("URL", &service().url)
        .env("GVT", crate::vault::GVT);
    let said = said(&mut command);
    assert_eq!(said.code, Some(0), "{said:?}");
    assert!(
        said.err.contains("The credential is in the Secret Service"),
        "{said:?}"
    );
    assert_eq!(
        said.out.matches("from the Secret Service").count(),
        2,
        "{said:?}"
    );
    assert!(said.out.contains("ok    keyring"), "{said:?}");
    assert!(!is_kept(&vault));
}
