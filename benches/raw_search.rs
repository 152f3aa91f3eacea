//! The statements of a search, prepared by hand and stepped through: what the act `find` is measured against.
//!
//! They are the statements of `store/search.rs` and of the reading of one car (`acts/case.rs`), in the same order, with the same
//! early ends. What is left out is what the act adds: rights, folding, families, code states, replies. Each row is read whole.

use rusqlite::types::Value;
use rusqlite::{CachedStatement, Connection, ToSql, named_params};
use workshop::domain::{fold, phone, plate};

const EXACT: &str =
    "SELECT vehicle_id FROM search_terms WHERE kind = 'plate' AND term = :key ORDER BY newest LIMIT 5";
const NUMBER: &str =
    "SELECT vehicle_id FROM jobs WHERE number = :key ORDER BY closed_at IS NOT NULL, hlc DESC LIMIT 5";
const KEY_TAG: &str = "SELECT vehicle_id FROM jobs
    WHERE closed_at IS NULL AND key_tag <> '' AND upper(replace(replace(replace(key_tag, ' ', ''), '-', ''), '.', '')) = :key
    ORDER BY hlc DESC";
const OPEN_TWO_NAMES: &str = "SELECT DISTINCT j.vehicle_id FROM jobs j
    CROSS JOIN search_terms a ON a.vehicle_id = j.vehicle_id CROSS JOIN search_terms b ON b.vehicle_id = j.vehicle_id
    WHERE j.closed_at IS NULL AND a.kind = 'name' AND a.term >= :text AND a.term < :after
      AND b.kind = 'name' AND b.term >= :second AND b.term < :after_second ORDER BY a.newest LIMIT 20";
const OPEN: &str = "SELECT DISTINCT j.vehicle_id FROM jobs j CROSS JOIN search_terms t ON t.vehicle_id = j.vehicle_id
    WHERE j.closed_at IS NULL AND t.kind = :kind AND t.term >= :text AND t.term < :after ORDER BY t.newest LIMIT 20";
const TERM: &str = "SELECT vehicle_id FROM (SELECT vehicle_id, newest FROM search_terms
      WHERE kind = :kind AND term >= :text AND term < :after ORDER BY term LIMIT 2000) ORDER BY newest LIMIT :limit";
const ONE_SIGN: &str = "SELECT vehicle_id FROM search_terms WHERE kind = :kind AND term >= :text AND term < :after ORDER BY term, newest LIMIT :limit";
const TWO_NAMES: &str = "SELECT DISTINCT a.vehicle_id FROM (SELECT vehicle_id, newest FROM search_terms
      WHERE kind = :kind AND term >= :text AND term < :after ORDER BY term LIMIT 2000) a
    CROSS JOIN search_terms b ON b.vehicle_id = a.vehicle_id
    WHERE b.kind = :kind AND b.term >= :second AND b.term < :after_second ORDER BY a.newest LIMIT :limit";
const OPEN_PIECE: &str =
    "SELECT DISTINCT j.vehicle_id FROM jobs j CROSS JOIN search_terms t ON t.vehicle_id = j.vehicle_id
    WHERE j.closed_at IS NULL AND t.kind NOT IN ('vin_tail', 'loose_plate', 'car', 'car_pair', 'name_pair')
      AND (instr(t.term, :piece) > 0 OR (length(:key) >= 3 AND instr(t.term, :key) > 0))
    ORDER BY t.newest LIMIT 20";
const DIGEST: &str = "SELECT f.vehicle_id FROM radios r JOIN unit_facts f USING (radio_id)
    WHERE r.serial_digest = :digest AND f.what = 'fitted' ORDER BY f.hlc DESC LIMIT 1";
const PIECE: &str = "SELECT c.vehicle_id FROM search_pieces p JOIN search_cars c ON c.search_car = p.rowid
    WHERE search_pieces MATCH :phrase ORDER BY p.rowid DESC LIMIT :limit";
const CAR: &str = "SELECT v.vehicle_id, v.make, v.model, v.year, v.vin, p.plate, p.plate_key, p.country
    FROM vehicles v JOIN plate_assignments p USING (vehicle_id) WHERE v.vehicle_id = :id ORDER BY p.hlc DESC LIMIT 1";
const OWNER: &str = "SELECT party_id, name, name_folded, phone, phone_key, phone_since, parties.language
    FROM party_roles JOIN parties USING (party_id) WHERE vehicle_id = :id AND role = 'owner' ORDER BY party_roles.hlc DESC LIMIT 1";
const OPEN_JOBS: &str = "SELECT job_id FROM jobs WHERE vehicle_id = :id AND closed_at IS NULL ORDER BY hlc";
const UNITS: &str = "SELECT r.radio_id, r.kind, r.make, r.model, r.serial, r.serial_sensitive, r.serial_sealed, r.serial_digest,
      f.unit_fact_id AS installation_id
    FROM unit_facts f JOIN radios r USING (radio_id) WHERE f.vehicle_id = :id AND f.what = 'fitted'
      AND NOT EXISTS (SELECT 1 FROM unit_facts later WHERE later.radio_id = f.radio_id
                        AND later.what IN ('fitted', 'removed') AND later.hlc > f.hlc)
    ORDER BY f.hlc, f.unit_fact_id";
const FACTS: &str = "SELECT job_id, what, value, flag, minutes, word, vehicle_id, at, by FROM unit_facts
    WHERE radio_id = :id ORDER BY hlc, rowid";

/// At most so many, one more than the act shows.
const LIMIT: usize = 13;

