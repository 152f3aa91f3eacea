//! Hunts for a code, and what was said and done in each. Rows are only added.

use super::StoreError;
use super::records::{OF_RADIO, OF_VEHICLE};
use crate::domain::hunt::{Consent, HuntFact, HuntWhat, Quote, Try};
use crate::domain::{Channel, HuntEnd, HuntOrigin, Id, ReplacementKind, Rung, RungOutcome};
use crate::ledger::Act;
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::types::Type;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// A hunt.
#[derive(Debug, Clone, Copy)]
pub struct HuntRow {
    /// Its id.
    pub id: Id,
    /// Its radio, as it is known now.
    pub radio: Id,
    /// The car its radio sat in when it began, as it is known now.
    pub vehicle: Id,
    /// The job it began in.
    pub job: Option<Id>,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: Id,
}

impl HuntRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("hunt_id")?,
            radio: row.get("radio_id")?,
            vehicle: row.get("vehicle_id")?,
            job: row.get("job_id")?,
            at: super::an_instant(row, "at")?,
            by: row.get("by")?,
        })
    }
}

/// A hunt with its radio and its car as they are known now.
const HUNTS: &str = "SELECT h.hunt_id, r.radio_id, v.vehicle_id, h.job_id, h.at, h.by
     FROM hunts h JOIN radio_records r ON r.record_id = h.radio_id JOIN vehicle_records v ON v.record_id = h.vehicle_id";

/// Begins a hunt. Its time is the act's.
///
/// # Errors
/// Where the disk does not take it.
pub fn insert_hunt(act: &Act<'_>, hunt: &HuntRow) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached(
            "INSERT INTO hunts (hunt_id, radio_id, vehicle_id, job_id, at, by, hlc, act_id)
             VALUES (:id, :radio, :vehicle, :job, :at, :by, :hlc, :act)",
        )?
        .execute(
            named_params! { ":id": hunt.id, ":radio": hunt.radio, ":vehicle": hunt.vehicle, ":job": hunt.job,
            ":at": super::instant(hunt.at), ":by": hunt.by, ":hlc": act.hlc(), ":act": act.id() },
        )?;
    Ok(())
}

/// One hunt.
///
/// # Errors
/// Where the file cannot be read.
pub fn find_hunt(conn: &Connection, id: Id) -> Result<Option<HuntRow>, StoreError> {
    Ok(conn
        .prepare_cached(&format!("{HUNTS} WHERE h.hunt_id = :id"))?
        .query_row(named_params! { ":id": id }, HuntRow::from_row)
        .optional()?)
}

/// The hunts for the code of a radio, oldest first.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_hunts_of(conn: &Connection, radio: Id) -> Result<Vec<HuntRow>, StoreError> {
    let hunts = conn
        .prepare_cached(&format!("{HUNTS} WHERE h.radio_id IN {OF_RADIO} ORDER BY h.hlc"))?
        .query_map(named_params! { ":radio": radio }, HuntRow::from_row)?
        .collect::<Result<_, _>>()?;
    Ok(hunts)
}

/// The hunts that began in a job, oldest first.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_hunts_of_job(conn: &Connection, job: Id) -> Result<Vec<HuntRow>, StoreError> {
    let hunts = conn
        .prepare_cached(&format!("{HUNTS} WHERE h.job_id = :job ORDER BY h.hlc"))?
        .query_map(named_params! { ":job": job }, HuntRow::from_row)?
        .collect::<Result<_, _>>()?;
    Ok(hunts)
}

/// Every hunt that is not over, oldest first.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_open_hunts(conn: &Connection) -> Result<Vec<HuntRow>, StoreError> {
    let sql = format!(
        "{HUNTS} WHERE NOT EXISTS (SELECT 1 FROM hunt_facts f WHERE f.hunt_id = h.hunt_id AND f.what = 'ended') ORDER BY h.hlc"
    );
    let hunts = conn
        .prepare_cached(&sql)?
        .query_map([], HuntRow::from_row)?
        .collect::<Result<_, _>>()?;
    Ok(hunts)
}

/// The car in which a radio sits now; nothing where it sits in none.
///
/// # Errors
/// Where the file cannot be read.
pub fn find_vehicle_of_radio(conn: &Connection, radio: Id) -> Result<Option<Id>, StoreError> {
    let sql = format!(
        "SELECT v.vehicle_id FROM unit_facts f JOIN vehicle_records v ON v.record_id = f.vehicle_id
         WHERE f.radio_id IN {OF_RADIO} AND f.what = 'fitted'
           AND NOT EXISTS (SELECT 1 FROM unit_facts later WHERE later.radio_id IN {OF_RADIO}
                             AND later.what IN ('fitted', 'removed') AND later.hlc > f.hlc)
         ORDER BY f.hlc DESC LIMIT 1"
    );
    Ok(conn
        .prepare_cached(&sql)?
        .query_row(named_params! { ":radio": radio }, |row| row.get("vehicle_id"))
        .optional()?)
}

