use proptest::prelude::*;

use super::*;
use crate::environments::{BASE, Environments};

const KIB: u64 = 1024;

fn candidates(names: &[(&str, u64)]) -> Vec<Candidate> {
    let numbered = names.iter().zip(1..);
    let candidate = |((name, len), id): (&(&str, u64), i64)| Candidate {
        id: SecretId::new(id),
        full_name: (*name).to_owned(),
        sealed_len: *len + u64::try_from(SEAL_OVERHEAD).unwrap(),
    };
    numbered.map(candidate).collect()
}

fn chosen(part: &str, names: &[(&str, u64)], rules: Rules<'_>) -> Result<Choice, ExportError> {
    let environments = Environments::initial();
    let part = environments.part(part).unwrap();
    choose(part, candidates(names), rules)
}

fn names(candidates: &[Candidate]) -> Vec<&str> {
    candidates.iter().map(|it| it.full_name.as_str()).collect()
}

#[test]
fn what_the_base_spoils_is_left_out_and_what_the_environment_spoils_is_refused() {
    let allowed = AllowedNames::default();
    for format in Format::ALL {
        let rules = (format, &allowed);
        let all = [
            ("staging.A", 1),
            ("staging.x-y", 1),
            ("staging.", 1),
            ("staging.-z", 1),
            ("B", 1),
            ("PATH", 1),
            ("x.y", 1),
            ("c.d", 1),
            ("c-d", 1),
        ];
        let mut choice = chosen("staging", &all, rules).unwrap();
        assert_eq!(names(&choice.own), ["staging.A", "staging.x-y"]);
        assert_eq!(names(&choice.brought), ["B"]);
        choice.left_out.sort();
        assert_eq!(
            choice.left_out,
            ["PATH", "c-d", "c.d", "staging.", "staging.-z", "x.y"]
        );
        for own in ["staging.PATH", "staging.ld.preload", "staging.x.y"] {
            assert!(chosen("staging", &[("staging.x-y", 1), (own, 1)], rules).is_err());
        }
        let allowed = "PATH".parse().unwrap();
        let choice = chosen("staging", &all, (format, &allowed)).unwrap();
        assert_eq!(names(&choice.brought), ["B", "PATH"]);
    }
    let choice = chosen(BASE, &[("A", 1), ("a.b", 1)], (Format::Shell, &allowed)).unwrap();
    assert_eq!(names(&choice.own), ["A", "a.b"]);
    assert!(chosen(BASE, &[("a-b", 1), ("a.b", 1)], (Format::Shell, &allowed)).is_err());
}

#[test]
fn what_does_not_fit_after_the_environments_own_is_left_out_in_order_of_name() {
    let allowed = AllowedNames::default();
    let all = [
        ("staging.A", 900 * KIB),
        ("D", 1),
        ("C", 100 * KIB),
        ("B", 100 * KIB),
        ("LONG", 128 * KIB),
    ];
    for format in [Format::Shell, Format::Github] {
        let choice = chosen("staging", &all, (format, &allowed)).unwrap();
        assert_eq!(names(&choice.brought), ["B", "D"]);
        let own = [("staging.A", 900 * KIB), ("staging.B", 200 * KIB)];
        let refusal = chosen("staging", &own, (format, &allowed)).unwrap_err();
        assert_eq!(
            refusal,
            ExportError::Variables(RenderError::EnvironmentTooLong)
        );
    }
    let choice = chosen("staging", &all, (Format::Dotenv, &allowed)).unwrap();
    assert_eq!(names(&choice.brought), ["B", "C", "D", "LONG"]);
    let large = [
        ("staging.A", 60 * KIB * KIB),
        ("B", 4 * KIB * KIB),
        ("C", 1),
    ];
    let choice = chosen("staging", &large, (Format::Dotenv, &allowed)).unwrap();
    assert_eq!(names(&choice.brought), ["C"]);
    let many: Vec<String> = (0..MAX_SECRETS + 2)
        .map(|number| format!("N{number:05}"))
        .collect();
    let many: Vec<(&str, u64)> = many.iter().map(|name| (name.as_str(), 1)).collect();
    let choice = chosen("staging", &many, (Format::Dotenv, &allowed)).unwrap();
    assert_eq!(choice.brought.len(), usize::from(MAX_SECRETS));
    assert_eq!(choice.left_out, ["N10000", "N10001"]);
    let refusal = chosen(BASE, &many, (Format::Dotenv, &allowed)).unwrap_err();
    assert_eq!(refusal, ExportError::TooManySecrets);
}

