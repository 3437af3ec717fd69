//! export, import, inject, completion, man, doctor.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use crate::vault::{GVT, Vault, said, said_with};

#[test]
fn a_file_with_values_is_private_and_never_where_git_would_add_it() {
    let vault = Vault::new(&[("A", "1")]);
    let folder = vault.checkout("work", "git@git.example.com:acme/other.git");
    let export = |arguments: &[&str]| {
        let all = [&["export"], arguments].concat();
        said(vault.gvt(&all).current_dir(&folder))
    };
    let said_refused = export(&["-o", ".env"]).failed(1);
    assert!(said_refused.contains(".gitignore"), "{said_refused}");
    assert!(!folder.join(".env").exists());
    fs::write(folder.join(".gitignore"), ".env\n").unwrap();
    fs::write(folder.join(".env"), "old").unwrap();
    export(&["-o", ".env"]).succeeded();
    assert_eq!(fs::read_to_string(folder.join(".env")).unwrap(), "A='1'\n");
    assert_eq!(
        folder.join(".env").metadata().unwrap().permissions().mode() & 0o777,
        0o600
    );
    export(&["-o", "other"]).failed(1);
    export(&["-o", "other", "--force"]).succeeded();
    // Outside of a work tree, anywhere.
    let file = vault.home().join("outside");
    vault.out(&["export", "-o", file.to_str().unwrap()]);
    let said_inject = said_with(
        vault
            .gvt(&["inject", "-i", "-", "-o", "filled"])
            .current_dir(&folder),
        b"x",
    )
    .failed(1);
    assert!(said_inject.contains(".gitignore"), "{said_inject}");
}

#[test]
fn names_that_change_how_programs_start_are_refused_unless_allowed() {
    let vault = Vault::with_base(&[("A", "1")], &[("LD_PRELOAD", "of the base")]);
    let said = vault.say(&["export"]);
    assert_eq!(
        (said.code, said.out.as_str()),
        (Some(0), "A='1'\n"),
        "{said:?}"
    );
    assert!(said.err.contains("LD_PRELOAD"), "{said:?}");
    vault.set("NODE_OPTIONS", "own");
    for format in ["dotenv", "shell", "github", "docker"] {
        let said = vault.say(&["export", "--format", format]).failed(1);
        assert!(
            said.contains("NODE_OPTIONS") && said.contains("--allow"),
            "{said}"
        );
        let allowed = vault.out(&["export", "--format", format, "--allow", "NODE_OPTIONS"]);
        assert!(allowed.contains("NODE_OPTIONS"), "{allowed}");
    }
    assert!(
        vault
            .out(&["export", "--format", "json"])
            .contains("NODE_OPTIONS")
    );
}

#[test]
fn an_import_previews_and_changes_only_what_differs() {
    let vault = Vault::new(&[("SAME", "1"), ("OTHER", "2"), ("KEPT", "3")]);
    let file = vault.home().join(".env");
    fs::write(
        &file,
        "# a comment\nSAME=1\nexport OTHER='new value'\nADDED=\"two\\nlines\"\n",
    )
    .unwrap();
    let path = file.to_str().unwrap();
    let revision = vault.json(&["env", "history"])[0]["revision"].clone();
    let preview = vault.out(&["import", path, "--preview"]);
    let rows: Vec<Vec<&str>> = preview
        .lines()
        .skip(1)
        .map(|line| line.split_whitespace().collect())
        .collect();
    assert_eq!(
        rows,
        [
            vec!["SAME", "the", "same"],
            vec!["OTHER", "changed"],
            vec!["ADDED", "created"]
        ]
    );
    assert_eq!(vault.json(&["env", "history"])[0]["revision"], revision);
    let said = vault.say(&["import", path]);
    assert!(
        said.err.contains("1 created, 1 changed, 1 the same"),
        "{said:?}"
    );
    assert_eq!(vault.out(&["get", "ADDED"]), "two\nlines");
    assert_eq!(vault.out(&["get", "KEPT"]), "3");
    assert_eq!(
        vault.json(&["history", "SAME"]).as_array().unwrap().len(),
        1
    );
    // The second time nothing differs.
    let after = vault.json(&["env", "history"])[0]["revision"].clone();
    vault.out(&["import", path]);
    assert_eq!(vault.json(&["env", "history"])[0]["revision"], after);
}

