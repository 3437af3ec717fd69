//! Any `.env` is refused with line numbers or read, and what is read survives an export and another import.

use forgevault_dotenv::{AllowedNames, Format, MAX_VARIABLES, Secret, parse, render};

pub fn run(data: &[u8]) {
    let Some(text) = crate::text(data) else {
        return;
    };
    let lines = text.split(['\n', '\r']).count();
    let variables = match parse(text) {
        Ok(variables) => variables,
        Err(errors) => {
            assert!(!errors.is_empty());
            assert!(errors.iter().all(|error| (1..=lines).contains(&error.line)));
            return;
        }
    };
    assert!(variables.len() <= MAX_VARIABLES);
    let mut last = 0;
    for variable in &variables {
        assert!(last < variable.line && variable.line <= lines);
        last = variable.line;
    }
    let names: Vec<_> = (0..variables.len()).map(|n| format!("V{n}")).collect();
    let secrets: Vec<_> = std::iter::zip(&names, &variables)
        .map(|(name, variable)| Secret::new(name, &variable.value))
        .collect();
    let Ok(exported) = render(Format::Dotenv, &secrets, &AllowedNames::default()) else {
        return;
    };
    let Ok(again) = parse(&exported) else {
        panic!("an export that the import refuses");
    };
    assert_eq!(again.len(), variables.len());
    for ((name, one), other) in std::iter::zip(&names, &variables).zip(&again) {
        assert_eq!((name, &*one.value), (&other.name, &*other.value));
    }
}
