//! Which radios something new was written about: what is counted of the others still holds.

use super::StoreError;
use super::board::rows;
use crate::domain::Id;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, named_params};
use std::collections::BTreeSet;

/// How far somebody has counted: the newest row of `unit_facts` and the newest act.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CountedUpTo {
    /// The newest row.
    pub row: i64,
    /// The newest act.
    pub hlc: i64,
}

/// How far there is to count.
///
/// # Errors
/// Where the file cannot be read.
pub fn newest_to_count(conn: &Connection) -> Result<CountedUpTo, StoreError> {
    Ok(conn
        .prepare_cached(
            "SELECT (SELECT coalesce(max(rowid), 0) FROM unit_facts) AS newest, hlc FROM this_seat WHERE one = 1",
        )?
        .query_row([], |row| {
            Ok(CountedUpTo {
                row: row.get("newest")?,
                hlc: row.get("hlc")?,
            })
        })?)
}

/// The records about which something was written since, or which changed or were merged, or whose car did, some of them twice; each
/// with the record that stands for it now.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_changed_radios(conn: &Connection, since: CountedUpTo) -> Result<Vec<(Id, Id)>, StoreError> {
    // ALL: to leave out what comes twice, SQLite 3.53 merges three sorted lists, and reads every fact and every radio for the first two.
    let radios = conn
        .prepare_cached(
            "SELECT r.radio_id, coalesce(r.merged_into, r.radio_id) AS now FROM
               (SELECT radio_id FROM unit_facts WHERE rowid > :row
                UNION ALL SELECT radio_id FROM radios WHERE hlc > :hlc
                UNION ALL SELECT f.radio_id FROM vehicles v CROSS JOIN unit_facts f ON f.vehicle_id = v.vehicle_id AND f.what = 'fitted'
                WHERE v.hlc > :hlc) changed
             CROSS JOIN radios r ON r.radio_id = changed.radio_id",
        )?
        .query_map(named_params! { ":row": since.row, ":hlc": since.hlc }, |row| {
            Ok((row.get("radio_id")?, row.get("now")?))
        })?
        .collect::<Result<_, _>>()?;
    Ok(radios)
}

/// Every radio whose power went in the shop, or that a code was tried on, or that showed a wait.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_tried_radios(conn: &Connection) -> Result<BTreeSet<Id>, StoreError> {
    let radios = conn
        .prepare_cached(
            "SELECT DISTINCT coalesce(r.merged_into, f.radio_id) AS radio FROM
               (SELECT DISTINCT radio_id FROM unit_facts WHERE what IN ('power_cut', 'power_lost', 'outcome', 'wait_seen')) f
             CROSS JOIN radios r ON r.radio_id = f.radio_id",
        )?
        .query_map([], |row| row.get("radio"))?
        .collect::<Result<_, _>>()?;
    Ok(radios)
}

/// The radios about which something that counts was written since an instant.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_radios_counted_since(
    conn: &Connection,
    since: DateTime<Utc>,
) -> Result<BTreeSet<Id>, StoreError> {
    let radios = conn
        .prepare_cached(
            // Named, since SQLite would rather walk all radios in order to see each once.
            "SELECT DISTINCT coalesce(r.merged_into, f.radio_id) AS radio
             FROM unit_facts f INDEXED BY unit_facts_counted CROSS JOIN radios r ON r.radio_id = f.radio_id
             WHERE f.at >= :since
               AND f.what IN ('outcome', 'wait_seen', 'code_entered', 'has_not', 'will_bring', 'not_needed')",
        )?
        .query_map(named_params! { ":since": super::instant(since) }, |row| {
            row.get("radio")
        })?
        .collect::<Result<_, _>>()?;
    Ok(radios)
}

/// Those of these jobs in which a memory saver was chosen.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_jobs_with_saver(conn: &Connection, jobs: &[Id]) -> Result<BTreeSet<Id>, StoreError> {
    let jobs = rows(
        conn,
        "SELECT DISTINCT d.job_id FROM json_each(:ids) ids CROSS JOIN gate_decisions d ON d.job_id = unhex(ids.value)
         WHERE d.exit = 'memory_saver' AND d.act_id NOT IN (SELECT undone_act_id FROM acts_undone)",
        jobs,
        |row| row.get("job_id"),
    )?;
    Ok(jobs.into_iter().collect())
}
