//! Nobody has touched anything for a while: the screens go back to the tiles. A program may have two windows; a touch in either counts.

use super::ActError;
use super::program::{Program, ProgramState};
use serde::Deserialize;
use std::time::Duration;
use ts_rs::TS;

/// How long this window has waited for a touch.
#[derive(Deserialize, TS)]
pub struct IdleFor {
    /// Seconds.
    #[ts(type = "number")]
    pub seconds: u64,
}

impl Program {
    /// Somebody touched a window.
    ///
    /// # Errors
    /// `locked` where the workshop is not open.
    pub fn still_here(&mut self) -> Result<(), ActError> {
        self.workshop()?;
        self.touched_at = self.ports.clock.monotonic();
        Ok(())
    }

    /// Soft lock, if no window was touched for so long; else everything stays as it is.
    ///
    /// # Errors
    /// `locked` where the workshop is not open.
    pub fn leave_if_idle(&mut self, request: &IdleFor) -> Result<ProgramState, ActError> {
        self.workshop()?;
        let idle = self.ports.clock.monotonic().saturating_sub(self.touched_at);
        if idle < Duration::from_secs(request.seconds) {
            return self.program_state();
        }
        self.leave_tile()
    }
}