#[test]
fn the_header_names_up_to_four_kib_and_then_counts() {
    let name = |len: usize| "x".repeat(len);
    assert_eq!(listed(&["A".to_owned(), "B".to_owned()]), "A,B");
    let full = listed(&[name(255), name(4096 - 256)]);
    assert_eq!(full.len(), 4096);
    let cut = listed(&[name(255), name(4096 - 255), name(1)]);
    assert_eq!(cut, format!("{},+2", name(255)));
    assert_eq!(listed(&vec![name(255); 100]).matches(',').count(), 16);
    assert!(listed(&vec![name(255); 100]).ends_with(",+84"));
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-C_0-9][A-C.-]{0,3}",
        "(PATH|BASH_ENV|ld\\.preload|GITHUB_REF|UID|staging|production\\.A)",
    ]
}

fn value() -> impl Strategy<Value = String> {
    prop_oneof![
        ".{0,8}",
        "[\r\n\0'\"$`\\\\{]{0,6}",
        Just("x".repeat(200_000)),
        Just("y\n".repeat(50_000)),
    ]
}

proptest! {
    #[test]
    fn an_export_never_fails_for_what_the_base_holds(
        own in prop::collection::btree_map(name(), value(), 0..6),
        base in prop::collection::btree_map(name(), value(), 0..12),
        format in prop::sample::select(Format::ALL.to_vec()),
        allow in prop::bool::ANY,
    ) {
        let environments = Environments::initial();
        let part = environments.part("staging").unwrap();
        let allowed = if allow { "PATH".parse().unwrap() } else { AllowedNames::default() };
        let rules = (format, &allowed);
        let own: Vec<(String, String)> =
            own.into_iter().map(|(name, value)| (format!("staging.{name}"), value)).collect();
        // As the store returns it: nothing that lies in an environment, nothing that there is inside.
        let base: Vec<(String, String)> = base
            .into_iter()
            .filter(|(name, _)| environments.part_of(name) == BASE)
            .filter(|(name, _)| own.iter().all(|(own, _)| *own != format!("staging.{name}")))
            .collect();
        let candidates = |all: &[(String, String)]| {
            let lens: Vec<_> = all.iter().map(|(name, value)| (name.as_str(), u64::try_from(value.len()).unwrap())).collect();
            candidates(&lens)
        };
        let both: Vec<_> = own.iter().chain(&base).cloned().collect();
        let alone = choose(part, candidates(&own), rules);
        let choice = choose(part, candidates(&both), rules);
        prop_assert_eq!(alone.is_ok(), choice.is_ok());
        let Ok(choice) = choice else {
            return Ok(());
        };
        let alone = alone.unwrap();
        prop_assert_eq!(names(&choice.own), names(&alone.own));
        prop_assert_eq!(choice.chosen().count() + choice.left_out.len(), both.len());
        let value_of = |name: &str| {
            let found = both.iter().find(|(known, _)| known == name);
            found.map(|(_, value)| value.as_str()).unwrap()
        };
        let own: Vec<Secret<'_>> = choice
            .own
            .iter()
            .map(|secret| Secret {
                name: part.name_inside(&secret.full_name),
                full_name: &secret.full_name,
                value: value_of(&secret.full_name),
            })
            .collect();
        let own_len = own
            .iter()
            .map(|secret| variable_len(&variable_name(secret.name), secret.value.len()))
            .sum();
        let admitted = admit(
            rules,
            own_len,
            choice.brought,
            |secret| (secret.full_name.as_str(), secret.sealed_len),
            |secret| Ok::<_, ()>(value_of(&secret.full_name).to_owned()),
        )
        .unwrap();
        let brought = admitted.opened.iter().map(|(secret, value)| Secret::new(&secret.full_name, value));
        let whole: Vec<Secret<'_>> = own.iter().copied().chain(brought).collect();
        let (alone, whole) = (render(format, &own, &allowed), render(format, &whole, &allowed));
        prop_assert_eq!(alone.is_ok(), whole.is_ok());
        if let Ok(whole) = whole {
            for (secret, value) in &admitted.opened {
                prop_assert!(whole.contains(&variable_name(&secret.full_name)));
                prop_assert!(value.is_empty() || whole.len() > value.len());
            }
        }
    }
}
