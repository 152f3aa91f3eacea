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
    /// Losses found, not planned.
    pub losses: u32,
}

impl PowerSoFar {
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

    /// The running number of the cut whose airbag wait is set: the open one, or one that was found when nobody brought the power back
    /// since, or the next.
    #[must_use]
    pub fn wait_number(&self, last_was_a_loss: bool) -> u32 {
        if last_was_a_loss {
            self.after_number()
        } else {
            self.before_number()
        }
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
