//! Radios, their sealed codes, and where they sit.

use super::StoreError;
use super::records::{OF_RADIO, OF_VEHICLE};
use crate::domain::facts::ValueDigest;
use crate::domain::{CodeSource, Id, RadioOrigin, UnitKind};
use crate::ledger::Act;
use crate::vault::{EntryPlace, SealedCode};
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// A radio, or another unit with a code.
#[derive(Clone)]
pub struct RadioRow {
    /// Its id.
    pub id: Id,
    /// What it is.
    pub kind: UnitKind,
    /// Maker.
    pub make: Option<String>,
    /// Model.
    pub model: Option<String>,
    /// The serial, where it is not sensitive.
    pub serial: Option<String>,
    /// Whether its serial is as secret as its code.
    pub serial_sensitive: bool,
    /// A sensitive serial, sealed.
    pub serial_sealed: Option<Vec<u8>>,
    /// The keyed digest a sensitive serial is found by.
    pub serial_digest: Option<[u8; 32]>,
    /// Where it comes from.
    pub origin: Option<RadioOrigin>,
    /// The family somebody chose; nothing where it is guessed.
    pub family: Option<String>,
    /// The family that the sealed serial told of when it was typed: a hint like any other, and gone with the serial.
    pub family_told: Option<String>,
}

impl RadioRow {
    /// A radio of which nothing is known yet.
    #[must_use]
    pub fn blank(id: Id, kind: UnitKind) -> Self {
        Self {
            id,
            kind,
            make: None,
            model: None,
            serial: None,
            serial_sensitive: false,
            serial_sealed: None,
            serial_digest: None,
            origin: None,
            family: None,
            family_told: None,
        }
    }

    pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("radio_id")?,
            kind: super::word(row, "kind", UnitKind::from_word)?,
            make: row.get("make")?,
            model: row.get("model")?,
            serial: row.get("serial")?,
            serial_sensitive: row.get("serial_sensitive")?,
            serial_sealed: row.get("serial_sealed")?,
            serial_digest: row.get("serial_digest")?,
            origin: super::maybe_word(row, "origin", RadioOrigin::from_word)?,
            family: row.get("family_id")?,
            family_told: row.get("family_told")?,
        })
    }
}

const COLUMNS: &str = "radio_id, kind, make, model, serial, serial_sensitive, serial_sealed, serial_digest, origin, family_id, family_told";

/// A radio in its present installation.
#[derive(Clone)]
pub struct FittedRadio {
    /// The radio.
    pub radio: RadioRow,
    /// The fact that put it there.
    pub installation: Id,
}

/// One radio; of a merged one the survivor.
///
/// # Errors
/// `NotFound` where the id is no radio's.
pub fn get_radio(conn: &Connection, id: Id) -> Result<RadioRow, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM radio_records WHERE record_id = :id");
    conn.prepare_cached(&sql)?
        .query_row(named_params! { ":id": id }, RadioRow::from_row)
        .optional()?
        .ok_or(StoreError::NotFound)
}

/// The units that sit in a car now, in the order they came. Of two records of one radio the newer installation counts.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_units_in(conn: &Connection, vehicle: Id) -> Result<Vec<FittedRadio>, StoreError> {
    let units = super::list_units(conn, &[vehicle])?;
    Ok(units.into_iter().map(|(_, unit)| unit).collect())
}

/// Every radio that ever sat in a car, in the order they came.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_radios_ever_in(conn: &Connection, vehicle: Id) -> Result<Vec<Id>, StoreError> {
    let sql = format!(
        "SELECT r.radio_id FROM unit_facts f JOIN radio_records r ON r.record_id = f.radio_id
         WHERE f.vehicle_id IN {OF_VEHICLE} AND f.what = 'fitted' GROUP BY r.radio_id ORDER BY min(f.hlc), min(f.rowid)"
    );
    let radios = conn
        .prepare_cached(&sql)?
        .query_map(named_params! { ":vehicle": vehicle }, |row| row.get("radio_id"))?
        .collect::<Result<_, _>>()?;
    Ok(radios)
}

/// Writes a new radio.
///
/// # Errors
/// Where the disk does not take it.
pub fn insert_radio(act: &Act<'_>, radio: &RadioRow, key_version: u32) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached(
            "INSERT INTO radios (radio_id, kind, make, model, serial, serial_sensitive, serial_sealed, serial_digest, origin, family_id, family_told,
               key_version, hlc, act_id)
             VALUES (:id, :kind, :make, :model, :serial, :sensitive, :sealed, :digest, :origin, :family, :told, :key_version, :hlc, :act)",
        )?
        .execute(named_params! { ":id": radio.id, ":kind": radio.kind.word(), ":make": radio.make, ":model": radio.model,
            ":serial": radio.serial, ":sensitive": radio.serial_sensitive, ":sealed": radio.serial_sealed,
            ":digest": radio.serial_digest, ":origin": radio.origin.map(RadioOrigin::word), ":family": radio.family, ":told": radio.family_told,
            ":key_version": key_version, ":hlc": act.hlc(), ":act": act.id() })?;
    Ok(())
}

