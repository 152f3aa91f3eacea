//! What came of a call, with one key.
//!
//! Invariant: the call writes what the customer said as a fact of the radio, and nothing where nobody picked up. A code that the customer
//! says on the telephone is taken in by `take_in_code`. A call that was written down by mistake is taken back like any mis-tap, and claims
//! nothing then: no fact, no answer to the bay, no call.

use super::answer_call::{end_the_call, write_answer};
use super::call_list::{CallList, CallListOf};
use super::case::Case;
use super::error::FieldFault;
use super::radios::{Bench, make_unknown_known, note};
use super::unit_meant::unit_meant;
use super::views::IdText;
use super::{ActError, Fault, Refusal, Workshop};
use crate::domain::battery_gate::not_needed_reasons;
use crate::domain::call_list::said;
use crate::domain::take_back::Tapped;
use crate::domain::{CallOutcome, Deed, DeskAnswer, Id, NotNeededReason, TapWord};
use crate::ledger::{Act, Verb};
use crate::ports::Entropy;
use crate::store::{self, CallRow};
use rusqlite::Connection;
use serde::Deserialize;
use ts_rs::TS;

/// A call.
#[derive(Deserialize, TS)]
pub struct RecordCall {
    /// The job.
    #[ts(type = "string")]
    pub job_id: IdText,
    /// The unit; nothing for the unknown radio.
    #[ts(type = "string | null")]
    pub unit_id: Option<IdText>,
    /// What came of it.
    pub outcome: CallOutcome,
    /// Why the radio needs none, with "not needed".
    pub reason: Option<NotNeededReason>,
    /// The local day of the list that is open.
    pub day: String,
}

impl Workshop {
    /// Writes a call down and gives back the list it was made from.
    ///
    /// # Errors
    /// `required` at the reason; `radio_has_asked` where the radio belies the reason; `job_closed`.
    pub fn record_call(&mut self, request: &RecordCall) -> Result<CallList, ActError> {
        let job = request.job_id.0;
        let deed = if request.outcome == CallOutcome::NotNeeded {
            Deed::SayNotNeeded
        } else {
            Deed::Answer
        };
        let me = self.require(deed, &[job])?;
        let reason = reason_of(request)?;
        // Read before anything is written: a day that is none must not be heard of after the call is on record.
        let day = CallListOf {
            day: Some(request.day.clone()),
        };
        self.day_of(&day)?;
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let case = Case::read(&self.catalogue, act.tx(), job, act.at())?;
        if case.job.closed_at.is_some() {
            return Err(ActError::refused(Refusal::JobClosed));
        }
        let known = called_about(act.tx(), &case, request.unit_id)?;
        let fact = said(request.outcome, reason);
        if let (Some(reason), Some(unit)) = (reason, known)
            && !not_needed_reasons(&case.car.unit(unit)?.unit).contains(&reason)
        {
            return Err(ActError::refused(Refusal::RadioHasAsked));
        }
        let bench = Bench {
            entropy: &*entropy,
            key: &self.keys.code,
            catalogue: &self.catalogue,
            by: me.id,
            job: Some(job),
        };
        let radio = match (known, &fact) {
            (Some(radio), _) => Some(radio),
            (None, Some(_)) => Some(make_unknown_known(&act, &bench, &case)?),
            // Nobody picked up: nothing was learnt about a radio.
            (None, None) => None,
        };
        if let (Some(radio), Some(fact)) = (radio, fact) {
            note(&act, &bench, radio, &fact)?;
        }
        let call = CallRow {
            job,
            radio,
            outcome: request.outcome,
            reason,
            at: act.at(),
            by: me.id,
        };
        store::insert_call(&act, entropy.new_id(act.at()), &call)?;
        answer_the_bay(&act, &*entropy, &case, answers(request.outcome), me.id)?;
        let subjects: Vec<Id> = [Some(job), Some(case.job.vehicle), radio]
            .into_iter()
            .flatten()
            .collect();
        let tapped = (act.id(), act.at());
        let before = case.job.desk_called_at.map(|_| case.job.clone());
        let receipt = act.commit(
            &self.head,
            Verb::CallRecorded,
            &subjects,
            request.outcome.word(),
            "done",
        )?;
        self.acknowledge(&receipt);
        self.can_be_taken_back(&receipt, tapped, (job, me.id), Tapped::Key(TapWord::Call), before);
        self.call_list(&day)
    }
}

/// The call answers the bay, where the bay waits for an answer; and where the bay was told that nobody picks up, it is told what was
/// learnt since.
fn answer_the_bay(
    act: &Act<'_>,
    entropy: &dyn Entropy,
    case: &Case,
    answer: DeskAnswer,
    by: Id,
) -> Result<(), ActError> {
    let told_nothing = case.job.desk_called_at.is_none()
        && case
            .desk_answer
            .is_some_and(|last| last.answer == DeskAnswer::NoAnswer)
        && answer != DeskAnswer::NoAnswer;
    if told_nothing {
        return write_answer(act, entropy, case.job.id, answer, by);
    }
    end_the_call(act, entropy, &case.job, answer, by)
}

/// What the call is as an answer to the bay, where the bay has asked.
fn answers(outcome: CallOutcome) -> DeskAnswer {
    match outcome {
        CallOutcome::BringsIt | CallOutcome::SendsPhoto => DeskAnswer::BringsIt,
        CallOutcome::HasNot => DeskAnswer::HasNot,
        CallOutcome::NoAnswer => DeskAnswer::NoAnswer,
        CallOutcome::NotNeeded => DeskAnswer::NotNeeded,
    }
}

/// A reason belongs to "not needed" and to nothing else.
fn reason_of(request: &RecordCall) -> Result<Option<NotNeededReason>, ActError> {
    match (request.outcome, request.reason) {
        (CallOutcome::NotNeeded, None) => Err(ActError::Invalid(vec![FieldFault {
            field: "reason",
            fault: Fault::Required,
        }])),
        (CallOutcome::NotNeeded, reason) => Ok(reason),
        _ => Ok(None),
    }
}

/// The radio that the call was about; nothing for one that is not on record yet.
fn called_about(conn: &Connection, case: &Case, unit: Option<IdText>) -> Result<Option<Id>, ActError> {
    match unit {
        Some(id) => Ok(Some(case.car.unit(id.0)?.id())),
        None if case.line_with_unknown_radio().is_some() => Ok(None),
        None => Ok(unit_meant(conn, &case.car)?.map(super::case::UnitCase::id)),
    }
}
