//! Jobs, their lines, the answers about power, and the power cuts themselves.

use super::StoreError;
use crate::domain::battery_sheet::{PowerSoFar, PowerTurn};
use crate::domain::{Arrival, CancelReason, HandOverResult, Id, Stage};
use crate::ledger::Act;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// A job.
#[derive(Clone)]
pub struct JobRow {
    /// Its id.
    pub id: Id,
    /// Its visible number.
    pub number: String,
    /// Its car.
    pub vehicle: Id,
    /// Whom to ask about it.
    pub contact: Option<Id>,
    /// Where it stands.
    pub stage: Stage,
    /// The number on the keys.
    pub key_tag: String,
    /// When it was promised.
    pub promised_at: Option<DateTime<Utc>>,
    /// When the car came; while it is expected, when the visit was booked.
    pub arrived_at: DateTime<Utc>,
    /// The radio on arrival.
    pub arrival: Arrival,
    /// What the customer says.
    pub problem: String,
    /// Who does it.
    pub technician: Option<Id>,
    /// Since when the bay calls the desk.
    pub desk_called_at: Option<DateTime<Utc>>,
    /// The radio at hand-over.
    pub hand_over: Option<HandOverResult>,
    /// When the car left, or the visit was cancelled.
    pub closed_at: Option<DateTime<Utc>>,
    /// Who brought the car, where it was not the owner.
    pub driver: Option<Id>,
    /// Who pays, where it is not the owner.
    pub payer: Option<Id>,
    /// The keys came without anybody: night box, tow truck.
    pub came_without_person: bool,
    /// When the car is or was expected, where that was planned.
    pub expected_at: Option<DateTime<Utc>>,
    /// Why the visit ended before any work.
    pub cancelled: Option<CancelReason>,
}

impl JobRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("job_id")?,
            number: row.get("number")?,
            vehicle: row.get("vehicle_id")?,
            contact: row.get("contact_id")?,
            stage: super::word(row, "stage", Stage::from_word)?,
            key_tag: row.get("key_tag")?,
            promised_at: super::maybe_instant(row, "promised_at")?,
            arrived_at: super::an_instant(row, "arrived_at")?,
            arrival: super::word(row, "arrival", Arrival::from_word)?,
            problem: row.get("problem")?,
            technician: row.get("technician_id")?,
            desk_called_at: super::maybe_instant(row, "desk_called_at")?,
            hand_over: super::maybe_word(row, "hand_over", HandOverResult::from_word)?,
            closed_at: super::maybe_instant(row, "closed_at")?,
            driver: row.get("driver_id")?,
            payer: row.get("payer_id")?,
            came_without_person: row.get("came_without_person")?,
            expected_at: super::maybe_instant(row, "expected_at")?,
            cancelled: super::maybe_word(row, "cancelled", CancelReason::from_word)?,
        })
    }

    /// When the car came, or is expected while it is not here.
    #[must_use]
    pub fn came_or_comes_at(&self) -> DateTime<Utc> {
        self.expected_at
            .filter(|_| self.stage == Stage::Expected)
            .unwrap_or(self.arrived_at)
    }

    /// The job comes into a column. A car that leaves "expected" has arrived.
    pub fn move_to(&mut self, stage: Stage, at: DateTime<Utc>) {
        if self.stage == Stage::Expected && stage != Stage::Expected {
            self.arrived_at = at;
        }
        self.stage = stage;
    }
}

const COLUMNS: &str =
    "job_id, number, vehicle_id, contact_id, stage, key_tag, promised_at, arrived_at, arrival, problem,
    technician_id, desk_called_at, hand_over, closed_at, driver_id, payer_id, came_without_person, expected_at, cancelled";

/// One work line with the newest answer to "will the radio lose power?".
#[derive(Clone)]
pub struct JobLineRow {
    /// Its id.
    pub id: Id,
    /// Its job type in the catalogue.
    pub job_type_id: String,
    /// The answer, where there is one.
    pub power_goes: Option<bool>,
    /// The radio that the line fits, where it is known.
    pub incoming: Option<Id>,
    /// It was added after the job was written down.
    pub added_later: bool,
}

impl JobLineRow {
    pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("job_line_id")?,
            job_type_id: row.get("job_type_id")?,
            power_goes: row.get("power_goes")?,
            incoming: row.get("incoming_id")?,
            added_later: row.get("added_later")?,
        })
    }
}

