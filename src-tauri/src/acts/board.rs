//! The board: Expected · In · In work · Ready · Out, and the appointments of coming days. Each card shows plate, key tag, planned and
//! promised time, technician and code state; never a code.

use super::backups::BackupLine;
use super::board_rows::BoardRows;
use super::call_list;
use super::case::Case;
use super::in_bay::{CardInBay, card_in_bay};
use super::views::{IdText, StateChip, VehicleHead, instant};
use super::{ActError, Refusal, Workshop};
use crate::domain::battery_gate::{assess, at_reception, decisive, line_cut};
use crate::domain::visit::{OnBoard, attention, may_move};
use crate::domain::{AttentionWord, Cut, Deed, HandOverResult, Id, Stage, StateWord, StillOpen, VerdictWord};
use crate::ledger::{Act, Verb};
use crate::store::{self, JobRow};
use chrono::{DateTime, NaiveDate, Utc};
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
    /// When the car is or was expected, UTC; nothing where nobody planned it.
    pub expected_at: Option<String>,
    /// Since when it stands in its column, UTC; nothing of old jobs.
    pub moved_at: Option<String>,
    /// Who does it.
    pub technician: Option<String>,
    /// Its first work line, Romanian.
    pub job_name_ro: String,
    /// Its first work line, English.
    pub job_name_en: String,
    /// How many lines more.
    #[ts(type = "number")]
    pub more_lines: usize,
    /// The code state of the unit that decides the verdict; of a car that has left the worst one.
    pub chip: StateChip,
    /// What the bay sees.
    pub verdict: VerdictWord,
    /// Since when the bay calls the desk, UTC.
    pub desk_called_at: Option<String>,
    /// Whether the battery is off now.
    pub power_off: bool,
    /// Blank lines of its after-list: it is not ready while there are any.
    pub after_blank: u32,
    /// What is not settled, where it is called ready.
    pub still_open: Vec<StillOpen>,
    /// How it was handed over.
    pub hand_over: Option<HandOverResult>,
    /// How many warnings must not be forgotten. Their words stand on the job's page.
    pub warnings: u32,
    /// The keys came without anybody: its customer is called first.
    pub came_without_person: bool,
    /// Why it needs somebody now.
    pub attention: Option<AttentionWord>,
    /// What bay and board are told beside the gate.
    pub bay: CardInBay,
}

/// One column.
#[derive(Debug, Serialize, TS)]
pub struct BoardColumn {
    /// The stage.
    pub stage: Stage,
    /// Its cards: the expected ones by their planned time, the others by promise.
    pub cards: Vec<BoardCard>,
}

/// The appointments of a coming day.
#[derive(Debug, Serialize, TS)]
pub struct ComingDay {
    /// The local day.
    pub day: String,
    /// Its cards, by planned time.
    pub cards: Vec<BoardCard>,
}

