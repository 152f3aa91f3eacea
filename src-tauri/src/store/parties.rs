//! People and firms tied to cars. Personal data stands here and nowhere else.

use super::StoreError;
use super::records::OF_VEHICLE;
use crate::domain::{Id, Language};
use crate::ledger::Act;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// A party.
#[derive(Clone)]
pub struct PartyRow {
    /// Its id.
    pub id: Id,
    /// Its name, as typed.
    pub name: String,
    /// Its name as search compares it.
    pub name_folded: String,
    /// Its phone, as shown.
    pub phone: Option<String>,
    /// Its phone, as search compares it.
    pub phone_key: Option<String>,
    /// Since when this number is on file: a call back counts only on an old one.
    pub phone_since: Option<DateTime<Utc>>,
    /// The customer's language.
    pub language: Language,
}

impl PartyRow {
    pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("party_id")?,
            name: row.get("name")?,
            name_folded: row.get("name_folded")?,
            phone: row.get("phone")?,
            phone_key: row.get("phone_key")?,
            phone_since: super::maybe_instant(row, "phone_since")?,
            language: super::word(row, "language", Language::from_word)?,
        })
    }
}

/// The columns of a party, of `party_records p`.
pub(super) const PARTY_COLUMNS: &str =
    "p.party_id, p.name, p.name_folded, p.phone, p.phone_key, p.phone_since, p.language";

/// The roles a party can hold for a car.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartyRole {
    /// Owns it.
    Owner,
    /// Brought it.
    Driver,
    /// Pays for its jobs.
    Payer,
    /// Is asked for its code.
    Contact,
}

impl PartyRole {
    fn word(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Driver => "driver",
            Self::Payer => "payer",
            Self::Contact => "contact",
        }
    }

    pub(super) fn from_word(word: &str) -> Option<Self> {
        [Self::Owner, Self::Driver, Self::Payer, Self::Contact]
            .into_iter()
            .find(|role| role.word() == word)
    }
}

/// One party; of a merged one the survivor.
///
/// # Errors
/// `NotFound` where the id is nobody's.
pub fn get_party(conn: &Connection, id: Id) -> Result<PartyRow, StoreError> {
    let sql = format!("SELECT {PARTY_COLUMNS} FROM party_records p WHERE p.record_id = :id");
    conn.prepare_cached(&sql)?
        .query_row(named_params! { ":id": id }, PartyRow::from_row)
        .optional()?
        .ok_or(StoreError::NotFound)
}

/// The present holder of a role for a car.
///
/// # Errors
/// Where the file cannot be read.
pub fn find_party_of(
    conn: &Connection,
    vehicle: Id,
    role: PartyRole,
) -> Result<Option<PartyRow>, StoreError> {
    let sql = format!(
        "SELECT {PARTY_COLUMNS} FROM party_roles r JOIN party_records p ON p.record_id = r.party_id
         WHERE r.vehicle_id IN {OF_VEHICLE} AND r.role = :role AND r.withdrawn_hlc IS NULL ORDER BY r.hlc DESC LIMIT 1"
    );
    Ok(conn
        .prepare_cached(&sql)?
        .query_row(
            named_params! { ":vehicle": vehicle, ":role": role.word() },
            PartyRow::from_row,
        )
        .optional()?)
}

/// Who held a role of a car, and from when to when.
pub struct RolePeriod {
    /// The party.
    pub party: Id,
    /// Since when.
    pub since: DateTime<Utc>,
    /// Until when; nothing for the present holder.
    pub until: Option<DateTime<Utc>>,
}

