//! What the board and the lists of the day are made of, read once per change of the file.
//!
//! Every act is one line of the ledger, so while the newest line is the same nothing else can have changed: a page that asks every two
//! seconds costs one look at this seat's row. After a line that keeps to its subjects only the cars it names are read again
//! (`Verb::stays_with_its_subjects`), with all their jobs. States are made anew each time, since a wait runs out by the clock alone.

use super::case::Case;
use super::case_rows::JobRows;
use super::radio_counts::MonthCounts;
use super::{ActError, Workshop};
use crate::catalogue::Catalogue;
use crate::domain::note::NoteLife;
use crate::domain::{CallOutcome, Id};
use crate::ledger::{Seat, Verb};
use crate::store::{self, CallRow, JobRow, MoveRow, PersonRow};
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
    /// The open hunts for a code: the day on which an answer was promised in each, where one was.
    hunts: Vec<Option<NaiveDate>>,
    month: MonthCounts,
}

impl BoardRows {
    /// What still stands: the rows of the cars that nothing was written about, as long as their jobs are on the board.
    fn without_cars_of(mut self, named: &HashSet<Id>, on_board: &[JobRow]) -> Self {
        let mut touched: HashSet<Id> = self
            .jobs
            .iter()
            .filter(|rows| rows.names().any(|id| named.contains(&id)))
            .map(|rows| rows.job.vehicle)
            .collect();
        // A job that came onto the board is read, and its car's other jobs with it.
        let known: HashSet<Id> = self.jobs.iter().map(|rows| rows.job.id).collect();
        touched.extend(
            on_board
                .iter()
                .filter(|job| !known.contains(&job.id) || named.contains(&job.vehicle))
                .map(|job| job.vehicle),
        );
        self.jobs.retain(|rows| !touched.contains(&rows.job.vehicle));
        let stands: HashSet<Id> = self.jobs.iter().map(|rows| rows.job.id).collect();
        self.notes.retain(|job, _| stands.contains(job));
        self.moves.retain(|job, _| stands.contains(job));
        self
    }

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

    /// In how many hunts for a code an answer was promised for this day or an earlier one.
    pub fn hunts_due(&self, today: NaiveDate) -> u32 {
        let due = self.hunts.iter().flatten().filter(|day| **day <= today).count();
        u32::try_from(due).unwrap_or(u32::MAX)
    }

    /// How many hunts for a code are open.
    pub fn hunts_open(&self) -> u32 {
        u32::try_from(self.hunts.len()).unwrap_or(u32::MAX)
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
    pub fn cases<'a>(
        &'a self,
        catalogue: &'a Catalogue,
        now: DateTime<Utc>,
    ) -> impl Iterator<Item = Result<Case, ActError>> + 'a {
        self.jobs
            .iter()
            .map(move |rows| Case::of_rows(catalogue, rows.clone(), now))
    }

    /// Radios asked about, woken and locked this month.
    pub fn month(&self) -> (u32, u32, u32) {
        self.month.sums()
    }
}

impl Workshop {
    /// Reads the board's rows anew where something was written since, or the day is another: those of the cars that the new lines name,
    /// or all of them.
    pub(super) fn read_board(&mut self, now: DateTime<Utc>) -> Result<(), ActError> {
        let read_at = Some((Seat::read(&self.conn)?.mark().seq, self.start_of_day(now)));
        if self.board_rows.read_at == read_at {
            return Ok(());
        }
        let jobs = store::list_board_jobs(&self.conn, self.start_of_day(now))?;
        let named = match (self.board_rows.read_at, read_at) {
            (Some((seq, day)), Some((_, today))) if day == today => self.subjects_since(seq)?,
            _ => None,
        };
        let mut kept = match named {
            Some(named) => std::mem::take(&mut self.board_rows).without_cars_of(&named, &jobs),
            None => BoardRows {
                month: std::mem::take(&mut self.board_rows.month),
                ..BoardRows::default()
            },
        };
        let mut known: HashMap<Id, JobRows> = kept.jobs.drain(..).map(|rows| (rows.job.id, rows)).collect();
        let order: Vec<Id> = jobs.iter().map(|job| job.id).collect();
        let anew: Vec<JobRow> = jobs
            .into_iter()
            .filter(|job| !known.contains_key(&job.id))
            .collect();
        let ids: Vec<Id> = anew.iter().map(|job| job.id).collect();
        let mut calls: HashMap<Id, Vec<CallRow>> = HashMap::new();
        for call in store::list_calls_of_open_jobs(&self.conn)? {
            calls.entry(call.job).or_default().push(call);
        }
        let mut notes = kept.notes;
        for (job, note) in store::list_note_lives(&self.conn, &ids)? {
            notes.entry(job).or_default().push(note);
        }
        let mut moves = kept.moves;
        moves.extend(store::list_last_moves(&self.conn, &ids)?);
        for rows in JobRows::read_all(&self.conn, anew)? {
            known.insert(rows.job.id, rows);
        }
        self.board_rows = BoardRows {
            jobs: order.iter().filter_map(|id| known.remove(id)).collect(),
            people: store::list_everybody(&self.conn)?
                .into_iter()
                .map(|person| (person.id, person))
                .collect(),
            moves,
            calls,
            notes,
            hunts: super::list_hunts::due_days(&self.conn)?,
            month: kept.month.count(&self.conn, self.start_of_month(now))?,
            read_at,
        };
        Ok(())
    }

    /// What the lines after a number name; nothing where one of them may have written elsewhere too.
    fn subjects_since(&self, seq: u64) -> Result<Option<HashSet<Id>>, ActError> {
        let mut named = HashSet::new();
        for (verb, subjects) in store::list_subjects_since(&self.conn, seq)? {
            if !Verb::from_word(&verb).is_some_and(Verb::stays_with_its_subjects) {
                return Ok(None);
            }
            named.extend(subjects);
        }
        Ok(Some(named))
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
