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
    let cut = job_cut(job.lines);
    let units = exposed(job);
    let came_asking =
        matches!(job.arrival, Arrival::AsksCode | Arrival::ShowsWait) || units.iter().any(|u| u.came_asking);
    if cut == Cut::Silent && job.has_power() && !came_asking {
        return Vec::new();
    }
    let wording = match cut {
        Cut::Certain => ReceptionWording::WillBeDisconnected,
        Cut::Likely => ReceptionWording::MayLosePower,
        Cut::Silent => ReceptionWording::HasLostPower,
    };
    units
        .iter()
        .filter(|u| !u.answered && is_asked_about(u))
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
