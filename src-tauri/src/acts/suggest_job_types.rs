//! `bat` → "Înlocuire baterie": the type-ahead of the intake form, with what the line does to the radio.

use super::case::work_line;
use super::{ActError, Workshop};
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
}

impl JobTypeHit {
    pub(super) fn of(job_type: &JobType) -> Self {
        Self {
            job_type_id: job_type.id.clone(),
            name_ro: job_type.name.ro.clone(),
            name_en: job_type.name.en.clone(),
            cut: line_cut(&work_line(Id([0; 16]), job_type, None)),
            no_memory_saver: job_type.no_memory_saver,
        }
    }
}

/// As many as fit under the field without scrolling.
const SHOWN: usize = 8;

impl Workshop {
    /// The job types that the typed text may mean, best first.
    ///
    /// # Errors
    /// Where nobody is at the seat, or may not log cars.
    pub fn suggest_job_types(&mut self, text: &str) -> Result<Vec<JobTypeHit>, ActError> {
        let me = self.require(Deed::Intake, &[])?;
        Ok(self
            .catalogue
            .suggest_job_types(text, me.language, SHOWN)
            .into_iter()
            .map(JobTypeHit::of)
            .collect())
    }
}
