//! The workshop's own row and this seat's.

use super::StoreError;
use crate::domain::{Id, Language};
use crate::ledger::Act;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

/// The workshop itself.
#[derive(Clone)]
pub struct WorkshopRow {
    /// Its id, the one in `vault.json`.
    pub id: Id,
    /// Its name, as the papers print it.
    pub name: String,
    /// Its phone, as the papers print it.
    pub phone: String,
    /// Its town.
    pub town: String,
    /// The language of its screens until a person chose one.
    pub language: Language,
    /// Whether this file is a demo: the file itself says so.
    pub demo: bool,
    /// Where copies go beside this computer; empty where nobody named a place.
    pub second_backup_place: String,
}

impl WorkshopRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("workshop_id")?,
            name: row.get("name")?,
            phone: row.get("phone")?,
            town: row.get("town")?,
            language: super::word(row, "language", Language::from_word)?,
            demo: row.get("demo")?,
            second_backup_place: row.get("second_backup_place")?,
        })
    }
}

/// The workshop's row.
///
/// # Errors
/// Where the file cannot be read.
pub fn get_workshop(conn: &Connection) -> Result<WorkshopRow, StoreError> {
    conn.prepare_cached("SELECT workshop_id, name, phone, town, language, demo, second_backup_place FROM workshop WHERE one = 1")?
        .query_row([], WorkshopRow::from_row)
        .optional()?
        .ok_or(StoreError::NotFound)
}

/// Writes the workshop's row, once.
///
/// # Errors
/// Where the disk does not take it.
pub fn insert_workshop(act: &Act<'_>, workshop: &WorkshopRow) -> Result<(), StoreError> {
    act.tx().execute(
        "INSERT INTO workshop (one, workshop_id, name, phone, town, language, demo, opened_at)
         VALUES (1, :id, :name, :phone, :town, :language, :demo, :at)",
        named_params! { ":id": workshop.id, ":name": workshop.name, ":phone": workshop.phone, ":town": workshop.town,
            ":language": workshop.language.word(), ":demo": workshop.demo, ":at": super::instant(act.at()) },
    )?;
    Ok(())
}

/// Sets the workshop's own language.
///
/// # Errors
/// Where the disk does not take it.
pub fn update_workshop_language(act: &Act<'_>, language: Language) -> Result<(), StoreError> {
    act.tx().execute(
        "UPDATE workshop SET language = :language WHERE one = 1",
        named_params! { ":language": language.word() },
    )?;
    Ok(())
}

/// Names the second place for copies.
///
/// # Errors
/// Where the disk does not take it.
pub fn update_backup_place(act: &Act<'_>, folder: &str) -> Result<(), StoreError> {
    act.tx().execute(
        "UPDATE workshop SET second_backup_place = :folder WHERE one = 1",
        named_params! { ":folder": folder },
    )?;
    Ok(())
}

/// Makes this seat, before the first act of a new workshop.
///
/// # Errors
/// Where the disk does not take it.
pub fn insert_seat(conn: &Connection, device: Id, ledger_key: &[u8; 32]) -> Result<(), StoreError> {
    conn.execute(
        "INSERT INTO this_seat (one, device_id, letter, seq, mac, hlc, next_job_number, ledger_key)
         VALUES (1, :device, 'A', 0, zeroblob(32), 0, 1, :key)",
        named_params! { ":device": device, ":key": ledger_key },
    )?;
    Ok(())
}

/// A file that goes on from a copy is another device from here on. Only this act's own line still bears the old id.
///
/// # Errors
/// Where the disk does not take it.
pub fn renew_device(act: &Act<'_>, device: Id) -> Result<(), StoreError> {
    act.tx().execute(
        "UPDATE this_seat SET device_id = :device WHERE one = 1",
        named_params! { ":device": device },
    )?;
    Ok(())
}

/// The next visible job number of this seat: its letter and a running number.
///
/// # Errors
/// Where the disk does not take it.
pub fn take_job_number(tx: &Transaction<'_>) -> Result<String, StoreError> {
    Ok(tx
        .prepare_cached(
            "UPDATE this_seat SET next_job_number = next_job_number + 1 WHERE one = 1
             RETURNING letter || (next_job_number - 1) AS number",
        )?
        .query_row([], |row| row.get("number"))?)
}
