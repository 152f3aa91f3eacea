//! What the desk answered to the bay, and the lines that are added to an open job or taken off it.

use super::StoreError;
use crate::domain::{DeskAnswer, Id};
use crate::ledger::Act;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, Row, named_params};

/// One answer.
#[derive(Debug, Clone, Copy)]
pub struct DeskAnswerRow {
    /// To which job's call.
    pub job: Id,
    /// What.
    pub answer: DeskAnswer,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub by: Id,
}

impl DeskAnswerRow {
    pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            job: row.get("job_id")?,
            answer: super::word(row, "answer", DeskAnswer::from_word)?,
            at: super::an_instant(row, "at")?,
            by: row.get("by")?,
        })
    }
}

/// Writes an answer. Its time is the act's.
///
/// # Errors
/// Where the disk does not take it.
pub fn insert_desk_answer(act: &Act<'_>, row_id: Id, answer: &DeskAnswerRow) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached(
            "INSERT INTO desk_answers (desk_answer_id, job_id, answer, at, by, hlc, act_id)
             VALUES (:id, :job, :answer, :at, :by, :hlc, :act)",
        )?
        .execute(
            named_params! { ":id": row_id, ":job": answer.job, ":answer": answer.answer.word(),
            ":at": super::instant(answer.at), ":by": answer.by, ":hlc": act.hlc(), ":act": act.id() },
        )?;
    Ok(())
}

/// The place after the last line of a job, those that were taken off too.
///
/// # Errors
/// Where the file cannot be read.
pub fn next_line_position(conn: &Connection, job: Id) -> Result<usize, StoreError> {
    let next: i64 = conn
        .prepare_cached("SELECT coalesce(max(position) + 1, 0) FROM job_lines WHERE job_id = :job")?
        .query_row(named_params! { ":job": job }, |row| row.get(0))?;
    Ok(usize::try_from(next).unwrap_or(usize::MAX))
}

/// Takes a line off its job. The row stays.
///
/// # Errors
/// Where the disk does not take it.
pub fn update_line_removed(act: &Act<'_>, line: Id) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached(
            "UPDATE job_lines SET removed_at = :at, hlc = :hlc WHERE job_line_id = :line AND removed_at IS NULL",
        )?
        .execute(named_params! { ":at": super::instant(act.at()), ":hlc": act.hlc(), ":line": line })?;
    Ok(())
}
