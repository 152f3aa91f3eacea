//! Work is added to an open job, or taken off it: what the hoist shows, and what was typed too much.
//!
//! Nothing is decided about the gate here: it is asked again at every look, so a further line opens the question anew and takes a memory
//! saver away where it is dangerous. A line that was taken off stays in the file.

use super::case::Case;
use super::open_job::JobView;
use super::views::IdText;
use super::{ActError, Fault, Refusal, Workshop};
use crate::domain::Deed;
use crate::ledger::{Act, Verb};
use crate::store;
use serde::Deserialize;
use ts_rs::TS;

/// Work added and taken off with one touch.
#[derive(Deserialize, TS)]
pub struct ChangeJobLines {
    /// The job.
    #[ts(type = "string")]
    pub job_id: IdText,
    /// The job types that are added.
    pub add: Vec<String>,
    /// The lines that are taken off.
    #[ts(type = "Array<string>")]
    pub remove: Vec<IdText>,
}

impl Workshop {
    /// Changes the lines of an open job, from the desk or from the bay.
    ///
    /// # Errors
    /// `job_type_unknown`, `text_holds_code` or `required` at `add`: a job has at least one line; `changed_meanwhile` where a line is not there any more;
    /// `job_closed`.
    pub fn change_job_lines(&mut self, request: &ChangeJobLines) -> Result<JobView, ActError> {
        let job = request.job_id.0;
        let me = self.require(Deed::Intake, &[job])?;
        if let Some(fault) = request.add.iter().find_map(|id| self.fault_of_work(id)) {
            return Err(ActError::field("add", fault));
        }
        if request.add.is_empty() && request.remove.is_empty() {
            return Err(ActError::field("add", Fault::Required));
        }
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let case = Case::read(&self.catalogue, act.tx(), job, act.at())?;
        if case.job.closed_at.is_some() {
            return Err(ActError::refused(Refusal::JobClosed));
        }
        let stands = |id: &IdText| case.lines.iter().any(|(line, _)| line.id == id.0);
        if !request.remove.iter().all(stands) {
            return Err(ActError::refused(Refusal::ChangedMeanwhile));
        }
        let goes = |id| request.remove.iter().any(|gone| gone.0 == id);
        if request.add.is_empty() && case.lines.iter().all(|(line, _)| goes(line.id)) {
            return Err(ActError::field("add", Fault::Required));
        }
        let mut subjects = vec![job, case.job.vehicle];
        for line in &request.remove {
            store::update_line_removed(&act, line.0)?;
            subjects.push(line.0);
        }
        let first = store::next_line_position(act.tx(), job)?;
        for (place, job_type) in (first..).zip(&request.add) {
            let line = entropy.new_id(act.at());
            store::insert_job_line(&act, line, job, job_type, place)?;
            subjects.push(line);
        }
        // The job row says when the job was last touched, for the pages that look every two seconds.
        store::update_job(&act, &case.job)?;
        let reason = match (request.add.is_empty(), request.remove.is_empty()) {
            (false, true) => "added",
            (true, _) => "removed",
            (false, false) => "added removed",
        };
        let receipt = act.commit(&self.head, Verb::JobLinesChanged, &subjects, reason, "done")?;
        self.acknowledge(&receipt);
        self.job_view(job)
    }
}
