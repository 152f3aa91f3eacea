//! One car, person or radio written down twice: where `merged_into` is followed for one record. For many at once `board.rs` does it.
//!
//! Invariants: a survivor is never merged itself, so one step leads to it; a merged row keeps everything that hangs on it, and reads
//! of the survivor see the rows of all its records together.

use super::StoreError;
use crate::domain::Id;
use crate::ledger::Act;
use rusqlite::{Connection, named_params};

/// The rows that are one car, for `… IN` behind a car's column: itself and every row merged into it. `:vehicle` is the survivor.
pub(super) const OF_VEHICLE: &str =
    "(SELECT :vehicle UNION ALL SELECT vehicle_id FROM vehicles WHERE merged_into = :vehicle)";

/// The rows that are one party. `:party` is the survivor.
pub(super) const OF_PARTY: &str =
    "(SELECT :party UNION ALL SELECT party_id FROM parties WHERE merged_into = :party)";

/// The rows that are one radio. `:radio` is the survivor.
pub(super) const OF_RADIO: &str =
    "(SELECT :radio UNION ALL SELECT radio_id FROM radios WHERE merged_into = :radio)";

/// Every row that is this radio: the survivor first, then those merged into it.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_radio_records(conn: &Connection, radio: Id) -> Result<Vec<Id>, StoreError> {
    let mut records = vec![radio];
    let mut statement =
        conn.prepare_cached("SELECT radio_id FROM radios WHERE merged_into = :radio ORDER BY radio_id")?;
    for record in statement.query_map(named_params! { ":radio": radio }, |row| row.get("radio_id"))? {
        records.push(record?);
    }
    Ok(records)
}

/// The row that stands for a car now: itself, or the one it was merged into.
///
/// # Errors
/// `NotFound` where the id is no car's.
pub fn surviving_vehicle(conn: &Connection, id: Id) -> Result<Id, StoreError> {
    Ok(conn
        .prepare_cached("SELECT vehicle_id FROM vehicle_records WHERE record_id = :id")?
        .query_row(named_params! { ":id": id }, |row| row.get("vehicle_id"))?)
}

/// `from` and everything merged into it is `into` from now on, and its jobs go there. What hangs on it otherwise stays.
///
/// # Errors
/// Where the disk does not take it.
pub fn merge_vehicle(act: &Act<'_>, from: Id, into: Id) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached(
            "UPDATE vehicles SET merged_into = :into, hlc = :hlc WHERE vehicle_id = :from OR merged_into = :from",
        )?
        .execute(named_params! { ":from": from, ":into": into, ":hlc": act.hlc() })?;
    // The search box and the board look up cars by their open jobs; a job's `hlc` stays, it is the order of the visits.
    act.tx()
        .prepare_cached("UPDATE jobs SET vehicle_id = :into WHERE vehicle_id = :from")?
        .execute(named_params! { ":from": from, ":into": into })?;
    Ok(())
}

/// `from` and everything merged into it is `into` from now on.
///
/// # Errors
/// Where the disk does not take it.
pub fn merge_party(act: &Act<'_>, from: Id, into: Id) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached(
            "UPDATE parties SET merged_into = :into, hlc = :hlc WHERE party_id = :from OR merged_into = :from",
        )?
        .execute(named_params! { ":from": from, ":into": into, ":hlc": act.hlc() })?;
    Ok(())
}

/// `from` and everything merged into it is `into` from now on; its facts are read together with those of `into`.
///
/// # Errors
/// Where the disk does not take it.
pub fn merge_radio(act: &Act<'_>, from: Id, into: Id) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached(
            "UPDATE radios SET merged_into = :into, hlc = :hlc WHERE radio_id = :from OR merged_into = :from",
        )?
        .execute(named_params! { ":from": from, ":into": into, ":hlc": act.hlc() })?;
    Ok(())
}
