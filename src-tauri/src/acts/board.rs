//! The board: Expected · In · In work · Ready · Out. Each card shows plate, key tag, promise, technician and code state; never a code.

use super::case::Case;
use super::views::{IdText, StateChip, VehicleHead, instant};
use super::{ActError, Refusal, Workshop};
use crate::domain::battery_gate::assess;
use crate::domain::{Deed, HandOverResult, Stage, StateWord, VerdictWord};
use crate::ledger::{Act, Verb};
use crate::store::{self, JobRow, StoreError};
use chrono::{DateTime, Datelike, NaiveTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One job on the board, or in the bay's list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BoardCard {
    /// The job.
    #[ts(type = "string")]
    pub job_id: IdText,
    /// Its number.
    pub number: String,
    /// Its car.
    pub vehicle: VehicleHead,
    /// The number on the keys.
    pub key_tag: String,
    /// When it is promised, UTC.
    pub promised_at: Option<String>,
    /// Who does it.
    pub technician: Option<String>,
    /// Its first work line, Romanian.
    pub job_name_ro: String,
    /// Its first work line, English.
    pub job_name_en: String,
    /// How many lines more.
    #[ts(type = "number")]
    pub more_lines: usize,
    /// The worst code state of the car.
    pub chip: StateChip,
    /// What the bay sees.
    pub verdict: VerdictWord,
    /// Since when the bay calls the desk, UTC.
    pub desk_called_at: Option<String>,
    /// Whether the battery is off now.
    pub power_off: bool,
    /// How it was handed over.
    pub hand_over: Option<HandOverResult>,
    /// How many warnings must not be forgotten. Their words stand on the job's page.
    pub warnings: u32,
    /// The keys came without anybody: its customer is called first.
    pub came_without_person: bool,
}

/// One column.
#[derive(Debug, Serialize, TS)]
pub struct BoardColumn {
    /// The stage.
    pub stage: Stage,
    /// Its cards, by promise.
    pub cards: Vec<BoardCard>,
}

/// The board.
#[derive(Debug, Serialize, TS)]
pub struct Board {
    /// The five columns.
    pub columns: Vec<BoardColumn>,
    /// What needs attention now.
    pub attention: Vec<BoardCard>,
    /// Cars whose owner was asked for the code this month.
    pub asked_this_month: u32,
    /// Radios that took their code this month.
    pub woken_this_month: u32,
    /// Radios that showed a wait this month.
    pub locked_this_month: u32,
}

/// A move on the board.
#[derive(Deserialize, TS)]
pub struct MoveJob {
    /// The job.
    #[ts(type = "string")]
    pub job_id: IdText,
    /// Where to.
    pub stage: Stage,
}

