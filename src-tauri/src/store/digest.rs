//! What the office counts of a month. Every read goes by an index over the time, so that fifty years cost what one month costs.

use super::StoreError;
use super::board::rows;
use crate::domain::digest::Decided;
use crate::domain::facts::ValueDigest;
use crate::domain::{Arrival, ExitWord, Id};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, named_params};
use std::collections::BTreeSet;

/// From an instant up to another.
#[derive(Debug, Clone, Copy)]
pub struct Period {
    /// From here.
    pub from: DateTime<Utc>,
    /// Up to here, and not this.
    pub until: DateTime<Utc>,
}

/// What the office asks about a job.
pub struct JobInPeriod {
    /// The job.
    pub job: Id,
    /// How its car came.
    pub arrival: Arrival,
    /// The first line of the ledger's order in which its customer was asked, or called.
    pub first_asked: Option<i64>,
    /// That in which its car was in work: moved there, or its power taken.
    pub into_work: Option<i64>,
}

/// How many cars came in a period. Booked ones that did not come, and cancelled ones, did not.
///
/// # Errors
/// Where the file cannot be read.
pub fn count_jobs_arrived(conn: &Connection, period: &Period) -> Result<u32, StoreError> {
    Ok(conn
        .prepare_cached(
            "SELECT count(*) AS jobs FROM jobs WHERE arrived_at >= :from AND arrived_at < :until
               AND stage <> 'expected' AND cancelled IS NULL",
        )?
        .query_row(
            named_params! { ":from": super::instant(period.from), ":until": super::instant(period.until) },
            |row| row.get("jobs"),
        )?)
}

/// The gate decisions of a period, in the order of the ledger. Those that were taken back, and those of a job from before it moved to its
/// car, are withdrawn, and not among them. A radio they name is the radio that it is now.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_decisions_in(conn: &Connection, period: &Period) -> Result<Vec<Decided>, StoreError> {
    let decisions = conn
        .prepare_cached(
            "SELECT d.job_id, d.operation, coalesce(r.merged_into, d.radio_id) AS radio, d.exit, d.value, d.by,
               EXISTS (SELECT 1 FROM unit_facts f WHERE f.radio_id = d.radio_id AND f.what = 'code_entered'
                         AND f.value = d.value AND f.flag = 1) AS suspicious
             FROM gate_decisions d CROSS JOIN jobs j ON j.job_id = d.job_id AND d.hlc >= j.moved_hlc
             LEFT JOIN radios r ON r.radio_id = d.radio_id
             WHERE d.at >= :from AND d.at < :until AND d.act_id NOT IN (SELECT undone_act_id FROM acts_undone)
             ORDER BY d.hlc, d.rowid",
        )?
        .query_map(
            named_params! { ":from": super::instant(period.from), ":until": super::instant(period.until) },
            |row| {
                Ok(Decided {
                    job: row.get("job_id")?,
                    operation: row.get("operation")?,
                    radio: row.get("radio")?,
                    exit: super::word(row, "exit", ExitWord::from_word)?,
                    suspicious: row.get("suspicious")?,
                    by: row.get("by")?,
                    value: row.get::<_, Option<[u8; 32]>>("value")?.map(ValueDigest),
                })
            },
        )?
        .collect::<Result<_, _>>()?;
    Ok(decisions)
}

/// The jobs named first by the ledger's lines of one act in a period; `reason` and `outcome` are looked at where they are not empty. What
/// was taken back is left out.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_jobs_of_lines(
    conn: &Connection,
    act: &str,
    (reason, outcome): (&str, &str),
    period: &Period,
) -> Result<BTreeSet<Id>, StoreError> {
    // The index holds these two acts only; SQLite uses it where it sees the same words.
    let sql = "SELECT substr(subjects, 1, 16) AS job FROM ledger_lines
               WHERE act IN ('gate_refused', 'power_loss_noted') AND at >= :from AND at < :until
                 AND act = :act AND (:reason = '' OR reason = :reason) AND (:outcome = '' OR outcome = :outcome)
                 AND length(subjects) >= 16 AND id NOT IN (SELECT undone_act_id FROM acts_undone)";
    let jobs = conn
        .prepare_cached(sql)?
        .query_map(
            named_params! { ":from": super::instant(period.from), ":until": super::instant(period.until),
            ":act": act, ":reason": reason, ":outcome": outcome },
            |row| row.get("job"),
        )?
        .collect::<Result<_, _>>()?;
    Ok(jobs)
}

