//! The specialists a shop knows. One that is not asked any more stays, with the day on which that was said.

use super::StoreError;
use crate::domain::Id;
use crate::ledger::Act;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// A specialist. Who they are stands in `parties`.
#[derive(Debug, Clone)]
pub struct SpecialistRow {
    /// The id.
    pub id: Id,
    /// Who, as known now.
    pub party: Id,
    /// Where.
    pub town: String,
    /// Reads the code out of a radio.
    pub reads: bool,
    /// Resets a radio.
    pub resets: bool,
    /// What they ask, from and to, in bani.
    pub price: Option<(i64, i64)>,
    /// Since when nobody asks them any more.
    pub ended_at: Option<DateTime<Utc>>,
}

impl SpecialistRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let low: Option<i64> = row.get("price_low")?;
        let high: Option<i64> = row.get("price_high")?;
        Ok(Self {
            id: row.get("specialist_id")?,
            party: row.get("party_id")?,
            town: row.get("town")?,
            reads: row.get("reads")?,
            resets: row.get("resets")?,
            price: low.zip(high),
            ended_at: super::maybe_instant(row, "ended_at")?,
        })
    }
}

const SPECIALISTS: &str =
    "SELECT s.specialist_id, p.party_id, s.town, s.reads, s.resets, s.price_low, s.price_high, s.ended_at
     FROM specialists s JOIN party_records p ON p.record_id = s.party_id";

/// Every specialist, those who are asked first, by name.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_specialists(conn: &Connection) -> Result<Vec<SpecialistRow>, StoreError> {
    let sql = format!("{SPECIALISTS} ORDER BY s.ended_at IS NOT NULL, p.name_folded, s.hlc");
    let specialists = conn
        .prepare_cached(&sql)?
        .query_map([], SpecialistRow::from_row)?
        .collect::<Result<_, _>>()?;
    Ok(specialists)
}

/// One specialist.
///
/// # Errors
/// Where the file cannot be read.
pub fn find_specialist(conn: &Connection, id: Id) -> Result<Option<SpecialistRow>, StoreError> {
    Ok(conn
        .prepare_cached(&format!("{SPECIALISTS} WHERE s.specialist_id = :id"))?
        .query_row(named_params! { ":id": id }, SpecialistRow::from_row)
        .optional()?)
}

/// Writes a specialist down.
///
/// # Errors
/// Where the disk does not take it.
pub fn insert_specialist(act: &Act<'_>, specialist: &SpecialistRow, by: Id) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached(
            "INSERT INTO specialists (specialist_id, party_id, town, reads, resets, price_low, price_high, at, by, hlc, act_id)
             VALUES (:id, :party, :town, :reads, :resets, :low, :high, :at, :by, :hlc, :act)",
        )?
        .execute(named_params! { ":id": specialist.id, ":party": specialist.party, ":town": specialist.town,
            ":reads": specialist.reads, ":resets": specialist.resets, ":low": specialist.price.map(|price| price.0),
            ":high": specialist.price.map(|price| price.1), ":at": super::instant(act.at()), ":by": by,
            ":hlc": act.hlc(), ":act": act.id() })?;
    Ok(())
}

/// Corrects what is known of a specialist (mutable, last writer wins).
///
/// # Errors
/// Where the disk does not take it.
pub fn update_specialist(act: &Act<'_>, specialist: &SpecialistRow) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached(
            "UPDATE specialists SET party_id = :party, town = :town, reads = :reads, resets = :resets, price_low = :low, price_high = :high,
               ended_at = :ended, hlc = :hlc WHERE specialist_id = :id",
        )?
        .execute(named_params! { ":id": specialist.id, ":party": specialist.party, ":town": specialist.town,
            ":reads": specialist.reads, ":resets": specialist.resets, ":low": specialist.price.map(|price| price.0),
            ":high": specialist.price.map(|price| price.1), ":ended": specialist.ended_at.map(super::instant),
            ":hlc": act.hlc() })?;
    Ok(())
}
