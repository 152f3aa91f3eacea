//! Customers who are on file already: by their name or telephone, and by a few letters of the name.

use super::parties::PARTY_COLUMNS;
use super::{PartyRow, StoreError};
use crate::domain::Id;
use rusqlite::{Connection, named_params};

/// Customers of exactly this folded name, or with exactly this telephone; those of a car in whatever role, once each.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_known_parties(
    conn: &Connection,
    folded: &str,
    phone_key: Option<&str>,
    limit: u32,
) -> Result<Vec<PartyRow>, StoreError> {
    let sql = format!(
        "SELECT DISTINCT {PARTY_COLUMNS} FROM parties raw JOIN party_records p ON p.record_id = raw.party_id
         WHERE (raw.phone_key = :phone AND :phone IS NOT NULL) OR (raw.name_folded = :folded AND :folded <> '')
         ORDER BY p.phone_key IS NOT :phone, p.party_id LIMIT :limit"
    );
    let parties = conn
        .prepare_cached(&sql)?
        .query_map(
            named_params! { ":folded": folded, ":phone": phone_key, ":limit": limit },
            PartyRow::from_row,
        )?
        .collect::<Result<_, _>>()?;
    Ok(parties)
}

/// Customers whose folded name begins so, in the order of the names.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_parties_by_name(
    conn: &Connection,
    begins: &str,
    limit: u32,
) -> Result<Vec<PartyRow>, StoreError> {
    let sql = format!(
        "SELECT DISTINCT {PARTY_COLUMNS} FROM parties raw JOIN party_records p ON p.record_id = raw.party_id
         WHERE raw.name_folded >= :begins AND raw.name_folded < :after ORDER BY raw.name_folded, p.party_id LIMIT :limit"
    );
    let after = format!("{begins}\u{10FFFF}");
    let parties = conn
        .prepare_cached(&sql)?
        .query_map(
            named_params! { ":begins": begins, ":after": after, ":limit": limit },
            PartyRow::from_row,
        )?
        .collect::<Result<_, _>>()?;
    Ok(parties)
}

/// Other customers of the same folded name who have no telephone either, at most ten.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_parties_named_without_phone(
    conn: &Connection,
    folded: &str,
    but: Id,
) -> Result<Vec<PartyRow>, StoreError> {
    let sql = format!(
        "SELECT DISTINCT {PARTY_COLUMNS} FROM parties raw JOIN party_records p ON p.record_id = raw.party_id
         WHERE raw.name_folded = :folded AND raw.phone_key IS NULL AND raw.merged_into IS NULL AND raw.party_id <> :but
         ORDER BY p.party_id LIMIT 10"
    );
    let parties = conn
        .prepare_cached(&sql)?
        .query_map(
            named_params! { ":folded": folded, ":but": but },
            PartyRow::from_row,
        )?
        .collect::<Result<_, _>>()?;
    Ok(parties)
}
