//! What the shop knows of a model: "battery in the boot: open the boot first". Shown for the next car of the same make and model.
//!
//! Invariant: a text that may hold a radio code is not stored before somebody said that it holds none. An ended note keeps its row.

use super::battery_sheet::BatterySheet;
use super::case::Case;
use super::typed::Form;
use super::views::IdText;
use super::{ActError, Fault, Refusal, Workshop};
use crate::domain::Deed;
use crate::domain::code_in_text::spot_code;
use crate::domain::fold::fold;
use crate::ledger::{Act, Verb};
use crate::store::{self, ModelNoteRow};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A note about the model of a job's car.
#[derive(Deserialize, TS)]
pub struct NoteForModel {
    /// The job on whose sheet it is written.
    #[ts(type = "string")]
    pub job_id: IdText,
    /// What it says.
    pub text: String,
    /// It holds digits near the word "code", and somebody said that they are none.
    pub is_no_code: bool,
}

/// Which note, seen from which job.
#[derive(Deserialize, TS)]
pub struct EndModelNote {
    /// The job on whose sheet it was ended.
    #[ts(type = "string")]
    pub job_id: IdText,
    /// The note.
    #[ts(type = "string")]
    pub note_id: IdText,
}

/// A note as the sheet shows it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ModelNoteView {
    /// Its id.
    #[ts(type = "string")]
    pub note_id: IdText,
    /// What it says.
    pub text: String,
    /// The local day it was written.
    pub day: String,
    /// By whom.
    pub initials: String,
}

/// Two lines of the paper.
const LONGEST_NOTE: usize = 200;

impl Case {
    /// Make and model, where both are on record.
    pub fn model_name(&self) -> Option<String> {
        let vehicle = &self.car.vehicle;
        let make = vehicle.make.as_deref().filter(|make| !make.is_empty())?;
        let model = vehicle.model.as_deref().filter(|model| !model.is_empty())?;
        Some(format!("{make} {model}"))
    }

    /// Make and model in the form in which they are compared.
    fn model_keys(&self) -> Result<Option<(String, String)>, ActError> {
        let make = self.make_key()?;
        let model = fold(self.car.vehicle.model.as_deref().unwrap_or_default());
        Ok((!make.is_empty() && !model.is_empty()).then_some((make, model)))
    }
}

impl Workshop {
    /// Writes down what the next colleague should know of this model.
    ///
    /// # Errors
    /// `required`, `too_long` and `text_holds_code` at the field; `no_model` where make or model are not on record.
    pub fn note_for_model(&mut self, request: &NoteForModel) -> Result<BatterySheet, ActError> {
        let job = request.job_id.0;
        let me = self.require(Deed::AfterList, &[job])?;
        let mut form = Form::default();
        let text = form.needed("model_note", &request.text, LONGEST_NOTE);
        if !request.is_no_code && spot_code(&text).is_some() {
            form.fault("model_note", Fault::TextHoldsCode);
        }
        form.end()?;
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let case = Case::read(&self.catalogue, act.tx(), job, act.at())?;
        let (make_key, model_key) = case.model_keys()?.ok_or(ActError::refused(Refusal::NoModel))?;
        let note = ModelNoteRow {
            id: entropy.new_id(act.at()),
            make_key,
            model_key,
            text,
            at: act.at(),
            by: me.id,
        };
        store::insert_model_note(&act, &note)?;
        let subjects = [note.id, job, case.job.vehicle];
        let receipt = act.commit(&self.head, Verb::ModelNoteAdded, &subjects, "", "done")?;
        self.acknowledge(&receipt);
        self.battery_sheet(job)
    }

    /// Ends a note: it is shown to nobody any more, and its row stays.
    ///
    /// # Errors
    /// `nothing_to_record` where somebody ended it already, or it is about another model.
    pub fn end_model_note(&mut self, request: &EndModelNote) -> Result<BatterySheet, ActError> {
        let job = request.job_id.0;
        let me = self.require(Deed::AfterList, &[job])?;
        let act = Act::begin(
            &mut self.conn,
            &*self.ports.clock,
            &*self.ports.entropy,
            Some(me.id),
        )?;
        let case = Case::read(&self.catalogue, act.tx(), job, act.at())?;
        let keys = case.model_keys()?;
        let note = store::find_model_note(act.tx(), request.note_id.0)?
            .filter(|note| keys == Some((note.make_key.clone(), note.model_key.clone())))
            .ok_or(ActError::refused(Refusal::NothingToRecord))?;
        store::update_model_note_ended(&act, note.id)?;
        let subjects = [note.id, job, case.job.vehicle];
        let receipt = act.commit(&self.head, Verb::ModelNoteEnded, &subjects, "", "done")?;
        self.acknowledge(&receipt);
        self.battery_sheet(job)
    }

    /// What the shop knows of the model of this job's car.
    pub(super) fn model_note_views(&self, case: &Case) -> Result<Vec<ModelNoteView>, ActError> {
        let Some((make_key, model_key)) = case.model_keys()? else {
            return Ok(Vec::new());
        };
        store::list_model_notes(&self.conn, &make_key, &model_key)?
            .into_iter()
            .map(|note| {
                Ok(ModelNoteView {
                    note_id: IdText(note.id),
                    day: self.ports.clock.local(note.at).date().to_string(),
                    initials: store::get_person(&self.conn, note.by)?.initials,
                    text: note.text,
                })
            })
            .collect()
    }
}
