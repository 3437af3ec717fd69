//! Names that are refused, or become the same variable.

use super::*;

#[test]
fn a_reserved_name_needs_to_be_allowed_by_name() {
    // bash would evaluate this one as arithmetic, and thereby run the command.
    let attempt = "x[$(echo owned)]";
    for name in ["BASH_ENV", "ld.preload", "RANDOM", "_", ".", "UID"] {
        for format in Format::ALL {
            let RenderError::ReservedName {
                secret, variable, ..
            } = render_one(format, name, attempt).unwrap_err()
            else {
                panic!("{name}")
            };
            assert_eq!(secret, name);
            let secrets = [Secret::new(name, attempt), Secret::new("OTHER", "")];
            let allow = |text: &str| crate::render(format, &secrets, &text.parse().unwrap());
            assert!(allow(&variable).is_ok());
            assert!(allow(&format!("OTHER,{variable}")).is_ok());
            assert!(allow("OTHER").is_err());
        }
    }
    let secrets = [Secret::new("PATH", ""), Secret::new("path", "")];
    assert!(crate::render(Format::Shell, &secrets, &"PATH".parse().unwrap()).is_err());
}

#[test]
fn an_error_uses_the_full_name_of_a_secret() {
    let refused = Secret {
        full_name: "staging.NODE.OPTIONS",
        ..Secret::new("NODE.OPTIONS", "s3cr3t")
    };
    assert_eq!(
        render(Format::Github, &[refused]).unwrap_err().to_string(),
        "secret `staging.NODE.OPTIONS` is refused: a variable with its name changes which programs or code \
         are run",
    );
}

/// A writer stores `BASH_ENV`; an admin's job evaluates the export.
#[test]
fn evaluating_an_export_runs_nothing_that_was_planted() {
    let folder = tempfile::tempdir().unwrap();
    let planted = folder.path().join("planted.sh");
    let mark = folder.path().join("mark");
    std::fs::write(&planted, format!("touch {}", mark.display())).unwrap();
    let planted = planted.to_str().unwrap();
    let deploy = |text: &str| {
        let script = format!("{text}\nsh -c : && bash -c : && sh -ic : 2>/dev/null");
        let output = std::process::Command::new("sh")
            .args(["-c", &script])
            .output()
            .unwrap();
        assert!(output.status.success(), "{output:?}");
        std::fs::remove_file(&mark).is_ok()
    };
    for name in ["BASH_ENV", "ENV", "bash.env"] {
        let secrets = [Secret::new("DATABASE_URL", "v"), Secret::new(name, planted)];
        let refused = render(Format::Shell, &secrets);
        assert!(
            matches!(refused, Err(RenderError::ReservedName { .. })),
            "{name}"
        );
    }
    let secrets = [Secret::new("BASH_ENV", planted)];
    let taken = crate::render(Format::Shell, &secrets, &"BASH_ENV".parse().unwrap()).unwrap();
    assert!(deploy(&taken), "without the refusal, the attack works");
    let harmless = render(Format::Shell, &[Secret::new("bash_environment", planted)]).unwrap();
    assert!(!deploy(&harmless));
}

#[test]
fn two_secrets_of_one_variable_are_both_named() {
    let secrets = [
        Secret::new("a.b", "1"),
        Secret::new("other", "2"),
        Secret::new("a-b", "3"),
    ];
    for format in Format::ALL {
        let expected = RenderError::DuplicateVariable {
            first: "a.b".to_owned(),
            second: "a-b".to_owned(),
            variable: "a_b".to_owned(),
        };
        assert_eq!(render(format, &secrets).err(), Some(expected));
    }
}

#[test]
fn a_variable_needs_a_name() {
    let nameless = Secret {
        full_name: "staging.",
        ..Secret::new("", "v")
    };
    for format in Format::ALL {
        let refused = render(format, &[Secret::new("OTHER", "v"), nameless]).unwrap_err();
        let secret = "staging.".to_owned();
        assert_eq!(refused, RenderError::EmptyName { secret });
    }
}
