//! Two people change the same customer: what is typed is held against what was on the screen and what is on record now.
//!
//! Invariant: a change that somebody else made since is never overwritten unseen, and a field that nobody typed into is never written.

/// What becomes of one field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldEdit {
    /// Nothing to write: untouched, or on record already.
    Keep,
    /// Write what was typed.
    Write,
    /// Somebody changed it since it was shown: nothing is written, the newer value is shown.
    ChangedMeanwhile,
}

/// Settles one field from its value when the screen showed it, the typed value, and the value on record now.
#[must_use]
pub fn settle<T: PartialEq + ?Sized>(seen: &T, typed: &T, now: &T) -> FieldEdit {
    if typed == now || typed == seen {
        FieldEdit::Keep
    } else if seen == now {
        FieldEdit::Write
    } else {
        FieldEdit::ChangedMeanwhile
    }
}
