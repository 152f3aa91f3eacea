//! Will this radio wake up? One function turns the facts of a unit into its code state; nothing else may (GATE.md section 2).
//!
//! Invariant: green needs a live value which this radio took in its present installation, or a "not needed" that counts.

use chrono::{DateTime, TimeDelta, Utc};

pub use super::code::is_suspicious;
use super::facts::{Fact, ValueDigest, What};
use super::history::History;
use super::{Id, LockEnd, NotNeededReason, Remark, StateWord};

/// What surrounds the facts of a unit at the moment of asking. Its installation is read from the facts themselves.
#[derive(Debug, Clone, Copy)]
pub struct Circumstances<'a> {
    /// Now, by the clock on the wall.
    pub now: DateTime<Utc>,
    /// The job in which the question is asked.
    pub job: Option<Id>,
    /// The jobs that are still open: a promise lapses when its job closes (D8).
    pub open_jobs: &'a [Id],
    /// Two open installations of the same kind in this car.
    pub slot_conflict: bool,
    /// What a power cut does to a running wait in this radio family.
    pub power_cut_effect: PowerCutEffect,
}

/// What a power cut does to a running wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PowerCutEffect {
    /// The family says: nothing.
    NoEffect,
    /// It restarts, clears, is disputed or is not known: the end is unknown.
    Other,
}

/// How far a state lets the power go. `Stop < Confirm < Green`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// The power stays on.
    Stop,
    /// One try only.
    Confirm,
    /// The radio will wake up.
    Green,
}

/// The end of a lock-out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lock {
    /// At a known time.
    Until(DateTime<Utc>),
    /// At no known time.
    Unknown,
    /// Never.
    Final,
}

impl Lock {
    /// Its word.
    #[must_use]
    pub fn word(self) -> LockEnd {
        match self {
            Self::Until(_) => LockEnd::Until,
            Self::Unknown => LockEnd::Unknown,
            Self::Final => LockEnd::Final,
        }
    }
}

/// The code state of one unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeState {
    /// It needs none.
    NotNeeded {
        /// Why.
        reason: NotNeededReason,
    },
    /// This radio took this value in its present installation.
    Verified {
        /// When it was taken.
        at: DateTime<Utc>,
        /// Who saw it.
        by: Id,
        /// The value.
        value: ValueDigest,
    },
    /// On file, never proven on this radio.
    OnFile {
        /// The value.
        value: ValueDigest,
        /// It looks like a dummy: STOP, not CONFIRM (D11).
        suspicious: bool,
    },
    /// Nobody has asked.
    NotAsked {
        /// Why there is nothing, where that is known.
        remark: Option<Remark>,
    },
    /// The customer has not got it.
    HasNot {
        /// The job in which that was said.
        job: Option<Id>,
    },
    /// The customer will bring it, in a job that is open.
    WillBring {
        /// The job of the promise.
        job: Option<Id>,
    },
    /// Which radio is in the car is not settled.
    RadioChanged,
    /// The value on file was refused.
    Refused {
        /// How often, since this value was last accepted.
        times: u32,
        /// The value.
        value: ValueDigest,
    },
    /// The radio shows a wait.
    Locked {
        /// How it ends.
        lock: Lock,
    },
}

impl CodeState {
    /// Its word.
    #[must_use]
    pub fn word(&self) -> StateWord {
        match self {
            Self::NotNeeded { .. } => StateWord::NotNeeded,
            Self::Verified { .. } => StateWord::Verified,
            Self::OnFile { .. } => StateWord::OnFile,
            Self::NotAsked { .. } => StateWord::NotAsked,
            Self::HasNot { .. } => StateWord::HasNot,
            Self::WillBring { .. } => StateWord::WillBring,
            Self::RadioChanged => StateWord::RadioChanged,
            Self::Refused { .. } => StateWord::Refused,
            Self::Locked { .. } => StateWord::Locked,
        }
    }

    /// Its class.
    #[must_use]
    pub fn class(&self) -> Class {
        match self {
            Self::NotNeeded { .. } | Self::Verified { .. } => Class::Green,
            Self::OnFile {
                suspicious: false, ..
            } => Class::Confirm,
            Self::OnFile { suspicious: true, .. }
            | Self::NotAsked { .. }
            | Self::HasNot { .. }
            | Self::WillBring { .. }
            | Self::RadioChanged
            | Self::Refused { .. }
            | Self::Locked { .. } => Class::Stop,
        }
    }
}

/// The code state of one unit, from its facts in the order of the ledger.
#[must_use]
pub fn code_state(facts: &[Fact], at: &Circumstances<'_>) -> CodeState {
    let history = History::of(facts);
    if let Some(lock) = running_wait(&history, at) {
        return CodeState::Locked { lock };
    }
    state_under_a_wait(&history, at)
}

/// Refusals on the radio, of any value, since it last took one: "tried 2×" on the screen.
#[must_use]
pub fn refusals_on_radio(facts: &[Fact]) -> u32 {
    History::of(facts).refusals(None)
}

