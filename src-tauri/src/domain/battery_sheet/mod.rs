//! The battery-off sheet: what is thought of before, while and after the power goes, and when a car is ready again.
//!
//! Invariants: a line stands on the sheet only where it applies to this car and this job; a memory saver is a line only where the gate
//! offers it, else it is a prohibition; the program ships no airbag wait, it runs the one that a technician typed; a job whose power never
//! went has no after-list.

mod lines;
mod wait;

pub use lines::{SheetItem, SheetJob, SheetLine, WrittenFor, battery_goes, lines_of};
pub use wait::{SetWait, SrsClock, SrsWait, read_minutes, reported_range, srs_wait};

/// What happened to the power of a job so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PowerSoFar {
    /// Planned cuts.
    pub cuts: u32,
    /// Those that ended.
    pub backs: u32,
    /// Losses found, not planned, while the power was on: one that is found while it is off belongs to the cut that took it.
    pub losses: u32,
}

/// One thing that happened to the power of a job.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PowerTurn {
    /// It was cut, as planned.
    Cut,
    /// It came back.
    Back,
    /// It was found lost.
    Lost,
}

/// The stretch without power that an airbag wait belongs to: from when the power went until somebody brings it back. Before the power
/// goes it is the coming one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// The running number of its first cut: a wait that was set since then is this stretch's.
    pub first: u32,
    /// The running number of its newest cut: a wait that is set now is written under it.
    pub number: u32,
    /// Which turn took the power last, where it is gone: the wait runs from then, and never from earlier.
    pub went: Option<usize>,
}

/// The stretch without power after these turns, oldest first. A planned cut after a loss that was found goes on with it: nobody said that
/// the power came back, so the wait that was set stands; and somebody may have brought it back unseen, so it runs from that cut.
#[must_use]
pub fn stretch(turns: &[PowerTurn]) -> Stretch {
    let mut so_far = PowerSoFar::default();
    let mut gone: Option<(u32, usize)> = None;
    for (place, turn) in turns.iter().enumerate() {
        let next = so_far.then(*turn);
        if *turn == PowerTurn::Back {
            gone = None;
        } else if next.after_number() > so_far.after_number() {
            gone = Some((gone.map_or(next.after_number(), |(first, _)| first), place));
        }
        so_far = next;
    }
    match gone {
        Some((first, place)) => Stretch {
            first,
            number: so_far.after_number(),
            went: Some(place),
        },
        None => Stretch {
            first: so_far.before_number(),
            number: so_far.before_number(),
            went: None,
        },
    }
}

impl PowerSoFar {
    /// What it is after one more turn.
    #[must_use]
    pub fn then(self, turn: PowerTurn) -> Self {
        let mut next = self;
        match turn {
            PowerTurn::Cut => next.cuts += 1,
            PowerTurn::Back => next.backs += 1,
            PowerTurn::Lost if self.is_off() => {}
            PowerTurn::Lost => next.losses += 1,
        }
        next
    }

    /// Whether the power is off, as planned.
    #[must_use]
    pub fn is_off(&self) -> bool {
        self.cuts > self.backs
    }

    /// The running number of the cut whose before-list is filled in: the open one, or the next.
    #[must_use]
    pub fn before_number(&self) -> u32 {
        self.after_number() + u32::from(!self.is_off())
    }

    /// The running number of the last cut, planned or found: its after-list is the job's. Nothing happened: zero, and there is no list.
    #[must_use]
    pub fn after_number(&self) -> u32 {
        self.cuts + self.losses
    }

    /// Whether there is an after-list at all.
    #[must_use]
    pub fn has_after_list(&self) -> bool {
        self.after_number() > 0
    }
}

/// Whether a job may become *Ready*: only with no blank line in its after-list. *Out* is never asked.
///
/// # Errors
/// How many lines are blank.
pub fn may_be_ready(power: PowerSoFar, blank: u32) -> Result<(), u32> {
    if power.has_after_list() && blank > 0 {
        return Err(blank);
    }
    Ok(())
}
