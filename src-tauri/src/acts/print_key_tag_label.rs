//! Ioana prints the label for the keys. It says nothing of the customer and nothing of the code, so it needs no PIN.

use super::case::Case;
use super::recovery_sheet::Printed;
use super::spool::{PlainPaper, joined, not_drawn};
use super::views::IdText;
use super::{ActError, Workshop};
use crate::domain::battery_gate::job_cut;
use crate::domain::{Cut, Deed, LabelSize};
use crate::ledger::Verb;
use crate::paper;
use crate::ports::Media;
use serde::Deserialize;
use ts_rs::TS;

/// A label to print.
#[derive(Deserialize, TS)]
pub struct PrintKeyTagLabel {
    /// The job.
    #[ts(type = "string")]
    pub job_id: IdText,
    /// On what.
    pub size: LabelSize,
}

impl Workshop {
    /// Prints the key-tag label.
    ///
    /// # Errors
    /// `print_failed` and `no_printer`, with a line in the ledger.
    pub fn print_key_tag_label(&mut self, request: &PrintKeyTagLabel) -> Result<Printed, ActError> {
        let me = self.require(Deed::Intake, &[request.job_id.0])?;
        let case = Case::read(
            &self.catalogue,
            &self.conn,
            request.job_id.0,
            self.ports.clock.now(),
        )?;
        let pdf = self.key_tag_label(&case, request.size)?;
        let subjects = [case.job.id, case.job.vehicle];
        let media = match request.size {
            LabelSize::Tape62 => Media::Tape62,
            LabelSize::Label89x36 => Media::Label89x36,
        };
        let paper = PlainPaper {
            paper: "key_tag_label",
            verb: Verb::KeyTagLabelPrinted,
            reason: request.size.word(),
            job: Some(case.job.id),
            subjects: &subjects,
            snapshot: request.size.word(),
            pdf: &pdf,
            media,
            copies: 1,
        };
        self.print_plain(&me, &paper)
    }

    /// Draws the label in the workshop's language: colleagues read it.
    pub(super) fn key_tag_label(&self, case: &Case, size: LabelSize) -> Result<Vec<u8>, ActError> {
        let vehicle = &case.car.vehicle;
        let car = joined([vehicle.make.as_deref(), vehicle.model.as_deref()], " ");
        let label = paper::KeyTagLabel {
            key_tag: &case.job.key_tag,
            plate: &vehicle.plate,
            car: &car,
            promised_at: case.job.promised_at.map(|at| self.ports.clock.local(at)),
            cuts_power: job_cut(&case.work) != Cut::Silent,
            job: &case.job.number,
            demo: self.row.demo,
        };
        paper::key_tag_label(&label, size, self.row.language, self.ports.clock.now()).map_err(not_drawn)
    }
}
