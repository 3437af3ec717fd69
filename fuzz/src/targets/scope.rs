//! A scope round-trips, write access implies read access, and only its own prefix reaches protected names.

use forgevault::environments::Environments;
use forgevault::tokens::Scope;

pub fn run(data: &[u8]) {
    let Some(texts) = crate::texts::<2>(data) else {
        return;
    };
    let [text, name] = texts;
    let Ok(scope) = text.parse::<Scope>() else {
        return;
    };
    assert_eq!(scope.to_string(), text);
    let environments = Environments::initial();
    let reads = scope.allows_read(name, &environments);
    assert!(reads || !scope.allows_write(name, &environments));
    assert_eq!(scope.readable_names(&environments).reaches(name), reads);
    assert!(scope.can_read() || !reads);
    if reads && environments.protects(name) {
        assert!(scope.is_admin() || text.contains(":production."));
    }
}