/// How far the power of a job's car has been cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PowerStory {
    /// Planned cuts so far.
    pub cuts: u32,
    /// Ended ones.
    pub backs: u32,
    /// Losses found, not planned.
    pub losses: u32,
    /// Those of them that were found while the power was on.
    pub losses_apart: u32,
}

impl PowerStory {
    /// What the battery-off sheet counts its lists by.
    #[must_use]
    pub fn so_far(&self) -> PowerSoFar {
        PowerSoFar {
            cuts: self.cuts,
            backs: self.backs,
            losses: self.losses_apart,
        }
    }

    /// One more thing that happened.
    pub(super) fn then(&mut self, event: PowerEvent) {
        let next = self.so_far().then(event.turn());
        self.losses += u32::from(event == PowerEvent::Lost);
        (self.cuts, self.backs, self.losses_apart) = (next.cuts, next.backs, next.losses);
    }
}

/// One job.
///
/// # Errors
/// `NotFound` where the id is no job's.
pub fn get_job(conn: &Connection, id: Id) -> Result<JobRow, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM jobs WHERE job_id = :id");
    conn.prepare_cached(&sql)?
        .query_row(named_params! { ":id": id }, JobRow::from_row)
        .optional()?
        .ok_or(StoreError::NotFound)
}

/// Who wrote a job down.
///
/// # Errors
/// Where the file cannot be read.
pub fn find_job_writer(conn: &Connection, job: Id) -> Result<Option<Id>, StoreError> {
    Ok(conn
        .prepare_cached(
            "SELECT actor FROM ledger_lines WHERE id = (SELECT act_id FROM jobs WHERE job_id = :job)",
        )?
        .query_row(named_params! { ":job": job }, |row| row.get("actor"))
        .optional()?
        .flatten())
}

/// Every job that is open, or left since the given instant, by promise; one that was cancelled is not shown any more.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_board_jobs(conn: &Connection, closed_since: DateTime<Utc>) -> Result<Vec<JobRow>, StoreError> {
    // Two halves, each with its own index; SQLite sorts a compound by its columns only, so the order stands outside.
    let sql = format!(
        "SELECT * FROM (
           SELECT {COLUMNS}, hlc FROM jobs WHERE closed_at IS NULL
           UNION ALL SELECT {COLUMNS}, hlc FROM jobs WHERE closed_at >= :since AND cancelled IS NULL)
         ORDER BY promised_at IS NULL, promised_at, hlc"
    );
    let jobs = conn
        .prepare_cached(&sql)?
        .query_map(
            named_params! { ":since": super::instant(closed_since) },
            JobRow::from_row,
        )?
        .collect::<Result<_, _>>()?;
    Ok(jobs)
}

/// The open jobs of one car, oldest first.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_open_jobs_of(conn: &Connection, vehicle: Id) -> Result<Vec<Id>, StoreError> {
    let ids = conn
        .prepare_cached(
            "SELECT job_id FROM jobs WHERE vehicle_id = :vehicle AND closed_at IS NULL ORDER BY hlc",
        )?
        .query_map(named_params! { ":vehicle": vehicle }, |row| row.get("job_id"))?
        .collect::<Result<_, _>>()?;
    Ok(ids)
}

/// Every job of a car, the newest visit first.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_jobs_of(conn: &Connection, vehicle: Id) -> Result<Vec<JobRow>, StoreError> {
    let sql =
        format!("SELECT {COLUMNS} FROM jobs WHERE vehicle_id = :vehicle ORDER BY arrived_at DESC, hlc DESC");
    let jobs = conn
        .prepare_cached(&sql)?
        .query_map(named_params! { ":vehicle": vehicle }, JobRow::from_row)?
        .collect::<Result<_, _>>()?;
    Ok(jobs)
}

/// The newest visit of a car that is over. One that was cancelled was none.
///
/// # Errors
/// Where the file cannot be read.
pub fn find_last_visit(conn: &Connection, vehicle: Id) -> Result<Option<JobRow>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM jobs WHERE vehicle_id = :vehicle AND closed_at IS NOT NULL AND cancelled IS NULL
         ORDER BY hlc DESC LIMIT 1"
    );
    Ok(conn
        .prepare_cached(&sql)?
        .query_row(named_params! { ":vehicle": vehicle }, JobRow::from_row)
        .optional()?)
}

