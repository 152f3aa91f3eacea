//! Cars, their plates over time, and their odometers.

use super::StoreError;
use crate::domain::Id;
use crate::ledger::Act;
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
        })
    }
}

/// One car.
///
/// # Errors
/// `NotFound` where the id is no car's.
pub fn get_vehicle(conn: &Connection, id: Id) -> Result<VehicleRow, StoreError> {
    conn.prepare_cached(
        "SELECT v.vehicle_id, v.make, v.model, v.year, v.vin, p.plate, p.plate_key, p.country
         FROM vehicles v JOIN plate_assignments p USING (vehicle_id)
         WHERE v.vehicle_id = :id ORDER BY p.hlc DESC LIMIT 1",
    )?
    .query_row(named_params! { ":id": id }, VehicleRow::from_row)
    .optional()?
    .ok_or(StoreError::NotFound)
}

/// The newest car that wears exactly this plate now.
///
/// # Errors
/// Where the file cannot be read.
pub fn find_vehicle_by_plate(conn: &Connection, plate_key: &str) -> Result<Option<VehicleRow>, StoreError> {
    Ok(conn
        .prepare_cached(
            "SELECT v.vehicle_id, v.make, v.model, v.year, v.vin, p.plate, p.plate_key, p.country
             FROM plate_assignments p JOIN vehicles v USING (vehicle_id)
             WHERE p.plate_key = :key
               AND NOT EXISTS (SELECT 1 FROM plate_assignments later WHERE later.vehicle_id = p.vehicle_id AND later.hlc > p.hlc)
             ORDER BY p.hlc DESC LIMIT 1",
        )?
        .query_row(named_params! { ":key": plate_key }, VehicleRow::from_row)
        .optional()?)
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

/// Writes what was learnt about the car: maker, model, year, VIN (mutable, last writer wins).
///
/// # Errors
/// Where the disk does not take it.
pub fn update_vehicle(act: &Act<'_>, vehicle: &VehicleRow) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached("UPDATE vehicles SET vin_hlc = CASE WHEN vin IS :vin THEN vin_hlc ELSE :hlc END,
               make = :make, model = :model, year = :year, vin = :vin, hlc = :hlc WHERE vehicle_id = :id")?
        .execute(named_params! { ":id": vehicle.id, ":make": vehicle.make, ":model": vehicle.model, ":year": vehicle.year,
            ":vin": vehicle.vin, ":hlc": act.hlc() })?;
    Ok(())
}

/// Every plate the car wore before the present one.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_old_plates(conn: &Connection, vehicle: Id) -> Result<Vec<String>, StoreError> {
    let keys = conn
        .prepare_cached("SELECT DISTINCT plate_key FROM plate_assignments WHERE vehicle_id = :id")?
        .query_map(named_params! { ":id": vehicle }, |row| row.get("plate_key"))?
        .collect::<Result<_, _>>()?;
    Ok(keys)
}

/// When the plate, the VIN or the owner of a car last changed, as an `hlc`: a check made before that proves nothing.
///
/// # Errors
/// Where the file cannot be read.
pub fn newest_identity_change(conn: &Connection, vehicle: Id) -> Result<i64, StoreError> {
    Ok(conn
        .prepare_cached(
            "SELECT max(coalesce((SELECT max(hlc) FROM plate_assignments WHERE vehicle_id = :id), 0),
                        coalesce((SELECT max(hlc) FROM party_roles WHERE vehicle_id = :id AND role = 'owner'), 0),
                        coalesce((SELECT vin_hlc FROM vehicles WHERE vehicle_id = :id), 0)) AS newest",
        )?
        .query_row(named_params! { ":id": vehicle }, |row| row.get("newest"))?)
}

/// The last reading of the odometer, in km.
///
/// # Errors
/// Where the file cannot be read.
pub fn find_last_km(conn: &Connection, vehicle: Id) -> Result<Option<i64>, StoreError> {
    Ok(conn
        .prepare_cached("SELECT km FROM odometer_readings WHERE vehicle_id = :id ORDER BY hlc DESC LIMIT 1")?
        .query_row(named_params! { ":id": vehicle }, |row| row.get("km"))
        .optional()?)
}

/// Writes a reading of the odometer.
///
/// # Errors
/// Where the disk does not take it.
pub fn insert_km(act: &Act<'_>, row_id: Id, vehicle: Id, km: i64) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached(
            "INSERT INTO odometer_readings (odometer_reading_id, vehicle_id, km, at, hlc, act_id)
             VALUES (:id, :vehicle, :km, :at, :hlc, :act)",
        )?
        .execute(
            named_params! { ":id": row_id, ":vehicle": vehicle, ":km": km, ":at": super::instant(act.at()),
            ":hlc": act.hlc(), ":act": act.id() },
        )?;
    Ok(())
}
