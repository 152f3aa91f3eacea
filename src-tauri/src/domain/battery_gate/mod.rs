//! May the power go now? The bar across a job in the bay, and the line under it at the desk (GATE.md sections 3 to 7).
//!
//! Invariants: green is looked at before anything is asked; the worst open unit decides; a car with no unit on record is one unknown radio;
//! the list of exits is made here and nowhere else.

mod covers;
mod decisive;
mod exits;
mod fallen;
mod line;
mod reception;
mod unit;

pub use covers::{Decision, covers};
pub use decisive::{decisive, gravest, longest_lock, one_touch_of};
pub use exits::{ExitOffer, exits, not_needed_reasons};
pub use fallen::fallen;
pub use line::{Fitting, WorkLine, cut_by, injuries, job_cut, line_cut, memory_saver};
pub use reception::{ReceptionLine, at_arrival, at_reception, is_code_asked_for, is_to_ask};
pub use unit::{Unit, lost};

use super::code_state::{Class, CodeState};
use super::{Arrival, Cut, ExitWord, Id, VerdictWord};

/// A job as the gate sees it.
#[derive(Debug, Clone, Copy)]
pub struct GateJob<'a> {
    /// The job.
    pub id: Id,
    /// Its car.
    pub vehicle: Id,
    /// The present owner of the car.
    pub owner: Option<Id>,
    /// The reading on arrival.
    pub arrival: Arrival,
    /// The running number, from 1, of the power cut that is open or comes next.
    pub operation: u32,
    /// All lines of the job, whatever their progress.
    pub lines: &'a [WorkLine],
    /// The units in the car, and those which a line fits.
    pub units: &'a [Unit],
    /// The decisions taken in the job.
    pub decisions: &'a [Decision],
}

impl GateJob<'_> {
    /// The car came with power.
    #[must_use]
    pub fn has_power(&self) -> bool {
        self.arrival != Arrival::NoPower
    }
}

/// One unit that no decision covers and that is not green.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenUnit {
    /// The unit; nothing for the unknown radio.
    pub unit: Option<Id>,
    /// Its state.
    pub state: CodeState,
    /// It has nothing left to lose.
    pub lost: bool,
    /// What the single touch of CONFIRM writes for it.
    pub one_touch: Option<ExitWord>,
    /// Its exits.
    pub exits: Vec<ExitOffer>,
}

/// The verdict on a job.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing to say.
    Silent,
    /// The power may go.
    Go,
    /// One question: will the radio lose power (battery, fuse or plug)?
    Ask {
        /// The lines it is asked for: every unanswered one.
        lines: Vec<Id>,
    },
    /// One touch and on: one try only, or nothing left to lose.
    Confirm {
        /// The open units.
        units: Vec<OpenUnit>,
    },
    /// The power stays on until each open unit has its exit.
    Stop {
        /// The open units.
        units: Vec<OpenUnit>,
    },
}

impl Verdict {
    /// Its word.
    #[must_use]
    pub fn word(&self) -> VerdictWord {
        match self {
            Self::Silent => VerdictWord::Silent,
            Self::Go => VerdictWord::Go,
            Self::Ask { .. } => VerdictWord::Ask,
            Self::Confirm { .. } => VerdictWord::Confirm,
            Self::Stop { .. } => VerdictWord::Stop,
        }
    }
}

