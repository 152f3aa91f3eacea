//! Acts that were taken back, and what an act wrote about radios and the power.

use super::unit_facts::fact_from_row;
use super::{PowerEvent, StoreError};
use crate::domain::Id;
use crate::domain::facts::Fact;
use crate::ledger::Act;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, named_params};

/// From now on an act's answers, its decisions and its events of the power do not count.
///
/// # Errors
/// Where the disk does not take it.
pub fn insert_undone_act(act: &Act<'_>, undone: Id, job: Id) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached(
            "INSERT INTO acts_undone (undone_act_id, job_id, hlc, act_id) VALUES (:undone, :job, :hlc, :act)",
        )?
        .execute(named_params! { ":undone": undone, ":job": job, ":hlc": act.hlc(), ":act": act.id() })?;
    Ok(())
}

/// What an act wrote about radios, each fact under the row that stands for its radio now.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_facts_of_act(conn: &Connection, act: Id, radios: &[Id]) -> Result<Vec<(Id, Fact)>, StoreError> {
    let mut written = Vec::new();
    let sql = format!(
        "SELECT f.job_id, f.what, f.value, f.flag, f.minutes, f.word, coalesce(v.merged_into, f.vehicle_id) AS vehicle_id, f.at, f.by
         FROM unit_facts f LEFT JOIN vehicles v ON v.vehicle_id = f.vehicle_id
         WHERE f.radio_id IN {of_radio} AND f.act_id = :act ORDER BY f.hlc, f.rowid",
        of_radio = super::records::OF_RADIO
    );
    let mut statement = conn.prepare_cached(&sql)?;
    for radio in radios {
        for fact in statement.query_map(named_params! { ":radio": radio, ":act": act }, fact_from_row)? {
            written.push((*radio, fact?));
        }
    }
    Ok(written)
}

/// One thing that happened to the power of a job.
#[derive(Debug, Clone, Copy)]
pub struct PowerEventRow {
    /// What.
    pub event: PowerEvent,
    /// When.
    pub at: DateTime<Utc>,
    /// Who wrote it down.
    pub by: Option<Id>,
}

/// What happened to the power in a job and was not taken back, oldest first.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_power_events(conn: &Connection, job: Id) -> Result<Vec<PowerEventRow>, StoreError> {
    let events = conn
        .prepare_cached(
            "SELECT e.event, e.at, l.actor FROM power_events e LEFT JOIN ledger_lines l ON l.id = e.act_id
             WHERE e.job_id = :job AND e.act_id NOT IN (SELECT undone_act_id FROM acts_undone) ORDER BY e.hlc, e.rowid",
        )?
        .query_map(named_params! { ":job": job }, |row| {
            Ok(PowerEventRow {
                event: super::word(row, "event", PowerEvent::from_word)?,
                at: super::an_instant(row, "at")?,
                by: row.get("actor")?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(events)
}
