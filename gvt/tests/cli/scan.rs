//! `scan`: values that were planted in files, and nothing else.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::PathBuf;
use std::process::Command;

use crate::vault::{Said, Vault, said};

fn scan(vault: &Vault, folder: &PathBuf, arguments: &[&str]) -> Said {
    let all = [&["scan"], arguments].concat();
    said(vault.gvt(&all).current_dir(folder))
}

#[test]
fn planted_values_are_found_by_path_line_and_name() {
    let key = "-----BEGIN KEY-----\nMIIEvQIBADANBgkqhkiG\n9w0BAQEFAASC\n-----END KEY-----\n";
    let vault = Vault::new(&[
        ("TOKEN", "s3cr3t-token-value"),
        ("KEY", key),
        ("PIN", "1234"),
    ]);
    vault.import("production", &[("PASSWORD", "of production")]);
    let folder = vault.checkout("work", "git@git.example.com:acme/other.git");
    fs::create_dir(folder.join("src")).unwrap();
    fs::write(
        folder.join("src/a.py"),
        "x = 1\ntoken = 's3cr3t-token-value'  # s3cr3t-token-value\n",
    )
    .unwrap();
    fs::write(folder.join("key.txt"), "\n\n  MIIEvQIBADANBgkqhkiG\n").unwrap();
    fs::write(folder.join("binary"), b"\0\xff\nof production\0").unwrap();
    fs::write(folder.join("clean.txt"), "1234 s3cr3t-token\n").unwrap();
    fs::write(folder.join(".gitignore"), ".env\n").unwrap();
    fs::write(folder.join(".env"), "TOKEN=s3cr3t-token-value\n").unwrap();
    fs::write(folder.join(".git/description"), "s3cr3t-token-value\n").unwrap();
    symlink(folder.join(".env"), folder.join("link")).unwrap();
    let expected =
        "binary:2: production.PASSWORD\nkey.txt:3: staging.KEY\nsrc/a.py:2: staging.TOKEN\n";
    let sorted = |out: &str| {
        let mut lines: Vec<&str> = out.split_inclusive('\n').collect();
        lines.sort_unstable();
        lines.concat()
    };
    let found = scan(&vault, &folder, &[]);
    assert_eq!(
        (found.code, sorted(&found.out).as_str()),
        (Some(1), expected),
        "{found:?}"
    );
    assert!(found.err.contains("staging.PIN"), "{found:?}");
    assert_eq!(
        scan(&vault, &folder, &["src"]).out,
        "src/a.py:2: staging.TOKEN\n"
    );
    // A file that is named is looked at, ignored or not.
    assert_eq!(
        scan(&vault, &folder, &[".env"]).out,
        ".env:1: staging.TOKEN\n"
    );
    assert_eq!(scan(&vault, &folder, &["clean.txt"]).code, Some(0));
    scan(&vault, &folder, &["no-such"]).failed(1);
}

#[test]
fn a_folder_without_git_is_looked_through() {
    let vault = Vault::new(&[("TOKEN", "s3cr3t-token-value")]);
    let folder = vault.folder("plain");
    fs::create_dir_all(folder.join("a/b")).unwrap();
    fs::write(folder.join("a/b/c"), "s3cr3t-token-value").unwrap();
    assert_eq!(scan(&vault, &folder, &[]).out, "a/b/c:1: staging.TOKEN\n");
}