/// The radio has once asked for a code, shown a wait, or taken or refused one (D6).
#[must_use]
pub fn has_evidence(facts: &[Fact]) -> bool {
    History::of(facts).last(What::is_evidence).is_some()
}

/// As far as anybody saw, the display asks for a code, or waits before it asks again.
#[must_use]
pub fn asks_now(facts: &[Fact]) -> bool {
    let history = History::of(facts);
    let display = history.last(|w| {
        matches!(
            w,
            What::Plays
                | What::AsksCode
                | What::WaitSeen { .. }
                | What::ReadySeen
                | What::Outcome { accepted: true, .. }
        )
    });
    history.standing_wait().is_some()
        || display.is_some_and(|(_, f)| !matches!(f.what, What::Plays | What::Outcome { .. }))
}

/// A code that was offered beside the proven one and never tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AlsoOffered {
    /// When it was entered.
    pub at: DateTime<Utc>,
    /// Who entered it.
    pub by: Id,
    /// The value.
    pub value: ValueDigest,
}

/// Codes kept beside a proven one, "another code offered on …", the newest first (D5). Empty unless the state is VERIFIED.
#[must_use]
pub fn also_offered(facts: &[Fact], at: &Circumstances<'_>) -> Vec<AlsoOffered> {
    let CodeState::Verified { value: proven, .. } = code_state(facts, at) else {
        return Vec::new();
    };
    let history = History::of(facts);
    let live = history.live();
    live.iter()
        .rev()
        .filter(|e| e.value != proven && history.last_outcome(e.value).is_none())
        .map(|e| AlsoOffered {
            at: e.fact.at,
            by: e.fact.by,
            value: e.value,
        })
        .collect()
}

/// Step 1: a wait that still holds the radio.
pub(super) fn running_wait(history: &History<'_>, at: &Circumstances<'_>) -> Option<Lock> {
    let (place, wait) = history.standing_wait()?;
    let What::WaitSeen { minutes, is_final } = wait.what else {
        return None;
    };
    if is_final {
        return Some(Lock::Final);
    }
    let cut =
        at.power_cut_effect != PowerCutEffect::NoEffect && history.any_after(place, What::is_power_loss);
    let clock_is_wrong = history.newest.is_some_and(|newest| at.now < newest);
    let end = minutes.and_then(|m| wait.at.checked_add_signed(TimeDelta::minutes(i64::from(m))));
    match end {
        Some(end) if !cut && !clock_is_wrong => (at.now < end).then_some(Lock::Until(end)),
        _ => Some(Lock::Unknown),
    }
}

/// Steps 2 to 5.
pub(super) fn state_under_a_wait(history: &History<'_>, at: &Circumstances<'_>) -> CodeState {
    if at.slot_conflict || history.serial_is_unsettled() {
        return CodeState::RadioChanged;
    }
    if let Some(reason) = counting_not_needed(history, at) {
        return CodeState::NotNeeded { reason };
    }
    if let Some(on_file) = history.value_on_file() {
        let value = on_file.entry.value;
        if let Some(proof) = on_file.proof {
            return CodeState::Verified {
                at: proof.at,
                by: proof.by,
                value,
            };
        }
        return match history.last_outcome(value) {
            Some((_, _, false)) => CodeState::Refused {
                times: history.refusals(Some(value)),
                value,
            },
            _ => CodeState::OnFile {
                value,
                suspicious: on_file.entry.suspicious,
            },
        };
    }
    answered(history, at)
}

/// Step 3: the last "not needed", if it counts.
fn counting_not_needed(history: &History<'_>, at: &Circumstances<'_>) -> Option<NotNeededReason> {
    let (place, said) = history.last(|w| matches!(w, What::NotNeeded(_)))?;
    let What::NotNeeded(reason) = said.what else {
        return None;
    };
    let outlived = history.ends_not_needed(place);
    let counts = match reason {
        NotNeededReason::SwitchedOff => said.job.is_some() && said.job == at.job,
        NotNeededReason::NoRadio | NotNeededReason::NoCode | NotNeededReason::Paired => {
            history.last(What::is_evidence).is_none()
        }
    };
    // Said of a radio that waits: when the time is over, the clock alone must not make it green (D10).
    let waits = history.standing_wait().is_some();
    (counts && !outlived && !waits).then_some(reason)
}

/// Step 5: nothing on file, so the customer's last word rules.
fn answered(history: &History<'_>, at: &Circumstances<'_>) -> CodeState {
    let last = history.last(|w| w.is_answer() || matches!(w, What::EntryForgotten { .. }));
    let Some((_, fact)) = last else {
        return CodeState::NotAsked { remark: None };
    };
    match fact.what {
        What::EntryForgotten { value } => {
            let remark = if history.proof_of(value).is_some() {
                Remark::VerifiedNotKept
            } else {
                Remark::NotKept
            };
            CodeState::NotAsked { remark: Some(remark) }
        }
        What::HasNot => CodeState::HasNot { job: fact.job },
        What::WillBring if fact.job.is_some_and(|j| at.open_jobs.contains(&j)) => {
            CodeState::WillBring { job: fact.job }
        }
        _ => CodeState::NotAsked { remark: None },
    }
}
