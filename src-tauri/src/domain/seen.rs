//! What somebody saw of a radio and what of it still stands: a mis-tap that was taken back was never seen. For the eye; the state says what
//! may be done.

use super::Id;
use super::facts::{Fact, What};
use super::history::History;

/// What a display showed when it was written down.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Shown<'a> {
    /// The place of its fact among the radio's facts: what came after it came after the display.
    pub place: usize,
    /// The text, as it was written.
    pub text: &'a str,
}

/// The facts that still stand, with their places among all of them.
pub(super) fn standing(facts: &[Fact]) -> Vec<(usize, &Fact)> {
    let history = History::of(facts);
    let mut stands = history.iter().map(|(_, fact)| fact).peekable();
    let mut found = Vec::new();
    for (place, fact) in facts.iter().enumerate() {
        // Both run in one order, so a fact that stands is the next one that stands.
        if stands.next_if(|next| std::ptr::eq(*next, fact)).is_some() {
            found.push((place, fact));
        }
    }
    found
}

/// The display that was written down last in a job and not taken back. `texts` are the displays of a radio, each with the place of its fact.
#[must_use]
pub fn last_shown<'t>(facts: &[Fact], texts: &'t [(usize, String)], job: Id) -> Option<Shown<'t>> {
    standing(facts).into_iter().rev().find_map(|(place, fact)| {
        let here = fact.job == Some(job);
        let (_, text) = texts.iter().find(|(of, _)| here && *of == place)?;
        Some(Shown { place, text })
    })
}

/// What the radio was last seen doing in a job: a reading, or the outcome of a try.
#[must_use]
pub fn last_reading(facts: &[Fact], job: Id) -> Option<What> {
    last_in(facts, job, |what| {
        matches!(
            what,
            What::Plays | What::AsksCode | What::WaitSeen { .. } | What::ReadySeen | What::Outcome { .. }
        )
    })
}

/// Whether the serial matched when it was last compared, or settled, in a job.
#[must_use]
pub fn serial_matches(facts: &[Fact], job: Id) -> Option<bool> {
    let compared = |what: &What| matches!(what, What::SerialSeen { .. } | What::SerialSettled);
    last_in(facts, job, compared).map(|what| what != What::SerialSeen { matches: false })
}

/// The digits were revealed in a job, and no outcome of that stands: a mis-tap that was taken back is none.
#[must_use]
pub fn outcome_is_due(facts: &[Fact], job: Id) -> bool {
    let last = last_in(facts, job, |what| {
        matches!(what, What::CodeRevealed { .. } | What::Outcome { .. })
    });
    matches!(last, Some(What::CodeRevealed { .. }))
}

fn last_in(facts: &[Fact], job: Id, wanted: impl Fn(&What) -> bool) -> Option<What> {
    let history = History::of(facts);
    let last = history
        .iter()
        .rev()
        .find(|(_, fact)| fact.job == Some(job) && wanted(&fact.what));
    last.map(|(_, fact)| fact.what)
}
