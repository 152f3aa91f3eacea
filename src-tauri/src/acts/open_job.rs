//! A job in the bay: the car, the verdict, each unit with its exits, and whether its code may be revealed.
//!
//! Everything a screen may draw or press is decided here and in `domain`; the screen draws the lists it is given.

use super::add_note::NoteView;
use super::case::{Case, UnitCase};
use super::family_hints::{FamilyHints, hints};
use super::in_bay::{JobInBay, UnitInBay, family_on_screen, unknown_in_bay};
use super::last_seen::last_reading;
pub(super) use super::last_seen::{outcome_is_due, refusal_of};
use super::radio_counts::ShopSeen;
use super::sheet_case::AfterList;
use super::take_back::TakeBackOffer;
use super::unit_meant::unit_meant;
use super::views::{IdText, MissingWord, PartyHead, UnitHead, VehicleHead, instant, missing};
use super::visit_view::VisitView;
use super::{ActError, Refusal, Workshop};
use crate::domain::battery_gate::{
    self, OpenUnit, Verdict, assess, decisive, line_cut, memory_saver, one_touch_of,
};
use crate::domain::code_state::{also_offered, refusals_on_radio};
use crate::domain::reveal::{reveal_for_radio, second_try_prepared};
use crate::domain::rights::may;
use crate::domain::seen::last_shown;
use crate::domain::words::words;
use crate::domain::{
    Arrival, Cut, Deed, ExitWord, HandOverResult, Id, NotNeededReason, SaverReason, Stage, StillOpen,
    VerdictWord,
};
use crate::store;
use rusqlite::Connection;
use serde::Serialize;
use ts_rs::TS;

words! {
    /// How far the power of the car is cut.
    Operation {
        /// Not at all.
        None = "none",
        /// The battery is off.
        PowerOff = "power_off",
        /// It was off and is back.
        PowerBack = "power_back",
    }
}

words! {
    /// What the radio was last seen doing in this job.
    ReadingWord {
        /// It plays.
        Plays = "plays",
        /// It asks for its code.
        AsksCode = "asks_code",
        /// It shows a wait.
        ShowsWait = "shows_wait",
        /// It is ready to take digits.
        Ready = "ready",
    }
}

/// One work line.
#[derive(Debug, Serialize, TS)]
pub struct JobLine {
    /// Its id.
    #[ts(type = "string")]
    pub line_id: IdText,
    /// Its job type.
    pub job_type_id: String,
    /// Its name, Romanian.
    pub name_ro: String,
    /// Its name, English.
    pub name_en: String,
    /// How surely it takes the radio's supply.
    pub cut: Cut,
    /// The answer to "will the radio lose power?".
    pub answer: Option<bool>,
    /// Why a memory saver is forbidden.
    pub no_memory_saver: Option<SaverReason>,
    /// It was added after the car was written down.
    pub added_later: bool,
}

/// One exit as the rule offers it.
#[derive(Debug, Serialize, TS)]
pub struct OfferedExit {
    /// Which.
    pub exit: ExitWord,
    /// The reasons that may be given, for "not needed".
    pub reasons: Vec<NotNeededReason>,
    /// First say which radio is in the car.
    pub settle_first: bool,
}

/// The decision that covers a unit now.
#[derive(Debug, Serialize, TS)]
pub struct Covered {
    /// Which exit.
    pub exit: ExitWord,
    /// When, UTC.
    pub at: String,
    /// Who.
    pub initials: String,
}

/// Whether the digits can be revealed for the radio.
#[derive(Debug, Serialize, TS)]
pub struct RevealOffer {
    /// Whether.
    pub offered: bool,
    /// Why not: an error code.
    pub why_not: Option<Refusal>,
    /// No ownership proof holds: for the radio only, not to be told.
    pub for_radio_only: bool,
    /// A wait of unknown end is shown.
    pub wait_unknown: bool,
}

