//! The radio took the digits, or refused them. A mis-tap can be taken back for ten seconds.

use super::case::Case;
use super::open_job::JobView;
use super::radios::{Bench, note};
use super::replace_radio::fit;
use super::views::IdText;
use super::{ActError, Refusal, Workshop};
use crate::domain::facts::{Fact, What};
use crate::domain::take_back::Tapped;
use crate::domain::{Deed, Id};
use crate::ledger::{Act, Verb};
use serde::Deserialize;
use ts_rs::TS;

/// What the radio did.
#[derive(Deserialize, TS)]
pub struct RecordCodeOutcome {
    /// The job.
    #[ts(type = "string")]
    pub job_id: IdText,
    /// The unit.
    #[ts(type = "string")]
    pub unit_id: IdText,
    /// It took them.
    pub accepted: bool,
}

/// Which outcome.
#[derive(Deserialize, TS)]
pub struct WithdrawCodeOutcome {
    /// The job.
    #[ts(type = "string")]
    pub job_id: IdText,
    /// The unit.
    #[ts(type = "string")]
    pub unit_id: IdText,
}

impl Workshop {
    /// Writes the outcome of the digits that were revealed last in this job.
    ///
    /// # Errors
    /// `nothing_to_record` where nothing was revealed since the last outcome: two windows cannot both record one try; `job_closed`.
    pub fn record_code_outcome(&mut self, request: &RecordCodeOutcome) -> Result<JobView, ActError> {
        let (job, radio) = (request.job_id.0, request.unit_id.0);
        let me = self.require(Deed::RecordOutcome, &[job, radio])?;
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let case = Case::read(&self.catalogue, act.tx(), job, act.at())?;
        if case.job.closed_at.is_some() {
            return Err(ActError::refused(Refusal::JobClosed));
        }
        let unit = case.car.unit(radio)?;
        let mut subjects = vec![job, radio, case.job.vehicle];
        let revealed = unit
            .facts
            .iter()
            .rev()
            .filter(|fact| fact.job == Some(job))
            .find_map(|fact| match fact.what {
                What::CodeRevealed { value } => Some(value),
                _ => None,
            });
        let Some(value) = revealed.filter(|_| super::open_job::outcome_is_due(&unit.facts, job)) else {
            return Err(ActError::refused(Refusal::NothingToRecord));
        };
        let bench = Bench {
            entropy: &*entropy,
            key: &self.keys.code,
            catalogue: &self.catalogue,
            by: me.id,
            job: Some(job),
        };
        if unit.installation.is_none() {
            // It took or refused the digits: it is in the car, whoever forgot to write that down.
            let fitted = fit(&act, &bench, &case.car.vehicle, Some(&case), radio)?;
            subjects.extend(fitted.out.into_iter().chain(fitted.from));
        }
        note(
            &act,
            &bench,
            radio,
            &What::Outcome {
                value,
                accepted: request.accepted,
            },
        )?;
        let outcome = if request.accepted { "accepted" } else { "refused" };
        let tapped = (act.id(), act.at());
        let receipt = act.commit(&self.head, Verb::OutcomeRecorded, &subjects, "", outcome)?;
        self.acknowledge(&receipt);
        self.can_be_taken_back(&receipt, tapped, (job, me.id), Tapped::Outcome(radio), None);
        self.job_view(job)
    }

    /// Takes a mis-tap back: ten seconds, the same person, and nothing else was written about the car since.
    ///
    /// # Errors
    /// `too_late`.
    pub fn withdraw_code_outcome(&mut self, request: &WithdrawCodeOutcome) -> Result<JobView, ActError> {
        let (job, radio) = (request.job_id.0, request.unit_id.0);
        let me = self.require(Deed::RecordOutcome, &[job, radio])?;
        if self.undo_until(radio, job).is_none() {
            return Err(ActError::refused(Refusal::TooLate));
        }
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let bench = Bench {
            entropy: &*entropy,
            key: &self.keys.code,
            catalogue: &self.catalogue,
            by: me.id,
            job: Some(job),
        };
        let case = Case::read(&self.catalogue, act.tx(), job, act.at())?;
        withdraw(&act, &bench, radio, &case.car.unit(radio)?.facts)?;
        let receipt = act.commit(
            &self.head,
            Verb::OutcomeWithdrawn,
            &[job, radio, case.job.vehicle],
            "mistap",
            "done",
        )?;
        self.acknowledge(&receipt);
        self.job_view(job)
    }
}

/// Writes that the last outcome of the bench's visit was not so. Where the tap said by itself that the radio is in the car, nobody has said
/// so any more.
pub(super) fn withdraw(act: &Act<'_>, bench: &Bench<'_>, radio: Id, facts: &[Fact]) -> Result<(), ActError> {
    note(act, bench, radio, &What::OutcomeWithdrawn)?;
    let last = |is: fn(&What) -> bool| {
        facts
            .iter()
            .rposition(|fact| fact.job == bench.job && is(&fact.what))
    };
    // On the bench its code was looked at; into the car it came with the tap.
    let revealed = last(|what| matches!(what, What::CodeRevealed { .. }));
    let fitted = last(|what| matches!(what, What::Fitted { .. }));
    if fitted.is_some() && fitted > revealed {
        note(act, bench, radio, &What::SerialSeen { matches: false })?;
    }
    Ok(())
}
