use std::io::Write as _;
use std::process::{Command, Stdio};

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;

fn forms(values: &[&str]) -> Arc<Forms> {
    Arc::new(Forms::new(values.iter().map(|value| value.as_bytes())))
}

/// Masks a stream that arrives in these pieces.
fn mask(values: &[&str], stream: Stream, pieces: &[&[u8]]) -> Vec<u8> {
    mask_forms(&forms(values), stream, pieces)
}

fn mask_forms(forms: &Arc<Forms>, stream: Stream, pieces: &[&[u8]]) -> Vec<u8> {
    let mut masker = Masker::new(Arc::clone(forms), stream);
    let mut out = Vec::new();
    for piece in pieces {
        masker.push(piece, &mut out);
    }
    masker.finish(&mut out);
    out
}

fn masked(values: &[&str], text: &str) -> String {
    String::from_utf8(mask(values, Stream::Bytes, &[text.as_bytes()])).unwrap()
}

/// What is written before anything else arrives.
fn at_once(values: &[&str], stream: Stream, text: &str) -> String {
    let mut out = Vec::new();
    Masker::new(forms(values), stream).push(text.as_bytes(), &mut out);
    String::from_utf8(out).unwrap()
}

/// The rule, as it is said: every byte of every form at every place, and overlaps are one.
fn by_definition(forms: &[Vec<u8>], text: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut masked = 0;
    for start in 0..text.len() {
        let here = forms.iter().filter(|form| text[start..].starts_with(form));
        if let Some(length) = here.map(Vec::len).max() {
            if start >= masked {
                out.extend_from_slice(MASK);
            }
            masked = masked.max(start + length);
        }
        if start >= masked {
            out.push(text[start]);
        }
    }
    out
}

#[test]
fn values_become_stars() {
    assert_eq!(masked(&["hunter22"], "a hunter22 b"), "a *** b");
    assert_eq!(masked(&["hunter22"], "hunter22"), "***");
    assert_eq!(masked(&["hunter22"], "hunter22hunter22"), "******");
    assert_eq!(masked(&["hunter22"], "hunter2"), "hunter2");
    assert_eq!(masked(&[], "hunter22"), "hunter22");
    assert_eq!(masked(&["hunter22"], ""), "");
}

#[test]
fn overlapping_values_are_masked_as_one() {
    assert_eq!(masked(&["abcdef", "defxyz"], "-abcdefxyz-"), "-***-");
    assert_eq!(
        masked(&["abcd", "abcdefgh"], "abcdefgh abcdefg"),
        "*** ***efg"
    );
    assert_eq!(
        masked(&["bcde", "abcdefgh"], "abcdefgh abcdefg"),
        "*** a***fg"
    );
    assert_eq!(masked(&["aaaa"], "aaaaaaaaaa"), "***");
}

#[test]
fn values_of_fewer_than_four_bytes_stay() {
    assert_eq!(
        masked(&["abc", " ab\n", "    "], "abc ab\n    "),
        "abc ab\n    "
    );
    assert_eq!(masked(&["abcd"], "abcd"), "***");
}

#[test]
fn only_a_possible_beginning_is_held() {
    let values = ["hunter22"];
    for (text, written) in [
        ("Password: ", "Password: "),
        ("hunt", ""),
        ("a h", "a "),
        ("a hu b", "a hu b"),
        ("hunter22", "***"),
        ("hhun", "h"),
        ("hunter2hunt", "hunter2"),
    ] {
        assert_eq!(at_once(&values, Stream::Bytes, text), written, "{text}");
    }
    // What is masked in any case does not wait for what may follow.
    assert_eq!(
        at_once(&["abcd", "abcdefgh"], Stream::Bytes, "abcdef"),
        "***"
    );
}

#[test]
fn escape_sequences_of_terminals_are_completed_at_once() {
    let values = ["Klarinette", "heidelberg", "8berg"];
    for sequence in ["\x1b[K", "\x1b[?25h", "\x1b[1;24r\x1b[K", "\x1b8", "\x1b(K"] {
        assert_eq!(
            at_once(&values, Stream::Terminal, sequence),
            sequence,
            "{sequence:?}"
        );
    }
    assert_eq!(at_once(&values, Stream::Terminal, "K"), "");
    assert_eq!(at_once(&values, Stream::Bytes, "\x1b[K"), "\x1b[");
    let pieces: [&[u8]; 3] = [b"\x1b[", b"K", b"larinette"];
    assert_eq!(mask(&values, Stream::Terminal, &pieces), b"\x1b[K***");
    assert_eq!(
        mask(&values, Stream::Terminal, &[b"\x1b[Klarinette"]),
        b"\x1b[K***"
    );
    assert_eq!(
        mask(&values, Stream::Terminal, &[b"\x1b[KKlarinette"]),
        b"\x1b[K***"
    );
    assert_eq!(
        mask(&values, Stream::Bytes, &[b"\x1b[Klarinette"]),
        b"\x1b[***"
    );
}

