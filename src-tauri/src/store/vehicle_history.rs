//! A car over time: its plates, its people, its odometer; and who may be the same customer twice.

use super::parties::PARTY_COLUMNS;
use super::records::{OF_PARTY, OF_VEHICLE};
use super::{PartyRole, PartyRow, StoreError};
use crate::domain::Id;
use crate::ledger::Act;
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::types::Type;
use rusqlite::{Connection, Row, named_params};

/// A plate as a chapter in a car's life.
#[derive(Clone)]
pub struct PlateRow {
    /// As shown.
    pub plate: String,
    /// Its country; empty where nobody knows.
    pub country: String,
    /// When it was written down.
    pub at: DateTime<Utc>,
}

/// A party in a role, as a chapter in a car's life.
#[derive(Clone)]
pub struct RoleRow {
    /// Who.
    pub party: PartyRow,
    /// As what.
    pub role: PartyRole,
    /// From which local day, where somebody said so.
    pub from_day: Option<NaiveDate>,
    /// When it was written down.
    pub at: DateTime<Utc>,
}

/// The wall clock of an act, from the order of its rows: for display only.
fn wall_time(row: &Row<'_>) -> rusqlite::Result<DateTime<Utc>> {
    let hlc: i64 = row.get("hlc")?;
    DateTime::from_timestamp_millis(hlc >> 16).ok_or_else(|| super::unreadable(Type::Integer))
}

/// The plates of a car, the one on it first.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_plates(conn: &Connection, vehicle: Id) -> Result<Vec<PlateRow>, StoreError> {
    let sql = format!(
        "SELECT plate, country, hlc FROM plate_assignments WHERE vehicle_id IN {OF_VEHICLE} ORDER BY hlc DESC, rowid DESC"
    );
    let plates = conn
        .prepare_cached(&sql)?
        .query_map(named_params! { ":vehicle": vehicle }, |row| {
            Ok(PlateRow {
                plate: row.get("plate")?,
                country: row.get("country")?,
                at: wall_time(row)?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(plates)
}

/// The people of a car in their roles, the newest first.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_roles(conn: &Connection, vehicle: Id) -> Result<Vec<RoleRow>, StoreError> {
    let sql = format!(
        "SELECT {PARTY_COLUMNS}, r.role, r.from_day, r.hlc FROM party_roles r JOIN party_records p ON p.record_id = r.party_id
         WHERE r.vehicle_id IN {OF_VEHICLE} AND r.withdrawn_hlc IS NULL ORDER BY r.hlc DESC, r.rowid DESC"
    );
    let roles = conn
        .prepare_cached(&sql)?
        .query_map(named_params! { ":vehicle": vehicle }, |row| {
            let from_day: Option<String> = row.get("from_day")?;
            Ok(RoleRow {
                party: PartyRow::from_row(row)?,
                role: super::word(row, "role", PartyRole::from_word)?,
                from_day: from_day
                    .map(|day| day.parse().map_err(|_| super::unreadable(Type::Text)))
                    .transpose()?,
                at: wall_time(row)?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(roles)
}

/// The car has another owner, from a local day on.
///
/// # Errors
/// Where the disk does not take it.
pub fn insert_owner(
    act: &Act<'_>,
    row_id: Id,
    vehicle: Id,
    party: Id,
    from_day: NaiveDate,
) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached(
            "INSERT INTO party_roles (party_role_id, vehicle_id, party_id, role, from_day, hlc, act_id)
             VALUES (:id, :vehicle, :party, 'owner', :from_day, :hlc, :act)",
        )?
        .execute(named_params! { ":id": row_id, ":vehicle": vehicle, ":party": party, ":from_day": from_day.to_string(),
            ":hlc": act.hlc(), ":act": act.id() })?;
    Ok(())
}

/// Other customers with this telephone, at most ten.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_parties_with_phone(
    conn: &Connection,
    phone_key: &str,
    but: Id,
) -> Result<Vec<PartyRow>, StoreError> {
    let sql = format!(
        "SELECT DISTINCT {PARTY_COLUMNS} FROM parties raw JOIN party_records p ON p.record_id = raw.party_id
         WHERE raw.phone_key = :key AND raw.merged_into IS NULL AND raw.party_id <> :but ORDER BY p.party_id LIMIT 10"
    );
    let parties = conn
        .prepare_cached(&sql)?
        .query_map(
            named_params! { ":key": phone_key, ":but": but },
            PartyRow::from_row,
        )?
        .collect::<Result<_, _>>()?;
    Ok(parties)
}

/// The cars of a party, in whatever role.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_vehicles_of(conn: &Connection, party: Id) -> Result<Vec<Id>, StoreError> {
    let sql = format!(
        "SELECT DISTINCT v.vehicle_id FROM party_roles r JOIN vehicle_records v ON v.record_id = r.vehicle_id
         WHERE r.party_id IN {OF_PARTY} AND r.withdrawn_hlc IS NULL ORDER BY v.vehicle_id"
    );
    let vehicles = conn
        .prepare_cached(&sql)?
        .query_map(named_params! { ":party": party }, |row| row.get("vehicle_id"))?
        .collect::<Result<_, _>>()?;
    Ok(vehicles)
}
