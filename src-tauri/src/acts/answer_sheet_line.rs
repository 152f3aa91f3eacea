//! Mihai answers a line of the battery-off sheet: yes, no, or not on this car. A correction is a further answer.

use super::battery_sheet::BatterySheet;
use super::case::Case;
use super::views::IdText;
use super::{ActError, Refusal, Workshop};
use crate::domain::{Deed, SheetAnswer, SheetPhase};
use crate::ledger::{Act, Verb};
use crate::store::{self, SheetAnswerRow};
use serde::Deserialize;
use ts_rs::TS;

/// An answer to a line.
#[derive(Deserialize, TS)]
pub struct AnswerSheetLine {
    /// The job.
    #[ts(type = "string")]
    pub job_id: IdText,
    /// The line.
    pub item_id: String,
    /// The answer.
    pub answer: SheetAnswer,
}

impl Workshop {
    /// Answers a line of the before-list, for the cut that is open or comes next, or of the after-list of the last cut.
    ///
    /// # Errors
    /// `nothing_to_record` where the line is not on this job's sheet; `power_still_off` for an after-line; `job_closed`.
    pub fn answer_sheet_line(&mut self, request: &AnswerSheetLine) -> Result<BatterySheet, ActError> {
        let job = request.job_id.0;
        let me = self.require(Deed::AfterList, &[job])?;
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let case = Case::read(&self.catalogue, act.tx(), job, act.at())?;
        if case.job.closed_at.is_some() {
            return Err(ActError::refused(Refusal::JobClosed));
        }
        let answer = answer_of(&case, request, &act, me.id)?;
        let Some(answer) = answer else {
            // The same answer again says nothing new.
            drop(act);
            return self.battery_sheet(job);
        };
        store::insert_sheet_answer(&act, entropy.new_id(act.at()), job, &answer)?;
        let receipt = act.commit(
            &self.head,
            Verb::SheetLineAnswered,
            &[job, case.job.vehicle],
            request.answer.word(),
            "done",
        )?;
        self.acknowledge(&receipt);
        self.battery_sheet(job)
    }
}

/// The row of the answer; nothing where it stands already.
fn answer_of(
    case: &Case,
    request: &AnswerSheetLine,
    act: &Act<'_>,
    by: crate::domain::Id,
) -> Result<Option<SheetAnswerRow>, ActError> {
    let power = case.power_so_far();
    for (phase, cut) in [
        (SheetPhase::Before, power.before_number()),
        (SheetPhase::After, power.after_number()),
    ] {
        let lines = case.sheet_lines(phase)?;
        let Some(line) = lines
            .iter()
            .find(|line| line.item.id == request.item_id && line.forbids.is_none())
        else {
            continue;
        };
        if phase == SheetPhase::After {
            if !power.has_after_list() {
                break;
            }
            if power.is_off() {
                return Err(ActError::refused(Refusal::PowerStillOff));
            }
        }
        if line.answer.is_some_and(|row| row.answer == request.answer) {
            return Ok(None);
        }
        return Ok(Some(SheetAnswerRow {
            cut,
            item: line.item.id.clone(),
            phase,
            answer: request.answer,
            at: act.at(),
            by,
        }));
    }
    Err(ActError::refused(Refusal::NothingToRecord))
}
