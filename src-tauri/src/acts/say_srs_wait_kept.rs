//! Mihai says that the airbag wait was kept, where the computer's clocks cannot: somebody set the clock, the computer slept, or the program
//! was closed while it ran.

use super::battery_sheet::{BatterySheet, wait_of};
use super::case::Case;
use super::views::IdText;
use super::{ActError, Refusal, Workshop};
use crate::domain::Deed;
use crate::domain::battery_sheet::SrsWait;
use crate::ledger::{Act, Verb};
use crate::store::{self, SrsKeptRow};

impl Workshop {
    /// Writes down who says that the wait of the open cut was kept.
    ///
    /// # Errors
    /// `nothing_to_record` where the program counts the wait itself, or none is set; `job_closed`.
    pub fn say_srs_wait_kept(&mut self, job: IdText) -> Result<BatterySheet, ActError> {
        let job = job.0;
        let me = self.require(Deed::AfterList, &[job])?;
        let entropy = self.ports.entropy.clone();
        let counted = self.counted();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let case = Case::read(&self.catalogue, act.tx(), job, act.at())?;
        if case.job.closed_at.is_some() {
            return Err(ActError::refused(Refusal::JobClosed));
        }
        let wait = wait_of(act.tx(), &case, counted)?;
        if !case.needs_srs_wait() || wait.stands != SrsWait::EndUnknown {
            return Err(ActError::refused(Refusal::NothingToRecord));
        }
        let kept = SrsKeptRow {
            cut: wait.number,
            at: act.at(),
            by: me.id,
            hlc: act.hlc(),
        };
        store::insert_srs_kept(&act, entropy.new_id(act.at()), job, &kept)?;
        let subjects = [job, case.job.vehicle];
        let receipt = act.commit(&self.head, Verb::SrsWaitKept, &subjects, "", "done")?;
        self.acknowledge(&receipt);
        self.battery_sheet(job)
    }
}