impl Workshop {
    /// The board as it is now.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn board(&mut self) -> Result<Board, ActError> {
        self.require(Deed::SeeBoard, &[])?;
        let now = self.ports.clock.now();
        let mut columns: Vec<BoardColumn> = Stage::ALL
            .iter()
            .map(|stage| BoardColumn {
                stage: *stage,
                cards: Vec::new(),
            })
            .collect();
        let mut attention = Vec::new();
        for job in store::list_board_jobs(&self.conn, self.start_of_day(now))? {
            let (stage, closed) = (job.stage, job.closed_at.is_some());
            let case = Case::of(&self.conn, job, now)?;
            let card = self.card(&case)?;
            if !closed && needs_attention(&card) {
                attention.push(card.clone());
            }
            if let Some(column) = columns.iter_mut().find(|column| column.stage == stage) {
                column.cards.push(card);
            }
        }
        // A call from the bay first, then locked radios, then by promise.
        attention.sort_by_key(|card| {
            (
                card.desk_called_at.is_none(),
                card.chip.state != StateWord::Locked,
            )
        });
        let (asked, woken, locked) = self.this_month(now)?;
        Ok(Board {
            columns,
            attention,
            asked_this_month: asked,
            woken_this_month: woken,
            locked_this_month: locked,
        })
    }

    /// The jobs a technician can work on, by promise.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn list_bay_jobs(&mut self) -> Result<Vec<BoardCard>, ActError> {
        self.require(Deed::SeeBoard, &[])?;
        let now = self.ports.clock.now();
        let mut cards = Vec::new();
        for job in store::list_board_jobs(&self.conn, now)? {
            if job.closed_at.is_none() && matches!(job.stage, Stage::In | Stage::InWork) {
                let case = Case::of(&self.conn, job, now)?;
                cards.push(self.card(&case)?);
            }
        }
        Ok(cards)
    }

    /// Moves a job. A car that has left stays where it is.
    ///
    /// # Errors
    /// `job_closed`.
    pub fn move_job(&mut self, request: &MoveJob) -> Result<Board, ActError> {
        let job = request.job_id.0;
        let me = self.require(Deed::Intake, &[job])?;
        self.change_job(job, &me, Verb::JobMoved, request.stage.word(), |row, at| {
            row.stage = request.stage;
            row.closed_at = (request.stage == Stage::Out).then_some(at);
        })?;
        self.board()
    }

    /// The desk answers a call from the bay.
    ///
    /// # Errors
    /// `job_closed`.
    pub fn answer_call(&mut self, job: IdText) -> Result<Board, ActError> {
        let me = self.require(Deed::Answer, &[job.0])?;
        self.change_job(job.0, &me, Verb::CallAnswered, "", |row, _| {
            row.desk_called_at = None
        })?;
        self.board()
    }

    /// Changes the mutable fields of an open job: one act, one line.
    pub(super) fn change_job(
        &mut self,
        job: crate::domain::Id,
        me: &store::PersonRow,
        verb: Verb,
        reason: &str,
        change: impl FnOnce(&mut JobRow, DateTime<Utc>),
    ) -> Result<(), ActError> {
        let act = Act::begin(
            &mut self.conn,
            &*self.ports.clock,
            &*self.ports.entropy,
            Some(me.id),
        )?;
        let mut row = store::get_job(act.tx(), job)?;
        if row.closed_at.is_some() {
            return Err(ActError::refused(Refusal::JobClosed));
        }
        change(&mut row, act.at());
        store::update_job(&act, &row)?;
        if row.closed_at.is_some() {
            super::hand_over::write_what_the_leaving_settles(&act, &*self.ports.entropy, &row, me.id)?;
        }
        let receipt = act.commit(&self.head, verb, &[job, row.vehicle], reason, "done")?;
        self.acknowledge(&receipt);
        Ok(())
    }

    pub(super) fn card(&self, case: &Case) -> Result<BoardCard, ActError> {
        let first = case.lines.first().map(|(_, job_type)| *job_type);
        let technician = case
            .job
            .technician
            .map(|id| store::get_person(&self.conn, id))
            .transpose()?;
        Ok(BoardCard {
            job_id: IdText(case.job.id),
            number: case.job.number.clone(),
            vehicle: VehicleHead::of(&case.car.vehicle),
            key_tag: case.job.key_tag.clone(),
            promised_at: case.job.promised_at.map(instant),
            technician: technician.map(|person| person.name),
            job_name_ro: first.map(|job_type| job_type.name.ro.clone()).unwrap_or_default(),
            job_name_en: first.map(|job_type| job_type.name.en.clone()).unwrap_or_default(),
            more_lines: case.lines.len().saturating_sub(1),
            chip: self.chip(&self.conn, &case.car.worst())?,
            verdict: assess(&case.gate(), false).word(),
            desk_called_at: case.job.desk_called_at.map(instant),
            power_off: case.power_is_off(),
            hand_over: case.job.hand_over,
            warnings: self.count_warnings(&self.conn, case.job.vehicle, case.job.id)?,
            came_without_person: case.job.came_without_person,
        })
    }

    fn this_month(&self, now: DateTime<Utc>) -> Result<(u32, u32, u32), StoreError> {
        let local = self.ports.clock.local(now);
        let first = local
            .date()
            .with_day(1)
            .map_or(local, |day| day.and_time(NaiveTime::MIN));
        store::count_since(&self.conn, now - (local - first))
    }

    /// Local midnight, as an instant.
    fn start_of_day(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        let local = self.ports.clock.local(now);
        now - (local - local.date().and_time(NaiveTime::MIN)) - TimeDelta::seconds(1)
    }
}

fn needs_attention(card: &BoardCard) -> bool {
    card.desk_called_at.is_some()
        || matches!(card.chip.state, StateWord::Locked)
        || (card.verdict == VerdictWord::Stop && card.promised_at.is_some())
}