#[test]
fn lines_are_masked_without_their_indentation() {
    let key = "-----BEGIN KEY-----\nMIIEvQIBADANBg\n  b2luZGVudGVk\r\nxy\n-----END KEY-----\n";
    assert_eq!(
        masked(&[key], "2: MIIEvQIBADANBg, b2luZGVudGVk xy"),
        "2: ***, *** xy"
    );
    assert_eq!(masked(&[key], key), "***\n");
    assert_eq!(masked(&["one line\nanother"], "one line\r\nanother"), "***");
}

/// Runs a program that prints what it reads in another form.
fn printed_by(program: &str, arguments: &[&str], input: &str) -> String {
    let mut command = Command::new(program);
    command
        .args(arguments)
        .env("VALUE", input)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped());
    let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
    // Some read the variable instead.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{program}: {output:?}");
    String::from_utf8([output.stdout, output.stderr].concat()).unwrap()
}

const VALUES: [&str; 7] = [
    "s3cr3t-Pa55word",
    "it's \"quoted\" & $HOME `cmd` \\ 100%",
    "postgres://user:p@ss/w0rd?x=1&y=+~#z",
    "{\"key\": [1, 2], \"path\": \"C:\\\\x\"}",
    "schöne Grüße, 日本語 🦀",
    "tab\there, a bell \u{7} and more",
    "a longer text of more than fifty-seven bytes, so that base64 breaks its lines at 76",
];

/// Everything that a program prints of the value is masked, but for what may be around it.
fn assert_masked(value: &str, printed: &str, around: &[&str]) {
    let mut rest = masked(&[value], printed);
    assert!(rest.contains("***"), "{printed} → {rest}");
    rest = rest.replace("***", "");
    for text in around {
        rest = rest.replace(text, "");
    }
    assert!(rest.trim().is_empty(), "{printed} → {rest}");
}

#[test]
fn base64_of_real_programs_is_masked() {
    for value in VALUES {
        assert_masked(value, &printed_by("base64", &[], value), &[]);
        assert_masked(value, &printed_by("base64", &["-w0"], value), &[]);
        assert_masked(value, &printed_by("base64", &["-w64"], value), &[]);
        let with_end = printed_by("base64", &["-w0"], &format!("{value}\n"));
        let core = masked(&[value], &with_end);
        assert!(
            core.starts_with("***") && core.len() <= 3 + 4,
            "{with_end} → {core}"
        );
    }
}

#[test]
fn base64_of_larger_data_is_masked() {
    for value in VALUES {
        for before in ["", "a", "ab", "abc", "user:"] {
            for after in ["", "z", "\n", "zz"] {
                for engine in [
                    base64::engine::general_purpose::STANDARD,
                    base64::engine::general_purpose::URL_SAFE,
                    base64::engine::general_purpose::STANDARD_NO_PAD,
                    base64::engine::general_purpose::URL_SAFE_NO_PAD,
                ] {
                    use base64::Engine as _;
                    let encoded = engine.encode(format!("{before}{value}{after}"));
                    let rest = masked(&[value], &encoded);
                    let own = value.len() * 8 / 6 - 3;
                    assert!(rest.contains("***"), "{encoded} → {rest}");
                    assert!(rest.len() <= encoded.len() - own + 3, "{encoded} → {rest}");
                }
            }
        }
    }
}

#[test]
fn urls_and_json_of_real_programs_are_masked() {
    for value in VALUES {
        for code in [
            "import os,urllib.parse as u; print(u.quote(os.environ['VALUE']))",
            "import os,urllib.parse as u; print(u.quote(os.environ['VALUE'], safe=''))",
            "import os,urllib.parse as u; print(u.quote_plus(os.environ['VALUE']))",
        ] {
            assert_masked(value, &printed_by("python3", &["-c", code], value), &[]);
        }
        for code in [
            "import os,json; print(json.dumps(os.environ['VALUE']))",
            "import os,json; print(json.dumps([os.environ['VALUE']], ensure_ascii=False))",
        ] {
            assert_masked(
                value,
                &printed_by("python3", &["-c", code], value),
                &["[", "]", "\""],
            );
        }
        let compact = serde_json::to_string(value).unwrap();
        assert_masked(value, &compact, &["\""]);
    }
}

#[test]
fn shell_quotes_of_real_programs_are_masked() {
    for value in VALUES {
        let quotes = ["declare", "export", "-x", "VALUE=", "'", "\"", "$", "+ :"];
        for script in [
            "printf '%q\\n' \"$VALUE\"",
            "printf '%s\\n' \"${VALUE@Q}\"",
            "export -p | sed -n '/ VALUE=/,/^declare/p' | grep -v '^declare -x [^V]'",
            "set -x; : \"$VALUE\"",
        ] {
            let printed = printed_by("bash", &["-c", script], value);
            assert_masked(value, &printed, &quotes);
        }
        let code = "import os,shlex; print(shlex.quote(os.environ['VALUE']))";
        assert_masked(value, &printed_by("python3", &["-c", code], value), &["'"]);
    }
}

