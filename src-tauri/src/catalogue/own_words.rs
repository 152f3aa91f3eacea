//! Work that no job type names, in the words in which it was said: `other:polish faruri`.
//!
//! Invariant: it is never silent. Nobody has cleared it, so it is what a shop-made type is at first: the question about the power is asked,
//! and no memory saver is offered (GATE.md section 3). The shipped types stay as they are.

use super::JobType;
use super::edits::Item;
use super::job_types::Raw;
use crate::domain::code_in_text::spot_code;
use crate::domain::fold::clean;

/// What the id of such a line begins with; the words follow.
pub const OWN_WORDS: &str = "other:";

/// The longest that a sheet prints on one line.
const LONGEST: usize = 60;
/// Fewer letters are a slip of the finger.
const FEWEST_LETTERS: usize = 3;

impl JobType {
    /// Work in somebody's own words; nothing where they are too few or too many.
    #[must_use]
    pub fn of_own_words(typed: &str) -> Option<Self> {
        let words = clean(typed);
        let letters = words.chars().filter(|sign| sign.is_alphabetic()).count();
        if letters < FEWEST_LETTERS || words.chars().count() > LONGEST {
            return None;
        }
        let mut raw = Raw::blank(&format!("{OWN_WORDS}{words}"))?;
        raw.call(&words);
        Some(raw.into())
    }

    /// Whether it is in somebody's own words, and not in the catalogue.
    #[must_use]
    pub fn is_in_own_words(&self) -> bool {
        self.id.starts_with(OWN_WORDS)
    }

    /// Whether its words may hold a radio code: nobody is asked here, and a code belongs in its own field.
    #[must_use]
    pub fn may_hold_code(&self) -> bool {
        self.is_in_own_words() && spot_code(&self.name.ro).is_some()
    }
}
