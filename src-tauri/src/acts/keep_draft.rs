//! What is typed in the intake form survives a crash: the form is kept, again and again, until it is saved or given up.
//!
//! Not an act: no line, no row that another seat would see (decision 0013). Invariant: a draft never holds the digits of a code,
//! a radio's serial, or a text that may hold a code and that nobody was asked about.

use super::suggest_job_types::JobTypeHit;
use super::views::{IdText, instant};
use super::{ActError, Failure, Workshop};
use crate::catalogue::{Catalogue, OWN_WORDS};
use crate::domain::code_in_text::{display_may_hold_code, may_hold_code, spot_code};
use crate::domain::{
    Arrival, Deed, DraftKind, Id, KmReason, Language, NotNeededReason, NoteKind, ReceptionAnswer, Stage,
    plate,
};
use crate::store::{self, DraftRow};
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An answer about a radio's code, without the code.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct DraftAnswer {
    /// The unit; nothing for the unknown radio.
    #[ts(type = "string | null")]
    pub unit_id: Option<IdText>,
    /// The answer.
    pub answer: ReceptionAnswer,
    /// The reason, with "needs none".
    pub reason: Option<NotNeededReason>,
}

/// The intake form as far as it is filled in, every field as typed.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct DraftForm {
    /// The plate.
    pub plate: String,
    /// The VIN.
    pub vin: String,
    /// The maker.
    pub make: String,
    /// The model.
    pub model: String,
    /// The owner's name.
    pub owner_name: String,
    /// The owner's phone.
    pub phone: String,
    /// The odometer.
    pub km: String,
    /// Why it shows less than the last time.
    pub km_reason: Option<KmReason>,
    /// The number on the keys.
    pub key_tag: String,
    /// When it is promised.
    pub promised: String,
    /// Whether the owner brought it.
    pub brought_by_owner: bool,
    /// Nobody brought it.
    pub came_without_person: bool,
    /// Who brought it otherwise.
    pub driver_name: String,
    /// Their phone.
    pub driver_phone: String,
    /// Who pays.
    pub payer_name: String,
    /// Their phone.
    pub payer_phone: String,
    /// Whom to ask for the code.
    pub contact_name: String,
    /// Their phone.
    pub contact_phone: String,
    /// The customer's language.
    pub customer_language: Option<Language>,
    /// The work lines.
    pub job_type_ids: Vec<String>,
    /// The radio on arrival.
    pub arrival: Option<Arrival>,
    /// What its display shows.
    pub display_text: String,
    /// The wait it shows.
    pub wait_minutes: String,
    /// The answers, without digits.
    pub answers: Vec<DraftAnswer>,
    /// What the customer says.
    pub problem: String,
    /// The problem of which somebody said that it holds no code.
    pub problem_no_code_in: String,
    /// The kind of the note.
    pub note_kind: NoteKind,
    /// Whether it is about the car.
    pub note_on_car: bool,
    /// What it says.
    pub note_text: String,
    /// Its last day.
    pub note_ends_on: String,
    /// The note of which somebody said that it holds no code.
    pub note_no_code_in: String,
    /// The day of a booked visit, as it was picked.
    #[serde(default)]
    pub visit_day: String,
    /// Its hour.
    #[serde(default)]
    pub visit_hour: String,
}

/// A form to keep.
#[derive(Deserialize, TS)]
pub struct KeepDraft {
    /// The draft it was kept as before.
    #[ts(type = "string | null")]
    pub draft_id: Option<IdText>,
    /// Which form it is.
    #[serde(default)]
    pub kind: DraftKind,
    /// The booked job whose car arrives.
    #[serde(default)]
    #[ts(type = "string | null")]
    pub job_id: Option<IdText>,
    /// The car, where it is known.
    #[ts(type = "string | null")]
    pub vehicle_id: Option<IdText>,
    /// The plate the form began with.
    pub began_with: String,
    /// The form.
    pub form: DraftForm,
}

/// What the form is kept as.
#[derive(Debug, Serialize, TS)]
pub struct DraftKept {
    /// To be sent with the next keeping, with the save, and with the giving up.
    #[ts(type = "string")]
    pub draft_id: IdText,
}

/// A form that somebody began.
#[derive(Serialize, TS)]
pub struct Draft {
    /// Its id.
    #[ts(type = "string")]
    pub draft_id: IdText,
    /// Which form it is.
    pub kind: DraftKind,
    /// The booked job whose car arrives.
    #[ts(type = "string | null")]
    pub job_id: Option<IdText>,
    /// The car, where it is known.
    #[ts(type = "string | null")]
    pub vehicle_id: Option<IdText>,
    /// What a form of a car nobody knows is opened with again: its plate as typed, else what it began with.
    pub began_with: String,
    /// When it was last kept, UTC.
    pub kept_at: String,
    /// The form.
    pub form: DraftForm,
    /// Its work lines, with their names.
    pub jobs: Vec<JobTypeHit>,
}

