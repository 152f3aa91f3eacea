//! Facts of radios, appended and read back in the order of their acts.

use super::StoreError;
use super::records::OF_RADIO;
use crate::domain::facts::{Fact, ValueDigest, What};
use crate::domain::{Id, NotNeededReason, WithdrawnWhy};
use crate::ledger::Act;
use rusqlite::types::Type;
use rusqlite::{Connection, Row, named_params};

/// Appends one fact, seen at the moment of its act.
///
/// # Errors
/// Where the disk does not take it.
pub fn insert_fact(
    act: &Act<'_>,
    row_id: Id,
    radio: Id,
    job: Option<Id>,
    by: Id,
    what: &What,
) -> Result<(), StoreError> {
    let fact = Fact {
        at: act.at(),
        by,
        job,
        what: *what,
    };
    insert_fact_seen(act, row_id, radio, &fact)
}

/// Appends a fact that was seen before its act, by whom and when it says: what moves from one record to another.
///
/// # Errors
/// Where the disk does not take it.
pub fn insert_fact_seen(act: &Act<'_>, row_id: Id, radio: Id, fact: &Fact) -> Result<(), StoreError> {
    let columns = Columns::of(&fact.what);
    act.tx()
        .prepare_cached(
            "INSERT INTO unit_facts (unit_fact_id, radio_id, job_id, what, value, flag, minutes, word, vehicle_id, at, by, hlc, act_id)
             VALUES (:id, :radio, :job, :what, :value, :flag, :minutes, :word, :vehicle, :at, :by, :hlc, :act)",
        )?
        .execute(named_params! { ":id": row_id, ":radio": radio, ":job": columns.job.or(fact.job), ":what": columns.what,
            ":value": columns.value.map(|value| value.0), ":flag": columns.flag, ":minutes": columns.minutes,
            ":word": columns.word, ":vehicle": columns.vehicle, ":at": super::instant(fact.at), ":by": fact.by,
            ":hlc": act.hlc(), ":act": act.id() })?;
    Ok(())
}

/// Writes down exactly what the display showed when a fact was noted.
///
/// # Errors
/// Where the disk does not take it.
pub fn update_display_text(act: &Act<'_>, fact: Id, shown: &str) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached(
            "UPDATE unit_facts SET display_text = :shown WHERE unit_fact_id = :id AND act_id = :act",
        )?
        .execute(named_params! { ":shown": shown, ":id": fact, ":act": act.id() })?;
    Ok(())
}

/// What the display of a radio showed whenever it was written down, each with the place of its fact in `list_facts`.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_display_texts(conn: &Connection, radio: Id) -> Result<Vec<(usize, String)>, StoreError> {
    let sql = format!(
        "SELECT place, display_text FROM (
           SELECT display_text, row_number() OVER (ORDER BY hlc, rowid) - 1 AS place
           FROM unit_facts WHERE radio_id IN {OF_RADIO})
         WHERE display_text IS NOT NULL ORDER BY place"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let texts = statement.query_map(named_params! { ":radio": radio }, |row| {
        let place: u32 = row.get("place")?;
        Ok((
            usize::try_from(place).unwrap_or(usize::MAX),
            row.get("display_text")?,
        ))
    })?;
    Ok(texts.collect::<Result<_, _>>()?)
}

/// Every fact of a radio, in the order of the ledger.
///
/// The facts of every record of the radio are read together, and a car they name is the car that it is now.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_facts(conn: &Connection, radio: Id) -> Result<Vec<Fact>, StoreError> {
    let facts = super::list_facts_of(conn, &[radio])?;
    Ok(facts.into_iter().map(|(_, fact)| fact).collect())
}

#[derive(Default)]
struct Columns {
    what: &'static str,
    value: Option<ValueDigest>,
    flag: Option<bool>,
    minutes: Option<u32>,
    word: Option<&'static str>,
    vehicle: Option<Id>,
    job: Option<Id>,
}

