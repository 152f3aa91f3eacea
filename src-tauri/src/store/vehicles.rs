//! Cars, their plates over time, and their odometers.

use super::StoreError;
use super::records::OF_VEHICLE;
use crate::domain::odometer::Reading;
use crate::domain::{Id, KmReason, Standing};
use crate::ledger::Act;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// A car with the plate it wears now.
#[derive(Clone)]
pub struct VehicleRow {
    /// Its id.
    pub id: Id,
    /// The plate as shown.
    pub plate: String,
    /// The plate as search compares it.
    pub plate_key: String,
    /// The country of the plate; empty where nobody knows.
    pub country: String,
    /// Maker.
    pub make: Option<String>,
    /// Model.
    pub model: Option<String>,
    /// Model year.
    pub year: Option<i32>,
    /// VIN, as typed and normalised.
    pub vin: Option<String>,
    /// Where it stands: comes here, sold, scrapped, put away.
    pub standing: Standing,
}

impl VehicleRow {
    pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("vehicle_id")?,
            plate: row.get("plate")?,
            plate_key: row.get("plate_key")?,
            country: row.get("country")?,
            make: row.get("make")?,
            model: row.get("model")?,
            year: row.get("year")?,
            vin: row.get("vin")?,
            standing: super::word(row, "standing", Standing::from_word)?,
        })
    }
}

/// One car; of a merged one the survivor.
///
/// # Errors
/// `NotFound` where the id is no car's.
pub fn get_vehicle(conn: &Connection, id: Id) -> Result<VehicleRow, StoreError> {
    let survivor = super::surviving_vehicle(conn, id)?;
    let sql = format!(
        "SELECT v.vehicle_id, v.make, v.model, v.year, v.vin, v.standing, p.plate, p.plate_key, p.country
         FROM vehicles v JOIN plate_assignments p ON p.vehicle_id IN {OF_VEHICLE}
         WHERE v.vehicle_id = :vehicle ORDER BY p.hlc DESC LIMIT 1"
    );
    conn.prepare_cached(&sql)?
        .query_row(named_params! { ":vehicle": survivor }, VehicleRow::from_row)
        .optional()?
        .ok_or(StoreError::NotFound)
}

/// The newest car that wears exactly this plate now.
///
/// # Errors
/// Where the file cannot be read.
pub fn find_vehicle_by_plate(conn: &Connection, plate_key: &str) -> Result<Option<VehicleRow>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT v.vehicle_id FROM plate_assignments p JOIN vehicle_records v ON v.record_id = p.vehicle_id
         WHERE p.plate_key = :key ORDER BY p.hlc DESC",
    )?;
    let wore: Vec<Id> = statement
        .query_map(named_params! { ":key": plate_key }, |row| row.get("vehicle_id"))?
        .collect::<Result<_, _>>()?;
    for vehicle in wore {
        let row = get_vehicle(conn, vehicle)?;
        if row.plate_key == plate_key {
            return Ok(Some(row));
        }
    }
    Ok(None)
}

/// Writes a new car and its plate.
///
/// # Errors
/// Where the disk does not take it.
pub fn insert_vehicle(act: &Act<'_>, vehicle: &VehicleRow, plate_row: Id) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached(
            "INSERT INTO vehicles (vehicle_id, make, model, year, vin, vin_hlc, hlc, act_id)
             VALUES (:id, :make, :model, :year, :vin, :hlc, :hlc, :act)",
        )?
        .execute(named_params! { ":id": vehicle.id, ":make": vehicle.make, ":model": vehicle.model, ":year": vehicle.year,
            ":vin": vehicle.vin, ":hlc": act.hlc(), ":act": act.id() })?;
    insert_plate(act, vehicle, plate_row)
}

/// The car wears this plate from now on.
///
/// # Errors
/// Where the disk does not take it.
pub fn insert_plate(act: &Act<'_>, vehicle: &VehicleRow, plate_row: Id) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached(
            "INSERT INTO plate_assignments (plate_assignment_id, vehicle_id, plate, plate_key, country, hlc, act_id)
             VALUES (:id, :vehicle, :plate, :key, :country, :hlc, :act)",
        )?
        .execute(named_params! { ":id": plate_row, ":vehicle": vehicle.id, ":plate": vehicle.plate,
            ":key": vehicle.plate_key, ":country": vehicle.country, ":hlc": act.hlc(), ":act": act.id() })?;
    Ok(())
}

/// Writes what was learnt about the car: maker, model, year, VIN, standing (mutable, last writer wins).
///
/// # Errors
/// Where the disk does not take it.
pub fn update_vehicle(act: &Act<'_>, vehicle: &VehicleRow) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached("UPDATE vehicles SET vin_hlc = CASE WHEN vin IS :vin THEN vin_hlc ELSE :hlc END,
               make_job = iif(make IS :make, make_job, NULL), model_job = iif(model IS :model, model_job, NULL),
               vin_job = iif(vin IS :vin, vin_job, NULL),
               make = :make, model = :model, year = :year, vin = :vin, standing = :standing, hlc = :hlc WHERE vehicle_id = :id")?
        .execute(named_params! { ":id": vehicle.id, ":make": vehicle.make, ":model": vehicle.model, ":year": vehicle.year,
            ":vin": vehicle.vin, ":standing": vehicle.standing.word(), ":hlc": act.hlc() })?;
    Ok(())
}

