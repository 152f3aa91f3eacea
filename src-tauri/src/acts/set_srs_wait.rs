//! Mihai types how long this car's airbag wait is, and from which manual he has it. The program ships no number; it runs the timer.

use super::battery_sheet::{BatterySheet, wait_of};
use super::case::Case;
use super::typed::Form;
use super::views::IdText;
use super::{ActError, Fault, Refusal, Workshop};
use crate::domain::Deed;
use crate::domain::battery_sheet::read_minutes;
use crate::ledger::{Act, Verb};
use crate::store::{self, SrsWaitRow};
use serde::Deserialize;
use ts_rs::TS;

/// A wait as it is typed.
#[derive(Deserialize, TS)]
pub struct SetSrsWait {
    /// The job.
    #[ts(type = "string")]
    pub job_id: IdText,
    /// How long, as typed.
    pub minutes: String,
    /// Which manual, which page.
    pub source: String,
}

/// It prints on one line of the sheet.
const LONGEST_SOURCE: usize = 120;

impl Workshop {
    /// Sets the airbag wait of the cut that is open or comes next. Set again, it begins again.
    ///
    /// # Errors
    /// `srs_minutes` and `required` at the fields; `nothing_to_record` where no line of the job needs a wait; `job_closed`.
    pub fn set_srs_wait(&mut self, request: &SetSrsWait) -> Result<BatterySheet, ActError> {
        let job = request.job_id.0;
        let me = self.require(Deed::AfterList, &[job])?;
        let mut form = Form::default();
        let minutes = read_minutes(&request.minutes);
        if minutes.is_none() {
            form.fault("srs_minutes", Fault::SrsMinutes);
        }
        let source = form.needed("srs_source", &request.source, LONGEST_SOURCE);
        form.end()?;
        let minutes = minutes.ok_or_else(|| ActError::field("srs_minutes", Fault::SrsMinutes))?;
        let entropy = self.ports.entropy.clone();
        let counted = self.counted();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let case = Case::read(&self.catalogue, act.tx(), job, act.at())?;
        if case.job.closed_at.is_some() {
            return Err(ActError::refused(Refusal::JobClosed));
        }
        if !case.needs_srs_wait() {
            return Err(ActError::refused(Refusal::NothingToRecord));
        }
        let cut = wait_of(act.tx(), &case, counted)?.number;
        let wait = SrsWaitRow {
            cut,
            minutes,
            source,
            at: act.at(),
            by: me.id,
            hlc: act.hlc(),
        };
        store::insert_srs_wait(&act, entropy.new_id(act.at()), job, &wait)?;
        let subjects = [job, case.job.vehicle];
        let receipt = act.commit(&self.head, Verb::SrsWaitSet, &subjects, "", "done")?;
        self.acknowledge(&receipt);
        self.battery_sheet(job)
    }
}
