//! May the digits be shown *for the radio*? (GATE.md section 9.) Papers are not asked here; presence and a right are, elsewhere.

use chrono::{DateTime, Utc};

use super::RevealRefusal;
use super::code_state::{Circumstances, CodeState, Lock, running_wait, state_under_a_wait};
use super::facts::{Fact, ValueDigest, What};
use super::history::History;

/// What is shown for the radio.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ForRadio {
    /// The value: the proven one, else the newest.
    pub value: ValueDigest,
    /// This radio has taken it in its present installation.
    pub proven: bool,
    /// The wait to show beside it, where its end is unknown.
    pub wait: Option<WaitShown>,
}

/// A wait whose end nobody knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WaitShown {
    /// When it was seen.
    pub seen_at: DateTime<Utc>,
    /// The minutes it showed, if it showed any.
    pub minutes: Option<u32>,
}

/// The value to show for the radio.
///
/// Where two rules meet (a lock-out over a refused value), the stricter holds.
///
/// # Errors
/// Why it is not offered.
pub fn reveal_for_radio(facts: &[Fact], at: &Circumstances<'_>) -> Result<ForRadio, RevealRefusal> {
    let history = History::of(facts);
    let wait = match running_wait(&history, at) {
        Some(Lock::Final) => return Err(RevealRefusal::LockedFinal),
        Some(Lock::Until(_)) => return Err(RevealRefusal::LockedUntil),
        Some(Lock::Unknown) => wait_shown(&history),
        None => None,
    };
    if state_under_a_wait(&history, at) == CodeState::RadioChanged {
        return Err(RevealRefusal::RadioChanged);
    }
    let on_file = history.value_on_file().ok_or(RevealRefusal::NothingOnFile)?;
    // Asked of the radio, not of the state: "switched off for this job" says nothing about a card that was misread (decision 0019), and
    // other digits on file say nothing about which radio refused the first ones (decision 0025).
    let own_refused = matches!(history.last_outcome(on_file.entry.value), Some((_, _, false)));
    if own_refused || history.refusals(None) > 0 {
        checked_since_the_refusal(&history)?;
    }
    Ok(ForRadio {
        value: on_file.entry.value,
        proven: on_file.proof.is_some(),
        wait,
    })
}

/// The radio came from another car since the value was entered: showing it, even for the radio, needs this owner's papers (section 10).
///
/// A radio that lay on the shelf when its code was entered came from no car.
#[must_use]
pub fn came_from_another_car(facts: &[Fact], value: ValueDigest) -> bool {
    let history = History::of(facts);
    let mut in_car = None;
    let mut entered_in = None;
    let mut moved = false;
    for (_, fact) in history.iter() {
        match fact.what {
            What::Fitted { vehicle } => {
                in_car = Some(vehicle);
                moved |= entered_in.is_some_and(|car| car != vehicle);
            }
            What::Removed => in_car = None,
            What::CodeEntered { value: entered, .. } if entered == value => {
                entered_in = in_car;
                moved = false;
            }
            _ => {}
        }
    }
    moved
}

fn wait_shown(history: &History<'_>) -> Option<WaitShown> {
    history.iter().rev().find_map(|(_, f)| match f.what {
        What::WaitSeen { minutes, .. } => Some(WaitShown {
            seen_at: f.at,
            minutes,
        }),
        _ => None,
    })
}

/// After a refusal the serial was compared and the card read again, whatever else keeps the digits back now.
#[must_use]
pub fn second_try_prepared(facts: &[Fact]) -> bool {
    let history = History::of(facts);
    history
        .last(|w| matches!(w, What::Outcome { accepted: false, .. }))
        .is_some()
        && checked_since_the_refusal(&history).is_ok()
}

fn checked_since_the_refusal(history: &History<'_>) -> Result<(), RevealRefusal> {
    let Some((refusal, _)) = history.last(|w| matches!(w, What::Outcome { accepted: false, .. })) else {
        return Ok(());
    };
    if !history.any_after(refusal, |w| matches!(w, What::SerialSeen { .. })) {
        return Err(RevealRefusal::CompareSerial);
    }
    if !history.any_after(refusal, |w| *w == What::ReadingChecked) {
        return Err(RevealRefusal::CheckReading);
    }
    Ok(())
}
