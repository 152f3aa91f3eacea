//! A merge, a move, an import, a migration or an undo never makes a state better (GATE.md section 8).
//!
//! Every such act asks here, inside its transaction, and appends what it gets.

use super::code_state::{Circumstances, Class, CodeState, code_state};
use super::facts::{Fact, ValueDigest, What};
use super::{Id, StateWord};

/// The facts to append so that the class of the unit is not above the ceiling. Empty where it is not.
///
/// `facts` are those of the unit after the act.
#[must_use]
pub fn hold_down(ceiling: Class, facts: &[Fact], at: &Circumstances<'_>) -> Vec<What> {
    let mut held = facts.to_vec();
    let mut appended = Vec::new();
    for what in [What::Doubt, What::SerialSeen { matches: false }] {
        if code_state(&held, at).class() <= ceiling {
            break;
        }
        held.push(Fact {
            at: at.now,
            by: Id([0; 16]),
            job: at.job,
            what,
        });
        appended.push(what);
    }
    appended
}

/// The ceiling of a merge of two radio records, from their states before it.
#[must_use]
pub fn merge_ceiling(one: &CodeState, other: &CodeState) -> Class {
    let troubled = |state: &CodeState| {
        matches!(
            state.word(),
            StateWord::Refused | StateWord::Locked | StateWord::RadioChanged
        )
    };
    if troubled(one) || troubled(other) {
        Class::Stop
    } else {
        Class::Confirm
    }
}

/// An import touches only units about whose code nothing was ever recorded; any other row is doubtful in the preview.
#[must_use]
pub fn import_may_touch(facts: &[Fact]) -> bool {
    facts
        .iter()
        .all(|f| matches!(f.what, What::Fitted { .. } | What::Removed))
}

/// The facts of a job that moves to another car which are written again on the right car's unit: refusals, waits and readings, and the
/// power that went and came back. It was the right car that stood in the yard: a wait whose power was cut has no known end there either.
///
/// Values are digests per radio, so the vault makes a refusal's digest again for the right radio.
#[must_use]
pub fn carried_to_the_right_car(facts: &[Fact], job: Id) -> Vec<&Fact> {
    super::history::History::of(facts)
        .iter()
        .map(|(_, f)| f)
        .filter(|f| f.job == Some(job))
        .filter(|f| {
            matches!(
                f.what,
                What::Outcome { accepted: false, .. }
                    | What::WaitSeen { .. }
                    | What::ReadySeen
                    | What::Plays
                    | What::AsksCode
                    | What::PowerCut
                    | What::PowerBack
                    | What::PowerLost
            )
        })
        .collect()
}

/// The values typed in a job that are live on a unit for no other reason: what is withdrawn there when the job moves to another car.
///
/// Digits that another visit brought too stay on file: that customer gave them as well.
#[must_use]
pub fn typed_only_in(facts: &[Fact], job: Id) -> Vec<ValueDigest> {
    let live = |facts: &[Fact]| -> Vec<ValueDigest> {
        super::history::History::of(facts)
            .live()
            .iter()
            .map(|entry| entry.value)
            .collect()
    };
    let elsewhere: Vec<Fact> = facts.iter().filter(|f| f.job != Some(job)).cloned().collect();
    let kept = live(&elsewhere);
    live(facts)
        .into_iter()
        .filter(|value| !kept.contains(value))
        .collect()
}

/// Which of a radio's records digits belong to that are typed now. Digests are per record, so the same digits have one on each; the one
/// that was tried counts, else the one that was entered, else the survivor's own, which stands first. Refusals cannot be laundered by a merge.
#[must_use]
pub fn record_of_digits(facts: &[Fact], digests: &[ValueDigest]) -> usize {
    let place = |wanted: &dyn Fn(&What, ValueDigest) -> bool| {
        digests
            .iter()
            .position(|digest| facts.iter().any(|f| wanted(&f.what, *digest)))
    };
    let tried = |what: &What, digest| matches!(what, What::Outcome { value, .. } if *value == digest);
    let refused =
        |what: &What, digest| matches!(what, What::Outcome { value, accepted: false } if *value == digest);
    let entered = |what: &What, digest| matches!(what, What::CodeEntered { value, .. } if *value == digest);
    place(&refused)
        .or_else(|| place(&tried))
        .or_else(|| place(&entered))
        .unwrap_or(0)
}

/// Whether a job moved this radio away from the place it had before: `sits_in` is the car it is in now. One that was put back moved nowhere.
#[must_use]
pub fn swapped_in(facts: &[Fact], job: Id, sits_in: Option<Id>) -> bool {
    let here = |fact: &Fact| fact.job == Some(job);
    let home = facts.iter().rev().find_map(|fact| match fact.what {
        What::Fitted { vehicle } if !here(fact) => Some(vehicle),
        _ => None,
    });
    let moved = |fact: &Fact| here(fact) && matches!(fact.what, What::Removed | What::Fitted { .. });
    home.is_some() && home != sits_in && facts.iter().any(moved)
}
