//! Reads for many cars and jobs at once: what the board shows of two hundred jobs comes in a handful of statements.
//!
//! The ids go in as one JSON array of hex texts, which SQLite takes apart itself. A single car or job is read by the same statements,
//! so that the board cannot know something else of it than its own page. What was written down twice is read here as one: cars and radios
//! go in under the row that stands for them, and everything that hangs on their other rows comes out with it.

use super::StoreError;
use super::notes::life_from_row;
use super::parties::PARTY_COLUMNS;
use super::records::{OF_RADIO, OF_VEHICLE};
use super::unit_facts::fact_from_row;
use super::{
    DecisionRow, DeskAnswerRow, FittedRadio, JobLineRow, MoveRow, PartyRow, PowerEvent, PowerStory, RadioRow,
    VehicleRow,
};
use crate::domain::Id;
use crate::domain::facts::Fact;
use crate::domain::note::NoteLife;
use rusqlite::{Connection, Row, named_params};
use std::fmt::Write as _;

/// Every row (`record_id`) of the cars that are asked for (`vehicle_id`).
const CARS: &str = "WITH cars (vehicle_id, record_id) AS (
  SELECT unhex(value), unhex(value) FROM json_each(:ids)
  UNION ALL SELECT other.merged_into, other.vehicle_id
  FROM json_each(:ids) ids CROSS JOIN vehicles other ON other.merged_into = unhex(ids.value))";

/// Every row (`record_id`) of the radios that are asked for (`radio_id`).
const UNITS: &str = "WITH units (radio_id, record_id) AS (
  SELECT unhex(value), unhex(value) FROM json_each(:ids)
  UNION ALL SELECT other.merged_into, other.radio_id
  FROM json_each(:ids) ids CROSS JOIN radios other ON other.merged_into = unhex(ids.value))";

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

pub(super) fn rows<T>(
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
        // With `max` SQLite takes the other columns from the row that holds it.
        &format!(
            "{CARS} SELECT v.vehicle_id, v.make, v.model, v.year, v.vin, v.standing, p.plate, p.plate_key, p.country, max(p.hlc)
             FROM cars CROSS JOIN plate_assignments p ON p.vehicle_id = cars.record_id
             CROSS JOIN vehicles v ON v.vehicle_id = cars.vehicle_id GROUP BY cars.vehicle_id"
        ),
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
        &format!(
            "{CARS} SELECT cars.vehicle_id, {PARTY_COLUMNS}, max(r.hlc)
             FROM cars CROSS JOIN party_roles r ON r.vehicle_id = cars.record_id AND r.role = 'owner' AND r.withdrawn_hlc IS NULL
             CROSS JOIN party_records p ON p.record_id = r.party_id GROUP BY cars.vehicle_id"
        ),
        vehicles,
        |row| Ok((row.get("vehicle_id")?, PartyRow::from_row(row)?)),
    )
}

/// These parties, each under the id it was asked by; of a merged one the survivor.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_parties(conn: &Connection, parties: &[Id]) -> Result<Vec<(Id, PartyRow)>, StoreError> {
    rows(
        conn,
        &format!(
            "SELECT p.record_id, {PARTY_COLUMNS}
             FROM json_each(:ids) ids CROSS JOIN party_records p ON p.record_id = unhex(ids.value)"
        ),
        parties,
        |row| Ok((row.get("record_id")?, PartyRow::from_row(row)?)),
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

/// The units that sit in these cars now, each with its car, in the order they came. Of two records of one radio the newer installation
/// counts.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_units(conn: &Connection, vehicles: &[Id]) -> Result<Vec<(Id, FittedRadio)>, StoreError> {
    rows(
        conn,
        &format!(
            "{CARS} SELECT cars.vehicle_id, f.unit_fact_id AS installation_id, r.radio_id, r.kind, r.make, r.model, r.serial,
               r.serial_sensitive, r.serial_sealed, r.serial_digest, r.origin, r.family_id, r.family_told
             FROM cars CROSS JOIN unit_facts f ON f.vehicle_id = cars.record_id AND f.what = 'fitted'
             CROSS JOIN radio_records r ON r.record_id = f.radio_id
             WHERE NOT EXISTS (SELECT 1 FROM unit_facts later WHERE later.radio_id IN {of_radio}
                                 AND later.what IN ('fitted', 'removed') AND (later.hlc, later.rowid) > (f.hlc, f.rowid))
             ORDER BY f.hlc, f.rowid",
            of_radio = OF_RADIO.replace(":radio", "r.radio_id")
        ),
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
        "SELECT r.radio_id, r.kind, r.make, r.model, r.serial, r.serial_sensitive, r.serial_sealed, r.serial_digest, r.origin, r.family_id, r.family_told
         FROM json_each(:ids) ids CROSS JOIN radios r ON r.radio_id = unhex(ids.value)",
        radios,
        RadioRow::from_row,
    )
}