/// A unit in the bay.
#[derive(Debug, Serialize, TS)]
pub struct UnitView {
    /// The unit with its state.
    pub head: UnitHead,
    /// It has nothing left to lose.
    pub lost: bool,
    /// Neither green nor covered by a decision.
    pub open: bool,
    /// It is the open unit that decides the verdict: the screen tells of it.
    pub decides: bool,
    /// What one touch of CONFIRM decides for it.
    pub one_touch: Option<ExitWord>,
    /// Its exits.
    pub exits: Vec<OfferedExit>,
    /// The decision that covers it.
    pub covered: Option<Covered>,
    /// Whether its digits can be revealed.
    pub reveal: RevealOffer,
    /// The digits were revealed, and nobody said yet whether the radio took them.
    pub outcome_due: bool,
    /// Refusals since it last took a code.
    pub refusals: u32,
    /// What it was last seen doing in this job.
    pub last_reading: Option<ReadingWord>,
    /// Exactly what its display showed when it was last written down in this job.
    pub last_display: Option<String>,
    /// Its display asks for a code.
    pub asks_now: bool,
    /// At hand-over "it asks for its code" may be said of it: it sits in the car, and nothing says that it needs none.
    pub may_ask: bool,
    /// The serial was compared and the card read again since the last refusal.
    pub serial_checked_since_refusal: bool,
    /// What is reported of its family.
    pub family: Option<FamilyHints>,
    /// What the shop itself saw of radios like this one.
    pub shop: Option<ShopSeen>,
    /// The local day another code was offered beside the proven one.
    pub also_offered_day: Option<String>,
    /// Until when a mis-tap on the outcome can be taken back, UTC.
    pub undo_outcome_until: Option<String>,
    /// What the bay is told beside the gate.
    pub bay: UnitInBay,
}

/// The gate.
#[derive(Debug, Serialize, TS)]
pub struct GateView {
    /// The verdict now.
    pub verdict: VerdictWord,
    /// The verdict if battery work started now.
    pub starting: VerdictWord,
    /// Whether a memory saver may be fitted.
    pub memory_saver_allowed: bool,
    /// Why not.
    pub memory_saver_reason: Option<SaverReason>,
    /// Whether "start battery work" would go through.
    pub may_start: bool,
}

/// A job in the bay.
#[derive(Debug, Serialize, TS)]
pub struct JobView {
    /// The job.
    #[ts(type = "string")]
    pub job_id: IdText,
    /// Its number.
    pub number: String,
    /// Where it stands.
    pub stage: Stage,
    /// Its car.
    pub vehicle: VehicleHead,
    /// The owner.
    pub owner: Option<PartyHead>,
    /// Whom to ask.
    pub contact: Option<PartyHead>,
    /// Its lines.
    pub lines: Vec<JobLine>,
    /// The number on the keys.
    pub key_tag: String,
    /// When it is promised, UTC.
    pub promised_at: Option<String>,
    /// The visit: planned, arrived, moved, called about.
    pub visit: VisitView,
    /// The radio on arrival.
    pub arrival: Arrival,
    /// What the customer says.
    pub problem: String,
    /// Who does it.
    pub technician: Option<String>,
    /// Its units: the radio first, the others in the order they came into the car.
    pub units: Vec<UnitView>,
    /// The gate.
    pub gate: GateView,
    /// How far the power is cut.
    pub operation: Operation,
    /// Whether the radio lost power in this job, planned or not.
    pub power_was_cut: bool,
    /// How its after-list stands.
    pub after_list: AfterList,
    /// What is not settled: said before the car is handed over, and never in its way.
    pub still_open: Vec<StillOpen>,
    /// Since when the bay calls the desk, UTC.
    pub desk_called_at: Option<String>,
    /// How it was handed over.
    pub hand_over: Option<HandOverResult>,
    /// What is still missing.
    pub missing: Vec<MissingWord>,
    /// Who brought the car, where it was not the owner.
    pub driver: Option<PartyHead>,
    /// Who pays, where it is not the owner.
    pub payer: Option<PartyHead>,
    /// The keys came without anybody.
    pub came_without_person: bool,
    /// What must not be forgotten, warnings first.
    pub notes: Vec<NoteView>,
    /// The mis-tap that whoever stands here can take back now.
    pub take_back: Option<TakeBackOffer>,
    /// What the bay is told beside the gate.
    pub bay: JobInBay,
}

