use std::iter;

use proptest::prelude::*;

use super::*;
use crate::{AllowedNames, Format, Secret, render};

fn read(text: &str) -> Vec<(usize, String, String)> {
    let variables = parse(text).unwrap_or_else(|errors| panic!("{text:?}: {errors:?}"));
    let told = variables
        .into_iter()
        .map(|variable| (variable.line, variable.name, variable.value.to_string()));
    told.collect()
}

/// Returns the only variable of the file.
fn value(text: &str) -> String {
    let [(_, _, value)] = <[_; 1]>::try_from(read(text)).unwrap();
    value
}

fn errors(text: &str) -> Vec<(usize, ParseErrorKind)> {
    let errors = parse(text).err().unwrap_or_else(|| panic!("{text:?}"));
    errors
        .iter()
        .map(|error| (error.line, error.kind))
        .collect()
}

#[test]
fn a_file_is_read_with_the_lines_of_its_variables() {
    let text = "\u{feff}# comment\r\n\r\nA=1\r\n  export B = two words  # comment\r\nC='x\r\ny'\r\n\
                D=\"a\\n\\\"b\\\" \\\\ $HOME\" # comment\r\nstaging.E-1=\r\nF=last";
    let expected = [
        (3, "A", "1"),
        (4, "B", "two words"),
        (5, "C", "x\ny"),
        (7, "D", "a\n\"b\" \\ $HOME"),
        (8, "staging.E-1", ""),
        (9, "F", "last"),
    ];
    let expected = expected.map(|(line, name, value)| (line, name.to_owned(), value.to_owned()));
    assert_eq!(read(text), expected);
    assert!(read("").is_empty());
    assert!(read("\n # only\n").is_empty());
}

/// What all of these read the same: dotenv of Node.js (18.0), python-dotenv (1.2), godotenv (1.5), Docker
/// Compose (compose-go 2.4), phpdotenv (5.4) unless it refuses the line, and dotenv of Ruby (2.4) except for
/// values of several lines, which its version 3 reads.
#[test]
fn values_are_what_the_libraries_read() {
    for (text, expected) in [
        ("A=b", "b"),
        ("A=", ""),
        ("A=''", ""),
        ("A=\"\"", ""),
        ("export A=b", "b"),
        ("export\tA=b", "b"),
        ("A = b", "b"),
        (" A=b ", "b"),
        ("A=b # c", "b"),
        ("A=b=c==", "b=c=="),
        ("A=two words", "two words"),
        ("A=' b '", " b "),
        ("A=\" b # c \"", " b # c "),
        ("A='it # is'", "it # is"),
        ("A='say \"it\"'", "say \"it\""),
        ("A=\"it's\"", "it's"),
        ("A='b' # c", "b"),
        ("A=\"b\" # 'c' \"d\"", "b"),
        ("A='b\nc'", "b\nc"),
        ("A=\"b\nc\"", "b\nc"),
        ("A=\"\nb\"", "\nb"),
        ("A=\"b\\nc\"", "b\nc"),
        ("A='b\\nc'", "b\\nc"),
        ("A='C:\\temp\\new'", "C:\\temp\\new"),
        ("A='{\"k\": [1, 2]}'", "{\"k\": [1, 2]}"),
        ("A='`id` a$ %s ~'", "`id` a$ %s ~"),
        ("A=a;b&c|d!e(f)*?<g>[1,2]", "a;b&c|d!e(f)*?<g>[1,2]"),
        ("A=ä密🔐", "ä密🔐"),
        ("A='b'\r\n", "b"),
    ] {
        assert_eq!(value(text), expected, "{text:?}");
        // It does not allow white space in an unquoted value, nor at the end of a line.
        if !matches!(text, "A=two words" | " A=b ") {
            let by_dotenvy = dotenvy::from_read_iter(text.as_bytes()).next().unwrap();
            assert_eq!(by_dotenvy.unwrap().1, expected, "{text:?}");
        }
    }
    assert_eq!(value("A=   "), "", "which dotenvy refuses");
}

