//! A booked visit is put to another day or hour: the customer calls again, or did not come.
//!
//! Invariant: only the planned time changes. The job, what was said about its radio, its calls and its decisions stay as they are; no
//! state depends on when a car is expected.

use super::open_job::JobView;
use super::views::IdText;
use super::{ActError, Fault, Refusal, Workshop};
use crate::domain::Deed;
use crate::domain::visit::{VisitStays, may_move_visit};
use crate::ledger::Verb;
use serde::Deserialize;
use ts_rs::TS;

/// The field in which the time is typed.
const FIELD: &str = "expected_at";

/// Which visit, and when instead.
#[derive(Deserialize, TS)]
pub struct MoveVisit {
    /// The booked job.
    #[ts(type = "string")]
    pub job_id: IdText,
    /// The new time: as it was typed (`mâine 10`, `joi 9`, `+2h`), or an instant.
    pub expected_at: String,
}

impl Workshop {
    /// Puts a booked visit to another time.
    ///
    /// # Errors
    /// `required`, `promised_unreadable`, `in_the_past` at the field; `job_closed`; `car_is_here`.
    pub fn move_visit(&mut self, request: &MoveVisit) -> Result<JobView, ActError> {
        let job = request.job_id.0;
        let me = self.require(Deed::Intake, &[job])?;
        let read = self
            .promise(&request.expected_at)
            .map_err(|fault| ActError::field(FIELD, fault))?;
        let to = read.ok_or(ActError::field(FIELD, Fault::Required))?;
        self.change_job(job, &me, Verb::VisitMoved, "", |row, now| {
            may_move_visit(row.stage, to, now).map_err(|why| match why {
                VisitStays::CarIsHere => ActError::refused(Refusal::CarIsHere),
                VisitStays::InThePast => ActError::field(FIELD, Fault::InThePast),
            })?;
            row.expected_at = Some(to);
            Ok(())
        })?;
        self.job_view(job)
    }
}
