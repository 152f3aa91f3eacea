//! The inline line under the job in the intake form (GATE.md section 7): no pop-up, one line per unit worth asking about.

use super::unit::Unit;
use super::{GateJob, exposed, job_cut};
use crate::domain::code_state::CodeState;
use crate::domain::{Arrival, Cut, Id, ReceptionWording};

/// One line under the job.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReceptionLine {
    /// The unit; nothing for the unknown radio.
    pub unit: Option<Id>,
    /// Its state.
    pub state: CodeState,
    /// How the line is worded.
    pub wording: ReceptionWording,
}

/// The lines to draw while the customer is still there; none is silence.
#[must_use]
pub fn at_reception(job: &GateJob<'_>) -> Vec<ReceptionLine> {
    lines_for(job, is_to_ask)
}

/// The lines when an expected car comes in: those of the reception, and a promise of this visit, which is due now. What was said on
/// the telephone about having none is not asked again.
#[must_use]
pub fn at_arrival(job: &GateJob<'_>) -> Vec<ReceptionLine> {
    let due = |u: &Unit| matches!(u.state, CodeState::WillBring { .. });
    lines_for(job, |u| due(u) || is_to_ask(u))
}

/// Whether the customer has to be asked about this radio: nobody has in this visit, and nothing on file answers for it.
#[must_use]
pub fn is_to_ask(unit: &Unit) -> bool {
    !unit.answered && is_asked_about(unit)
}

/// Whether the customer is asked about the code at all: the power goes or may go, is gone already, or the radio asks.
#[must_use]
pub fn is_code_asked_for(job: &GateJob<'_>) -> bool {
    let came_asking = matches!(job.arrival, Arrival::AsksCode | Arrival::ShowsWait)
        || exposed(job).iter().any(|u| u.came_asking);
    job_cut(job.lines) != Cut::Silent || !job.has_power() || came_asking
}

fn lines_for(job: &GateJob<'_>, wanted: impl Fn(&Unit) -> bool) -> Vec<ReceptionLine> {
    if !is_code_asked_for(job) {
        return Vec::new();
    }
    let wording = match job_cut(job.lines) {
        Cut::Certain => ReceptionWording::WillBeDisconnected,
        Cut::Likely => ReceptionWording::MayLosePower,
        Cut::Silent => ReceptionWording::HasLostPower,
    };
    exposed(job)
        .iter()
        .filter(|u| wanted(u))
        .map(|u| ReceptionLine {
            unit: u.id,
            state: u.state,
            wording,
        })
        .collect()
}

/// What was said or promised in another visit is asked again (D8); what was said in this one is `answered`.
fn is_asked_about(unit: &Unit) -> bool {
    match unit.state {
        CodeState::NotAsked { .. }
        | CodeState::HasNot { .. }
        | CodeState::WillBring { .. }
        | CodeState::Refused { .. }
        | CodeState::RadioChanged
        | CodeState::Locked { .. } => true,
        CodeState::OnFile { suspicious, .. } => suspicious,
        CodeState::NotNeeded { .. } | CodeState::Verified { .. } => false,
    }
}
