//! The battery-off sheet of a job, as the bay sees it: what to think of before, while and after, the airbag wait, what the shop knows of
//! this model.

use super::case::{Case, shipped};
use super::model_notes::ModelNoteView;
use super::open_job::Operation;
use super::sheet_case::{AfterList, CaseLine};
use super::views::{IdText, instant};
use super::{ActError, Workshop};
use crate::catalogue::SrsFigure;
use crate::domain::battery_gate::{injuries, memory_saver};
use crate::domain::battery_sheet::{
    PowerTurn, SetWait, SrsClock, SrsWait, Stretch, reported_range, srs_wait, stretch,
};
use crate::domain::rights::may;
use crate::domain::steady::SteadyClock;
use crate::domain::{Deed, Id, SaverReason, SheetAnswer, SheetHarm, SheetPhase, SheetTool, SrsState};
use crate::store::{self, SrsKeptRow, SrsWaitRow};
use rusqlite::Connection;
use serde::Serialize;
use std::time::Duration;
use ts_rs::TS;

/// One line of the sheet.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SheetLineView {
    /// Its id in the catalogue.
    pub item_id: String,
    /// What it is about, Romanian.
    pub title_ro: String,
    /// What it is about, English.
    pub title_en: String,
    /// What to do, Romanian.
    pub action_ro: String,
    /// What to do, English.
    pub action_en: String,
    /// What is seen where it is forgotten, Romanian.
    pub symptom_ro: String,
    /// What is seen where it is forgotten, English.
    pub symptom_en: String,
    /// Whom or what it protects, where it is a line of safety.
    pub harm: Option<SheetHarm>,
    /// Whether it needs a tester.
    pub tool: SheetTool,
    /// Its sources speak of this very make.
    pub of_this_make: bool,
    /// It forbids, for this reason, and is not answered.
    pub forbids: Option<SaverReason>,
    /// The newest answer.
    pub answer: Option<SheetAnswer>,
    /// Who gave it.
    pub initials: Option<String>,
    /// When, UTC.
    pub at: Option<String>,
}

/// What a maker says of a step.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MakerText {
    /// Romanian.
    pub text_ro: String,
    /// English.
    pub text_en: String,
}

/// One step of the order of work.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SheetStep {
    /// Its id.
    pub step_id: String,
    /// When.
    pub phase: SheetPhase,
    /// What this car's maker says: it stands above the general step.
    pub maker: Vec<MakerText>,
    /// The general step, Romanian.
    pub text_ro: String,
    /// The general step, English.
    pub text_en: String,
}

/// A published airbag wait of this make: reported, never certain.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SrsReported {
    /// The models, Romanian.
    pub models_ro: String,
    /// The models, English.
    pub models_en: String,
    /// How long, in seconds.
    pub seconds: u32,
    /// What else the maker asks for, Romanian.
    pub how_ro: String,
    /// What else the maker asks for, English.
    pub how_en: String,
}

/// The airbag wait.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SrsView {
    /// How it stands.
    pub state: SrsState,
    /// How long it was set to.
    pub minutes: Option<u32>,
    /// From which manual.
    pub source: Option<String>,
    /// Who set it.
    pub initials: Option<String>,
    /// When it was set, UTC.
    pub set_at: Option<String>,
    /// When it ends or ended, UTC.
    pub ends_at: Option<String>,
    /// When somebody said that it was kept, UTC.
    pub kept_at: Option<String>,
    /// Who said it.
    pub kept_by: Option<String>,
    /// The shortest wait that any maker published, in seconds.
    pub from_seconds: u32,
    /// The longest.
    pub to_seconds: u32,
    /// What this car's maker published.
    pub of_make: Vec<SrsReported>,
}

