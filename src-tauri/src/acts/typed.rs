//! What a person typed into a field: cleaned, measured, and refused with one word at the field.

use super::error::{ActError, Fault, FieldFault};
use crate::domain::{fold, money as amounts};
use serde::{Deserialize, Deserializer};

/// Minutes as they are typed or counted; nothing where the field is empty. What is no whole number from 1 to 10,000 is refused with a
/// sentence at its field, so whatever cannot be read comes through as a number that is refused there.
pub(super) fn minutes_as_typed<'de, D: Deserializer<'de>>(from: D) -> Result<Option<u32>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Typed {
        Empty,
        Words(String),
        Number(f64),
    }
    const NO_WAIT: u32 = 0;
    let read = |words: &str| words.parse().unwrap_or(NO_WAIT);
    Ok(match Typed::deserialize(from)? {
        Typed::Empty => None,
        Typed::Words(words) if words.trim().is_empty() => None,
        Typed::Words(words) => Some(read(words.trim())),
        Typed::Number(number) => Some(read(&number.to_string())),
    })
}

/// Collects the faults of a form, so that a person sees them all at once.
#[derive(Default)]
pub(super) struct Form {
    faults: Vec<FieldFault>,
}

impl Form {
    /// Notes a fault.
    pub fn fault(&mut self, field: &'static str, fault: Fault) {
        self.faults.push(FieldFault { field, fault });
    }

    /// A text that may be empty, of at most `longest` characters.
    pub fn text(&mut self, field: &'static str, typed: &str, longest: usize) -> String {
        let clean = fold::clean(typed);
        if clean.chars().count() > longest {
            self.fault(field, Fault::TooLong);
        }
        clean
    }

    /// A text that must be there.
    pub fn needed(&mut self, field: &'static str, typed: &str, longest: usize) -> String {
        let clean = self.text(field, typed, longest);
        if clean.is_empty() {
            self.fault(field, Fault::Required);
        }
        clean
    }

    /// A list as it is typed, with commas, semicolons or one to a line; empty where it is at fault.
    pub fn list(&mut self, field: &'static str, typed: &str, most: usize) -> Vec<String> {
        let words: Vec<String> = typed
            .split([',', ';', '\n'])
            .map(fold::clean)
            .filter(|word| !word.is_empty())
            .collect();
        if words.len() > most || words.iter().any(|word| word.chars().count() > LONGEST_SHORT) {
            self.fault(field, Fault::TooLong);
            return Vec::new();
        }
        words
    }

    /// Notes a fault of the form's first field, which was read last.
    pub fn fault_first(&mut self, field: &'static str, fault: Fault) {
        self.faults.insert(0, FieldFault { field, fault });
    }

    /// Whether nothing is at fault so far.
    pub fn is_right(&self) -> bool {
        self.faults.is_empty()
    }

    /// Every fault that was noted.
    pub fn refuse(self) -> ActError {
        ActError::Invalid(self.faults)
    }

    /// Ends the reading.
    ///
    /// # Errors
    /// Every fault that was noted.
    pub fn end(self) -> Result<(), ActError> {
        if self.faults.is_empty() {
            Ok(())
        } else {
            Err(ActError::Invalid(self.faults))
        }
    }
}

/// The longest name the shop can save.
pub(super) const LONGEST_NAME: usize = 300;
/// The longest short text: initials, key tag, maker.
pub(super) const LONGEST_SHORT: usize = 60;
/// The longest free text.
pub(super) const LONGEST_TEXT: usize = 4_000;

/// Nothing where the text is empty.
pub(super) fn some(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}

/// The longest a step of a hunt can have taken, in minutes.
const LONGEST_MINUTES: u32 = 10_000;

/// An amount in lei, in bani; nothing where nothing was typed, or what was typed is none.
pub(super) fn money(form: &mut Form, field: &'static str, typed: &str) -> Option<i64> {
    match amounts::read(typed) {
        Ok(bani) => bani,
        Err(refusal) => {
            let fault = match refusal {
                amounts::MoneyRefusal::Unreadable => Fault::MoneyUnreadable,
                amounts::MoneyRefusal::Negative => Fault::MoneyNegative,
                amounts::MoneyRefusal::TooLarge => Fault::MoneyTooLarge,
            };
            form.fault(field, fault);
            None
        }
    }
}

/// A range of amounts; where one end is left out it is the other. Nothing where both are.
pub(super) fn money_range(
    form: &mut Form,
    low: (&'static str, &str),
    high: (&'static str, &str),
) -> Option<(i64, i64)> {
    let (from, to) = (money(form, low.0, low.1), money(form, high.0, high.1));
    let range = (from.or(to)?, to.or(from)?);
    if range.0 > range.1 {
        form.fault(high.0, Fault::RangeReversed);
    }
    Some(range)
}

/// Minutes; none where nothing was typed.
pub(super) fn minutes(form: &mut Form, field: &'static str, typed: &str) -> u32 {
    let text = typed.trim();
    if text.is_empty() {
        return 0;
    }
    let read = text
        .bytes()
        .all(|digit| digit.is_ascii_digit())
        .then(|| text.parse().ok())
        .flatten()
        .filter(|minutes| *minutes <= LONGEST_MINUTES);
    if read.is_none() {
        form.fault(field, Fault::MinutesUnreadable);
    }
    read.unwrap_or(0)
}