/// Every fact of these radios, each with its radio, in the order of the ledger.
///
/// Facts of one act keep the order in which the act wrote them: the row order settles an equal `hlc`. The facts of every record of a
/// radio come together, and a car they name is the car that it is now.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_facts_of(conn: &Connection, radios: &[Id]) -> Result<Vec<(Id, Fact)>, StoreError> {
    rows(
        conn,
        &format!(
            "{UNITS} SELECT units.radio_id, f.job_id, f.what, f.value, f.flag, f.minutes, f.word,
               coalesce(v.merged_into, f.vehicle_id) AS vehicle_id, f.at, f.by
             FROM units CROSS JOIN unit_facts f ON f.radio_id = units.record_id
             LEFT JOIN vehicles v ON v.vehicle_id = f.vehicle_id ORDER BY f.hlc, f.rowid"
        ),
        radios,
        |row| Ok((row.get("radio_id")?, fact_from_row(row)?)),
    )
}

/// The lines of these jobs, each with its job and its newest answer. A radio they name is the radio that it is now. A line that was written
/// by another act than the one that brought the job into a column was added later.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_lines(conn: &Connection, jobs: &[Id]) -> Result<Vec<(Id, JobLineRow)>, StoreError> {
    rows(
        conn,
        "SELECT l.job_id, l.job_line_id, l.job_type_id,
           coalesce((SELECT merged_into FROM radios WHERE radio_id = l.incoming_id), l.incoming_id) AS incoming_id,
           (SELECT power_goes FROM power_answers a WHERE a.job_line_id = l.job_line_id
              AND a.act_id NOT IN (SELECT undone_act_id FROM acts_undone) ORDER BY a.hlc DESC LIMIT 1) AS power_goes,
           NOT EXISTS (SELECT 1 FROM job_moves m WHERE m.job_id = l.job_id AND m.act_id = l.act_id) AS added_later
         FROM json_each(:ids) ids CROSS JOIN job_lines l ON l.job_id = unhex(ids.value)
         WHERE l.removed_at IS NULL ORDER BY l.position, l.hlc",
        jobs,
        |row| Ok((row.get("job_id")?, JobLineRow::from_row(row)?)),
    )
}

