//! The shop's own kinds of work, and its word on the shipped ones. A memory saver is never argued onto dangerous work, and a new kind has
//! none until a manager says otherwise.

use super::catalogue_view::{CatalogueView, shipped_reason};
use super::edit_catalogue::{SavedItem, in_both_languages};
use super::typed::Form;
use super::{ActError, Fault, Workshop};
use crate::catalogue::{JobType, SHOP_MADE};
use crate::domain::catalogue_edit::{may_be_reason, may_fit_a_radio};
use crate::domain::code_in_text::spot_code;
use crate::domain::fold::fold;
use crate::domain::{CatalogueKind, HowOften, SaverReason};
use crate::ledger::Verb;
use serde::Deserialize;
use serde_json::{Value, json};
use ts_rs::TS;

/// The longest name of a job type: it must fit a card on the board and a line on a paper.
const LONGEST_JOB_NAME: usize = 80;
/// The most keywords of one language.
const MOST_KEYWORDS: usize = 40;

/// A job type as the form sends it.
#[derive(Deserialize, TS)]
pub struct EditJobType {
    /// Which; nothing for a new one.
    pub job_type_id: Option<String>,
    /// How often it had been edited when it was shown.
    pub version: u32,
    /// Its name, Romanian. One of the two names is enough.
    pub name_ro: String,
    /// Its name, English.
    pub name_en: String,
    /// What the desk may type, Romanian, with commas.
    pub keywords_ro: String,
    /// What the desk may type, English, with commas.
    pub keywords_en: String,
    /// How often the battery comes off.
    pub battery_disconnect: HowOften,
    /// How often the radio's own supply goes.
    pub radio_supply_cut: HowOften,
    /// How often the radio comes out.
    pub radio_removed: HowOften,
    /// Why a memory saver is forbidden.
    pub no_memory_saver: Option<SaverReason>,
    /// Whether it fits another radio; of a shipped type it stays as it is.
    pub fits_radio: bool,
    /// Digits in these texts are no customer's code.
    pub is_no_code: bool,
}

impl Workshop {
    /// Edits a job type, or makes one.
    ///
    /// # Errors
    /// `presence_needed`; every field at fault at once; `changed_meanwhile`.
    pub fn edit_job_type(&mut self, request: &EditJobType) -> Result<CatalogueView, ActError> {
        let me = self.require_editor()?;
        let known = match &request.job_type_id {
            Some(id) => Some(
                self.catalogue
                    .job_type(id)
                    .filter(|job_type| !job_type.is_in_own_words())
                    .ok_or_else(ActError::bad_argument)?,
            ),
            None => None,
        };
        let fields = self.read_job_type(request, known.as_deref())?;
        let item = match request.job_type_id.clone() {
            Some(id) => id,
            None => format!("{SHOP_MADE}{}", self.new_id()),
        };
        self.save_item(
            &me,
            &SavedItem {
                kind: CatalogueKind::JobType,
                item,
                version: request.version,
                fields,
                verb: Verb::CatalogueEdited,
            },
        )?;
        self.catalogue_view()
    }

    fn read_job_type(
        &self,
        request: &EditJobType,
        known: Option<&JobType>,
    ) -> Result<Vec<(&'static str, Value)>, ActError> {
        let mut form = Form::default();
        let id = known.map_or("", |job| job.id.as_str());
        let [name_ro, name_en] = names(&mut form, request, id);
        if self.is_taken(&[&name_ro, &name_en], id) {
            form.fault("name_ro", Fault::SameJobName);
        }
        let keywords_ro = form.list("keywords_ro", &request.keywords_ro, MOST_KEYWORDS);
        let keywords_en = form.list("keywords_en", &request.keywords_en, MOST_KEYWORDS);
        if !request.is_no_code {
            let texts = [
                ("name_ro", &request.name_ro),
                ("name_en", &request.name_en),
                ("keywords_ro", &request.keywords_ro),
                ("keywords_en", &request.keywords_en),
            ];
            for (field, text) in texts {
                if spot_code(text).is_some() {
                    form.fault(field, Fault::TextHoldsCode);
                }
            }
        }
        let reason = request.no_memory_saver;
        if !may_be_reason(shipped_reason(id), reason) {
            form.fault("no_memory_saver", Fault::ReasonStays);
        }
        // Which radio a line asks about is not changed under the jobs that have it.
        let fits_radio = known
            .filter(|job| !job.shop_made)
            .map_or(request.fits_radio, |job| job.fits_radio);
        if fits_radio && !may_fit_a_radio(request.radio_removed) {
            form.fault("radio_removed", Fault::FitsNeedsRemoval);
        }
        form.end()?;
        Ok(vec![
            ("name_ro", json!(name_ro)),
            ("name_en", json!(name_en)),
            ("keywords_ro", json!(keywords_ro)),
            ("keywords_en", json!(keywords_en)),
            ("battery_disconnect", json!(request.battery_disconnect)),
            ("radio_supply_cut", json!(request.radio_supply_cut)),
            ("radio_removed", json!(request.radio_removed)),
            ("no_memory_saver", json!(reason.map_or("", SaverReason::word))),
            ("fits_radio", json!(fits_radio)),
        ])
    }

    /// Whether another type that is still offered has one of these names.
    fn is_taken(&self, names: &[&str], id: &str) -> bool {
        let names: Vec<String> = names.iter().map(|name| fold(name)).collect();
        self.catalogue
            .job_types()
            .iter()
            .filter(|job| job.id != id && !job.retired)
            .any(|job| {
                let theirs = [fold(&job.name.ro), fold(&job.name.en)];
                names.iter().any(|name| !name.is_empty() && theirs.contains(name))
            })
    }
}

/// Both names. An empty one is the shipped one again, or for a type made here the other language's.
fn names(form: &mut Form, request: &EditJobType, id: &str) -> [String; 2] {
    let ro = form.text("name_ro", &request.name_ro, LONGEST_JOB_NAME);
    let en = form.text("name_en", &request.name_en, LONGEST_JOB_NAME);
    if ro.is_empty() && en.is_empty() {
        form.fault("name_ro", Fault::JobNameNeeded);
    }
    in_both_languages(CatalogueKind::JobType, id, [("name_ro", ro), ("name_en", en)])
}
