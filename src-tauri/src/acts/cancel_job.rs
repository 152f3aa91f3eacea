//! A visit ends before any work: the customer does not come, or it was never to be written down.
//!
//! Invariant: closing the job lapses what was only for this visit: a promised code, its decisions, its key tag. Digits that were to be
//! kept for this visit only are shredded as when a car leaves. None of that makes a state better.

use super::board::Board;
use super::case::{Case, UnitCase};
use super::hand_over::loose_radios_of;
use super::pictures::shred_what_goes_with_the_car;
use super::views::IdText;
use super::visit_view::work_began;
use super::{ActError, Refusal, Workshop};
use crate::catalogue::Catalogue;
use crate::domain::code_state::Circumstances;
use crate::domain::visit::{cancel_facts, may_cancel};
use crate::domain::{CancelReason, CancelRefusal, Deed, Id};
use crate::ledger::{Act, Verb};
use crate::ports::Entropy;
use crate::store;
use serde::Deserialize;
use ts_rs::TS;

/// Which visit, and why.
#[derive(Deserialize, TS)]
pub struct CancelJob {
    /// The job.
    #[ts(type = "string")]
    pub job_id: IdText,
    /// Why.
    pub reason: CancelReason,
}

impl Workshop {
    /// Cancels a visit and closes its job.
    ///
    /// # Errors
    /// `job_closed`; `work_began`; `car_is_here` where a car that is here is called a no-show.
    pub fn cancel_job(&mut self, request: &CancelJob) -> Result<Board, ActError> {
        let job = request.job_id.0;
        let me = self.require(Deed::Intake, &[job])?;
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let case = Case::read(&self.catalogue, act.tx(), job, act.at())?;
        if case.job.closed_at.is_some() {
            return Err(ActError::refused(Refusal::JobClosed));
        }
        may_cancel(case.job.stage, work_began(&case), request.reason).map_err(|refusal| {
            ActError::refused(match refusal {
                CancelRefusal::CarIsHere => Refusal::CarIsHere,
                CancelRefusal::WorkBegan => Refusal::WorkBegan,
            })
        })?;
        let mut row = case.job.clone();
        row.closed_at = Some(act.at());
        row.cancelled = Some(request.reason);
        row.desk_called_at = None;
        store::update_job(&act, &row)?;
        let forgotten = forget_this_visit(&act, &*entropy, &self.catalogue, &case, me.id)?;
        let subjects: Vec<Id> = [job, row.vehicle].into_iter().chain(forgotten).collect();
        let receipt = act.commit(
            &self.head,
            Verb::JobCancelled,
            &subjects,
            request.reason.word(),
            "done",
        )?;
        self.acknowledge(&receipt);
        self.board()
    }
}

/// Closing the job must not make a state better, whatever was given for this visit only. Gives back the radios whose digits went.
fn forget_this_visit(
    act: &Act<'_>,
    entropy: &dyn Entropy,
    catalogue: &Catalogue,
    case: &Case,
    by: Id,
) -> Result<Vec<Id>, ActError> {
    let job = Some(case.job.id);
    let open_jobs = store::list_open_jobs_of(act.tx(), case.job.vehicle)?;
    // What came out of the car, and what waited for it, sits in none: held by the same rule.
    let light = Some((case.job.id, case.job.arrival));
    let loose = loose_radios_of(act, case)?
        .into_iter()
        .map(|radio| UnitCase::lone(catalogue, act.tx(), radio, &case.car.vehicle, light, act.at()))
        .collect::<Result<Vec<_>, _>>()?;
    let mut forgotten = Vec::new();
    for unit in case.fitted().chain(&loose) {
        let not_kept = store::list_values_not_to_keep(act.tx(), unit.id())?;
        let open = case.circumstances(unit);
        let closed = Circumstances {
            open_jobs: &open_jobs,
            ..case.circumstances(unit)
        };
        let written = cancel_facts(&unit.facts, &not_kept, &open, &closed);
        for value in not_kept {
            forgotten.push(unit.id());
            store::shred_code(act, unit.id(), value)?;
        }
        for what in written {
            store::insert_fact(act, entropy.new_id(act.at()), unit.id(), job, by, &what)?;
        }
    }
    shred_what_goes_with_the_car(act, case.job.id, case.job.vehicle, forgotten.is_empty())?;
    Ok(forgotten)
}
