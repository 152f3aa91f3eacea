//! What the one search box looks through: prefixes in a B-tree from the first character on, pieces from the middle from the third.
//!
//! Ranked by class, never by bm25: on a million rows a common name takes bm25 75 to 170 ms (SCREENS.md). Both tables are rebuilt
//! from the rows of a car whenever the car changes, so they never hold anything else.

use super::StoreError;
use super::records::OF_VEHICLE;
use crate::domain::{Id, fold, phone, plate, vin};
use crate::ledger::Act;
use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

/// Why a car was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FoundBy {
    /// The plate it wears.
    Plate,
    /// A plate it wore.
    OldPlate,
    /// Its VIN, from the beginning, the end or the middle.
    Vin,
    /// The name of its owner or driver.
    Name,
    /// Their phone.
    Phone,
    /// The serial of its radio.
    Serial,
    /// The number of a job.
    JobNumber,
    /// The tag on its keys.
    KeyTag,
    /// Its make or model.
    Car,
}

impl FoundBy {
    fn of_kind(kind: &str) -> Self {
        match kind {
            "plate" | "loose_plate" => Self::Plate,
            "car" => Self::Car,
            "old_plate" => Self::OldPlate,
            "vin" | "vin_tail" => Self::Vin,
            "name" => Self::Name,
            "phone" => Self::Phone,
            _ => Self::Serial,
        }
    }
}