/// Some read these differently, but without them no value could contain both quotes.
#[test]
fn three_escapes_are_supported_in_double_quotes() {
    let text = r#"A="it's \"C:\\new\"\n""#;
    assert_eq!(value(text), "it's \"C:\\new\"\n");
    let by_dotenvy = dotenvy::from_read_iter(text.as_bytes()).next().unwrap();
    assert_eq!(by_dotenvy.unwrap().1, "it's \"C:\\new\"\n");
}

#[test]
fn a_dollar_is_not_expanded() {
    for text in ["$HOME", "${HOME}", "a$PATH", "$(id)", "${HOME:-x}"] {
        for quoted in [text.to_owned(), format!("'{text}'"), format!("\"{text}\"")] {
            assert_eq!(value(&format!("A={quoted}")), text, "{quoted}");
        }
    }
}

#[test]
fn invalid_lines_are_reported_by_number() {
    use ParseErrorKind::{
        Ambiguous, DuplicateName, NotAnAssignment, TextAfterQuote, UnterminatedQuote,
    };
    for (text, expected) in [
        ("A", vec![(1, NotAnAssignment)]),
        (
            "A=1\nexport =B\n=x\nC D=1",
            vec![
                (2, NotAnAssignment),
                (3, NotAnAssignment),
                (4, NotAnAssignment),
            ],
        ),
        ("A='1\n2'\nB='x\ny=z", vec![(3, UnterminatedQuote)]),
        ("A=\"x\\\"\n", vec![(1, UnterminatedQuote)]),
        (
            "A='x'y\nB=\"x\"\"y\"\nC='x'#y",
            vec![
                (1, TextAfterQuote),
                (2, TextAfterQuote),
                (3, TextAfterQuote),
            ],
        ),
        (
            "A=1\nB=2\nA=3\nA=4",
            vec![
                (3, DuplicateName { first: 1 }),
                (4, DuplicateName { first: 1 }),
            ],
        ),
        ("A=1\rA=2", vec![(2, DuplicateName { first: 1 })]),
    ] {
        assert_eq!(errors(text), expected, "{text:?}");
    }
    for disputed in [
        "abc#1",
        "#abc",
        "it's",
        "C:\\new",
        "`x`",
        "{\"k\":1}",
        "\"\\x41\"",
        "\"\\'\"",
        "'it\\'s'",
        r#""C:\temp\new""#,
        r"'a\\b'",
        r"'C:\'",
        r#""\r""#,
        r#""\t""#,
        r#""\$HOME""#,
        "\"a\\\nb\"",
        " # b",
        "\t#",
        "b\t# c",
        "b # c # d",
        "a'b'c",
        "\u{a0}b",
        "b\u{3000}",
        "\u{feff}b",
        "b\u{1f}",
        "b # c\u{2028}B=1",
        "'b' # c\u{2029}B=1",
    ] {
        assert_eq!(
            errors(&format!("A={disputed}")),
            [(1, Ambiguous)],
            "{disputed}"
        );
    }
}

