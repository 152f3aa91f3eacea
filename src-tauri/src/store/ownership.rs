//! Ownership checks and prints.

use super::StoreError;
use super::records::OF_RADIO;
use crate::domain::ownership::{Answers, Entitlement, OwnershipCheck};
use crate::domain::{Id, Scenario};
use crate::ledger::Act;
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::types::Type;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// What a check belongs to: nothing else is proven by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SeenIn {
    /// A visit.
    Job(Id),
    /// A list of cars that was shown.
    List(Id),
}

impl SeenIn {
    /// The visit, where it is one.
    #[must_use]
    pub fn job(self) -> Option<Id> {
        match self {
            Self::Job(job) => Some(job),
            Self::List(_) => None,
        }
    }

    /// The list, where it is one.
    #[must_use]
    pub fn list(self) -> Option<Id> {
        match self {
            Self::List(list) => Some(list),
            Self::Job(_) => None,
        }
    }
}

/// A stored check.
#[derive(Clone)]
pub struct CheckRow {
    /// Where its papers were seen.
    pub seen_in: SeenIn,
    /// Which radio.
    pub radio: Id,
    /// Who stood at the desk, in which role.
    pub scenario: Scenario,
    /// The kinds of papers seen.
    pub documents: Vec<String>,
    /// The four answers.
    pub answers: Answers,
    /// The check as the rule reads it.
    pub check: OwnershipCheck,
    /// When.
    pub at: DateTime<Utc>,
    /// Who looked.
    pub by: Id,
    /// Its place in the order of acts.
    pub hlc: i64,
}

impl CheckRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let documents: String = row.get("documents")?;
        let day: String = row.get("local_day")?;
        Ok(Self {
            seen_in: match (row.get("job_id")?, row.get("batch_id")?) {
                (Some(job), None) => SeenIn::Job(job),
                (None, Some(list)) => SeenIn::List(list),
                _ => return Err(super::unreadable(Type::Blob)),
            },
            radio: row.get("radio_id")?,
            scenario: super::word(row, "scenario", Scenario::from_word)?,
            documents: documents
                .split(' ')
                .filter(|id| !id.is_empty())
                .map(str::to_owned)
                .collect(),
            answers: Answers {
                certificate_original: row.get("certificate_original")?,
                person_entitled: row.get("person_entitled")?,
                car_matches: row.get("car_matches")?,
                right_to_code: row.get("right_to_code")?,
            },
            check: OwnershipCheck {
                passed: row.get("passed")?,
                on: day
                    .parse::<NaiveDate>()
                    .map_err(|_| super::unreadable(Type::Text))?,
                of: Entitlement {
                    owner: row.get("owner_id")?,
                    vehicle: row.get("vehicle_id")?,
                    installation: row.get("installation_id")?,
                    bearer: row.get("bearer_id")?,
                },
            },
            at: super::an_instant(row, "at")?,
            by: row.get("by")?,
            hlc: row.get("hlc")?,
        })
    }
}

/// Writes a check.
///
/// # Errors
/// Where the disk does not take it.
pub fn insert_check(act: &Act<'_>, row_id: Id, row: &CheckRow) -> Result<(), StoreError> {
    act.tx().execute(
        "INSERT INTO ownership_checks (ownership_check_id, job_id, batch_id, vehicle_id, owner_id, bearer_id, radio_id, installation_id, scenario,
           documents, certificate_original, person_entitled, car_matches, right_to_code, passed, local_day, at, by, hlc, act_id)
         VALUES (:id, :job, :batch, :vehicle, :owner, :bearer, :radio, :installation, :scenario, :documents, :certificate, :person, :car, :right,
           :passed, :day, :at, :by, :hlc, :act)",
        named_params! { ":id": row_id, ":job": row.seen_in.job(), ":batch": row.seen_in.list(), ":vehicle": row.check.of.vehicle, ":owner": row.check.of.owner,
            ":bearer": row.check.of.bearer, ":radio": row.radio, ":installation": row.check.of.installation,
            ":scenario": row.scenario.word(), ":documents": row.documents.join(" "),
            ":certificate": row.answers.certificate_original, ":person": row.answers.person_entitled,
            ":car": row.answers.car_matches, ":right": row.answers.right_to_code, ":passed": row.check.passed,
            ":day": row.check.on.to_string(), ":at": super::instant(row.at), ":by": row.by, ":hlc": act.hlc(), ":act": act.id() },
    )?;
    Ok(())
}

/// The newest check of a radio.
///
/// # Errors
/// Where the file cannot be read.
pub fn find_newest_check(conn: &Connection, radio: Id) -> Result<Option<CheckRow>, StoreError> {
    let sql = format!(
        "SELECT job_id, batch_id, vehicle_id, owner_id, bearer_id, radio_id, installation_id, scenario, documents, certificate_original,
           person_entitled, car_matches, right_to_code, passed, local_day, at, by, hlc
         FROM ownership_checks WHERE radio_id IN {OF_RADIO} ORDER BY hlc DESC LIMIT 1"
    );
    Ok(conn
        .prepare_cached(&sql)?
        .query_row(named_params! { ":radio": radio }, CheckRow::from_row)
        .optional()?)
}

/// A print about to be written down.
pub struct NewPrint<'a> {
    /// Which paper.
    pub paper: &'a str,
    /// In which job; nothing where it is about many.
    pub job: Option<Id>,
    /// Of which list of cars; nothing where it is no card of one.
    pub batch: Option<Id>,
    /// Of which radio.
    pub radio: Option<Id>,
    /// The card's opaque id.
    pub card_id: Option<&'a str>,
    /// The copy's number.
    pub copy: u32,
    /// The copy it voids.
    pub voids: Option<u32>,
    /// Why it was printed again.
    pub reason: Option<&'a str>,
    /// What the paper showed, without digits.
    pub snapshot: &'a str,
    /// Who printed it.
    pub by: Id,
}

/// Writes a print.
///
/// # Errors
/// Where the disk does not take it.
pub fn insert_print(act: &Act<'_>, row_id: Id, print: &NewPrint<'_>) -> Result<(), StoreError> {
    act.tx().execute(
        "INSERT INTO prints (print_id, paper, job_id, batch_id, radio_id, card_id, copy, voids_copy, reason, snapshot, at, by, hlc, act_id)
         VALUES (:id, :paper, :job, :batch, :radio, :card, :copy, :voids, :reason, :snapshot, :at, :by, :hlc, :act)",
        named_params! { ":id": row_id, ":paper": print.paper, ":job": print.job, ":batch": print.batch, ":radio": print.radio, ":card": print.card_id,
            ":copy": print.copy, ":voids": print.voids, ":reason": print.reason, ":snapshot": print.snapshot,
            ":at": super::instant(act.at()), ":by": print.by, ":hlc": act.hlc(), ":act": act.id() },
    )?;
    Ok(())
}

/// The number of the newest code card of a radio; 0 where none was ever printed.
///
/// # Errors
/// Where the file cannot be read.
pub fn newest_card_copy(conn: &Connection, radio: Id) -> Result<u32, StoreError> {
    let sql = format!(
        "SELECT coalesce(max(copy), 0) AS copy FROM prints WHERE radio_id IN {OF_RADIO} AND paper = 'code_card'"
    );
    Ok(conn
        .prepare_cached(&sql)?
        .query_row(named_params! { ":radio": radio }, |row| row.get("copy"))?)
}
