//! Where a radio sits or sat, and a radio found again by its serial.

use super::StoreError;
use super::records::OF_RADIO;
use crate::domain::{Id, UnitKind};
use rusqlite::{Connection, OptionalExtension, named_params};

/// The car a radio sits in now; nothing for one that lies on a shelf.
///
/// # Errors
/// Where the file cannot be read.
pub fn find_car_of_radio(conn: &Connection, radio: Id) -> Result<Option<Id>, StoreError> {
    let sql = format!(
        "SELECT f.what, coalesce(v.merged_into, f.vehicle_id) AS vehicle_id FROM unit_facts f
         LEFT JOIN vehicles v ON v.vehicle_id = f.vehicle_id
         WHERE f.radio_id IN {OF_RADIO} AND f.what IN ('fitted', 'removed') ORDER BY f.hlc DESC, f.rowid DESC LIMIT 1"
    );
    let newest: Option<(String, Option<Id>)> = conn
        .prepare_cached(&sql)?
        .query_row(named_params! { ":radio": radio }, |row| {
            Ok((row.get("what")?, row.get("vehicle_id")?))
        })
        .optional()?;
    Ok(newest.and_then(|(what, vehicle)| vehicle.filter(|_| what == "fitted")))
}

/// The radios of a kind with this serial, in clear or sealed, each under the row that stands for it now.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_radios_with_serial(
    conn: &Connection,
    kind: UnitKind,
    serial: &str,
    digest: &[u8; 32],
) -> Result<Vec<Id>, StoreError> {
    let radios = conn
        .prepare_cached(
            "SELECT DISTINCT coalesce(merged_into, radio_id) AS radio_id FROM radios
             WHERE kind = :kind AND (serial = :serial OR serial_digest = :digest) ORDER BY radio_id",
        )?
        .query_map(
            named_params! { ":kind": kind.word(), ":serial": serial, ":digest": digest },
            |row| row.get("radio_id"),
        )?
        .collect::<Result<_, _>>()?;
    Ok(radios)
}

/// The radios that a line of this car's jobs was to fit, oldest first, each under the row that stands for it now.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_incoming_of(conn: &Connection, vehicle: Id) -> Result<Vec<Id>, StoreError> {
    let radios = conn
        .prepare_cached(
            "SELECT coalesce(r.merged_into, r.radio_id) AS radio_id
             FROM jobs j JOIN job_lines l ON l.job_id = j.job_id JOIN radios r ON r.radio_id = l.incoming_id
             WHERE j.vehicle_id = :vehicle GROUP BY 1 ORDER BY min(l.hlc)",
        )?
        .query_map(named_params! { ":vehicle": vehicle }, |row| row.get("radio_id"))?
        .collect::<Result<_, _>>()?;
    Ok(radios)
}

/// The radios that the lines of one job were to fit, also of lines that were taken off, and whatever else was written about in it.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_radios_of_job(conn: &Connection, job: Id) -> Result<Vec<Id>, StoreError> {
    let radios = conn
        .prepare_cached(
            "SELECT coalesce(r.merged_into, r.radio_id) AS radio_id
             FROM job_lines l JOIN radios r ON r.radio_id = l.incoming_id WHERE l.job_id = :job
             UNION SELECT coalesce(r.merged_into, r.radio_id) FROM unit_facts f JOIN radios r ON r.radio_id = f.radio_id
             WHERE f.job_id = :job",
        )?
        .query_map(named_params! { ":job": job }, |row| row.get("radio_id"))?
        .collect::<Result<_, _>>()?;
    Ok(radios)
}

/// Whether another open visit, of whatever car, waits for this radio.
///
/// # Errors
/// Where the file cannot be read.
pub fn is_awaited_elsewhere(conn: &Connection, radio: Id, job: Id) -> Result<bool, StoreError> {
    let awaited = conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM job_lines l JOIN jobs j ON j.job_id = l.job_id JOIN radios r ON r.radio_id = l.incoming_id
               WHERE coalesce(r.merged_into, r.radio_id) = :radio AND l.removed_at IS NULL AND j.closed_at IS NULL AND j.job_id <> :job)",
        )?
        .query_row(named_params! { ":radio": radio, ":job": job }, |row| row.get(0))?;
    Ok(awaited)
}
