//! What the search knows of each car: its terms and its pieces, written anew whenever the car changes.

use super::StoreError;
use super::records::OF_VEHICLE;
use crate::domain::{Id, fold, phone, plate, vin};
use crate::ledger::Act;
use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

/// Rebuilds what the search knows of a car; what it knew of records merged into it goes.
///
/// # Errors
/// Where the disk does not take it.
pub fn index_vehicle(act: &Act<'_>, vehicle: Id) -> Result<(), StoreError> {
    index_at(act.tx(), vehicle, act.hlc())
}

/// Makes the terms of every car again where a migration has thrown them away; its newest visit says how new each is.
///
/// # Errors
/// Where the disk does not take it.
pub fn index_all_if_due(conn: &mut Connection) -> Result<(), StoreError> {
    let due: bool = conn.query_row(
        "SELECT NOT EXISTS (SELECT 1 FROM search_terms) AND EXISTS (SELECT 1 FROM vehicles) AS due",
        [],
        |row| row.get("due"),
    )?;
    if !due {
        return Ok(());
    }
    let tx = conn.transaction()?;
    let cars: Vec<(Id, i64)> = tx
        .prepare(
            "SELECT v.vehicle_id, max(v.hlc, coalesce((SELECT max(j.hlc) FROM jobs j WHERE j.vehicle_id = v.vehicle_id), 0)) AS newest
             FROM vehicles v WHERE v.merged_into IS NULL",
        )?
        .query_map([], |row| Ok((row.get("vehicle_id")?, row.get("newest")?)))?
        .collect::<Result<_, _>>()?;
    for (vehicle, newest) in cars {
        index_at(&tx, vehicle, newest)?;
    }
    Ok(tx.commit()?)
}

fn index_at(tx: &Transaction<'_>, vehicle: Id, newest: i64) -> Result<(), StoreError> {
    let mut terms: Vec<(&str, String)> = Vec::new();
    let car = super::get_vehicle(tx, vehicle)?;
    let vehicle = car.id;
    forget_merged(tx, vehicle)?;
    terms.push(("plate", car.plate_key.clone()));
    terms.push(("loose_plate", plate::loose_plate_key(&car.plate_key)));
    for old in super::list_plate_keys(tx, vehicle)? {
        terms.push(("loose_plate", plate::loose_plate_key(&old)));
        if old != car.plate_key {
            terms.push(("old_plate", old));
        }
    }
    if let Some(vin) = &car.vin {
        let key = vin::vin_key(vin);
        terms.push(("vin_tail", key.chars().rev().collect()));
        terms.push(("vin", key));
    }
    let mut other_spellings = Vec::new();
    let mut pairs = Vec::new();
    for (name, number) in list_people_of(tx, vehicle)? {
        terms.extend(words_of(&name).map(|word| ("name", word)));
        pairs.extend(pairs_of(&name).into_iter().map(|pair| ("name_pair", pair)));
        other_spellings.extend(name.split_whitespace().flat_map(fold::other_spellings));
        if let Some(number) = number
            .as_deref()
            .and_then(|number| phone::Phone::read(number).ok())
        {
            terms.extend(number.search_digits().into_iter().map(|digits| ("phone", digits)));
        }
    }
    for unit in super::list_units_in(tx, vehicle)? {
        if let Some(serial) = unit.radio.serial {
            terms.push(("serial", serial));
        }
    }
    // After the names themselves, so that two names still stand side by side for a piece of both.
    terms.extend(other_spellings.into_iter().map(|word| ("name", word)));
    for text in [&car.make, &car.model].into_iter().flatten() {
        terms.extend(words_of(text).map(|word| ("car", word)));
    }
    if let (Some(make), Some(model)) = (&car.make, &car.model) {
        pairs.extend(
            pairs_of(&format!("{make} {model}"))
                .into_iter()
                .map(|pair| ("car_pair", pair)),
        );
    }
    tx.prepare_cached("DELETE FROM search_terms WHERE vehicle_id = :vehicle")?
        .execute(named_params! { ":vehicle": vehicle })?;
    let mut insert = tx.prepare_cached(
        "INSERT OR IGNORE INTO search_terms (kind, term, newest, vehicle_id) VALUES (:kind, :term, :newest, :vehicle)",
    )?;
    for (kind, term) in terms.iter().chain(&pairs) {
        insert.execute(
            named_params! { ":kind": kind, ":term": term, ":newest": -newest, ":vehicle": vehicle },
        )?;
    }
    let text: Vec<&str> = terms
        .iter()
        .filter(|(kind, _)| !matches!(*kind, "vin_tail" | "loose_plate" | "car"))
        .map(|(_, term)| term.as_str())
        .collect();
    index_pieces(tx, vehicle, &text.join(" "))
}