/// The verdict. `starting` is the press of "start battery work": then the power goes, whatever was answered before (D17).
#[must_use]
pub fn assess(job: &GateJob<'_>, starting: bool) -> Verdict {
    let cut = if starting {
        Cut::Certain
    } else {
        job_cut(job.lines)
    };
    if cut == Cut::Silent && job.has_power() {
        return Verdict::Silent;
    }
    let open: Vec<Unit> = exposed(job).into_iter().filter(|u| is_open(u, job)).collect();
    if open.is_empty() {
        return Verdict::Go;
    }
    if cut == Cut::Likely && job.has_power() {
        let lines = job
            .lines
            .iter()
            .filter(|l| line_cut(l) == Cut::Likely)
            .map(|l| l.id)
            .collect();
        return Verdict::Ask { lines };
    }
    let saver_allowed = memory_saver(job.lines, job.has_power()).is_ok();
    let mild = open.iter().all(|u| one_touch(u).is_some());
    let units = open
        .iter()
        .map(|u| OpenUnit {
            unit: u.id,
            state: u.state,
            lost: u.lost && !matches!(u.state, CodeState::Locked { .. }),
            one_touch: one_touch(u),
            exits: exits(u, saver_allowed),
        })
        .collect();
    if mild {
        Verdict::Confirm { units }
    } else {
        Verdict::Stop { units }
    }
}

/// The exit whose decision covers the unit now, if one does.
#[must_use]
pub fn covered_by(unit: &Unit, job: &GateJob<'_>) -> Option<ExitWord> {
    job.decisions
        .iter()
        .rev()
        .find(|d| covers(d, unit, job))
        .map(|d| d.exit)
}

/// The decision that holds the gate open where a green state does not: the gravest of those that cover an exposed unit. A gate that nobody
/// had to decide about has none.
#[must_use]
pub fn opened_by(job: &GateJob<'_>) -> Option<ExitWord> {
    let gravest_first = [
        ExitWord::CustomerAccepts,
        ExitWord::NothingToLose,
        ExitWord::CodeOnFile,
        ExitWord::MemorySaver,
    ];
    let covering: Vec<ExitWord> = exposed(job)
        .iter()
        .filter(|unit| unit.state.class() != Class::Green)
        .filter_map(|unit| covered_by(unit, job))
        .collect();
    gravest_first.into_iter().find(|exit| covering.contains(exit))
}

/// The units whose codes this job can cost: the car's, with what a line fits and without what it takes out (GATE.md section 3).
#[must_use]
pub fn exposed(job: &GateJob<'_>) -> Vec<Unit> {
    let fittings = || job.lines.iter().filter_map(|l| l.fits_radio);
    let incoming = |u: &Unit| u.id.is_some() && fittings().any(|f| f.incoming == u.id);
    let outgoing = |u: &Unit| u.id.is_some() && fittings().any(|f| f.outgoing == u.id);
    let mut units: Vec<Unit> = job
        .units
        .iter()
        .copied()
        .filter(|u| incoming(u) || !outgoing(u))
        .collect();
    let nobody_knows_what_goes_in = fittings().any(|f| {
        f.incoming
            .is_none_or(|id| !job.units.iter().any(|u| u.id == Some(id)))
    });
    if nobody_knows_what_goes_in {
        // The reading on arrival was of another radio.
        units.push(Unit::unknown(!job.has_power(), false));
    } else if units.is_empty() {
        units.push(unknown_radio(job));
    }
    units
}

/// The radio of a car with no unit on record, as it was seen on arrival.
fn unknown_radio(job: &GateJob<'_>) -> Unit {
    let asks = matches!(job.arrival, Arrival::AsksCode | Arrival::ShowsWait);
    // A wait without a unit to write it on may be a lock-out: it is not taken for "nothing left to lose".
    let lost = matches!(job.arrival, Arrival::AsksCode | Arrival::NoPower);
    Unit::unknown(lost, asks)
}

fn is_open(unit: &Unit, job: &GateJob<'_>) -> bool {
    unit.state.class() != Class::Green && covered_by(unit, job).is_none()
}

/// What one touch settles: the code on file is tried once, or there is nothing left to lose.
fn one_touch(unit: &Unit) -> Option<ExitWord> {
    match unit.state {
        CodeState::OnFile {
            suspicious: false, ..
        } => Some(ExitWord::CodeOnFile),
        CodeState::Locked { .. } => None,
        _ => unit.lost.then_some(ExitWord::NothingToLose),
    }
}