/// The key tags on open jobs.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_used_key_tags(conn: &Connection) -> Result<Vec<String>, StoreError> {
    let tags = conn
        .prepare_cached("SELECT key_tag FROM jobs WHERE closed_at IS NULL AND key_tag <> ''")?
        .query_map([], |row| row.get("key_tag"))?
        .collect::<Result<_, _>>()?;
    Ok(tags)
}

/// Writes a new job.
///
/// # Errors
/// Where the disk does not take it.
pub fn insert_job(act: &Act<'_>, job: &JobRow) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached(
            "INSERT INTO jobs (job_id, number, vehicle_id, contact_id, stage, key_tag, promised_at, arrived_at, arrival, problem,
               driver_id, payer_id, came_without_person, expected_at, hlc, act_id)
             VALUES (:id, :number, :vehicle, :contact, :stage, :key_tag, :promised, :arrived, :arrival, :problem,
               :driver, :payer, :alone, :expected, :hlc, :act)",
        )?
        .execute(named_params! { ":id": job.id, ":number": job.number, ":vehicle": job.vehicle, ":contact": job.contact,
            ":stage": job.stage.word(), ":key_tag": job.key_tag, ":promised": job.promised_at.map(super::instant),
            ":arrived": super::instant(job.arrived_at), ":arrival": job.arrival.word(), ":problem": job.problem,
            ":driver": job.driver, ":payer": job.payer, ":alone": job.came_without_person,
            ":expected": job.expected_at.map(super::instant), ":hlc": act.hlc(), ":act": act.id() })?;
    insert_move(act, job)
}

/// Writes the mutable fields of a job: stage, arrival, technician, call, hand-over, closing. A change of column is logged with it.
///
/// # Errors
/// Where the disk does not take it.
pub fn update_job(act: &Act<'_>, job: &JobRow) -> Result<(), StoreError> {
    let before = get_job(act.tx(), job.id)?;
    act.tx()
        .prepare_cached(
            "UPDATE jobs SET stage = :stage, technician_id = :technician, desk_called_at = :called, hand_over = :hand_over,
               closed_at = :closed, key_tag = :key_tag, promised_at = :promised, arrived_at = :arrived, arrival = :arrival, contact_id = :contact,
               driver_id = :driver, payer_id = :payer, came_without_person = :alone, expected_at = :expected, cancelled = :cancelled, problem = :problem, hlc = :hlc WHERE job_id = :id",
        )?
        .execute(named_params! { ":id": job.id, ":stage": job.stage.word(), ":technician": job.technician,
            ":called": job.desk_called_at.map(super::instant), ":hand_over": job.hand_over.map(HandOverResult::word),
            ":closed": job.closed_at.map(super::instant), ":key_tag": job.key_tag,
            ":promised": job.promised_at.map(super::instant), ":arrived": super::instant(job.arrived_at),
            ":arrival": job.arrival.word(), ":contact": job.contact, ":driver": job.driver, ":payer": job.payer,
            ":alone": job.came_without_person, ":expected": job.expected_at.map(super::instant),
            ":cancelled": job.cancelled.map(CancelReason::word), ":problem": job.problem, ":hlc": act.hlc() })?;
    if before.stage == job.stage {
        return Ok(());
    }
    insert_move(act, job)
}

fn insert_move(act: &Act<'_>, job: &JobRow) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached(
            "INSERT INTO job_moves (job_id, stage, at, by, hlc, act_id) VALUES (:job, :stage, :at, :by, :hlc, :act)",
        )?
        .execute(named_params! { ":job": job.id, ":stage": job.stage.word(), ":at": super::instant(act.at()),
            ":by": act.actor(), ":hlc": act.hlc(), ":act": act.id() })?;
    Ok(())
}

/// A job came into a column.
#[derive(Debug, Clone, Copy)]
pub struct MoveRow {
    /// The column.
    pub stage: Stage,
    /// When.
    pub at: DateTime<Utc>,
    /// Who moved it.
    pub by: Option<Id>,
}

impl MoveRow {
    pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            stage: super::word(row, "stage", Stage::from_word)?,
            at: super::an_instant(row, "at")?,
            by: row.get("by")?,
        })
    }
}

