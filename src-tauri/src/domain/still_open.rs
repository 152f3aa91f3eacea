//! What is not settled about a car that is called ready, or that leaves. It is said in plain lines and never stops anything.
//!
//! Invariant: this reads, it writes nothing; *Ready* is refused only by blank lines, *Out* by nothing (GATE.md section 9).

use super::battery_gate::Unit;
use super::code_state::CodeState;
use super::{Cut, StillOpen};

/// What is known of the job at that moment.
#[derive(Debug, Clone, Copy)]
pub struct Leaving<'a> {
    /// How surely its lines take the supply.
    pub cut: Cut,
    /// The supply went in this job, planned or found.
    pub power_went: bool,
    /// It is recorded as off now.
    pub power_off: bool,
    /// Blank lines of the after-list.
    pub blank: u32,
    /// The units in the car.
    pub units: &'a [Unit],
}

/// What is still open, the worst first.
#[must_use]
pub fn still_open(job: &Leaving<'_>) -> Vec<StillOpen> {
    let any = |is: fn(&Unit) -> bool| job.units.iter().any(is);
    StillOpen::ALL
        .iter()
        .copied()
        .filter(|word| match word {
            StillOpen::PowerOff => job.power_off,
            StillOpen::RadioLocked => any(|u| matches!(u.state, CodeState::Locked { .. })),
            StillOpen::RadioChanged => any(|u| matches!(u.state, CodeState::RadioChanged)),
            StillOpen::CodeRefused => any(|u| matches!(u.state, CodeState::Refused { .. })),
            StillOpen::RadioAsks => any(|u| u.asks_now),
            StillOpen::BatteryNotDone => job.cut == Cut::Certain && !job.power_went,
            StillOpen::BlankLines => job.blank > 0,
        })
        .collect()
}
