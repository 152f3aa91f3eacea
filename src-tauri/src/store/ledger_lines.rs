//! The ledger, as the office reads it.

use super::StoreError;
use crate::domain::Id;
use crate::ledger::Verb;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// A line for the office.
pub struct LedgerRow {
    /// Its number.
    pub seq: u64,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub actor: Option<Id>,
    /// What.
    pub act: String,
    /// About what.
    pub subjects: Vec<Id>,
    /// Why.
    pub reason: String,
    /// How it ended.
    pub outcome: String,
}

impl LedgerRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let subjects: Vec<u8> = row.get("subjects")?;
        Ok(Self {
            seq: row.get("seq")?,
            at: super::an_instant(row, "at")?,
            actor: row.get("actor")?,
            act: row.get("act")?,
            subjects: ids_of(&subjects),
            reason: row.get("reason")?,
            outcome: row.get("outcome")?,
        })
    }
}

/// Ids, as a line holds them.
fn ids_of(subjects: &[u8]) -> Vec<Id> {
    subjects
        .chunks_exact(16)
        .filter_map(|chunk| chunk.try_into().ok().map(Id))
        .collect()
}

/// The newest lines before a number, newest first.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_ledger_lines(
    conn: &Connection,
    before: Option<u64>,
    limit: u32,
) -> Result<Vec<LedgerRow>, StoreError> {
    let lines = conn
        .prepare_cached(
            "SELECT seq, at, actor, act, subjects, reason, outcome FROM ledger_lines
             WHERE :before IS NULL OR seq < :before ORDER BY seq DESC LIMIT :limit",
        )?
        .query_map(
            named_params! { ":before": before, ":limit": limit },
            LedgerRow::from_row,
        )?
        .collect::<Result<_, _>>()?;
    Ok(lines)
}

/// The verb and the subjects of every line after a number, oldest first.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_subjects_since(conn: &Connection, seq: u64) -> Result<Vec<(String, Vec<Id>)>, StoreError> {
    let lines = conn
        .prepare_cached("SELECT act, subjects FROM ledger_lines WHERE seq > :seq ORDER BY seq")?
        .query_map(named_params! { ":seq": seq }, |row| {
            let subjects: Vec<u8> = row.get("subjects")?;
            Ok((row.get("act")?, ids_of(&subjects)))
        })?
        .collect::<Result<_, _>>()?;
    Ok(lines)
}

/// Whether anything but these verbs was written after a line.
///
/// # Errors
/// Where the file cannot be read.
pub fn has_line_beside(conn: &Connection, after: u64, verbs: &[Verb]) -> Result<bool, StoreError> {
    let mut lines = conn.prepare_cached("SELECT act FROM ledger_lines WHERE seq > :seq ORDER BY seq")?;
    let mut lines = lines.query(named_params! { ":seq": after })?;
    // The first one decides: a workshop that was never copied is not read whole.
    while let Some(line) = lines.next()? {
        let act: String = line.get("act")?;
        if !verbs.iter().any(|verb| verb.word() == act) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The newest line of a verb.
///
/// # Errors
/// Where the file cannot be read.
pub fn find_newest_line(conn: &Connection, verb: Verb) -> Result<Option<LedgerRow>, StoreError> {
    Ok(conn
        .prepare_cached(
            "SELECT seq, at, actor, act, subjects, reason, outcome FROM ledger_lines WHERE act = :act ORDER BY seq DESC LIMIT 1",
        )?
        .query_row(named_params! { ":act": verb.word() }, LedgerRow::from_row)
        .optional()?)
}

/// How many lines of a verb there are.
///
/// # Errors
/// Where the file cannot be read.
pub fn count_ledger_lines(conn: &Connection, act: &str) -> Result<u32, StoreError> {
    Ok(conn
        .prepare_cached("SELECT count(*) AS lines FROM ledger_lines WHERE act = :act")?
        .query_row(named_params! { ":act": act }, |row| row.get("lines"))?)
}

/// Whether there is a line of this verb and reason.
///
/// # Errors
/// Where the file cannot be read.
pub fn has_ledger_line(conn: &Connection, act: &str, reason: &str) -> Result<bool, StoreError> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM ledger_lines WHERE act = :act AND reason = :reason) AS found",
        )?
        .query_row(named_params! { ":act": act, ":reason": reason }, |row| {
            row.get("found")
        })?)
}
