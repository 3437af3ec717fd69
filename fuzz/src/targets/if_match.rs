//! Any If-Match and If-None-Match are refused or evaluated, and never both hold.

use entity::Version;
use forgevault::secrets::precondition::Precondition;

pub fn run(data: &[u8]) {
    let Some((number, bytes)) = crate::number(data) else {
        return;
    };
    // `None` if there is no secret with this name.
    let current = Version::new(number).optional();
    let holds = |precondition: Result<Precondition, _>| Some(precondition.ok()?.check(current).is_ok());
    let if_match = Precondition::parse(&[bytes], &[]);
    let if_none_match = Precondition::parse(&[], &[bytes]);
    match (holds(if_match), holds(if_none_match)) {
        (Some(matches), Some(differs)) => assert_ne!(matches, differs),
        (None, None) => {}
        _ => panic!("the two headers have one form"),
    }
}
