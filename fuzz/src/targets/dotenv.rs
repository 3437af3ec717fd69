//! Whatever a `.env` holds, it is refused with its lines or read, and what is read says the same when
//! it is exported and read again.

use forgevault::secrets::dotenv::{MAX_VARIABLES, parse};
use forgevault::secrets::export::{Allowed, Format, Item, render};

pub fn run(data: &[u8]) {
    let Some(text) = crate::text(data) else {
        return;
    };
    let lines = text.split(['\n', '\r']).count();
    let variables = match parse(text) {
        Ok(variables) => variables,
        Err(faults) => {
            assert!(!faults.is_empty());
            assert!(faults.iter().all(|fault| (1..=lines).contains(&fault.line)));
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
    let items: Vec<_> = std::iter::zip(&names, &variables)
        .map(|(name, variable)| Item {
            name,
            full_name: name,
            is_protected: false,
            value: &variable.value,
            version: 1,
            encryption_mode: "standard",
        })
        .collect();
    let Ok(exported) = render(Format::Dotenv, &items, &Allowed::default()) else {
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
