//! Notes on cars and jobs. What was written stays; ending one is a mark.

use super::StoreError;
use super::records::OF_VEHICLE;
use crate::domain::note::NoteLife;
use crate::domain::{Id, NoteKind};
use crate::ledger::Act;
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::types::Type;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// A note.
pub struct NoteRow {
    /// Its id.
    pub id: Id,
    /// Its car.
    pub vehicle: Id,
    /// Its job; nothing for a note about the car.
    pub job: Option<Id>,
    /// What was written.
    pub text: String,
    /// Its kind, its last day, whether it was ended.
    pub life: NoteLife,
    /// When it was written.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: Id,
}

impl NoteRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("note_id")?,
            vehicle: row.get("vehicle_id")?,
            job: row.get("job_id")?,
            text: row.get("text")?,
            life: life_from_row(row)?,
            at: super::an_instant(row, "at")?,
            by: row.get("by")?,
        })
    }
}

/// What decides whether a note is shown.
pub(super) fn life_from_row(row: &Row<'_>) -> rusqlite::Result<NoteLife> {
    let ends_on: Option<String> = row.get("ends_on")?;
    let ends_on = ends_on
        .map(|day| {
            day.parse::<NaiveDate>()
                .map_err(|_| super::unreadable(Type::Text))
        })
        .transpose()?;
    Ok(NoteLife {
        kind: super::word(row, "kind", NoteKind::from_word)?,
        ends_on,
        ended: super::maybe_instant(row, "ended_at")?.is_some(),
    })
}

const COLUMNS: &str = "note_id, vehicle_id, job_id, kind, text, ends_on, ended_at, at, by";

/// The notes about a car and, where one is named, about that job of it, wherever the job was typed first; ended ones are left out.
/// Oldest first.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_notes(conn: &Connection, vehicle: Id, job: Option<Id>) -> Result<Vec<NoteRow>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM notes
         WHERE ended_at IS NULL AND ((job_id IS NULL AND vehicle_id IN {OF_VEHICLE}) OR job_id = :job) ORDER BY hlc, rowid"
    );
    let notes = conn
        .prepare_cached(&sql)?
        .query_map(
            named_params! { ":vehicle": vehicle, ":job": job },
            NoteRow::from_row,
        )?
        .collect::<Result<_, _>>()?;
    Ok(notes)
}

/// One note.
///
/// # Errors
/// Where the file cannot be read.
pub fn find_note(conn: &Connection, id: Id) -> Result<Option<NoteRow>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM notes WHERE note_id = :id");
    Ok(conn
        .prepare_cached(&sql)?
        .query_row(named_params! { ":id": id }, NoteRow::from_row)
        .optional()?)
}

/// Writes a note.
///
/// # Errors
/// Where the disk does not take it.
pub fn insert_note(act: &Act<'_>, note: &NoteRow) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached(
            "INSERT INTO notes (note_id, vehicle_id, job_id, kind, text, ends_on, at, by, hlc, act_id)
             VALUES (:id, :vehicle, :job, :kind, :text, :ends_on, :at, :by, :hlc, :act)",
        )?
        .execute(
            named_params! { ":id": note.id, ":vehicle": note.vehicle, ":job": note.job, ":kind": note.life.kind.word(),
            ":text": note.text, ":ends_on": note.life.ends_on.map(|day| day.to_string()), ":at": super::instant(note.at),
            ":by": note.by, ":hlc": act.hlc(), ":act": act.id() },
        )?;
    Ok(())
}

/// Ends a note, now.
///
/// # Errors
/// Where the disk does not take it.
pub fn update_note_ended(act: &Act<'_>, note: Id) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached("UPDATE notes SET ended_at = :at, hlc = :hlc WHERE note_id = :id")?
        .execute(named_params! { ":at": super::instant(act.at()), ":hlc": act.hlc(), ":id": note })?;
    Ok(())
}
