//! The one key at hand-over: what the radio does before the car leaves (GATE.md section 9). It never blocks *Out*.
//!
//! Invariant: an oil change verifies nothing. "Plays" proves a code only where the power went and that code was typed since.

use super::code_state::{Circumstances, CodeState, code_state};
use super::facts::{Fact, ValueDigest, What};
use super::history::History;
use super::{HandOverResult, Id};

/// The value which "plays" proves, if it proves one.
///
/// `desk_says_typed` is the desk's tick "the code on file was typed".
#[must_use]
pub fn plays_proves(facts: &[Fact], at: &Circumstances<'_>, desk_says_typed: bool) -> Option<ValueDigest> {
    let CodeState::OnFile { value, .. } = code_state(facts, at) else {
        return None;
    };
    let job = at.job?;
    let history = History::of(facts);
    let (power_went, _) = history
        .iter()
        .rev()
        .find(|(_, f)| f.job == Some(job) && f.what.is_power_loss())?;
    let typed = desk_says_typed || history.any_after(power_went, |w| *w == What::CodeRevealed { value });
    let settled_already = history.any_after(power_went, |w| matches!(w, What::Outcome { .. }));
    (typed && !settled_already).then_some(value)
}

/// It was seen playing, or took its code, after the power last came back in this job, and nothing else was seen of it since.
#[must_use]
pub fn plays_since_back(facts: &[Fact], job: Id) -> bool {
    let history = History::of(facts);
    let Some((back, fact)) = history
        .iter()
        .rev()
        .find(|(_, f)| f.job == Some(job) && (f.what == What::PowerBack || f.what.is_power_loss()))
    else {
        return false;
    };
    let seen = history.last(|w| {
        matches!(
            w,
            What::Plays | What::AsksCode | What::WaitSeen { .. } | What::ReadySeen | What::Outcome { .. }
        )
    });
    fact.what == What::PowerBack
        && seen.is_some_and(|(at, f)| {
            at > back && matches!(f.what, What::Plays | What::Outcome { accepted: true, .. })
        })
}

/// The units of which "asks for its code" may be said when the car leaves: those that do not go without one. Where all are said to need
/// none, the display is right and what was said of one of them is not (D6): then it may be any.
#[must_use]
pub fn may_ask(units: &[(Id, CodeState)]) -> Vec<Id> {
    let asking: Vec<Id> = units
        .iter()
        .filter(|(_, state)| !matches!(state, CodeState::NotNeeded { .. }))
        .map(|(unit, _)| *unit)
        .collect();
    if asking.is_empty() {
        units.iter().map(|(unit, _)| *unit).collect()
    } else {
        asking
    }
}

/// The one unit that asks: the one somebody named, else the radio, and where the radio needs no code the first that may ask. One display
/// asks; of the others nothing was seen.
#[must_use]
pub fn who_asks(units: &[(Id, CodeState)], radio: Option<Id>, named: Option<Id>) -> Option<Id> {
    let may = may_ask(units);
    named
        .filter(|named| units.iter().any(|(unit, _)| unit == named))
        .or_else(|| radio.filter(|radio| may.contains(radio)))
        .or_else(|| may.first().copied())
}

/// The facts a hand-over result writes on the unit.
#[must_use]
pub fn hand_over_facts(
    result: HandOverResult,
    facts: &[Fact],
    at: &Circumstances<'_>,
    desk_says_typed: bool,
) -> Vec<What> {
    match result {
        HandOverResult::Plays => {
            let proven = plays_proves(facts, at, desk_says_typed);
            let outcome = proven.map(|value| What::Outcome {
                value,
                accepted: true,
            });
            std::iter::once(What::Plays).chain(outcome).collect()
        }
        HandOverResult::AsksCode => vec![What::AsksCode],
        HandOverResult::NoRadio | HandOverResult::NotTested => Vec::new(),
    }
}