/// A form that nobody touched for a week is about a car that left long ago.
const KEPT_FOR: TimeDelta = TimeDelta::days(7);
/// Far more than a form holds. What is longer was pasted by mishap and stays on the screen only.
const LONGEST_FORM: usize = 64_000;

impl Workshop {
    /// Keeps a form.
    ///
    /// # Errors
    /// Where the disk does not take it.
    pub fn keep_draft(&mut self, request: &KeepDraft) -> Result<DraftKept, ActError> {
        self.require(Deed::Intake, &[])?;
        let now = self.ports.clock.now();
        let id = request.draft_id.map_or_else(|| self.new_id(), |id| id.0);
        let form = serde_json::to_string(&without_codes(&request.form))
            .map_err(|_| ActError::Failure(Failure::BadArgument))?;
        store::drop_drafts_older_than(&self.conn, now - KEPT_FOR)?;
        if form.len() <= LONGEST_FORM {
            store::keep_draft(
                &self.conn,
                &DraftRow {
                    id,
                    vehicle: request.vehicle_id.map(|id| id.0),
                    kind: request.kind,
                    job: request.job_id.map(|id| id.0),
                    plate_key: plate::plate_key(&request.began_with),
                    typed_key: plate::plate_key(&request.form.plate),
                    form,
                    kept_at: now,
                },
            )?;
        }
        Ok(DraftKept { draft_id: IdText(id) })
    }

    /// The forms that somebody began and did not finish, newest first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn open_drafts(&mut self) -> Result<Vec<Draft>, ActError> {
        self.require(Deed::Intake, &[])?;
        let oldest = self.ports.clock.now() - KEPT_FOR;
        let mut drafts = Vec::new();
        for row in store::list_drafts(&self.conn)? {
            // A booked car that came in meanwhile, or will not come, is nobody's unfinished form.
            let waits = match row.job {
                Some(job) => {
                    let job = store::get_job(&self.conn, job)?;
                    job.closed_at.is_none() && job.stage == Stage::Expected
                }
                None => true,
            };
            if row.kept_at >= oldest && waits {
                drafts.extend(draft(&row, &self.catalogue)?);
            }
        }
        Ok(drafts)
    }

    /// Throws a form away: its car was given up.
    ///
    /// # Errors
    /// Where the disk does not take it.
    pub fn drop_draft(&mut self, draft: IdText) -> Result<(), ActError> {
        self.require(Deed::Intake, &[])?;
        Ok(store::drop_draft(&self.conn, draft.0)?)
    }

    /// The unfinished form of a kind, of a car or of a plate that nobody knows yet.
    pub(super) fn draft_of(
        &self,
        kind: DraftKind,
        vehicle: Option<Id>,
        plate_key: &str,
    ) -> Result<Option<Draft>, ActError> {
        self.fresh(store::find_draft(&self.conn, kind, vehicle, plate_key)?)
    }

    /// The unfinished form of a booked car that arrives.
    pub(super) fn draft_of_arrival(&self, job: Id) -> Result<Option<Draft>, ActError> {
        self.fresh(store::find_draft_of_arrival(&self.conn, job)?)
    }

    fn fresh(&self, row: Option<DraftRow>) -> Result<Option<Draft>, ActError> {
        let oldest = self.ports.clock.now() - KEPT_FOR;
        Ok(row
            .filter(|row| row.kept_at >= oldest)
            .map(|row| draft(&row, &self.catalogue))
            .transpose()?
            .flatten())
    }
}

/// A form that an older program wrote otherwise is no loss: it is left out.
fn draft(row: &DraftRow, catalogue: &Catalogue) -> Result<Option<Draft>, ActError> {
    let Ok(form) = serde_json::from_str::<DraftForm>(&row.form) else {
        return Ok(None);
    };
    let jobs = form
        .job_type_ids
        .iter()
        .filter_map(|id| catalogue.job_type(id))
        .map(|job_type| JobTypeHit::of(&job_type))
        .collect();
    let began_with = [&form.plate, &form.vin, &form.phone]
        .into_iter()
        .find(|typed| plate::plate_key(typed) == row.plate_key)
        .unwrap_or(&row.plate_key)
        .clone();
    Ok(Some(Draft {
        draft_id: IdText(row.id),
        kind: row.kind,
        job_id: row.job.map(IdText),
        vehicle_id: row.vehicle.map(IdText),
        began_with,
        kept_at: instant(row.kept_at),
        form,
        jobs,
    }))
}

fn without_codes(form: &DraftForm) -> DraftForm {
    let mut form = form.clone();
    for (text, no_code_in) in [
        (&mut form.problem, &mut form.problem_no_code_in),
        (&mut form.note_text, &mut form.note_no_code_in),
    ] {
        if may_hold_code(text, no_code_in) {
            text.clear();
        }
        // What was said of another text is not kept: that text may hold a code.
        if text.trim() != no_code_in.trim() {
            no_code_in.clear();
        }
    }
    if display_may_hold_code(&form.display_text) {
        form.display_text.clear();
    }
    form.job_type_ids.retain(|id| {
        id.strip_prefix(OWN_WORDS)
            .is_none_or(|words| spot_code(words).is_none())
    });
    form
}
