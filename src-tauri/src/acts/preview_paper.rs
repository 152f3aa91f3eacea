//! A paper is looked at before it is printed.
//!
//! Invariant: no digits. Where a paper has them, the preview shows four dots whatever the code's length.

use super::card_face::language_of_card;
use super::case::Case;
use super::check_ownership::unit_of;
use super::open_card::{card_of, face_to_look_at};
use super::spool::not_drawn;
use super::views::IdText;
use super::{ActError, Workshop};
use crate::domain::words::words;
use crate::domain::{Deed, LabelSize};
use crate::paper::{self, Digits};
use crate::store;
use serde::Deserialize;
use ts_rs::TS;

words! {
    /// A paper to look at before it is printed.
    PreviewOf {
        /// The code card, digits as dots.
        CodeCard = "code_card",
        /// The ownership checklist of the newest check.
        OwnershipChecklist = "ownership_checklist",
        /// A blank one.
        OwnershipChecklistBlank = "ownership_checklist_blank",
        /// The reception sheet.
        ReceptionSheet = "reception_sheet",
        /// The key-tag label on a tape of 62 mm.
        KeyTagTape62 = "key_tag_tape_62",
        /// The key-tag label of 89 × 36 mm.
        KeyTagLabel89x36 = "key_tag_label_89x36",
        /// The battery-off sheet of the job, as far as it is filled in.
        BatteryOffSheet = "battery_off_sheet",
    }
}

/// What to look at.
#[derive(Deserialize, TS)]
pub struct PreviewPaper {
    /// The paper.
    pub paper: PreviewOf,
    /// The job.
    #[ts(type = "string")]
    pub job_id: IdText,
    /// The unit; the car's first where nothing is named.
    #[ts(type = "string | null")]
    pub unit_id: Option<IdText>,
}

impl Workshop {
    /// Draws a paper to look at, digits as dots.
    ///
    /// # Errors
    /// `nothing_on_file` where there is nothing to draw.
    pub fn preview_paper(&mut self, request: &PreviewPaper) -> Result<Vec<u8>, ActError> {
        let job = request.job_id.0;
        let me = self.require(Deed::Intake, &[job])?;
        let now = self.ports.clock.now();
        let case = Case::read(&self.catalogue, &self.conn, job, now)?;
        match request.paper {
            PreviewOf::ReceptionSheet => self.reception_sheet(&case, &me),
            PreviewOf::KeyTagTape62 => self.key_tag_label(&case, LabelSize::Tape62),
            PreviewOf::KeyTagLabel89x36 => self.key_tag_label(&case, LabelSize::Label89x36),
            PreviewOf::BatteryOffSheet => self.battery_off_paper(&case, &me),
            PreviewOf::OwnershipChecklistBlank => self.checklist(&case, None, &me),
            PreviewOf::OwnershipChecklist => {
                let unit = unit_of(&case, request.unit_id)?;
                let check = store::find_newest_check(&self.conn, unit.id())?;
                self.checklist(&case, check.as_ref().map(|check| (unit, check)), &me)
            }
            PreviewOf::CodeCard => {
                let unit = unit_of(&case, request.unit_id)?;
                let copy = store::newest_card_copy(&self.conn, unit.id())? + 1;
                let face = face_to_look_at(&self.ports, unit, copy);
                // Four dots whatever the length: even the length of a code is not the preview's to tell.
                let card = card_of(&self.row, unit, &face, Digits::Covered(4));
                paper::code_card(&card, language_of_card(&self.row, &case.car), now).map_err(not_drawn)
            }
        }
    }

    /// Draws a blank battery-off sheet to look at.
    ///
    /// # Errors
    /// `no_right`.
    pub fn preview_blank_battery_off_sheet(&mut self) -> Result<Vec<u8>, ActError> {
        self.require(Deed::Reading, &[])?;
        self.blank_battery_off_paper()
    }

    /// Draws the dealer request of an open hunt to look at.
    ///
    /// # Errors
    /// As for printing it: `hunt_ended`, `rung_left_out`, `paper_letters`.
    pub fn preview_dealer_request(&mut self, hunt: IdText) -> Result<Vec<u8>, ActError> {
        let me = self.require(Deed::TakeCodeIn, &[hunt.0])?;
        let case = self.case_for_a_dealer(hunt.0)?;
        self.dealer_request(&case, &me)
    }
}