/// The sheet.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BatterySheet {
    /// The job.
    #[ts(type = "string")]
    pub job_id: IdText,
    /// How far its power is cut.
    pub operation: Operation,
    /// Whether the person at the seat may answer, and the job is open.
    pub may_write: bool,
    /// Why a memory saver is forbidden, where it is.
    pub saver_forbidden: Option<SaverReason>,
    /// What of its work can injure somebody: each is a WARNING.
    pub injuries: Vec<SaverReason>,
    /// Before the next cut, or the open one.
    pub before: Vec<SheetLineView>,
    /// What to watch while it is taken off and put back.
    pub during: Vec<SheetLineView>,
    /// The order of work, the maker's own lines with it; empty where the battery stays in.
    pub order: Vec<SheetStep>,
    /// After the last cut; empty where the power never went.
    pub after: Vec<SheetLineView>,
    /// How that list stands.
    pub after_list: AfterList,
    /// Whether it can be answered: the power is back.
    pub after_is_open: bool,
    /// The airbag wait, only where a line of the job needs one.
    pub srs: Option<SrsView>,
    /// Make and model, where both are on record: notes are kept for them.
    pub model: Option<String>,
    /// What the shop knows of the model.
    pub notes: Vec<ModelNoteView>,
}

impl Workshop {
    /// Reads the battery-off sheet of a job.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn read_battery_sheet(&mut self, job: IdText) -> Result<BatterySheet, ActError> {
        self.require(Deed::SeeStates, &[job.0])?;
        self.battery_sheet(job.0)
    }

    /// The sheet as it is now.
    pub(super) fn battery_sheet(&self, job: Id) -> Result<BatterySheet, ActError> {
        let conn = &self.conn;
        let now = self.ports.clock.now();
        let case = Case::read(&self.catalogue, conn, job, now)?;
        let may_write = self.me.as_ref().is_some_and(|me| may(&me.roles, Deed::AfterList));
        let power = case.power_so_far();
        let mut during = case.sheet_lines(SheetPhase::Disconnect)?;
        during.extend(case.sheet_lines(SheetPhase::Reconnect)?);
        let after = if power.has_after_list() {
            case.sheet_lines(SheetPhase::After)?
        } else {
            Vec::new()
        };
        Ok(BatterySheet {
            job_id: IdText(case.job.id),
            operation: Operation::of(&case),
            may_write: may_write && case.job.closed_at.is_none(),
            saver_forbidden: memory_saver(&case.work, case.gate().has_power()).err(),
            injuries: injuries(&case.work),
            before: line_views(conn, &case.sheet_lines(SheetPhase::Before)?)?,
            during: line_views(conn, &during)?,
            order: order(&case)?,
            after: line_views(conn, &after)?,
            after_list: case.after_list()?,
            after_is_open: power.has_after_list() && !power.is_off(),
            srs: if case.needs_srs_wait() {
                Some(srs_view(conn, &case, self.counted())?)
            } else {
                None
            },
            model: case.model_name(),
            notes: self.model_note_views(&case)?,
        })
    }
}

