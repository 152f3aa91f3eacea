//! The shop's word on what is reported of a family of radios. Hints, never certain.

use super::catalogue_view::CatalogueView;
use super::edit_catalogue::SavedItem;
use super::typed::Form;
use super::{ActError, Fault, Workshop};
use crate::catalogue::{PowerCutEffect, RadioMustStayOn};
use crate::domain::CatalogueKind;
use crate::domain::code_in_text::spot_code;
use crate::ledger::Verb;
use serde::Deserialize;
use serde_json::{Value, json};
use ts_rs::TS;

/// The longest sentence on the code screen.
const LONGEST_SENTENCE: usize = 400;
/// More tries or minutes than any source reports.
const MOST: u32 = 10_000;

/// The hints of a radio family, as the form sends them.
#[derive(Deserialize, TS)]
pub struct EditRadioFamily {
    /// Which.
    pub family_id: String,
    /// How often it had been edited when it was shown.
    pub version: u32,
    /// Tries before a wait; empty where nobody knows.
    pub tries: String,
    /// The first wait, minutes; empty where nobody knows.
    pub lockout_minutes: String,
    /// Whether the radio must stay on while it waits.
    pub radio_must_stay_on: RadioMustStayOn,
    /// What a new power cut does to the wait.
    pub power_cut_effect: PowerCutEffect,
    /// How the digits are typed.
    pub entry_method: String,
    /// The sentence before the job, Romanian.
    pub pre_job_action_ro: String,
    /// The sentence before the job, English.
    pub pre_job_action_en: String,
    /// Digits in these texts are no customer's code.
    pub is_no_code: bool,
}

impl Workshop {
    /// Edits the hints of a radio family.
    ///
    /// # Errors
    /// `presence_needed`; every field at fault at once; `changed_meanwhile`.
    pub fn edit_radio_family(&mut self, request: &EditRadioFamily) -> Result<CatalogueView, ActError> {
        let me = self.require_editor()?;
        let family = self
            .catalogue
            .family(&request.family_id)
            .ok_or_else(ActError::bad_argument)?;
        let was = [
            family.entry_method.clone().unwrap_or_default(),
            family.pre_job_action.ro.clone(),
            family.pre_job_action.en.clone(),
        ];
        let mut form = Form::default();
        let tries = count(&mut form, "tries", &request.tries);
        let minutes = count(&mut form, "lockout_minutes", &request.lockout_minutes);
        let mut sentences = Sentences {
            form,
            is_no_code: request.is_no_code,
        };
        let entry_method = sentences.read("entry_method", &request.entry_method, &was[0]);
        let before_ro = sentences.read("pre_job_action_ro", &request.pre_job_action_ro, &was[1]);
        let before_en = sentences.read("pre_job_action_en", &request.pre_job_action_en, &was[2]);
        sentences.form.end()?;
        let fields = vec![
            ("tries_before_lockout", json!(tries)),
            ("lockout_minutes", json!(minutes)),
            ("lockout_radio_must_stay_on", json!(request.radio_must_stay_on)),
            ("lockout_power_cut_effect", json!(request.power_cut_effect)),
            ("entry_method", json!(entry_method)),
            ("pre_job_action_ro", json!(before_ro)),
            ("pre_job_action", json!(before_en)),
        ];
        self.save_hints(
            &me,
            CatalogueKind::RadioFamily,
            &request.family_id,
            request.version,
            fields,
        )
    }

    pub(super) fn save_hints(
        &mut self,
        me: &crate::store::PersonRow,
        kind: CatalogueKind,
        item: &str,
        version: u32,
        fields: Vec<(&'static str, Value)>,
    ) -> Result<CatalogueView, ActError> {
        let item = item.to_owned();
        self.save_item(
            me,
            &SavedItem {
                kind,
                item,
                version,
                fields,
                verb: Verb::CatalogueEdited,
            },
        )?;
        self.catalogue_view()
    }
}

/// A number that nobody may know: then the shipped file writes 0.
fn count(form: &mut Form, field: &'static str, typed: &str) -> u32 {
    let typed = typed.trim();
    if typed.is_empty() {
        return 0;
    }
    match typed.parse() {
        Ok(number) if number <= MOST => number,
        _ => {
            form.fault(field, Fault::CountUnreadable);
            0
        }
    }
}

/// Reads sentences; in one that somebody changed, digits beside the word "code" are asked about once.
pub(super) struct Sentences {
    pub form: Form,
    pub is_no_code: bool,
}

impl Sentences {
    pub fn read(&mut self, field: &'static str, typed: &str, was: &str) -> String {
        // The shipped sentence, left as it was, is saved as it was.
        if typed == was {
            return typed.to_owned();
        }
        let text = self.form.text(field, typed, LONGEST_SENTENCE);
        if text != was && !self.is_no_code && spot_code(&text).is_some() {
            self.form.fault(field, Fault::TextHoldsCode);
        }
        text
    }

    pub fn needed(&mut self, field: &'static str, typed: &str, was: &str) -> String {
        let text = self.read(field, typed, was);
        if text.is_empty() {
            self.form.fault(field, Fault::Required);
        }
        text
    }
}
