//! The icons of the pages, embedded as markup by the build script: octicons, which both forges use too.

use minijinja::Value;

// `ICONS`.
include!(concat!(env!("OUT_DIR"), "/static/out/icons.rs"));

/// Returns the icon of that name as markup, `size` pixels wide and high, in the colour of the text around it.
pub fn svg(name: &str, size: u32) -> Option<Value> {
    let (_, content) = ICONS.iter().find(|(known, _)| *known == name)?;
    Some(Value::from_safe_string(format!(
        "<svg class=\"svg octicon-{name}\" viewBox=\"0 0 16 16\" width=\"{size}\" height=\"{size}\" \
         aria-hidden=\"true\">{content}</svg>"
    )))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::render::TEMPLATES;

    #[test]
    fn every_icon_is_used() {
        let of_entries = include_str!("audit/said.rs");
        for (name, _) in ICONS {
            let call = format!("icon(\"{name}\"");
            let is_in_template = TEMPLATES.iter().any(|(_, source)| source.contains(&call));
            let is_of_entries = of_entries.contains(&format!("(\"{name}\", "));
            assert!(is_in_template || is_of_entries, "{name}");
        }
    }
}