fn line_views(conn: &Connection, lines: &[CaseLine<'_>]) -> Result<Vec<SheetLineView>, ActError> {
    lines
        .iter()
        .map(|line| {
            let item = line.item;
            let signed = line
                .answer
                .map(|row| Ok::<_, ActError>((row, store::get_person(conn, row.by)?.initials)))
                .transpose()?;
            Ok(SheetLineView {
                item_id: item.id.clone(),
                title_ro: item.title.ro.clone(),
                title_en: item.title.en.clone(),
                action_ro: item.action.ro.clone(),
                action_en: item.action.en.clone(),
                symptom_ro: item.symptom.ro.clone(),
                symptom_en: item.symptom.en.clone(),
                harm: item.harm,
                tool: item.tool,
                of_this_make: line.of_this_make,
                forbids: line.forbids,
                answer: signed.as_ref().map(|(row, _)| row.answer),
                at: signed.as_ref().map(|(row, _)| instant(row.at)),
                initials: signed.map(|(_, initials)| initials),
            })
        })
        .collect()
}

/// The steps up to the start of the engine, each with what this car's maker says otherwise. What comes after is the after-list.
fn order(case: &Case) -> Result<Vec<SheetStep>, ActError> {
    if !case.battery_goes() {
        return Ok(Vec::new());
    }
    let catalogue = shipped()?;
    let srs = case.needs_srs_wait();
    let make = case.make_key()?;
    let steps = catalogue.order_of_work().iter();
    Ok(steps
        .filter(|step| step.phase != SheetPhase::After)
        .map(|step| {
            let maker = catalogue
                .maker_orders()
                .iter()
                .filter(|order| order.step == step.id && (srs || !order.srs_only) && order.makes.hold(&make));
            SheetStep {
                step_id: step.id.clone(),
                phase: step.phase,
                maker: maker
                    .map(|order| MakerText {
                        text_ro: order.text.ro.clone(),
                        text_en: order.text.en.clone(),
                    })
                    .collect(),
                text_ro: step.text.ro.clone(),
                text_en: step.text.en.clone(),
            }
        })
        .collect())
}

/// The airbag wait of a cut.
pub(super) struct WaitOfCut {
    /// As it was set last.
    pub set: Option<SrsWaitRow>,
    /// Who said that it was kept, where its clocks could not tell.
    pub kept: Option<SrsKeptRow>,
    /// How it stands.
    pub stands: SrsWait,
    /// The running number of the cut.
    pub number: u32,
}

/// The wait of this cut as it was set last, and how it stands by both clocks.
pub(super) fn wait_of(
    conn: &Connection,
    case: &Case,
    (steady, counted): (SteadyClock, Duration),
) -> Result<WaitOfCut, ActError> {
    let times = store::list_power_times(conn, case.job.id)?;
    let turns: Vec<PowerTurn> = times.iter().map(|time| time.event.turn()).collect();
    let Stretch { first, number, went } = stretch(&turns);
    let went = went.and_then(|place| times.get(place));
    let waits = store::list_srs_waits(conn, case.job.id)?;
    let newest = waits
        .iter()
        .map(|wait| wait.at)
        .chain(times.iter().map(|time| time.at))
        .max();
    let set = waits
        .into_iter()
        .rev()
        .find(|wait| (first..=number).contains(&wait.cut));
    let kept = store::find_srs_kept(conn, case.job.id, number)?
        .filter(|kept| set.as_ref().is_some_and(|set| set.hlc < kept.hlc));
    let clock = SrsClock {
        cut_at: went.map(|time| time.at),
        newest,
        now: case.now,
        steady,
        counted,
    };
    let stands = srs_wait(
        set.as_ref().map(|wait| SetWait {
            minutes: wait.minutes,
            at: wait.at,
            kept: kept.as_ref().map(|kept| kept.at),
        }),
        &clock,
    );
    Ok(WaitOfCut {
        set,
        kept,
        stands,
        number,
    })
}

fn srs_view(conn: &Connection, case: &Case, counted: (SteadyClock, Duration)) -> Result<SrsView, ActError> {
    let figures = shipped()?.srs_figures();
    let (from_seconds, to_seconds) =
        reported_range(figures.iter().map(|figure| figure.seconds)).unwrap_or_default();
    let make = case.make_key()?;
    let WaitOfCut {
        set, kept, stands, ..
    } = wait_of(conn, case, counted)?;
    let kept_by = kept
        .as_ref()
        .map(|kept| store::get_person(conn, kept.by))
        .transpose()?;
    let initials = set
        .as_ref()
        .map(|wait| store::get_person(conn, wait.by))
        .transpose()?
        .map(|person| person.initials);
    Ok(SrsView {
        state: stands.word(),
        minutes: set.as_ref().map(|wait| wait.minutes),
        initials,
        set_at: set.as_ref().map(|wait| instant(wait.at)),
        source: set.map(|wait| wait.source),
        ends_at: stands.ends().map(instant),
        kept_at: kept.map(|kept| instant(kept.at)),
        kept_by: kept_by.map(|person| person.initials),
        from_seconds,
        to_seconds,
        of_make: figures
            .iter()
            .filter(|figure| figure.makes.hold(&make))
            .map(reported)
            .collect(),
    })
}

fn reported(figure: &SrsFigure) -> SrsReported {
    SrsReported {
        models_ro: figure.models.ro.clone(),
        models_en: figure.models.en.clone(),
        seconds: figure.seconds,
        how_ro: figure.how.ro.clone(),
        how_en: figure.how.en.clone(),
    }
}
