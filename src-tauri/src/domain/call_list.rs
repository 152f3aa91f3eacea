//! The call list: whose customer is called about a radio's code, for which day, in which order, and what an answer says.
//!
//! Invariant: a call writes what the customer said and no more. It never makes a radio green but by "not needed" where the radio itself
//! does not belie that (D6).

use super::battery_gate::{
    GateJob, Unit, covered_by, exposed, is_code_asked_for, is_to_ask, not_needed_reasons,
};
use super::code_state::Class;
use super::facts::What;
use super::{CallOutcome, ExitWord, NotNeededReason, Stage};
use chrono::{DateTime, NaiveDate, Utc};

/// The units to call about: those whose code this job can cost and which are not green. A loss that the customer has accepted already
/// is no reason to call again.
#[must_use]
pub fn to_call_about(job: &GateJob<'_>) -> Vec<Unit> {
    if !is_code_asked_for(job) {
        return Vec::new();
    }
    exposed(job)
        .into_iter()
        .filter(|unit| unit.state.class() != Class::Green)
        .filter(|unit| covered_by(unit, job) != Some(ExitWord::CustomerAccepts))
        .collect()
}

/// Those of them whose customer nobody has asked in this visit: the calls still to make. Board, list and paper count these.
#[must_use]
pub fn still_to_make(units: &[Unit]) -> usize {
    units.iter().filter(|unit| is_to_ask(unit)).count()
}

/// The local days of a visit.
#[derive(Debug, Clone, Copy)]
pub struct Days {
    /// Where it stands.
    pub stage: Stage,
    /// The day for which the car is expected.
    pub expected_on: Option<NaiveDate>,
    /// The day for which it is promised.
    pub promised_on: Option<NaiveDate>,
}

/// Whether a visit belongs to the list of a day: expected on it; or here already, today, or on a later day until which it stays.
#[must_use]
pub fn belongs_to(days: &Days, day: NaiveDate, today: NaiveDate) -> bool {
    match days.stage {
        Stage::Expected => days.expected_on.unwrap_or(today) == day,
        Stage::In | Stage::InWork => {
            day == today || (day > today && days.promised_on.is_some_and(|promised| promised >= day))
        }
        Stage::Ready | Stage::Out => false,
    }
}

/// The place in the list: a car that came without a person first, then by arrival, planned or real.
#[must_use]
pub fn place(came_without_person: bool, arrival: DateTime<Utc>) -> (bool, DateTime<Utc>) {
    (!came_without_person, arrival)
}

/// Who of several is called, in the order in which they are asked (`None`: there is nobody): the first with a number, else the first.
#[must_use]
pub fn who_is_called(has_number: &[Option<bool>]) -> Option<usize> {
    let at = |wanted: fn(&Option<bool>) -> bool| has_number.iter().position(wanted);
    at(|number| *number == Some(true)).or_else(|| at(Option::is_some))
}

/// What can come of a call about this unit, in the order of the keys.
#[must_use]
pub fn outcomes(unit: &Unit) -> Vec<CallOutcome> {
    CallOutcome::ALL
        .iter()
        .copied()
        .filter(|outcome| *outcome != CallOutcome::NotNeeded || !not_needed_reasons(unit).is_empty())
        .collect()
}

/// What the customer said, as a fact of the radio; nothing where nobody picked up.
#[must_use]
pub fn said(outcome: CallOutcome, reason: Option<NotNeededReason>) -> Option<What> {
    match outcome {
        CallOutcome::BringsIt | CallOutcome::SendsPhoto => Some(What::WillBring),
        CallOutcome::HasNot => Some(What::HasNot),
        CallOutcome::NoAnswer => None,
        CallOutcome::NotNeeded => reason.map(What::NotNeeded),
    }
}
