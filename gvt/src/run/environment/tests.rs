use super::*;

fn secret(name: &str, value: &str, from_base: bool) -> Variable {
    Variable {
        name: name.to_owned(),
        value: value.as_bytes().to_vec().into(),
        from_base,
        is_lockbox: false,
    }
}

fn options(allow: &[&str], file: &[&str]) -> Options {
    let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    Options {
        command: vec!["true".into()],
        allow: owned(allow),
        file: owned(file),
        mask: false,
        watch: false,
    }
}

fn judge(values: Vec<Variable>, allow: &[&str], file: &[&str]) -> Result<Environment> {
    let revision = "1".to_owned();
    Environment::new(Fetched { values, revision }, &options(allow, file))
}

fn names(variables: &[Named]) -> Vec<&str> {
    variables
        .iter()
        .map(|variable| variable.name.as_str())
        .collect()
}

fn refusal(result: Result<Environment>) -> String {
    result.err().expect("refused").to_string()
}

#[test]
fn secrets_become_variables_in_order() {
    let values = vec![
        secret("b.key", "1", false),
        secret("A", "", true),
        secret("9", "3", false),
    ];
    let environment = judge(values, &[], &[]).unwrap();
    assert_eq!(names(&environment.variables), ["A", "_9", "b_key"]);
    assert!(environment.left_out.is_empty());
}

#[test]
fn own_names_that_change_how_programs_start_are_refused_unless_allowed() {
    let values = || {
        vec![
            secret("PATH", "x", false),
            secret("node_options", "y", false),
            secret("A", "z", false),
        ]
    };
    let text = refusal(judge(values(), &[], &[]));
    assert!(text.contains("PATH, node_options"), "{text}");
    assert!(text.contains("--allow"), "{text}");
    let text = refusal(judge(values(), &["PATH"], &[]));
    assert!(
        text.contains("node_options") && !text.contains("PATH"),
        "{text}"
    );
    let environment = judge(values(), &["PATH", "node_options"], &[]).unwrap();
    assert_eq!(names(&environment.variables), ["A", "PATH", "node_options"]);
}

#[test]
fn what_the_base_may_not_bring_is_left_out_and_named() {
    let values = vec![
        secret("LD_PRELOAD", "x", true),
        secret("NUL", "a\0b", true),
        secret("LONG", &"x".repeat(128 * 1024), true),
        secret("A", "own", false),
        secret("A", "base", true),
        secret("x.y", "1", true),
        secret("x-y", "2", true),
        secret("OK", "1", true),
    ];
    let environment = judge(values, &[], &[]).unwrap();
    assert_eq!(names(&environment.variables), ["A", "OK"]);
    assert_eq!(environment.variables[0].value.as_slice(), b"own");
    let left_out = environment.left_out.join("\n");
    for name in ["LD_PRELOAD", "NUL", "LONG", "A", "x.y", "x-y"] {
        assert!(
            left_out.contains(&format!("left out {name}: ")),
            "{left_out}"
        );
    }
    let environment = judge(vec![secret("LD_PRELOAD", "x", true)], &["LD_PRELOAD"], &[]).unwrap();
    assert_eq!(names(&environment.variables), ["LD_PRELOAD"]);
}

#[test]
fn lockboxes_are_left_out_and_named() {
    let mut sealed = secret("SEALED", "lockbox:v1:…", false);
    sealed.is_lockbox = true;
    let environment = judge(vec![sealed, secret("A", "1", false)], &[], &[]).unwrap();
    assert_eq!(names(&environment.variables), ["A"]);
    assert_eq!(
        environment.left_out,
        ["left out SEALED: it is a lockbox (gvt lockbox get opens it)"]
    );
}

#[test]
fn a_value_with_nul_is_refused_by_name_but_can_be_a_file() {
    let values = || vec![secret("KEYSTORE", "secret\0value", false)];
    let text = refusal(judge(values(), &[], &[]));
    assert!(
        text.contains("KEYSTORE") && text.contains("--file"),
        "{text}"
    );
    assert!(
        !text.contains("value\0") && !text.contains("secret\0"),
        "{text}"
    );
    let environment = judge(values(), &[], &["KEYSTORE"]).unwrap();
    assert_eq!(names(&environment.files), ["KEYSTORE"]);
    assert!(environment.variables.is_empty());
}

#[test]
fn two_own_names_that_would_be_one_variable_are_refused() {
    let text = refusal(judge(
        vec![secret("a-b", "1", false), secret("a.b", "2", false)],
        &[],
        &[],
    ));
    assert!(
        text.contains("a-b") && text.contains("a.b") && text.contains("a_b"),
        "{text}"
    );
}

#[test]
fn a_file_is_named_as_the_secret_or_as_the_variable() {
    for name in ["db.cert", "db_cert"] {
        let environment = judge(vec![secret("db.cert", "1", false)], &[], &[name]).unwrap();
        assert_eq!(names(&environment.files), ["db_cert"]);
    }
}

#[test]
fn a_file_needs_a_variable_and_a_free_name() {
    let text = refusal(judge(vec![secret("A", "1", false)], &[], &["B"]));
    assert!(text.contains("--file B"), "{text}");
    let values = vec![secret("A", "1", false), secret("A_FILE", "2", false)];
    let text = refusal(judge(values, &[], &["A"]));
    assert!(text.contains("A_FILE"), "{text}");
    // PATH itself is not set, so a file of that name does no harm.
    let environment = judge(vec![secret("PATH", "1", false)], &[], &["PATH"]).unwrap();
    assert_eq!(names(&environment.files), ["PATH"]);
}