/// The error's advice: use single quotes, or double quotes with `\\` before `\\` and `"`.
#[test]
fn every_ambiguous_value_has_another_spelling() {
    for (disputed, written, expected) in [
        ("it's", "\"it's\"", "it's"),
        (r"'a\\b'", r#""a\\\\b""#, r"a\\b"),
        (r#""C:\temp\new""#, r"'C:\temp\new'", r"C:\temp\new"),
        (r"'C:\'", r#""C:\\""#, r"C:\"),
        (r"it's \ `x`", r#""it's \\ `x`""#, r"it's \ `x`"),
        (
            r#"{"k": "it's"}"#,
            r#""{\"k\": \"it's\"}""#,
            r#"{"k": "it's"}"#,
        ),
    ] {
        let line = format!("A={disputed}");
        assert_eq!(errors(&line).len(), 1, "{line}");
        assert_eq!(value(&format!("A={written}")), expected);
    }
}

#[test]
fn a_comment_that_some_readers_end_early_is_refused() {
    assert_eq!(errors("# c\u{2028}A=1"), [(1, ParseErrorKind::Ambiguous)]);
}

#[test]
fn a_dollar_that_others_would_expand_is_reported() {
    for (text, expected) in [
        ("A=${HOME}", true),
        ("A=\"${HOME}\"", true),
        ("A='${HOME}'", true),
        ("A=a$HOME", true),
        ("A=\"$(id)\"", true),
        ("A='$HOME $(id)'", false),
        ("A=a$", false),
        ("A=a$1", true),
        ("A=a$$", true),
        ("A=a$/$ $", false),
        ("A=\"$ {x}\"", false),
        ("A=b", false),
    ] {
        let [variable] = <[_; 1]>::try_from(parse(text).ok().unwrap()).ok().unwrap();
        assert_eq!(variable.has_expansion, expected, "{text}");
    }
}

#[test]
fn a_file_has_five_hundred_variables_at_most() {
    let lines = |count: usize| {
        let lines: Vec<_> = (0..count).map(|n| format!("N{n}=x\n")).collect();
        lines.concat()
    };
    assert_eq!(read(&lines(500)).len(), 500);
    assert_eq!(
        errors(&lines(502)),
        [(501, ParseErrorKind::TooManyVariables)]
    );
}

#[test]
fn an_error_says_where_it_is_and_nothing_of_the_text() {
    let errors = parse("S3CR3T\nA=s3cr3t#\nA=1\nA=2").err().unwrap();
    let texts: Vec<_> = errors.iter().map(ToString::to_string).collect();
    let expected = [
        "line 1: expected NAME=value",
        "line 2: programs read this line differently; put the value in single quotes, or in double \
         quotes with every backslash and double quote escaped",
        "line 4: the name is already used in line 3",
    ];
    assert_eq!(texts, expected);
}

#[test]
fn only_the_first_errors_are_reported() {
    assert_eq!(errors(&"a\n".repeat(100_000)).len(), 100);
}

fn anything() -> impl Strategy<Value = String> {
    let fragment = prop_oneof![
        8 => proptest::sample::select(vec![
            "'", "\"", "`", "\\", "$", "${", "#", " #", "=", " ", "\t", "\n", "\r\n", "A", "n",
            "export ", "é", "\u{feff}",
        ])
        .prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    proptest::collection::vec(fragment, 0..12).prop_map(|fragments| fragments.concat())
}

proptest! {
    #[test]
    fn an_export_round_trips_byte_for_byte(values in proptest::collection::vec(anything(), 1..5)) {
        let names: Vec<_> = (0..values.len()).map(|number| format!("V{number}")).collect();
        let items: Vec<_> = iter::zip(&names, &values)
            .map(|(name, value)| Secret::new(name, value))
            .collect();
        if let Ok(text) = render(Format::Dotenv, &items, &AllowedNames::default()) {
            let expected: Vec<_> = iter::zip(names, values).collect();
            let come_back: Vec<_> = read(&text).into_iter().map(|(_, name, value)| (name, value)).collect();
            prop_assert_eq!(come_back, expected);
        }
    }

    #[test]
    fn any_text_is_read_without_a_panic(text in anything()) {
        let _ = parse(&text);
        let _ = parse(&format!("A={text}"));
    }
}

/// What is left of a file without its invalid lines.
#[test]
fn valid_lines_are_read_without_the_others() {
    let names = |text: &str| {
        let lines = parse_lines(text);
        let variables = lines.variables.into_iter();
        let names: Vec<_> = variables.map(|variable| variable.name).collect();
        (names.join(" "), lines.errors.len(), lines.is_whole)
    };
    assert_eq!(names("A=1\nnothing\nB=2"), ("A B".into(), 1, true));
    assert_eq!(names("A=1\nA=2\nA=3\nB=2"), ("B".into(), 2, true));
    assert_eq!(names("A=1\nB='x\nC=3\n"), ("A".into(), 1, false));
    // No line of a key becomes the name of a variable.
    let key = "A=1\nKEY=-----BEGIN X-----\nMIIEabc\nqrsTUV==\n-----END X-----\nB=2\n";
    assert_eq!(names(key), ("A".into(), 1, false));
    assert_eq!(
        value("KEY='-----BEGIN X-----\nqrsTUV==\n'"),
        "-----BEGIN X-----\nqrsTUV==\n"
    );
    let many = "nothing\n".repeat(MAX_ERRORS);
    assert_eq!(names(&many), (String::new(), MAX_ERRORS, true));
    assert_eq!(
        names(&format!("{many}A=1")),
        (String::new(), MAX_ERRORS, false)
    );
}
