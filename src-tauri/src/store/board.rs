//! Reads for many cars and jobs at once: what the board shows of two hundred jobs comes in a handful of statements.
//!
//! The ids go in as one JSON array of hex texts, which SQLite takes apart itself. A single car or job is read by the same statements,
//! so that the board cannot know something else of it than its own page.

use super::StoreError;
use super::unit_facts::fact_from_row;
use super::{DecisionRow, FittedRadio, JobLineRow, MoveRow, PartyRow, PowerStory, RadioRow, VehicleRow};
use crate::domain::Id;
use crate::domain::facts::Fact;
use rusqlite::{Connection, Row, named_params};
use std::fmt::Write as _;

/// `["0199…","019a…"]`, for `IN (SELECT unhex(value) FROM json_each(:ids))`.
fn as_json(ids: &[Id]) -> String {
    let mut text = String::with_capacity(2 + ids.len() * 35);
    text.push('[');
    for (place, id) in ids.iter().enumerate() {
        text.push_str(if place == 0 { "\"" } else { ",\"" });
        for byte in id.0 {
            // Writing to a string does not fail.
            let _ = write!(text, "{byte:02x}");
        }
        text.push('"');
    }
    text.push(']');
    text
}

fn rows<T>(
    conn: &Connection,
    sql: &str,
    ids: &[Id],
    read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>, StoreError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = conn
        .prepare_cached(sql)?
        .query_map(named_params! { ":ids": as_json(ids) }, read)?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// These cars, each with the plate it wears now.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_vehicles(conn: &Connection, vehicles: &[Id]) -> Result<Vec<VehicleRow>, StoreError> {
    rows(
        conn,
        "SELECT v.vehicle_id, v.make, v.model, v.year, v.vin, p.plate, p.plate_key, p.country
         FROM json_each(:ids) ids CROSS JOIN vehicles v ON v.vehicle_id = unhex(ids.value)
         JOIN plate_assignments p ON p.vehicle_id = v.vehicle_id
           AND p.hlc = (SELECT max(hlc) FROM plate_assignments newest WHERE newest.vehicle_id = v.vehicle_id)",
        vehicles,
        VehicleRow::from_row,
    )
}

/// The present owners of these cars, each with its car.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_owners(conn: &Connection, vehicles: &[Id]) -> Result<Vec<(Id, PartyRow)>, StoreError> {
    rows(
        conn,
        "SELECT r.vehicle_id, q.party_id, q.name, q.name_folded, q.phone, q.phone_key, q.phone_since, q.language
         FROM json_each(:ids) ids CROSS JOIN party_roles r ON r.vehicle_id = unhex(ids.value) AND r.role = 'owner'
           AND r.hlc = (SELECT max(hlc) FROM party_roles newest WHERE newest.vehicle_id = r.vehicle_id AND newest.role = 'owner')
         JOIN parties q ON q.party_id = r.party_id",
        vehicles,
        |row| Ok((row.get("vehicle_id")?, PartyRow::from_row(row)?)),
    )
}

/// These parties.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_parties(conn: &Connection, parties: &[Id]) -> Result<Vec<PartyRow>, StoreError> {
    rows(
        conn,
        "SELECT q.party_id, q.name, q.name_folded, q.phone, q.phone_key, q.phone_since, q.language
         FROM json_each(:ids) ids CROSS JOIN parties q ON q.party_id = unhex(ids.value)",
        parties,
        PartyRow::from_row,
    )
}

/// The open jobs of these cars, each with its car, oldest first.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_open_jobs(conn: &Connection, vehicles: &[Id]) -> Result<Vec<(Id, Id)>, StoreError> {
    rows(
        conn,
        "SELECT j.vehicle_id, j.job_id FROM json_each(:ids) ids CROSS JOIN jobs j ON j.vehicle_id = unhex(ids.value)
         WHERE j.closed_at IS NULL ORDER BY j.hlc",
        vehicles,
        |row| Ok((row.get("vehicle_id")?, row.get("job_id")?)),
    )
}