/// The radios on the bench of a car's open jobs: a line will fit them.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_incoming_radios(conn: &Connection, vehicle: Id) -> Result<Vec<Id>, StoreError> {
    let sql = format!(
        "SELECT r.radio_id FROM jobs j JOIN job_lines l ON l.job_id = j.job_id JOIN radio_records r ON r.record_id = l.incoming_id
         WHERE j.vehicle_id IN {OF_VEHICLE} AND j.closed_at IS NULL ORDER BY l.hlc"
    );
    let radios = conn
        .prepare_cached(&sql)?
        .query_map(named_params! { ":vehicle": vehicle }, |row| row.get("radio_id"))?
        .collect::<Result<_, _>>()?;
    Ok(radios)
}

/// A job that began a hunt moved to another car: its hunt goes to that car's radio.
///
/// # Errors
/// Where the disk does not take it.
pub fn update_hunt_radio(act: &Act<'_>, hunt: Id, radio: Id, vehicle: Id) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached(
            "UPDATE hunts SET radio_id = :radio, vehicle_id = :vehicle, hlc = :hlc WHERE hunt_id = :id",
        )?
        .execute(named_params! { ":radio": radio, ":vehicle": vehicle, ":hlc": act.hlc(), ":id": hunt })?;
    Ok(())
}

/// Appends one row to a hunt. Its time and its person are the fact's.
///
/// # Errors
/// Where the disk does not take it.
pub fn insert_hunt_fact(act: &Act<'_>, hunt: Id, fact: &HuntFact) -> Result<(), StoreError> {
    let columns = Columns::of(&fact.what);
    let tried = columns.tried;
    let (consent, quote) = (columns.consent, columns.quote);
    act.tx()
        .prepare_cached(
            "INSERT INTO hunt_facts (hunt_fact_id, hunt_id, what, origin, rung, outcome, cost, minutes, due_on, specialist_id, corrects,
               party_id, owner_id, channel, up_to, replacement, low, high, ending, at, by, hlc, act_id)
             VALUES (:id, :hunt, :what, :origin, :rung, :outcome, :cost, :minutes, :due, :specialist, :corrects,
               :party, :owner, :channel, :up_to, :replacement, :low, :high, :ending, :at, :by, :hlc, :act)",
        )?
        .execute(named_params! { ":id": fact.id, ":hunt": hunt, ":what": columns.what,
            ":origin": columns.origin.map(HuntOrigin::word),
            ":rung": tried.map(|tried| tried.rung.word()), ":outcome": tried.map(|tried| tried.outcome.word()),
            ":cost": tried.map(|tried| tried.cost), ":minutes": tried.map(|tried| tried.minutes),
            ":due": tried.and_then(|tried| tried.due).map(|day| day.to_string()),
            ":specialist": tried.and_then(|tried| tried.specialist), ":corrects": tried.and_then(|tried| tried.corrects),
            ":party": consent.map(|consent| consent.party), ":owner": consent.and_then(|consent| consent.owner),
            ":channel": consent.map(|consent| consent.channel.word()), ":up_to": consent.map(|consent| consent.up_to),
            ":replacement": quote.map(|quote| quote.kind).or(columns.advised).map(ReplacementKind::word), ":low": quote.map(|quote| quote.low),
            ":high": quote.map(|quote| quote.high), ":ending": columns.ending.map(HuntEnd::word),
            ":at": super::instant(fact.at), ":by": fact.by, ":hlc": act.hlc(), ":act": act.id() })?;
    Ok(())
}

/// What stands in which column.
#[derive(Default)]
struct Columns {
    what: &'static str,
    origin: Option<HuntOrigin>,
    tried: Option<Try>,
    consent: Option<Consent>,
    quote: Option<Quote>,
    ending: Option<HuntEnd>,
    advised: Option<ReplacementKind>,
}

impl Columns {
    fn of(what: &HuntWhat) -> Self {
        let none = Self::default();
        match *what {
            HuntWhat::Origin(origin) => Self {
                what: "origin",
                origin: Some(origin),
                ..none
            },
            HuntWhat::Tried(tried) => Self {
                what: "tried",
                tried: Some(tried),
                ..none
            },
            HuntWhat::Consent(consent) => Self {
                what: "consent",
                consent: Some(consent),
                ..none
            },
            HuntWhat::Quote(quote) => Self {
                what: "quote",
                quote: Some(quote),
                ..none
            },
            HuntWhat::Ended(ending, advised) => Self {
                what: "ended",
                ending: Some(ending),
                advised,
                ..none
            },
        }
    }
}