#[test]
fn a_file_that_programs_read_differently_is_refused_whole() {
    let vault = Vault::empty();
    for (content, expected) in [
        ("A=1\nno assignment\n", "line 2"),
        ("A=1\nB='open\n", "line 2"),
        ("A=1\nA=2\n", "line 2"),
        ("A=it's # hush\n", "line 1"),
    ] {
        let said = said_with(&mut vault.gvt(&["import", "-"]), content.as_bytes()).failed(1);
        assert!(said.contains(expected) && !said.contains("hush"), "{said}");
    }
    for content in ["[]", "{\"A\": 1}", "{\"A\": \"1\", \"A\": \"2\"}", "{", ""] {
        said_with(
            &mut vault.gvt(&["import", "-", "--format", "json"]),
            content.as_bytes(),
        )
        .failed(1);
    }
    said_with(&mut vault.gvt(&["import", "-"]), b"\xff=1").failed(1);
    said_with(&mut vault.gvt(&["import", "-"]), b"no/name=1\nA=1\n").failed(1);
    assert_eq!(vault.json(&["list"]).as_array().unwrap().len(), 0);
    let said = said_with(&mut vault.gvt(&["import", "-"]), b"URL=http://$HOST/\n");
    assert!(said.err.contains("expand"), "{said:?}");
}

#[test]
fn what_is_exported_is_imported_again() {
    let values = [
        ("A", "plain"),
        ("B", "two\nlines"),
        ("C", "it's"),
        ("D", " spaces # and more "),
        ("E", ""),
    ];
    let vault = Vault::new(&values);
    for format in ["dotenv", "json"] {
        let file = vault.home().join(format!("file.{format}"));
        vault.out(&["export", "--format", format, "-o", file.to_str().unwrap()]);
        let environment = if format == "json" {
            "base"
        } else {
            "development"
        };
        vault.out(&["-e", environment, "import", file.to_str().unwrap()]);
        for (name, value) in values {
            assert_eq!(vault.out(&["-e", environment, "get", name]), value);
        }
    }
}

#[test]
fn a_template_is_filled_or_nothing_is_written() {
    let vault = Vault::new(&[("HOST", "db"), ("PASS", "p\"w\n")]);
    let template = vault.home().join("template");
    let filled = vault.home().join("filled");
    let inject = || {
        vault.say(&[
            "inject",
            "-i",
            template.to_str().unwrap(),
            "-o",
            filled.to_str().unwrap(),
        ])
    };
    fs::write(
        &template,
        b"\xff{{ HOST }}:{{PASS}}{{{{ HOST }} {{ .Values.x }}\n",
    )
    .unwrap();
    inject().succeeded();
    assert_eq!(
        fs::read(&filled).unwrap(),
        b"\xffdb:p\"w\n{{ HOST }} {{ .Values.x }}\n"
    );
    assert_eq!(
        filled.metadata().unwrap().permissions().mode() & 0o777,
        0o600
    );
    fs::remove_file(&filled).unwrap();
    fs::write(&template, "ok\n{{ HOST }}\n  {{ NO_SUCH }}\n").unwrap();
    let said = inject().failed(4);
    assert!(said.contains("template:3: NO_SUCH"), "{said}");
    assert!(!filled.exists());
}

#[test]
fn the_program_describes_itself() {
    let vault = Vault::empty();
    for shell in ["bash", "zsh", "fish"] {
        let script = said(&mut vault.plain(&["completion", shell])).succeeded();
        assert!(script.contains("rotate-key"), "{shell}");
        if shell == "bash" {
            let file = vault.home().join("completion");
            fs::write(&file, script).unwrap();
            let mut bash = std::process::Command::new("bash");
            let complete = "source \"$1\"; COMP_WORDS=(gvt rot); COMP_CWORD=1; _gvt gvt rot gvt; echo \"${COMPREPLY[*]}\"";
            bash.args(["-c", complete, "bash"]).arg(&file);
            assert_eq!(said(&mut bash).succeeded(), "rotate-key\n");
        }
    }
    assert!(
        said(&mut vault.plain(&["man"]))
            .succeeded()
            .contains(".TH gvt 1")
    );
    let folder = vault.home().join("man");
    said(&mut vault.plain(&["man", folder.to_str().unwrap()])).succeeded();
    for page in ["gvt.1", "gvt-run.1", "gvt-env-copy.1"] {
        assert!(folder.join(page).exists(), "{page}");
    }
    let _ = GVT;
}

#[test]
fn a_doctor_finds_what_is_wrong() {
    let vault = Vault::new(&[("A", "1")]);
    let said_well = vault.say(&["doctor"]);
    for what in [
        "address",
        "connection",
        "clock",
        "credential",
        "repository",
        "role",
    ] {
        assert!(
            said_well.out.contains(&format!("ok    {what}")),
            "{what}: {said_well:?}"
        );
    }
    assert!(said_well.out.contains("admin"), "{said_well:?}");
    for (variable, value, what) in [
        ("GVT_URL", "http://127.0.0.1:1", "connection"),
        ("GVT_TOKEN", "no-such-token", "repository"),
        ("GVT_REPO", "acme/no-such", "repository"),
        ("GVT_URL", "nonsense", "address"),
        ("GVT_KEYRING", "secret-service", "keyring"),
    ] {
        let said = said(vault.gvt(&["doctor"]).env(variable, value));
        assert_eq!(said.code, Some(1), "{variable}: {said:?}");
        assert!(
            said.out.contains(&format!("BAD   {what}")),
            "{variable}: {said:?}"
        );
    }
}