/// Writes what was learnt about a radio: kind, maker, model, serial, origin, family (mutable, last writer wins).
///
/// # Errors
/// Where the disk does not take it.
pub fn update_radio(act: &Act<'_>, radio: &RadioRow) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached(
            "UPDATE radios SET kind = :kind, make = :make, model = :model, serial = :serial, serial_sensitive = :sensitive,
               serial_sealed = :sealed, serial_digest = :digest, origin = :origin, family_id = :family,
               family_told = :told, hlc = :hlc WHERE radio_id = :id",
        )?
        .execute(named_params! { ":id": radio.id, ":kind": radio.kind.word(), ":make": radio.make, ":model": radio.model,
            ":serial": radio.serial, ":sensitive": radio.serial_sensitive, ":sealed": radio.serial_sealed,
            ":digest": radio.serial_digest, ":origin": radio.origin.map(RadioOrigin::word), ":family": radio.family, ":told": radio.family_told,
            ":hlc": act.hlc() })?;
    Ok(())
}

/// A code entry about to be written.
pub struct NewCodeEntry<'a> {
    /// Where the sealed bytes belong.
    pub place: EntryPlace,
    /// The digits' keyed digest.
    pub value: ValueDigest,
    /// The sealed digits.
    pub sealed: &'a SealedCode,
    /// Where they came from.
    pub source: CodeSource,
    /// Whether the customer wants them kept after this visit.
    pub keep: bool,
}

/// Writes sealed digits.
///
/// # Errors
/// Where the disk does not take them.
pub fn insert_code_entry(act: &Act<'_>, entry: &NewCodeEntry<'_>) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached(
            "INSERT INTO code_entries (code_entry_id, radio_id, value, sealed, key_version, source, keep, hlc, act_id)
             VALUES (:id, :radio, :value, :sealed, :key_version, :source, :keep, :hlc, :act)",
        )?
        .execute(named_params! { ":id": entry.place.entry, ":radio": entry.place.radio, ":value": entry.value.0,
            ":sealed": entry.sealed.0, ":key_version": entry.place.key_version, ":source": entry.source.word(),
            ":keep": entry.keep, ":hlc": act.hlc(), ":act": act.id() })?;
    Ok(())
}

/// The newest sealed digits of a value on a radio, under the record they were sealed for.
///
/// # Errors
/// `NotFound` where they were shredded or never were.
pub fn get_sealed_code(
    conn: &Connection,
    radio: Id,
    value: ValueDigest,
) -> Result<(EntryPlace, SealedCode), StoreError> {
    let sql = format!(
        "SELECT code_entry_id, radio_id, key_version, sealed FROM code_entries
         WHERE radio_id IN {OF_RADIO} AND value = :value AND sealed IS NOT NULL ORDER BY hlc DESC LIMIT 1"
    );
    conn.prepare_cached(&sql)?
        .query_row(named_params! { ":radio": radio, ":value": value.0 }, |row| {
            Ok((
                EntryPlace {
                    entry: row.get("code_entry_id")?,
                    radio: row.get("radio_id")?,
                    key_version: row.get("key_version")?,
                },
                SealedCode(row.get("sealed")?),
            ))
        })
        .optional()?
        .ok_or(StoreError::NotFound)
}

/// The values on a radio that their customer did not want kept, still unshredded. Where the same digits were given twice, the newest
/// word counts.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_values_not_to_keep(conn: &Connection, radio: Id) -> Result<Vec<ValueDigest>, StoreError> {
    let sql = format!(
        "SELECT value FROM code_entries e WHERE radio_id IN {OF_RADIO} AND keep = 0 AND sealed IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM code_entries later WHERE later.radio_id = e.radio_id AND later.value = e.value
                             AND later.hlc > e.hlc)"
    );
    values_of(conn, &sql, radio)
}

/// Every value whose digits are still sealed on a radio, the withdrawn ones too.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_values_sealed(conn: &Connection, radio: Id) -> Result<Vec<ValueDigest>, StoreError> {
    let sql = format!(
        "SELECT value FROM code_entries WHERE radio_id IN {OF_RADIO} AND sealed IS NOT NULL GROUP BY value ORDER BY min(hlc)"
    );
    values_of(conn, &sql, radio)
}

fn values_of(conn: &Connection, sql: &str, radio: Id) -> Result<Vec<ValueDigest>, StoreError> {
    let values = conn
        .prepare_cached(sql)?
        .query_map(named_params! { ":radio": radio }, |row| {
            row.get("value").map(ValueDigest)
        })?
        .collect::<Result<_, _>>()?;
    Ok(values)
}

/// Shreds the sealed bytes of a value on a radio; the row and its digest stay.
///
/// # Errors
/// Where the disk does not take it.
pub fn shred_code(act: &Act<'_>, radio: Id, value: ValueDigest) -> Result<(), StoreError> {
    let sql =
        format!("UPDATE code_entries SET sealed = NULL WHERE radio_id IN {OF_RADIO} AND value = :value");
    act.tx()
        .execute(&sql, named_params! { ":radio": radio, ":value": value.0 })?;
    Ok(())
}

/// Where the newest digits of a value came from, and whether their customer wants them kept.
///
/// # Errors
/// `NotFound` where the value was never entered on the radio.
pub fn get_code_origin(
    conn: &Connection,
    radio: Id,
    value: ValueDigest,
) -> Result<(CodeSource, bool), StoreError> {
    let sql = format!(
        "SELECT source, keep FROM code_entries WHERE radio_id IN {OF_RADIO} AND value = :value ORDER BY hlc DESC LIMIT 1"
    );
    Ok(conn
        .prepare_cached(&sql)?
        .query_row(named_params! { ":radio": radio, ":value": value.0 }, |row| {
            Ok((
                super::word(row, "source", CodeSource::from_word)?,
                row.get("keep")?,
            ))
        })?)
}
