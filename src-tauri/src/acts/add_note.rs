//! A note is written on a car or on a job: a warning with a last day, or a note.
//!
//! Invariant: a text that may hold a radio code is not stored before somebody said that it holds none; the code has its own field.

use super::open_job::JobView;
use super::typed::Form;
use super::views::IdText;
use super::{ActError, Fault, Refusal, Workshop};
use crate::domain::code_in_text::may_hold_code;
use crate::domain::note::{NoteLife, last_day};
use crate::domain::{Deed, Id, NoteKind};
use crate::ledger::{Act, Verb};
use crate::store::{self, NoteRow};
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A note as it is typed.
#[derive(Deserialize, TS)]
pub struct NewNote {
    /// Which kind.
    pub kind: NoteKind,
    /// Whether it is about the car, and is shown at the next visits too.
    pub on_car: bool,
    /// What it says.
    pub text: String,
    /// The last day of a warning, as typed: `31.12`, `vineri`.
    pub ends_on: String,
    /// The text of which somebody said that the digits in it are no code; empty where nobody was asked.
    pub no_code_in: String,
}

/// A note for a job.
#[derive(Deserialize, TS)]
pub struct AddNote {
    /// The job.
    #[ts(type = "string")]
    pub job_id: IdText,
    /// The note.
    pub note: NewNote,
}

/// A note as a page shows it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NoteView {
    /// Its id.
    #[ts(type = "string")]
    pub note_id: IdText,
    /// Which kind.
    pub kind: NoteKind,
    /// Whether it is about the car.
    pub on_car: bool,
    /// What it says.
    pub text: String,
    /// The last day of a warning, local.
    pub ends_on: Option<String>,
    /// The local day it was written.
    pub day: String,
    /// By whom.
    pub initials: String,
}

/// A note, read.
pub(super) struct CheckedNote {
    kind: NoteKind,
    on_car: bool,
    text: String,
    ends_on: Option<NaiveDate>,
}

/// It prints on a sheet of paper.
const LONGEST_NOTE: usize = 400;

impl CheckedNote {
    /// Reads it: an empty one is none.
    pub fn read(form: &mut Form, note: &NewNote, today: NaiveDate) -> Option<Self> {
        let text = form.text("note_text", &note.text, LONGEST_NOTE);
        if text.is_empty() {
            return None;
        }
        if may_hold_code(&note.text, &note.no_code_in) {
            form.fault("note_text", Fault::TextHoldsCode);
        }
        let ends_on = match note.kind {
            NoteKind::Note => None,
            NoteKind::Warning => {
                let day = last_day(&note.ends_on, today);
                if day.is_none() {
                    let blank = note.ends_on.trim().is_empty();
                    form.fault(
                        "note_ends_on",
                        if blank {
                            Fault::Required
                        } else {
                            Fault::DayUnreadable
                        },
                    );
                }
                day
            }
        };
        Some(Self {
            kind: note.kind,
            on_car: note.on_car,
            text,
            ends_on,
        })
    }

    /// The row of it.
    pub fn row(&self, id: Id, vehicle: Id, job: Id, at: DateTime<Utc>, by: Id) -> NoteRow {
        NoteRow {
            id,
            vehicle,
            job: (!self.on_car).then_some(job),
            text: self.text.clone(),
            life: NoteLife {
                kind: self.kind,
                ends_on: self.ends_on,
                ended: false,
            },
            at,
            by,
        }
    }
}

impl Workshop {
    /// Writes a note.
    ///
    /// # Errors
    /// `text_holds_code` at the field: asked once, nothing is stored; `day_unreadable`; `job_closed` for a note about a job that
    /// is over.
    pub fn add_note(&mut self, request: &AddNote) -> Result<JobView, ActError> {
        let job = request.job_id.0;
        let me = self.require(Deed::Intake, &[job])?;
        let today = self.today();
        let mut form = Form::default();
        let note = CheckedNote::read(&mut form, &request.note, today);
        if note.is_none() {
            form.fault("note_text", Fault::Required);
        }
        form.end()?;
        let note = note.ok_or_else(|| ActError::field("note_text", Fault::Required))?;
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let row = store::get_job(act.tx(), job)?;
        if row.closed_at.is_some() && !note.on_car {
            return Err(ActError::refused(Refusal::JobClosed));
        }
        let note_row = note.row(entropy.new_id(act.at()), row.vehicle, job, act.at(), me.id);
        store::insert_note(&act, &note_row)?;
        let subjects = [note_row.id, job, row.vehicle];
        let receipt = act.commit(&self.head, Verb::NoteAdded, &subjects, note.kind.word(), "done")?;
        self.acknowledge(&receipt);
        self.job_view(job)
    }

    /// The workshop's day.
    pub(super) fn today(&self) -> NaiveDate {
        self.ports.clock.local(self.ports.clock.now()).date()
    }

    /// The notes that are shown today: of the car, and of the job where one is named. Warnings first.
    pub(super) fn note_views(
        &self,
        conn: &Connection,
        vehicle: Id,
        job: Option<Id>,
    ) -> Result<Vec<NoteView>, ActError> {
        let today = self.today();
        let mut views = Vec::new();
        for note in store::list_notes(conn, vehicle, job)? {
            if note.life.is_shown(today) {
                views.push(NoteView {
                    note_id: IdText(note.id),
                    kind: note.life.kind,
                    on_car: note.job.is_none(),
                    text: note.text,
                    ends_on: note.life.ends_on.map(|day| day.to_string()),
                    day: self.ports.clock.local(note.at).date().to_string(),
                    initials: store::get_person(conn, note.by)?.initials,
                });
            }
        }
        views.sort_by_key(|note| note.kind);
        Ok(views)
    }
}
