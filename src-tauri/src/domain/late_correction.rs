//! What a manager puts right later than ten seconds: an outcome that was not so, and digits that nobody wants kept (GATE.md section 12).

use super::Id;
use super::facts::{Fact, ValueDigest, What};
use super::history::History;

/// The outcome that counts, and how to take it back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LateOutcome {
    /// The visit in which it was written. The withdrawal belongs to the same one, whatever visit is open now.
    pub job: Id,
    /// The radio took the digits; else it refused them.
    pub accepted: bool,
    /// How many facts of the radio are as new as it or newer: without them everything is as it was before it.
    pub since: usize,
}

/// The last outcome of a radio that still stands. None where a withdrawal by this person would hit another one: it takes the same person's
/// outcome first, and somebody who wrote an older one in that visit takes that one back, not a colleague's.
#[must_use]
pub fn outcome_to_correct(facts: &[Fact], by: Id) -> Option<LateOutcome> {
    let history = History::of(facts);
    let (_, last) = history.last(|what| matches!(what, What::Outcome { .. }))?;
    let What::Outcome { accepted, .. } = last.what else {
        return None;
    };
    let job = last.job?;
    let has_another = last.by != by
        && history.iter().any(|(_, fact)| {
            matches!(fact.what, What::Outcome { .. }) && fact.job == Some(job) && fact.by == by
        });
    let place = facts.iter().rposition(|fact| std::ptr::eq(fact, last))?;
    (!has_another).then_some(LateOutcome {
        job,
        accepted,
        since: facts.len().saturating_sub(place),
    })
}

/// The digits that stand on file: every value that was entered and neither withdrawn nor forgotten.
#[must_use]
pub fn digits_on_file(facts: &[Fact]) -> Vec<ValueDigest> {
    History::of(facts)
        .live()
        .iter()
        .map(|entry| entry.value)
        .collect()
}
