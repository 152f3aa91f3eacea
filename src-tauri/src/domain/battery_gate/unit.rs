//! One coded unit as the gate sees it.

use crate::domain::Id;
use crate::domain::code_state::{Circumstances, CodeState, asks_now, code_state, has_evidence};
use crate::domain::facts::{Fact, What};
use crate::domain::history::History;

/// One coded unit as the gate sees it, at this moment and in this job.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unit {
    /// The unit; nothing for the unknown radio of a car with no unit on record (D2).
    pub id: Option<Id>,
    /// Its present installation.
    pub installation: Option<Id>,
    /// Its code state.
    pub state: CodeState,
    /// It has nothing left to lose (D14).
    pub lost: bool,
    /// It has once asked, waited, taken or refused (D6).
    pub evidence: bool,
    /// The display asks for a code.
    pub asks_now: bool,
    /// In this job it was seen asking or waiting.
    pub came_asking: bool,
    /// The customer answered for it in this job.
    pub answered: bool,
}

impl Unit {
    /// Reads a unit from its facts. `car_came_with_power` is the arrival of the job in `at`.
    #[must_use]
    pub fn read(
        id: Id,
        installation: Option<Id>,
        facts: &[Fact],
        at: &Circumstances<'_>,
        car_came_with_power: bool,
    ) -> Self {
        let state = code_state(facts, at);
        let in_this_job = |f: &Fact| at.job.is_some() && f.job == at.job;
        let history = History::of(facts);
        let seen = |wanted: fn(&What) -> bool| history.iter().any(|(_, f)| in_this_job(f) && wanted(&f.what));
        Self {
            id: Some(id),
            installation,
            state,
            lost: lost(facts, at.job, car_came_with_power, &state),
            evidence: has_evidence(facts),
            asks_now: asks_now(facts),
            came_asking: seen(|w| matches!(w, What::AsksCode | What::WaitSeen { .. })),
            answered: seen(|w| w.is_answer() || matches!(w, What::NotNeeded(_) | What::CodeEntered { .. })),
        }
    }

    /// The one unknown radio of a car with no unit on record.
    pub(super) fn unknown(lost: bool, asks_now: bool) -> Self {
        Self {
            id: None,
            installation: None,
            state: CodeState::NotAsked { remark: None },
            lost,
            evidence: asks_now,
            asks_now,
            came_asking: asks_now,
            answered: false,
        }
    }
}

/// The unit has nothing left to lose: in this job it was last seen asking or waiting, or the car came without power and it was not seen
/// playing since. Never a LOCKED one: a power cut may cost it more.
#[must_use]
pub fn lost(facts: &[Fact], job: Option<Id>, car_came_with_power: bool, state: &CodeState) -> bool {
    if matches!(state, CodeState::Locked { .. }) {
        return false;
    }
    // A radio that took its code plays, so it has something to lose again.
    let last = History::of(facts)
        .iter()
        .rev()
        .filter(|(_, f)| job.is_some() && f.job == job)
        .find_map(|(_, f)| match f.what {
            What::Plays | What::Outcome { accepted: true, .. } => Some(false),
            What::AsksCode | What::WaitSeen { .. } => Some(true),
            _ => None,
        });
    last.unwrap_or(!car_came_with_power)
}
