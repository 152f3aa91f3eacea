//! Small acts on a job in the bay: take it, call the desk, answer the one question.

use super::case::Case;
use super::open_job::JobView;
use super::views::IdText;
use super::{ActError, Refusal, Workshop};
use crate::domain::battery_gate::{Verdict, assess};
use crate::domain::take_back::Tapped;
use crate::domain::{Deed, Stage, TapWord};
use crate::ledger::{Act, Verb};
use crate::store;
use serde::Deserialize;
use ts_rs::TS;

/// The answer to "will the radio lose power (battery, fuse or plug)?".
#[derive(Deserialize, TS)]
pub struct AnswerPowerQuestion {
    /// The job.
    #[ts(type = "string")]
    pub job_id: IdText,
    /// Whether it goes.
    pub power_goes: bool,
}

impl Workshop {
    /// This technician does the job; it moves to "in work". Decisions stay with the job.
    ///
    /// # Errors
    /// `job_closed`.
    pub fn take_job(&mut self, job: IdText) -> Result<JobView, ActError> {
        let me = self.require(Deed::StartBatteryWork, &[job.0])?;
        let technician = me.id;
        self.change_job(job.0, &me, Verb::JobTaken, "", |row, at| {
            row.technician = Some(technician);
            row.move_to(Stage::InWork, at);
            Ok(())
        })?;
        self.job_view(job.0)
    }

    /// Raises the job on the desk's board. Not an exit: the gate stays as it is.
    ///
    /// # Errors
    /// `job_closed`.
    pub fn call_desk(&mut self, job: IdText) -> Result<JobView, ActError> {
        let me = self.require(Deed::Reading, &[job.0])?;
        self.change_job(job.0, &me, Verb::DeskCalled, "", |row, at| {
            // A second call does not make the first one younger.
            row.desk_called_at.get_or_insert(at);
            Ok(())
        })?;
        self.job_view(job.0)
    }

    /// Answers for every line that is still asked about, with one touch.
    ///
    /// # Errors
    /// `nothing_to_record` where nothing is asked; `job_closed`.
    pub fn answer_power_question(&mut self, request: &AnswerPowerQuestion) -> Result<JobView, ActError> {
        let job = request.job_id.0;
        let me = self.require(Deed::Reading, &[job])?;
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let case = Case::read(&self.catalogue, act.tx(), job, act.at())?;
        if case.job.closed_at.is_some() {
            return Err(ActError::refused(Refusal::JobClosed));
        }
        let Verdict::Ask { lines } = assess(&case.gate(), false) else {
            return Err(ActError::refused(Refusal::NothingToRecord));
        };
        for line in lines {
            store::insert_power_answer(&act, entropy.new_id(act.at()), line, request.power_goes)?;
        }
        let reason = if request.power_goes { "yes" } else { "no" };
        let tapped = (act.id(), act.at());
        let receipt = act.commit(
            &self.head,
            Verb::PowerQuestionAnswered,
            &[job, case.job.vehicle],
            reason,
            "done",
        )?;
        self.acknowledge(&receipt);
        self.can_be_taken_back(
            &receipt,
            tapped,
            (job, me.id),
            Tapped::Key(TapWord::PowerAnswer),
            None,
        );
        self.job_view(job)
    }
}
