use proptest::prelude::*;

use super::*;
use crate::secrets::export::{Format, Item, render};

fn read(text: &str) -> Vec<(usize, String, String)> {
    let variables = parse(text).unwrap_or_else(|faults| panic!("{text:?}: {faults:?}"));
    let told = variables
        .into_iter()
        .map(|variable| (variable.line, variable.name, variable.value.to_string()));
    told.collect()
}

/// The only variable of that file.
fn value(text: &str) -> String {
    let [(_, _, value)] = <[_; 1]>::try_from(read(text)).unwrap();
    value
}

fn faults(text: &str) -> Vec<(usize, FaultKind)> {
    let faults = parse(text).err().unwrap_or_else(|| panic!("{text:?}"));
    faults
        .iter()
        .map(|fault| (fault.line, fault.kind))
        .collect()
}

#[test]
fn a_file_is_read_with_the_lines_of_its_variables() {
    let text = "\u{feff}# comment\r\n\r\nA=1\r\n  export B = two words  # comment\r\nC='x\r\ny'\r\n\
                D=\"a\\n\\\"b\\\" \\\\ \\$HOME\" # comment\r\nstaging.E-1=\r\nF=last";
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

/// dotenv of Node.js (18) and python-dotenv (1.2) read each of them the same.
#[test]
fn values_are_what_the_libraries_read() {
    for (text, expected) in [
        ("A=b", "b"),
        ("A=", ""),
        ("A=''", ""),
        ("A=\"\"", ""),
        ("export A=b", "b"),
        ("A = b", "b"),
        ("A=b # c", "b"),
        ("A=b\t# c", "b"),
        ("A=b=c==", "b=c=="),
        ("A=' b '", " b "),
        ("A=\" b # c \"", " b # c "),
        ("A='it # is'", "it # is"),
        ("A='say \"it\"'", "say \"it\""),
        ("A=\"it's\"", "it's"),
        ("A='b' # c", "b"),
        ("A='b\nc'", "b\nc"),
        ("A=\"b\nc\"", "b\nc"),
        ("A=\"b\\nc\"", "b\nc"),
        ("A='b\\nc'", "b\\nc"),
        ("A='{\"k\": [1, 2]}'", "{\"k\": [1, 2]}"),
        ("A=ä密🔐", "ä密🔐"),
        ("A='b'\r\n", "b"),
    ] {
        assert_eq!(value(text), expected, "{text:?}");
        let by_dotenvy = dotenvy::from_read_iter(text.as_bytes()).next().unwrap();
        assert_eq!(by_dotenvy.unwrap().1, expected, "{text:?}");
    }
}

/// Which dotenvy refuses.
#[test]
fn white_space_and_a_comment_are_no_value() {
    for text in ["A=   ", "A= # b", "A=\t#"] {
        assert_eq!(value(text), "", "{text:?}");
    }
}

#[test]
fn nothing_is_put_in_the_place_of_a_dollar() {
    for text in ["$HOME", "${HOME}", "a$PATH", "$(id)", "${HOME:-x}"] {
        for quoted in [text.to_owned(), format!("'{text}'"), format!("\"{text}\"")] {
            assert_eq!(value(&format!("A={quoted}")), text, "{quoted}");
        }
    }
}

#[test]
fn what_is_not_taken_is_told_by_its_line() {
    use FaultKind::{AfterQuote, Ambiguous, NoAssignment, Twice, Unterminated};
    for (text, expected) in [
        ("A", vec![(1, NoAssignment)]),
        (
            "A=1\nexport B\n=x\nC D=1",
            vec![(2, NoAssignment), (3, NoAssignment), (4, NoAssignment)],
        ),
        ("A='1\n2'\nB='x\ny=z", vec![(3, Unterminated)]),
        ("A=\"x\\\"\n", vec![(1, Unterminated)]),
        (
            "A='x'y\nB=\"x\"\"y\"\nC='x'#y",
            vec![(1, AfterQuote), (2, AfterQuote), (3, AfterQuote)],
        ),
        (
            "A=1\nB=2\nA=3\nA=4",
            vec![(3, Twice { first: 1 }), (4, Twice { first: 1 })],
        ),
        ("A=1\rA=2", vec![(2, Twice { first: 1 })]),
    ] {
        assert_eq!(faults(text), expected, "{text:?}");
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
    ] {
        assert_eq!(
            faults(&format!("A={disputed}")),
            [(1, Ambiguous)],
            "{disputed}"
        );
    }
}

#[test]
fn a_file_has_five_hundred_variables_at_most() {
    let lines = |count: usize| {
        let lines: Vec<_> = (0..count).map(|n| format!("N{n}=x\n")).collect();
        lines.concat()
    };
    assert_eq!(read(&lines(500)).len(), 500);
    assert_eq!(faults(&lines(502)), [(501, FaultKind::TooMany)]);
}

#[test]
fn of_very_many_faults_the_first_are_told() {
    assert_eq!(faults(&"a\n".repeat(100_000)).len(), 100);
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
    fn what_is_exported_comes_back_byte_for_byte(values in proptest::collection::vec(anything(), 1..5)) {
        let names: Vec<_> = (0..values.len()).map(|number| format!("V{number}")).collect();
        let items: Vec<_> = iter::zip(&names, &values)
            .map(|(name, value)| Item { name, value, version: 1, encryption_mode: "standard" })
            .collect();
        if let Ok(text) = render(Format::Dotenv, &items) {
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