/// The board.
#[derive(Debug, Serialize, TS)]
pub struct Board {
    /// The five columns; the first holds the cars expected today, and those that did not come.
    pub columns: Vec<BoardColumn>,
    /// The appointments of coming days.
    pub coming: Vec<ComingDay>,
    /// What needs attention now, the most urgent first.
    pub attention: Vec<BoardCard>,
    /// Calls of today that are still to make: the number that the call list tells (`CallList::to_make`).
    pub to_ask_today: usize,
    /// Hunts for a code that are open.
    pub hunts_open: u32,
    /// Those of them whose answer was promised for today or earlier.
    pub hunts_due: u32,
    /// Cars whose owner was asked for the code this month.
    pub asked_this_month: u32,
    /// Radios that took their code this month.
    pub woken_this_month: u32,
    /// Radios that showed a wait this month.
    pub locked_this_month: u32,
    /// The copies of the workshop.
    pub backup: BackupLine,
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
        self.read_board(now)?;
        let rows = &self.board_rows;
        let today = self.ports.clock.local(now).date();
        let (asked, woken, locked) = rows.month();
        let mut board = Board {
            columns: Stage::ALL
                .iter()
                .map(|stage| BoardColumn::empty(*stage))
                .collect(),
            coming: Vec::new(),
            attention: Vec::new(),
            to_ask_today: 0,
            hunts_open: rows.hunts_open(),
            hunts_due: rows.hunts_due(today),
            asked_this_month: asked,
            woken_this_month: woken,
            locked_this_month: locked,
            backup: self.backup_line(),
        };
        let mut expected = Vec::new();
        for case in rows.cases(&self.catalogue, now) {
            let case = case?;
            let card = self.card(rows, &case, now)?;
            board.to_ask_today += self.calls_to_make(&case, today);
            if card.attention.is_some() {
                board.attention.push(card.clone());
            }
            if case.job.stage == Stage::Expected {
                expected.push((case.job.expected_at, card));
            } else if let Some(column) = board.column(case.job.stage) {
                column.cards.push(card);
            }
        }
        expected.sort_by_key(|(at, _)| *at);
        for (at, card) in expected {
            let day = at.map_or(today, |at| self.ports.clock.local(at).date());
            board.expect(card, day, today);
        }
        board.attention.sort_by_key(|card| card.attention);
        Ok(board)
    }

    /// The jobs a technician can work on, by promise.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn list_bay_jobs(&mut self) -> Result<Vec<BoardCard>, ActError> {
        self.require(Deed::SeeBoard, &[])?;
        let now = self.ports.clock.now();
        self.read_board(now)?;
        let mut cards = Vec::new();
        for case in self.board_rows.cases(&self.catalogue, now) {
            let case = case?;
            if case.job.closed_at.is_none() && matches!(case.job.stage, Stage::In | Stage::InWork) {
                cards.push(self.card(&self.board_rows, &case, now)?);
            }
        }
        // By promise; of one promise, or of none, by the job's number. What is done to a job moves no tile.
        cards.sort_by_cached_key(|card| {
            let number = (card.number.chars().count(), card.number.clone());
            (card.promised_at.is_none(), card.promised_at.clone(), number)
        });
        Ok(cards)
    }

    /// Moves a job. A car that has left stays where it is, and one that is here is not expected any more.
    ///
    /// # Errors
    /// `job_closed`; `car_is_here`; `after_list_open` with the number of blank lines.
    pub fn move_job(&mut self, request: &MoveJob) -> Result<Board, ActError> {
        let job = request.job_id.0;
        let me = self.require(Deed::Intake, &[job])?;
        self.change_job(job, &me, Verb::JobMoved, request.stage.word(), |row, at| {
            if !may_move(row.stage, request.stage) {
                return Err(ActError::refused(Refusal::CarIsHere));
            }
            row.move_to(request.stage, at);
            row.closed_at = (request.stage == Stage::Out).then_some(at);
            Ok(())
        })?;
        self.board()
    }

    /// Changes the mutable fields of an open job: one act, one line.
    pub(super) fn change_job(
        &mut self,
        job: Id,
        me: &store::PersonRow,
        verb: Verb,
        reason: &str,
        change: impl FnOnce(&mut JobRow, DateTime<Utc>) -> Result<(), ActError>,
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
        let before = row.stage;
        change(&mut row, act.at())?;
        if row.stage == Stage::Ready && before != Stage::Ready {
            Case::of(&self.catalogue, act.tx(), row.clone(), act.at())?.require_no_blank_line()?;
        }
        store::update_job(&act, &row)?;
        let mut subjects = vec![job, row.vehicle];
        if row.closed_at.is_some() {
            subjects.extend(super::hand_over::write_what_the_leaving_settles(
                &act,
                &*self.ports.entropy,
                &self.catalogue,
                &row,
                me.id,
            )?);
        }
        let receipt = act.commit(&self.head, verb, &subjects, reason, "done")?;
        self.acknowledge(&receipt);
        Ok(())
    }

    /// One job as the board, the bay's list and the hand-over's show it.
    pub(super) fn card(
        &self,
        rows: &BoardRows,
        case: &Case,
        now: DateTime<Utc>,
    ) -> Result<BoardCard, ActError> {
        let job = &case.job;
        let first = case.lines.first().map(|(_, job_type)| job_type);
        let gate = case.gate();
        // A car that has left is told of as it stands; one that is here by the unit that decides about its power.
        let told = match job.closed_at {
            Some(_) => case.car.worst(),
            None => decisive(&gate).state,
        };
        let chip = self.chip_signed(&told, |by| rows.initials(by))?;
        let assessed = assess(&gate, false);
        let verdict = assessed.word();
        let seen = OnBoard {
            stage: job.stage,
            expected_at: job.expected_at,
            promised: job.promised_at.is_some(),
            called: job.desk_called_at.is_some(),
            locked: case
                .car
                .units
                .iter()
                .any(|unit| unit.unit.state.word() == StateWord::Locked),
            verdict,
            nobody_asked: job.came_without_person && !call_list::was_reached(rows, case),
            line_added: takes_power_later(case),
            code_is_asked_for: verdict == VerdictWord::Ask
                && takes_power_later(case)
                && !at_reception(&gate).is_empty(),
        };
        Ok(BoardCard {
            job_id: IdText(job.id),
            number: job.number.clone(),
            vehicle: VehicleHead::of(&case.car.vehicle),
            key_tag: job.key_tag.clone(),
            promised_at: job.promised_at.map(instant),
            expected_at: job.expected_at.map(instant),
            moved_at: rows.moves.get(&job.id).map(|moved| instant(moved.at)),
            technician: job
                .technician
                .and_then(|id| rows.people.get(&id))
                .map(|person| person.name.clone()),
            job_name_ro: first.map(|job_type| job_type.name.ro.clone()).unwrap_or_default(),
            job_name_en: first.map(|job_type| job_type.name.en.clone()).unwrap_or_default(),
            more_lines: case.lines.len().saturating_sub(1),
            chip,
            verdict,
            desk_called_at: job.desk_called_at.map(instant),
            power_off: case.power_is_off(),
            after_blank: case.after_list()?.blank,
            still_open: case.still_open()?,
            hand_over: job.hand_over,
            warnings: rows.warnings(job.id, self.today()),
            came_without_person: job.came_without_person,
            attention: attention(&seen, now).filter(|_| job.closed_at.is_none()),
            bay: card_in_bay(&self.catalogue, case, &assessed, |by| rows.name(by))?,
        })
    }
}

/// A line that was added later takes the power, or may take it.
fn takes_power_later(case: &Case) -> bool {
    let mut lines = case.lines.iter().zip(&case.work);
    lines.any(|((line, _), work)| line.added_later && line_cut(work) != Cut::Silent)
}

impl BoardColumn {
    fn empty(stage: Stage) -> Self {
        Self {
            stage,
            cards: Vec::new(),
        }
    }
}

impl Board {
    fn column(&mut self, stage: Stage) -> Option<&mut BoardColumn> {
        self.columns.iter_mut().find(|column| column.stage == stage)
    }

    /// Puts an expected car, in the order of the planned times, into the column of today or among the coming days.
    fn expect(&mut self, card: BoardCard, day: NaiveDate, today: NaiveDate) {
        if day <= today {
            if let Some(column) = self.column(Stage::Expected) {
                column.cards.push(card);
            }
            return;
        }
        let day = day.to_string();
        match self.coming.last_mut().filter(|last| last.day == day) {
            Some(last) => last.cards.push(card),
            None => self.coming.push(ComingDay {
                day,
                cards: vec![card],
            }),
        }
    }
}
