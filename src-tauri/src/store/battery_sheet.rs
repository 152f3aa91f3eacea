//! The battery-off sheet: answers, airbag waits, when the power went, what the shop knows of a model. Rows are only added, but for the end
//! of a note.

use super::StoreError;
use crate::domain::{Id, SheetAnswer, SheetPhase};
use crate::ledger::Act;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// An answer to a line.
#[derive(Clone)]
pub struct SheetAnswerRow {
    /// The power cut it is about, by its running number in the job.
    pub cut: u32,
    /// The line.
    pub item: String,
    /// Before or after the cut.
    pub phase: SheetPhase,
    /// The answer.
    pub answer: SheetAnswer,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub by: Id,
}

impl SheetAnswerRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            cut: row.get("cut")?,
            item: row.get("item_id")?,
            phase: super::word(row, "phase", SheetPhase::from_word)?,
            answer: super::word(row, "answer", SheetAnswer::from_word)?,
            at: super::an_instant(row, "at")?,
            by: row.get("by")?,
        })
    }
}

/// Every answer of these jobs, oldest first, each with its job.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_sheet_answers(conn: &Connection, jobs: &[Id]) -> Result<Vec<(Id, SheetAnswerRow)>, StoreError> {
    super::board::rows(
        conn,
        "SELECT a.job_id, a.cut, a.item_id, a.phase, a.answer, a.at, a.by
         FROM json_each(:ids) ids CROSS JOIN sheet_answers a ON a.job_id = unhex(ids.value) ORDER BY a.hlc, a.rowid",
        jobs,
        |row| Ok((row.get("job_id")?, SheetAnswerRow::from_row(row)?)),
    )
}

/// Writes an answer.
///
/// # Errors
/// Where the disk does not take it.
pub fn insert_sheet_answer(
    act: &Act<'_>,
    row_id: Id,
    job: Id,
    answer: &SheetAnswerRow,
) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached(
            "INSERT INTO sheet_answers (sheet_answer_id, job_id, cut, item_id, phase, answer, at, by, hlc, act_id)
             VALUES (:id, :job, :cut, :item, :phase, :answer, :at, :by, :hlc, :act)",
        )?
        .execute(
            named_params! { ":id": row_id, ":job": job, ":cut": answer.cut, ":item": answer.item,
            ":phase": answer.phase.word(), ":answer": answer.answer.word(), ":at": super::instant(answer.at),
            ":by": answer.by, ":hlc": act.hlc(), ":act": act.id() },
        )?;
    Ok(())
}

/// An airbag wait.
#[derive(Clone)]
pub struct SrsWaitRow {
    /// The power cut it is about.
    pub cut: u32,
    /// How long.
    pub minutes: u32,
    /// Which manual, which page.
    pub source: String,
    /// When it was set.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: Id,
    /// Its place in the order of acts.
    pub hlc: i64,
}

/// Somebody's word that an airbag wait was kept.
#[derive(Clone)]
pub struct SrsKeptRow {
    /// The power cut it is about.
    pub cut: u32,
    /// When it was said.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: Id,
    /// Its place in the order of acts.
    pub hlc: i64,
}

/// The newest word that the wait of this cut was kept.
///
/// # Errors
/// Where the file cannot be read.
pub fn find_srs_kept(conn: &Connection, job: Id, cut: u32) -> Result<Option<SrsKeptRow>, StoreError> {
    Ok(conn
        .prepare_cached(
            "SELECT cut, at, by, hlc FROM srs_waits_kept WHERE job_id = :job AND cut = :cut ORDER BY hlc DESC LIMIT 1",
        )?
        .query_row(named_params! { ":job": job, ":cut": cut }, |row| {
            Ok(SrsKeptRow {
                cut: row.get("cut")?,
                at: super::an_instant(row, "at")?,
                by: row.get("by")?,
                hlc: row.get("hlc")?,
            })
        })
        .optional()?)
}

/// Writes down that a wait was kept.
///
/// # Errors
/// Where the disk does not take it.
pub fn insert_srs_kept(act: &Act<'_>, row_id: Id, job: Id, kept: &SrsKeptRow) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached(
            "INSERT INTO srs_waits_kept (srs_wait_kept_id, job_id, cut, at, by, hlc, act_id)
             VALUES (:id, :job, :cut, :at, :by, :hlc, :act)",
        )?
        .execute(
            named_params! { ":id": row_id, ":job": job, ":cut": kept.cut, ":at": super::instant(kept.at),
            ":by": kept.by, ":hlc": kept.hlc, ":act": act.id() },
        )?;
    Ok(())
}