impl Workshop {
    /// Opens a job.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn open_job(&mut self, job: IdText) -> Result<JobView, ActError> {
        self.require(Deed::SeeStates, &[job.0])?;
        self.count_radios()?;
        self.job_view(job.0)
    }

    /// The job as it is now.
    pub(super) fn job_view(&self, job: Id) -> Result<JobView, ActError> {
        let conn = &self.conn;
        // Read-only people see cars and states, not whose they are.
        let sees_people = self.me.as_ref().is_some_and(|me| may(&me.roles, Deed::Intake));
        let now = self.ports.clock.now();
        let case = Case::read(&self.catalogue, conn, job, now)?;
        let gate = case.gate();
        let (verdict, starting) = (assess(&gate, false), assess(&gate, true));
        let saver = memory_saver(&case.work, gate.has_power());
        let open = open_units(&verdict, &starting);
        let mut units = Vec::new();
        for unit in &case.car.units {
            let open = open.iter().find(|open| open.unit == Some(unit.id()));
            units.push(self.unit_view(conn, &case, unit, open)?);
        }
        // The radio first, the others in the order they came: a screen that shows one of them never finds another in its place.
        let meant = unit_meant(conn, &case.car)?.map(UnitCase::id);
        units.sort_by_key(|unit| unit.head.unit_id.map(|id| id.0) != meant);
        if let Some(unknown) = open.iter().find(|open| open.unit.is_none()) {
            units.push(self.unknown_unit_view(conn, &case, unknown)?);
        }
        let party = |id: Option<Id>| -> Result<Option<PartyHead>, ActError> {
            let row = id
                .filter(|_| sees_people)
                .map(|id| store::get_party(conn, id))
                .transpose()?;
            Ok(row.as_ref().map(PartyHead::of))
        };
        let technician = case
            .job
            .technician
            .map(|id| store::get_person(conn, id))
            .transpose()?;
        Ok(JobView {
            job_id: IdText(case.job.id),
            number: case.job.number.clone(),
            stage: case.job.stage,
            vehicle: VehicleHead::of(&case.car.vehicle),
            owner: case.car.owner.as_ref().filter(|_| sees_people).map(PartyHead::of),
            contact: party(case.job.contact)?,
            lines: lines(&case),
            key_tag: case.job.key_tag.clone(),
            promised_at: case.job.promised_at.map(instant),
            visit: self.visit_view(&case)?,
            arrival: case.job.arrival,
            problem: case.job.problem.clone(),
            technician: technician.map(|person| person.name),
            units,
            gate: GateView {
                verdict: verdict.word(),
                starting: starting.word(),
                memory_saver_allowed: saver.is_ok(),
                memory_saver_reason: saver.err(),
                may_start: starting == Verdict::Go && !case.power_is_off() && case.job.closed_at.is_none(),
            },
            operation: Operation::of(&case),
            power_was_cut: case.power.cuts + case.power.losses > 0,
            after_list: case.after_list()?,
            still_open: case.still_open()?,
            desk_called_at: case.job.desk_called_at.map(instant),
            hand_over: case.job.hand_over,
            missing: missing(conn, &case.car)?,
            driver: party(case.job.driver)?,
            payer: party(case.job.payer)?,
            came_without_person: case.job.came_without_person,
            take_back: self.take_back_offer(case.job.id),
            notes: if sees_people {
                self.note_views(conn, case.job.vehicle, Some(case.job.id))?
            } else {
                Vec::new()
            },
            bay: self.job_in_bay(
                conn,
                &case,
                one_touch_of(&verdict).or_else(|| one_touch_of(&starting)),
            )?,
        })
    }

    fn unit_view(
        &self,
        conn: &Connection,
        case: &Case,
        unit: &UnitCase,
        open: Option<&OpenUnit>,
    ) -> Result<UnitView, ActError> {
        let circumstances = case.circumstances(unit);
        let gate = case.gate();
        let covering = case
            .rows
            .iter()
            .rev()
            .find(|row| battery_gate::covers(&row.decision, &unit.unit, &gate));
        let covered = match covering {
            Some(row) => Some(Covered {
                exit: row.decision.exit,
                at: instant(row.at),
                initials: store::get_person(conn, row.by)?.initials,
            }),
            None => None,
        };
        let offered = reveal_for_radio(&unit.facts, &circumstances);
        let for_radio_only = !self.proof_holds_for(conn, case, unit)?;
        let also = also_offered(&unit.facts, &circumstances);
        let refusals = refusals_on_radio(&unit.facts);
        let texts = store::list_display_texts(conn, unit.id())?;
        let display = last_shown(&unit.facts, &texts, case.job.id);
        let shown = display.map(|display| display.text).unwrap_or_default();
        Ok(UnitView {
            head: self.unit_head(conn, unit)?,
            lost: unit.unit.lost,
            open: open.is_some(),
            decides: open.is_some() && decisive(&gate).id == Some(unit.id()),
            one_touch: open.and_then(|open| open.one_touch),
            exits: open.map(exits).unwrap_or_default(),
            covered,
            reveal: RevealOffer {
                offered: offered.is_ok(),
                why_not: offered.as_ref().err().map(|refusal| refusal_of(*refusal)),
                for_radio_only,
                wait_unknown: offered.as_ref().is_ok_and(|shown| shown.wait.is_some()),
            },
            outcome_due: outcome_is_due(&unit.facts, case.job.id),
            refusals,
            last_reading: last_reading(&unit.facts, case.job.id),
            bay: self.unit_in_bay(conn, case, unit, display)?,
            asks_now: unit.unit.asks_now,
            may_ask: case.may_ask().contains(&unit.id()),
            serial_checked_since_refusal: refusals > 0 && second_try_prepared(&unit.facts),
            family: family_on_screen(&self.catalogue, unit, shown).map(|(family, _)| hints(family)),
            shop: self.shop_counts.of(&self.catalogue, &unit.radio, unit.make()),
            last_display: display.map(|display| display.text.to_owned()),
            also_offered_day: also
                .first()
                .map(|also| self.ports.clock.local(also.at).date().to_string()),
            undo_outcome_until: self.undo_until(unit.id(), case.job.id).map(instant),
        })
    }

    fn unknown_unit_view(
        &self,
        conn: &Connection,
        case: &Case,
        open: &OpenUnit,
    ) -> Result<UnitView, ActError> {
        Ok(UnitView {
            head: self.unknown_unit_head(conn)?,
            lost: open.lost,
            open: true,
            decides: decisive(&case.gate()).id.is_none(),
            one_touch: open.one_touch,
            exits: exits(open),
            covered: None,
            reveal: RevealOffer {
                offered: false,
                why_not: Some(Refusal::NothingOnFile),
                for_radio_only: true,
                wait_unknown: false,
            },
            outcome_due: false,
            refusals: 0,
            last_reading: None,
            last_display: None,
            asks_now: false,
            // With no unit on record the one unknown radio is it, and nobody is asked which.
            may_ask: case.fitted().next().is_none(),
            serial_checked_since_refusal: false,
            family: None,
            shop: None,
            also_offered_day: None,
            undo_outcome_until: None,
            bay: unknown_in_bay(&self.catalogue, case)?,
        })
    }
}

