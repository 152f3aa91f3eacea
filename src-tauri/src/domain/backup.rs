//! When the workshop is copied, which copies stay on the shelf, and what people are told about them (SAFETY.md section 5).

use super::BackupWarning;
use chrono::{DateTime, Datelike, NaiveDateTime, TimeDelta, Utc};
use std::collections::BTreeSet;

/// A change is on a copy after this long at the latest.
pub const EVERY: TimeDelta = TimeDelta::minutes(30);
/// A moment so far ahead of the clock was read off a wrong one.
pub const AHEAD: TimeDelta = TimeDelta::hours(1);
/// A copy that did not come about is tried again after this long.
pub const AGAIN: TimeDelta = TimeDelta::minutes(5);

/// Whether a copy is due. A clock that went back makes one due rather than none.
#[must_use]
pub fn is_due(
    changed: bool,
    last: Option<DateTime<Utc>>,
    tried: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> bool {
    let passed = |at: DateTime<Utc>, long: TimeDelta| now < at || now - at >= long;
    changed && last.is_none_or(|at| passed(at, EVERY)) && tried.is_none_or(|at| passed(at, AGAIN))
}

/// The newest copy is tried after this long.
pub const TRIED_EVERY: TimeDelta = TimeDelta::days(7);

/// Whether the newest copy is to be tried: a week after the last trial or, before there was one, after the oldest copy. A clock that went back
/// makes a trial due rather than none.
#[must_use]
pub fn trial_is_due(last: Option<DateTime<Utc>>, first_copy: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    match last {
        Some(at) => now < at || now - at >= TRIED_EVERY,
        None => now - first_copy >= TRIED_EVERY,
    }
}

/// Which copies stay: the twelve newest, and the newest one of each of fourteen days, eight weeks and six months. The copies come newest
/// first, by the workshop's own clock on the wall.
#[must_use]
pub fn which_stay(copies: &[NaiveDateTime]) -> Vec<bool> {
    let mut days = Shelf::of(14);
    let mut weeks = Shelf::of(8);
    let mut months = Shelf::of(6);
    copies
        .iter()
        .enumerate()
        .map(|(place, at)| {
            // Each shelf looks at every copy: the newest of a day may be the newest of its week too.
            let kept = [
                days.takes(at.num_days_from_ce(), 0),
                weeks.takes(at.iso_week().year(), at.iso_week().week()),
                months.takes(at.year(), at.month()),
            ];
            place < 12 || kept.contains(&true)
        })
        .collect()
}

/// One copy for each of so many spans of time.
struct Shelf {
    room: usize,
    seen: BTreeSet<(i32, u32)>,
}

impl Shelf {
    fn of(room: usize) -> Self {
        Self {
            room,
            seen: BTreeSet::new(),
        }
    }

    fn takes(&mut self, span: i32, part: u32) -> bool {
        self.seen.len() < self.room && self.seen.insert((span, part))
    }
}

/// For so long everybody is told that a copy was put in place: what came after it is missing and is written again.
pub const NEWS: TimeDelta = TimeDelta::hours(24);

/// Whether the missing end of a ledger is what a restore by this program leaves, and nothing more: the file came with the recovery sheet as its
/// only key, and ends at the very line where the copy that was put back ends. `copy_ends_at` is what the copy's own signed mark says.
#[must_use]
pub fn end_is_missing_by_restore(only_the_sheet_opens: bool, copy_ends_at: Option<u64>, length: u64) -> bool {
    only_the_sheet_opens && copy_ends_at == Some(length)
}

/// Whether a copy is a witness of how far the ledger reached. What was copied before the last restore was counted at it, and went another
/// way since.
#[must_use]
pub fn is_witness(made_at: DateTime<Utc>, restored_at: Option<DateTime<Utc>>) -> bool {
    restored_at.is_none_or(|restored| made_at > restored)
}

/// What is said about the copies, the worst first; nothing where all is well. `newest` is the newest copy anywhere, `outside` the newest in the
/// second place, `has_place` whether a second place was named at all.
#[must_use]
pub fn warning(
    newest: Option<DateTime<Utc>>,
    outside: Option<DateTime<Utc>>,
    has_place: bool,
    last_failed: bool,
    now: DateTime<Utc>,
) -> Option<BackupWarning> {
    let older_than = |at: Option<DateTime<Utc>>, days: i64| {
        at.is_none_or(|at| now - at > TimeDelta::days(days) || at - now > AHEAD)
    };
    if newest.is_none() {
        return Some(BackupWarning::NoneYet);
    }
    if older_than(newest, 3) {
        return Some(BackupWarning::ThreeDays);
    }
    if last_failed {
        return Some(BackupWarning::LastFailed);
    }
    match outside {
        None if !has_place => Some(BackupWarning::NoPlace),
        None => Some(BackupWarning::NotYetOutside),
        Some(_) => older_than(outside, 7).then_some(BackupWarning::NoneOutside),
    }
}