/// A row of a hunt; the parties are those known now.
const FACTS: &str = "SELECT f.hunt_id, f.hunt_fact_id, f.what, f.origin, f.rung, f.outcome, f.cost, f.minutes, f.due_on, f.specialist_id,
       f.corrects, coalesce(p.merged_into, f.party_id) AS party_id, coalesce(o.merged_into, f.owner_id) AS owner_id, f.channel,
       f.up_to, f.replacement, f.low, f.high, f.ending, f.at, f.by, f.hlc < :since AS fell
     FROM hunt_facts f LEFT JOIN parties p ON p.party_id = f.party_id LEFT JOIN parties o ON o.party_id = f.owner_id";

/// Since when the present owner's word about a hunt's costs counts, as an `hlc`: the car was not sold, merged or taken for another one
/// after that, and its owner was not merged with another customer. The same moments end an acceptance of the loss (`list_decisions_of`).
///
/// # Errors
/// Where the file cannot be read.
pub fn owner_heard_since(conn: &Connection, hunt: Id, vehicle: Id) -> Result<i64, StoreError> {
    let sql = format!(
        "SELECT max(h.hlc,
           coalesce((SELECT max(max(hlc, coalesce(withdrawn_hlc, 0))) FROM party_roles WHERE vehicle_id IN {OF_VEHICLE} AND role = 'owner'), 0),
           coalesce((SELECT max(p.hlc) FROM parties p WHERE p.merged_into IN
                      (SELECT o.party_id FROM party_roles r JOIN party_records o ON o.record_id = r.party_id
                       WHERE r.vehicle_id IN {OF_VEHICLE} AND r.role = 'owner')), 0),
           coalesce((SELECT max(hlc) FROM vehicles WHERE merged_into = :vehicle), 0)) AS since
         FROM hunts h WHERE h.hunt_id = :hunt"
    );
    Ok(conn
        .prepare_cached(&sql)?
        .query_row(named_params! { ":hunt": hunt, ":vehicle": vehicle }, |row| {
            row.get("since")
        })?)
}

/// What was said and done in a hunt, in the order of the ledger. A word about costs from before `since` fell; with 0 none did.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_hunt_facts(conn: &Connection, hunt: Id, since: i64) -> Result<Vec<HuntFact>, StoreError> {
    let facts = conn
        .prepare_cached(&format!(
            "{FACTS} WHERE f.hunt_id = :hunt ORDER BY f.hlc, f.rowid"
        ))?
        .query_map(named_params! { ":hunt": hunt, ":since": since }, fact_from_row)?
        .collect::<Result<_, _>>()?;
    Ok(facts)
}

/// The tries of every hunt that named a specialist, with their hunt, in the order of the ledger.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_specialist_facts(conn: &Connection) -> Result<Vec<(Id, HuntFact)>, StoreError> {
    let facts = conn
        .prepare_cached(&format!(
            "{FACTS} WHERE f.what = 'tried' AND f.rung = 'specialist' ORDER BY f.hlc, f.rowid"
        ))?
        .query_map(named_params! { ":since": 0 }, |row| {
            Ok((row.get("hunt_id")?, fact_from_row(row)?))
        })?
        .collect::<Result<_, _>>()?;
    Ok(facts)
}

fn fact_from_row(row: &Row<'_>) -> rusqlite::Result<HuntFact> {
    let what: String = row.get("what")?;
    let what = match what.as_str() {
        "origin" => HuntWhat::Origin(super::word(row, "origin", HuntOrigin::from_word)?),
        "tried" => HuntWhat::Tried(Try {
            rung: super::word(row, "rung", Rung::from_word)?,
            outcome: super::word(row, "outcome", RungOutcome::from_word)?,
            cost: row.get("cost")?,
            minutes: row.get("minutes")?,
            due: day_from_row(row)?,
            specialist: row.get("specialist_id")?,
            corrects: row.get("corrects")?,
        }),
        "consent" => HuntWhat::Consent(Consent {
            party: row.get("party_id")?,
            owner: row.get("owner_id")?,
            channel: super::word(row, "channel", Channel::from_word)?,
            up_to: row.get("up_to")?,
            fell: row.get("fell")?,
        }),
        "quote" => HuntWhat::Quote(Quote {
            kind: super::word(row, "replacement", ReplacementKind::from_word)?,
            low: row.get("low")?,
            high: row.get("high")?,
        }),
        "ended" => HuntWhat::Ended(
            super::word(row, "ending", HuntEnd::from_word)?,
            super::maybe_word(row, "replacement", ReplacementKind::from_word)?,
        ),
        _ => return Err(super::unreadable(Type::Text)),
    };
    Ok(HuntFact {
        id: row.get("hunt_fact_id")?,
        at: super::an_instant(row, "at")?,
        by: row.get("by")?,
        what,
    })
}

fn day_from_row(row: &Row<'_>) -> rusqlite::Result<Option<NaiveDate>> {
    let day: Option<String> = row.get("due_on")?;
    day.map(|day| day.parse().map_err(|_| super::unreadable(Type::Text)))
        .transpose()
}
