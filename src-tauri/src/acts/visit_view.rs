//! The visit on a job's page: when it was planned, when the car came, when each column was reached, who called about it, and for which
//! reasons it can be cancelled now.

use super::case::Case;
use super::views::instant;
use super::{ActError, Workshop};
use crate::domain::visit::cancel_reasons;
use crate::domain::{CallOutcome, CancelReason, NotNeededReason, Stage};
use crate::store::{self, CallRow};
use serde::Serialize;
use ts_rs::TS;

/// The job came into a column.
#[derive(Debug, Serialize, TS)]
pub struct StageMove {
    /// The column.
    pub stage: Stage,
    /// When, UTC.
    pub at: String,
    /// Who moved it.
    pub initials: Option<String>,
}

/// A call to the customer.
#[derive(Debug, Serialize, TS)]
pub struct CallNote {
    /// What came of it.
    pub outcome: CallOutcome,
    /// Why the radio needs none, where that was said.
    pub reason: Option<NotNeededReason>,
    /// When, UTC.
    pub at: String,
    /// Who called.
    pub initials: String,
}

/// The visit.
#[derive(Debug, Serialize, TS)]
pub struct VisitView {
    /// When the car is or was expected, UTC; nothing where nobody planned it.
    pub expected_at: Option<String>,
    /// When the car came, UTC; nothing while it is expected.
    pub arrived_at: Option<String>,
    /// Why the visit ended before any work.
    pub cancelled: Option<CancelReason>,
    /// The reasons for which it can be cancelled now; none where it cannot.
    pub cancel_reasons: Vec<CancelReason>,
    /// Whether it can be put to another time now: the car is still expected.
    pub can_move: bool,
    /// Every column it came into, oldest first.
    pub moves: Vec<StageMove>,
    /// The calls about its codes, oldest first.
    pub calls: Vec<CallNote>,
}

impl CallNote {
    pub(super) fn of(call: &CallRow, initials: String) -> Self {
        Self {
            outcome: call.outcome,
            reason: call.reason,
            at: instant(call.at),
            initials,
        }
    }
}

/// Whether somebody has begun: the power was cut as planned, or a technician took the job.
pub(super) fn work_began(case: &Case) -> bool {
    case.power.cuts > 0 || case.job.technician.is_some()
}

impl Workshop {
    pub(super) fn visit_view(&self, case: &Case) -> Result<VisitView, ActError> {
        let job = &case.job;
        let initials = |person| store::get_person(&self.conn, person).map(|person| person.initials);
        let mut moves = Vec::new();
        for moved in store::list_moves(&self.conn, job.id)? {
            moves.push(StageMove {
                stage: moved.stage,
                at: instant(moved.at),
                initials: moved.by.map(initials).transpose()?,
            });
        }
        let mut calls = Vec::new();
        for call in store::list_calls(&self.conn, job.id)? {
            calls.push(CallNote::of(&call, initials(call.by)?));
        }
        Ok(VisitView {
            expected_at: job.expected_at.map(instant),
            arrived_at: (job.stage != Stage::Expected).then(|| instant(job.arrived_at)),
            cancelled: job.cancelled,
            cancel_reasons: if job.closed_at.is_some() {
                Vec::new()
            } else {
                cancel_reasons(job.stage, work_began(case))
            },
            can_move: job.closed_at.is_none() && job.stage == Stage::Expected,
            moves,
            calls,
        })
    }
}
