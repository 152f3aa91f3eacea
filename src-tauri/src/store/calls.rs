//! Calls to customers about a radio's code: who was called when, and what came of it.

use super::StoreError;
use crate::domain::{CallOutcome, Id, NotNeededReason};
use crate::ledger::Act;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, Row, named_params};

/// One call.
#[derive(Debug, Clone, Copy)]
pub struct CallRow {
    /// For which job.
    pub job: Id,
    /// About which radio, as it is known now; nothing where none is on record.
    pub radio: Option<Id>,
    /// What came of it.
    pub outcome: CallOutcome,
    /// Why the radio needs no code, where that was said.
    pub reason: Option<NotNeededReason>,
    /// When.
    pub at: DateTime<Utc>,
    /// Who called.
    pub by: Id,
}

impl CallRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            job: row.get("job_id")?,
            radio: row.get("radio_id")?,
            outcome: super::word(row, "outcome", CallOutcome::from_word)?,
            reason: super::maybe_word(row, "reason", NotNeededReason::from_word)?,
            at: super::an_instant(row, "at")?,
            by: row.get("by")?,
        })
    }
}

/// Writes a call. Its time is the act's.
///
/// # Errors
/// Where the disk does not take it.
pub fn insert_call(act: &Act<'_>, row_id: Id, call: &CallRow) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached(
            "INSERT INTO calls (call_id, job_id, radio_id, outcome, reason, at, by, hlc, act_id)
             VALUES (:id, :job, :radio, :outcome, :reason, :at, :by, :hlc, :act)",
        )?
        .execute(named_params! { ":id": row_id, ":job": call.job, ":radio": call.radio, ":outcome": call.outcome.word(),
            ":reason": call.reason.map(NotNeededReason::word), ":at": super::instant(call.at), ":by": call.by,
            ":hlc": act.hlc(), ":act": act.id() })?;
    Ok(())
}

/// The calls of a job that were not taken back, oldest first.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_calls(conn: &Connection, job: Id) -> Result<Vec<CallRow>, StoreError> {
    let calls = conn
        .prepare_cached(
            "SELECT c.job_id, coalesce(r.merged_into, c.radio_id) AS radio_id, c.outcome, c.reason, c.at, c.by
             FROM calls c LEFT JOIN radios r ON r.radio_id = c.radio_id
             WHERE c.job_id = :job AND c.act_id NOT IN (SELECT undone_act_id FROM acts_undone) ORDER BY c.hlc, c.rowid",
        )?
        .query_map(named_params! { ":job": job }, CallRow::from_row)?
        .collect::<Result<_, _>>()?;
    Ok(calls)
}

/// The calls of every open job that were not taken back, oldest first.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_calls_of_open_jobs(conn: &Connection) -> Result<Vec<CallRow>, StoreError> {
    let calls = conn
        .prepare_cached(
            "SELECT c.job_id, coalesce(r.merged_into, c.radio_id) AS radio_id, c.outcome, c.reason, c.at, c.by
             FROM jobs j CROSS JOIN calls c ON c.job_id = j.job_id LEFT JOIN radios r ON r.radio_id = c.radio_id
             WHERE j.closed_at IS NULL AND c.act_id NOT IN (SELECT undone_act_id FROM acts_undone) ORDER BY c.hlc, c.rowid",
        )?
        .query_map([], CallRow::from_row)?
        .collect::<Result<_, _>>()?;
    Ok(calls)
}
