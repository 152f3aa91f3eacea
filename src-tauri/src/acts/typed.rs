//! What a person typed into a field: cleaned, measured, and refused with one word at the field.

use super::error::{ActError, Fault, FieldFault};
use crate::domain::fold;

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