/// The open units of the verdict that counts: a verdict that only asks has none of its own, so that of the start is shown.
fn open_units(verdict: &Verdict, starting: &Verdict) -> Vec<OpenUnit> {
    match (verdict, starting) {
        (Verdict::Confirm { units } | Verdict::Stop { units }, _) => units.clone(),
        (
            Verdict::Ask { .. } | Verdict::Silent | Verdict::Go,
            Verdict::Confirm { units } | Verdict::Stop { units },
        ) => units.clone(),
        (
            Verdict::Ask { .. } | Verdict::Silent | Verdict::Go,
            Verdict::Ask { .. } | Verdict::Silent | Verdict::Go,
        ) => Vec::new(),
    }
}

fn exits(open: &OpenUnit) -> Vec<OfferedExit> {
    open.exits
        .iter()
        .map(|offer| OfferedExit {
            exit: offer.exit,
            reasons: offer.reasons.clone(),
            settle_first: offer.settle_first,
        })
        .collect()
}

fn lines(case: &Case) -> Vec<JobLine> {
    case.lines
        .iter()
        .zip(&case.work)
        .map(|((row, job_type), work)| JobLine {
            line_id: IdText(row.id),
            job_type_id: job_type.id.clone(),
            name_ro: job_type.name.ro.clone(),
            name_en: job_type.name.en.clone(),
            cut: line_cut(work),
            answer: row.power_goes,
            no_memory_saver: job_type.no_memory_saver,
            added_later: row.added_later,
        })
        .collect()
}