/// Few letters, so that values overlap, repeat and begin like others.
fn short_values() -> impl Strategy<Value = Vec<String>> {
    vec("[ab]{4,9}", 1..6)
}

proptest! {
    #[test]
    fn the_rule_holds_however_the_stream_is_cut(
        values in short_values(),
        text in "[abc]{0,60}",
        cuts in vec(any::<prop::sample::Index>(), 0..8),
    ) {
        let values: Vec<&str> = values.iter().map(String::as_str).collect();
        let forms = forms(&values);
        let all = forms.to_bytes();
        let mut cuts: Vec<usize> = cuts.iter().map(|cut| cut.index(text.len() + 1)).collect();
        cuts.extend([0, text.len()]);
        cuts.sort_unstable();
        let pieces: Vec<&[u8]> =
            cuts.windows(2).map(|cut| &text.as_bytes()[cut[0]..cut[1]]).collect();
        let expected = by_definition(&all, text.as_bytes());
        prop_assert_eq!(&mask_forms(&forms, Stream::Bytes, &pieces), &expected);
        prop_assert_eq!(&mask_forms(&forms, Stream::Terminal, &pieces), &expected);
        let bytes: Vec<&[u8]> = text.as_bytes().chunks(1).collect();
        prop_assert_eq!(&mask_forms(&forms, Stream::Bytes, &bytes), &expected);
    }

    #[test]
    fn a_terminal_may_be_cut_anywhere_too(
        values in short_values(),
        text in "([abK]{0,6}(\x1b\\[[0-9;?]{0,3}[abK]|\x1b\\([ab]|\x1b[8ab])?){0,12}",
        size in 1..9_usize,
    ) {
        let values: Vec<&str> = values.iter().map(String::as_str).collect();
        let forms = forms(&values);
        let pieces: Vec<&[u8]> = text.as_bytes().chunks(size).collect();
        let whole = mask_forms(&forms, Stream::Terminal, &[text.as_bytes()]);
        prop_assert_eq!(&mask_forms(&forms, Stream::Terminal, &pieces), &whole);
        for form in &forms.to_bytes() {
            prop_assert!(!whole.windows(form.len()).any(|window| window == form.as_slice()));
        }
        // Nothing of a sequence is lost.
        let escapes = |bytes: &[u8]| bytes.split(|byte| *byte == 0x1b).count();
        prop_assert_eq!(escapes(&whole), escapes(text.as_bytes()));
    }

    #[test]
    fn nothing_is_held_that_begins_no_form(values in short_values(), text in "[abc]{1,40}") {
        let values: Vec<&str> = values.iter().map(String::as_str).collect();
        let forms = forms(&values);
        let all = forms.to_bytes();
        let mut masker = Masker::new(forms, Stream::Bytes);
        let mut out = Vec::new();
        for (index, byte) in text.bytes().enumerate() {
            masker.push(&[byte], &mut out);
            let arrived = &text.as_bytes()[..=index];
            let begins = |start: &usize| {
                let rest = &arrived[*start..];
                all.iter().any(|form| form.len() > rest.len() && form.starts_with(rest))
            };
            let held_from = (0..arrived.len()).find(begins).unwrap_or(arrived.len());
            prop_assert_eq!(masker.next, masker.buffer.len() - (arrived.len() - held_from));
            prop_assert!(masker.written >= masker.next || masker.masked >= masker.next);
        }
    }

    #[test]
    fn any_bytes_pass_and_no_form_survives(
        values in vec("\\PC{4,40}", 1..5),
        parts in vec((vec(any::<u8>(), 0..30), any::<prop::sample::Index>()), 0..12),
        stream in prop_oneof![Just(Stream::Bytes), Just(Stream::Terminal)],
        size in 1..50_usize,
    ) {
        let values: Vec<&str> = values.iter().map(String::as_str).collect();
        let forms = forms(&values);
        let all = forms.to_bytes();
        let mut text = Vec::new();
        for (bytes, index) in &parts {
            text.extend_from_slice(bytes);
            if !all.is_empty() {
                text.extend_from_slice(&all[index.index(all.len())]);
            }
        }
        let pieces: Vec<&[u8]> = text.chunks(size).collect();
        let out = mask_forms(&forms, stream, &pieces);
        if stream == Stream::Bytes {
            prop_assert_eq!(&out, &by_definition(&all, &text));
        }
        for form in &all {
            // Stars of a value cannot be told from ours.
            let survives = out.windows(form.len()).any(|window| window == form.as_slice());
            prop_assert!(!survives || form.contains(&b'*'));
        }
    }
}
