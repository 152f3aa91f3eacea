//! Why a decision that was taken in this job does not hold any more, in one word for the screen (GATE.md section 6).
//!
//! Nothing is decided here: `covers` says whether it holds, this says what changed.

use super::GateJob;
use super::covers::{Decision, covers};
use super::line::memory_saver_allowed;
use super::unit::Unit;
use crate::domain::code_state::CodeState;
use crate::domain::{ExitWord, FallWord};

/// Why the decision fell, where it was about this unit in this operation and holds no more.
///
/// A decision of an operation that is over did not fall: it was used. One that was taken back, or taken for another car, says nothing.
#[must_use]
pub fn fallen(decision: &Decision, unit: &Unit, job: &GateJob<'_>) -> Option<FallWord> {
    let about_this = decision.job == job.id
        && decision.vehicle == job.vehicle
        && decision.unit == unit.id
        && !decision.withdrawn;
    let bound = matches!(
        decision.exit,
        ExitWord::CodeOnFile | ExitWord::EnterCode | ExitWord::MemorySaver
    );
    let over = bound && decision.operation != job.operation;
    if !about_this || over || covers(decision, unit, job) {
        return None;
    }
    if decision.installation != unit.installation {
        return Some(FallWord::RadioSwapped);
    }
    let locked = matches!(unit.state, CodeState::Locked { .. });
    match decision.exit {
        ExitWord::CodeOnFile | ExitWord::EnterCode => Some(match unit.state {
            CodeState::Refused { .. } => FallWord::CodeRefused,
            CodeState::RadioChanged => FallWord::RadioChanged,
            CodeState::Locked { .. } => FallWord::RadioWaits,
            _ => FallWord::CodeChanged,
        }),
        ExitWord::NothingToLose if locked => Some(FallWord::RadioWaits),
        ExitWord::NothingToLose => Some(FallWord::RadioPlays),
        ExitWord::MemorySaver if memory_saver_allowed(job.lines, job.has_power()).is_err() => {
            Some(FallWord::LineForbids)
        }
        ExitWord::MemorySaver => Some(FallWord::RadioAsks),
        ExitWord::CustomerAccepts => Some(FallWord::OwnerChanged),
        // It wrote a fact, and what the radio did since outweighs it (D6).
        ExitWord::NotNeeded => unit.evidence.then_some(FallWord::RadioAsks),
    }
}