/// Searches with bare statements; gives back the cars found.
pub fn search(conn: &Connection, typed: &str, digest: &[u8; 32]) -> Vec<Vec<u8>> {
    let key = plate::plate_key(typed);
    let reversed: String = key.chars().rev().collect();
    let folded = fold::fold(typed);
    let words: Vec<&str> = folded.split_whitespace().collect();
    let digits = phone::phone_digits(typed);
    let signs = key.chars().count();
    let mut kinds: Vec<(&str, &str)> = Vec::new();
    if signs >= 1 {
        kinds.extend([("plate", key.as_str()), ("old_plate", key.as_str())]);
    }
    if signs >= 3 {
        kinds.extend([("vin_tail", reversed.as_str()), ("vin", key.as_str())]);
    }
    if digits.len() >= 3 {
        kinds.push(("phone", digits.as_str()));
    }
    if let Some(first) = words.first() {
        kinds.push(("name", first));
    }
    if signs >= 4 {
        kinds.push(("serial", key.as_str()));
    }
    let limit = i64::try_from(LIMIT).unwrap();
    let mut found: Vec<Vec<u8>> = Vec::new();
    let mut add = |ids: Vec<Vec<u8>>| {
        for id in ids {
            if found.len() < LIMIT && !found.contains(&id) {
                found.push(id);
            }
        }
        found.len() >= LIMIT
    };
    let mut full = add(ids(
        &mut conn.prepare_cached(EXACT).unwrap(),
        named_params! { ":key": key },
    ));
    full |= add(ids(
        &mut conn.prepare_cached(NUMBER).unwrap(),
        named_params! { ":key": key },
    ));
    full |= add(ids(
        &mut conn.prepare_cached(KEY_TAG).unwrap(),
        named_params! { ":key": key },
    ));
    for (kind, text) in &kinds {
        let after = format!("{text}\u{10FFFF}");
        full |= match words.get(1).filter(|_| *kind == "name") {
            Some(second) => {
                let after_second = format!("{second}\u{10FFFF}");
                let params = named_params! { ":text": text, ":after": after, ":second": second,
                ":after_second": after_second };
                add(ids(&mut conn.prepare_cached(OPEN_TWO_NAMES).unwrap(), params))
            }
            None => {
                let params = named_params! { ":kind": kind, ":text": text, ":after": after };
                add(ids(&mut conn.prepare_cached(OPEN).unwrap(), params))
            }
        };
    }
    if !full && folded.chars().count() >= 3 {
        let params = named_params! { ":piece": folded, ":key": key };
        full |= add(ids(&mut conn.prepare_cached(OPEN_PIECE).unwrap(), params));
    }
    let mut by_pair = false;
    for (kind, text) in &kinds {
        if full {
            break;
        }
        let second = words.get(1).filter(|_| *kind == "name");
        let pair = second.map(|second| by_term(conn, "name_pair", &format!("{text} {second}"), limit));
        by_pair |= pair.as_ref().is_some_and(|both| !both.is_empty());
        let found = match (pair, second) {
            (Some(both), _) if !both.is_empty() => both,
            (_, Some(second)) => {
                let (text, second) = if second.len() > text.len() {
                    (second, text)
                } else {
                    (text, second)
                };
                let after = format!("{text}\u{10FFFF}");
                let after_second = format!("{second}\u{10FFFF}");
                let params = named_params! { ":kind": kind, ":text": text, ":after": after, ":second": second,
                ":after_second": after_second, ":limit": limit };
                ids(&mut conn.prepare_cached(TWO_NAMES).unwrap(), params)
            }
            (_, None) => by_term(conn, kind, text, limit),
        };
        full |= add(found);
    }
    full |= add(ids(
        &mut conn.prepare_cached(DIGEST).unwrap(),
        named_params! { ":digest": digest },
    ));
    if !full && !by_pair && folded.chars().count() >= 3 {
        let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
        let mut phrase = quoted(&folded);
        if signs >= 3 && !folded.eq_ignore_ascii_case(&key) {
            phrase = format!("{phrase} OR {}", quoted(&key));
        }
        let params = named_params! { ":phrase": phrase, ":limit": limit };
        add(ids(&mut conn.prepare_cached(PIECE).unwrap(), params));
    }
    found.truncate(LIMIT - 1);
    for car in &found {
        for sql in [CAR, OWNER, OPEN_JOBS] {
            whole_rows(conn, sql, car);
        }
        for unit in whole_rows(conn, UNITS, car) {
            if let Some(Value::Blob(radio)) = unit.first() {
                whole_rows(conn, FACTS, radio);
            }
        }
    }
    found
}

fn by_term(conn: &Connection, kind: &str, text: &str, limit: i64) -> Vec<Vec<u8>> {
    let after = format!("{text}\u{10FFFF}");
    let sql = if text.chars().nth(1).is_none() {
        ONE_SIGN
    } else {
        TERM
    };
    let params = named_params! { ":kind": kind, ":text": text, ":after": after, ":limit": limit };
    ids(&mut conn.prepare_cached(sql).unwrap(), params)
}

fn ids(statement: &mut CachedStatement<'_>, params: &[(&str, &dyn ToSql)]) -> Vec<Vec<u8>> {
    statement
        .query_map(params, |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap()
}

fn whole_rows(conn: &Connection, sql: &str, id: &[u8]) -> Vec<Vec<Value>> {
    let mut statement = conn.prepare_cached(sql).unwrap();
    let columns = statement.column_count();
    let rows = statement
        .query_map(named_params! { ":id": id }, |row| {
            (0..columns).map(|column| row.get(column)).collect()
        })
        .unwrap();
    rows.collect::<Result<_, _>>().unwrap()
}
