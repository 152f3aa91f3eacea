//! When a decision still holds (GATE.md section 6). Nothing is stored as "open": decisions are, and this says which still count.

use super::GateJob;
use super::line::memory_saver_allowed;
use super::unit::Unit;
use crate::domain::code_state::CodeState;
use crate::domain::facts::ValueDigest;
use crate::domain::{ExitWord, Id};

/// A stored decision: one row per job, operation and unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decision {
    /// In which job.
    pub job: Id,
    /// On which car the job was.
    pub vehicle: Id,
    /// For which unit; nothing for the unknown radio.
    pub unit: Option<Id>,
    /// In which installation of it.
    pub installation: Option<Id>,
    /// Which exit.
    pub exit: ExitWord,
    /// The running number of the power cut in the job, from 1.
    pub operation: u32,
    /// The value on file when it was taken; for exits 1 and 2.
    pub value: Option<ValueDigest>,
    /// The owner of the car when it was taken; for exit 5.
    pub owner: Option<Id>,
    /// Somebody took it back.
    pub withdrawn: bool,
}

/// Whether the decision still opens the gate for this unit in this job, as both are now.
#[must_use]
pub fn covers(decision: &Decision, unit: &Unit, job: &GateJob<'_>) -> bool {
    let same_thing = decision.job == job.id
        && decision.vehicle == job.vehicle
        && decision.unit == unit.id
        && decision.installation == unit.installation
        && !decision.withdrawn;
    let same_operation = decision.operation == job.operation;
    let lost = unit.lost && !matches!(unit.state, CodeState::Locked { .. });
    same_thing
        && match decision.exit {
            ExitWord::CodeOnFile | ExitWord::EnterCode => same_operation && same_value(decision, unit),
            ExitWord::NothingToLose => lost,
            ExitWord::MemorySaver => {
                same_operation && !lost && memory_saver_allowed(job.lines, job.has_power()).is_ok()
            }
            ExitWord::CustomerAccepts => decision.owner == job.owner,
            // It wrote a fact: the unit is green by itself, or it is not.
            ExitWord::NotNeeded => false,
        }
}

fn same_value(decision: &Decision, unit: &Unit) -> bool {
    matches!(unit.state, CodeState::OnFile { value, .. } if decision.value == Some(value))
}
