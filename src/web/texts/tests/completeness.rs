//! Checks that every language has all texts, with the same arguments and its own plurals.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use fluent_syntax::parser;
use intl_pluralrules::{PluralRuleType, PluralRules};

use crate::web::texts::SOURCES;

/// The content of a message: its text, its arguments, and the cases of each selector.
#[derive(Default)]
pub struct Message {
    text: String,
    arguments: BTreeSet<String>,
    choices: Vec<BTreeSet<String>>,
}

impl Message {
    fn read(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text.push_str(value),
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                let mut cases = BTreeSet::new();
                for variant in variants {
                    let (VariantKey::Identifier { name }
                    | VariantKey::NumberLiteral { value: name }) = variant.key;
                    assert!(cases.insert(name.to_owned()), "{name} twice");
                    self.read(&variant.value);
                }
                self.choices.push(cases);
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.arguments.insert(id.name.to_owned());
            }
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
            other => panic!("not used here: {other:?}"),
        }
    }
}

pub fn messages(source: &str) -> BTreeMap<&str, Message> {
    let resource = parser::parse(source).unwrap_or_else(|(_, faults)| panic!("{faults:?}"));
    let mut messages = BTreeMap::new();
    for entry in resource.body {
        let Entry::Message(entry) = entry else {
            continue;
        };
        assert!(entry.attributes.is_empty(), "{}", entry.id.name);
        let mut message = Message::default();
        message.read(&entry.value.unwrap());
        assert!(messages.insert(entry.id.name, message).is_none());
    }
    messages
}

/// Returns the plural cases of the language for whole numbers.
fn plurals(tag: &str) -> BTreeSet<String> {
    let language = tag.split('-').next().unwrap();
    // European Portuguese has different rules.
    let tag = if tag == "pt-PT" { tag } else { language };
    let tag: unic_langid::LanguageIdentifier = tag.parse().unwrap();
    let rules = PluralRules::create(tag, PluralRuleType::CARDINAL).unwrap();
    let counts = (0..1_000_u64).chain([1_000_000, 2_000_000]);
    counts
        .map(|count| format!("{:?}", rules.select(count).unwrap()).to_lowercase())
        .collect()
}

#[test]
fn every_language_has_all_texts_with_the_same_arguments() {
    let (_, _, english) = SOURCES[0];
    let english = messages(english);
    for (tag, _, source) in SOURCES.iter().copied() {
        let texts = messages(source);
        let keys: Vec<_> = texts.keys().collect();
        assert_eq!(keys, english.keys().collect::<Vec<_>>(), "{tag}");
        for (key, message) in &texts {
            assert_eq!(message.arguments, english[key].arguments, "{tag}: {key}");
            assert!(!message.text.trim().is_empty(), "{tag}: {key}");
        }
    }
}

/// Each plural case of the language has a text. "Many" in Romance languages, for millions, may fall back to
/// the default.
#[test]
fn every_plural_covers_all_cases_of_its_language() {
    for (tag, _, source) in SOURCES.iter().copied() {
        let mut cases = plurals(tag);
        cases.insert("other".to_owned());
        for (key, message) in messages(source) {
            for choice in message.choices {
                assert!(choice.is_subset(&cases), "{tag}: {key}: {choice:?}");
                for case in &cases {
                    let is_rare = case == "other" || (case == "many" && !has_many(tag));
                    assert!(is_rare || choice.contains(case), "{tag}: {key}: {case}");
                }
            }
        }
    }
}

/// Whether "many" is common, and not only for millions.
fn has_many(tag: &str) -> bool {
    ["ru", "uk", "pl", "ga"].contains(&tag.split('-').next().unwrap())
}

/// A translated sentence must differ from the English one.
#[test]
fn no_sentence_is_untranslated() {
    let (_, _, english) = SOURCES[0];
    let english = messages(english);
    for (tag, _, source) in SOURCES[1..].iter().copied() {
        for (key, message) in messages(source) {
            let words = message.text.split_whitespace().count();
            assert!(
                words < 4 || message.text != english[key].text,
                "{tag}: {key}: {}",
                message.text
            );
        }
    }
}
