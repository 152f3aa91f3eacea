//! A merge, a move, an import, a migration or an undo never makes a state better (GATE.md section 8).
//!
//! Every such act asks here, inside its transaction, and appends what it gets.

use super::code_state::{Circumstances, Class, CodeState, code_state};
use super::facts::{Fact, What};
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

/// The facts of a job that moves to another car which are written again on the right car's unit: refusals, waits and readings.
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
            )
        })
        .collect()
}