#[test]
fn the_index_is_what_a_commit_would_contain() {
    let vault = Vault::new(&[("TOKEN", "s3cr3t-token-value")]);
    let folder = vault.checkout("work", "git@git.example.com:acme/other.git");
    fs::write(folder.join("a file"), "s3cr3t-token-value\n").unwrap();
    assert_eq!(scan(&vault, &folder, &["--staged"]).code, Some(0));
    vault.git(&folder, &["add", "."]);
    // The work tree does not count.
    fs::write(folder.join("a file"), "clean\n").unwrap();
    fs::write(folder.join("other"), "s3cr3t-token-value\n").unwrap();
    assert_eq!(
        scan(&vault, &folder, &["--staged"]).out,
        "a file:1: staging.TOKEN\n"
    );
    // As a hook before a commit.
    let hook = folder.join(".git/hooks/pre-commit");
    fs::create_dir_all(hook.parent().unwrap()).unwrap();
    fs::write(
        &hook,
        format!("#!/bin/sh\nexec {} scan --staged\n", crate::vault::GVT),
    )
    .unwrap();
    fs::set_permissions(&hook, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    let commit = || {
        let mut command = Command::new("git");
        command
            .current_dir(&folder)
            .args([
                "-c",
                "user.name=a",
                "-c",
                "user.email=a@example.com",
                "commit",
                "-qm",
                "x",
            ])
            .env_clear()
            .envs(vault.variables());
        said(&mut command)
    };
    assert_eq!(commit().code, Some(1));
    vault.git(&folder, &["add", "a file"]);
    commit().succeeded();
}

#[test]
fn what_was_not_read_is_not_clean() {
    let vault = Vault::new(&[("TOKEN", "s3cr3t-token-value")]);
    let folder = vault.checkout("work", "git@git.example.com:acme/other.git");
    // A name that git would take for something else: `:2:leak.txt` is a stage of a merge.
    fs::write(folder.join("2:leak.txt"), "s3cr3t-token-value\n").unwrap();
    fs::write(folder.join("line\nbreak"), "s3cr3t-token-value\n").unwrap();
    vault.git(&folder, &["add", "."]);
    let staged = scan(&vault, &folder, &["--staged"]);
    assert_eq!(staged.code, Some(1), "{staged:?}");
    assert!(
        staged.out.contains("2:leak.txt:1: staging.TOKEN"),
        "{staged:?}"
    );
    assert!(
        staged.out.contains("line break:1: staging.TOKEN"),
        "{staged:?}"
    );
    // An object that is missing.
    let objects = folder.join(".git/objects");
    fs::rename(&objects, folder.join(".git/away")).unwrap();
    fs::create_dir(&objects).unwrap();
    let missing = scan(&vault, &folder, &["--staged"]).failed(1);
    assert!(
        missing.contains("2 files or folders could not be read"),
        "{missing}"
    );
    fs::remove_dir(&objects).unwrap();
    fs::rename(folder.join(".git/away"), &objects).unwrap();
    // A git that dies.
    let program = vault.folder("bin").join("git");
    let real = Command::new("sh")
        .args(["-c", "command -v git"])
        .output()
        .unwrap();
    let real = String::from_utf8(real.stdout).unwrap();
    let script = format!(
        "#!/bin/sh\ncase \"$*\" in *cat-file*) {} \"$@\"; exit 3;; esac\nexec {} \"$@\"\n",
        real.trim(),
        real.trim()
    );
    fs::write(&program, script).unwrap();
    fs::set_permissions(
        &program,
        std::os::unix::fs::PermissionsExt::from_mode(0o755),
    )
    .unwrap();
    let path = format!(
        "{}:{}",
        vault.home().join("bin").display(),
        std::env::var("PATH").unwrap()
    );
    let mut command = vault.gvt(&["scan", "--staged"]);
    let died = said(command.env("PATH", path).current_dir(&folder));
    assert_eq!(died.code, Some(1), "{died:?}");
    assert!(died.err.contains("git cat-file failed"), "{died:?}");
    // Links and devices that are named.
    symlink("2:leak.txt", folder.join("link")).unwrap();
    for path in ["link", "/dev/null"] {
        let named = scan(&vault, &folder, &[path]).failed(1);
        assert!(named.contains("could not be read"), "{named}");
    }
}

#[test]
fn a_folder_that_cannot_be_read_is_not_clean() {
    let vault = Vault::new(&[("TOKEN", "s3cr3t-token-value")]);
    let folder = vault.checkout("work", "git@git.example.com:acme/other.git");
    let plain = vault.folder("plain");
    for folder in [&folder, &plain] {
        let closed = folder.join("closed");
        fs::create_dir(&closed).unwrap();
        fs::write(closed.join("file"), "s3cr3t-token-value\n").unwrap();
        fs::set_permissions(&closed, std::os::unix::fs::PermissionsExt::from_mode(0o000)).unwrap();
        let mut scan = vault.gvt(&["scan"]);
        if rustix::process::geteuid().is_root() {
            // Root could read it.
            let mut powerless = Command::new("setpriv");
            powerless
                .args(["--inh-caps=-all", "--bounding-set=-all"])
                .arg(scan.get_program())
                .args(scan.get_args())
                .env_clear()
                .envs(vault.variables());
            scan = powerless;
        }
        let refused = said(scan.current_dir(folder)).failed(1);
        assert!(
            refused.contains("1 file or folder could not be read"),
            "{refused}"
        );
        fs::set_permissions(&closed, std::os::unix::fs::PermissionsExt::from_mode(0o700)).unwrap();
    }
}

#[test]
fn other_repositories_inside_are_named() {
    let vault = Vault::new(&[("TOKEN", "s3cr3t-token-value")]);
    let folder = vault.checkout("work", "git@git.example.com:acme/other.git");
    let inner = vault.checkout("work/inner", "git@git.example.com:acme/inner.git");
    fs::write(inner.join("file"), "s3cr3t-token-value\n").unwrap();
    vault.git(&inner, &["add", "."]);
    vault.git(&inner, &["commit", "-qm", "x"]);
    let all = scan(&vault, &folder, &[]);
    assert_eq!(all.code, Some(0), "{all:?}");
    assert!(all.err.contains("inner: skipped"), "{all:?}");
    vault.git(&folder, &["add", "inner"]);
    let staged = scan(&vault, &folder, &["--staged"]);
    assert_eq!(staged.code, Some(0), "{staged:?}");
    assert!(staged.err.contains("inner: skipped"), "{staged:?}");
    assert_eq!(
        scan(&vault, &folder, &["inner"]).out,
        "inner/file:1: staging.TOKEN\n"
    );
}

#[test]
fn what_is_named_is_looked_at_ignored_or_not() {
    let vault = Vault::new(&[("TOKEN", "s3cr3t-token-value"), ("PIECES", "1234\n5678\n")]);
    let folder = vault.checkout("work", "git@git.example.com:acme/other.git");
    fs::write(folder.join(".gitignore"), "build\n").unwrap();
    fs::create_dir(folder.join("build")).unwrap();
    fs::write(folder.join("build/file"), "x\ns3cr3t-token-value\n").unwrap();
    fs::write(folder.join(".git/description"), "1234\n5678\n").unwrap();
    assert_eq!(
        scan(&vault, &folder, &["build"]).out,
        "build/file:2: staging.TOKEN\n"
    );
    // Values whose lines are all short, as a whole.
    assert_eq!(
        scan(&vault, &folder, &[".git"]).out,
        ".git/description:1: staging.PIECES\n"
    );
    // A tracked file that is deleted has no content, by whatever path the folder is named.
    fs::write(folder.join("gone"), "s3cr3t-token-value\n").unwrap();
    vault.git(&folder, &["add", "."]);
    fs::remove_file(folder.join("gone")).unwrap();
    assert_eq!(
        scan(&vault, &folder, &[folder.to_str().unwrap()]).code,
        Some(0)
    );
}

#[test]
fn variables_of_git_name_no_other_repository() {
    let vault = Vault::new(&[("TOKEN", "s3cr3t-token-value")]);
    let folder = vault.checkout("work", "git@git.example.com:acme/other.git");
    let other = vault.checkout("other", "git@git.example.com:acme/other.git");
    fs::write(folder.join("file"), "s3cr3t-token-value\n").unwrap();
    vault.git(&folder, &["add", "."]);
    let mut command = vault.gvt(&["scan", "--staged"]);
    command
        .current_dir(&folder)
        .env("GIT_DIR", other.join(".git"))
        .env("GIT_WORK_TREE", &other);
    assert_eq!(said(&mut command).out, "file:1: staging.TOKEN\n");
}
