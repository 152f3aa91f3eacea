//! The copies that took the place of a damaged file. Rows are only added.

use super::StoreError;
use crate::domain::Id;
use crate::ledger::Act;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, Row, named_params};

/// One copy that was put in place and opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RestoredRow {
    /// When the copy was made.
    pub copied_at: DateTime<Utc>,
    /// The newest line of its ledger.
    pub copied_seq: u64,
    /// The furthest line that any mark knew of.
    pub known_seq: u64,
    /// When it was opened.
    pub at: DateTime<Utc>,
}

impl RestoredRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            copied_at: super::an_instant(row, "copied_at")?,
            copied_seq: row.get("copied_seq")?,
            known_seq: row.get("known_seq")?,
            at: super::an_instant(row, "at")?,
        })
    }
}

/// Writes down that a copy was put in place.
///
/// # Errors
/// Where the disk does not take it.
pub fn insert_restored_copy(act: &Act<'_>, row_id: Id, copy: &RestoredRow) -> Result<(), StoreError> {
    act.tx().execute(
        "INSERT INTO restored_copies (restored_copy_id, copied_at, copied_seq, known_seq, at, hlc, act_id)
         VALUES (:id, :copied_at, :copied_seq, :known_seq, :at, :hlc, :act)",
        named_params! { ":id": row_id, ":copied_at": super::instant(copy.copied_at), ":copied_seq": copy.copied_seq,
            ":known_seq": copy.known_seq, ":at": super::instant(copy.at), ":hlc": act.hlc(), ":act": act.id() },
    )?;
    Ok(())
}

/// The copies that were ever put in place, the newest first.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_restored_copies(conn: &Connection) -> Result<Vec<RestoredRow>, StoreError> {
    let copies = conn
        .prepare_cached(
            "SELECT copied_at, copied_seq, known_seq, at FROM restored_copies ORDER BY hlc DESC, rowid DESC",
        )?
        .query_map([], RestoredRow::from_row)?
        .collect::<Result<_, _>>()?;
    Ok(copies)
}