/// Each radio and job of a period in which the radio asked for its code, or its power went. A radio is the one that it is now.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_radios_seen_in(
    conn: &Connection,
    period: &Period,
    asked: bool,
) -> Result<BTreeSet<(Id, Id)>, StoreError> {
    let seen = conn
        .prepare_cached(
            "SELECT DISTINCT coalesce(r.merged_into, f.radio_id) AS radio, f.job_id
             FROM unit_facts f CROSS JOIN radios r ON r.radio_id = f.radio_id
             WHERE f.what IN ('asks_code', 'power_cut', 'power_lost') AND f.at >= :from AND f.at < :until
               AND (f.what = 'asks_code') = :asked AND f.job_id IS NOT NULL",
        )?
        .query_map(
            named_params! { ":from": super::instant(period.from), ":until": super::instant(period.until), ":asked": asked },
            |row| Ok((row.get("radio")?, row.get("job_id")?)),
        )?
        .collect::<Result<_, _>>()?;
    Ok(seen)
}

/// The jobs of a period whose power was taken although no radio was on record: nobody can have been asked about one.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_jobs_cut_without_a_radio(conn: &Connection, period: &Period) -> Result<BTreeSet<Id>, StoreError> {
    let jobs = conn
        .prepare_cached(
            "SELECT DISTINCT e.job_id FROM power_events e CROSS JOIN jobs j ON j.job_id = e.job_id
             WHERE e.at >= :from AND e.at < :until AND e.event IN ('cut', 'lost')
               AND NOT EXISTS (SELECT 1 FROM unit_facts f WHERE f.job_id = e.job_id AND f.what IN ('power_cut', 'power_lost') AND f.radio_id IN
                     (SELECT radio_id FROM unit_facts fitted WHERE fitted.what = 'fitted' AND fitted.vehicle_id IN
                        (SELECT j.vehicle_id UNION ALL SELECT vehicle_id FROM vehicles WHERE merged_into = j.vehicle_id)))",
        )?
        .query_map(
            named_params! { ":from": super::instant(period.from), ":until": super::instant(period.until) },
            |row| row.get("job_id"),
        )?
        .collect::<Result<_, _>>()?;
    Ok(jobs)
}

/// What the office asks about these jobs.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_jobs_in_period(conn: &Connection, jobs: &[Id]) -> Result<Vec<JobInPeriod>, StoreError> {
    rows(
        conn,
        "SELECT j.job_id, j.arrival,
           (SELECT min(hlc) FROM (
              SELECT f.hlc FROM unit_facts f WHERE f.job_id = j.job_id
                AND f.what IN ('code_entered', 'has_not', 'will_bring', 'not_needed')
                AND f.act_id NOT IN (SELECT undone_act_id FROM acts_undone)
                AND f.radio_id IN (SELECT radio_id FROM unit_facts fitted WHERE fitted.what = 'fitted' AND fitted.vehicle_id IN
                     (SELECT j.vehicle_id UNION ALL SELECT vehicle_id FROM vehicles WHERE merged_into = j.vehicle_id))
              UNION ALL SELECT c.hlc FROM calls c WHERE c.job_id = j.job_id
                AND c.act_id NOT IN (SELECT undone_act_id FROM acts_undone))) AS first_asked,
           (SELECT min(hlc) FROM (
              SELECT m.hlc FROM job_moves m WHERE m.job_id = j.job_id AND m.stage = 'in_work'
              UNION ALL SELECT e.hlc FROM power_events e WHERE e.job_id = j.job_id AND e.event = 'cut')) AS into_work
         FROM json_each(:ids) ids CROSS JOIN jobs j ON j.job_id = unhex(ids.value)",
        jobs,
        |row| {
            Ok(JobInPeriod {
                job: row.get("job_id")?,
                arrival: super::word(row, "arrival", Arrival::from_word)?,
                first_asked: row.get("first_asked")?,
                into_work: row.get("into_work")?,
            })
        },
    )
}