/// The units that sit in these cars now, each with its car, in the order they came.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_units(conn: &Connection, vehicles: &[Id]) -> Result<Vec<(Id, FittedRadio)>, StoreError> {
    rows(
        conn,
        "SELECT f.vehicle_id, f.unit_fact_id AS installation_id, r.radio_id, r.kind, r.make, r.model, r.serial,
           r.serial_sensitive, r.serial_sealed, r.serial_digest
         FROM json_each(:ids) ids CROSS JOIN unit_facts f ON f.vehicle_id = unhex(ids.value) AND f.what = 'fitted'
         CROSS JOIN radios r ON r.radio_id = f.radio_id
         WHERE NOT EXISTS (SELECT 1 FROM unit_facts later WHERE later.radio_id = f.radio_id
                             AND later.what IN ('fitted', 'removed') AND later.hlc > f.hlc)
         ORDER BY f.hlc, f.unit_fact_id",
        vehicles,
        |row| {
            let fitted = FittedRadio {
                radio: RadioRow::from_row(row)?,
                installation: row.get("installation_id")?,
            };
            Ok((row.get("vehicle_id")?, fitted))
        },
    )
}

/// These radios.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_radios(conn: &Connection, radios: &[Id]) -> Result<Vec<RadioRow>, StoreError> {
    rows(
        conn,
        "SELECT r.radio_id, r.kind, r.make, r.model, r.serial, r.serial_sensitive, r.serial_sealed, r.serial_digest
         FROM json_each(:ids) ids CROSS JOIN radios r ON r.radio_id = unhex(ids.value)",
        radios,
        RadioRow::from_row,
    )
}

/// Every fact of these radios, each with its radio, in the order of the ledger.
///
/// Facts of one act keep the order in which the act wrote them: the row order settles an equal `hlc`.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_facts_of(conn: &Connection, radios: &[Id]) -> Result<Vec<(Id, Fact)>, StoreError> {
    rows(
        conn,
        "SELECT f.radio_id, f.job_id, f.what, f.value, f.flag, f.minutes, f.word, f.vehicle_id, f.at, f.by
         FROM json_each(:ids) ids CROSS JOIN unit_facts f ON f.radio_id = unhex(ids.value) ORDER BY f.hlc, f.rowid",
        radios,
        |row| Ok((row.get("radio_id")?, fact_from_row(row)?)),
    )
}

/// The lines of these jobs, each with its job and its newest answer.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_lines(conn: &Connection, jobs: &[Id]) -> Result<Vec<(Id, JobLineRow)>, StoreError> {
    rows(
        conn,
        "SELECT l.job_id, l.job_line_id, l.job_type_id, l.incoming_id,
           (SELECT power_goes FROM power_answers a WHERE a.job_line_id = l.job_line_id ORDER BY a.hlc DESC LIMIT 1) AS power_goes
         FROM json_each(:ids) ids CROSS JOIN job_lines l ON l.job_id = unhex(ids.value) ORDER BY l.position, l.hlc",
        jobs,
        |row| Ok((row.get("job_id")?, JobLineRow::from_row(row)?)),
    )
}

/// Every decision of these jobs, oldest first; each names its job.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_decisions_of(conn: &Connection, jobs: &[Id]) -> Result<Vec<DecisionRow>, StoreError> {
    rows(
        conn,
        "SELECT d.job_id, j.vehicle_id, d.radio_id, d.installation_id, d.exit, d.operation, d.value, d.owner_id, d.at, d.by
         FROM json_each(:ids) ids CROSS JOIN gate_decisions d ON d.job_id = unhex(ids.value)
         CROSS JOIN jobs j ON j.job_id = d.job_id ORDER BY d.hlc, d.rowid",
        jobs,
        DecisionRow::from_row,
    )
}

/// What happened to the power in these jobs; nothing is said of a job in which nothing did.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_power_stories(conn: &Connection, jobs: &[Id]) -> Result<Vec<(Id, PowerStory)>, StoreError> {
    rows(
        conn,
        "SELECT e.job_id, count(*) FILTER (WHERE event = 'cut') AS cuts, count(*) FILTER (WHERE event = 'back') AS backs,
           count(*) FILTER (WHERE event = 'lost') AS losses
         FROM json_each(:ids) ids CROSS JOIN power_events e ON e.job_id = unhex(ids.value) GROUP BY e.job_id",
        jobs,
        |row| Ok((row.get("job_id")?, PowerStory::from_row(row)?)),
    )
}

/// The newest move of each of these jobs: since when it stands in its column.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_last_moves(conn: &Connection, jobs: &[Id]) -> Result<Vec<(Id, MoveRow)>, StoreError> {
    rows(
        conn,
        "SELECT m.job_id, m.stage, m.at, m.by FROM json_each(:ids) ids CROSS JOIN job_moves m ON m.job_id = unhex(ids.value)
           AND m.hlc = (SELECT max(hlc) FROM job_moves newest WHERE newest.job_id = m.job_id)",
        jobs,
        |row| Ok((row.get("job_id")?, MoveRow::from_row(row)?)),
    )
}
