//! Which unit a card tells of, and what the one touch of CONFIRM writes: the board, the tile and the page show this and choose nothing.
//!
//! Invariant: the unit that is told of is the one that decides the verdict. A radio that a line takes out decides nothing, and neither does
//! one that a decision covers while another is open.

use super::{GateJob, Unit, Verdict, exposed, is_open, one_touch};
use crate::domain::code_state::{Class, CodeState, Lock};
use crate::domain::{ExitWord, OneTouch};
use chrono::{DateTime, Utc};

/// The unit that decides the verdict: the gravest open one. Where none is open, the gravest of those that a decision covers; where all are
/// green, the gravest of these.
#[must_use]
pub fn decisive(job: &GateJob<'_>) -> Unit {
    let units = exposed(job);
    let rank = |unit: &Unit| {
        let open = is_open(unit, job);
        // Of several open units one that a touch settles decides nothing while another has no touch.
        (open, open && one_touch(unit).is_none(), gravity(&unit.state))
    };
    first_of_the_gravest(&units, rank)
        .copied()
        .unwrap_or_else(|| Unit::unknown(false, false))
}

/// The gravest of a car's states outside of any job; a car with no unit on record is one unknown radio.
#[must_use]
pub fn gravest(states: &[CodeState]) -> CodeState {
    first_of_the_gravest(states, gravity)
        .copied()
        .unwrap_or(CodeState::NotAsked { remark: None })
}

/// The lock that holds longest: final, of unknown end, then the later end.
#[must_use]
pub fn longest_lock<'a>(states: impl Iterator<Item = &'a CodeState>) -> Option<usize> {
    let locked: Vec<(usize, Gravity)> = states
        .enumerate()
        .filter(|(_, state)| matches!(state, CodeState::Locked { .. }))
        .map(|(place, state)| (place, gravity(state)))
        .collect();
    first_of_the_gravest(&locked, |(_, gravity)| *gravity).map(|(place, _)| *place)
}

/// What the one touch of a CONFIRM writes, taken over all open units; nothing where the verdict is another.
#[must_use]
pub fn one_touch_of(verdict: &Verdict) -> Option<OneTouch> {
    let Verdict::Confirm { units } = verdict else {
        return None;
    };
    let goes_on = units.iter().any(|u| u.one_touch == Some(ExitWord::CodeOnFile));
    let lost = units.iter().any(|u| u.one_touch == Some(ExitWord::NothingToLose));
    match (goes_on, lost) {
        (true, true) => Some(OneTouch::Both),
        (true, false) => Some(OneTouch::CodeOnFile),
        (false, true) => Some(OneTouch::NothingToLose),
        (false, false) => None,
    }
}

/// How grave a state is: its class, its place within the class, and of two waits with a known end the later one.
type Gravity = (u8, u8, Option<DateTime<Utc>>);

fn gravity(state: &CodeState) -> Gravity {
    let class = match state.class() {
        Class::Green => 0,
        Class::Confirm => 1,
        Class::Stop => 2,
    };
    let (place, until) = match state {
        CodeState::Locked { lock: Lock::Final } => (9, None),
        CodeState::Locked { lock: Lock::Unknown } => (8, None),
        CodeState::Locked {
            lock: Lock::Until(end),
        } => (7, Some(*end)),
        CodeState::Refused { .. } => (6, None),
        CodeState::RadioChanged => (5, None),
        CodeState::HasNot { .. } => (4, None),
        CodeState::NotAsked { .. } => (3, None),
        CodeState::WillBring { .. } => (2, None),
        CodeState::OnFile { .. } | CodeState::Verified { .. } => (1, None),
        CodeState::NotNeeded { .. } => (0, None),
    };
    (class, place, until)
}

/// Of equally grave ones the first, so that a card does not jump between them.
fn first_of_the_gravest<T, K: Ord>(all: &[T], rank: impl Fn(&T) -> K) -> Option<&T> {
    all.iter().rev().max_by_key(|one| rank(one))
}