/// Every plate the car ever wore, as search compares it.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_plate_keys(conn: &Connection, vehicle: Id) -> Result<Vec<String>, StoreError> {
    let sql = format!("SELECT DISTINCT plate_key FROM plate_assignments WHERE vehicle_id IN {OF_VEHICLE}");
    let keys = conn
        .prepare_cached(&sql)?
        .query_map(named_params! { ":vehicle": vehicle }, |row| row.get("plate_key"))?
        .collect::<Result<_, _>>()?;
    Ok(keys)
}

/// When the plate, the VIN, the owner or his name last changed, or another record became this car, as an `hlc`: a check made before
/// that proves nothing.
///
/// # Errors
/// Where the file cannot be read.
pub fn newest_identity_change(conn: &Connection, vehicle: Id) -> Result<i64, StoreError> {
    let sql = format!(
        "SELECT max(coalesce((SELECT max(hlc) FROM plate_assignments WHERE vehicle_id IN {OF_VEHICLE}), 0),
                    coalesce((SELECT max(max(hlc, coalesce(withdrawn_hlc, 0))) FROM party_roles WHERE vehicle_id IN {OF_VEHICLE} AND role = 'owner'), 0),
                    coalesce((SELECT p.name_hlc FROM party_roles r JOIN party_records p ON p.record_id = r.party_id
                              WHERE r.vehicle_id IN {OF_VEHICLE} AND r.role = 'owner' AND r.withdrawn_hlc IS NULL ORDER BY r.hlc DESC LIMIT 1), 0),
                    coalesce((SELECT max(hlc) FROM vehicles WHERE merged_into = :vehicle), 0),
                    coalesce((SELECT vin_hlc FROM vehicles WHERE vehicle_id = :vehicle), 0)) AS newest"
    );
    Ok(conn
        .prepare_cached(&sql)?
        .query_row(named_params! { ":vehicle": vehicle }, |row| row.get("newest"))?)
}

/// The last reading of the odometer, in km.
///
/// # Errors
/// Where the file cannot be read.
pub fn find_last_km(conn: &Connection, vehicle: Id) -> Result<Option<i64>, StoreError> {
    let sql = format!(
        "SELECT km FROM odometer_readings WHERE vehicle_id IN {OF_VEHICLE} ORDER BY hlc DESC LIMIT 1"
    );
    Ok(conn
        .prepare_cached(&sql)?
        .query_row(named_params! { ":vehicle": vehicle }, |row| row.get("km"))
        .optional()?)
}

/// A reading of the odometer as it was kept.
pub struct KmRow {
    /// The reading.
    pub reading: Reading,
    /// When it was read.
    pub at: DateTime<Utc>,
}

/// The newest readings of the odometer, newest first.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_km(conn: &Connection, vehicle: Id, limit: u32) -> Result<Vec<KmRow>, StoreError> {
    let sql = format!(
        "SELECT km, reason, at FROM odometer_readings WHERE vehicle_id IN {OF_VEHICLE}
         ORDER BY hlc DESC, rowid DESC LIMIT :limit"
    );
    let rows = conn
        .prepare_cached(&sql)?
        .query_map(named_params! { ":vehicle": vehicle, ":limit": limit }, |row| {
            Ok(KmRow {
                reading: Reading {
                    km: row.get("km")?,
                    reason: super::maybe_word(row, "reason", KmReason::from_word)?,
                },
                at: super::an_instant(row, "at")?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// Writes a reading of the odometer that grew.
///
/// # Errors
/// Where the disk does not take it.
pub fn insert_km(act: &Act<'_>, row_id: Id, vehicle: Id, km: i64) -> Result<(), StoreError> {
    insert_reading(act, row_id, vehicle, Reading { km, reason: None })
}

/// Writes a reading of the odometer, with the reason where it is below the last one.
///
/// # Errors
/// Where the disk does not take it.
pub fn insert_reading(act: &Act<'_>, row_id: Id, vehicle: Id, reading: Reading) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached(
            "INSERT INTO odometer_readings (odometer_reading_id, vehicle_id, km, reason, at, hlc, act_id)
             VALUES (:id, :vehicle, :km, :reason, :at, :hlc, :act)",
        )?
        .execute(
            named_params! { ":id": row_id, ":vehicle": vehicle, ":km": reading.km,
            ":reason": reading.reason.map(KmReason::word), ":at": super::instant(act.at()),
            ":hlc": act.hlc(), ":act": act.id() },
        )?;
    Ok(())
}