/// The airbag waits of a job, oldest first.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_srs_waits(conn: &Connection, job: Id) -> Result<Vec<SrsWaitRow>, StoreError> {
    let waits = conn
        .prepare_cached(
            "SELECT cut, minutes, source, at, by, hlc FROM srs_waits WHERE job_id = :job ORDER BY hlc, rowid",
        )?
        .query_map(named_params! { ":job": job }, |row| {
            Ok(SrsWaitRow {
                cut: row.get("cut")?,
                minutes: row.get("minutes")?,
                source: row.get("source")?,
                at: super::an_instant(row, "at")?,
                by: row.get("by")?,
                hlc: row.get("hlc")?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(waits)
}

/// Writes an airbag wait.
///
/// # Errors
/// Where the disk does not take it.
pub fn insert_srs_wait(act: &Act<'_>, row_id: Id, job: Id, wait: &SrsWaitRow) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached(
            "INSERT INTO srs_waits (srs_wait_id, job_id, cut, minutes, source, at, by, hlc, act_id)
             VALUES (:id, :job, :cut, :minutes, :source, :at, :by, :hlc, :act)",
        )?
        .execute(
            named_params! { ":id": row_id, ":job": job, ":cut": wait.cut, ":minutes": wait.minutes,
            ":source": wait.source, ":at": super::instant(wait.at), ":by": wait.by, ":hlc": wait.hlc, ":act": act.id() },
        )?;
    Ok(())
}

/// When something happened to a job's power.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PowerTime {
    /// What.
    pub event: super::PowerEvent,
    /// When.
    pub at: DateTime<Utc>,
}

/// What happened to a job's power and was not taken back, oldest first.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_power_times(conn: &Connection, job: Id) -> Result<Vec<PowerTime>, StoreError> {
    let times = conn
        .prepare_cached(
            "SELECT event, at FROM power_events WHERE job_id = :job AND act_id NOT IN (SELECT undone_act_id FROM acts_undone)
             ORDER BY hlc, rowid",
        )?
        .query_map(named_params! { ":job": job }, |row| {
            Ok(PowerTime {
                event: super::word(row, "event", super::PowerEvent::from_word)?,
                at: super::an_instant(row, "at")?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(times)
}

/// What the shop knows of a model.
#[derive(Clone)]
pub struct ModelNoteRow {
    /// Its id.
    pub id: Id,
    /// The make, as makes are compared.
    pub make_key: String,
    /// The model, as models are compared.
    pub model_key: String,
    /// What it says.
    pub text: String,
    /// When it was written.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: Id,
}

impl ModelNoteRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("model_note_id")?,
            make_key: row.get("make_key")?,
            model_key: row.get("model_key")?,
            text: row.get("text")?,
            at: super::an_instant(row, "at")?,
            by: row.get("by")?,
        })
    }
}

/// The notes about a model that nobody has ended, oldest first.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_model_notes(
    conn: &Connection,
    make_key: &str,
    model_key: &str,
) -> Result<Vec<ModelNoteRow>, StoreError> {
    let notes = conn
        .prepare_cached(
            "SELECT model_note_id, make_key, model_key, text, at, by FROM model_notes
             WHERE make_key = :make AND model_key = :model AND ended_at IS NULL ORDER BY hlc, rowid",
        )?
        .query_map(
            named_params! { ":make": make_key, ":model": model_key },
            ModelNoteRow::from_row,
        )?
        .collect::<Result<_, _>>()?;
    Ok(notes)
}

/// A note about a model that nobody has ended.
///
/// # Errors
/// Where the file cannot be read.
pub fn find_model_note(conn: &Connection, id: Id) -> Result<Option<ModelNoteRow>, StoreError> {
    Ok(conn
        .prepare_cached(
            "SELECT model_note_id, make_key, model_key, text, at, by FROM model_notes
             WHERE model_note_id = :id AND ended_at IS NULL",
        )?
        .query_row(named_params! { ":id": id }, ModelNoteRow::from_row)
        .optional()?)
}

/// Writes a note about a model.
///
/// # Errors
/// Where the disk does not take it.
pub fn insert_model_note(act: &Act<'_>, note: &ModelNoteRow) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached(
            "INSERT INTO model_notes (model_note_id, make_key, model_key, text, at, by, hlc, act_id)
             VALUES (:id, :make, :model, :text, :at, :by, :hlc, :act)",
        )?
        .execute(
            named_params! { ":id": note.id, ":make": note.make_key, ":model": note.model_key, ":text": note.text,
            ":at": super::instant(note.at), ":by": note.by, ":hlc": act.hlc(), ":act": act.id() },
        )?;
    Ok(())
}

/// Ends a note about a model, now.
///
/// # Errors
/// Where the disk does not take it.
pub fn update_model_note_ended(act: &Act<'_>, note: Id) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached("UPDATE model_notes SET ended_at = :at, hlc = :hlc WHERE model_note_id = :id")?
        .execute(named_params! { ":at": super::instant(act.at()), ":hlc": act.hlc(), ":id": note })?;
    Ok(())
}
