//! The people of the workshop. Their PINs are here as verifiers only.

use super::StoreError;
use crate::domain::{Id, Language, Role};
use crate::ledger::Act;
use crate::vault::PinVerifier;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

/// A person.
#[derive(Clone)]
pub struct PersonRow {
    /// Their id.
    pub id: Id,
    /// Their name.
    pub name: String,
    /// Their initials, as states and papers show them.
    pub initials: String,
    /// Their roles: a set.
    pub roles: Vec<Role>,
    /// Their language.
    pub language: Language,
    /// Their key slot, where they may open the workshop.
    pub slot: Option<Id>,
    /// Their PIN's verifier.
    pub pin: PinVerifier,
    /// Wrong PINs since the last right one.
    pub wrong_pins: u32,
    /// When the last wrong one was typed.
    pub wrong_pin_at: Option<DateTime<Utc>>,
}

impl PersonRow {
    pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let roles: String = row.get("roles")?;
        Ok(Self {
            id: row.get("person_id")?,
            name: row.get("name")?,
            initials: row.get("initials")?,
            roles: roles.split(' ').filter_map(Role::from_word).collect(),
            language: super::word(row, "language", Language::from_word)?,
            slot: row.get("slot_id")?,
            pin: PinVerifier {
                salt: row.get("pin_salt")?,
                verifier: row.get("pin_verifier")?,
            },
            wrong_pins: row.get("wrong_pins")?,
            wrong_pin_at: super::maybe_instant(row, "wrong_pin_at")?,
        })
    }
}

const COLUMNS: &str =
    "person_id, name, initials, roles, language, slot_id, pin_salt, pin_verifier, wrong_pins, wrong_pin_at";

/// Everybody who still works here, in the order they came.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_people(conn: &Connection) -> Result<Vec<PersonRow>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM people WHERE left_at IS NULL ORDER BY hlc, rowid");
    let people = conn
        .prepare_cached(&sql)?
        .query_map([], PersonRow::from_row)?
        .collect::<Result<_, _>>()?;
    Ok(people)
}

/// Everybody who ever worked here: whoever signed a state years ago has their initials still.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_everybody(conn: &Connection) -> Result<Vec<PersonRow>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM people");
    let people = conn
        .prepare_cached(&sql)?
        .query_map([], PersonRow::from_row)?
        .collect::<Result<_, _>>()?;
    Ok(people)
}

/// One person.
///
/// # Errors
/// `NotFound` where the id is nobody's.
pub fn get_person(conn: &Connection, id: Id) -> Result<PersonRow, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM people WHERE person_id = :id");
    conn.prepare_cached(&sql)?
        .query_row(named_params! { ":id": id }, PersonRow::from_row)
        .optional()?
        .ok_or(StoreError::NotFound)
}

/// Writes a new person.
///
/// # Errors
/// Where the disk does not take it.
pub fn insert_person(act: &Act<'_>, person: &PersonRow) -> Result<(), StoreError> {
    let roles: Vec<&str> = person.roles.iter().map(|role| role.word()).collect();
    act.tx().execute(
        "INSERT INTO people (person_id, name, initials, roles, language, slot_id, pin_salt, pin_verifier, hlc, act_id)
         VALUES (:id, :name, :initials, :roles, :language, :slot, :salt, :verifier, :hlc, :act)",
        named_params! { ":id": person.id, ":name": person.name, ":initials": person.initials, ":roles": roles.join(" "),
            ":language": person.language.word(), ":slot": person.slot, ":salt": person.pin.salt,
            ":verifier": person.pin.verifier, ":hlc": act.hlc(), ":act": act.id() },
    )?;
    Ok(())
}

/// Counts a wrong PIN, or clears the count after a right one.
///
/// # Errors
/// Where the disk does not take it.
pub fn update_wrong_pins(
    tx: &Transaction<'_>,
    person: Id,
    wrong: u32,
    at: Option<DateTime<Utc>>,
) -> Result<(), StoreError> {
    tx.prepare_cached("UPDATE people SET wrong_pins = :wrong, wrong_pin_at = :at WHERE person_id = :id")?
        .execute(named_params! { ":wrong": wrong, ":at": at.map(super::instant), ":id": person })?;
    Ok(())
}

/// Names the key slot that a person's password opens.
///
/// # Errors
/// Where the disk does not take it.
pub fn update_person_slot(act: &Act<'_>, person: Id, slot: Id) -> Result<(), StoreError> {
    act.tx().execute(
        "UPDATE people SET slot_id = :slot WHERE person_id = :id",
        named_params! { ":slot": slot, ":id": person },
    )?;
    Ok(())
}

/// Sets a person's language.
///
/// # Errors
/// Where the disk does not take it.
pub fn update_person_language(
    tx: &Transaction<'_>,
    person: Id,
    language: Language,
) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE people SET language = :language WHERE person_id = :id",
        named_params! { ":language": language.word(), ":id": person },
    )?;
    Ok(())
}