/// Everybody who held a role of a car, oldest first: each until the next one took it.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_role_periods(
    conn: &Connection,
    vehicle: Id,
    role: PartyRole,
) -> Result<Vec<RolePeriod>, StoreError> {
    // The clock's milliseconds are the upper part of an `hlc`.
    let at = |hlc: i64| DateTime::from_timestamp_millis(hlc >> 16).unwrap_or_default();
    let rows = conn
        .prepare_cached(
            "SELECT party_id, hlc, lead(hlc) OVER (ORDER BY hlc) AS next FROM party_roles
             WHERE vehicle_id = :vehicle AND role = :role AND withdrawn_hlc IS NULL ORDER BY hlc",
        )?
        .query_map(
            named_params! { ":vehicle": vehicle, ":role": role.word() },
            |row| {
                Ok(RolePeriod {
                    party: row.get("party_id")?,
                    since: at(row.get("hlc")?),
                    until: row.get::<_, Option<i64>>("next")?.map(at),
                })
            },
        )?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// A party already tied to the car under this folded name: the same person is not written down twice.
///
/// # Errors
/// Where the file cannot be read.
pub fn find_party_named(
    conn: &Connection,
    vehicle: Id,
    folded: &str,
) -> Result<Option<PartyRow>, StoreError> {
    let sql = format!(
        "SELECT {PARTY_COLUMNS} FROM party_roles r JOIN party_records p ON p.record_id = r.party_id
         WHERE r.vehicle_id IN {OF_VEHICLE} AND p.name_folded = :folded AND r.withdrawn_hlc IS NULL ORDER BY r.hlc DESC LIMIT 1"
    );
    Ok(conn
        .prepare_cached(&sql)?
        .query_row(
            named_params! { ":vehicle": vehicle, ":folded": folded },
            PartyRow::from_row,
        )
        .optional()?)
}

/// Writes a new party.
///
/// # Errors
/// Where the disk does not take it.
pub fn insert_party(act: &Act<'_>, party: &PartyRow) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached(
            "INSERT INTO parties (party_id, name, name_folded, phone, phone_key, phone_since, language, hlc, act_id)
             VALUES (:id, :name, :folded, :phone, :phone_key, :since, :language, :hlc, :act)",
        )?
        .execute(named_params! { ":id": party.id, ":name": party.name, ":folded": party.name_folded,
            ":phone": party.phone, ":phone_key": party.phone_key, ":since": party.phone_since.map(super::instant),
            ":language": party.language.word(), ":hlc": act.hlc(), ":act": act.id() })?;
    Ok(())
}

/// Changes a party's phone; a call back to it waits 14 days from now.
///
/// # Errors
/// Where the disk does not take it.
pub fn update_party_phone(act: &Act<'_>, party: Id, shown: &str, key: &str) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached("UPDATE parties SET phone = :phone, phone_key = :key, phone_since = :at, phone_job = NULL, phone_before = NULL,
               phone_before_key = NULL, hlc = :hlc WHERE party_id = :id")?
        .execute(named_params! { ":phone": shown, ":key": key, ":at": super::instant(act.at()), ":hlc": act.hlc(), ":id": party })?;
    Ok(())
}

/// Sets since when a party's phone is on file, where a merge finds a later day.
///
/// # Errors
/// Where the disk does not take it.
pub fn update_party_phone_since(act: &Act<'_>, party: Id, since: DateTime<Utc>) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached("UPDATE parties SET phone_since = :since, hlc = :hlc WHERE party_id = :id")?
        .execute(named_params! { ":since": super::instant(since), ":hlc": act.hlc(), ":id": party })?;
    Ok(())
}

/// Ties a party to a car in a role, from now on.
///
/// # Errors
/// Where the disk does not take it.
pub fn insert_party_role(
    act: &Act<'_>,
    row_id: Id,
    vehicle: Id,
    party: Id,
    role: PartyRole,
) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached(
            "INSERT INTO party_roles (party_role_id, vehicle_id, party_id, role, hlc, act_id)
             VALUES (:id, :vehicle, :party, :role, :hlc, :act)",
        )?
        .execute(
            named_params! { ":id": row_id, ":vehicle": vehicle, ":party": party, ":role": role.word(),
            ":hlc": act.hlc(), ":act": act.id() },
        )?;
    Ok(())
}

/// Changes a party's name: one that was logged by plate and phone alone, or mistyped.
///
/// # Errors
/// Where the disk does not take it.
pub fn update_party_name(act: &Act<'_>, party: Id, name: &str, folded: &str) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached(
            "UPDATE parties SET name = :name, name_folded = :folded, name_job = NULL, name_hlc = :hlc, hlc = :hlc WHERE party_id = :id",
        )?
        .execute(named_params! { ":name": name, ":folded": folded, ":hlc": act.hlc(), ":id": party })?;
    Ok(())
}

/// Changes the language a customer is spoken to in.
///
/// # Errors
/// Where the disk does not take it.
pub fn update_party_language(act: &Act<'_>, party: Id, language: Language) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached("UPDATE parties SET language = :language, hlc = :hlc WHERE party_id = :id")?
        .execute(named_params! { ":language": language.word(), ":hlc": act.hlc(), ":id": party })?;
    Ok(())
}

/// Takes a party's phone away: the number was somebody else's.
///
/// # Errors
/// Where the disk does not take it.
pub fn clear_party_phone(act: &Act<'_>, party: Id) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached(
            "UPDATE parties SET phone = NULL, phone_key = NULL, phone_since = :at, phone_job = NULL, phone_before = NULL,
               phone_before_key = NULL, hlc = :hlc WHERE party_id = :id",
        )?
        .execute(
            named_params! { ":at": super::instant(act.at()), ":hlc": act.hlc(), ":id": party },
        )?;
    Ok(())
}