impl Columns {
    fn of(what: &What) -> Self {
        let plain = |what| Self {
            what,
            ..Self::default()
        };
        match *what {
            What::CodeEntered { value, suspicious } => Self {
                value: Some(value),
                flag: Some(suspicious),
                ..plain("code_entered")
            },
            What::EntryWithdrawn { value, why } => Self {
                value: Some(value),
                word: Some(why.word()),
                ..plain("entry_withdrawn")
            },
            What::EntryForgotten { value } => Self {
                value: Some(value),
                ..plain("entry_forgotten")
            },
            What::HasNot => plain("has_not"),
            What::WillBring => plain("will_bring"),
            What::NotNeeded(reason) => Self {
                word: Some(reason.word()),
                ..plain("not_needed")
            },
            What::Outcome { value, accepted } => Self {
                value: Some(value),
                flag: Some(accepted),
                ..plain("outcome")
            },
            What::OutcomeWithdrawn => plain("outcome_withdrawn"),
            What::Undone => plain("undone"),
            What::JobWithdrawn { job } => Self {
                job: Some(job),
                ..plain("job_withdrawn")
            },
            What::Plays => plain("plays"),
            What::AsksCode => plain("asks_code"),
            What::WaitSeen { minutes, is_final } => Self {
                minutes,
                flag: Some(is_final),
                ..plain("wait_seen")
            },
            What::ReadySeen => plain("ready_seen"),
            What::SerialSeen { matches } => Self {
                flag: Some(matches),
                ..plain("serial_seen")
            },
            What::SerialSettled => plain("serial_settled"),
            What::ReadingChecked => plain("reading_checked"),
            What::CodeRevealed { value } => Self {
                value: Some(value),
                ..plain("code_revealed")
            },
            What::PowerCut => plain("power_cut"),
            What::PowerBack => plain("power_back"),
            What::PowerLost => plain("power_lost"),
            What::Fitted { vehicle } => Self {
                vehicle: Some(vehicle),
                ..plain("fitted")
            },
            What::Removed => plain("removed"),
            What::Doubt => plain("doubt"),
        }
    }
}

pub(super) fn fact_from_row(row: &Row<'_>) -> rusqlite::Result<Fact> {
    let what: String = row.get("what")?;
    let value = || row.get("value").map(ValueDigest);
    let flag = || row.get::<_, bool>("flag");
    let what = match what.as_str() {
        "code_entered" => What::CodeEntered {
            value: value()?,
            suspicious: flag()?,
        },
        "entry_withdrawn" => What::EntryWithdrawn {
            value: value()?,
            why: super::word(row, "word", WithdrawnWhy::from_word)?,
        },
        "entry_forgotten" => What::EntryForgotten { value: value()? },
        "has_not" => What::HasNot,
        "will_bring" => What::WillBring,
        "not_needed" => What::NotNeeded(super::word(row, "word", NotNeededReason::from_word)?),
        "outcome" => What::Outcome {
            value: value()?,
            accepted: flag()?,
        },
        "outcome_withdrawn" => What::OutcomeWithdrawn,
        "undone" => What::Undone,
        "job_withdrawn" => What::JobWithdrawn {
            job: row.get("job_id")?,
        },
        "plays" => What::Plays,
        "asks_code" => What::AsksCode,
        "wait_seen" => What::WaitSeen {
            minutes: row.get("minutes")?,
            is_final: flag()?,
        },
        "ready_seen" => What::ReadySeen,
        "serial_seen" => What::SerialSeen { matches: flag()? },
        "serial_settled" => What::SerialSettled,
        "reading_checked" => What::ReadingChecked,
        "code_revealed" => What::CodeRevealed { value: value()? },
        "power_cut" => What::PowerCut,
        "power_back" => What::PowerBack,
        "power_lost" => What::PowerLost,
        "fitted" => What::Fitted {
            vehicle: row.get("vehicle_id")?,
        },
        "removed" => What::Removed,
        "doubt" => What::Doubt,
        _ => return Err(super::unreadable(Type::Text)),
    };
    Ok(Fact {
        at: super::an_instant(row, "at")?,
        by: row.get("by")?,
        job: row.get("job_id")?,
        what,
    })
}
