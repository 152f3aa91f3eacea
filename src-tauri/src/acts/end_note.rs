//! A note is done with. The row stays; nobody is shown it any more.

use super::open_job::JobView;
use super::views::IdText;
use super::{ActError, Refusal, Workshop};
use crate::domain::Deed;
use crate::ledger::{Act, Verb};
use crate::store;
use serde::Deserialize;
use ts_rs::TS;

/// Which note, seen from which job.
#[derive(Deserialize, TS)]
pub struct EndNote {
    /// The job on whose page it was ended.
    #[ts(type = "string")]
    pub job_id: IdText,
    /// The note.
    #[ts(type = "string")]
    pub note_id: IdText,
}

impl Workshop {
    /// Ends a note.
    ///
    /// # Errors
    /// `nothing_to_record` where somebody ended it already.
    pub fn end_note(&mut self, request: &EndNote) -> Result<JobView, ActError> {
        let job = request.job_id.0;
        let me = self.require(Deed::Intake, &[job])?;
        let act = Act::begin(
            &mut self.conn,
            &*self.ports.clock,
            &*self.ports.entropy,
            Some(me.id),
        )?;
        let row = store::get_job(act.tx(), job)?;
        let note = store::find_note(act.tx(), request.note_id.0)?
            .filter(|note| !note.life.ended)
            .ok_or(ActError::refused(Refusal::NothingToRecord))?;
        // Its car may have been merged since, or its job moved.
        if note.job != Some(job) && store::surviving_vehicle(act.tx(), note.vehicle)? != row.vehicle {
            return Err(ActError::refused(Refusal::NothingToRecord));
        }
        store::update_note_ended(&act, note.id)?;
        let subjects = [note.id, job, row.vehicle];
        let receipt = act.commit(
            &self.head,
            Verb::NoteEnded,
            &subjects,
            note.life.kind.word(),
            "done",
        )?;
        self.acknowledge(&receipt);
        self.job_view(job)
    }
}
