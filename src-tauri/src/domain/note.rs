//! A note, and how long it is shown: a warning until its last day, a note until somebody ends it or its job.

use super::NoteKind;
use chrono::NaiveDate;

/// What decides whether a note is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoteLife {
    /// Which kind.
    pub kind: NoteKind,
    /// The last day of a warning.
    pub ends_on: Option<NaiveDate>,
    /// Somebody ended it.
    pub ended: bool,
}

impl NoteLife {
    /// Whether it is shown on this day of the workshop.
    #[must_use]
    pub fn is_shown(&self, today: NaiveDate) -> bool {
        !self.ended && self.ends_on.is_none_or(|last| today <= last)
    }

    /// Whether it warns on this day: on the job's page, in the bay, on the board and on the reception sheet.
    #[must_use]
    pub fn warns(&self, today: NaiveDate) -> bool {
        self.kind == NoteKind::Warning && self.is_shown(today)
    }
}

/// The last day of a warning as it is typed: `31.12`, `31.12.2026`, `2026-12-31`; without a year the next such day.
///
/// A warning that ended before it began warns nobody: such a day is not read.
#[must_use]
pub fn last_day(typed: &str, today: NaiveDate) -> Option<NaiveDate> {
    super::promise::day(&super::fold::fold(typed), today).filter(|day| *day >= today)
}
