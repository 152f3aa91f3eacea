//! A visit on the board: expected, here, gone. What may be cancelled, where a card may go, and what needs somebody now.

use super::code_state::{Circumstances, code_state};
use super::facts::{Fact, ValueDigest, What};
use super::hold_down::hold_down;
use super::late_correction::digits_on_file;
use super::{AttentionWord, CancelReason, CancelRefusal, Id, Stage, VerdictWord};
use chrono::{DateTime, TimeDelta, Utc};

/// How late an expected car may be before the board speaks of it.
pub const GRACE: TimeDelta = TimeDelta::minutes(30);

/// Whether a job may be cancelled: only before any work, and a car that is here did come.
///
/// `work_began`: its power was cut as planned, or a technician took it.
///
/// # Errors
/// Why not.
pub fn may_cancel(stage: Stage, work_began: bool, reason: CancelReason) -> Result<(), CancelRefusal> {
    if work_began || !matches!(stage, Stage::Expected | Stage::In) {
        return Err(CancelRefusal::WorkBegan);
    }
    if reason == CancelReason::NoShow && stage != Stage::Expected {
        return Err(CancelRefusal::CarIsHere);
    }
    Ok(())
}

/// The reasons for which a job may be cancelled now, in the order of their keys.
#[must_use]
pub fn cancel_reasons(stage: Stage, work_began: bool) -> Vec<CancelReason> {
    CancelReason::ALL
        .iter()
        .copied()
        .filter(|reason| may_cancel(stage, work_began, *reason).is_ok())
        .collect()
}

/// What cancelling writes about a unit. Digits that were given for this visit only are forgotten; where an older code would then shine
/// through as better than what stood before, it is held down. The promise lapses by itself once the job is closed (D8).
///
/// `open` surrounds the facts before the cancelling, `closed` after it.
#[must_use]
pub fn cancel_facts(
    facts: &[Fact],
    not_kept: &[ValueDigest],
    open: &Circumstances<'_>,
    closed: &Circumstances<'_>,
) -> Vec<What> {
    let ceiling = code_state(facts, open).class();
    // Of what was withdrawn before, its customer's last word stays the last word.
    let stands = digits_on_file(facts);
    let forgotten = not_kept
        .iter()
        .filter(|value| stands.contains(value))
        .map(|value| What::EntryForgotten { value: *value });
    let mut written: Vec<What> = forgotten.collect();
    let mut after = facts.to_vec();
    after.extend(written.iter().map(|what| Fact {
        at: closed.now,
        by: Id([0; 16]),
        job: closed.job,
        what: *what,
    }));
    written.extend(hold_down(ceiling, &after, closed));
    written
}

/// Whether a card may move so: a car that is here is not expected any more.
#[must_use]
pub fn may_move(from: Stage, to: Stage) -> bool {
    to != Stage::Expected || from == Stage::Expected
}

/// Why a booked visit keeps its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VisitStays {
    /// The car is here: there is no appointment left to move.
    CarIsHere,
    /// The time meant for it is over.
    InThePast,
}

/// Whether an open job's visit may be put to `to`: only while the car is expected, and never into the past. When it was expected before
/// does not matter: a car that did not come is booked again.
///
/// # Errors
/// Why not.
pub fn may_move_visit(stage: Stage, to: DateTime<Utc>, now: DateTime<Utc>) -> Result<(), VisitStays> {
    if stage != Stage::Expected {
        return Err(VisitStays::CarIsHere);
    }
    if to < now {
        return Err(VisitStays::InThePast);
    }
    Ok(())
}

/// What the board knows of an open job.
#[derive(Debug, Clone, Copy)]
pub struct OnBoard {
    /// Where it stands.
    pub stage: Stage,
    /// When the car is expected, where that was planned.
    pub expected_at: Option<DateTime<Utc>>,
    /// It is promised.
    pub promised: bool,
    /// The bay calls the desk.
    pub called: bool,
    /// A radio of it shows a wait.
    pub locked: bool,
    /// What the bay sees.
    pub verdict: VerdictWord,
    /// The car came without a person, and nobody was reached since.
    pub nobody_asked: bool,
    /// A line that takes the power, or may take it, was added after the car was written down: nobody has asked the customer about it.
    pub line_added: bool,
    /// The reception would ask the customer for a code now.
    pub code_is_asked_for: bool,
}

/// Why the job needs somebody now, if it does. Of a car that is not here only its staying away is said: its code belongs on the call
/// list.
#[must_use]
pub fn attention(job: &OnBoard, now: DateTime<Utc>) -> Option<AttentionWord> {
    let gate_speaks = !matches!(job.verdict, VerdictWord::Silent | VerdictWord::Go);
    if job.called {
        return Some(AttentionWord::Called);
    }
    if job.stage == Stage::Expected {
        return job
            .expected_at
            .is_some_and(|at| at + GRACE < now)
            .then_some(AttentionWord::NoShow);
    }
    if job.locked {
        return Some(AttentionWord::Locked);
    }
    if job.nobody_asked && gate_speaks {
        return Some(AttentionWord::NobodyAsked);
    }
    let stopped = job.verdict == VerdictWord::Stop && (job.promised || job.line_added);
    // The bay asks whether the power goes; the desk asks for the code while there is time, as it would have at reception (GATE.md section 7).
    let asked_anew = job.verdict == VerdictWord::Ask && job.line_added && job.code_is_asked_for;
    (stopped || asked_anew).then_some(AttentionWord::Stopped)
}