/// Every decision of these jobs, oldest first; each names its job.
///
/// Those that were taken back and those from before a job moved to its car are withdrawn, and so is the acceptance of anybody who was the owner on another record: an
/// acceptance that fell with a sale, or with a merge of cars or of owners, does not come back when two owners turn out to be one.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_decisions_of(conn: &Connection, jobs: &[Id]) -> Result<Vec<DecisionRow>, StoreError> {
    rows(
        conn,
        &format!(
            "SELECT d.job_id, j.vehicle_id, d.radio_id, d.installation_id, d.exit, d.operation, d.value, d.owner_id, d.at, d.by,
               d.hlc < j.moved_hlc OR d.act_id IN (SELECT undone_act_id FROM acts_undone) OR (d.exit = 'customer_accepts' AND d.hlc < max(
                 coalesce((SELECT max(max(hlc, coalesce(withdrawn_hlc, 0))) FROM party_roles WHERE vehicle_id IN {of_car} AND role = 'owner'), 0),
                 coalesce((SELECT max(p.hlc) FROM parties p WHERE p.merged_into IN
                            (SELECT o.party_id FROM party_roles r JOIN party_records o ON o.record_id = r.party_id
                             WHERE r.vehicle_id IN {of_car} AND r.role = 'owner')), 0),
                 coalesce((SELECT max(hlc) FROM vehicles WHERE merged_into = j.vehicle_id), 0))) AS withdrawn
             FROM json_each(:ids) ids CROSS JOIN gate_decisions d ON d.job_id = unhex(ids.value)
             CROSS JOIN jobs j ON j.job_id = d.job_id ORDER BY d.hlc, d.rowid",
            of_car = OF_VEHICLE.replace(":vehicle", "j.vehicle_id")
        ),
        jobs,
        DecisionRow::from_row,
    )
}

/// What happened to the power in these jobs; nothing is said of a job in which nothing did.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_power_stories(conn: &Connection, jobs: &[Id]) -> Result<Vec<(Id, PowerStory)>, StoreError> {
    let turns: Vec<(Id, PowerEvent)> = rows(
        conn,
        "SELECT e.job_id, e.event
         FROM json_each(:ids) ids CROSS JOIN power_events e ON e.job_id = unhex(ids.value)
         WHERE e.act_id NOT IN (SELECT undone_act_id FROM acts_undone) ORDER BY e.job_id, e.hlc, e.rowid",
        jobs,
        |row| {
            Ok((
                row.get("job_id")?,
                super::word(row, "event", PowerEvent::from_word)?,
            ))
        },
    )?;
    let mut stories: Vec<(Id, PowerStory)> = Vec::new();
    for (job, event) in turns {
        match stories.last_mut().filter(|(last, _)| *last == job) {
            Some((_, story)) => story.then(event),
            None => {
                let mut story = PowerStory::default();
                story.then(event);
                stories.push((job, story));
            }
        }
    }
    Ok(stories)
}

/// What decides whether the notes about these jobs and their cars are shown, each with its job; ended ones are left out. Which notes
/// those are says `list_notes`.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_note_lives(conn: &Connection, jobs: &[Id]) -> Result<Vec<(Id, NoteLife)>, StoreError> {
    rows(
        conn,
        &format!(
            "SELECT n.job_id, n.kind, n.ends_on, n.ended_at
             FROM json_each(:ids) ids CROSS JOIN notes n ON n.job_id = unhex(ids.value) WHERE n.ended_at IS NULL
             UNION ALL SELECT j.job_id, n.kind, n.ends_on, n.ended_at
             FROM json_each(:ids) ids CROSS JOIN jobs j ON j.job_id = unhex(ids.value)
             CROSS JOIN notes n ON n.vehicle_id IN {of_car} AND n.job_id IS NULL WHERE n.ended_at IS NULL",
            of_car = OF_VEHICLE.replace(":vehicle", "j.vehicle_id")
        ),
        jobs,
        |row| Ok((row.get("job_id")?, life_from_row(row)?)),
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

/// The newest answer of the desk in each of these jobs that was not taken back.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_last_desk_answers(
    conn: &Connection,
    jobs: &[Id],
) -> Result<Vec<(Id, DeskAnswerRow)>, StoreError> {
    rows(
        conn,
        "SELECT a.job_id, a.answer, a.at, a.by
         FROM json_each(:ids) ids CROSS JOIN desk_answers a ON a.job_id = unhex(ids.value)
           AND a.hlc = (SELECT max(hlc) FROM desk_answers newest WHERE newest.job_id = a.job_id
                        AND newest.act_id NOT IN (SELECT undone_act_id FROM acts_undone))",
        jobs,
        |row| Ok((row.get("job_id")?, DeskAnswerRow::from_row(row)?)),
    )
}
