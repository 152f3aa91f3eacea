//! What the board and the lists of the day are made of, read once per change of the file.
//!
//! Every act is one line of the ledger, so while the newest line is the same nothing else can have changed: a page that asks every two
//! seconds costs one look at this seat's row. States are made anew each time, since a wait runs out by the clock alone.

use super::case::Case;
use super::case_rows::JobRows;
use super::{ActError, Workshop};
use crate::domain::note::NoteLife;
use crate::domain::{CallOutcome, Id};
use crate::ledger::Seat;
use crate::store::{self, CallRow, Counted, MoveRow, PersonRow};
use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, Utc};
use std::collections::{HashMap, HashSet};

/// The rows of every job on the board.
#[derive(Default)]
pub(super) struct BoardRows {
    /// The ledger's newest line when they were read, and since when a job that left is still shown.
    read_at: Option<(u64, DateTime<Utc>)>,
    jobs: Vec<JobRows>,
    /// Everybody who ever worked here.
    pub people: HashMap<Id, PersonRow>,
    /// Since when each job stands in its column.
    pub moves: HashMap<Id, MoveRow>,
    /// The calls of each open job, oldest first.
    pub calls: HashMap<Id, Vec<CallRow>>,
    /// What is to be remembered about each job or its car.
    notes: HashMap<Id, Vec<NoteLife>>,
    month: MonthCounts,
}

impl BoardRows {
    /// The initials of somebody who works here, or has.
    pub fn initials(&self, person: Id) -> Result<String, ActError> {
        self.people
            .get(&person)
            .map(|person| person.initials.clone())
            .ok_or_else(ActError::bad_argument)
    }

    /// The name of somebody who works here, or has.
    pub fn name(&self, person: Id) -> Result<String, ActError> {
        self.people
            .get(&person)
            .map(|person| person.name.clone())
            .ok_or_else(ActError::bad_argument)
    }

    /// How many warnings a job's card is marked with on this day.
    pub fn warnings(&self, job: Id, today: NaiveDate) -> u32 {
        let notes = self.notes.get(&job).map_or(&[][..], Vec::as_slice);
        let warnings = notes.iter().filter(|note| note.warns(today)).count();
        u32::try_from(warnings).unwrap_or(u32::MAX)
    }

    /// The last call about a radio. Where nobody picked up, it was about every radio of the car.
    pub fn last_call(&self, job: Id, radio: Option<Id>) -> Option<&CallRow> {
        self.calls
            .get(&job)?
            .iter()
            .rev()
            .find(|call| call.radio == radio || call.outcome == CallOutcome::NoAnswer)
    }

    /// Every job on the board as it stands at this moment.
    pub fn cases(&self, now: DateTime<Utc>) -> impl Iterator<Item = Result<Case, ActError>> + '_ {
        self.jobs.iter().map(move |rows| Case::of_rows(rows.clone(), now))
    }

    /// Radios asked about, woken and locked this month.
    pub fn month(&self) -> (u32, u32, u32) {
        let count = |radios: &HashSet<Id>| u32::try_from(radios.len()).unwrap_or(u32::MAX);
        (
            count(&self.month.asked),
            count(&self.month.woken),
            count(&self.month.locked),
        )
    }
}

/// The radios counted since the first of the month; facts are only ever added, so only new rows are looked at.
#[derive(Default)]
struct MonthCounts {
    since: Option<DateTime<Utc>>,
    last_row: i64,
    asked: HashSet<Id>,
    woken: HashSet<Id>,
    locked: HashSet<Id>,
}

impl Workshop {
    /// Reads the board's rows anew where something was written since, or the day is another.
    pub(super) fn read_board(&mut self, now: DateTime<Utc>) -> Result<(), ActError> {
        let read_at = Some((Seat::read(&self.conn)?.mark().seq, self.start_of_day(now)));
        if self.board_rows.read_at == read_at {
            return Ok(());
        }
        let jobs = store::list_board_jobs(&self.conn, self.start_of_day(now))?;
        let ids: Vec<Id> = jobs.iter().map(|job| job.id).collect();
        let mut calls: HashMap<Id, Vec<CallRow>> = HashMap::new();
        for call in store::list_calls_of_open_jobs(&self.conn)? {
            calls.entry(call.job).or_default().push(call);
        }
        let mut notes: HashMap<Id, Vec<NoteLife>> = HashMap::new();
        for (job, note) in store::list_note_lives(&self.conn, &ids)? {
            notes.entry(job).or_default().push(note);
        }
        let month = std::mem::take(&mut self.board_rows.month);
        self.board_rows = BoardRows {
            jobs: JobRows::read_all(&self.conn, jobs)?,
            people: store::list_everybody(&self.conn)?
                .into_iter()
                .map(|person| (person.id, person))
                .collect(),
            moves: store::list_last_moves(&self.conn, &ids)?.into_iter().collect(),
            calls,
            notes,
            month: self.count_month(month, now)?,
            read_at,
        };
        Ok(())
    }

    fn count_month(&self, mut counts: MonthCounts, now: DateTime<Utc>) -> Result<MonthCounts, ActError> {
        let since = self.start_of_month(now);
        if counts.since != Some(since) {
            counts = MonthCounts {
                since: Some(since),
                ..MonthCounts::default()
            };
        }
        for fact in store::list_counted_facts(&self.conn, since, counts.last_row)? {
            counts.last_row = counts.last_row.max(fact.row);
            match fact.counted {
                Counted::Asked => counts.asked.insert(fact.radio),
                Counted::Woken => counts.woken.insert(fact.radio),
                Counted::Locked => counts.locked.insert(fact.radio),
            };
        }
        Ok(counts)
    }

    fn start_of_month(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        let local = self.ports.clock.local(now);
        let first = local
            .date()
            .with_day(1)
            .map_or(local, |day| day.and_time(NaiveTime::MIN));
        now - (local - first)
    }

    /// Local midnight, as an instant.
    fn start_of_day(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        let local = self.ports.clock.local(now);
        now - (local - local.date().and_time(NaiveTime::MIN)) - TimeDelta::seconds(1)
    }
}