/// A typed search, read in every way it can be meant.
pub struct Query {
    /// As a plate, VIN or serial: upper ASCII without blanks.
    pub key: String,
    /// As a plate, with the signs that are taken for each other made one.
    pub loose: String,
    /// As words of a name, folded.
    pub words: Vec<String>,
    /// As the digits of a phone.
    pub digits: String,
    /// As typed, folded, for pieces from the middle.
    pub piece: String,
    /// The keyed digest of the key, for a sensitive serial typed whole.
    pub serial_digest: [u8; 32],
}

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
    for (name, number) in list_people_of(tx, vehicle)? {
        terms.extend(words_of(&name).map(|word| ("name", word)));
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
    tx.prepare_cached("DELETE FROM search_terms WHERE vehicle_id = :vehicle")?
        .execute(named_params! { ":vehicle": vehicle })?;
    let mut insert = tx.prepare_cached(
        "INSERT OR IGNORE INTO search_terms (kind, term, newest, vehicle_id) VALUES (:kind, :term, :newest, :vehicle)",
    )?;
    for (kind, term) in &terms {
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

/// The hits so far: each car once, at most as many as fit.
struct Hits {
    found: Vec<(Id, FoundBy)>,
    limit: usize,
}

impl Hits {
    fn add(&mut self, ids: impl IntoIterator<Item = Id>, by: FoundBy) {
        for id in ids {
            if !self.is_full() && !self.found.iter().any(|(known, _)| *known == id) {
                self.found.push((id, by));
            }
        }
    }

    fn is_full(&self) -> bool {
        self.found.len() >= self.limit
    }
}

/// The cars a typed text may mean, best first, each once, at most `limit` of them.
///
/// Classes in order: the exact plate · cars that are here now · plates, old plates, VINs, phones, names, serials that begin so ·
/// pieces from the middle.
///
/// # Errors
/// Where the file cannot be read.
pub fn find_vehicles(
    conn: &Connection,
    query: &Query,
    limit: usize,
) -> Result<Vec<(Id, FoundBy)>, StoreError> {
    let mut hits = Hits {
        found: Vec::with_capacity(limit),
        limit,
    };
    let reversed: String = query.key.chars().rev().collect();
    let kinds = kinds_of(query, &reversed);
    let second_word = query.words.get(1).map(String::as_str);

    hits.add(by_exact_plate(conn, &query.key)?, FoundBy::Plate);
    hits.add(by_job_number(conn, &query.key)?, FoundBy::JobNumber);
    hits.add(by_key_tag(conn, &query.key)?, FoundBy::KeyTag);
    for (kind, text) in &kinds {
        let ids = match second_word.filter(|_| goes_by_words(kind)) {
            Some(second) => open_by_two_words(conn, kind, text, second)?,
            None => open_by_term(conn, kind, text)?,
        };
        hits.add(ids, FoundBy::of_kind(kind));
    }
    for (kind, text) in &kinds {
        if hits.is_full() {
            break;
        }
        let ids = match second_word.filter(|_| goes_by_words(kind)) {
            Some(second) => by_two_words(conn, kind, text, second, limit)?,
            None => by_term(conn, kind, text, limit)?,
        };
        hits.add(ids, FoundBy::of_kind(kind));
    }
    hits.add(by_serial_digest(conn, &query.serial_digest)?, FoundBy::Serial);
    if !hits.is_full() && query.piece.chars().count() >= 3 {
        for id in by_piece(conn, query, limit)? {
            hits.add([id], what_holds_the_piece(conn, id, query)?);
        }
    }
    Ok(hits.found)
}

/// Of these two typed words are two words of the same car.
fn goes_by_words(kind: &str) -> bool {
    matches!(kind, "name" | "car")
}

/// Which kinds of term the text can mean at all, each with the text to look for.
fn kinds_of<'a>(query: &'a Query, reversed: &'a str) -> Vec<(&'static str, &'a str)> {
    let signs = query.key.chars().count();
    let mut kinds = Vec::new();
    if signs >= 1 {
        kinds.extend([("plate", query.key.as_str()), ("old_plate", query.key.as_str())]);
    }
    if signs >= 3 {
        kinds.extend([("vin_tail", reversed), ("vin", query.key.as_str())]);
    }
    if query.digits.len() >= 3 {
        kinds.push(("phone", query.digits.as_str()));
    }
    if let Some(first) = query.words.first() {
        kinds.push(("name", first.as_str()));
    }
    if signs >= 4 {
        kinds.push(("serial", query.key.as_str()));
    }
    // Last, and not from the first sign on: what is merely like a plate, and what half the yard drives.
    if signs >= 3 {
        kinds.push(("loose_plate", query.loose.as_str()));
        kinds.extend(query.words.first().map(|first| ("car", first.as_str())));
    }
    kinds
}

/// The end of the range of all terms that begin with a text.
fn after_prefix(text: &str) -> String {
    format!("{text}\u{10FFFF}")
}

fn ids(
    statement: &mut rusqlite::CachedStatement<'_>,
    params: &[(&str, &dyn rusqlite::ToSql)],
) -> Result<Vec<Id>, StoreError> {
    let ids = statement
        .query_map(params, |row| row.get("vehicle_id"))?
        .collect::<Result<_, _>>()?;
    Ok(ids)
}

fn by_exact_plate(conn: &Connection, key: &str) -> Result<Vec<Id>, StoreError> {
    ids(
        &mut conn.prepare_cached("SELECT vehicle_id FROM search_terms WHERE kind = 'plate' AND term = :key ORDER BY newest LIMIT 5")?,
        named_params! { ":key": key },
    )
}

/// A number stays that of its job: whoever holds an old sheet finds the car by it.
fn by_job_number(conn: &Connection, key: &str) -> Result<Vec<Id>, StoreError> {
    ids(
        &mut conn.prepare_cached(
            "SELECT vehicle_id FROM jobs WHERE number = :key ORDER BY closed_at IS NOT NULL, hlc DESC LIMIT 5",
        )?,
        named_params! { ":key": key },
    )
}

/// A tag means the keys that hang there now: `k 5` and `K-5` are one tag.
fn by_key_tag(conn: &Connection, key: &str) -> Result<Vec<Id>, StoreError> {
    ids(
        &mut conn.prepare_cached(
            "SELECT vehicle_id FROM jobs
             WHERE closed_at IS NULL AND key_tag <> '' AND upper(replace(replace(replace(key_tag, ' ', ''), '-', ''), '.', '')) = :key
             ORDER BY hlc DESC",
        )?,
        named_params! { ":key": key },
    )
}

/// The few open jobs come first, each car's few terms after them: never the many terms that begin so.
fn open_by_term(conn: &Connection, kind: &str, text: &str) -> Result<Vec<Id>, StoreError> {
    ids(
        &mut conn.prepare_cached(
            "SELECT DISTINCT j.vehicle_id FROM jobs j CROSS JOIN search_terms t ON t.vehicle_id = j.vehicle_id
             WHERE j.closed_at IS NULL AND t.kind = :kind AND t.term >= :text AND t.term < :after ORDER BY t.newest LIMIT 20",
        )?,
        named_params! { ":kind": kind, ":text": text, ":after": after_prefix(text) },
    )
}

/// Two words are two words of one car's people: the first alone may be half the street.
fn open_by_two_words(
    conn: &Connection,
    kind: &str,
    first: &str,
    second: &str,
) -> Result<Vec<Id>, StoreError> {
    ids(
        &mut conn.prepare_cached(
            "SELECT DISTINCT j.vehicle_id FROM jobs j
             CROSS JOIN search_terms a ON a.vehicle_id = j.vehicle_id CROSS JOIN search_terms b ON b.vehicle_id = j.vehicle_id
             WHERE j.closed_at IS NULL AND a.kind = :kind AND a.term >= :first AND a.term < :after_first
               AND b.kind = :kind AND b.term >= :second AND b.term < :after_second
             ORDER BY a.newest LIMIT 20",
        )?,
        named_params! { ":kind": kind, ":first": first, ":after_first": after_prefix(first), ":second": second,
            ":after_second": after_prefix(second) },
    )
}

/// One sign matches a large part of all cars: then the order of the index is the order shown, and nothing is sorted. Longer texts
/// show the newest cars first, out of the first two thousand terms that begin so.
fn by_term(conn: &Connection, kind: &str, text: &str, limit: usize) -> Result<Vec<Id>, StoreError> {
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let sql = if text.chars().nth(1).is_none() {
        "SELECT vehicle_id FROM search_terms WHERE kind = :kind AND term >= :text AND term < :after ORDER BY term, newest LIMIT :limit"
    } else {
        "SELECT vehicle_id FROM (SELECT vehicle_id, newest FROM search_terms
           WHERE kind = :kind AND term >= :text AND term < :after ORDER BY term LIMIT 2000)
         ORDER BY newest LIMIT :limit"
    };
    ids(
        &mut conn.prepare_cached(sql)?,
        named_params! { ":kind": kind, ":text": text, ":after": after_prefix(text), ":limit": limit },
    )
}

