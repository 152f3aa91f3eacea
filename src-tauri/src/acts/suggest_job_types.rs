//! `bat` → "Înlocuire baterie": the type-ahead of the intake form, with what the line does to the radio.

use super::case::work_line;
use super::{ActError, Fault, Workshop};
use crate::catalogue::JobType;
use crate::domain::battery_gate::line_cut;
use crate::domain::{Cut, Deed, Id, SaverReason};
use serde::Serialize;
use ts_rs::TS;

/// A job type as the form offers it.
#[derive(Debug, Serialize, TS)]
pub struct JobTypeHit {
    /// Its id.
    pub job_type_id: String,
    /// Its name, Romanian.
    pub name_ro: String,
    /// Its name, English.
    pub name_en: String,
    /// How surely it takes the radio's supply.
    pub cut: Cut,
    /// Why a memory saver is forbidden.
    pub no_memory_saver: Option<SaverReason>,
    /// It is in the words that were typed, and not in the catalogue.
    pub own_words: bool,
}

impl JobTypeHit {
    pub(super) fn of(job_type: &JobType) -> Self {
        Self {
            job_type_id: job_type.id.clone(),
            name_ro: job_type.name.ro.clone(),
            name_en: job_type.name.en.clone(),
            cut: line_cut(&work_line(Id([0; 16]), job_type, None)),
            no_memory_saver: job_type.no_memory_saver,
            own_words: job_type.is_in_own_words(),
        }
    }
}

/// As many as fit under the field without scrolling.
const SHOWN: usize = 8;

impl Workshop {
    /// The job types that the typed text may mean, best first, and last the text itself: no car stays outside because the catalogue has
    /// no word for its work.
    ///
    /// # Errors
    /// Where nobody is at the seat, or may not log cars.
    pub fn suggest_job_types(&mut self, text: &str) -> Result<Vec<JobTypeHit>, ActError> {
        let me = self.require(Deed::Intake, &[])?;
        let mut hits: Vec<JobTypeHit> = self
            .catalogue
            .suggest_job_types(text, me.language, SHOWN)
            .into_iter()
            .map(JobTypeHit::of)
            .collect();
        if let Some(own) = JobType::of_own_words(text).filter(|own| !own.may_hold_code()) {
            hits.truncate(SHOWN - 1);
            hits.push(JobTypeHit::of(&own));
        }
        Ok(hits)
    }

    /// Why a line cannot be written for this id, if it cannot.
    pub(super) fn fault_of_work(&self, id: &str) -> Option<Fault> {
        match self.catalogue.job_type(id) {
            None => Some(Fault::JobTypeUnknown),
            Some(job_type) => job_type.may_hold_code().then_some(Fault::TextHoldsCode),
        }
    }
}
