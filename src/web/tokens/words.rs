//! A scope in words.

use minijinja::{Value, context};

use crate::environments::Environments;
use crate::secrets::name::Pattern;
use crate::tokens::Scope;

/// How many single names are shown for each right.
const MAX_NAMES: usize = 3;

/// Returns the context of the macro `scope_words`. A stored scope that cannot be parsed has no words.
pub fn of(scope: &str, environments: &Environments) -> Value {
    let Ok(scope) = scope.parse::<Scope>() else {
        return context! { is_admin => false, rights => Vec::<Value>::new() };
    };
    let (read, write) = scope.patterns();
    let rights = [(read, false), (write, true)]
        .into_iter()
        .filter(|(patterns, _)| !patterns.is_empty())
        .map(|(patterns, is_write)| right(patterns, is_write, environments));
    context! { is_admin => scope.is_admin(), rights => rights.collect::<Value>() }
}

fn right(patterns: &[Pattern], is_write: bool, environments: &Environments) -> Value {
    let mut texts: Vec<String> = patterns.iter().map(ToString::to_string).collect();
    texts.sort();
    texts.dedup();
    let is_open = texts.iter().any(|text| text == "*");
    let is_named = |name: &str| texts.iter().any(|text| is_whole(text, name));
    let mut protected = environments.iter().filter(|known| known.protected);
    let is_everything = is_open && protected.all(|known| is_named(&known.name));
    let parts = environments
        .iter()
        .filter(|known| is_named(&known.name) && !is_everything && (known.protected || !is_open))
        .map(|known| context! { name => known.name.as_str(), is_protected => known.protected });
    let is_other = |text: &&String| {
        *text != "*" && !environments.iter().any(|known| is_whole(text, &known.name))
    };
    let names: Vec<String> = texts.iter().filter(is_other).cloned().collect();
    context! {
        is_write,
        is_everything,
        is_open => is_open && !is_everything,
        parts => parts.collect::<Value>(),
        more => names.len().saturating_sub(MAX_NAMES),
        names => names.into_iter().take(MAX_NAMES).collect::<Vec<_>>(),
    }
}

/// Whether the pattern is of all names in that environment.
fn is_whole(pattern: &str, environment: &str) -> bool {
    pattern.strip_suffix(".*") == Some(environment)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scope_is_told_by_its_parts() {
        let words = |scope: &str| {
            let words = of(scope, &Environments::initial());
            let env = minijinja::Environment::new();
            let template = "{% if is_admin %}admin{% endif %}{% for r in rights %}{{ 'W' if r.is_write else 'R' }}\
                {{ '!' if r.is_everything }}{{ '*' if r.is_open }}\
                {% for p in r.parts %} {{ p.name }}{{ '+' if p.is_protected }}{% endfor %}\
                {% for n in r.names %} {{ n }}{% endfor %}{{ r.more or '' }};{% endfor %}";
            env.render_str(template, words).unwrap()
        };
        for (scope, expected) in [
            ("admin", "admin"),
            ("read", "R*;"),
            ("read,read:production.*", "R!;"),
            ("read,read:staging.*", "R*;"),
            ("read:staging.*,read:production.*", "R production+ staging;"),
            ("read:A,write:staging.*", "R A;W staging;"),
            ("read:A,read:B,read:C,read:D,read:E*", "R A B C2;"),
            ("read:production*", "R production*;"),
        ] {
            assert_eq!(words(scope), expected, "{scope}");
        }
    }
}