/// Every two words of a name, in either order and in each spelling. Of a very long one only the first words.
fn pairs_of(name: &str) -> Vec<String> {
    let words: Vec<Vec<String>> = name
        .split_whitespace()
        .filter(|word| !fold::fold(word).is_empty())
        .take(4)
        .map(|word| {
            let mut spellings = fold::other_spellings(word);
            spellings.push(fold::fold(word));
            spellings
        })
        .collect();
    let mut pairs = Vec::new();
    for (at, first) in words.iter().enumerate() {
        for second in words.iter().enumerate().filter(|(other, _)| *other != at) {
            for one in first {
                pairs.extend(second.1.iter().map(|other| format!("{one} {other}")));
            }
        }
    }
    pairs
}

/// The words of a name or a model, folded.
fn words_of(text: &str) -> impl Iterator<Item = String> {
    let words: Vec<String> = fold::fold(text).split(' ').map(str::to_owned).collect();
    words.into_iter().filter(|word| !word.is_empty())
}

/// A merged car is found once: under its survivor.
fn forget_merged(tx: &Transaction<'_>, survivor: Id) -> Result<(), StoreError> {
    for sql in [
        "DELETE FROM search_terms WHERE vehicle_id IN (SELECT vehicle_id FROM vehicles WHERE merged_into = :survivor)",
        "DELETE FROM search_pieces WHERE rowid IN (SELECT c.search_car FROM search_cars c JOIN vehicles v USING (vehicle_id)
           WHERE v.merged_into = :survivor)",
        "DELETE FROM search_cars WHERE vehicle_id IN (SELECT vehicle_id FROM vehicles WHERE merged_into = :survivor)",
    ] {
        tx.prepare_cached(sql)?
            .execute(named_params! { ":survivor": survivor })?;
    }
    Ok(())
}

fn index_pieces(tx: &Transaction<'_>, vehicle: Id, text: &str) -> Result<(), StoreError> {
    let known: Option<i64> = tx
        .prepare_cached("SELECT search_car FROM search_cars WHERE vehicle_id = :vehicle")?
        .query_row(named_params! { ":vehicle": vehicle }, |row| row.get("search_car"))
        .optional()?;
    let car = match known {
        Some(car) => {
            tx.prepare_cached("DELETE FROM search_pieces WHERE rowid = :car")?
                .execute(named_params! { ":car": car })?;
            car
        }
        None => tx
            .prepare_cached("INSERT INTO search_cars (vehicle_id) VALUES (:vehicle)")?
            .insert(named_params! { ":vehicle": vehicle })?,
    };
    tx.prepare_cached("INSERT INTO search_pieces (rowid, text) VALUES (:car, :text)")?
        .execute(named_params! { ":car": car, ":text": text })?;
    Ok(())
}

/// Everybody tied to the car, under every name and number they were written down with.
fn list_people_of(conn: &Connection, vehicle: Id) -> Result<Vec<(String, Option<String>)>, StoreError> {
    let sql = format!(
        "SELECT raw.name, raw.phone FROM party_roles r JOIN parties raw USING (party_id)
         WHERE r.vehicle_id IN {OF_VEHICLE} AND r.withdrawn_hlc IS NULL
         UNION SELECT now.name, now.phone FROM party_roles r JOIN party_records now ON now.record_id = r.party_id
         WHERE r.vehicle_id IN {OF_VEHICLE} AND r.withdrawn_hlc IS NULL"
    );
    let people = conn
        .prepare_cached(&sql)?
        .query_map(named_params! { ":vehicle": vehicle }, |row| {
            Ok((row.get("name")?, row.get("phone")?))
        })?
        .collect::<Result<_, _>>()?;
    Ok(people)
}