/// The longer word is looked up first: it matches fewer cars.
fn by_two_words(
    conn: &Connection,
    kind: &str,
    first: &str,
    second: &str,
    limit: usize,
) -> Result<Vec<Id>, StoreError> {
    let (first, second) = if second.len() > first.len() {
        (second, first)
    } else {
        (first, second)
    };
    ids(
        &mut conn.prepare_cached(
            "SELECT DISTINCT a.vehicle_id FROM search_terms a CROSS JOIN search_terms b ON b.vehicle_id = a.vehicle_id
             WHERE a.kind = :kind AND a.term >= :first AND a.term < :after_first
               AND b.kind = :kind AND b.term >= :second AND b.term < :after_second
             ORDER BY a.newest LIMIT :limit",
        )?,
        named_params! { ":kind": kind, ":first": first, ":after_first": after_prefix(first), ":second": second,
            ":after_second": after_prefix(second), ":limit": i64::try_from(limit).unwrap_or(i64::MAX) },
    )
}

fn by_serial_digest(conn: &Connection, digest: &[u8; 32]) -> Result<Vec<Id>, StoreError> {
    ids(
        &mut conn.prepare_cached(
            "SELECT v.vehicle_id FROM radios r JOIN unit_facts f USING (radio_id)
               JOIN vehicle_records v ON v.record_id = f.vehicle_id
             WHERE r.serial_digest = :digest AND f.what = 'fitted' ORDER BY f.hlc DESC LIMIT 1",
        )?,
        named_params! { ":digest": digest },
    )
}

/// The cars that carry exactly this term, the newest first: who has the same VIN, who wears the same plate.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_vehicles_with_term(conn: &Connection, kind: &str, term: &str) -> Result<Vec<Id>, StoreError> {
    ids(
        &mut conn.prepare_cached(
            "SELECT vehicle_id FROM search_terms WHERE kind = :kind AND term = :term ORDER BY newest LIMIT 10",
        )?,
        named_params! { ":kind": kind, ":term": term },
    )
}

/// A phrase in quotes: whatever was typed is text to FTS5, never syntax. `23 ab` is looked for as a piece of a name and, without
/// its blank, as a piece of a plate, VIN or serial.
fn by_piece(conn: &Connection, query: &Query, limit: usize) -> Result<Vec<Id>, StoreError> {
    let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let mut phrase = quoted(&query.piece);
    if query.key.chars().count() >= 3 && !query.piece.eq_ignore_ascii_case(&query.key) {
        phrase = format!("{phrase} OR {}", quoted(&query.key));
    }
    ids(
        &mut conn.prepare_cached(
            "SELECT c.vehicle_id FROM search_pieces p JOIN search_cars c ON c.search_car = p.rowid
             WHERE search_pieces MATCH :phrase ORDER BY p.rowid DESC LIMIT :limit",
        )?,
        named_params! { ":phrase": phrase, ":limit": i64::try_from(limit).unwrap_or(i64::MAX) },
    )
}

/// Which of a car's terms the piece stands in; a piece that reaches over two words is one of a name.
fn what_holds_the_piece(conn: &Connection, vehicle: Id, query: &Query) -> Result<FoundBy, StoreError> {
    let kind: Option<String> = conn
        .prepare_cached(
            "SELECT kind FROM search_terms WHERE vehicle_id = :vehicle AND kind NOT IN ('vin_tail', 'loose_plate', 'car')
               AND (instr(term, :piece) > 0 OR (:key <> '' AND instr(term, :key) > 0)) LIMIT 1",
        )?
        .query_row(
            named_params! { ":vehicle": vehicle, ":piece": query.piece, ":key": query.key },
            |row| row.get("kind"),
        )
        .optional()?;
    Ok(kind.map_or(FoundBy::Name, |kind| FoundBy::of_kind(&kind)))
}