/// The columns a job came into, oldest first.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_moves(conn: &Connection, job: Id) -> Result<Vec<MoveRow>, StoreError> {
    let moves = conn
        .prepare_cached("SELECT stage, at, by FROM job_moves WHERE job_id = :job ORDER BY hlc")?
        .query_map(named_params! { ":job": job }, MoveRow::from_row)?
        .collect::<Result<_, _>>()?;
    Ok(moves)
}

/// The lines of a job, each with its newest answer.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_job_lines(conn: &Connection, job: Id) -> Result<Vec<JobLineRow>, StoreError> {
    let lines = super::list_lines(conn, &[job])?;
    Ok(lines.into_iter().map(|(_, line)| line).collect())
}

/// Adds a line to a job.
///
/// # Errors
/// Where the disk does not take it.
pub fn insert_job_line(
    act: &Act<'_>,
    row_id: Id,
    job: Id,
    job_type_id: &str,
    position: usize,
) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached(
            "INSERT INTO job_lines (job_line_id, job_id, job_type_id, position, hlc, act_id)
             VALUES (:id, :job, :job_type, :position, :hlc, :act)",
        )?
        .execute(
            named_params! { ":id": row_id, ":job": job, ":job_type": job_type_id,
            ":position": i64::try_from(position).unwrap_or(i64::MAX), ":hlc": act.hlc(), ":act": act.id() },
        )?;
    Ok(())
}

/// Names the radio that a line fits.
///
/// # Errors
/// Where the disk does not take it.
pub fn update_incoming_radio(act: &Act<'_>, line: Id, radio: Id) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached("UPDATE job_lines SET incoming_id = :radio, hlc = :hlc WHERE job_line_id = :line")?
        .execute(named_params! { ":radio": radio, ":hlc": act.hlc(), ":line": line })?;
    Ok(())
}

/// Writes an answer to "will the radio lose power?".
///
/// # Errors
/// Where the disk does not take it.
pub fn insert_power_answer(act: &Act<'_>, row_id: Id, line: Id, power_goes: bool) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached(
            "INSERT INTO power_answers (power_answer_id, job_line_id, power_goes, hlc, act_id)
             VALUES (:id, :line, :goes, :hlc, :act)",
        )?
        .execute(named_params! { ":id": row_id, ":line": line, ":goes": power_goes, ":hlc": act.hlc(), ":act": act.id() })?;
    Ok(())
}

/// What can happen to the power.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PowerEvent {
    /// Battery work began.
    Cut,
    /// The power is back.
    Back,
    /// It was lost, not planned.
    Lost,
}

impl PowerEvent {
    /// Its word in the table.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Cut => "cut",
            Self::Back => "back",
            Self::Lost => "lost",
        }
    }

    /// The event of a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Cut, Self::Back, Self::Lost]
            .into_iter()
            .find(|event| event.word() == word)
    }

    /// What the rule of the battery-off sheet calls it.
    #[must_use]
    pub fn turn(self) -> PowerTurn {
        match self {
            Self::Cut => PowerTurn::Cut,
            Self::Back => PowerTurn::Back,
            Self::Lost => PowerTurn::Lost,
        }
    }
}

/// Writes what happened to the power.
///
/// # Errors
/// Where the disk does not take it.
pub fn insert_power_event(act: &Act<'_>, row_id: Id, job: Id, event: PowerEvent) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached(
            "INSERT INTO power_events (power_event_id, job_id, event, at, hlc, act_id)
             VALUES (:id, :job, :event, :at, :hlc, :act)",
        )?
        .execute(
            named_params! { ":id": row_id, ":job": job, ":event": event.word(), ":at": super::instant(act.at()),
            ":hlc": act.hlc(), ":act": act.id() },
        )?;
    Ok(())
}

/// The job is this car's from now on, with whom to ask about it: what was decided at the gate for another car opens it no longer.
///
/// # Errors
/// Where the disk does not take it.
pub fn update_job_vehicle(
    act: &Act<'_>,
    job: Id,
    vehicle: Id,
    contact: Option<Id>,
) -> Result<(), StoreError> {
    act.tx()
        .prepare_cached(
            "UPDATE jobs SET vehicle_id = :vehicle, contact_id = :contact, moved_hlc = :hlc, hlc = :hlc WHERE job_id = :job",
        )?
        .execute(named_params! { ":vehicle": vehicle, ":contact": contact, ":hlc": act.hlc(), ":job": job })?;
    Ok(())
}
